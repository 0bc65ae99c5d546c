/** What leads to what, from the objective to the verification: a column for each step, a line for each link. */
import { cell, columnHeader, row, rowHeader } from '../build.js';
import type { Language, Table } from '../nodes.js';
import { FIGURE_WIDTH, label, labelLines, lineHeight, rounded, SIZE } from './drawing.js';
import type { Drawing } from './drawing.js';
import { fitted, wrapped } from './metrics.js';
import type { Ink, Shape } from './scene.js';

/** One element of a trace. */
export interface TraceNode {
    readonly id: string;
    /** The place of its column in `columns`. */
    readonly column: number;
    /** What the reader looks it up by: `EX-ACOU-01`. */
    readonly code: string;
    readonly title: string;
    /** The element whose trace this is. */
    readonly subject?: boolean;
    /** Set apart by a dashed outline: nothing leads on from it, though something should. */
    readonly open?: boolean;
}

/** What a trace is drawn from. */
export interface TraceInput {
    readonly language: Language;
    readonly title: string;
    /** The headings of the columns, from what is wanted to what proves it. */
    readonly columns: readonly string[];
    readonly nodes: readonly TraceNode[];
    readonly links: readonly { readonly from: string; readonly to: string }[];
}

const WORDS = {
    fr: {
        from: 'De', to: 'Vers', open: 'sans suite', nothing: 'sans lien',
        summary: (nodes: number, links: number) => `${nodes} élément${nodes > 1 ? 's' : ''}, ${links} lien${links > 1 ? 's' : ''}.`,
    },
    en: {
        from: 'From', to: 'To', open: 'leads nowhere', nothing: 'no link',
        summary: (nodes: number, links: number) => `${nodes} element${nodes === 1 ? '' : 's'}, ${links} link${links === 1 ? '' : 's'}.`,
    },
} as const;

const GAP = 46;
const TOP = 34;
const BETWEEN = 10;
const PADDING = 8;

interface Placed {
    readonly node: TraceNode;
    readonly lines: readonly string[];
    readonly height: number;
    x: number;
    y: number;
}

/** Draws a trace. Columns without an element are left out. */
export function trace(input: TraceInput): Drawing {
    const used = input.columns.map((heading, column) => ({ heading, column }))
        .filter(({ column }) => input.nodes.some(node => node.column === column));
    const width = Math.min(190, (FIGURE_WIDTH - GAP * Math.max(0, used.length - 1) - 4) / Math.max(1, used.length));
    const columns = ordered(used.map(({ column }) => input.nodes.filter(node => node.column === column)), input.links);
    const placed = new Map<string, Placed>();
    const heights = columns.map((nodes, index) => {
        let y = TOP;
        for (const node of nodes) {
            const lines = wrapped(node.title, width - PADDING * 2, SIZE.small, 3);
            const height = PADDING * 2 + lineHeight(SIZE.small) * (lines.length + 1) - 2;
            placed.set(node.id, { node, lines, height, x: rounded(2 + index * (width + GAP)), y });
            y += height + BETWEEN;
        }
        return y - BETWEEN;
    });
    const bottom = Math.max(TOP, ...heights);
    // Short columns stand in the middle of the tallest, so that lines run level.
    columns.forEach((nodes, index) => nodes.forEach(node => {
        const box = placed.get(node.id)!;
        box.y = rounded(box.y + (bottom - (heights[index] ?? bottom)) / 2);
    }));
    const shapes: Shape[] = [
        ...used.map(({ heading }, index) => label(2 + index * (width + GAP) + width / 2, 18, fitted(heading, width, SIZE.label, 'bold'),
            { anchor: 'middle', weight: 'bold' })),
        ...input.links.flatMap(({ from, to }) => link(placed.get(from), placed.get(to), width)),
        ...[...placed.values()].flatMap(box => boxShapes(box, width)),
    ];
    return {
        scene: {
            width: Math.max(2 * width + GAP + 4, used.length * (width + GAP) - GAP + 4), height: bottom + 6, title: input.title,
            description: WORDS[input.language].summary(input.nodes.length, input.links.length), shapes,
        },
        data: dataTable(input),
    };
}

/** Each column in the order of what leads to it, so that few lines cross; two passes settle all but contrived cases. */
function ordered(columns: readonly (readonly TraceNode[])[], links: TraceInput['links']): readonly (readonly TraceNode[])[] {
    let result = columns;
    for (let pass = 0; pass < 2; pass++) {
        const rank = new Map(result.flatMap(nodes => nodes.map((node, index) => [node.id, index / Math.max(1, nodes.length)] as const)));
        result = result.map((nodes, at) => {
            if (at === 0 && pass === 0) { return nodes; }
            const weight = (node: TraceNode): number => {
                const near = links.flatMap(({ from, to }) => (to === node.id ? [rank.get(from) ?? 0] : []));
                return near.length === 0 ? rank.get(node.id) ?? 0 : near.reduce((sum, each) => sum + each, 0) / near.length;
            };
            const sorted = [...nodes].sort((a, b) => weight(a) - weight(b));
            sorted.forEach((node, index) => rank.set(node.id, index / Math.max(1, sorted.length)));
            return sorted;
        });
    }
    return result;
}

/** Behind the boxes of a column that it passes over, a line shows in the gaps alone: it still leads from one end to the other. */
function link(from: Placed | undefined, to: Placed | undefined, width: number): readonly Shape[] {
    if (from === undefined || to === undefined) { return []; }
    const [x1, y1] = [from.x + width, from.y + from.height / 2];
    const [x2, y2] = [to.x, to.y + to.height / 2];
    const bend = Math.max(GAP / 2, (x2 - x1) / 2);
    return [
        { kind: 'curve', start: { x: x1, y: y1 }, stroke: { ink: 'line', width: 1.25 }, segments: [{
            control1: { x: x1 + bend, y: y1 }, control2: { x: x2 - bend, y: y2 }, end: { x: x2 - 5, y: y2 },
        }] },
        { kind: 'polygon', points: [{ x: x2, y: y2 }, { x: x2 - 6, y: y2 - 3 }, { x: x2 - 6, y: y2 + 3 }], fill: 'line' },
    ];
}

function boxShapes({ node, lines, height, x, y }: Placed, width: number): readonly Shape[] {
    const fill: Ink = node.subject === true ? 'accent-soft' : 'paper';
    return [
        {
            kind: 'rect', x, y, width, height, radius: 4, fill,
            stroke: { ink: node.subject === true ? 'accent' : 'line', width: node.subject === true ? 2.25 : 1,
                ...(node.open === true ? { style: 'dashed' as const } : {}) },
        },
        label(x + PADDING, y + PADDING + SIZE.small - 2, fitted(node.code, width - PADDING * 2, SIZE.small, 'bold'),
            { size: SIZE.small, weight: 'bold' }),
        ...labelLines(x + PADDING, y + PADDING + SIZE.small - 2 + lineHeight(SIZE.small), lines, { size: SIZE.small }),
    ];
}

function dataTable(input: TraceInput): Table {
    const words = WORDS[input.language];
    const byId = new Map(input.nodes.map(node => [node.id, node]));
    const name = (id: string): string => {
        const node = byId.get(id);
        return node === undefined ? id
            : [input.columns[node.column] ?? '', node.code, node.title].filter(each => each !== '').join(' ');
    };
    const linked = new Set(input.links.flatMap(({ from, to }) => [from, to]));
    return {
        kind: 'table', columns: [{ kind: 'text', weight: 1 }, { kind: 'text', weight: 1 }],
        head: [row([columnHeader(words.from), columnHeader(words.to)])],
        body: [
            ...input.links.map(({ from, to }) => row([rowHeader(name(from)), cell(name(to))])),
            ...input.nodes.filter(({ id, open }) => open === true || !linked.has(id))
                .map(({ id, open }) => row([rowHeader(name(id)), cell(open === true ? words.open : words.nothing)])),
        ],
        foot: [],
    };
}
