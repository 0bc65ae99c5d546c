/** The pages that a text stands on: their size and margins as the model has them, and how they turn for a wide table. */
import { elementsOf } from './scan.js';

/** A page's format. Lengths are in twentieths of a point. */
export interface PageFormat {
    readonly textWidth: number;
    readonly textHeight: number;
    /** The section's properties as Word writes them. */
    readonly properties: string;
}

/** The formats of a document: upright for text, turned for wide tables. Where the model's pages are turned already, both are the same. */
export interface PageFormats {
    readonly upright: PageFormat;
    readonly turned: PageFormat;
    /** Upright pages in two columns, from where the text has come; and one column again after them. */
    readonly columns: PageFormat;
    readonly continued: PageFormat;
}

/** What is between two columns. */
const GUTTER = 454;
/** What comes before the kind of a section, and before its columns, as the schema has it. */
const BEFORE_TYPE = ['headerReference', 'footerReference', 'footnotePr', 'endnotePr'];
const BEFORE_COLUMNS = [...BEFORE_TYPE, 'type', 'pgSz', 'pgMar', 'paperSrc', 'pgBorders', 'lnNumType', 'pgNumType'];

/** A4 with the margins of a document that may be bound. */
const PLAIN = '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1304" w:right="1134" w:bottom="1304" w:left="1247" w:header="567"'
    + ' w:footer="567" w:gutter="0"/></w:sectPr>';

/** The formats that follow from a section's properties. */
export function pageFormats(properties: string | undefined, declarations: string): PageFormats {
    const given = properties ?? PLAIN;
    // The declarations of the part make the piece readable by itself.
    const wrapper = `<w:body ${declarations}>`;
    const elements = elementsOf(`${wrapper}${given}</w:body>`);
    const of = (name: string): Readonly<Record<string, string>> => elements.find(each => each.name === name)?.attributes ?? {};
    const [size, margin] = [of('pgSz'), of('pgMar')];
    const whole = (written: string | undefined, otherwise: number): number => {
        const read = Number(written);
        return written === undefined || !Number.isFinite(read) ? otherwise : read;
    };
    const [width, height] = [whole(size['w'], 11906), whole(size['h'], 16838)];
    const [left, right] = [whole(margin['left'], 1247) + whole(margin['gutter'], 0), whole(margin['right'], 1134)];
    const [top, bottom] = [Math.abs(whole(margin['top'], 1304)), Math.abs(whole(margin['bottom'], 1304))];
    // What comes before keeps the kind of break that it has; our own sections begin on a new page, and the first page is no title page.
    const plain = given.replace(/<w:type\b[^>]*\/>/, '').replace(/<w:titlePg\b[^>]*\/>/, '').replace(/<w:pgNumType\b[^>]*\/>/, '');
    const upright: PageFormat = { textWidth: width - left - right, textHeight: height - top - bottom, properties: plain };
    const going = within(plain, BEFORE_TYPE, '<w:type w:val="continuous"/>');
    const single = going.replace(/<w:cols\b[^>]*\/>|<w:cols\b.*?<\/w:cols>/s, '');
    const continued: PageFormat = { ...upright, properties: going };
    const columns: PageFormat = {
        textWidth: Math.floor((upright.textWidth - GUTTER) / 2), textHeight: upright.textHeight,
        properties: within(single, BEFORE_COLUMNS, `<w:cols w:num="2" w:space="${GUTTER}"/>`),
    };
    if (width >= height) { return { upright, turned: upright, columns, continued }; }
    const size2 = elements.find(each => each.name === 'pgSz');
    const turnedSize = `<w:pgSz w:w="${height}" w:h="${width}" w:orient="landscape"/>`;
    const turned = size2 === undefined ? plain.replace(/<w:sectPr\b[^>]*>/, `$&${turnedSize}`)
        : plain.replace(/<w:pgSz\b[^>]*\/>/, turnedSize);
    return {
        upright, turned: { textWidth: height - left - right, textHeight: width - top - bottom, properties: turned }, columns, continued,
    };
}

/** A section's properties with one more, behind those that come before it. */
function within(properties: string, before: readonly string[], added: string): string {
    let at = properties.indexOf('>') + 1;
    for (const name of before) {
        for (const found of properties.matchAll(new RegExp(`<w:${name}\\b[^>]*/>|<w:${name}\\b[^>]*>.*?</w:${name}>`, 'gs'))) {
            at = Math.max(at, found.index + found[0].length);
        }
    }
    return properties.slice(0, at) + added + properties.slice(at);
}
