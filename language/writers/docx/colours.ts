/** The colours of a Word document: the project's own, or those of the firm's model. Six hexadecimal digits, as Word writes them. */
import { PALETTE } from '../../document/figures/palette.js';
import type { Tone } from '../../document/nodes.js';

/** What colours are for. */
export interface Colours {
    readonly text: string;
    readonly soft: string;
    readonly line: string;
    readonly lineSoft: string;
    readonly panel: string;
    readonly accent: string;
    readonly accentSoft: string;
    readonly alert: string;
    readonly alertSoft: string;
}

const ink = (name: keyof typeof PALETTE): string => PALETTE[name].light.slice(1).toUpperCase();

/** The project's colours. */
export const OWN_COLOURS: Colours = {
    text: ink('text'), soft: ink('text-soft'), line: ink('line'), lineSoft: ink('line-soft'), panel: ink('panel'),
    accent: ink('accent'), accentSoft: ink('accent-soft'), alert: ink('alert'), alertSoft: 'FBE9E6',
};

/** The ground behind what bears a tone, and its frame. Letters on it stay dark. */
export const TONES: Readonly<Record<Tone, { readonly ground: string; readonly frame: string }>> = {
    neutral: { ground: 'F1F3F4', frame: 'B4BBC0' },
    accent: { ground: 'E2EEF2', frame: '8FB6C4' },
    positive: { ground: 'E6F2E4', frame: '94BE8C' },
    caution: { ground: 'FBEDC4', frame: 'D3B04C' },
    negative: { ground: 'FBDDD5', frame: 'DC9080' },
    muted: { ground: 'FFFFFF', frame: 'D3D8DB' },
};

/** The colours around the main one of a firm: it is darkened until it reads on white. */
export function coloursAround(accent: string): Colours {
    let main = channels(accent);
    for (let step = 0; step < 40 && contrastOnWhite(main) < 4.8; step++) {
        main = main.map(channel => channel * 0.94);
    }
    return { ...OWN_COLOURS, accent: hex(main), accentSoft: hex(main.map(channel => 255 - (255 - channel) * 0.12)) };
}

function channels(colour: string): readonly number[] {
    return [0, 2, 4].map(at => Number.parseInt(colour.slice(at, at + 2), 16));
}

function hex(colour: readonly number[]): string {
    return colour.map(channel => Math.round(channel).toString(16).padStart(2, '0')).join('').toUpperCase();
}

function contrastOnWhite(colour: readonly number[]): number {
    const [red = 0, green = 0, blue = 0] = colour.map(channel => {
        const share = channel / 255;
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05);
}
