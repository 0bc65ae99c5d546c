/** Bars of a breakdown: areas by unit, a budget by item, costs by year. */
import { cell, columnHeader, row, rowHeader } from '../build.js';
import type { Language, Table } from '../nodes.js';
import { formatNumber, formatPercent, formatQuantity, NBSP } from '../typography.js';
import { FIGURE_WIDTH, label, labelLines, legend, lineHeight, rounded, SIZE } from './drawing.js';
import type { Drawing } from './drawing.js';
import { textWidth, wrapped } from './metrics.js';
import { SERIES } from './palette.js';
import type { Shape } from './scene.js';

/** What a breakdown is drawn from. */
export interface BarsInput {
    readonly language: Language;
    readonly title: string;
    /** The heading of the names in the table: « Unité ». */
    readonly nameHeading: string;
    /** The heading of the values: « Surface utile ». */
    readonly valueHeading: string;
    readonly unit: string;
    readonly decimals?: number;
    /** Whether the values are parts of a whole, with a share each and a total; they are where nothing is said. */
    readonly parts?: boolean;
    /** In the order of their rows. */
    readonly items: readonly BarItem[];
    /** The names of the groups that items belong to, for the legend. */
    readonly groups?: readonly string[];
}

/** One bar. */
export interface BarItem {
    readonly name: string;
    readonly value: number;
    /** The place of its group in `groups`. */
    readonly group?: number;
}

const WORDS = {
    fr: { share: 'Part', total: 'Total',
        summary: (count: number, total: string) => `${count} ligne${count > 1 ? 's' : ''}, ${total} au total.` },
    en: { share: 'Share', total: 'Total',
        summary: (count: number, total: string) => `${count} row${count === 1 ? '' : 's'}, ${total} in all.` },
} as const;

const NAMES = 230;
const GAP = 14;
const BAR = 18;

/** Draws a breakdown. Values below zero are drawn as nothing and written as they are. */
export function bars(input: BarsInput): Drawing {
    const { language } = input;
    const style = input.decimals === undefined ? {} : { decimals: input.decimals };
    const written = (value: number): string => formatQuantity(value, input.unit, language, style);
    const total = input.items.reduce((sum, item) => sum + Math.max(0, item.value), 0);
    const most = Math.max(1e-9, ...input.items.map(item => item.value));
    const parts = input.parts !== false;
    const share = (value: number): string => (parts && total > 0
        && value > 0 ? formatPercent(value / total, language, { decimals: 0 }) : '');
    const texts = input.items.map(item => [written(item.value), share(item.value)].filter(each => each !== '').join(`${NBSP}· `));
    const room = FIGURE_WIDTH - NAMES - GAP - 10 - Math.max(0, ...texts.map(text => textWidth(text, SIZE.label)));
    const shapes: Shape[] = [];
    let y = 6;
    input.items.forEach((item, index) => {
        const lines = wrapped(item.name, NAMES, SIZE.label, 2);
        const height = Math.max(28, lines.length * lineHeight(SIZE.label) + 10);
        const middle = y + height / 2;
        const first = middle - (lines.length - 1) * lineHeight(SIZE.label) / 2 + SIZE.label * 0.36;
        const { ink, pattern } = SERIES[(item.group ?? 0) % SERIES.length] ?? { ink: 'series-1' as const, pattern: undefined };
        const width = rounded(Math.max(item.value > 0 ? 2 : 0, Math.max(0, item.value) / most * room));
        shapes.push(...labelLines(NAMES, first, lines, { anchor: 'end' }));
        shapes.push({
            kind: 'rect', x: NAMES + GAP, y: middle - BAR / 2, width, height: BAR, fill: ink, stroke: { ink: 'line', width: 1 },
            ...(pattern === undefined ? {} : { pattern }),
        });
        shapes.push(label(NAMES + GAP + width + 8, middle + SIZE.label * 0.36, texts[index] ?? ''));
        y += height;
    });
    shapes.push({ kind: 'line', points: [{ x: NAMES + GAP, y: 2 }, { x: NAMES + GAP, y: y + 4 }], stroke: { ink: 'line', width: 1.25 } });
    const key = legend((input.groups ?? []).map((text, index) => {
        const { ink, pattern } = SERIES[index % SERIES.length] ?? { ink: 'series-1' as const, pattern: undefined };
        return { text, sample: { kind: 'area', fill: ink, ...(pattern === undefined ? {} : { pattern }) } };
    }), NAMES + GAP, y + 12, FIGURE_WIDTH - NAMES - GAP);
    return {
        scene: {
            width: FIGURE_WIDTH, height: y + 12 + key.height, title: input.title,
            description: parts ? WORDS[language].summary(input.items.length, written(total))
            : `${input.items.map(each => `${each.name} ${written(each.value)}`).join(', ')}.`,
            shapes: [...shapes, ...key.shapes],
        },
        data: dataTable(input, written, share, total),
    };
}

function dataTable(input: BarsInput, written: (value: number) => string, share: (value: number) => string, total: number): Table {
    const words = WORDS[input.language];
    if (input.parts === false) {
        return {
            kind: 'table', columns: [{ kind: 'text', weight: 3 }, { kind: 'number', weight: 1 }],
            head: [row([columnHeader(input.nameHeading), columnHeader(input.valueHeading)])],
            body: input.items.map(item => row([rowHeader(item.name), cell(written(item.value))])), foot: [],
        };
    }
    const allPositive = input.items.every(item => item.value >= 0);
    return {
        kind: 'table',
        columns: [{ kind: 'text', weight: 3 }, { kind: 'number', weight: 1 }, { kind: 'number', weight: 1 }],
        head: [row([columnHeader(input.nameHeading), columnHeader(input.valueHeading), columnHeader(words.share)])],
        body: input.items.map(item => row([rowHeader(item.name), cell(written(item.value)), cell(share(item.value))])),
        foot: allPositive && input.items.length > 1
            ? [row([rowHeader(words.total), cell(written(total)),
                cell(`${formatNumber(100, input.language)}${input.language === 'fr' ? NBSP : ''}%`)], { role: 'total' })]
            : [],
    };
}
