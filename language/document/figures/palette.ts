/**
 * The colours of figures and of the document around them.
 *
 * `text` reads on every fill of the palette, on paper and on a dark screen, so a figure never asks which colour its label lies on.
 * Series differ in lightness as well as in hue and have outlines, patterns or labels besides.
 */
import type { Ink, LineStyle, Pattern } from './scene.js';

/** A colour on white paper and its counterpart on a dark screen. */
export interface Colour {
    readonly light: string;
    readonly dark: string;
}

/** The colour of each ink. */
export const PALETTE: Readonly<Record<Exclude<Ink, 'none'>, Colour>> = {
    'paper': { light: '#ffffff', dark: '#14181d' },
    'panel': { light: '#f4f5f3', dark: '#1c2228' },
    'text': { light: '#1c242d', dark: '#eceff1' },
    'text-soft': { light: '#55606b', dark: '#aab4bd' },
    'text-on-strong': { light: '#ffffff', dark: '#10161a' },
    'line': { light: '#5d6872', dark: '#94a0aa' },
    'line-soft': { light: '#d3d8db', dark: '#37414a' },
    'accent': { light: '#1a5468', dark: '#86c5d8' },
    'accent-soft': { light: '#e2eef2', dark: '#1f3a44' },
    'series-1': { light: '#a5cbd8', dark: '#2c5b6b' },
    'series-2': { light: '#f1d08f', dark: '#6d5115' },
    'series-3': { light: '#cdb9dd', dark: '#57406b' },
    'series-4': { light: '#b5d6ad', dark: '#335a30' },
    'series-5': { light: '#f0b7a2', dark: '#78402c' },
    'series-6': { light: '#ced3d8', dark: '#606a73' },
    'level-1': { light: '#f1f8f1', dark: '#1b3124' },
    'level-2': { light: '#f9e6b0', dark: '#443a14' },
    'level-3': { light: '#f4bd82', dark: '#7a4a12' },
    'level-4': { light: '#e38a74', dark: '#a65038' },
    'heat-1': { light: '#e2eef2', dark: '#1d323a' },
    'heat-2': { light: '#bcd9e2', dark: '#234854' },
    'heat-3': { light: '#90c0cf', dark: '#295c6c' },
    'heat-4': { light: '#64a6ba', dark: '#2e7085' },
    'alert': { light: '#a3291b', dark: '#ff9d8c' },
};

/** The inks that tell series apart, in the order they are given out, each with the pattern that says the same without colour. */
export const SERIES: readonly { readonly ink: Ink; readonly pattern: Pattern | undefined }[] = [
    { ink: 'series-1', pattern: undefined },
    { ink: 'series-2', pattern: 'hatch' },
    { ink: 'series-3', pattern: 'dots' },
    { ink: 'series-4', pattern: 'back-hatch' },
    { ink: 'series-5', pattern: 'cross' },
    { ink: 'series-6', pattern: undefined },
];

/** The lengths of dashes and gaps of each line style, for a line one pixel wide. */
export const DASHES: Readonly<Record<LineStyle, readonly number[]>> = {
    'solid': [],
    'dashed': [5, 3],
    'dotted': [1, 2.5],
    'dash-dot': [7, 3, 1, 3],
};

/** Contrast between two colours as WCAG counts it, from 1 to 21. */
export function contrast(first: string, second: string): number {
    const [high = 0, low = 0] = [luminance(first), luminance(second)].sort((a, b) => b - a);
    return (high + 0.05) / (low + 0.05);
}

function luminance(colour: string): number {
    const channel = (start: number): number => {
        const value = parseInt(colour.slice(start, start + 2), 16) / 255;
        return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    };
    return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}
