/** What a sum is made of: a small table whose cells follow other sheets, and beside it a chart that follows the table. */
import type { Book } from './book.js';
import { call, cellAt, sign, sumOf } from './formulas.js';
import type { Cell, Content, Sheet } from './grid.js';
import { looks } from './listing.js';
import type { Look } from './looks.js';

const WORDS = {
    fr: {
        total: 'Total', share: 'Part',
        told: (title: string, names: string) => `${title} : une barre par ligne du tableau à gauche (${names}).`,
    },
    en: {
        total: 'Total', share: 'Share',
        told: (title: string, names: string) => `${title}: one bar for each line of the table to the left (${names}).`,
    },
} as const;

/** A table of parts of a whole; the first amount is the one that is drawn and of which shares are taken. */
export interface Breakdown {
    readonly title: string;
    /** The heads of the amounts. */
    readonly heads: readonly string[];
    readonly rows: readonly {
        readonly name: Content;
        /** The amounts; the cell of the name is there already, for formulas that ask for it. */
        readonly amounts: (name: Cell) => readonly Content[];
    }[];
    /** How amounts look. */
    readonly look: Look;
}

/** How many rows of cells a chart of some bars takes. */
const chartRows = (bars: number): number => Math.max(12, Math.ceil(bars * 1.7) + 5);
/** How many columns. */
const chartColumns = 8;

/** Writes a breakdown; gives the first row below the table and its chart. */
export function breakdown(book: Book, sheet: Sheet, from: number, { title, heads, rows, look }: Breakdown): number {
    const words = book.words(WORDS);
    const share = heads.length + 1;
    sheet.line(from, [title, ...heads, words.share], looks.head);
    [40, ...heads.map(() => 16), 9, 3].forEach((width, i) => { sheet.widths[i] = Math.max(width, sheet.widths[i] ?? 0); });
    const names: Cell[] = [];
    const lines = rows.map(({ name, amounts }, i) => {
        const row = from + 1 + i;
        const cell = sheet.put(row, 0, name, looks.cell);
        names.push(cell);
        return amounts(cell).map((content, at) => sheet.put(row, at + 1, content, look));
    });
    const last = from + 1 + rows.length;
    sheet.put(last, 0, words.total, looks.total);
    const totals = heads.map((_, at) =>
        sheet.put(last, at + 1, sumOf(lines.map(line => line[at]!)), { ...look, ...looks.total }));
    sheet.put(last, share, undefined, looks.total);
    lines.forEach(([first], i) => sheet.put(from + 1 + i, share,
        call('IF', sign(totals[0]!, '>', 0), sign(first!, '/', cellAt(totals[0]!, 'both')), 0),
        { framed: true, align: 'right', number: 'share' }));
    sheet.grid(sheet.rows[from]![0]!, last, share);
    // Upright pages hold the tables that stand below one another.
    sheet.print = { portrait: true };
    // One bar alone compares nothing.
    if (rows.length < 2) { return last + 2; }
    const end = from + chartRows(rows.length);
    sheet.charts.push({
        title, description: words.told(title, names.map(({ value }) => String(value ?? '')).join(', ').slice(0, 400)),
        names, series: [{ name: heads[0]!, cells: lines.map(([first]) => first!) }],
        from: { row: from, column: share + 2 }, to: { row: end, column: share + 2 + chartColumns },
        ...(look.number === undefined ? {} : { number: look.number }),
    });
    return Math.max(last + 1, end) + 1;
}
