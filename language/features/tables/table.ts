import { columnMeaning, listedBy, type ColumnMeaning, type Opening } from '../../grammar/scopes.js';
import { wordOf, type Word } from '../../grammar/vocabulary.js';
import { entriesAround, entriesOf, type Cell, type Entry, type Row } from '../entries.js';
import { lineEnd, lineStart, type View } from '../view.js';

/** A column of a table: what heads it, and what that means there. */
export interface Column {
    /** The heading as it is written. */
    readonly heading: string;
    readonly word?: Word;
    readonly meaning?: ColumnMeaning;
    /** The name behind the heading's word (`note OFFRE-A`). */
    readonly argument?: string;
}

/** A table of the language as it is written: its heading's entry, its columns, its rows without the header. */
export interface Table {
    readonly entry: Entry;
    /** What each row is: a declaration of a kind, or a record of a field. */
    readonly listed: Extract<Opening, { opens: 'declarationTable' | 'fieldTable' }>;
    readonly header: Row;
    readonly columns: readonly Column[];
    readonly rows: readonly Row[];
}

/** The table that an offset lies in, on its heading or in one of its rows. */
export function tableAt(view: View, offset: number): Table | undefined {
    for (const entry of entriesAround(view, offset)) {
        const [header] = entry.rows;
        const last = entry.rows[entry.rows.length - 1];
        if (header && last && offset >= lineStart(view.text, entry.start) && offset <= lineEnd(view.text, last.end)) {
            return tableOf(view.text, entry);
        }
    }
    return undefined;
}

/** The tables of a file, in their order. */
export function tablesOf(view: View): readonly Table[] {
    const found = (entries: readonly Entry[]): Table[] => entries.flatMap(entry => {
        const table = tableOf(view.text, entry);
        return [...table ? [table] : [], ...found(entry.entries)];
    });
    return found(entriesOf(view));
}

/** What Markdown draws below a header, with the line end before it. */
export function ruleBelow(text: string, header: Row): string | undefined {
    return /^(?:\r\n|\n|\r)[ \t]*\|[ \t:|-]*(?=[\r\n]|$)/.exec(text.slice(lineEnd(text, header.end)))?.[0];
}

/** The table that an entry heads; undefined where it heads none. */
function tableOf(text: string, entry: Entry): Table | undefined {
    const listed = entry.opening && listedBy(entry.opening);
    const [header, ...rows] = entry.rows;
    if (!header || !listed || (listed.opens !== 'declarationTable' && listed.opens !== 'fieldTable')) {
        return undefined;
    }
    return { entry, listed, header, rows, columns: header.cells.map(cell => columnOf(text, listed, cell)) };
}

function columnOf(text: string, listed: Opening, { start, end, lexemes }: Cell): Column {
    const heading = text.slice(start, end).trim();
    const [head, argument] = lexemes;
    const word = head?.type === 'COLUMN' ? wordOf(text.slice(head.start, head.end)) : undefined;
    return {
        heading, word, meaning: word && columnMeaning(listed, word), argument: argument && text.slice(argument.start, argument.end),
    };
}

/** The row and the column of an offset in a table: row 0 is the header. */
export function cellAt({ header, rows }: Table, offset: number): { readonly row: number; readonly column: number } | undefined {
    const all = [header, ...rows];
    for (let row = all.length - 1; row >= 0; row--) {
        const { start, cells } = all[row]!;
        if (start <= offset) {
            const column = cells.findLastIndex(({ room }) => room.start <= offset);
            return { row, column: Math.max(0, column) };
        }
    }
    return undefined;
}

/** What stands in a cell, one line, without the blanks around. */
export function textOfCell(text: string, cell: Cell | undefined): string {
    return cell ? text.slice(cell.start, cell.end).trim() : '';
}
