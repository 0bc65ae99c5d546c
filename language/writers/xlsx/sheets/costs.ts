/** The budget: amounts that follow what they are computed from, without and with VAT, sums by nature and by phase. */
import type { Element } from '../../../model/elements.js';
import type { CostLine } from '../../../model/costs.js';
import { formulaInlines } from '../../../document/sections/values.js';
import { typeset } from '../../../document/typography.js';
import type { Book } from '../book.js';
import { breakdown } from '../breakdown.js';
import { call, cellAt, range, sign, sumOf, type Formula } from '../formulas.js';
import { rangeBetween, type Cell, type Sheet } from '../grid.js';
import { headed, looks } from '../listing.js';
import type { Look } from '../looks.js';
import { dateOf, lineText, oneLine, phasesText, titleOf, wordText } from '../texts.js';

const WORDS = {
    fr: {
        name: 'Budget', purpose: 'Le budget prévisionnel. Changez un montant, une quantité ou un taux de TVA : tout ce qui en dépend suit.',
        code: 'Code', title: 'Poste', nature: 'Nature', phase: 'Phases', basis: 'Base de calcul', ht: 'Montant HT', vat: 'TVA',
        tax: 'Montant de TVA',
        ttc: 'Montant TTC', share: 'Part', yearly: 'Coût annuel', date: 'En valeur de', counted: 'Compté', yes: 'oui', remark: 'Précisions',
        total: 'Total', envelope: 'Enveloppe', gap: 'Écart à l’enveloppe', missing: 'TVA à préciser', byNature: 'Par nature',
        byPhase: 'Par phase', breakdown: 'Répartition du budget',
        breakdownPurpose: 'Ce que le budget donne par nature et par phase, en tableaux et en graphiques qui suivent la feuille Budget.',
        none: 'Sans nature', amount: 'Montant', several: 'Plusieurs phases', noPhase: 'Sans phase', ratio: 'Travaux par m²',
        countedNote: '« Compté » : le poste entre dans ces sommes. Un poste détaillé sans montant propre y entre par ses parties.',
    },
    en: {
        name: 'Budget', purpose: 'The provisional budget. Change an amount, a quantity or a rate of VAT: all that depends on it follows.',
        code: 'Code', title: 'Item', nature: 'Nature', phase: 'Phases', basis: 'Basis', ht: 'Amount excl. VAT', vat: 'VAT rate', tax: 'VAT',
        ttc: 'Amount incl. VAT', share: 'Share', yearly: 'Yearly cost', date: 'At prices of', counted: 'Counted', yes: 'yes',
        remark: 'Details',
        total: 'Total', envelope: 'Budget set', gap: 'Difference from the budget set', missing: 'VAT rate missing', byNature: 'By nature',
        byPhase: 'By phase', breakdown: 'Budget breakdown',
        breakdownPurpose: 'What the budget comes to by nature and by phase, as tables and as charts that follow the Budget sheet.',
        none: 'Without a nature', amount: 'Amount', several: 'Several phases', noPhase: 'Without a phase', ratio: 'Works per m²',
        countedNote: '“Counted”: the item enters these sums. An item with parts and no amount of its own enters by its parts.',
    },
} as const;

type Words = (typeof WORDS)['fr'] | (typeof WORDS)['en'];

const at = { code: 0, title: 1, nature: 2, phase: 3, basis: 4, ht: 5, vat: 6, tax: 7, ttc: 8, share: 9, yearly: 10, date: 11, counted: 12,
    remark: 13 } as const;

/** An item with its place in the sheet. */
interface Placed {
    readonly line: CostLine;
    readonly depth: number;
    readonly row: number;
    readonly counted: boolean;
    readonly tax: 'HT' | 'TTC';
}

/** The sheet, where the programme has cost items. */
export function costsSheet(book: Book): Sheet | undefined {
    if (book.c.budget.lines.length === 0) { return undefined; }
    const words = book.words(WORDS);
    const sheet = book.workbook.sheet(words.name);
    new BudgetTable(book, sheet, words).write();
    return sheet;
}

class BudgetTable {
    private readonly money: Look;
    private readonly first: number;
    private readonly items: Placed[] = [];
    private readonly amounts = new Map<string, { readonly ht: Cell; readonly ttc: Cell; readonly tax: Cell; readonly vat: Cell }>();

    constructor(private readonly book: Book, private readonly sheet: Sheet, private readonly words: Words) {
        const head = headed(sheet, words.name, words.purpose);
        sheet.line(head, [words.code, words.title, words.nature, words.phase, words.basis, words.ht, words.vat, words.tax, words.ttc,
            words.share,
            words.yearly, words.date, words.counted, words.remark], looks.head);
        sheet.widths.push(16, 36, 14, 15, 40, 15, 8, 15, 15, 9, 13, 15, 9, 44);
        sheet.frozen = { rows: head + 1, columns: 2 };
        sheet.print = { headRow: head, headColumns: 2 };
        this.first = head + 1;
        const cents = book.c.of('costItem').some(item => !Number.isInteger(round(book.number(item.amount) ?? 0)));
        this.money = { framed: true, align: 'right', number: cents ? 'cents' : 'money' };
    }

    write(): void {
        const { lines } = this.book.c.budget;
        lines.forEach(line => this.place(line, 0, true));
        // Every amount has its cell before any formula looks for it, and parts are settled before their whole.
        this.items.forEach(placed => this.line(placed));
        this.items.toReversed().forEach(placed => this.amount(placed));
        const total = this.total(lines);
        this.shares(total.ht);
        this.sheet.fitWords([at.code, at.nature, at.phase]);
        this.sheet.foldEmpty([at.nature, at.phase, at.yearly, at.date, at.remark], this.first, total.ht.row);
        this.sheet.grid(this.sheet.rows[this.first - 1]![0]!, total.ht.row, at.remark);
        this.framing(total);
        this.sums();
    }

    private place(line: CostLine, depth: number, isCounted: boolean): void {
        const own = line.item.amount !== undefined || line.parts.length === 0;
        const counted = isCounted && own;
        const tax = line.amount?.unit.tax ?? this.book.c.budget.tax;
        this.items.push({ line, depth, row: this.first + this.items.length, counted, tax: tax === 'TTC' ? 'TTC' : 'HT' });
        line.parts.forEach(part => this.place(part, depth + 1, isCounted && !own));
    }

    private line({ line: { item, parts }, depth, row, counted, tax }: Placed): void {
        const { sheet, book, words, money } = this;
        const { c } = book;
        const look: Look = parts.length > 0 ? { ...looks.cell, bold: true, ground: 'subgroup' } : looks.cell;
        const formula = item.amount !== undefined && item.amount.op !== 'quantity' ? lineText(c, formulaInlines(c, item.amount)) : '';
        sheet.line(row, [
            c.label(item), titleOf(c, item), natureText(book, item), phasesText(c, item.phase),
            [item.basis === undefined ? '' : oneLine(c, item.basis), formula].filter(part => part !== '').join('\n'),
        ], column => (column === at.title ? { ...look, ...(depth > 0 ? { indent: depth } : {}) } : look));
        if (depth > 0) { sheet.levels.set(row, depth); }
        const rate = book.number(item.vat);
        const stated: Look = { ...money, ...(item.amount === undefined ? { bold: true } : { open: true }) };
        this.amounts.set(item.key, {
            ht: sheet.put(row, at.ht, undefined, tax === 'HT' ? stated : money),
            vat: sheet.put(row, at.vat, rate, { framed: true, align: 'right', open: true,
                number: rate === undefined || Number.isInteger(round(rate * 100)) ? 'percent' : 'share' }),
            tax: sheet.put(row, at.tax, undefined, money),
            ttc: sheet.put(row, at.ttc, undefined, tax === 'TTC' ? stated : money),
        });
        sheet.put(row, at.share, undefined, { framed: true, align: 'right', number: 'share' });
        sheet.put(row, at.yearly, book.content(item.yearlyCost), { ...money, ...(item.yearlyCost === undefined ? {} : { open: true }) });
        const { content, number } = dateOf(item.valueDate);
        sheet.put(row, at.date, content, { framed: true, align: 'left', number });
        sheet.put(row, at.counted, counted ? words.yes : undefined, looks.mark);
        sheet.put(row, at.remark, [oneLine(c, item.description), ...item.remark.map(each => oneLine(c, each))].filter(part =>
            part !== '').join('\n'),
        looks.cell);
        const cells = this.amounts.get(item.key)!;
        book.cells.set(item.key, tax === 'HT' ? cells.ht : cells.ttc);
    }

    private amount({ line, tax }: Placed): void {
        const { item, parts, amount } = line;
        const cells = this.amounts.get(item.key)!;
        const known = cells.vat;
        if (item.amount === undefined && parts.length > 0) {
            const inside = parts.map(part => this.amounts.get(part.item.key)!);
            for (const column of ['ht', 'tax', 'ttc'] as const) {
                cells[column].content = this.sumWhereComplete(inside.map(each => each[column]));
            }
            return;
        }
        const own = tax === 'HT' ? cells.ht : cells.ttc;
        own.content = amount === undefined ? undefined : this.book.content(item.amount);
        if (amount === undefined) { return; }
        // Without a rate, what depends on it stays empty and fills as soon as one is typed.
        const whereKnown = (formula: Formula): Formula => call('IF', sign(known, '=', ''), '', formula);
        if (tax === 'HT') {
            cells.tax.content = whereKnown(sign(own, '*', known));
            cells.ttc.content = whereKnown(sign(own, '*', sign(1, '+', known)));
        } else {
            cells.ht.content = whereKnown(sign(own, '/', sign(1, '+', known)));
            cells.tax.content = whereKnown(sign(own, '-', cells.ht));
        }
    }

    /** A sum, or nothing as long as one of its parts is unknown for want of a rate. */
    private sumWhereComplete(cells: readonly Cell[]): Formula | undefined {
        const filled = cells.filter(cell => cell.content !== undefined);
        if (filled.length === 0) { return undefined; }
        const sum = sumOf(filled);
        if (!filled.some(cell => typeof cell.content === 'object' && cell.content.op === 'call'
            && cell.content.name === 'IF')) { return sum; }
        const count: Formula = { op: 'call', name: 'COUNT', args: sum.op === 'call' ? sum.args : [sum] };
        return call('IF', sign(count, '<', filled.length), this.words.missing, sum);
    }

    private total(lines: readonly CostLine[]): { readonly ht: Cell; readonly ttc: Cell } {
        const { sheet, book, words, money } = this;
        const row = this.first + this.items.length;
        const look: Look = { ...looks.total };
        sheet.line(row, Array.from({ length: at.remark + 1 }, (_, column) => (column === 0 ? words.total : '')), look);
        const tops = lines.map(({ item }) => this.amounts.get(item.key)!);
        const put = (column: 'ht' | 'tax' | 'ttc'): Cell => {
            const cell = sheet.put(row, at[column], undefined,
                { ...look, align: 'right', wrap: true, ...(money.number && { number: money.number }) });
            const known = tops.map(each => each[column]);
            cell.content = this.sumWhereComplete(known);
            return cell;
        };
        const cells = { ht: put('ht'), tax: put('tax'), ttc: put('ttc') };
        sheet.put(row, at.share, undefined, { ...look, align: 'right', number: 'share' });
        if (book.c.budget.yearly > 0) {
            sheet.put(row, at.yearly, sumOf(this.items.map(({ row: each }) => sheet.rows[each]![at.yearly]!)),
                { ...look, align: 'right', ...(money.number && { number: money.number }) });
        }
        const own = book.c.budget.tax === 'TTC' ? cells.ttc : cells.ht;
        book.cells.set('budget', own);
        book.workbook.define(book.c.language === 'fr' ? 'Budget_HT' : 'Budget_excl_VAT', cells.ht);
        book.workbook.define(book.c.language === 'fr' ? 'Budget_TTC' : 'Budget_incl_VAT', cells.ttc);
        return cells;
    }

    /** What share of the whole each item is, whatever is said of taxes. */
    private shares(total: Cell): void {
        if (this.book.c.budget.tax === 'mixed' || this.book.c.budget.tax === 'TTC') { return; }
        for (const { line, row, depth } of this.items) {
            const { ht } = this.amounts.get(line.item.key)!;
            if (depth === 0 && ht.content !== undefined) {
                this.sheet.rows[row]![at.share]!.content = call('IF', sign(total, '>', 0), sign(ht, '/', cellAt(total, 'both')), 0);
            }
        }
    }

    /** The budget set by the owner, how far the total is from it, and what a square metre comes to. */
    private framing({ ht, ttc }: { readonly ht: Cell; readonly ttc: Cell }): void {
        const { sheet, book, words, money } = this;
        const { header } = book.programme;
        const value = header?.envelope?.amount && book.programme.calculator.evaluate(header.envelope.amount);
        if (value?.ok === true && book.c.scope.isWhole) {
            const { tax } = value.quantity.unit;
            const compared = (tax ?? book.c.budget.tax) === 'TTC' ? ttc : ht;
            const envelope = this.fact(words.envelope, compared.column, book.content(header?.envelope?.amount), { ...money, open: true });
            if (header?.envelope?.scope !== 'works') {
                const difference = call('IFERROR', sign(compared, '-', envelope), '');
                const gap = this.fact(words.gap, compared.column, difference, money);
                sheet.highlights.push({ range: rangeBetween(gap, gap), when: `AND(ISNUMBER(${address(gap)}),${address(gap)}>0)`,
                    ground: 'bad' });
            }
        }
        const area = book.cells.get('areas');
        const works = wordText(book.c, 'works', 'costItem');
        if (area && book.c.scope.isWhole && this.items.some(({ line, counted }) => counted && line.item.nature === 'works')) {
            const sum = call('SUMIFS', this.down(at.ht), this.down(at.nature), works, this.down(at.counted), words.yes);
            this.fact(words.ratio, at.ht, call('IFERROR', sign(sum, '/', area), ''), { ...money, number: 'money' });
        }
    }

    /** The cells of a column, all the items down. */
    private down(column: number): Formula {
        return range(this.items.map(({ row }) => this.sheet.rows[row]![column]!));
    }

    private fact(title: string, column: number, content: Cell['content'], look: Look): Cell {
        const row = this.sheet.end;
        this.sheet.put(row, at.title, title, looks.cell);
        return this.sheet.put(row, column, content, look);
    }

    /** What the items come to by nature and by phase. */
    private sums(): void {
        const { book, words } = this;
        this.sheet.put(this.sheet.end + 1, 0, words.countedNote, looks.note);
        const counted = this.items.filter(each => each.counted).map(({ line }) => line.item);
        const sheet = book.workbook.sheet(words.breakdown);
        const from = headed(sheet, words.breakdown, words.breakdownPurpose);
        const table = (row: number, title: string, keys: readonly string[], column: number, without: string): number =>
            breakdown(book, sheet, row, {
                title: typeset(title, book.c.language), heads: [words.ht, words.ttc], look: this.money,
                rows: [...new Set(keys)].map(key => ({
                    name: key === '' ? without : key,
                    amounts: name => [at.ht, at.ttc].map(of => call('SUMIFS', this.down(of), this.down(column),
                        key === '' ? '=' : cellAt(name, 'column'), this.down(at.counted), words.yes)),
                })),
            });
        const next = table(from, words.byNature, counted.map(item => natureText(book, item)), at.nature, words.none);
        table(next, words.byPhase, counted.map(item => phasesText(book.c, item.phase)), at.phase, words.noPhase);
    }
}

function address(cell: Cell): string {
    return rangeBetween(cell, cell);
}

function natureText(book: Book, item: Element<'costItem'>): string {
    return wordText(book.c, item.nature, 'costItem');
}

function round(value: number): number {
    return Math.round(value * 1e6) / 1e6;
}
