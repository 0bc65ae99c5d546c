import type { Piece } from './pieces.js';

/** A row of a table: the places of its bars among the pieces, and whether the last of them closes it. */
interface Row {
    readonly bars: readonly number[];
    readonly closed: boolean;
    /** The place behind the row's last piece, comments left out. */
    readonly end: number;
}

/** What the formatter writes in a table: the gaps before some pieces, and lines of Markdown as long as the columns. */
export interface TableLayout {
    readonly gaps: Map<number, string>;
    /** By the place of a piece: what closes the row behind it. */
    readonly closings: Map<number, string>;
    readonly rules: Map<number, string>;
    /** The places of the first and last piece of each table. */
    readonly extents: readonly { readonly first: number; readonly last: number }[];
}

/**
 * Aligns tables: each column is as wide as its widest cell; numbers stand on the right, headings on the left.
 * @param insideOf gives what parts the piece at a place from the one before it, within a cell.
 */
export function layOutTables(
    pieces: readonly Piece[], startsLine: readonly boolean[], insideOf: (place: number) => string, closeRows: boolean,
): TableLayout {
    const layout = {
        gaps: new Map<number, string>(), closings: new Map<number, string>(), rules: new Map<number, string>(),
        extents: [] as { first: number; last: number }[],
    };
    for (let i = 0; i < pieces.length;) {
        if (pieces[i]!.type !== 'ROW') {
            i++;
            continue;
        }
        const rows: Row[] = [];
        const rules: number[] = [];
        const first = i;
        let last = i;
        while (i < pieces.length && (pieces[i]!.type === 'ROW' || pieces[i]!.type === 'COMMENT')) {
            if (pieces[i]!.type === 'ROW') {
                const row = rowAt(pieces, startsLine, i);
                rows.push(row);
                i = row.end;
                last = i - 1;
            } else {
                if (startsLine[i] && pieces[i]!.written.startsWith('|')) {
                    rules.push(i);
                    last = i;
                }
                i++;
            }
        }
        layout.extents.push({ first, last });
        align(pieces, rows, rules, insideOf, closeRows, layout);
    }
    return layout;
}

function rowAt(pieces: readonly Piece[], startsLine: readonly boolean[], first: number): Row {
    const bars = [first];
    let i = first + 1;
    while (i < pieces.length && !startsLine[i] && pieces[i]!.type !== 'COMMENT') {
        const { type } = pieces[i]!;
        if (type === 'BAR' || type === 'ENDROW') {
            bars.push(i);
        }
        i++;
    }
    return { bars, closed: pieces[i - 1]!.type === 'ENDROW', end: i };
}

function align(
    pieces: readonly Piece[], rows: readonly Row[], rules: readonly number[], insideOf: (place: number) => string, closeRows: boolean,
    { gaps, closings, rules: ruled }: TableLayout,
): void {
    const cells = rows.map(row => cellsOf(row).map(({ from, to }) => ({ from, to, width: widthOf(pieces, from, to, insideOf) })));
    const widths: number[] = [];
    for (const row of cells) {
        row.forEach(({ width }, column) => {
            widths[column] = Math.max(widths[column] ?? 0, width);
        });
    }
    const onRight = widths.map((_, column) => isNumeric(pieces, cells.slice(1).flatMap(row => row[column] ?? [])));
    rows.forEach(({ bars, closed }, i) => {
        cells[i]!.forEach(({ from, to, width }, column) => {
            const left = i > 0 && onRight[column] ? widths[column]! - width : 0;
            const right = ' '.repeat(widths[column]! - width - left + 1);
            const isEmpty = from === to;
            if (!isEmpty) {
                gaps.set(from, ' '.repeat(left + 1));
            }
            const behind = isEmpty ? ' '.repeat(left) + right + ' ' : right;
            if (column + 1 < bars.length) {
                gaps.set(bars[column + 1]!, behind);
            } else if (!closed && closeRows) {
                closings.set(to - 1, `${behind}|`);
            }
        });
    });
    for (const place of rules) {
        const drawn = pieces[place]!.written.replace(/^\||\|$/g, '').split('|').map((cell, column) => {
            const [, start, end] = /^\s*(:?)-+(:?)\s*$/.exec(cell)!;
            return ` ${start}${'-'.repeat(Math.max(1, (widths[column] ?? 1) - start!.length - end!.length))}${end} `;
        });
        ruled.set(place, `|${drawn.join('|')}|`);
    }
}

function cellsOf({ bars, closed, end }: Row): { from: number; to: number }[] {
    return (closed ? bars.slice(0, -1) : bars).map((bar, i) => ({ from: bar + 1, to: bars[i + 1] ?? end }));
}

function widthOf(pieces: readonly Piece[], from: number, to: number, insideOf: (place: number) => string): number {
    let width = 0;
    for (let i = from; i < to; i++) {
        width += shownWidth(pieces[i]!.written) + (i > from ? insideOf(i).length : 0);
    }
    return width;
}

/** How many columns a text takes: marks that stand on a letter take none. */
export function shownWidth(text: string): number {
    return /^[ -\u02ff]*$/.test(text) ? text.length : [...text.normalize('NFC').replace(/\p{M}|\u200b/gu, '')].length;
}

/** A column of plain numbers, with or without their units. */
function isNumeric(pieces: readonly Piece[], cells: readonly { readonly from: number; readonly to: number }[]): boolean {
    const filled = cells.filter(({ from, to }) => to > from);
    return filled.length > 0 && filled.every(({ from, to }) => {
        const { type } = pieces[from]!;
        return (type === 'NUMBER' || type === 'FRACTION') && (to - from === 1 || (to - from === 2 && pieces[from + 1]!.type === 'UNIT'));
    });
}
