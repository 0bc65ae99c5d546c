import { scan } from '../../grammar/scanner.js';
import { readEntries, type Entry, type Stretch } from '../entries.js';
import { changed, formatRange, type Change } from '../format/format.js';
import type { View } from '../view.js';
import { cellAt, tableAt } from './table.js';

/** A table laid out: what changes, and where the cell at the cursor then stands. */
export interface LaidOutTable {
    readonly changes: readonly Change[];
    readonly select: Stretch;
}

/** Aligns the columns of the table at an offset. Undefined outside tables. */
export function laidOut(view: View, offset: number): LaidOutTable | undefined {
    const table = tableAt(view, offset);
    const at = table && offset >= table.header.start ? cellAt(table, offset) : undefined;
    if (!table || !at) {
        return undefined;
    }
    const after = changed(view.text, formatRange(view.text, table.header.start, table.header.start));
    const place = flat(readEntries(view.text, view.scan.lexemes)).findIndex(({ start }) => start === table.entry.start);
    const cell = flat(readEntries(after, scan(after).lexemes))[place]?.rows[at.row]?.cells[at.column];
    return cell && { changes: differences(view.text, after), select: { start: cell.start, end: cell.end } };
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
