/** Sheets that are lists: a title, a head with filters, one line for each thing. */
import type { Book } from './book.js';
import { rangeBetween, type Cell, type Content, type Sheet } from './grid.js';
import type { Look } from './looks.js';

/** One column of a list. */
export interface Column<Item> {
    readonly title: string;
    /** In characters. */
    readonly width: number;
    readonly look?: Look | ((item: Item) => Look);
    /** What stands in it; cells to its left are there already. */
    readonly cell: (item: Item, row: readonly Cell[]) => Content;
    /** Left out where it would be empty. */
    readonly optional?: boolean;
    /** Choices or bounds of what is typed. */
    readonly list?: string;
    readonly date?: boolean;
    readonly prompt?: string;
}

/** Where a list stands. */
export interface Listing {
    readonly sheet: Sheet;
    readonly head: readonly Cell[];
    /** The cells of each column, from the top. */
    readonly columns: readonly (readonly Cell[])[];
    /** The cells of a column by its title; none where it was left out. */
    readonly under: (title: string) => readonly Cell[];
}

const WORDS = {
    fr: { refusedChoice: 'Choisissez une valeur de la liste.', refusedDate: 'Tapez une date, par exemple 12/10/2026.' },
    en: { refusedChoice: 'Choose a value of the list.', refusedDate: 'Type a date, for example 12 Oct 2026.' },
} as const;

/** The looks that all sheets share. */
export const looks = {
    title: { bold: true, size: 16 },
    note: { muted: true, italic: true },
    head: { bold: true, ground: 'head', wrap: true, framed: true },
    cell: { framed: true, wrap: true },
    code: { framed: true, bold: true },
    mark: { framed: true, align: 'center' },
    number: { framed: true, number: 'integer', align: 'right' },
    open: { framed: true, wrap: true, open: true },
    total: { framed: true, bold: true, ground: 'total' },
} as const satisfies Record<string, Look>;

/** The head of a sheet: what it is called, what it is for. */
export function headed(sheet: Sheet, title: string, purpose: string): number {
    sheet.purpose = purpose;
    sheet.put(0, 0, title, looks.title);
    sheet.put(1, 0, purpose, looks.note);
    sheet.heights.set(0, 24);
    return 3;
}

/** A list on a sheet of its own or under what stands there already; nothing where there is nothing to list. */
export function listing<Item>(
    book: Book, sheet: Sheet, items: readonly Item[], given: readonly Column<Item>[],
    { from = sheet.end, frozenColumns = 2, name = sheet.name, table = true }: {
        readonly from?: number; readonly frozenColumns?: number; readonly name?: string; readonly table?: boolean;
    } = {},
): Listing {
    const columns = given.filter(({ optional, cell }) => optional !== true || items.some(item => isSaid(cell(item, []))));
    const titles = distinct(columns.map(({ title }) => title));
    const head = sheet.line(from, titles, looks.head);
    columns.forEach(({ width }, i) => { sheet.widths[i] = Math.max(width, sheet.widths[i] ?? 0); });
    const cells: Cell[][] = columns.map(() => []);
    items.forEach((item, i) => {
        const row: Cell[] = [];
        columns.forEach((column, at) => {
            const look = typeof column.look === 'function' ? column.look(item) : column.look ?? looks.cell;
            const cell = sheet.put(from + 1 + i, at, column.cell(item, row), look);
            row.push(cell);
            cells[at]!.push(cell);
        });
    });
    fitCodes(sheet, columns, cells);
    sheet.fitWords(columns.map((_, at) => at));
    const words = book.words(WORDS);
    columns.forEach(({ list, date, prompt }, at) => {
        if ((list !== undefined || date === true) && items.length > 0) {
            sheet.allowed.push({
                range: rangeOf(cells[at]!), refusal: list === undefined ? words.refusedDate : words.refusedChoice,
                ...(list === undefined ? { date: true } : { list }), ...(prompt === undefined ? {} : { prompt }),
            });
        }
    });
    if (table && items.length > 0) {
        sheet.tables.push({ name: book.tableName(name), from: head[0]!, to: cells[cells.length - 1]!.at(-1)!, columns: titles });
    }
    if (sheet.frozen === undefined) {
        sheet.frozen = { rows: from + 1, columns: frozenColumns };
        sheet.print = { headRow: from, headColumns: frozenColumns, ...sheet.print };
    }
    return { sheet, head, columns: cells, under: title => cells[columns.findIndex(column => column.title === title)] ?? [] };
}

function isSaid(content: Content): boolean {
    return content !== undefined && content !== '';
}

/** Codes are never broken: their column is as wide as the longest. */
function fitCodes<Item>(sheet: Sheet, columns: readonly Column<Item>[], cells: readonly (readonly Cell[])[]): void {
    columns.forEach(({ look }, at) => {
        if (look === looks.code) {
            const longest = Math.max(0, ...cells[at]!.map(({ value }) => String(value ?? '').length));
            sheet.widths[at] = Math.min(40, Math.max(sheet.widths[at] ?? 0, longest * 1.2 + 2));
        }
    });
}

/** The range of cells that follow one another in a column. */
export function rangeOf(cells: readonly Cell[]): string {
    return rangeBetween(cells[0]!, cells[cells.length - 1]!);
}

/** Heads of a table must differ. */
function distinct(titles: readonly string[]): readonly string[] {
    const seen = new Map<string, number>();
    return titles.map(title => {
        const count = (seen.get(title.toLowerCase()) ?? 0) + 1;
        seen.set(title.toLowerCase(), count);
        return count === 1 ? title : `${title} (${count})`;
    });
}
