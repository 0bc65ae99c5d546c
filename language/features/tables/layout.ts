import { changed, differences, formatRange, type Change } from '../format/format.js';
import type { View } from '../view.js';
import { cellAt, tableAt } from './table.js';

/**
 * Aligns the columns of the table at an offset. Undefined outside tables. Blanks come and go beside the strokes only, so that whoever
 * has a cell of the table in hand, or selected, still has it afterwards without being moved.
 */
export function laidOut(view: View, offset: number): readonly Change[] | undefined {
    const table = tableAt(view, offset);
    if (!table || offset < table.header.start || !cellAt(table, offset)) {
        return undefined;
    }
    const { text } = view;
    const after = changed(text, formatRange(text, table.header.start, table.header.start)).split('\n');
    let start = 0;
    return text.split('\n').flatMap((line, i) => {
        const offset = start;
        start += line.length + 1;
        return line === after[i] ? [] : blanksBetween(line, after[i]!).map(change => moved(change, offset));
    });
}

/** What changes in a line, blank by blank; in one change from where anything else is different. */
function blanksBetween(before: string, after: string): Change[] {
    const changes: Change[] = [];
    let [from, to] = [0, 0];
    while (from < before.length || to < after.length) {
        const [was, is] = [blanksAt(before, from), blanksAt(after, to)];
        const behind = before[from + was];
        if (behind !== after[to + is]) {
            return [...changes, ...differences(before.slice(from), after.slice(to)).map(change => moved(change, from))];
        }
        if (was !== is) {
            const removed = Math.max(0, was - is);
            // The blank behind a stroke is the cell's own: in an empty cell what comes or goes lies towards the stroke that closes it.
            const end = from + (behind === '|' ? was : removed);
            changes.push({ start: end - removed, end, newText: ' '.repeat(Math.max(0, is - was)) });
        }
        from += was + 1;
        to += is + 1;
    }
    return changes;
}

function blanksAt(text: string, from: number): number {
    let end = from;
    while (text[end] === ' ') {
        end++;
    }
    return end - from;
}

function moved({ start, end, newText }: Change, by: number): Change {
    return { start: start + by, end: end + by, newText };
}

/** The line end of a text: that of its first line. */
export function lineBreakOf(text: string): string {
    return /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
}
