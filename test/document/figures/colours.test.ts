/**
 * The palette as those see it who do not tell some colours apart, and as a black-and-white printer gives it. What colour alone would say is
 * said by a pattern, a label or an order of lightness besides: these tests hold that there is always one of them.
 */
import { describe, expect, test } from 'vitest';
import { contrast, PALETTE, SERIES } from '../../../language/document/figures/palette.js';
import type { Ink } from '../../../language/document/figures/scene.js';

type Rgb = readonly [number, number, number];
type Colour = Exclude<Ink, 'none'>;

function linear(hex: string): Rgb {
    return [1, 3, 5].map(at => {
        const value = parseInt(hex.slice(at, at + 2), 16) / 255;
        return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    }) as unknown as Rgb;
}

function times(matrix: readonly Rgb[], [r, g, b]: Rgb): Rgb {
    return matrix.map(([x, y, z]) => Math.max(0, Math.min(1, x * r + y * g + z * b))) as unknown as Rgb;
}

/** Dichromacies after Machado, Oliveira and Fernandes (2009), on linear light; a printer keeps the luminance alone. */
const EYES: Readonly<Record<string, (colour: Rgb) => Rgb>> = {
    'all colours': colour => colour,
    'protanopia': colour => times([
        [0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998],
    ], colour),
    'deuteranopia': colour => times([
        [0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.01182, 0.04294, 0.968881],
    ], colour),
    'tritanopia': colour => times([
        [1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.3039],
    ], colour),
    'black and white': ([r, g, b]) => {
        const grey = 0.2126 * r + 0.7152 * g + 0.0722 * b;
        return [grey, grey, grey];
    },
};

/** CIE L*a*b* under daylight. */
function lab([r, g, b]: Rgb): Rgb {
    const root = (value: number): number => (value > 0.008856 ? Math.cbrt(value) : 7.787 * value + 16 / 116);
    const x = root((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.95047);
    const y = root(0.2126 * r + 0.7152 * g + 0.0722 * b);
    const z = root((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.08883);
    return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

function seen(ink: Colour, mode: 'light' | 'dark', eye: (colour: Rgb) => Rgb): Rgb {
    return lab(eye(linear(PALETTE[ink][mode])));
}

function distance(first: Rgb, second: Rgb): number {
    return Math.hypot(first[0] - second[0], first[1] - second[1], first[2] - second[2]);
}

const MODES = ['light', 'dark'] as const;

describe.each(Object.entries(EYES))('with %s', (_, eye) => {
    test.each(MODES)('the steps of a scale grow in one direction, each told from the next, %s', mode => {
        const shades = (steps: readonly Colour[]): readonly number[] => steps.map(step => seen(step, mode, eye)[0]);
        for (const steps of [['level-1', 'level-2', 'level-3', 'level-4'], ['heat-1', 'heat-2', 'heat-3', 'heat-4']] as const) {
            const lightness = shades(steps);
            const differences = lightness.slice(1).map((value, index) => (mode === 'light' ? -1 : 1) * (value - lightness[index]!));
            expect(Math.min(...differences)).toBeGreaterThan(2.5);
        }
    });

    test.each(MODES)('two series are told apart by their patterns, or by their colours, %s', mode => {
        const alike = SERIES.flatMap((one, index) => SERIES.slice(index + 1).filter(other => one.pattern === other.pattern
            && distance(seen(one.ink as Colour, mode, eye), seen(other.ink as Colour, mode, eye)) < 4).map(other => [one.ink, other.ink]));
        expect(alike).toEqual([]);
    });

    test.each(MODES)('text stands out from every ground that it is laid on, %s', mode => {
        const grounds = (Object.keys(PALETTE) as Colour[]).filter(ink =>
            /^(?:paper|panel|accent-soft|series-|level-|heat-)/.test(ink));
        for (const ground of grounds) {
            expect(Math.abs(seen('text', mode, eye)[0] - seen(ground, mode, eye)[0])).toBeGreaterThan(35);
        }
    });
});

test('a bar, a box and a cell have an outline that is seen whatever their fill', () => {
    for (const mode of MODES) {
        for (const { ink } of SERIES) {
            expect(contrast(PALETTE.line[mode], PALETTE.paper[mode])).toBeGreaterThanOrEqual(3);
            expect(contrast(PALETTE.text[mode], PALETTE[ink as Colour][mode])).toBeGreaterThanOrEqual(4.5);
        }
    }
});
