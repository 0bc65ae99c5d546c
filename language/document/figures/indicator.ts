/** The course of an indicator: where it started, where it should come to, what was measured. */
import { cell, columnHeader, row, rowHeader } from '../build.js';
import type { Language, Table } from '../nodes.js';
import { formatNumber, formatQuantity, formatRange, NBSP } from '../typography.js';
import { diamond, label, legend, rounded, SIZE } from './drawing.js';
import type { Drawing, LegendEntry } from './drawing.js';
import { fitted } from './metrics.js';
import type { Point, Shape } from './scene.js';

/** What an indicator is drawn from. Dates are already written. */
export interface IndicatorInput {
    readonly language: Language;
    readonly title: string;
    readonly unit: string;
    readonly decimals?: number;
    readonly baseline?: IndicatorPoint;
    /** A level to reach, or a range to come into. */
    readonly target?: { readonly low: number; readonly high?: number; readonly date?: string };
    /** In the order they were taken. */
    readonly measures: readonly IndicatorPoint[];
}

/** One value and when it was so. */
export interface IndicatorPoint {
    readonly value: number;
    readonly date?: string;
}

const WORDS = {
    fr: {
        baseline: 'Situation de départ', target: 'Cible', at: 'cible', measure: 'Mesure', step: 'Étape', value: 'Valeur',
        date: 'Date', join: `${NBSP}: `,
    },
    en: {
        baseline: 'Baseline', target: 'Target', at: 'target', measure: 'Measure', step: 'Step', value: 'Value', date: 'Date', join: ': ',
    },
} as const;

const WIDTH = 720;
const FRAME = { left: 92, right: 700, top: 20, bottom: 210 } as const;

/** Draws the course of an indicator. */
export function indicator(input: IndicatorInput): Drawing {
    const { language, target } = input;
    const style = input.decimals === undefined ? {} : { decimals: input.decimals };
    const written = (value: number): string => formatQuantity(value, input.unit, language, style);
    const points = [...(input.baseline === undefined ? [] : [input.baseline]), ...input.measures];
    const values = [...points.map(point => point.value), ...(target === undefined ? [] : [target.low, target.high ?? target.low])];
    const axis = niceAxis(values);
    const y = (value: number): number => rounded(FRAME.bottom - (value - axis.low) / (axis.high - axis.low) * (FRAME.bottom - FRAME.top));
    // The target stands last, at a place of its own: it is where the course leads.
    const step = (FRAME.right - FRAME.left) / Math.max(1, points.length + (target === undefined ? 0 : 1));
    const at = (index: number): number => rounded(FRAME.left + step * (index + 0.5));
    const shapes: Shape[] = axis.ticks.flatMap((tick): readonly Shape[] => [
        { kind: 'line', points: [{ x: FRAME.left, y: y(tick) }, { x: FRAME.right, y: y(tick) }],
            stroke: { ink: 'line-soft', width: 0.75 } },
        label(FRAME.left - 8, y(tick) + 4, formatNumber(tick, language), { size: SIZE.small, anchor: 'end', ink: 'text-soft' }),
    ]);
    const dated = (date: string | undefined, index: number): readonly Shape[] => (date === undefined ? [] : [
        label(at(index), FRAME.bottom + 20, fitted(date, step - 6, SIZE.small), { anchor: 'middle', size: SIZE.small, ink: 'text-soft' }),
    ]);
    // The same date may stand beside it, under what was measured then.
    const aimed = target?.date === undefined ? undefined : `${target.date} (${WORDS[language].at})`;
    shapes.push(...targetShapes(input, y, at(points.length)), ...dated(aimed, points.length));
    shapes.push({ kind: 'line', points: points.map((point, index): Point => ({ x: at(index), y: y(point.value) })),
        stroke: { ink: 'accent', width: 1.75 } });
    points.forEach((point, index) => {
        const isBaseline = input.baseline !== undefined && index === 0;
        shapes.push({
            kind: 'circle', x: at(index), y: y(point.value), radius: 5, fill: isBaseline ? 'paper' : 'accent',
            stroke: { ink: 'accent', width: 1.75 },
        });
        const above = y(point.value) - 12;
        shapes.push(label(at(index), above < 12 ? y(point.value) + 20 : above, written(point.value), {
            anchor: 'middle', weight: 'bold', size: SIZE.small, halo: true,
        }));
        shapes.push(...dated(point.date, index));
    });
    const key = legend(legendEntries(input), FRAME.left, FRAME.bottom + 32, FRAME.right - FRAME.left);
    return {
        scene: {
            width: WIDTH, height: FRAME.bottom + 32 + key.height + 4, title: input.title,
            description: describe(input, written), shapes: [...shapes, ...key.shapes],
        },
        data: dataTable(input, written),
    };
}

function targetShapes(input: IndicatorInput, y: (value: number) => number, x: number): readonly Shape[] {
    const { target } = input;
    if (target === undefined) { return []; }
    const high = Math.max(target.low, target.high ?? target.low);
    const low = Math.min(target.low, target.high ?? target.low);
    const edge = (value: number): Shape => ({
        kind: 'line', points: [{ x: FRAME.left, y: y(value) }, { x: FRAME.right, y: y(value) }],
        stroke: { ink: 'text', width: 1.25, style: 'dashed' },
    });
    const band: readonly Shape[] = high === low ? [edge(low)] : [
        { kind: 'rect', x: FRAME.left, y: y(high), width: FRAME.right - FRAME.left, height: y(low) - y(high), fill: 'level-1',
            pattern: 'dots' },
        edge(high), edge(low),
    ];
    return [...band, diamond(x, y((high + low) / 2), 6, 'accent')];
}

function targetText(input: IndicatorInput): string {
    const { target } = input;
    const style = input.decimals === undefined ? {} : { decimals: input.decimals };
    if (target === undefined) { return ''; }
    return target.high === undefined || target.high === target.low
        ? formatQuantity(target.low, input.unit, input.language, style)
        : formatRange(Math.min(target.low, target.high), Math.max(target.low, target.high), input.unit, input.language, style);
}

function legendEntries(input: IndicatorInput): readonly LegendEntry[] {
    const words = WORDS[input.language];
    const entries: LegendEntry[] = [];
    if (input.baseline !== undefined) { entries.push({ text: words.baseline, sample: { kind: 'disc', fill: 'paper' } }); }
    if (input.measures.length > 0) { entries.push({ text: words.measure, sample: { kind: 'disc', fill: 'accent' } }); }
    if (input.target !== undefined) {
        entries.push({ text: `${words.target}${words.join}${targetText(input)}`,
            sample: { kind: 'line', ink: 'text', width: 1.25, style: 'dashed' } });
    }
    return entries;
}

function describe(input: IndicatorInput, written: (value: number) => string): string {
    const words = WORDS[input.language];
    const last = input.measures[input.measures.length - 1];
    const parts = [
        input.baseline === undefined ? '' : `${words.baseline}${words.join}${written(input.baseline.value)}`,
        input.target === undefined ? '' : `${words.target}${words.join}${targetText(input)}`,
        last === undefined ? '' : `${words.measure}${words.join}${written(last.value)}${last.date === undefined ? '' : ` (${last.date})`}`,
    ];
    return `${parts.filter(part => part !== '').join('. ')}.`;
}

function dataTable(input: IndicatorInput, written: (value: number) => string): Table {
    const words = WORDS[input.language];
    const line = (name: string, value: string, date: string | undefined) => row([rowHeader(name), cell(date ?? ''), cell(value)]);
    return {
        kind: 'table',
        columns: [{ kind: 'text', weight: 2 }, { kind: 'text', weight: 1 }, { kind: 'number', weight: 1 }],
        head: [row([columnHeader(words.step), columnHeader(words.date), columnHeader(words.value)])],
        body: [
            ...(input.baseline === undefined ? [] : [line(words.baseline, written(input.baseline.value), input.baseline.date)]),
            ...(input.target === undefined ? [] : [line(words.target, targetText(input), input.target.date)]),
            ...input.measures.map(measure => line(words.measure, written(measure.value), measure.date)),
        ],
        foot: [],
    };
}

/** An axis that ends on round numbers a little beyond the values, with four to seven marks. */
function niceAxis(values: readonly number[]): { low: number; high: number; ticks: readonly number[] } {
    const least = Math.min(...values, values.length === 0 ? 0 : Number.POSITIVE_INFINITY);
    const most = Math.max(...values, values.length === 0 ? 1 : Number.NEGATIVE_INFINITY);
    const spread = most - least || Math.abs(most) || 1;
    const raw = spread * 1.3 / 5;
    const power = 10 ** Math.floor(Math.log10(raw));
    const step = ([1, 2, 2.5, 5].find(each => each * power >= raw) ?? 10) * power;
    const first = Math.floor((least - spread * 0.12) / step);
    const last = Math.max(first + 1, Math.ceil((most + spread * 0.18) / step));
    // Counts that start at zero stay at zero: an axis below it would promise negative people.
    const start = least >= 0 ? Math.max(0, first) : first;
    const ticks = Array.from({ length: last - start + 1 }, (_, index) => Number(((start + index) * step).toPrecision(12)));
    return { low: ticks[0] ?? 0, high: ticks[ticks.length - 1] ?? 1, ticks };
}
