/** Renders a figure's scene as SVG: inside a page, coloured by the page's style sheet, or as a file of its own in its light colours. */
import { DASHES, PALETTE } from '../document/figures/palette.js';
import type { Ink, LineShape, Pattern, Point, Scene, Shape, Stroke, TextShape } from '../document/figures/scene.js';
import { unreachable } from '../document/nodes.js';
import { escapeMarkup } from './escape.js';

/** Those whose widths the layout counted with come first. */
const FIGURE_FONTS = '"Helvetica Neue", Helvetica, Arial, "Liberation Sans", "Nimbus Sans", sans-serif';

/** How a scene is rendered. */
export interface SvgOptions {
    /** Begins each id inside the drawing; it must differ from one drawing of a page to the next. */
    readonly idPrefix: string;
    /** `classes` leaves the colours to the page (`inkStyles`); `light` writes them into the drawing, for a file of its own. */
    readonly colours: 'classes' | 'light';
    /** The font of a `light` drawing, where whoever shows it has no other. */
    readonly font?: string;
    /** `under` draws the halo of letters as letters of their own, for who does not know in which order to paint. */
    readonly halo?: 'under';
}

/** The SVG of a scene: text stays text, and the alternative text is inside. */
export function renderSvg(scene: Scene, options: SvgOptions): string {
    return new SvgRenderer(scene, options).render();
}

/** The style rules that `classes` drawings rely on, on paper and on a dark screen, as two lists of custom properties and the classes. */
export function inkStyles(): { readonly light: string; readonly dark: string; readonly classes: string } {
    const inks = Object.entries(PALETTE);
    return {
        light: inks.map(([ink, colour]) => `--ink-${ink}:${colour.light};`).join(''),
        dark: inks.map(([ink, colour]) => `--ink-${ink}:${colour.dark};`).join(''),
        classes: inks.map(([ink]) => `.f-${ink}{fill:var(--ink-${ink})}.s-${ink}{stroke:var(--ink-${ink})}`).join('\n'),
    };
}

class SvgRenderer {
    private readonly patterns = new Set<Pattern>();

    constructor(private readonly scene: Scene, private readonly options: SvgOptions) {}

    render(): string {
        const { scene, options } = this;
        const body = scene.shapes.map(shape => this.shape(shape)).join('\n');
        const titleId = `${options.idPrefix}-title`;
        const descriptionId = `${options.idPrefix}-desc`;
        const standalone = options.colours === 'light' ? ' xmlns="http://www.w3.org/2000/svg"' : '';
        return [
            `<svg${standalone} viewBox="0 0 ${number(scene.width)} ${number(scene.height)}" width="${number(scene.width)}"`
                + ` height="${number(scene.height)}" role="img" aria-labelledby="${titleId} ${descriptionId}"`
                + (options.colours === 'light' ? ` font-family="${escapeMarkup(options.font ?? FIGURE_FONTS)}"` : '') + '>',
            `<title id="${titleId}">${escapeMarkup(scene.title)}</title>`,
            `<desc id="${descriptionId}">${escapeMarkup(scene.description)}</desc>`,
            this.definitions(),
            body,
            '</svg>',
        ].filter(line => line !== '').join('\n');
    }

    private definitions(): string {
        if (this.patterns.size === 0) { return ''; }
        const all = [...this.patterns].sort().map(pattern =>
            `<pattern id="${this.patternId(pattern)}" width="6" height="6" patternUnits="userSpaceOnUse">`
                + `${this.patternMarks(pattern)}</pattern>`);
        return `<defs>${all.join('')}</defs>`;
    }

    private patternId(pattern: Pattern): string {
        return `${this.options.idPrefix}-${pattern}`;
    }

    private patternMarks(pattern: Pattern): string {
        const lines = (path: string): string =>
            `<path d="${path}"${this.paint('none', { ink: 'line', width: 0.7 })} stroke-opacity="0.75"/>`;
        switch (pattern) {
            case 'hatch': return lines('M-1 7L7 -1M-1 1L1 -1M5 7L7 5');
            case 'back-hatch': return lines('M-1 -1L7 7M5 -1L7 1M-1 5L1 7');
            case 'cross': return lines('M0 3H6M3 0V6');
            case 'dots': return `<circle cx="3" cy="3" r="0.9"${this.paint('line', undefined)} fill-opacity="0.8"/>`;
            default: return unreachable(pattern);
        }
    }

    private shape(shape: Shape): string {
        switch (shape.kind) {
            case 'rect': {
                const box = `x="${number(shape.x)}" y="${number(shape.y)}" width="${number(shape.width)}" height="${number(shape.height)}"`
                    + (shape.radius === undefined ? '' : ` rx="${number(shape.radius)}"`);
                return this.filled('rect', box, shape);
            }
            case 'circle':
                return this.filled('circle', `cx="${number(shape.x)}" cy="${number(shape.y)}" r="${number(shape.radius)}"`, shape);
            case 'polygon':
                return this.filled('polygon', `points="${pointList(shape.points)}"`, shape);
            case 'line':
                return `<polyline points="${pointList(shape.points)}"${this.paint('none', shape.stroke)}/>${this.arrows(shape)}`;
            case 'curve': {
                const path = shape.segments.map(each => `C${pointList([each.control1, each.control2, each.end])}`).join('');
                return `<path d="M${pointList([shape.start])}${path}"${this.paint('none', shape.stroke)}/>`;
            }
            case 'text':
                return this.text(shape);
            case 'group': {
                const inside = shape.shapes.map(each => this.shape(each)).join('\n');
                const moved = shape.dx === undefined && shape.dy === undefined
                    ? '' : ` transform="translate(${number(shape.dx ?? 0)} ${number(shape.dy ?? 0)})"`;
                return `<g${moved}>\n${inside}\n</g>`;
            }
            default:
                return unreachable(shape);
        }
    }

    private filled(tag: string, geometry: string, shape: { fill: Ink; pattern?: Pattern; stroke?: Stroke }): string {
        const plain = `<${tag} ${geometry}${this.paint(shape.fill, shape.stroke)}/>`;
        if (shape.pattern === undefined) { return plain; }
        this.patterns.add(shape.pattern);
        return `${plain}<${tag} ${geometry} fill="url(#${this.patternId(shape.pattern)})"/>`;
    }

    private arrows(shape: LineShape): string {
        if (shape.arrow === undefined) { return ''; }
        const { points } = shape;
        const end = this.arrowHead(points[points.length - 2], points[points.length - 1], shape.stroke.ink);
        return shape.arrow === 'end' ? end : end + this.arrowHead(points[1], points[0], shape.stroke.ink);
    }

    private arrowHead(from: Point | undefined, tip: Point | undefined, ink: Ink): string {
        if (from === undefined || tip === undefined) { return ''; }
        const length = Math.hypot(tip.x - from.x, tip.y - from.y) || 1;
        const [ux, uy] = [(tip.x - from.x) / length, (tip.y - from.y) / length];
        const side = (sign: number): Point => ({ x: tip.x - 6 * ux - sign * 3 * uy, y: tip.y - 6 * uy + sign * 3 * ux });
        return `<polygon points="${pointList([tip, side(1), side(-1)])}"${this.paint(ink, undefined)}/>`;
    }

    private text(shape: TextShape): string {
        const attributes = [
            `x="${number(shape.x)}" y="${number(shape.y)}" font-size="${number(shape.size)}"`,
            shape.weight === 'bold' ? 'font-weight="600"' : '',
            shape.anchor === undefined || shape.anchor === 'start' ? '' : `text-anchor="${shape.anchor}"`,
            shape.rotation === undefined ? '' : `transform="rotate(${number(shape.rotation)} ${number(shape.x)} ${number(shape.y)})"`,
            shape.halo === true ? 'paint-order="stroke" stroke-linejoin="round"' : '',
        ].filter(each => each !== '').join(' ');
        const drawn = (paint: string): string => `<text ${attributes}${paint}>${escapeMarkup(shape.text)}</text>`;
        const halo: Stroke = { ink: 'paper', width: 4 };
        if (shape.halo === true && this.options.halo === 'under') {
            return drawn(this.paint('paper', halo)) + drawn(this.paint(shape.ink, undefined));
        }
        return drawn(this.paint(shape.ink, shape.halo === true ? halo : undefined));
    }

    private paint(fill: Ink, stroke: Stroke | undefined): string {
        const line = stroke === undefined ? '' : ` stroke-width="${number(stroke.width)}"${dashArray(stroke)}`;
        if (this.options.colours === 'light') {
            return ` fill="${colourOf(fill)}"${stroke === undefined ? '' : ` stroke="${colourOf(stroke.ink)}"`}${line}`;
        }
        const classes = [
            fill === 'none' ? '' : `f-${fill}`,
            stroke === undefined || stroke.ink === 'none' ? '' : `s-${stroke.ink}`,
        ].filter(each => each !== '').join(' ');
        return `${classes === '' ? '' : ` class="${classes}"`}${fill === 'none' ? ' fill="none"' : ''}${line}`;
    }
}

function dashArray(stroke: Stroke): string {
    const dashes = stroke.style === undefined ? [] : DASHES[stroke.style];
    const scale = Math.max(1, stroke.width * 0.8);
    return dashes.length === 0 ? '' : ` stroke-dasharray="${dashes.map(each => number(each * scale)).join(' ')}"`;
}

function colourOf(ink: Ink): string {
    return ink === 'none' ? 'none' : PALETTE[ink].light;
}

function pointList(points: readonly Point[]): string {
    return points.map(point => `${number(point.x)},${number(point.y)}`).join(' ');
}

function number(value: number): string {
    return String(Math.round(value * 100) / 100);
}
