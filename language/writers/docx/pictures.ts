/** Draws the figures of a document as points, with letters that ship: the same picture on every machine. */
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import type { Scene } from '../../document/figures/scene.js';
import type { Block, Document, Section, Target } from '../../document/nodes.js';
import type { Environment } from '../../environment.js';
import { renderSvg } from '../svg.js';
import type { Picture } from './sheet.js';

/** Points in one pixel of the drawing: sharp in print at the width of a page. */
const DENSITY = 2.5;

/** The files that drawing needs, by their names among those that ship. */
const ENGINE = 'resvg.wasm';
const FONTS = ['SourceSans3-Regular.ttf', 'SourceSans3-SemiBold.ttf'];
const FAMILY = 'Source Sans 3';

let engine: Promise<readonly Uint8Array[]> | undefined;

/** Something to draw, by the name under which it is found. */
interface Drawn {
    readonly id: Target;
    readonly scene: Scene;
    /** What lies behind shows through. */
    readonly clear?: boolean;
}

/** The name of the pictogram of a card. */
export function pictogramOf(card: Target): Target {
    return `pictogram ${card}`;
}

/** The pictures of all figures and pictograms; none where the host ships nothing to draw with. */
export async function picturesOf(document: Document, environment: Environment): Promise<ReadonlyMap<Target, Picture>> {
    const figures = document.sections.flatMap(figuresIn);
    const { asset } = environment;
    if (figures.length === 0 || asset === undefined) { return new Map(); }
    engine ??= start(asset);
    const fontBuffers = [...await engine];
    return new Map(figures.map((figure, at) => [figure.id, drawn(figure, at, fontBuffers)]));
}

async function start(asset: (name: string) => Promise<Uint8Array>): Promise<readonly Uint8Array[]> {
    const [wasm, ...fonts] = await Promise.all([ENGINE, ...FONTS].map(asset));
    await initWasm(wasm);
    return fonts;
}

function drawn(figure: Drawn, at: number, fontBuffers: Uint8Array[]): Picture {
    const svg = renderSvg(figure.scene, { idPrefix: `f${at + 1}`, colours: 'light', halo: 'under' });
    const resvg = new Resvg(svg, {
        fitTo: { mode: 'zoom', value: DENSITY }, ...(figure.clear === true ? {} : { background: '#ffffff' }),
        font: { fontBuffers, defaultFontFamily: FAMILY, sansSerifFamily: FAMILY },
    });
    const image = resvg.render();
    const png = image.asPng();
    image.free();
    resvg.free();
    return { svg, png };
}

function figuresIn(section: Section): readonly Drawn[] {
    return [...section.blocks.flatMap(figuresOf), ...section.sections.flatMap(figuresIn)];
}

function figuresOf(block: Block): readonly Drawn[] {
    switch (block.kind) {
        case 'figure': return [block];
        case 'card': return [
            ...(block.pictogram === undefined ? [] : [{ id: pictogramOf(block.id), scene: block.pictogram, clear: true }]),
            ...[...block.blocks, ...block.fields.flatMap(({ blocks }) => blocks)].flatMap(figuresOf),
        ];
        case 'list':
        case 'definitions': return (block.items as readonly { readonly blocks: readonly Block[] }[])
            .flatMap(({ blocks }) => blocks).flatMap(figuresOf);
        case 'callout':
        case 'quotation':
        case 'group': return block.blocks.flatMap(figuresOf);
        default: return [];
    }
}
