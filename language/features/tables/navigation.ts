import { scan } from '../../grammar/scanner.js';
import { readEntries, type Entry, type Stretch } from '../entries.js';
import { changed, formatRange, type Change } from '../format/format.js';
import { lineEnd, lineStart, type View } from '../view.js';
import { cellAt, tableAt } from './table.js';

/** Where Tab leads in a table: what changes on the way, and what is then selected, in the text after the changes. */
export interface CellStep {
    readonly changes: readonly Change[];
    readonly select: Stretch;
}

/**
 * The next cell of a table, or the one before; behind the last cell a row is added, and one that is too short is completed. The table is
 * laid out on the way. Undefined outside tables, and before the first cell.
 */
export function nextCell(view: View, offset: number, backwards = false): CellStep | undefined {
    const table = tableAt(view, offset);
    const at = table && offset >= table.header.start ? cellAt(table, offset) : undefined;
    if (!table || !at) {
        return undefined;
    }
    const rows = [table.header, ...table.rows];
    let { row, column } = at;
    let text = view.text;
    const insert = (place: number, written: string): void => {
        text = text.slice(0, place) + written + text.slice(place);
    };
    if (backwards) {
        [row, column] = column > 0 ? [row, column - 1] : [row - 1, (rows[row - 1]?.cells.length ?? 1) - 1];
        if (row < 0) {
            return undefined;
        }
    } else {
        const { cells, end } = rows[row]!;
        column++;
        if (column >= cells.length && column < table.columns.length) {
            insert(Math.max(end, cells[cells.length - 1]!.room.end), `${' |'.repeat(table.columns.length - cells.length + 1)}`);
        } else if (column >= cells.length) {
            [row, column] = [row + 1, 0];
            if (row === rows.length) {
                const place = lineEnd(view.text, end);
                const indent = view.text.slice(lineStart(view.text, end), rows[0]!.start).match(/^[ \t]*/)![0];
                insert(place, `${lineBreakOf(view.text)}${indent}|${'  |'.repeat(Math.max(1, table.columns.length))}`);
            }
        }
    }
    const laidOut = changed(text, formatRange(text, table.header.start, table.header.start));
    const place = flat(readEntries(view.text, view.scan.lexemes)).findIndex(({ start }) => start === table.entry.start);
    const target = flat(readEntries(laidOut, scan(laidOut).lexemes))[place]?.rows[row]?.cells[column];
    return target && { changes: differences(view.text, laidOut), select: { start: target.start, end: target.end } };
}

/** Entries one after the other, as they begin in the text. */
function flat(entries: readonly Entry[]): readonly Entry[] {
    return entries.flatMap(entry => [entry, ...flat(entry.entries)]);
}

/** The line end of a text: that of its first line. */
export function lineBreakOf(text: string): string {
    return /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
}

/** The one change that leads from a text to another. */
export function differences(before: string, after: string): Change[] {
    if (before === after) {
        return [];
    }
    const most = Math.min(before.length, after.length);
    let start = 0;
    while (start < most && before[start] === after[start]) {
        start++;
    }
    let end = 0;
    while (end < most - start && before[before.length - 1 - end] === after[after.length - 1 - end]) {
        end++;
    }
    return [{ start, end: before.length - end, newText: after.slice(start, after.length - end) }];
}
