/** Where things stood, where they should come to, and what was measured. */
import type { Element } from '../../model/elements.js';
import type { Expression, Target } from '../../grammar/values.js';
import { text } from '../build.js';
import { indicator as indicatorDrawing, type IndicatorPoint } from '../figures/indicator.js';
import type { Block, Inline, Section, Table } from '../nodes.js';
import { formatShortDate } from '../typography.js';
import type { Compilation } from './compilation.js';
import { fieldsOf, namedBy } from './fields.js';
import { elementCard, elementTable, figure, section } from './parts.js';
import { calendarDate, periodText, targetInlines } from './values.js';

const WORDS = {
    fr: {
        title: 'Indicateurs', step: 'Étape', date: 'Date', value: 'Valeur', source: 'Source', remark: 'Remarque',
        baseline: 'État initial', target: 'Cible', measure: 'Mesure',
    },
    en: {
        title: 'Indicators', step: 'Step', date: 'Date', value: 'Value', source: 'Source', remark: 'Remark', baseline: 'Baseline',
        target: 'Target', measure: 'Measure',
    },
} as const;

type Measurement = Element<'indicator'>['measurements'][number];

/** The indicators with their values, and a figure where there is a course; `always` draws a target that nothing was measured against. */
export function indicatorsSection(c: Compilation, always = false): Section | undefined {
    const words = WORDS[c.language];
    return section('indicateurs', words.title, c.of('indicator').map(each => elementCard(c, each, {
        blocks: [...values(c, each), ...course(c, each, always)],
        fields: fieldsOf(c, each, ['method', 'for', 'requires']),
        closing: namedBy(c, each, ['objective', 'commitment', 'decision', 'question']),
        shown: ['baseline', 'target', 'measurements', 'method', 'for', 'requires'],
    })));
}

function values(c: Compilation, indicator: Element<'indicator'>): readonly Table[] {
    const words = WORDS[c.language];
    const rows = [
        ...(indicator.baseline === undefined ? [] : [{ step: words.baseline, of: indicator.baseline }]),
        ...(indicator.target === undefined ? [] : [{ step: words.target, of: indicator.target }]),
        ...indicator.measurements.map(of => ({ step: words.measure, of })),
    ];
    if (rows.length === 0) { return []; }
    return [elementTable(rows, [
        { title: words.step, header: true, cell: ({ step }) => step },
        { title: words.date, cell: ({ of }) => (of.date === undefined ? '' : periodText(c, of.date)) },
        { title: words.value, kind: 'number', cell: ({ of }) => (of.value === undefined ? [] : targetInlines(c, of.value)) },
        { title: words.source, cell: ({ of }) => (of.source === undefined ? [] : c.sources(of.source)) },
        { title: words.remark, cell: ({ of }): readonly Inline[] => (of.remark === undefined ? [] : c.line(of.remark)) },
    ])];
}

/** A course needs two values at least, all of them plain and in one unit; differences and changes are laid on the baseline. */
function course(c: Compilation, indicator: Element<'indicator'>, always: boolean): readonly Block[] {
    const baseline = indicator.baseline && plainValue(c, indicator.baseline.value?.amount);
    const unit = baseline?.unit ?? plainValue(c, indicator.measurements[0]?.value?.amount)?.unit;
    if (unit === undefined) { return []; }
    const point = (of: Measurement | undefined): IndicatorPoint | undefined => {
        // A range, or « at least so much », is no point of a course.
        const value = of?.value?.bound === 'equal' ? absolute(c, of.value, of.value.amount, baseline, unit) : undefined;
        return value === undefined ? undefined : { value, ...dated(c, of) };
    };
    const measures = indicator.measurements.map(point).filter(each => each !== undefined);
    const target = indicator.target;
    const low = target?.value && absolute(c, target.value, target.value.amount, baseline, unit);
    const high = target?.value?.upper && absolute(c, target.value, target.value.upper, baseline, unit);
    if (measures.length + (baseline === undefined ? 0 : 1) + (low === undefined ? 0 : 1) < 2
        || measures.length < indicator.measurements.length) { return []; }
    if (measures.length === 0 && !always) { return []; }
    const first = point(indicator.baseline);
    const title = c.drawnTitle(indicator);
    return [figure(`figure-${c.target(indicator)}`, [text(title)], indicatorDrawing({
        language: c.language, title, unit, ...(first === undefined ? {} : { baseline: first }), measures,
        ...(low === undefined ? {} : {
            target: { low: Math.min(low, high ?? low), ...(high === undefined ? {} : { high: Math.max(low, high) }), ...dated(c, target) },
        }),
    }))];
}

/** How an indicator stands: what was measured last, and whether it has come to its target; undefined where figures cannot tell. */
export interface Standing {
    readonly last?: Measurement;
    readonly reached?: boolean;
}

/** Compares the last measure with the target. A target that is no bound is reached from the side on which the baseline lies. */
export function standing(c: Compilation, indicator: Element<'indicator'>): Standing {
    const last = indicator.measurements.at(-1);
    const target = indicator.target?.value;
    if (last?.value === undefined || target === undefined) { return last === undefined ? {} : { last }; }
    const baseline = indicator.baseline && plainValue(c, indicator.baseline.value?.amount);
    const unit = baseline?.unit ?? plainValue(c, last.value.amount)?.unit ?? plainValue(c, target.amount)?.unit;
    if (unit === undefined) { return { last }; }
    const measured = absolute(c, last.value, last.value.amount, baseline, unit);
    const one = absolute(c, target, target.amount, baseline, unit);
    const other = absolute(c, target, target.upper, baseline, unit) ?? one;
    if (measured === undefined || one === undefined || other === undefined) { return { last }; }
    const [low, high] = [Math.min(one, other), Math.max(one, other)];
    const descends = baseline === undefined ? undefined : baseline.value > high;
    switch (target.bound) {
        case 'atMost': return { last, reached: measured <= high };
        case 'below': return { last, reached: measured < high };
        case 'atLeast': return { last, reached: measured >= low };
        case 'above': return { last, reached: measured > low };
        default: return { last, reached: descends === undefined ? measured >= low && measured <= high
            : descends ? measured <= high : measured >= low };
    }
}

function dated(c: Compilation, of: Measurement | undefined): { readonly date?: string } {
    return of?.date === undefined ? {} : { date: of.date.from === of.date.to || of.date.precision !== 'day'
        ? formatShortDate(calendarDate(of.date.to, of.date.precision), c.language) : periodText(c, of.date) };
}

interface Plain {
    readonly value: number;
    readonly unit: string;
}

function plainValue(c: Compilation, expression: Expression | undefined): Plain | undefined {
    const result = expression && c.programme.calculator.evaluate(expression);
    return result?.ok ? { value: result.quantity.value, unit: result.quantity.unit.text } : undefined;
}

function absolute(c: Compilation, target: Target, amount: Expression | undefined, baseline: Plain | undefined,
    unit: string): number | undefined {
    const plain = plainValue(c, amount);
    if (plain === undefined) { return undefined; }
    if (target.mode === 'absolute') { return plain.unit === unit ? plain.value : undefined; }
    if (baseline === undefined) { return undefined; }
    const value = target.mode === 'change' ? baseline.value * (1 + plain.value / 100) : baseline.value + plain.value;
    // A change in percent has no more precision than one digit beyond its baseline's.
    const step = Number.isInteger(baseline.value * 10) ? 10 : 1000;
    return Math.round(value * step) / step;
}
