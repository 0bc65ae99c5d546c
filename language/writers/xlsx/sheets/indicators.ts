/** Indicators: where things stood, where they should come to, what was measured, and how far it has come. */
import type { AnyElement, Element } from '../../../model/elements.js';
import type { Bound, Expression } from '../../../grammar/values.js';
import { targetInlines } from '../../../document/sections/values.js';
import type { Book } from '../book.js';
import { addressOf, call, sign, type Formula } from '../formulas.js';
import type { Cell, Content, Sheet } from '../grid.js';
import { headed, listing, looks, rangeOf } from '../listing.js';
import type { Look } from '../looks.js';
import { codes, dateOf, lineText, oneLine, titleOf } from '../texts.js';

const WORDS = {
    fr: {
        name: 'Indicateurs', purpose: 'État initial, cible, dernière mesure. Tapez une mesure : l’avancement se recalcule.',
        code: 'Code', title: 'Indicateur', unit: 'Unité', baseline: 'État initial', baselineDate: 'Date initiale', target: 'Cible',
        targetDate: 'Date cible',
        asked: 'Cible telle que fixée', last: 'Dernière mesure', lastDate: 'Date de mesure', progress: 'Avancement',
        objectives: 'Objectifs', method: 'Méthode',
        measures: 'Mesures', measure: 'Mesure', date: 'Date', remark: 'Remarque',
        measuresPurpose: 'Toutes les valeurs, une par ligne.', value: 'Valeur', said: 'Telle que dite',
    },
    en: {
        name: 'Indicators', purpose: 'Baseline, target, last measurement. Type a measurement: progress is computed again.',
        code: 'Code', title: 'Indicator', unit: 'Unit', baseline: 'Baseline', baselineDate: 'Baseline date', target: 'Target',
        targetDate: 'Target date',
        asked: 'Target as set', last: 'Last measurement', lastDate: 'Date of measurement', progress: 'Progress', objectives: 'Objectives',
        method: 'Method',
        measures: 'Measurements', measure: 'Measurement', date: 'Date', remark: 'Remark',
        measuresPurpose: 'All the values, one a line.', value: 'Value', said: 'As stated',
    },
} as const;

type Indicator = Element<'indicator'>;
type Measurement = Indicator['measurements'][number];

/** The sheets, where the programme has indicators. */
export function indicatorSheets(book: Book): void {
    const { c } = book;
    const words = book.words(WORDS);
    const indicators = c.of('indicator');
    if (indicators.length === 0) { return; }
    const sheet: Sheet = book.workbook.sheet(words.name);
    headed(sheet, words.name, words.purpose);
    const value = (expression: Expression | undefined): { readonly value: number; readonly unit: string } | undefined => {
        const result = expression && book.programme.calculator.evaluate(expression);
        return result?.ok ? { value: result.quantity.value, unit: result.quantity.unit.text } : undefined;
    };
    const unitOf = (each: Indicator): string =>
        value(each.baseline?.value?.amount)?.unit
        ?? (each.target?.value?.mode === 'change' ? '' : value(each.target?.value?.amount)?.unit ?? '');
    const plain = (of: Measurement | undefined): number | undefined => value(of?.value?.amount)?.value;
    const number = (of: Measurement | undefined): Look => ({ ...looks.open, align: 'right', number: numberLook(plain(of)) });
    const dated = (period: Parameters<typeof dateOf>[0]): Look => ({ ...looks.open, align: 'left', number: dateOf(period).number });
    const last = (each: Indicator): Indicator['measurements'][number] | undefined =>
        [...each.measurements].sort((a, b) => ((a.date?.to ?? '') < (b.date?.to ?? '') ? -1 : 1)).at(-1);
    // A difference or a change is counted from the baseline, whatever stands there.
    const absolute = (of: Measurement | undefined, baseline: Cell): Content => {
        const aimed = of?.value;
        const amount = aimed && nearEnd(aimed, value(aimed.amount), value(aimed.upper), baseline.value);
        if (aimed === undefined || amount === undefined || aimed.mode === 'absolute') { return amount?.value; }
        if (baseline.content === undefined) { return undefined; }
        return aimed.mode === 'difference' ? sign(baseline, '+', amount.value)
            : sign(baseline, '*', sign(1, '+', sign(amount.value, '/', amount.unit === '%' ? 100 : 1)));
    };
    const { under } = listing(book, sheet, indicators, [
        { title: words.code, width: 16, look: looks.code, cell: each => c.label(each as AnyElement) },
        { title: words.title, width: 38, cell: each => titleOf(c, each as AnyElement) },
        { title: words.unit, width: 14, cell: unitOf },
        { title: words.baseline, width: 13, look: each => number(each.baseline), cell: each => plain(each.baseline) },
        { title: words.baselineDate, width: 16, look: each => dated(each.baseline?.date), date: true,
            cell: each => dateOf(each.baseline?.date).content },
        { title: words.target, width: 13, look: each =>
            (each.target?.value?.mode === 'absolute' ? number(each.target) : { ...number(each.baseline), open: false }),
        cell: ({ target }, row) => absolute(target, row[3]!) },
        { title: words.targetDate, width: 16, look: each => dated(each.target?.date), date: true, cell: each =>
            dateOf(each.target?.date).content },
        { title: words.asked, width: 26, cell: ({ target }) =>
            (target?.value === undefined ? '' : lineText(c, targetInlines(c, target.value))) },
        { title: words.last, width: 13, look: each => number(last(each)), cell: (each, row) =>
            absolute(last(each), row[3]!) },
        { title: words.lastDate, width: 16, look: each => dated(last(each)?.date), date: true, cell: each =>
            dateOf(last(each)?.date).content },
        { title: words.progress, width: 13, look: { framed: true, align: 'right', number: 'percent' }, cell: (each, row) => {
            const [, , , baseline, , target, , , measured] = row;
            return progressOf(each.target?.value?.bound, baseline!, target!, measured!);
        } },
        { title: words.objectives, optional: true, width: 18, cell: each => codes(c, [...new Set([...book.programme.resolveAll(each.for),
            ...book.programme.naming(each as AnyElement, 'objective') as readonly AnyElement[]])]) },
        { title: words.method, optional: true, width: 36, cell: each => oneLine(c, each.method) },
    ], { from: sheet.end + 1 });
    const progress = under(words.progress);
    const first = addressOf(progress[0]!);
    sheet.highlights.push(
        { range: rangeOf(progress), when: `AND(ISNUMBER(${first}),${first}>=1)`, ground: 'good' },
        { range: rangeOf(progress), when: `AND(ISNUMBER(${first}),${first}<0)`, ground: 'bad' },
    );
    measures(book, indicators, value);
}

/** Large numbers with their thousands apart, others with the decimals they have. */
function numberLook(amount: number | undefined): 'integer' | 'number' {
    return amount !== undefined && Math.abs(amount) >= 1000 && Number.isInteger(amount) ? 'integer' : 'number';
}

/** Of a range, the end at which the target is reached: the one nearer to where things stood. */
function nearEnd<Amount extends { readonly value: number }>(
    aimed: NonNullable<Measurement['value']>, one: Amount | undefined, other: Amount | undefined, baseline: Cell['value'],
): Amount | undefined {
    if (one === undefined || other === undefined) { return one ?? other; }
    const from = aimed.mode === 'absolute' ? baseline : 0;
    return typeof from === 'number' && Math.abs(other.value - from) < Math.abs(one.value - from) ? other : one;
}

/** The share of the way that is done. What meets the target has done it all, wherever things stood before. */
function progressOf(bound: Bound | undefined, baseline: Cell, target: Cell, measured: Cell): Formula {
    const met = (cell: Cell): Formula => {
        switch (bound) {
            case 'atMost': return sign(cell, '<=', target);
            case 'below': return sign(cell, '<', target);
            case 'atLeast': return sign(cell, '>=', target);
            case 'above': return sign(cell, '>', target);
            default: return call('IF', sign(baseline, '>', target), sign(cell, '<=', target), sign(cell, '>=', target));
        }
    };
    const way = sign(sign(measured, '-', baseline), '/', sign(target, '-', baseline));
    const known = call('AND', call('LEN', baseline), call('LEN', target), call('LEN', measured));
    return call('IF', known, call('IF', met(measured), call('MAX', 1, call('IFERROR', way, 1)),
        call('IF', met(baseline), 0, call('IFERROR', way, 0))), '');
}

function measures(book: Book, indicators: readonly Indicator[],
    value: (expression: Expression | undefined) => { readonly value: number; readonly unit: string } | undefined): void {
    const { c } = book;
    const words = book.words(WORDS);
    const items = indicators.flatMap(indicator => [
        ...(indicator.baseline === undefined ? [] : [{ indicator, step: words.baseline, of: indicator.baseline }]),
        ...indicator.measurements.map(of => ({ indicator, step: words.measure, of })),
        ...(indicator.target === undefined ? [] : [{ indicator, step: words.target, of: indicator.target }]),
    ]);
    if (items.length === 0) { return; }
    const sheet = book.workbook.sheet(words.measures);
    headed(sheet, words.measures, words.measuresPurpose);
    listing(book, sheet, items, [
        { title: words.code, width: 16, look: looks.code, cell: ({ indicator }) => c.label(indicator as AnyElement) },
        { title: words.title, width: 40, cell: ({ indicator }) => titleOf(c, indicator as AnyElement) },
        { title: words.measure, width: 14, cell: ({ step }) => step },
        { title: words.date, width: 16, look: ({ of }) => ({ framed: true, align: 'left', number: dateOf(of.date).number }),
            cell: ({ of }) => dateOf(of.date).content },
        { title: words.value, width: 12,
            look: ({ of }) => ({ framed: true, align: 'right', number: numberLook(value(of.value?.amount)?.value) }),
            cell: ({ of }) => value(of.value?.amount)?.value },
        { title: words.unit, width: 14, cell: ({ of }) => value(of.value?.amount)?.unit },
        { title: words.said, width: 26, cell: ({ of }) => (of.value === undefined ? '' : lineText(c, targetInlines(c, of.value))) },
        { title: words.remark, optional: true, width: 40, cell: ({ of }) => oneLine(c, of.remark) },
    ], { from: sheet.end + 1 });
}
