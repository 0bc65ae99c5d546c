/** The area programme: every space in its unit, sums that follow what is changed, and what was announced beside them. */
import { isKind, type AnyElement, type Element } from '../../../model/elements.js';
import type { Room } from '../../../model/areas.js';
import type { Level } from '../../../grammar/values.js';
import { fieldLabel } from '../../../document/sections/fields.js';
import { areaText, levelInlines } from '../../../document/sections/values.js';
import type { Book } from '../book.js';
import { breakdown } from '../breakdown.js';
import { addressOf, call, cellAt, sign, sumOf } from '../formulas.js';
import { rangeBetween, type Cell, type Content, type Sheet } from '../grid.js';
import { headed, looks } from '../listing.js';
import type { Look } from '../looks.js';
import { codes, lineText, oneLine, titleOf } from '../texts.js';

const WORDS = {
    fr: {
        name: 'Surfaces', purpose: 'Le tableau des surfaces. Changez un nombre ou une surface : les sous-totaux et le total suivent.',
        code: 'Code', title: 'Désignation', type: 'Type', count: 'Nombre', each: 'Surface d’un espace (m²)', total: 'Surface totale (m²)',
        one: 'Places par espace', places: 'Places', people: 'Effectif total', announced: 'Total annoncé (m²)', gap: 'Écart (m²)',
        remark: 'Précisions',
        whole: 'Total du programme', outside: 'Espaces hors unité', inAll: 'surface donnée au total',
        breakdown: 'Répartition des surfaces',
        breakdownPurpose: 'La surface de chaque unité, en tableau et en graphique qui suivent la feuille Surfaces.',
    },
    en: {
        name: 'Areas', purpose: 'The area programme. Change a count or an area: subtotals and total follow.',
        code: 'Code', title: 'Name', type: 'Type', count: 'Count', each: 'Area of one space (m²)', total: 'Total area (m²)',
        one: 'Places in each', places: 'Places', people: 'Total headcount', announced: 'Stated total (m²)', gap: 'Difference (m²)',
        remark: 'Details',
        whole: 'Total of the programme', outside: 'Spaces outside any unit', inAll: 'area given for all',
        breakdown: 'Area breakdown',
        breakdownPurpose: 'The area of each unit, as a table and as a chart that follow the Areas sheet.',
    },
} as const;

const columns = { code: 0, title: 1, type: 2, count: 3, each: 4, total: 5, announced: 6, gap: 7, headcount: 8, places: 9 } as const;
/** Sums of the part of the tree that was just written. */
interface Sums {
    readonly total: Cell;
    readonly places?: Cell;
}

/** The sheet, where the programme has spaces or units. */
export function areasSheet(book: Book): Sheet | undefined {
    const { c } = book;
    const words = book.words(WORDS);
    if (c.rooms.length === 0 && c.of('unit').length === 0) { return undefined; }
    const sheet = book.workbook.sheet(words.name);
    const head = headed(sheet, words.name, words.purpose);
    const headcounts = new Set(c.rooms.flatMap(room => c.programme.areas.headcountsOf(room.sheet)));
    const [only] = headcounts;
    const places = only === undefined ? [] : headcounts.size === 1 ? [fieldLabel(c, only), words.people] : [words.one, words.places];
    const [first] = sheet.line(head, [
        words.code, words.title, words.type, words.count, words.each, words.total, words.announced, words.gap,
        ...places, words.remark,
    ], looks.head);
    sheet.widths.push(18, 40, 17, 9, 14, 13, 13, 11, ...places.map(() => 12), 44);
    sheet.frozen = { rows: head + 1, columns: 2 };
    sheet.print = { headRow: head, headColumns: 2 };
    const table = new AreaTable(book, sheet, places.length > 0);
    table.write();
    sheet.fitWords([columns.code, columns.type]);
    sheet.foldEmpty([columns.type, columns.announced, columns.gap], head + 1, sheet.end);
    sheet.grid(first!, sheet.end - 1, columns.total);
    table.broken();
    return sheet;
}

class AreaTable {
    private readonly words: (typeof WORDS)['fr'] | (typeof WORDS)['en'];
    private readonly children = new Map<string, AnyElement[]>();
    private readonly rooms: ReadonlyMap<string, Room>;
    private readonly area: Look;
    /** What the chart shows. */
    private readonly parts: { readonly name: string; readonly total: Cell }[] = [];

    constructor(private readonly book: Book, private readonly sheet: Sheet, private readonly hasPlaces: boolean) {
        const { c } = book;
        this.words = book.words(WORDS);
        this.rooms = new Map(c.rooms.map(room => [room.space.key, room]));
        const whole = c.rooms.every(({ each, total }) => isWhole(each) && isWhole(total));
        this.area = { framed: true, align: 'right', number: whole ? 'integer' : 'area' };
        for (const element of [...c.of('space'), ...c.of('unit')] as readonly AnyElement[]) {
            const parent = element.parent !== undefined && book.programme.get(element.parent)?.kind === 'unit'
                && c.has(book.programme.get(element.parent)!) ? element.parent : '';
            const known = this.children.get(parent);
            if (known) { known.push(element); } else { this.children.set(parent, [element]); }
        }
    }

    write(): void {
        const top = this.children.get('') ?? [];
        const units = top.filter(element => isKind(element, 'unit'));
        const loose = top.filter(element => isKind(element, 'space'));
        const sums = units.map(unit => this.unit(unit, 0));
        this.parts.push(...units.map((unit, i) => ({ name: titleOf(this.book.c, unit), total: sums[i]!.total })));
        if (loose.length > 0) {
            sums.push(...units.length > 0 ? [this.group(this.words.outside, loose)] : loose.map(space => this.space(space, 0)));
            if (units.length > 0) { this.parts.push({ name: this.words.outside, total: sums.at(-1)!.total }); }
        }
        this.total(sums);
    }

    /** The units of the programme side by side, where there are several. */
    broken(): void {
        const { book, words, parts, area } = this;
        if (parts.length < 2) { return; }
        const sheet = book.workbook.sheet(words.breakdown);
        const from = headed(sheet, words.breakdown, words.breakdownPurpose);
        breakdown(book, sheet, from, {
            title: words.breakdown, heads: [words.total], look: area,
            rows: parts.map(({ name, total }) => ({ name, amounts: () => [cellAt(total)] })),
        });
    }

    private total(sums: readonly Sums[]): void {
        const { book, sheet, words } = this;
        const row = sheet.end;
        const stated = book.programme.header?.total ?? [];
        sheet.line(row, [words.whole, ...this.blanks(1)], looks.total);
        const total = sheet.put(row, columns.total, sumOf(sums.map(each => each.total)), { ...looks.total, ...this.area, bold: true });
        this.places(row, sums, looks.total);
        if (book.c.scope.isWhole) {
            this.stated(row, stated, total, looks.total);
        }
        book.cells.set('areas', total);
        book.workbook.define(book.c.language === 'fr' ? 'Surface_totale' : 'Total_area', total);
    }

    private unit(unit: Element<'unit'>, depth: number): Sums {
        const { book, sheet } = this;
        const row = sheet.end;
        const look: Look = { framed: true, bold: true, ground: depth === 0 ? 'group' : 'subgroup' };
        sheet.line(row, [book.c.label(unit), titleOf(book.c, unit), ...this.blanks(3), oneLine(book.c, unit.description)], column => ({
            ...look, ...(column === columns.title ? { wrap: true, indent: depth } : column === this.remark ? { bold: false,
                wrap: true } : {}),
        }));
        if (depth > 0) { sheet.levels.set(row, depth); }
        const sums = (this.children.get(unit.key) ?? []).map(child =>
            (isKind(child, 'unit') ? this.unit(child, depth + 1) : this.space(child as Element<'space'>, depth + 1)));
        const total = this.summed(row, sums, look);
        this.stated(row, unit.total, total.total, look);
        book.cells.set(unit.key, total.total);
        return total;
    }

    private group(title: string, spaces: readonly Element<'space'>[]): Sums {
        const look: Look = { framed: true, bold: true, ground: 'group' };
        const row = this.sheet.end;
        this.sheet.line(row, ['', title, ...this.blanks(2)], look);
        return this.summed(row, spaces.map(space => this.space(space, 1)), look);
    }

    private summed(row: number, sums: readonly Sums[], look: Look): Sums {
        return {
            total: this.sheet.put(row, columns.total, sums.length === 0 ? 0 : sumOf(sums.map(({ total }) => total)),
                { ...look, align: 'right', ...(this.area.number && { number: this.area.number }) }),
            ...this.places(row, sums, look),
        };
    }

    /** The last column. */
    private get remark(): number {
        return this.hasPlaces ? columns.places + 1 : columns.headcount;
    }

    /** Empty cells up to the last column. */
    private blanks(from: number): readonly string[] {
        return Array.from({ length: this.remark + 1 - from }, () => '');
    }

    private places(row: number, sums: readonly Sums[], look: Look): { readonly places?: Cell } {
        const inside = sums.flatMap(({ places }) => places ?? []);
        return !this.hasPlaces ? {}
            : { places: this.sheet.put(row, columns.places, sumOf(inside), { ...look, align: 'right', number: 'integer' }) };
    }

    private space(space: Element<'space'>, depth: number): Sums {
        const { book, sheet, words, area } = this;
        const { c } = book;
        const row = sheet.end;
        if (depth > 0) { sheet.levels.set(row, depth); }
        const room = this.rooms.get(space.key);
        const inAll = room?.sheet.area?.inAll === true;
        const open = (look: Look): Look => ({ ...look, open: true });
        const stated = room?.sheet.area?.amount;
        const exact = stated === undefined || stated.bound === 'equal' || stated.bound === 'about';
        sheet.line(row, [space.id, titleOf(c, space), room?.type === undefined ? '' : codes(c, [room.type])],
            column => (column === columns.title ? { ...looks.cell, indent: depth } : looks.cell));
        const count = sheet.put(row, columns.count, space.count === undefined ? 1 : book.content(space.count) ?? 1, open(looks.number));
        const given = room?.total === undefined ? undefined : book.content(stated?.amount);
        const each = inAll ? sheet.put(row, columns.each, undefined, area) : sheet.put(row, columns.each, given, open(area));
        const total = inAll ? sheet.put(row, columns.total, given, open(area))
            : sheet.put(row, columns.total, sign(count, '*', each), area);
        if (inAll) { each.content = call('IF', sign(count, '>', 0), sign(total, '/', count), 0); }
        sheet.put(row, columns.announced, undefined, area);
        sheet.put(row, columns.gap, undefined, area);
        const notes = [
            ...(inAll ? [words.inAll] : []), ...(exact ? [] : [lineText(c, levelInlines(c, stated))]), oneLine(c, space.description),
        ];
        sheet.put(row, this.remark, notes.filter(note => note !== '').join('\n'), looks.cell);
        book.cells.set(space.key, total);
        if (!this.hasPlaces) { return { total }; }
        const people = room === undefined ? [] : c.programme.areas.headcountsOf(room.sheet).map(field => book.content(room.sheet[field]));
        const [one, ...others] = people.filter(each => each !== undefined);
        const inEach = others.reduce<Content>((sum, other) => sign(sum!, '+', other), one);
        const headcount = sheet.put(row, columns.headcount, inEach, open(looks.number));
        const places = headcount.content === undefined ? undefined : sign(count, '*', headcount);
        return { total, places: sheet.put(row, columns.places, places, looks.number) };
    }

    /** What was announced beside what it comes to. */
    private stated(row: number, levels: readonly Level[], total: Cell, look: Look): void {
        const { sheet, book, area } = this;
        const [level] = levels;
        const value = level === undefined ? undefined : book.content(level.amount);
        const numbers: Look = { ...look, align: 'right', ...(area.number && { number: area.number }) };
        if (level === undefined || value === undefined) {
            sheet.put(row, columns.announced, undefined, look);
            sheet.put(row, columns.gap, undefined, look);
            return;
        }
        const announced = sheet.put(row, columns.announced, value, { ...numbers, open: true });
        const gap = sheet.put(row, columns.gap, sign(total, '-', announced), numbers);
        const remark = sheet.rows[row]?.[this.remark];
        const written = levels.map(each => lineText(book.c, levelInlines(book.c, each))).join(', ');
        // What the column of stated areas shows already is not said again.
        const said = written === areaText(book.c, book.c.programme.number(level.amount) ?? 0) ? '' : written;
        sheet.put(row, this.remark, [said, remark?.value].filter(part => part !== undefined && part !== '').join('\n'),
            { ...look, bold: false, wrap: true });
        if (level.bound === 'equal') {
            sheet.highlights.push({ range: rangeBetween(gap, gap), when: `ABS(${addressOf(gap, 'both')})>0.005`, ground: 'bad' });
        }
    }
}

function isWhole(value: number | undefined): boolean {
    return value === undefined || Number.isInteger(value);
}
