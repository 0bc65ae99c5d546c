/** How the width of a page is shared between the columns of a table: no word is cut, and long texts get the most. */
import { plainText } from '../../document/build.js';
import { textWidth } from '../../document/figures/metrics.js';
import type { Inline, Table, TableRow } from '../../document/nodes.js';
import { Places } from '../table-places.js';

/** What a column asks for. */
interface Wish {
    /** Its longest word. */
    readonly least: number;
    /** Its longest line. */
    readonly most: number;
}

/** The widths of a table's columns, and the size of letters at which they hold their words. */
export interface Columns {
    readonly widths: readonly number[];
    readonly size: number;
    /** The words do not fit even in the smallest letters: they will be cut. */
    readonly tight: boolean;
}

/** The size of letters in a table that has room. */
export const LARGEST_LETTERS = 8.4;
const SIZES = [LARGEST_LETTERS, 7.8, 7.2, 6.6];
/** Source Sans is that much narrower than the font whose widths are counted. */
const NARROWER = 0.94;

/** Shares a width between the columns of a table. */
export function columnsOf(table: Table, width: number): Columns {
    for (const size of SIZES) {
        const wishes = wishesOf(table, size);
        if (sum(wishes.map(wish => wish.least)) <= width) {
            return { widths: shared(table, wishes, width), size, tight: false };
        }
    }
    const size = SIZES[SIZES.length - 1]!;
    const wishes = wishesOf(table, size);
    const whole = sum(wishes.map(wish => wish.least));
    return { widths: wishes.map(wish => wish.least / whole * width), size, tight: true };
}

function shared(table: Table, wishes: readonly Wish[], width: number): readonly number[] {
    const whole = sum(wishes.map(wish => wish.most));
    if (table.presentation === 'matrix') { return wishes.map(wish => Math.max(wish.least, Math.min(wish.most, width / 4))); }
    const weights = table.columns.map(column => column.weight);
    if (weights.every(weight => weight !== undefined)) {
        return atLeast(wishes, weights.map(weight => weight / sum(weights) * width), width);
    }
    if (whole <= width) {
        const stretching = table.columns.map((column, index) => (column.kind === 'text' ? wishes[index]!.most : 0));
        const free = width - whole;
        const over = sum(stretching);
        return wishes.map((wish, index) => wish.most + (over === 0 ? free / wishes.length : stretching[index]! / over * free));
    }
    const cap = width * 1.4;
    const asked = wishes.map(wish => Math.max(0, Math.min(wish.most, cap) - wish.least));
    const free = width - sum(wishes.map(wish => wish.least));
    // A row is as high as its highest cell, so long texts get more; not in proportion, or one of them would take everything.
    const rooted = asked.map(ask => ask ** 0.7);
    const shares = asked.map((ask, index) => Math.min(ask, rooted[index]! / sum(rooted) * free));
    const rest = free - sum(shares);
    const wanting = asked.map((ask, index) => ask - shares[index]!);
    return wishes.map((wish, index) => wish.least + shares[index]! + (sum(wanting) === 0 ? rest / wishes.length
        : wanting[index]! / sum(wanting) * rest));
}

/** The widths that were asked for by weight, each raised to its longest word, at the cost of those that have more than theirs. */
function atLeast(wishes: readonly Wish[], asked: readonly number[], width: number): readonly number[] {
    const lacking = sum(wishes.map((wish, index) => Math.max(0, wish.least - asked[index]!)));
    const spare = wishes.map((wish, index) => Math.max(0, asked[index]! - wish.least));
    const widths = wishes.map((wish, index) => (asked[index]! < wish.least ? wish.least
        : asked[index]! - (sum(spare) === 0 ? 0 : spare[index]! / sum(spare) * lacking)));
    return widths.map(each => each / sum(widths) * width);
}

function wishesOf(table: Table, size: number): readonly Wish[] {
    const padding = table.presentation === 'matrix' ? 6.5 : 9.5;
    const wishes = table.columns.map(() => ({ least: padding, most: padding }));
    const see = (row: TableRow, places: Places, head: boolean): void => {
        places.startRow();
        for (const cell of row.cells) {
            const column = places.next(cell);
            const wish = wishes[column];
            if (wish === undefined || (cell.columnSpan ?? 1) > 1) { continue; }
            // The head of a narrow column of marks stands upright.
            if (head && isUpright(table, column)) { continue; }
            const whole = table.columns[column]?.kind === 'code' || table.columns[column]?.kind === 'number';
            const bold = head || cell.header !== undefined;
            wish.least = Math.max(wish.least, longest(cell.content, size, bold, head ? false : whole) + padding);
            wish.most = Math.max(wish.most, longest(cell.content, size, bold, true) + padding);
        }
    };
    for (const [rows, head] of [[table.head, true], [table.body, false], [table.foot, false]] as const) {
        const places = new Places();
        rows.forEach(row => see(row, places, head));
    }
    return wishes;
}

/** Whether the head of a column is turned upright: marks under long names. */
export function isUpright(table: Table, column: number): boolean {
    return table.presentation === 'matrix' && table.columns[column]?.kind === 'mark' && table.columns.length > 6;
}

function longest(content: readonly Inline[], size: number, bold: boolean, whole: boolean): number {
    // A badge has a margin of its own; a figure with its unit and an identifier stay in one piece.
    const badges = content.some(node => node.kind === 'badge') ? 9 : 0;
    const pieces = plainText(content.map(node => (node.kind === 'line-break' ? { kind: 'text', text: '\n' } as const : node)))
        .split(whole ? /\n/ : /[ \n]|(?<=[/·–—])/);
    return Math.max(0, ...pieces.map(piece => textWidth(piece, size, bold ? 'bold' : 'regular') * NARROWER)) + badges;
}

function sum(values: readonly number[]): number {
    return values.reduce((total, value) => total + value, 0);
}
