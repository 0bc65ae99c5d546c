/** What covers what: requirements by phase, needs by scenario, themes by phase. Each cell has its count, and a shade that grows with it. */
import { cell, columnHeader, row, rowHeader } from '../build.js';
import type { Language, Table } from '../nodes.js';
import { capitalised, formatNumber, NBSP, NNBSP } from '../typography.js';
import { FIGURE_WIDTH, label, legend, rounded, SIZE } from './drawing.js';
import type { Drawing } from './drawing.js';
import { fitted, textWidth } from './metrics.js';
import type { Ink, Shape } from './scene.js';

/** What a heat map is drawn from. */
export interface CoverageInput {
    readonly language: Language;
    readonly title: string;
    /** The heading of the rows' names: « Exigence ». */
    readonly rowHeading: string;
    readonly columns: readonly string[];
    readonly rows: readonly CoverageRow[];
    /** What a count counts, in the plural: « vérifications ». */
    readonly counted: string;
}

/** One row: a name and a count for each column. */
export interface CoverageRow {
    readonly name: string;
    readonly counts: readonly number[];
}

const WORDS = {
    fr: {
        zero: (counted: string) => `${capitalised(counted)}${NBSP}: 0`,
        summary: (rows: number, columns: number, empty: number, counted: string) =>
            `${rows} ligne${rows > 1 ? 's' : ''} et ${columns} colonne${columns > 1 ? 's' : ''}, `
            + `nombre de ${counted} dans chaque case${NNBSP}; `
            + `${empty} ligne${empty > 1 ? 's' : ''} sans rien.`,
    },
    en: {
        zero: (counted: string) => `${capitalised(counted)}: 0`,
        summary: (rows: number, columns: number, empty: number, counted: string) =>
            `${rows} row${rows === 1 ? '' : 's'} and ${columns} column${columns === 1 ? '' : 's'}, `
            + `the number of ${counted} in each cell; `
            + `${empty} row${empty === 1 ? '' : 's'} with none.`,
    },
} as const;

const HEATS: readonly Ink[] = ['heat-1', 'heat-2', 'heat-3', 'heat-4'];
const NAMES = 300;
const ROW = 24;

/** Draws a heat map. */
export function coverage(input: CoverageInput): Drawing {
    const { language } = input;
    const width = Math.min(72, (FIGURE_WIDTH - NAMES - 24) / Math.max(1, input.columns.length));
    const tilted = input.columns.some(column => textWidth(column, SIZE.small) > width - 6);
    const longest = Math.max(0, ...input.columns.map(column => textWidth(fitted(column, 130, SIZE.small), SIZE.small)));
    const top = tilted ? Math.ceil(longest + 14) : 30;
    const most = Math.max(1, ...input.rows.flatMap(each => each.counts));
    const shapes: Shape[] = input.columns.map((column, index) => {
        const x = NAMES + 12 + (index + 0.5) * width;
        return tilted
            ? label(x + 4, top - 6, fitted(column, 130, SIZE.small), { size: SIZE.small, rotation: -90 })
            : label(x, top - 9, column, { size: SIZE.small, anchor: 'middle' });
    });
    input.rows.forEach((each, at) => {
        const y = top + at * ROW;
        shapes.push(label(NAMES, y + 16, fitted(each.name, NAMES, SIZE.label), { anchor: 'end' }));
        input.columns.forEach((_, index) => {
            const count = each.counts[index] ?? 0;
            const x = rounded(NAMES + 12 + index * width);
            shapes.push({
                kind: 'rect', x, y, width: rounded(width), height: ROW, fill: heatOf(count, most),
                stroke: { ink: 'line-soft', width: 0.75 },
            });
            if (count > 0) {
                shapes.push(label(x + width / 2, y + 16, formatNumber(count, language),
                    { size: SIZE.small, anchor: 'middle', weight: 'bold' }));
            }
        });
    });
    const bottom = top + input.rows.length * ROW;
    const key = legend([
        { text: WORDS[language].zero(input.counted), sample: { kind: 'area', fill: 'paper' } },
        ...stepsOf(most).map(({ ink, from, to }) => ({
            text: from === to ? formatNumber(from, language) : `${formatNumber(from, language)}–${formatNumber(to, language)}`,
            sample: { kind: 'area' as const, fill: ink },
        })),
    ], NAMES + 12, bottom + 10, FIGURE_WIDTH - NAMES - 12);
    const empty = input.rows.filter(each => each.counts.every(count => count === 0)).length;
    return {
        scene: {
            width: FIGURE_WIDTH, height: bottom + 10 + key.height + 4, title: input.title,
            description: WORDS[language].summary(input.rows.length, input.columns.length, empty, input.counted),
            shapes: [...shapes, ...key.shapes],
        },
        data: dataTable(input),
    };
}

function heatOf(count: number, most: number): Ink {
    if (count <= 0) { return 'paper'; }
    return HEATS[Math.min(HEATS.length, Math.ceil(count / most * HEATS.length)) - 1] ?? 'heat-1';
}

/** The counts that share a shade; where there are few counts, some shades are not used. */
function stepsOf(most: number): readonly { readonly ink: Ink; readonly from: number; readonly to: number }[] {
    const steps: { ink: Ink; from: number; to: number }[] = [];
    for (let count = 1; count <= most && steps.length <= HEATS.length; count++) {
        const ink = heatOf(count, most);
        const last = steps[steps.length - 1];
        if (last?.ink === ink) { last.to = count; } else { steps.push({ ink, from: count, to: count }); }
    }
    return steps;
}

function dataTable(input: CoverageInput): Table {
    return {
        kind: 'table', presentation: 'matrix',
        columns: [{ kind: 'text' }, ...input.columns.map(() => ({ kind: 'mark' as const }))],
        head: [row([columnHeader(input.rowHeading), ...input.columns.map(column => columnHeader(column))])],
        body: input.rows.map(each => row([
            rowHeader(each.name), ...input.columns.map((_, index) =>
                cell((each.counts[index] ?? 0) === 0 ? '' : formatNumber(each.counts[index] ?? 0, input.language))),
        ])),
        foot: [],
    };
}
