/** How wide the columns of a table come out: what cannot break fits, and the rest of the width goes where there is more to read. */
import { textWidth } from '../../document/figures/metrics.js';
import { plainText } from '../../document/build.js';
import type { Table, TableCell, TableRow } from '../../document/nodes.js';

/** The size of the letters in cells, in points. */
const SIZE = 8.5;
const POINT = 20;
/** What the margins of a cell take, in twentieths of a point. */
export const CELL_MARGINS = 170;
/** Ticks come from whatever face has them, and these are wider than the letters around. */
const TICK = 4;
/** A code longer than this share of the table breaks all the same. */
const LONGEST_CODE = 0.3;

/** The least that each column needs, and what it would take on one line. */
export interface Needs {
    readonly least: readonly number[];
    readonly most: readonly number[];
}

/** Goes through the cells of rows, each with the column where it begins. */
function eachCell(rows: readonly TableRow[], see: (cell: TableCell, column: number, row: TableRow) => void): void {
    let covered: number[] = [];
    for (const row of rows) {
        covered = covered.map(left => Math.max(0, left - 1));
        let column = 0;
        for (const cell of row.cells) {
            while ((covered[column] ?? 0) > 0) { column++; }
            see(cell, column, row);
            for (let span = 0; span < (cell.columnSpan ?? 1); span++) { covered[column + span] = cell.rowSpan ?? 1; }
            column += cell.columnSpan ?? 1;
        }
    }
}

/** Whether the heads of a table's narrow columns are written upwards: many of them, and longer than what stands below. */
export function hasUprightHeads(table: Table): boolean {
    const marks = table.columns.filter(({ kind }) => kind === 'mark').length;
    let longest = 0;
    eachCell(table.head, (cell, column) => {
        if (table.columns[column]?.kind === 'mark') { longest = Math.max(longest, textWidth(plainText(cell.content), SIZE, 'bold')); }
    });
    return marks >= 5 && longest > 34;
}

/** What the columns of a table need. */
export function needsOf(table: Table, width: number, scale: number): Needs {
    const count = table.columns.length;
    const least = new Array<number>(count).fill(CELL_MARGINS + 10 * POINT);
    const most = new Array<number>(count).fill(CELL_MARGINS + 10 * POINT);
    const upright = hasUprightHeads(table);
    const head = new Set(table.head);
    eachCell([...table.head, ...table.body, ...table.foot], (cell, column, row) => {
        if ((cell.columnSpan ?? 1) > 1) { return; }
        const isHead = head.has(row);
        const kind = table.columns[column]?.kind ?? 'text';
        if (isHead && upright && kind === 'mark') { return; }
        const bold = isHead || cell.header !== undefined || row.role !== undefined ? 'bold' : 'regular';
        const lines = linesOf(cell);
        const whole = Math.max(...lines.map(line => textWidth(line, SIZE * scale, bold))) * POINT + CELL_MARGINS;
        const words = lines.flatMap(line => line.split(isHead || kind === 'text' ? /[ -]/ : / /));
        const word = Math.max(...words.map(each => textWidth(each, SIZE * scale, bold))) * POINT + CELL_MARGINS;
        const unbroken = !isHead && (kind === 'number' || kind === 'code') && whole < width * LONGEST_CODE;
        const tick = kind === 'mark' && !isHead ? TICK * POINT : 0;
        least[column] = Math.max(least[column]!, tick + (unbroken ? whole : Math.min(word, width * LONGEST_CODE)));
        most[column] = Math.max(most[column]!, tick + whole);
    });
    return { least, most };
}

/** The lines of a cell; a badge is a word of its own. */
export function linesOf(cell: Pick<TableCell, 'content'>): readonly string[] {
    const text = cell.content.map(node => {
        if (node.kind === 'line-break') { return '\n'; }
        return node.kind === 'badge' ? `\u00a0${node.text.replace(/ /g, '\u00a0')}\u00a0` : plainText([node]);
    }).join('');
    return text.split('\n');
}

/** The widths of the columns in all the room there is. */
export function columnWidths(table: Table, { least, most }: Needs, width: number): readonly number[] {
    const sum = (numbers: readonly number[]): number => numbers.reduce((whole, each) => whole + each, 0);
    const needed = sum(least);
    if (needed >= width) { return rounded(least.map(each => each / needed * width), width); }
    const weights = table.columns.map(({ weight }) => weight ?? 0);
    if (weights.every(weight => weight > 0)) {
        const whole = sum(weights);
        return rounded(spread(least, weights.map(weight => weight / whole * width), width), width);
    }
    if (sum(most) <= width) {
        // What is left goes to the columns of text; narrow ones stay narrow.
        const left = width - sum(most);
        const shares = most.map((each, at) => (table.columns[at]?.kind === 'text' ? each : each * 0.15));
        const whole = sum(shares);
        return rounded(most.map((each, at) => each + left * shares[at]! / whole), width);
    }
    // Long texts share what is left by the square root of their lengths, so that one long cell does not starve the others.
    const wants = most.map((each, at) => Math.sqrt(Math.max(0, each - least[at]!)));
    return rounded(spread(most.map((each, at) => Math.min(each, least[at]! * 1.0001)), least.map((each, at) =>
        each + (width - needed) * wants[at]! / sum(wants)), width).map((each, at) => Math.max(each, least[at]!)), width);
}

/** Brings wished widths to the whole, none below what it needs. */
function spread(least: readonly number[], wished: readonly number[], width: number): readonly number[] {
    const widths = wished.map((each, at) => Math.max(each, least[at]!));
    const excess = widths.reduce((whole, each) => whole + each, 0) - width;
    const free = widths.map((each, at) => each - least[at]!);
    const whole = free.reduce((all, each) => all + each, 0);
    return excess <= 0 || whole === 0 ? widths : widths.map((each, at) => each - excess * free[at]! / whole);
}

/** Whole numbers that make up the width. */
function rounded(widths: readonly number[], width: number): readonly number[] {
    const whole = widths.map(each => Math.round(each));
    const rest = Math.round(width) - whole.reduce((all, each) => all + each, 0);
    const widest = whole.indexOf(Math.max(...whole));
    return whole.map((each, at) => (at === widest ? each + rest : each));
}
