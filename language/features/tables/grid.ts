import { ownSpellings } from '../../grammar/vocabulary.js';
import type { Bilingual } from '../../model/findings.js';
import type { Stretch } from '../entries.js';
import { changed, differences, formatRange, type Change } from '../format/format.js';
import { lineEnd, lineStart, type View } from '../view.js';
import { cellsIn, type Copied } from './clipboard.js';
import { lineBreakOf } from './layout.js';
import { ruleBelow, tableAt, textOfCell, type Column, type Table } from './table.js';

/** A table as a grid shows it. */
export interface Grid {
    /** The word that heads the table, as it is written. */
    readonly heading: string;
    readonly columns: readonly GridColumn[];
    readonly rows: readonly (readonly string[])[];
    /** All of the table, from its heading to its last row. */
    readonly stretch: Stretch;
}

/** A column of a grid: how its cells are best shown and filled. */
export interface GridColumn {
    readonly heading: string;
    readonly kind: 'name' | 'text' | 'number' | 'word' | 'unknown';
    /** The words that its cells may hold. */
    readonly words?: readonly string[];
}

/** The table at an offset as a grid. */
export function gridAt(view: View, offset: number): Grid | undefined {
    const table = tableAt(view, offset);
    if (!table) {
        return undefined;
    }
    const { entry, columns, rows, header } = table;
    const last = rows[rows.length - 1] ?? header;
    return {
        heading: view.text.slice(entry.head.start, entry.head.end),
        columns: columns.map(column => columnOf(view, column)),
        rows: rows.map(({ cells }) => columns.map((_, i) => textOfCell(view.text, cells[i]).replace(/\\\|/g, '|'))),
        stretch: { start: entry.start, end: last.end },
    };
}

function columnOf({ programme: { language } }: View, { heading, meaning }: Column): GridColumn {
    if (!meaning) {
        return { heading, kind: 'unknown' };
    }
    const reading = meaning.column === 'field' ? meaning.field.reading : undefined;
    if (reading?.as === 'word' || reading?.as === 'words') {
        return { heading, kind: 'word', words: ownSpellings(reading.words, language) };
    }
    const numeric = reading && ['expression', 'level', 'target', 'fraction', 'record'].includes(reading.as);
    return { heading, kind: meaning.column === 'code' ? 'name' : numeric ? 'number' : 'text' };
}

/** What one cell becomes: row 0 is the first below the header. */
interface WrittenCell {
    readonly row: number;
    readonly column: number;
    readonly text: string;
}

/** What is done to a table in its grid: cells are written or pasted over, an empty row comes at a place, rows go. */
export type GridChange =
    | { readonly write: readonly WrittenCell[] }
    | { readonly paste: Copied; readonly row: number; readonly column: number }
    | { readonly insert: number }
    | { readonly remove: readonly number[] };

/** A table grows by no more rows at once than a person would paste. */
const mostNewRows = 5000;

/** Changes the table at an offset as its grid was changed; it stays aligned. Cells pasted below its last row make further rows. */
export function changeGrid(
    view: View, offset: number, change: GridChange,
): { readonly changes: readonly Change[] } | { readonly refused: Bilingual } {
    const table = tableAt(view, offset);
    if (!table) {
        return { refused: { fr: 'Ce tableau n’est plus là.', en: 'This table is no longer there.' } };
    }
    const { text } = view;
    const pieces = 'insert' in change ? newRows(text, table, change.insert, [[]])
        : 'remove' in change ? change.remove.flatMap(row => lineOf(text, table.rows[row]))
        : 'paste' in change ? cellPieces(text, table, pasted(table, change))
        : change.write.every(({ row }) => row < table.rows.length) ? cellPieces(text, table, change.write)
        : undefined;
    if (pieces === undefined || ('remove' in change && pieces.length !== change.remove.length)) {
        return { refused: { fr: 'Cette cellule n’est plus là.', en: 'This cell is no longer there.' } };
    }
    const after = changed(text, [...pieces].sort((a, b) => a.start - b.start));
    const { start } = table.header;
    return { changes: differences(text, changed(after, formatRange(after, start, start))) };
}

/** The cells of a block, the first at the cell that was pasted on; what reaches over the last column is left out. */
function pasted({ columns }: Table, { paste, row, column }: Extract<GridChange, { paste: Copied }>): readonly WrittenCell[] {
    const block = cellsIn(paste) ?? [[paste.text]];
    return block.flatMap((cells, down) => cells.slice(0, columns.length - column)
        .map((text, right) => ({ row: row + down, column: column + right, text })));
}

function cellPieces(text: string, table: Table, cells: readonly WrittenCell[]): Change[] | undefined {
    const { rows, columns } = table;
    const width = columns.length;
    const highest = cells.reduce((most, { row }) => Math.max(most, row), -1);
    if (highest >= rows.length + mostNewRows || cells.some(({ row, column }) => row < 0 || column < 0 || column >= width)) {
        return undefined;
    }
    const added: string[][] = Array.from({ length: Math.max(0, highest - rows.length + 1) }, () => []);
    const missing = new Map<number, string[]>();
    const pieces: Change[] = [];
    for (const { row, column, text: said } of cells) {
        const cell = rows[row]?.cells[column];
        if (cell) {
            pieces.push({ start: cell.room.start, end: cell.room.end, newText: ` ${cellText(said)} ` });
        } else if (row < rows.length) {
            missing.set(row, missing.get(row) ?? []);
            missing.get(row)![column - rows[row]!.cells.length] = cellText(said);
        } else {
            added[row - rows.length]![column] = cellText(said);
        }
    }
    for (const [row, texts] of missing) {
        const { cells: written, end } = rows[row]!;
        const place = Math.max(end, written[written.length - 1]?.room.end ?? end);
        const bar = text[place - 1] === '|' ? '' : ' |';
        pieces.push({ start: place, end: place, newText: `${bar}${rowOf(texts, width - written.length)}` });
    }
    return [...pieces, ...added.length > 0 ? newRows(text, table, rows.length, added) : []];
}

/** Further rows before the row of that place. */
function newRows(text: string, { header, rows, columns }: Table, at: number, cells: readonly (readonly string[])[]): Change[] {
    const before = rows[Math.min(at, rows.length) - 1];
    const rule = before ? undefined : ruleBelow(text, header);
    const place = before ? lineEnd(text, before.end) : lineEnd(text, header.end) + (rule?.length ?? 0);
    const indent = text.slice(lineStart(text, header.start), header.start);
    const lines = cells.map(row => `${lineBreakOf(text)}${indent}|${rowOf(row, columns.length)}`);
    return [{ start: place, end: place, newText: lines.join('') }];
}

function rowOf(cells: readonly string[], width: number): string {
    return Array.from({ length: Math.max(1, width) }, (_, column) => ` ${cells[column] ?? ''} |`).join('');
}

/** The line of a row, with the line end before it. */
function lineOf(text: string, row: Table['rows'][number] | undefined): Change[] {
    if (!row) {
        return [];
    }
    const start = lineStart(text, row.start);
    const lineBreak = /(?:\r\n|\n|\r)?$/.exec(text.slice(Math.max(0, start - 2), start))![0];
    return [{ start: start - lineBreak.length, end: lineEnd(text, row.end), newText: '' }];
}

function cellText(said: string): string {
    return said.replace(/\s*[\r\n]+\s*/g, ' ').trim().replace(/\\?\|/g, '\\|');
}
