/** Puts the pieces of a text one after the other: pages turn for what is wide, and each bookmark comes on a page. */
import { element } from './markup.js';
import type { PageFormat, PageFormats } from './pages.js';
import { heightOf, type Piece } from './sheet.js';

/** What an upright passage beside a turned one must take of a page to be worth a page of its own. */
const WORTH = 0.3;

/** The text, and what comes of its pages. */
export interface Flow {
    readonly xml: string;
    /** The page on which each bookmark stands, as far as that can be foreseen. */
    readonly pages: ReadonlyMap<string, number>;
    /** The format of the last page. */
    readonly last: PageFormat;
    /** Pages change their format: sections of pages were begun. */
    readonly sections: boolean;
}

/** Puts pieces together. `opening` are the properties of the first section, `jointStyle` the style of what stands between two. */
export function flowOf(given: readonly Piece[], formats: PageFormats, opening: string, jointStyle: string): Flow {
    const pieces = turnedTogether(given, formats.upright.textHeight);
    const parts: string[] = [];
    let isFirst = true;
    let format = pieces[0] === undefined ? formats.upright : formatOf(pieces[0], formats);
    for (const piece of pieces) {
        const next = formatOf(piece, formats, format);
        if (next !== format) {
            const properties = isFirst && format === formats.upright ? opening : format.properties;
            isFirst = false;
            parts.push(`<w:p><w:pPr>${element('w:pStyle', { 'w:val': jointStyle })}${properties}</w:pPr></w:p>`);
            format = next;
        }
        parts.push(piece.xml);
    }
    return { xml: parts.join(''), pages: paged(pieces, formats), last: format, sections: !isFirst };
}

/** The pages that a piece stands on; after columns the text goes on where they end. */
function formatOf({ turned, columns, pageBefore }: Piece, formats: PageFormats, before?: PageFormat): PageFormat {
    if (turned === true) { return formats.turned; }
    if (columns === true) { return formats.columns; }
    return pageBefore !== true && (before === formats.columns || before === formats.continued) ? formats.continued : formats.upright;
}

/** Titles turn with what they introduce, and so does a short passage of the same part. */
function turnedTogether(given: readonly Piece[], height: number): readonly Piece[] {
    const pieces = given.map(piece => ({ ...piece }));
    for (let at = pieces.length - 1; at > 0; at--) {
        const before = pieces[at - 1]!;
        if (pieces[at]!.turned === true && before.turned !== true && before.introduces === true) { before.turned = true; }
    }
    for (let at = 0; at < pieces.length;) {
        let end = at + 1;
        while (end < pieces.length && pieces[end]!.turned === pieces[at]!.turned && pieces[end]!.pageBefore !== true) { end++; }
        const passage = pieces.slice(at, end);
        const isBeside = (pieces[at - 1]?.turned === true && passage[0]!.pageBefore !== true)
            || (pieces[end]?.turned === true && pieces[end]!.pageBefore !== true);
        if (isBeside && passage[0]!.turned !== true && passage[0]!.upright !== true && heightOf(passage) < height * WORTH) {
            passage.forEach(piece => { piece.turned = true; });
        }
        at = end;
    }
    return pieces;
}

function paged(pieces: readonly Piece[], formats: PageFormats): ReadonlyMap<string, number> {
    const pages = new Map<string, number>();
    let [page, used, kept] = [1, 0, 0];
    for (let at = 0; at < pieces.length;) {
        // What keeps together moves together, unless it is longer than a page.
        let end = at + 1;
        while (end < pieces.length && pieces[end - 1]!.keepNext === true) { end++; }
        const group = pieces.slice(at, end);
        const first = group[0]!;
        const room = (first.turned === true ? formats.turned : formats.upright).textHeight;
        const height = heightOf(group) + Math.max(0, kept - first.before);
        const turns = at > 0 && (pieces[at - 1]!.turned === true) !== (first.turned === true);
        const forced = first.pageBefore === true || turns;
        if (used > 0 && (forced || (height <= room && used + height > room))) { [page, used] = [page + 1, 0]; }
        // No space stands above what came to a new page by itself.
        let above = forced || page === 1;
        for (const piece of group) {
            const side = piece.columns === true ? 0.5 : 1;
            const space = Math.max(kept, piece.before) * side;
            const height = piece.height * side;
            if (used > 0 && used + space + height > room) { [page, used] = [page + 1, 0]; }
            piece.marks.forEach(mark => pages.set(mark, page));
            used += (used > 0 ? space : above ? piece.before : piece.heads ?? 0) + height;
            above = false;
            while (used > room) { [page, used] = [page + 1, used - room]; }
            kept = piece.after;
        }
        at = end;
    }
    return pages;
}
