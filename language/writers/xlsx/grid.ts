/** A workbook as we see it: sheets of cells, before any library writes it. */
import type { Language } from '../../grammar/vocabulary.js';
import { calculated } from './calculation.js';
import { addressOf, sheetReference, type Formula, type Place, type Value } from './formulas.js';
import { faceSize, type Ground, type Look, type NumberLook } from './looks.js';
import { linesIn, roomIn, widthOf } from './measure.js';

/** What is put into a cell. */
export type Content = Value | Formula;

/** One cell. */
export class Cell implements Place {
    private known: { readonly value: Value } | undefined;
    /** A place that a click leads to: a sheet's name, or an address on the web. */
    link: { readonly sheet: string; readonly place?: string } | { readonly address: string } | undefined;

    constructor(readonly sheet: Sheet, readonly row: number, readonly column: number, public content: Content, public look: Look) {}

    /** What the cell holds, or what its formula comes to. */
    get value(): Value {
        const { content } = this;
        return typeof content === 'object' ? (this.known ??= { value: calculated(content) }).value : content;
    }

    /** The formula that stands in the cell, if one does. */
    get formula(): Formula | undefined {
        return typeof this.content === 'object' ? this.content : undefined;
    }
}

/** What a person may type into cells. */
export interface Allowed {
    readonly range: string;
    /** A list of choices that stands on a sheet, as `'Lists'!$A$1:$A$3`; or bounds of a number; or a date. */
    readonly list?: string;
    readonly between?: readonly [number, number];
    readonly date?: boolean;
    readonly prompt?: string;
    readonly refusal: string;
}

/** Cells that take a ground as long as a formula holds (written for the first of them), or bars as long as their values. */
export interface Highlight {
    readonly range: string;
    readonly when: string;
    readonly ground: Ground;
}

/** A list with a head, as the spreadsheet knows it: with filters, and read out as a table. */
export interface SheetTable {
    readonly name: string;
    readonly from: Cell;
    readonly to: Cell;
    readonly columns: readonly string[];
}

/** Bars that show cells, and follow what is changed in them. */
export interface Chart {
    readonly title: string;
    /** What there is to see, for those who cannot. */
    readonly description: string;
    /** The cells of what each bar stands for. */
    readonly names: readonly Cell[];
    /** The lengths of the bars; those of several series are laid end to end. */
    readonly series: readonly { readonly name: string; readonly cells: readonly Cell[] }[];
    readonly number?: NumberLook;
    /** The cells it lies over. */
    readonly from: { readonly row: number; readonly column: number };
    readonly to: { readonly row: number; readonly column: number };
}

/** How a sheet is printed: rows repeated on each page, what is printed, how many pages wide. */
export interface Print {
    readonly headRow?: number;
    readonly headColumns?: number;
    readonly pagesWide?: number;
    readonly portrait?: boolean;
}

/** One sheet. */
export class Sheet {
    readonly rows: Cell[][] = [];
    readonly widths: number[] = [];
    readonly heights = new Map<number, number>();
    /** How deep each row lies in an outline that can be folded. */
    readonly levels = new Map<number, number>();
    readonly allowed: Allowed[] = [];
    readonly highlights: Highlight[] = [];
    readonly tables: SheetTable[] = [];
    readonly charts: Chart[] = [];
    /** Grids that are no list, from their first head to their last cell: screen readers say the heads of each cell. */
    readonly grids: { readonly from: Cell; readonly to: Cell }[] = [];
    /** Columns that nothing was said in. */
    readonly folded = new Set<number>();
    readonly breaks: number[] = [];
    frozen: { readonly rows: number; readonly columns: number } | undefined;
    print: Print = {};
    /** Only open cells can be changed. */
    guarded = false;
    hidden = false;
    /** What the sheet is for, in one sentence. */
    purpose = '';

    constructor(readonly name: string) {}

    /** Puts something into a cell, counted from 0. */
    put(row: number, column: number, content: Content, look: Look = {}): Cell {
        const cell = new Cell(this, row, column, content === '' ? undefined : content, look);
        (this.rows[row] ??= [])[column] = cell;
        return cell;
    }

    /** Puts things side by side; what is undefined still takes its look. */
    line(row: number, contents: readonly Content[], look: Look | ((column: number) => Look) = {}, from = 0): readonly Cell[] {
        return contents.map((content, i) => this.put(row, from + i, content, typeof look === 'function' ? look(i) : look));
    }

    /** The height of a row in points: as set, else what its texts need in the widths of their columns. */
    heightOf(row: number): number | undefined {
        return this.heights.get(row) ?? this.neededHeight(row);
    }

    private neededHeight(row: number): number | undefined {
        const cells = (this.rows[row] ?? []).filter(cell => typeof cell.value === 'string');
        const most = cells.reduce((height, { look, column, value }) => {
            if (look.wrap !== true || look.turned === true) { return Math.max(height, (look.size ?? faceSize) * 1.35); }
            const room = roomIn(this.widths[column] ?? 12, look);
            const count = String(value).split('\n').reduce((sum, line) => sum + linesIn(line, room), 0);
            return Math.max(height, count * (look.size ?? faceSize) * 1.26 + 3);
        }, 0);
        // A spreadsheet takes no higher row.
        return most > 15 ? Math.min(409, Math.round(most * 4) / 4) : undefined;
    }

    /** The first row below everything. */
    get end(): number {
        return this.rows.length;
    }

    /** Folds the columns in which no row of some says anything. */
    foldEmpty(columns: readonly number[], from: number, to: number): void {
        for (const column of columns) {
            const said = this.rows.slice(from, to).some(row => row?.[column]?.content !== undefined);
            if (!said) { this.folded.add(column); }
        }
    }

    /** Widens columns so that no word of theirs is broken. */
    fitWords(columns: readonly number[]): void {
        const longest = columns.map(() => 0);
        for (const row of this.rows) {
            columns.forEach((column, i) => {
                const cell = row?.[column];
                if (typeof cell?.value === 'string' && cell.look.framed === true && cell.look.turned !== true) {
                    const room = cell.look.bold === true ? 1.2 : 1.1;
                    for (const word of cell.value.split(/[\s-]+/)) { longest[i] = Math.max(longest[i]!, word.length * room + 2); }
                }
            });
        }
        columns.forEach((column, i) => { this.widths[column] = Math.min(40, Math.max(this.widths[column] ?? 12, longest[i]!)); });
    }

    /** Heads of columns of numbers stand over their numbers. */
    alignHeads(): void {
        const head = this.frozen === undefined ? undefined : this.rows[this.frozen.rows - 1];
        head?.forEach(cell => {
            const below = this.rows.slice(cell.row + 1).find(row => row?.[cell.column]?.content !== undefined)?.[cell.column];
            if (cell.look.ground === 'head' && cell.look.turned !== true && cell.look.align === undefined && below?.look.align) {
                cell.look = { ...cell.look, align: below.look.align };
            }
        });
    }

    /** The last row and column that are printed: those with cells, those under charts, those that a long line at the top runs over. */
    get printed(): { readonly row: number; readonly column: number } {
        const widest = Math.max(0, ...this.rows.slice(0, 2).map(row => row?.[0]).map(cell =>
            (typeof cell?.value === 'string' ? widthOf(cell.value) * 1.06 * (cell.look.size ?? faceSize) / faceSize : 0)));
        let column = 0;
        for (let room = this.widths[0] ?? 12; room < widest; column++) { room += this.widths[column + 1] ?? 12; }
        const under = this.charts.map(({ to }) => to);
        return {
            row: Math.max(0, this.end - 1, ...under.map(({ row }) => row)),
            column: Math.max(0, this.width - 1, this.print.pagesWide === undefined ? column : 0, ...under.map(to => to.column)),
        };
    }

    /** Marks a grid from a head to the last cell put. */
    grid(from: Cell, row: number, column: number): void {
        const to = this.rows[row]?.[column];
        if (to) { this.grids.push({ from, to }); }
    }

    /** How many columns are in use. */
    get width(): number {
        return this.rows.reduce((most, row) => Math.max(most, row?.length ?? 0), 0);
    }
}

/** A name that formulas may use for cells. */
export interface DefinedName {
    readonly name: string;
    readonly range: string;
}

/** Facts about the file that a file manager shows. */
export interface Properties {
    readonly title: string;
    readonly subject: string;
    readonly author: string;
    readonly company: string;
    readonly keywords: string;
    readonly description: string;
    /** ISO 8601 day. */
    readonly date: string;
}

/** What stands at the head and the foot of each printed page. */
export interface Running {
    readonly left: string;
    readonly right: string;
    readonly foot: string;
    /** « Page », before the page's number and the count of pages. */
    readonly page: string;
}

/** The whole file. */
export class Workbook {
    readonly sheets: Sheet[] = [];
    readonly names: DefinedName[] = [];

    constructor(readonly language: Language, readonly properties: Properties, readonly running: Running) {}

    /** A new sheet; its name is made legal and unlike all others. */
    sheet(name: string): Sheet {
        const sheet = new Sheet(this.legalName(name));
        this.sheets.push(sheet);
        return sheet;
    }

    /** Gives cells a name; letters, digits and `_` only, as spreadsheets want it, and nothing that looks like a cell's address. */
    define(name: string, from: Cell, to = from): void {
        const plain = name.replace(/[^\p{L}\p{N}_]/gu, '_').replace(/^(?=\p{N})/u, '_');
        const safe = /^(?:[a-z]{1,3}\d+|r\d*c?\d*|c\d*)$/i.test(plain) ? `${plain}_` : plain;
        if (!this.names.some(known => known.name.toLowerCase() === safe.toLowerCase())) {
            this.names.push({ name: safe, range: rangeBetween(from, to, true) });
        }
    }

    private legalName(name: string): string {
        const legal = name.normalize('NFC').replace(/[[\]:*?/\\\u0000-\u001f]/g, ' ').replace(/\s+/g, ' ').replace(/^['\s]+|['\s]+$/g, '');
        const base = legal === '' || legal.toLowerCase() === 'history' ? `${legal}_` : legal;
        const taken = new Set(this.sheets.map(sheet => sheet.name.toLowerCase()));
        let free = cut(base, 31);
        for (let number = 2; taken.has(free.toLowerCase()); number++) {
            free = `${cut(base, 31 - ` ${number}`.length)} ${number}`;
        }
        return free;
    }
}

/** The first characters, none of them half. */
function cut(text: string, most: number): string {
    const kept = text.slice(0, most);
    return (/[\ud800-\udbff]$/.test(kept) ? kept.slice(0, -1) : kept).trimEnd();
}

/** `A1:C4`, with `$` as the file's own parts want it; with the sheet where it is said elsewhere. */
export function rangeBetween(from: Place, to: Place, withSheet = false): string {
    const place = withSheet ? `${sheetReference(from.sheet.name)}!` : '';
    const fixed = withSheet ? 'both' : 'none';
    return `${place}${addressOf(from, fixed)}${from === to ? '' : `:${addressOf(to, fixed)}`}`;
}
