/** The styles of a model, found by their names; what it lacks is added, and nothing of its own is changed. */
import type { Language } from '../../document/nodes.js';
import type { Bilingual } from '../../model/findings.js';
import type { Colours } from './colours.js';
import { escapeMarkup } from '../escape.js';
import { elementsOf, within, type Element } from './scan.js';
import { STYLES, type Role, type StyleRow } from './style-table.js';

/** The styles that the document is written in. */
export interface Styles {
    /** The identifier of each style in this file. */
    readonly ids: Readonly<Record<Role, string>>;
    /** The part, with what was lacking. */
    readonly xml: string;
    /** Whether Word numbers the headings by itself, by level from 1. */
    readonly numbered: readonly boolean[];
    /** The instances of lists that the model's own styles of lists have. */
    readonly lists: { readonly bullets?: string; readonly numbers?: string };
}

/** What a style says of itself in the part. */
interface Found {
    readonly id: string;
    readonly type: string;
    readonly names: readonly string[];
    readonly isDefault: boolean;
    readonly basedOn: string | undefined;
    readonly numbering: string | undefined;
    /** In half points. */
    readonly size: number | undefined;
}

/** Finds the styles in a part, and adds those that are not there. */
export function stylesIn(xml: string, { language, colours, isOwn, isLarge }: Look): Styles {
    const elements = elementsOf(xml);
    const found = elements.filter(({ name, depth }) => name === 'style' && depth === 1).map(style => read(style, elements));
    const ids: Partial<Record<Role, string>> = {};
    /** The style of each role before it was made larger: the one whose numbers and bullets count. */
    const based: Partial<Record<Role, string>> = {};
    const taken = new Set(found.map(({ id }) => id));
    const free = (wished: string): string => {
        let id = wished;
        for (let count = 2; taken.has(id); count++) { id = `${wished}${count}`; }
        taken.add(id);
        return id;
    };
    const added: string[] = [];
    for (const row of STYLES) {
        const own = match(row, found);
        if (own !== undefined) {
            ids[row.role] = own.id;
            const larger = isLarge ? largerThan(own, row.role, { found, elements, language }) : undefined;
            if (larger !== undefined) {
                ids[row.role] = larger.id ?? free(`AmontLarge${row.id}`);
                if (larger.id === undefined) { added.push(larger.xml(ids[row.role]!)); }
            }
            based[row.role] = own.id;
            continue;
        }
        const id = free(row.id);
        ids[row.role] = id;
        based[row.role] = id;
        const isDefault = row.role === 'normal' && !found.some(isDefaultParagraph);
        added.push(styleElement(row, id, { ids, language, colours, isDefault, isOwn, isLarge }));
    }
    const end = xml.lastIndexOf('</');
    const numbered = [1, 2, 3, 4, 5, 6].map(level => isOwn || isNumbered(based[`heading${level as 1}`]!, found));
    const list = (role: 'bullets' | 'numbers'): string | undefined => found.find(({ id }) => id === based[role])?.numbering;
    const [bullets, numbers] = [list('bullets'), list('numbers')];
    return {
        ids: ids as Record<Role, string>, xml: `${xml.slice(0, end)}${added.join('')}${xml.slice(end)}`, numbered,
        lists: { ...(bullets === undefined ? {} : { bullets }), ...(numbers === undefined ? {} : { numbers }) },
    };
}

function read(style: Element, elements: readonly Element[]): Found {
    const inside = elements.filter(each => within(each, style));
    const value = (name: string): string | undefined => inside.find(each => each.name === name)?.attributes['val'];
    return {
        id: style.attributes['styleId'] ?? '', type: style.attributes['type'] ?? 'paragraph',
        names: [value('name') ?? '', ...(value('aliases') ?? '').split(',')].map(plain).filter(name => name !== ''),
        isDefault: ['1', 'true', 'on'].includes(style.attributes['default'] ?? ''),
        basedOn: value('basedOn'), numbering: value('numId'),
        size: value('sz') === undefined ? undefined : Number(value('sz')),
    };
}

const isDefaultParagraph = ({ isDefault, type }: Found): boolean => isDefault && type === 'paragraph';

function match(row: StyleRow, found: readonly Found[]): Found | undefined {
    if (row.role === 'normal') {
        const own = found.find(isDefaultParagraph);
        if (own !== undefined) { return own; }
    }
    const names = [...(typeof row.name === 'string' ? [row.name] : [row.name.fr, row.name.en]), ...(row.also ?? [])].map(plain);
    for (const name of names) {
        const own = found.find(style => style.type === row.kind && style.names.includes(name));
        if (own !== undefined) { return own; }
    }
    return undefined;
}

/** Names are the same whatever their capitals, accents as composed or not, kinds of spaces and of hyphens. */
function plain(name: string): string {
    return name.normalize('NFC').toLowerCase().replace(/[\s\u00a0\u202f]+/g, ' ').replace(/[‐‑–—]/g, '-').replace(/’/g, '\'').trim();
}

/** A style is numbered where it says so, or where the one that it rests on does. */
function isNumbered(id: string, found: readonly Found[]): boolean {
    let style = found.find(each => each.id === id);
    for (let steps = 0; style !== undefined && steps < 20; steps++) {
        if (style.numbering !== undefined) { return style.numbering !== '0'; }
        const base: string | undefined = style.basedOn;
        style = base === undefined ? undefined : found.find(each => each.id === base);
    }
    return false;
}

/** How a document looks. */
export interface Look {
    readonly language: Language;
    readonly colours: Colours;
    /** The model is the project's own, whose headings are numbered. */
    readonly isOwn: boolean;
    /** The letters of what is read are large. */
    readonly isLarge: boolean;
}

/** What is known when a style is added. */
interface Adding extends Look {
    readonly ids: Partial<Record<Role, string>>;
    readonly isDefault: boolean;
}

/** How much larger the letters of running text are in large type. Titles, large already, grow less. */
export const LARGER = 1.45;

function enlarged(letters: string): string {
    return letters.replace(/(<w:sz(?:Cs)? w:val=")(\d+)"/g, (_, before: string, size: string) =>
        `${before}${Math.round(Number(size) * (Number(size) <= 22 ? LARGER : Number(size) <= 30 ? 1.2 : 1))}"`);
}

/** The model's own styles that are read at length; what rests on the first of them grows with it. */
const READ: Readonly<Partial<Record<Role, Bilingual>>> = {
    normal: { fr: 'Amont Grands caractères', en: 'Amont Large type' },
    bullets: { fr: 'Amont Grands caractères – puces', en: 'Amont Large type – bullets' },
    numbers: { fr: 'Amont Grands caractères – numéros', en: 'Amont Large type – numbers' },
    quotation: { fr: 'Amont Grands caractères – citation', en: 'Amont Large type – quotation' },
};
/** Letters of fourteen points, in half points, are large. */
const LARGE = 28;

interface Part {
    readonly found: readonly Found[];
    readonly elements: readonly Element[];
    readonly language: Language;
}

/** A style like one of the model's, in large letters, where its own are not: the model's is left as it is. */
function largerThan(own: Found, role: Role, { found, elements, language }: Part):
    { readonly id?: string; readonly xml: (id: string) => string } | undefined {
    const names = READ[role];
    const size = sizeOf(own, found, elements);
    if (names === undefined || size >= LARGE) { return undefined; }
    const known = found.find(each => each.names.includes(plain(names.fr)) || each.names.includes(plain(names.en)));
    const letters = Math.max(LARGE, Math.round(size * LARGER));
    return {
        ...(known === undefined ? {} : { id: known.id }),
        xml: id => `<w:style w:type="paragraph" w:customStyle="1" w:styleId="${id}"><w:name w:val="${escapeMarkup(names[language])}"/>`
            + `<w:basedOn w:val="${escapeMarkup(own.id)}"/><w:qFormat/>`
            + `<w:rPr><w:sz w:val="${letters}"/><w:szCs w:val="${letters}"/></w:rPr></w:style>`,
    };
}

/** How large the letters of a style are, in half points: as it says, as the style that it rests on, or as the part's defaults. */
function sizeOf(own: Found, found: readonly Found[], elements: readonly Element[]): number {
    let style: Found | undefined = own;
    for (let steps = 0; style !== undefined && steps < 20; steps++) {
        if (style.size !== undefined) { return style.size; }
        const base: string | undefined = style.basedOn;
        style = base === undefined ? undefined : found.find(each => each.id === base);
    }
    const defaults = elements.find(({ name, depth }) => name === 'docDefaults' && depth === 1);
    const said = defaults && elements.find(each => each.name === 'sz' && within(each, defaults));
    return Number(said?.attributes['val'] ?? 20);
}

/** A style as the part has it. Order as in the schema. */
function styleElement(row: StyleRow, id: string, { ids, language, colours, isDefault, isOwn, isLarge }: Adding): string {
    const isWords = typeof row.name === 'string';
    const name = typeof row.name === 'string' ? row.name : row.name[language];
    const level = isOwn ? /^heading(\d)$/.exec(row.role)?.[1] : undefined;
    const own = row.paragraph?.(colours) ?? '';
    const numbering = `<w:numPr>${level === '1' ? '' : `<w:ilvl w:val="${Number(level) - 1}"/>`}<w:numId w:val="1"/></w:numPr>`;
    const paragraph = level === undefined ? own : own.replace('<w:keepLines/>', `<w:keepLines/>${numbering}`);
    const letters = isLarge ? enlarged(row.letters?.(colours) ?? '') : row.letters?.(colours) ?? '';
    const next = STYLES.find(({ role }) => role === row.next);
    return [
        `<w:style w:type="${row.kind}"${isDefault ? ' w:default="1"' : ''}${isWords ? '' : ' w:customStyle="1"'} w:styleId="${id}">`,
        `<w:name w:val="${escapeMarkup(name)}"/>`,
        row.like === undefined ? '' : `<w:basedOn w:val="${ids[row.like]!}"/>`,
        next === undefined ? '' : `<w:next w:val="${ids[next.role] ?? next.id}"/>`,
        isWords ? '<w:uiPriority w:val="9"/>' : '',
        '<w:qFormat/>',
        paragraph === '' ? '' : `<w:pPr>${paragraph}</w:pPr>`,
        letters === '' ? '' : `<w:rPr>${letters}</w:rPr>`,
        row.table?.(colours) ?? '',
        '</w:style>',
    ].join('');
}
