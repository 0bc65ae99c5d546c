import { endOfName, isNameStart } from './characters.js';
import type { Reading } from './readings.js';
import type { Entry, ScanState } from './scan-state.js';
import { clausesOf, columnMeaning, positionalReadings, type ColumnMeaning, type Opening } from './scopes.js';

const space = /\s/;

/** A bar: where it is first on its line, a row; elsewhere it has no place. */
export function scanBar(state: ScanState): void {
    const start = state.position;
    if (!state.firstOnLine) {
        return state.stray(start, start + 1);
    }
    if (!state.frame.entry || state.frame.entry.hasBlock) {
        state.problem('row-without-heading', start, state.lineEnd, '|');
        state.position = state.lineEnd;
        return;
    }
    scanRow(state);
}

/** A row of the table of the entry at hand, to the line's end. Its first bar may be missing. */
export function scanRow(state: ScanState): void {
    const start = state.position;
    const { lineEnd } = state;
    const entry = state.frame.entry!;
    state.settleValue();
    const bars = barsOf(state.text, start, lineEnd);
    const whole = bars[0] === start;
    if (!whole) {
        bars.unshift(start - 1);
    }
    const table = entry.table ??= { columns: [], rows: 0 };
    const last = bars[bars.length - 1]!;
    const behind = trimmed(state.text, last + 1, lineEnd).start;
    const closed = bars.length > 1 && (behind === lineEnd || state.text.startsWith('//', behind));
    const cells = bars.slice(0, closed ? -1 : undefined).map((from, i) => trimmed(state.text, from + 1, bars[i + 1] ?? lineEnd));
    if (table.rows++ === 1 && cells.every(({ start: from, end }) => /^:?-+:?$/.test(state.text.slice(from, end)))) {
        // The line that Markdown draws below a header says nothing here.
        state.comments.push({ type: 'TEXT', start, end: closed ? last + 1 : lineEnd });
        state.position = closed ? last + 1 : lineEnd;
        return;
    }
    cells.forEach(({ start: from, end }, i) => {
        state.push(i === 0 ? 'ROW' : 'BAR', i === 0 ? start : bars[i]!, i === 0 && !whole ? start : bars[i]! + 1);
        if (table.rows === 1) {
            table.columns.push(headerCell(state, entry, from, end));
        } else if (from < end) {
            cell(state, table.columns[i], from, end);
        }
    });
    if (closed) {
        state.push('ENDROW', last, last + 1);
    }
    state.position = closed ? last + 1 : lineEnd;
    entry.awaiting = false;
    entry.clause = undefined;
}

/** The bars of a row; one behind a backslash belongs to its cell. */
function barsOf(text: string, start: number, end: number): number[] {
    const bars: number[] = [];
    for (let at = start; at < end; at++) {
        if (text.charCodeAt(at) === 124 && (at === start || text.charCodeAt(at - 1) !== 92)) {
            bars.push(at);
        }
    }
    return bars;
}

function trimmed(text: string, from: number, to: number): { readonly start: number; readonly end: number } {
    let start = from;
    let end = to;
    while (start < end && space.test(text[start]!)) {
        start++;
    }
    while (end > start && space.test(text[end - 1]!)) {
        end--;
    }
    return { start, end };
}

/** A column's heading: the word of a property, and for marks the name that the column is about. */
function headerCell(state: ScanState, entry: Entry, start: number, end: number): ColumnMeaning | undefined {
    if (start === end) {
        return undefined;
    }
    const { limit } = state;
    state.limit = end;
    const { words, ends } = state.lookUp(start);
    state.limit = limit;
    const index = entry.opening ? words.findIndex(word => columnMeaning(entry.opening!, word) !== undefined) : -1;
    if (index < 0) {
        state.push('CELL', start, end);
        return undefined;
    }
    const meaning = columnMeaning(entry.opening!, words[index]!);
    const wordEnd = ends[index]!;
    state.push('COLUMN', start, wordEnd);
    const argument = trimmed(state.text, wordEnd, end).start;
    if (argument < end) {
        const isName = isNameStart(state.text.charCodeAt(argument)) && endOfName(state.text, argument) === end;
        state.push(isName ? 'NAME' : 'CELL', argument, end);
    }
    return meaning;
}

/** A cell below a heading: the column decides how it is read. */
function cell(state: ScanState, meaning: ColumnMeaning | undefined, start: number, end: number): void {
    const { text, limit } = state;
    if (!meaning || meaning.column === 'title') {
        return state.push('CELL', start, end);
    }
    if (meaning.column === 'code') {
        return state.push(isNameStart(text.charCodeAt(start)) && endOfName(text, start) === end ? 'NAME' : 'CELL', start, end);
    }
    if (isProse(meaning.field.reading) || (meaning.field.reading.as === 'sources' && !isList(text.slice(start, end)))) {
        return state.push('CELL', start, end);
    }
    const opening: Opening = { opens: 'field', name: meaning.name, field: meaning.field };
    const { entry } = state.frame;
    state.limit = end;
    state.inCell = true;
    state.cellColumn = meaning;
    state.frame.entry = {
        opening, start, column: 0, clauses: clausesOf(opening), readings: positionalReadings(opening), awaiting: true, unnamed: false,
        hasBlock: false,
    };
    state.position = start;
    while (state.position < end) {
        state.step();
    }
    state.settleValue();
    state.frame.entry = entry;
    state.limit = limit;
    state.inCell = false;
    state.cellColumn = undefined;
}

function isProse(reading: Reading): boolean {
    return reading.as === 'text' || (reading.as === 'record' && reading.shape.fields[reading.shape.positional[0]
        ?? '']?.reading.as === 'text');
}

/** Names and quoted texts parted by commas: any other cell that may hold a source is a text without its quotes. */
function isList(cell: string): boolean {
    return cell.split(',').map(part => part.trim()).every(part => part === '' || /^(?:"[^"]*"|«[^»]*»|“[^”]*”)$/.test(part)
        || (isNameStart(part.charCodeAt(0)) && endOfName(part, 0) === part.length));
}
