/** The risks of a programme by probability and impact. */
import { cell, columnHeader, row, rowHeader } from '../build.js';
import type { Language, Table } from '../nodes.js';
import { formatNumber } from '../typography.js';
import { label, labelLines, legend, lineHeight, SIZE } from './drawing.js';
import type { Drawing } from './drawing.js';
import { textWidth, wrapped } from './metrics.js';
import type { Ink, Pattern, Shape } from './scene.js';

/** One risk; probability and impact count from 1 to `scale`. */
export interface RiskItem {
    readonly id: string;
    readonly title: string;
    readonly probability: number;
    readonly impact: number;
}

/** What a matrix of risks is drawn from. */
export interface RisksInput {
    readonly language: Language;
    readonly title: string;
    /** How many steps each axis has: 3, 4 or 5 as a rule. */
    readonly scale: number;
    readonly items: readonly RiskItem[];
}

const WORDS = {
    fr: {
        probability: 'Probabilité', impact: 'Impact', criticality: 'Criticité', risk: 'Risque',
        levels: ['faible', 'modérée', 'forte', 'critique'],
        summary: (count: number, critical: number) =>
            `${count} risque${count > 1 ? 's' : ''}, dont ${critical} de criticité forte ou critique.`,
    },
    en: {
        probability: 'Probability', impact: 'Impact', criticality: 'Criticality', risk: 'Risk',
        levels: ['low', 'moderate', 'high', 'critical'],
        summary: (count: number, critical: number) =>
            `${count} risk${count === 1 ? '' : 's'}, ${critical} of them of high or critical rank.`,
    },
} as const;

const LEVELS: readonly { readonly ink: Ink; readonly pattern?: Pattern }[] = [
    { ink: 'level-1' }, { ink: 'level-2' }, { ink: 'level-3' }, { ink: 'level-4' },
];
const LEFT = 56;
const CELL_WIDTH = 128;
const LINE = lineHeight(SIZE.small);
const SMALLEST = 7;

/** Draws a matrix of risks. */
export function riskMatrix(input: RisksInput): Drawing {
    const scale = Math.max(2, Math.min(10, Math.round(input.scale)));
    const words = WORDS[input.language];
    const within = (value: number): number => Math.max(1, Math.min(scale, Math.round(value)));
    // A code is never cut: where the longest is wider than a cell, the letters are smaller.
    const room = CELL_WIDTH - 12;
    const widest = Math.max(1, ...input.items.map(item => textWidth(`${item.id},`, SIZE.small, 'bold')));
    const size = Math.max(SMALLEST, Math.min(SIZE.small, Math.floor(SIZE.small * room / widest * 10) / 10));
    const inCell = (probability: number, impact: number): readonly string[] => {
        const codes = input.items.filter(item => within(item.probability) === probability && within(item.impact) === impact).map(item =>
            item.id);
        return codes.length === 0 ? [] : wrapped(codes.join(', '), room, size, Math.max(1, codes.length), 'bold');
    };
    const shapes: Shape[] = [];
    let y = 8;
    for (let probability = scale; probability >= 1; probability--) {
        const cells = Array.from({ length: scale }, (_, index) => inCell(probability, index + 1));
        const height = Math.max(44, Math.max(...cells.map(lines => lines.length)) * LINE + 26);
        cells.forEach((lines, index) => {
            const level = levelOf(probability * (index + 1), scale);
            const x = LEFT + index * CELL_WIDTH;
            const { ink, pattern } = LEVELS[level] ?? { ink: 'level-1' as const };
            shapes.push({
                kind: 'rect', x, y, width: CELL_WIDTH, height, fill: ink, stroke: { ink: 'paper', width: 2 },
                ...(pattern === undefined ? {} : { pattern }),
            });
            shapes.push(...labelLines(x + CELL_WIDTH / 2, y + height / 2 - (lines.length - 1) * LINE / 2 + 4, lines, {
                size, weight: 'bold', anchor: 'middle',
            }));
            shapes.push(label(x + CELL_WIDTH - 5, y + 12, formatNumber(probability * (index + 1), input.language), {
                size: 9, anchor: 'end', ink: 'text',
            }));
        });
        shapes.push(label(LEFT - 8, y + height / 2 + 4, String(probability), { size: SIZE.small, anchor: 'end', ink: 'text-soft' }));
        y += height;
    }
    for (let impact = 1; impact <= scale; impact++) {
        shapes.push(label(LEFT + (impact - 0.5) * CELL_WIDTH, y + 16, String(impact),
            { size: SIZE.small, anchor: 'middle', ink: 'text-soft' }));
    }
    shapes.push(label(16, 8 + (y - 8) / 2, words.probability, { size: SIZE.label, weight: 'bold', anchor: 'middle', rotation: -90 }));
    shapes.push(label(LEFT + scale * CELL_WIDTH / 2, y + 36, words.impact, { size: SIZE.label, weight: 'bold', anchor: 'middle' }));
    const width = LEFT + scale * CELL_WIDTH + 8;
    const key = legend(words.levels.map((name, index) => {
        const { ink } = LEVELS[index] ?? { ink: 'level-1' as const };
        return { text: name, sample: { kind: 'area', fill: ink } };
    }), LEFT, y + 48, width - LEFT);
    const critical = input.items.filter(item => levelOf(within(item.probability) * within(item.impact), scale) >= 2).length;
    return {
        scene: {
            width: Math.max(width, LEFT + textWidth(words.impact, SIZE.label) * 2), height: y + 48 + key.height + 4, title: input.title,
            description: words.summary(input.items.length, critical), shapes: [...shapes, ...key.shapes],
        },
        data: dataTable(input, scale, within),
    };
}

/** From 0, which can be lived with, to 3, which cannot. */
function levelOf(criticality: number, scale: number): number {
    const share = criticality / (scale * scale);
    return share <= 0.16 ? 0 : share <= 0.36 ? 1 : share < 0.6 ? 2 : 3;
}

function dataTable(input: RisksInput, scale: number, within: (value: number) => number): Table {
    const words = WORDS[input.language];
    const ranked = [...input.items].sort((a, b) => b.probability * b.impact - a.probability * a.impact);
    return {
        kind: 'table',
        columns: [{ kind: 'text', weight: 4 }, { kind: 'mark' }, { kind: 'mark' }, { kind: 'text', weight: 1 }],
        head: [row([columnHeader(words.risk), columnHeader(words.probability), columnHeader(words.impact),
            columnHeader(words.criticality)])],
        body: ranked.map(item => {
            const criticality = within(item.probability) * within(item.impact);
            return row([
                rowHeader(item.title === item.id ? item.id : `${item.id} · ${item.title}`),
                cell(`${within(item.probability)}/${scale}`), cell(`${within(item.impact)}/${scale}`),
                cell(`${criticality} (${words.levels[levelOf(criticality, scale)] ?? ''})`),
            ]);
        }),
        foot: [],
    };
}
