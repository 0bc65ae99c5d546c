import { eastAsianWidth } from 'get-east-asian-width';
import { harmless } from '../terminal.js';

/** The part of a line that is shown, and how many columns lie before and under what is flagged. */
export interface Excerpt {
    readonly text: string;
    readonly before: number;
    readonly marked: number;
}

/** What stands for the part of a line that is not shown. */
const cut = '…';
const tabWidth = 4;

interface Cell {
    readonly shown: string;
    readonly width: number;
    readonly offset: number;
}

/**
 * Shows a line so that what is flagged can be underlined: tabs become spaces, and a line longer than `columns` is cut on either side of
 * what is flagged. Offsets are in UTF-16 units of the line.
 */
export function excerpt(line: string, start: number, end: number, columns: number): Excerpt {
    const cells = cellsOf(line.trimEnd().length >= start ? line.trimEnd() : line.slice(0, Math.max(start, line.trimEnd().length)));
    const first = indexAt(cells, start);
    const last = Math.max(first, indexAt(cells, end));
    const [from, to] = windowOf(cells, first, last, columns);
    const shown = cells.slice(from, to);
    const lead = from > 0 ? 1 : 0;
    return {
        text: `${from > 0 ? cut : ''}${shown.map(cell => cell.shown).join('')}${to < cells.length ? cut : ''}`,
        before: lead + widthOf(cells.slice(from, first)),
        marked: Math.max(1, widthOf(cells.slice(first, Math.min(last, to)))),
    };
}

/** The columns that a text takes on a terminal. */
export function columnsOf(text: string): number {
    return widthOf(cellsOf(text));
}

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

function cellsOf(line: string): Cell[] {
    const cells: Cell[] = [];
    let column = 0;
    for (const { segment, index } of graphemes.segment(line)) {
        const width = segment === '\t' ? tabWidth - (column % tabWidth) : graphemeWidth(segment);
        cells.push({ shown: segment === '\t' ? ' '.repeat(width) : harmless(segment), width, offset: index });
        column += width;
    }
    return cells;
}

function graphemeWidth(segment: string): number {
    if (/^[\p{Mn}\p{Me}\p{Cf}]+$/u.test(segment)) {
        return harmless(segment) === segment ? 0 : 1;
    }
    if (/\p{Emoji_Presentation}|\ufe0f/u.test(segment)) {
        return 2;
    }
    return eastAsianWidth(segment.codePointAt(0)!);
}

function indexAt(cells: readonly Cell[], offset: number): number {
    const index = cells.findIndex(cell => cell.offset >= offset);
    return index < 0 ? cells.length : index;
}

function widthOf(cells: readonly Cell[]): number {
    return cells.reduce((sum, { width }) => sum + width, 0);
}

/** Which cells fit: from the line's start where what is flagged lies near it, else from a little before. */
function windowOf(cells: readonly Cell[], first: number, last: number, columns: number): [from: number, to: number] {
    if (widthOf(cells) <= columns) {
        return [0, cells.length];
    }
    const room = columns - 2;
    let from = 0;
    if (widthOf(cells.slice(0, last)) > room) {
        const marked = Math.min(widthOf(cells.slice(first, last)), room);
        const context = Math.min(Math.floor(room / 3), room - marked);
        from = first;
        for (let width = 0; from > 0 && width + cells[from - 1]!.width <= context; from--) {
            width += cells[from - 1]!.width;
        }
    }
    let to = from;
    for (let width = 0; to < cells.length && width + cells[to]!.width <= room; to++) {
        width += cells[to]!.width;
    }
    return [from, to];
}
