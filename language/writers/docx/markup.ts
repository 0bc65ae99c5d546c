/** Small pieces of WordprocessingML, as text. Lengths are in twentieths of a point, as Word counts them. */
import { escapeMarkup } from '../escape.js';

/** The attributes of an element; what is undefined is left out. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An element with its content. */
export function element(name: string, attributes: Attributes = {}, content = ''): string {
    const written = Object.entries(attributes)
        .flatMap(([key, value]) => (value === undefined ? [] : [` ${key}="${escapeMarkup(String(value))}"`])).join('');
    return content === '' ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`;
}

/** An element of which the value is all that there is to say: `<w:jc w:val="center"/>`. */
function value(name: string, given: string | number): string {
    return element(name, { 'w:val': given });
}

/** Twentieths of a point in one CSS pixel. */
export const PIXEL = 15;
/** English metric units, in which drawings are measured, in a twentieth of a point. */
export const EMU = 635;

/** How the letters of a run look, beside its style. */
export interface RunLook {
    readonly style?: string;
    readonly bold?: boolean;
    readonly italic?: boolean;
    readonly struck?: boolean;
    readonly colour?: string;
    /** The colour behind the letters. */
    readonly fill?: string;
    /** A thin frame around the letters, in this colour. */
    readonly frame?: string;
    /** Letters that no proofing looks at: codes. */
    readonly unproofed?: boolean;
}

/** The properties of a run, in the order that the schema asks for. */
export function runProperties(look: RunLook): string {
    const inside = (look.style === undefined ? '' : value('w:rStyle', look.style))
        + (look.bold === undefined ? '' : look.bold ? '<w:b/>' : '<w:b w:val="0"/>')
        + (look.italic === true ? '<w:i/>' : '')
        + (look.struck === true ? '<w:strike/>' : '')
        + (look.unproofed === true ? '<w:noProof/>' : '')
        + (look.colour === undefined ? '' : value('w:color', look.colour))
        + (look.frame === undefined ? '' : element('w:bdr', { 'w:val': 'single', 'w:sz': 4, 'w:space': 0, 'w:color': look.frame }))
        + (look.fill === undefined ? '' : shading(look.fill));
    return inside === '' ? '' : `<w:rPr>${inside}</w:rPr>`;
}

/** A colour behind something. */
export function shading(fill: string): string {
    return element('w:shd', { 'w:val': 'clear', 'w:color': 'auto', 'w:fill': fill });
}

/** Letters in a line. Line ends become breaks, and each space counts. */
export function run(text: string, look: RunLook = {}): string {
    if (text === '') { return ''; }
    const properties = runProperties(look);
    const inside = text.split('\n').map(line => line.split('\t').map(part => textOf(part)).join('<w:tab/>')).join('<w:br/>');
    return `<w:r>${properties}${inside}</w:r>`;
}

function textOf(part: string): string {
    return part === '' ? '' : `<w:t xml:space="preserve">${escapeMarkup(part)}</w:t>`;
}

/** How a paragraph stands, beside its style. */
export interface ParagraphLook {
    readonly style?: string;
    readonly keepNext?: boolean;
    readonly keepLines?: boolean;
    readonly pageBreakBefore?: boolean;
    /** The list that the paragraph is an item of. */
    readonly list?: { readonly number: number; readonly level: number };
    /** Stops of the tabulator. */
    readonly tabs?: readonly { readonly at: number; readonly kind: 'left' | 'right'; readonly dotted?: boolean }[];
    readonly spacing?: { readonly before?: number; readonly after?: number };
    readonly indent?: { readonly left?: number; readonly right?: number; readonly hanging?: number; readonly firstLine?: number };
    readonly align?: 'start' | 'center' | 'end';
    /** The rank that the paragraph has in the outline, from 1. */
    readonly outline?: number;
    /** Ends a section of pages here. */
    readonly section?: string;
}

/** The properties of a paragraph, in the order that the schema asks for. */
function paragraphProperties(look: ParagraphLook): string {
    const { indent, list, spacing, tabs = [] } = look;
    const stops = tabs.map(({ at, kind, dotted }) =>
        element('w:tab', { 'w:val': kind, 'w:leader': dotted === true ? 'dot' : undefined, 'w:pos': Math.round(at) }));
    const inside = (look.style === undefined ? '' : value('w:pStyle', look.style))
        + (look.keepNext === true ? '<w:keepNext/>' : '')
        + (look.keepLines === true ? '<w:keepLines/>' : '')
        + (look.pageBreakBefore === true ? '<w:pageBreakBefore/>' : '')
        + (list === undefined ? '' : `<w:numPr>${value('w:ilvl', list.level)}${value('w:numId', list.number)}</w:numPr>`)
        + (stops.length === 0 ? '' : `<w:tabs>${stops.join('')}</w:tabs>`)
        + (spacing === undefined ? '' : element('w:spacing', { 'w:before': spacing.before, 'w:after': spacing.after }))
        + (indent === undefined ? '' : element('w:ind', {
            'w:left': indent.left, 'w:right': indent.right, 'w:hanging': indent.hanging, 'w:firstLine': indent.firstLine,
        }))
        + (look.align === undefined ? '' : value('w:jc', look.align === 'end' ? 'right' : look.align === 'start' ? 'left' : 'center'))
        + (look.outline === undefined ? '' : value('w:outlineLvl', look.outline - 1))
        + (look.section ?? '');
    return inside === '' ? '' : `<w:pPr>${inside}</w:pPr>`;
}

/** A paragraph of runs. */
export function paragraph(content: string, look: ParagraphLook = {}): string {
    const properties = paragraphProperties(look);
    return properties === '' && content === '' ? '<w:p/>' : `<w:p>${properties}${content}</w:p>`;
}

/** The widths of a table's columns. */
export function grid(widths: readonly number[]): string {
    return `<w:tblGrid>${widths.map(each => element('w:gridCol', { 'w:w': each })).join('')}</w:tblGrid>`;
}

/** The page of a bookmark, as the longer form of a field: others than Word know no other there. */
export function pageField(bookmark: string, shown: string): string {
    const part = (kind: string): string => `<w:r><w:fldChar w:fldCharType="${kind}"/></w:r>`;
    const instruction = `<w:r><w:instrText xml:space="preserve"> PAGEREF ${bookmark} \\h </w:instrText></w:r>`;
    return part('begin') + instruction + part('separate') + shown + part('end');
}

/** A field that shows `shown` until Word works it out anew. */
export function field(instruction: string, shown: string): string {
    return `<w:fldSimple w:instr="${escapeMarkup(` ${instruction} `)}">${shown}</w:fldSimple>`;
}
