/** The budget: what each item is based on, what it comes to, and how the whole stands beside the envelope. */
import type { CostLine } from '../../model/costs.js';
import { isKind, type AnyElement } from '../../model/elements.js';
import { cell, columnHeader, definition, inlines, list, quantity, row, rowHeader, text } from '../build.js';
import { bars } from '../figures/bars.js';
import type { Block, Definition, Inline, Section, TableRow } from '../nodes.js';
import { capitalised, formatPercent } from '../typography.js';
import { joined, type Compilation } from './compilation.js';
import { otherLines } from './fields.js';
import { envelopeInlines } from './cover.js';
import { figure, longDescriptions, section } from './parts.js';
import { expressionInlines, formulaInlines, levelInlines, moneyText, quantityText } from './values.js';
import { shown } from './words.js';

const WORDS = {
    fr: {
        title: 'Coûts', caption: 'Budget prévisionnel', item: 'Poste', basis: 'Base de calcul', amount: 'Montant', share: 'Part',
        total: 'Total', vat: 'TVA', withVat: 'Total TTC', withoutVat: 'Total HT', envelope: 'Enveloppe', gap: 'Écart à l’enveloppe',
        yearly: 'Coût annuel', mixed: 'Les postes mêlent des montants HT et TTC : leur somme n’est pas donnée.', financing: 'Financement',
        figure: 'Répartition du budget', left: 'non chiffré', ratio: 'Ratio de coût attendu',
    },
    en: {
        title: 'Costs', caption: 'Provisional budget', item: 'Item', basis: 'Basis', amount: 'Amount', share: 'Share', total: 'Total',
        vat: 'VAT', withVat: 'Total incl. VAT', withoutVat: 'Total excl. VAT', envelope: 'Budget', gap: 'Difference from the budget',
        yearly: 'Yearly cost', mixed: 'Amounts without and with VAT stand side by side: their sum is not given.', financing: 'Financing',
        figure: 'Breakdown of the budget', left: 'not costed', ratio: 'Expected cost ratio',
    },
} as const;

/** The budget table, its figure, and the envelope. */
export function costsSection(c: Compilation): Section | undefined {
    const words = WORDS[c.language];
    // The budget is the whole project's: nothing says what of it goes to one unit.
    if (c.scope.cut.unit !== undefined) { return undefined; }
    const { budget } = c;
    const { header } = c.programme;
    const ratio = ratioInlines(c);
    const framing = facts([
        ...(budget.lines.length > 0 ? [] : [[words.envelope, envelopeInlines(c)] as const]), [words.ratio, ratio],
    ], header === undefined || header.financing.length === 0 ? []
    : [definition(words.financing, { blocks: [list(header.financing.map(each => c.line(each)))] })]);
    if (budget.lines.length === 0) { return section('couts', words.title, framing); }
    const body = budget.lines.flatMap(line => lineRows(c, line, 0));
    const yearly = budget.yearly > 0;
    return section('couts', words.title, [
        {
            kind: 'table', id: 'tableau-budget', caption: inlines(words.caption),
            columns: [{ kind: 'text', weight: 5 }, { kind: 'text', weight: 5 }, { kind: 'number', weight: 3 },
                { kind: 'number', weight: 1.4 },
                ...(yearly ? [{ kind: 'number' as const, weight: 2.4 }] : [])],
            head: [row([words.item, words.basis, words.amount, words.share,
                ...(yearly ? [words.yearly] : [])].map(title => columnHeader(title)))],
            body, foot: budgetTotals(c, yearly),
            ...(budget.tax === 'mixed' ? { note: inlines(words.mixed) } : {}),
        },
        ...budgetFigure(c), ...longDescriptions(c, items(c)),
        ...framing,
    ], [], { newPage: true });
}

/** Short facts, those that have nothing to say left out. */
function facts(lines: readonly (readonly [string, readonly Inline[]])[], more: readonly Definition[]): readonly Block[] {
    const items = [...lines.filter(([, content]) => content.length > 0).map(([name, content]) => definition(name, content)), ...more];
    return items.length === 0 ? [] : [{ kind: 'definitions', presentation: 'facts', items }];
}

function items(c: Compilation): readonly AnyElement[] {
    return c.of('costItem');
}

function lineRows(c: Compilation, line: CostLine, depth: number): readonly TableRow[] {
    const words = WORDS[c.language];
    const { item, amount } = line;
    const element = item as AnyElement;
    const { budget } = c;
    const share = amount !== undefined && budget.total > 0 && budget.tax !== 'mixed' && depth === 0
        ? formatPercent(amount.value * amount.unit.factor / budget.total, c.language, { decimals: 1 }) : '';
    const named = joined([
        [text('\u2003'.repeat(depth)), { kind: 'strong', content: [text(c.title(element))] }],
        c.inOneLine(item.description) ?? [],
        joined([
            item.nature === undefined ? [] : [text(capitalised(shown(item.nature, c.language, 'costItem')))],
            otherLines(c, element, ['amount', 'nature', 'basis', 'yearlyCost', 'partOf', 'description'], ' · '),
        ], ' · '),
    ], { kind: 'line-break' });
    const formula = item.amount !== undefined && item.amount.op !== 'quantity' ? formulaInlines(c, item.amount) : [];
    const based = joined([item.basis === undefined ? [] : c.line(item.basis), formula], { kind: 'line-break' });
    const yearly = item.yearlyCost === undefined ? [] : expressionInlines(c, item.yearlyCost, { alone: true });
    return [
        {
            id: c.target(element),
            cells: [
                rowHeader(named), cell(based),
                cell(amount === undefined ? words.left : [quantity(quantityText(c, amount))],
                    amount === undefined ? { tone: 'muted' } : {}),
                cell(share === '' ? [] : [quantity(share)]), ...(budget.yearly > 0 ? [cell(yearly)] : []),
            ],
        },
        ...line.parts.flatMap(part => lineRows(c, part, depth + 1)),
    ];
}

/** What the budget comes to, with and without VAT, beside the envelope. */
export function budgetTotals(c: Compilation, yearly: boolean): readonly TableRow[] {
    const words = WORDS[c.language];
    const { budget } = c;
    const { header } = c.programme;
    const line = (title: string, content: readonly Inline[], role: TableRow['role'], each: readonly Inline[] = []): TableRow => row([
        rowHeader(title, { columnSpan: 2 }), cell(content), '', ...(yearly ? [cell(each)] : []),
    ], { role });
    if (budget.tax === 'mixed') { return []; }
    const money = (amount: number, tax = budget.tax): readonly Inline[] => [quantity(moneyText(c, amount, tax))];
    const both = otherTax(c);
    const envelope = header?.envelope?.amount && c.programme.calculator.evaluate(header.envelope.amount);
    const given = envelope?.ok === true ? envelope.quantity : undefined;
    const compared = given !== undefined && (given.unit.tax === budget.tax || given.unit.tax === undefined || budget.tax === undefined)
        ? budget.total : given !== undefined && both !== undefined && given.unit.tax === both.tax ? both.total : undefined;
    const gap = compared === undefined || given === undefined ? undefined : compared - given.value * given.unit.factor;
    return [
        line(budget.tax === 'HT' ? words.withoutVat : budget.tax === 'TTC' ? words.withVat : words.total, money(budget.total), 'total',
            budget.yearly > 0 ? money(budget.yearly) : []),
        ...(both === undefined ? [] : [
            line(words.vat, [quantity(moneyText(c, Math.abs(both.total - budget.total)))], 'subtotal'),
            line(both.tax === 'HT' ? words.withoutVat : words.withVat, money(both.total, both.tax), 'subtotal'),
        ]),
        ...(given === undefined ? [] : [line(words.envelope, envelopeInlines(c).slice(0, 1), 'subtotal')]),
        ...(gap === undefined || header?.envelope?.scope === 'works' ? [] : [line(words.gap, [quantity(signedMoney(c, gap))], 'subtotal')]),
    ];
}

function signedMoney(c: Compilation, amount: number): string {
    const rounded = Math.round(amount);
    return `${rounded > 0 ? '+' : ''}${moneyText(c, rounded)}`;
}

/** The total with VAT of a budget without, or the other way round, where every item says its rate. */
function otherTax(c: Compilation): { readonly tax: 'HT' | 'TTC'; readonly total: number } | undefined {
    const { budget } = c;
    if (budget.tax !== 'HT' && budget.tax !== 'TTC') { return undefined; }
    const tax = budget.tax === 'HT' ? 'TTC' : 'HT';
    let total = 0;
    for (const { item, amount } of budget.lines) {
        const rate = c.programme.number(item.vat);
        if (amount === undefined || rate === undefined) { return undefined; }
        total += amount.value * amount.unit.factor * (tax === 'TTC' ? 1 + rate : 1 / (1 + rate));
    }
    return { tax, total: Math.round(total * 100) / 100 };
}

/** What each item takes of the budget, where there are enough to compare. */
export function budgetFigure(c: Compilation): readonly Block[] {
    const words = WORDS[c.language];
    const { budget } = c;
    const items = budget.lines.flatMap(({ item, amount }) => (amount === undefined || amount.value <= 0 ? []
        : [{ name: c.drawnTitle(item), value: Math.round(amount.value * amount.unit.factor) }]));
    if (budget.tax === 'mixed' || items.length < 3 || items.length > 30) { return []; }
    return [figure('figure-budget', words.figure, bars({
        language: c.language, title: words.figure, nameHeading: words.item, valueHeading: words.amount,
        unit: budget.tax === undefined ? '€' : `€ ${budget.tax}`, items,
    }))];
}

/** What the budget comes to, for the summary. */
export function budgetInlines(c: Compilation): readonly Inline[] {
    const { budget } = c;
    if (budget.lines.length === 0 || budget.tax === 'mixed' || budget.total <= 0) { return []; }
    return [quantity(moneyText(c, budget.total, budget.tax))];
}

/** The expected ratio of costs, for the summary. */
export function ratioInlines(c: Compilation): readonly Inline[] {
    const { header } = c.programme;
    return header?.costRatio === undefined || !isKind(header, 'programme') ? [] : levelInlines(c, header.costRatio);
}
