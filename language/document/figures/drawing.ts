/** What every figure gives, and the parts that several figures draw alike. */
import type { Table } from '../nodes.js';
import type { Ink, LineStyle, Pattern, Shape, TextShape } from './scene.js';
import type { Scene } from './scene.js';
import { textWidth } from './metrics.js';

/** A figure's drawing and the same data as a table. */
export interface Drawing {
    readonly scene: Scene;
    readonly data: Table;
}

/** The width that figures are drawn to: a page's text width at a size where labels stay legible. */
export const FIGURE_WIDTH = 840;

/** The sizes of text in figures. */
export const SIZE = { small: 11, label: 12.5, strong: 13 } as const;

/** A line of text. */
export function label(x: number, y: number, text: string, more: Partial<Omit<TextShape, 'kind' | 'x' | 'y' | 'text'>> = {}): TextShape {
    return { kind: 'text', x: rounded(x), y: rounded(y), text, size: SIZE.label, ink: 'text', ...more };
}

/** Lines of text under each other; `y` is the first baseline. */
export function labelLines(
    x: number, y: number, lines: readonly string[], more: Partial<Omit<TextShape, 'kind' | 'x' | 'y' | 'text'>> = {},
): readonly TextShape[] {
    const leading = lineHeight(more.size ?? SIZE.label);
    return lines.map((line, index) => label(x, y + index * leading, line, more));
}

/** The distance between two baselines. */
export function lineHeight(size: number): number {
    return Math.round(size * 1.22);
}

/** Two decimals are more than any eye sees, and keep files small and equal everywhere. */
export function rounded(value: number): number {
    return Math.round(value * 100) / 100;
}

/** One line of a legend: a sample and what it stands for. */
export interface LegendEntry {
    readonly text: string;
    readonly sample:
        | { readonly kind: 'area'; readonly fill: Ink; readonly pattern?: Pattern; readonly style?: LineStyle }
        | { readonly kind: 'line'; readonly ink: Ink; readonly width: number; readonly style: LineStyle; readonly double?: boolean }
        | { readonly kind: 'diamond'; readonly fill: Ink }
        | { readonly kind: 'disc'; readonly fill: Ink };
}

/** A legend in rows that fit the width. Gives its shapes, placed from the top left, and its height. */
export function legend(entries: readonly LegendEntry[], left: number, top: number,
    width: number): { shapes: readonly Shape[]; height: number } {
    const shapes: Shape[] = [];
    const rowHeight = 20;
    let x = left;
    let y = top;
    for (const entry of entries) {
        const taken = 34 + textWidth(entry.text, SIZE.small) + 18;
        if (x > left && x + taken > left + width) {
            x = left;
            y += rowHeight;
        }
        shapes.push(...sampleShapes(entry.sample, x, y + rowHeight / 2));
        shapes.push(label(x + 34, y + rowHeight / 2 + 4, entry.text, { size: SIZE.small, ink: 'text' }));
        x += taken;
    }
    return { shapes, height: entries.length === 0 ? 0 : y - top + rowHeight };
}

function sampleShapes(sample: LegendEntry['sample'], x: number, y: number): readonly Shape[] {
    const line = (dy: number, ink: Ink, width: number, style: LineStyle): Shape =>
        ({ kind: 'line', points: [{ x, y: y + dy }, { x: x + 28, y: y + dy }], stroke: { ink, width, style } });
    switch (sample.kind) {
        case 'area':
            return [{
                kind: 'rect', x: x + 2, y: y - 6, width: 24, height: 12, radius: 2, fill: sample.fill,
                stroke: { ink: 'line', width: 1, ...(sample.style === undefined ? {} : { style: sample.style }) },
                ...(sample.pattern === undefined ? {} : { pattern: sample.pattern }),
            }];
        case 'line':
            return sample.double === true
                ? [line(-2, sample.ink, sample.width, sample.style), line(2, sample.ink, sample.width, sample.style)]
                : [line(0, sample.ink, sample.width, sample.style)];
        case 'diamond':
            return [diamond(x + 14, y, 7, sample.fill)];
        case 'disc':
            return [{ kind: 'circle', x: x + 14, y, radius: 5, fill: sample.fill, stroke: { ink: 'accent', width: 1.5 } }];
    }
}

/** A square on its corner, the mark of a milestone or of a target. */
export function diamond(x: number, y: number, radius: number, fill: Ink): Shape {
    return {
        kind: 'polygon', fill, stroke: { ink: 'accent', width: 1.5 },
        points: [{ x, y: y - radius }, { x: x + radius, y }, { x, y: y + radius }, { x: x - radius, y }]
            .map(point => ({ x: rounded(point.x), y: rounded(point.y) })),
    };
}
