/** Where in a model the text goes: where an earlier writing stands, where the model says, or in the place of an empty body. */
import { COVER_MARK } from './cover.js';
import { refuse } from './problem.js';
import { elementsOf, within, WORD, type Element } from './scan.js';

/** The bookmark around all that was written, so that a later writing replaces it and nothing else. */
export const BODY_MARK = 'AmontContenu';
/**
 * LibreOffice cuts a bookmark of several paragraphs in two when it saves, one where it begins and one where it ends, and calls the second a
 * copy.
 */
const MARKS = new RegExp(`^${BODY_MARK}(?:_Copy_\\d+)?$`);
/** What a person types in a model where the text is to go. */
const HERE = /^\s*\{\{\s*(?:contenu|corps|content|body)\s*\}\}\s*$/i;

/** The place of the text in the part that holds it. */
export interface BodyPlace {
    /** What the text replaces. */
    readonly start: number;
    readonly end: number;
    /** The pages there: their properties as Word writes them, and where these stand if they come after the text. */
    readonly pages: string | undefined;
    readonly pagesAfter: { readonly start: number; readonly end: number } | undefined;
    /** What the text replaces has pages of its own: those after it are of our making. */
    readonly sectioned: boolean;
    /** Something of the model's comes after. */
    readonly followed: boolean;
    /** Something of the model's comes before. */
    readonly preceded: boolean;
    /** A first page of ours belongs to the text. */
    readonly cover: boolean;
    /** The names of what the part calls by a prefix. */
    readonly declarations: string;
    /** A number greater than those of all other bookmarks and drawings. */
    readonly nextIdentifier: number;
    /** The names of all other bookmarks, in small letters. */
    readonly taken: readonly string[];
    /** Why it is the place: an earlier writing stands there, a paragraph asks for it, the body is empty, or its own text ends there. */
    readonly kind: 'earlier' | 'asked' | 'empty' | 'after';
}

const WATCHED = new Set([
    'document', 'body', 'bookmarkStart', 'bookmarkEnd', 'sectPr', 't', 'drawing', 'pict', 'object', 'sdt', 'docPr', 'tbl', 'instrText',
    'fldSimple',
]);

/** Finds the place of the text in a model's part. */
export function bodyPlace(xml: string): BodyPlace {
    const elements = elementsOf(xml, (name, depth) => depth <= 2 || WATCHED.has(name));
    const root = elements[0];
    const body = elements.find(({ name, depth }) => name === 'body' && depth === 1);
    if (root === undefined || body === undefined || root.attributes['xmlns:w'] !== WORD) {
        return refuse(
            'il est d’une variante de format qu’Amont ne lit pas : enregistrez-le en « Document Word (.docx) », non « Strict ».',
            'it is of a variant of the format that Amont does not read: save it as “Word Document (.docx)”, not “Strict”.',
        );
    }
    const children = elements.filter(({ parent }) => parent === body);
    const declarations = Object.entries(root.attributes).filter(([name]) => name.startsWith('xmlns'))
        .map(([name, uri]) => `${name}="${uri}"`);
    const region = earlier(elements, children) ?? asked(elements, children) ?? emptied(elements, children, body);
    const sections = elements.filter(({ name }) => name === 'sectPr');
    const others = elements.filter(({ start, end }) => end <= region.start || start >= region.end);
    const marks = others.filter(({ name }) => name === 'bookmarkStart');
    const numbers = [...marks, ...others.filter(({ name }) => name === 'docPr')].map(({ attributes }) => Number(attributes['id']) || 0);
    const after = sections.find(({ start }) => start >= region.end);
    const inside = sections.find(each => each.start >= region.start && each.end <= region.end);
    const pages = inside ?? after;
    const rest = children.filter(({ start, name }) => start >= region.end && name !== 'sectPr');
    return {
        ...region,
        declarations: declarations.join(' '),
        nextIdentifier: numbers.reduce((most, each) => Math.max(most, each), 0) + 1,
        taken: marks.map(({ attributes }) => (attributes['name'] ?? '').toLowerCase()),
        pages: pages === undefined ? undefined : xml.slice(pages.start, pages.end),
        pagesAfter: after === undefined ? undefined : { start: after.start, end: after.end },
        sectioned: inside !== undefined,
        followed: rest.some(each => hasContent(each, elements)),
        preceded: children.some(each => each.end <= region.start && hasContent(each, elements)),
    };
}

type Region = Pick<BodyPlace, 'start' | 'end' | 'cover' | 'kind'>;

/** What an earlier writing left, from the paragraph where its bookmark begins to the one where it ends. */
function earlier(elements: readonly Element[], children: readonly Element[]): Region | undefined {
    const all = elements.filter(({ name, attributes }) => name === 'bookmarkStart' && MARKS.test(attributes['name'] ?? ''));
    const opens = all[0];
    const ends = elements.filter(({ name, attributes, start }) =>
        name === 'bookmarkEnd' && all.some(each => each.attributes['id'] === attributes['id'] && each.start < start));
    const closes = [...all.slice(1), ...ends].sort((one, other) => one.start - other.start).at(-1);
    if (opens === undefined || closes === undefined) { return undefined; }
    const first = children.find(each => each === opens || within(opens, each));
    const last = [...children].reverse().find(each => each === closes || within(closes, each));
    if (first === undefined || last === undefined || last.end < first.start) { return undefined; }
    const covers = elements.some(({ name, attributes, start }) =>
        name === 'bookmarkStart' && attributes['name'] === COVER_MARK && start >= first.start && start < last.end);
    return { start: first.start, end: last.end, cover: covers, kind: 'earlier' };
}

/** The paragraph `{{contenu}}`. */
function asked(elements: readonly Element[], children: readonly Element[]): Region | undefined {
    const texts = elements.filter(({ name }) => name === 't');
    const place = children.find(each =>
        each.name === 'p' && HERE.test(texts.filter(text => within(text, each)).map(({ text }) => text).join('')));
    return place === undefined ? undefined
        : { start: place.start, end: place.end, cover: !children.some(each => each.end <= place.start && hasContent(each, elements)),
            kind: 'asked' };
}

/** The whole body where there is nothing in it; else what comes after it, for nothing of the model's is lost. */
function emptied(elements: readonly Element[], children: readonly Element[], body: Element): Region {
    const all = children.filter(({ name }) => name !== 'sectPr');
    const [first, last] = [all[0], all.at(-1)];
    if (first === undefined || last === undefined) { return { start: body.inner, end: body.inner, cover: true, kind: 'empty' }; }
    if (!all.some(each => hasContent(each, elements))) { return { start: first.start, end: last.end, cover: true, kind: 'empty' }; }
    const placeholders = elements.some(({ name, text }) => name === 't' && text.includes('{{'));
    return { start: last.end, end: last.end, cover: !placeholders, kind: 'after' };
}

function hasContent(child: Element, elements: readonly Element[]): boolean {
    return child.name === 'sdt' || child.name === 'tbl' || elements.some(each => each !== child && within(each, child)
        && (['drawing', 'pict', 'object', 'tbl', 'sectPr'].includes(each.name) || (each.name === 't' && each.text.trim() !== '')));
}
