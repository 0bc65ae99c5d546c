/** What the file says of itself: the properties that Word shows, and the places of a model that repeat them. */
import type { Cover, Language } from '../../document/nodes.js';
import { escapeMarkup } from '../escape.js';
import { PAGE_WORDS } from '../words.js';
import type { WriterOptions } from '../writer.js';
import { STAMPS, stampsOf } from './delivered.js';
import { field, runProperties } from './markup.js';
import type { WordPackage } from './package.js';
import { elementsOf, spliced, type Element } from './scan.js';

/** One thing that a document says of itself. */
export interface Property {
    /** The name in the file, and the others that may stand between {{ }} in a model. */
    readonly name: string;
    readonly also: readonly string[];
    readonly value: string;
    /** The field by which Word shows it, where that is not DOCPROPERTY. */
    readonly field?: string;
}

const CORE_TYPE = 'application/vnd.openxmlformats-package.core-properties+xml';
const CUSTOM_TYPE = 'application/vnd.openxmlformats-officedocument.custom-properties+xml';
const APP_TYPE = 'application/vnd.openxmlformats-officedocument.extended-properties+xml';
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';
const VARIANTS = `xmlns:vt="${OFFICE}/docPropsVTypes"`;

/** What a cover says, as properties. */
export function propertiesOf(cover: Cover, language: Language): readonly Property[] {
    const one = (fr: string, en: string, value: string | undefined, also: readonly string[] = [], field?: string): Property => ({
        name: language === 'fr' ? fr : en, also: [fr, en, ...also], value: value ?? '', ...(field === undefined ? {} : { field }),
    });
    return [
        one('Titre', 'Title', cover.title, [], 'TITLE'),
        one('Objet', 'Subject', cover.genre, ['genre', 'nature', 'document'], 'SUBJECT'),
        one('Auteur', 'Author', cover.author, ['rédaction', 'redaction'], 'AUTHOR'),
        one('Sous-titre', 'Subtitle', cover.subtitle),
        one('Indice', 'Revision', cover.revision, ['révision', 'version']),
        one('Date du document', 'Document date', cover.date, ['date']),
        one('Stade', 'Stage', cover.stage),
        one('Maître d’ouvrage', 'Owner', cover.owner, ['maître_ouvrage', 'moa', 'client']),
        one('Référence', 'Reference', cover.reference, ['code']),
        one('Pied de page', 'Footer', footOf(cover, language)),
    ];
}

/** What the foot of a page says of the document: of revision and date, those that it has. */
function footOf({ genre, revision, date }: Cover, language: Language): string {
    const numbered = revision === undefined ? [] : [`${PAGE_WORDS[language].revision.toLowerCase()} ${revision}`];
    return [genre, ...numbered, ...(date === undefined ? [] : [date])].join(' · ');
}

/** Writes the properties of the file. */
export function writeProperties(file: WordPackage, cover: Cover, properties: readonly Property[], language: Language,
    { environment: { today: day, version }, document }: WriterOptions): void {
    const core = file.rootPart('core-properties') ?? 'docProps/core.xml';
    const said = (tag: string, value: string | undefined): string =>
        (value === undefined || value === '' ? '' : `<${tag}>${escapeMarkup(value)}</${tag}>`);
    const moment = (tag: string): string => `<dcterms:${tag} xsi:type="dcterms:W3CDTF">${cover.isoDate ?? day}T00:00:00Z</dcterms:${tag}>`;
    file.addPart(core,
        bytes(`${DECLARATION}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"`
        + ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:dcmitype="http://purl.org/dc/dcmitype/"'
        + ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        + said('dc:title', cover.title) + said('dc:subject', cover.genre) + said('dc:creator', cover.author)
        + said('cp:keywords', cover.reference) + said('dc:description', cover.subtitle) + said('cp:lastModifiedBy', cover.author)
        + moment('created') + moment('modified') + said('cp:contentStatus', cover.stage)
        + said('dc:language', language === 'fr' ? 'fr-FR' : 'en-GB') + said('cp:version', cover.revision) + '</cp:coreProperties>'),
        CORE_TYPE);
    file.relateRoot('http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties', core);
    if (!file.has('docProps/app.xml')) {
        file.addPart('docProps/app.xml', bytes(`${DECLARATION}<Properties xmlns="${OFFICE}/extended-properties" ${VARIANTS}>`
            + `<Application>Amont ${escapeMarkup(version)}</Application>${said('Company', cover.owner)}</Properties>`), APP_TYPE);
        file.relateRoot(`${OFFICE}/relationships/extended-properties`, 'docProps/app.xml');
    }
    const custom = file.rootPart('custom-properties') ?? 'docProps/custom.xml';
    const stamps = document === undefined ? [] : stampsOf(document.kind, document.cut ?? {}, language);
    file.addPart(custom, bytes(customProperties(file.text(custom), properties, stamps)), CUSTOM_TYPE);
    file.relateRoot(`${OFFICE}/relationships/custom-properties`, custom);
}

/** The firm's own properties stay; those of ours are written anew. */
function customProperties(existing: string, properties: readonly Property[], stamps: ReturnType<typeof stampsOf>): string {
    const ours = [...properties.filter(({ field }) => field === undefined), ...stamps.map(([name, value]) => ({ name, value }))];
    const kept = existing === '' ? [] : elementsOf(existing).filter(({ name, depth, attributes }) =>
        name === 'property' && depth === 1 && ![...STAMPS, ...ours.map(each => each.name)].includes(attributes['name'] ?? ''))
        .map(each => existing.slice(each.start, each.end));
    const written = ours.map(({ name, value }) =>
        `<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="0" name="${escapeMarkup(name)}">`
            + `<vt:lpwstr>${escapeMarkup(value)}</vt:lpwstr></property>`);
    const all = [...kept, ...written].map((each, at) => each.replace(/\bpid="[^"]*"/, `pid="${at + 2}"`));
    return `${DECLARATION}<Properties xmlns="${OFFICE}/custom-properties" ${VARIANTS}>${all.join('')}</Properties>`;
}

function bytes(text: string): Uint8Array {
    return new TextEncoder().encode(text);
}

/** The places of a part that repeat a property: what stands between {{ }} becomes a field, and what fields show is brought up to date. */
export function filled(xml: string, properties: readonly Property[]): string {
    if (!/\{|DOCPROPERTY|TITLE|SUBJECT|AUTHOR/i.test(xml)) { return xml; }
    return placeholders(refreshed(xml, properties), properties);
}

type Splice = { readonly start: number; readonly end: number; readonly by: string };

function placeholders(xml: string, properties: readonly Property[]): string {
    const elements = elementsOf(xml);
    const texts = elements.filter(({ name, parent }) => name === 't' && parent?.name === 'r');
    const changes: Splice[] = [];
    for (const own of byOuter(texts, 'p').values()) {
        const whole = own.map(({ text }) => text).join('');
        const found = [...whole.matchAll(/\{\{\s*([^{}]+?)\s*\}\}/g)].flatMap(match => {
            const property = named(match[1]!, properties);
            return property === undefined ? [] : [{ from: match.index, to: match.index + match[0].length, property }];
        });
        if (found.length === 0) { continue; }
        let at = 0;
        for (const text of own) {
            const [from, to] = [at, at + text.text.length];
            at = to;
            const parts: string[] = [];
            let cursor = from;
            for (const place of found.filter(each => each.from < to && each.to > from)) {
                parts.push(plainT(text.text.slice(cursor - from, Math.max(0, place.from - from))));
                if (place.from >= from) { parts.push(asField(xml, elements, text, place.property)); }
                cursor = Math.min(to, place.to);
            }
            if (parts.length > 0) {
                parts.push(plainT(text.text.slice(cursor - from)));
                changes.push({ start: text.start, end: text.end, by: parts.join('') });
            }
        }
    }
    return spliced(xml, changes);
}

function plainT(text: string): string {
    return text === '' ? '' : `<w:t xml:space="preserve">${escapeMarkup(text)}</w:t>`;
}

/** The run is closed before the field and opened after it, with the same look. */
function asField(xml: string, elements: readonly Element[], text: Element, property: Property): string {
    const look = elements.find(({ name, parent }) => name === 'rPr' && parent === text.parent);
    const properties = look === undefined ? runProperties({}) : xml.slice(look.start, look.end);
    return `</w:r>${field(instructionOf(property), `<w:r>${properties}${plainT(property.value)}</w:r>`)}<w:r>${properties}`;
}

/** The field that shows a property. */
function instructionOf({ name, field: own }: Property): string {
    return own ?? `DOCPROPERTY "${name}"`;
}

/** Elements by the nearest of some name that they stand in. */
function byOuter(elements: readonly Element[], name: string): ReadonlyMap<Element | undefined, readonly Element[]> {
    const groups = new Map<Element | undefined, Element[]>();
    for (const element of elements) {
        let up = element.parent;
        while (up !== undefined && up.name !== name) { up = up.parent; }
        const group = groups.get(up);
        if (group === undefined) { groups.set(up, [element]); } else { group.push(element); }
    }
    return groups;
}

function named(words: string, properties: readonly Property[]): Property | undefined {
    const plain = (name: string): string => name.normalize('NFD').replace(/\p{M}+/gu, '').toLowerCase().replace(/[^a-z0-9]+/g, ' ').trim();
    return properties.find(({ also }) => also.some(each => plain(each) === plain(words)));
}

/** Fields that show a property show what it is now. */
function refreshed(xml: string, properties: readonly Property[]): string {
    const elements = elementsOf(xml);
    const changes: Splice[] = [];
    const show = (texts: readonly Element[], property: Property): void => texts.forEach((text, at) => {
        changes.push({ start: text.start, end: text.end,
            by: at === 0 ? `<w:t xml:space="preserve">${escapeMarkup(property.value)}</w:t>` : '<w:t/>' });
    });
    const simple = byOuter(elements.filter(({ name }) => name === 't'), 'fldSimple');
    for (const [field, texts] of simple) {
        const property = field && shownBy(field.attributes['instr'] ?? '', properties);
        if (property !== undefined) { show(texts, property); }
    }
    let [instruction, state]: [string, 'none' | 'instruction' | 'result'] = ['', 'none'];
    let result: Element[] = [];
    for (const each of elements) {
        if (each.name === 'fldChar') {
            const kind = each.attributes['fldCharType'];
            if (kind === 'end' && state === 'result') {
                const property = shownBy(instruction, properties);
                if (property !== undefined) { show(result, property); }
            }
            state = kind === 'begin' ? 'instruction' : kind === 'separate' ? 'result' : 'none';
            if (kind === 'begin') { [instruction, result] = ['', []]; }
        } else if (each.name === 'instrText' && state === 'instruction') {
            instruction += each.text;
        } else if (each.name === 't' && state === 'result') {
            result.push(each);
        }
    }
    return spliced(xml, changes);
}

function shownBy(instruction: string, properties: readonly Property[]): Property | undefined {
    const [, kind = '', quoted, bare] = /^\s*(\w+)\s*(?:"([^"]*)"|([^\s\\]+))?/.exec(instruction) ?? [];
    if (kind.toUpperCase() === 'DOCPROPERTY') {
        const name = quoted ?? bare ?? '';
        return properties.find(property => property.name === name || property.field?.toLowerCase() === name.toLowerCase());
    }
    return properties.find(({ field }) => field !== undefined && field === kind.toUpperCase());
}
