/** The functional diagram of a building: its units, their spaces drawn to their areas, and how spaces must lie to each other. */
import { cell, columnHeader, row, rowHeader } from '../build.js';
import type { Language, Table } from '../nodes.js';
import { formatNumber, NBSP } from '../typography.js';
import { label, labelLines, legend, lineHeight, rounded, SIZE } from './drawing.js';
import type { Drawing, LegendEntry } from './drawing.js';
import { fitted, textWidth, wrapped } from './metrics.js';
import type { CurveShape, Point, Shape, Stroke } from './scene.js';
import { onGrid, placed } from './spaces-placement.js';
import type { Box, PanelToPlace, Placement } from './spaces-placement.js';
import { routed } from './spaces-routing.js';
import type { Route, RoutingMap } from './spaces-routing.js';

/** How near two spaces have to be. */
export type Proximity = 'adjoining' | 'direct' | 'near' | 'visual' | 'separate' | 'far';

/** A unit: a group of spaces. Nested units are given flat, with a title that says where they belong. */
export interface DiagramUnit {
    readonly id: string;
    readonly title: string;
}

/** A space of a unit. */
export interface DiagramSpace {
    readonly id: string;
    /** The code shown above the title. */
    readonly code: string;
    readonly title: string;
    readonly unit?: string;
    /** The area of all of them together, in m². */
    readonly area?: number;
    /** How many there are. */
    readonly count?: number;
}

/** A relation between two spaces, or two units, by their ids. */
export interface DiagramLink {
    readonly from: string;
    readonly to: string;
    readonly proximity: Proximity;
    /** What else is asked: « ≥ 40 dB ». */
    readonly detail?: string;
}

/** What a functional diagram is drawn from. */
export interface SpacesInput {
    readonly language: Language;
    readonly title: string;
    readonly units: readonly DiagramUnit[];
    readonly spaces: readonly DiagramSpace[];
    readonly links: readonly DiagramLink[];
}

const PROXIMITY: Readonly<Record<Proximity, { fr: string; en: string; stroke: Stroke; double?: boolean }>> = {
    adjoining: { fr: 'contigu', en: 'adjoining', stroke: { ink: 'accent', width: 2, style: 'solid' }, double: true },
    direct: { fr: 'direct', en: 'direct', stroke: { ink: 'accent', width: 2.5, style: 'solid' } },
    near: { fr: 'proche', en: 'near', stroke: { ink: 'accent', width: 1.75, style: 'dashed' } },
    visual: { fr: 'visuel', en: 'visual', stroke: { ink: 'line', width: 2, style: 'dotted' } },
    separate: { fr: 'séparé', en: 'separate', stroke: { ink: 'alert', width: 1.75, style: 'dash-dot' } },
    far: { fr: 'éloigné', en: 'far', stroke: { ink: 'alert', width: 1, style: 'dash-dot' } },
};

const ORDER: readonly Proximity[] = ['adjoining', 'direct', 'near', 'visual', 'separate', 'far'];

const WORDS = {
    fr: {
        from: 'De', to: 'Vers', proximity: 'Proximité', detail: 'Précision', bySize: 'Plus le cadre est grand, plus la surface l’est',
        plural: (count: number, word: string) => `${count} ${word}${count > 1 ? 's' : ''}`, space: 'espace', unit: 'unité', link: 'liaison',
        opening: 'Schéma fonctionnel',
    },
    en: {
        from: 'From', to: 'To', proximity: 'Proximity', detail: 'Detail', bySize: 'The larger the frame, the larger the area',
        plural: (count: number, word: string) => `${count} ${word}${count === 1 ? '' : 's'}`, space: 'space', unit: 'unit',
        link: 'adjacency',
        opening: 'Functional diagram',
    },
} as const;

/** Past this many links a label on each would hide the drawing; the line's style says the proximity, the label only what is besides. */
const LABELLED_LINKS = 26;
const PADDING = 8;
const LINK_SIZE = 10.5;
const MARGIN = 20;

/** Draws a functional diagram. */
export function spacesDiagram(input: SpacesInput): Drawing {
    const known = new Set([...input.units.map(unit => unit.id), ...input.spaces.map(space => space.id)]);
    const links = input.links.filter(link => link.from !== link.to && known.has(link.from) && known.has(link.to));
    const placement = placed(panelsToPlace(input), links.map(link => ({ from: link.from, to: link.to, pull: PULL[link.proximity] })));
    const units = input.units.filter(unit => placement.panels.has(unit.id));
    const texts = links.map(link => linkText(link, links.length, input.language));
    const routes = routed(routingMap(placement, units), links.map((link, index) => ({
        from: boxOf(placement, link.from), to: boxOf(placement, link.to), label: textSize(texts[index] ?? []),
    })));
    const width = Math.max(560, placement.width);
    const key = legend(legendEntries(input, links), MARGIN, placement.height + 4, width - 2 * MARGIN);
    return {
        scene: {
            width,
            height: placement.height + 4 + key.height + 6,
            title: input.title,
            description: describe(input, links.length),
            shapes: [
                ...units.flatMap(unit => unitShapes(unit, boxOf(placement, unit.id))),
                ...links.flatMap((link, index) => linkShapes(link, routes[index])),
                ...input.spaces.flatMap(space => spaceShapes(space, boxOf(placement, space.id), input.language)),
                ...texts.flatMap((text, index) => linkLabel(text, routes[index])),
                ...key.shapes,
            ],
        },
        data: dataTable(input, links),
    };
}

/** How strongly each proximity draws two spaces together in the drawing. */
const PULL: Readonly<Record<Proximity, number>> = { adjoining: 3, direct: 2.5, near: 1.5, visual: 1.2, separate: -0.3, far: -0.5 };

function panelsToPlace(input: SpacesInput): readonly PanelToPlace[] {
    const scale = frameScale(input.spaces);
    const sized = (space: DiagramSpace): PanelToPlace['spaces'][number] => ({ id: space.id, ...spaceSize(space, scale, input.language) });
    const known = new Set(input.units.map(unit => unit.id));
    const lone = input.spaces.filter(space => space.unit === undefined || !known.has(space.unit));
    return [
        ...input.units.map(unit => ({
            id: unit.id, titleWidth: textWidth(unit.title, SIZE.strong, 'bold') + 24,
            spaces: input.spaces.filter(space => space.unit === unit.id).map(sized),
        })).filter(unit => unit.spaces.length > 0 || input.links.some(link => link.from === unit.id || link.to === unit.id)),
        ...lone.map(space => ({ id: `lone:${space.id}`, titleWidth: 0, spaces: [sized(space)] })),
    ];
}

function routingMap(placement: Placement, units: readonly DiagramUnit[]): RoutingMap {
    const panels = units.map(unit => boxOf(placement, unit.id));
    return {
        width: placement.width, height: placement.height, boxes: [...placement.spaces.values()], panels,
        titles: units.map((unit, index) => {
            const panel = panels[index] ?? NOWHERE;
            return { x: panel.x + 8, y: panel.y + 4, width: Math.min(panel.width - 16, textWidth(unit.title, SIZE.strong, 'bold') + 8),
                height: 20 };
        }),
    };
}

const NOWHERE: Box = { x: 0, y: 0, width: 0, height: 0 };

function boxOf(placement: Placement, id: string): Box {
    return placement.spaces.get(id) ?? placement.panels.get(id) ?? NOWHERE;
}

/** Pixels for the square root of a square metre: the largest space gets a frame that leaves room for the others. */
function frameScale(spaces: readonly DiagramSpace[]): number {
    const most = spaces.reduce((largest, space) => Math.max(largest, space.area ?? 0), 1);
    return Math.max(120, 200 * Math.sqrt(Math.min(1, 22 / spaces.length))) / Math.sqrt(most);
}

/** A frame is as wide as its code, up to this: some eighteen letters. */
const LONGEST_CODE = 150;

/** The frame grows with the area, but never below what its text needs. */
function spaceSize(space: DiagramSpace, scale: number, language: Language): { width: number; height: number } {
    const side = Math.sqrt(Math.max(0, space.area ?? 0)) * scale;
    const code = Math.min(LONGEST_CODE, textWidth(space.code, SIZE.small, 'bold'));
    const width = onGrid(Math.max(100, side, Math.ceil(code) + 2 * PADDING));
    const lines = spaceLines(space, width, language);
    return { width, height: onGrid(Math.max(lines.height + 2 * PADDING, side * 0.6)) };
}

function spaceLines(space: DiagramSpace, width: number,
    language: Language): { code: string; title: readonly string[]; area: string; height: number } {
    const room = width - 2 * PADDING;
    const area = space.area === undefined ? ''
        : `${formatNumber(space.area, language, { decimals: space.area % 1 === 0 ? 0 : 1 })}${NBSP}m²`;
    const count = space.count === undefined || space.count === 1 ? '' : `×${NBSP}${formatNumber(space.count, language)}`;
    const title = space.title === space.code ? [] : wrapped(space.title, room, SIZE.small, 3);
    const foot = [count, area].filter(each => each !== '').join(`${NBSP}· `);
    const small = lineHeight(SIZE.small);
    return {
        code: fitted(space.code, room, SIZE.small, 'bold'),
        title,
        area: fitted(foot, room, SIZE.small),
        height: small * (1 + title.length + (foot === '' ? 0 : 1)),
    };
}

function unitShapes(unit: DiagramUnit, box: Box): readonly Shape[] {
    return [
        {
            kind: 'rect', x: box.x, y: box.y, width: box.width, height: box.height, radius: 6, fill: 'panel',
            stroke: { ink: 'line-soft', width: 1.25 },
        },
        label(box.x + 12, box.y + 19, fitted(unit.title, box.width - 24, SIZE.strong, 'bold'),
            { size: SIZE.strong, weight: 'bold', ink: 'accent' }),
    ];
}

function spaceShapes(space: DiagramSpace, box: Box, language: Language): readonly Shape[] {
    const lines = spaceLines(space, box.width, language);
    const small = lineHeight(SIZE.small);
    const middle = box.x + box.width / 2;
    const first = box.y + (box.height - lines.height) / 2 + SIZE.small * 0.95;
    const more = { size: SIZE.small, anchor: 'middle' } as const;
    const behind: readonly Shape[] = (space.count ?? 1) > 1 ? [{
        kind: 'rect', x: box.x + 4, y: box.y - 4, width: box.width, height: box.height, radius: 3, fill: 'paper',
        stroke: { ink: 'line', width: 1 },
    }] : [];
    return [
        ...behind,
        { kind: 'rect', ...box, radius: 3, fill: 'paper', stroke: { ink: 'line', width: 1.25 } },
        label(middle, first, lines.code, { ...more, weight: 'bold', ink: 'text' }),
        ...labelLines(middle, first + small, lines.title, { ...more, ink: 'text' }),
        ...(lines.area === '' ? [] : [label(middle, first + small * (1 + lines.title.length), lines.area, { ...more, ink: 'text-soft' })]),
    ];
}

function linkText(link: DiagramLink, count: number, language: Language): readonly string[] {
    const name = count <= LABELLED_LINKS ? PROXIMITY[link.proximity][language] : '';
    return [name, link.detail ?? ''].filter(each => each !== '');
}

function textSize(lines: readonly string[]): { width: number; height: number } {
    const width = Math.max(0, ...lines.map(line => textWidth(line, LINK_SIZE)));
    return { width: width === 0 ? 0 : width + 4, height: lines.length * lineHeight(LINK_SIZE) + 2 };
}

function linkShapes(link: DiagramLink, route: Route | undefined): readonly Shape[] {
    if (route === undefined) { return []; }
    const { stroke, double } = PROXIMITY[link.proximity];
    const line = (each: Stroke): Shape => ({ kind: 'curve', ...roundedCorners(route.points), stroke: each });
    return double === true
        ? [line({ ...stroke, width: stroke.width * 2.6 }), line({ ink: 'paper', width: stroke.width * 0.9 })]
        : [line(stroke)];
}

/** The line with each of its corners rounded. */
function roundedCorners(points: readonly Point[]): { readonly start: Point; readonly segments: CurveShape['segments'] } {
    const start = points[0] ?? { x: 0, y: 0 };
    const segments: CurveShape['segments'][number][] = [];
    const straight = (from: Point, to: Point): void => { segments.push({ control1: from, control2: to, end: to }); };
    let at = start;
    points.slice(1).forEach((corner, index) => {
        const next = points[index + 2];
        if (next === undefined) {
            straight(at, corner);
            return;
        }
        const enter = toward(corner, at, 6);
        const leave = toward(corner, next, 6);
        straight(at, enter);
        segments.push({ control1: toward(corner, at, 2), control2: toward(corner, next, 2), end: leave });
        at = leave;
    });
    return { start, segments };
}

function toward(from: Point, to: Point, most: number): Point {
    const length = Math.hypot(to.x - from.x, to.y - from.y);
    const share = length === 0 ? 0 : Math.min(most, length / 2) / length;
    return { x: rounded(from.x + (to.x - from.x) * share), y: rounded(from.y + (to.y - from.y) * share) };
}

function linkLabel(lines: readonly string[], route: Route | undefined): readonly Shape[] {
    const place = route?.label;
    if (place === undefined) { return []; }
    const top = place.y - (lines.length - 1) * lineHeight(LINK_SIZE) / 2 + LINK_SIZE * 0.36;
    return labelLines(place.x, top, lines, { size: LINK_SIZE, anchor: 'middle', halo: true, ink: 'text' });
}

function legendEntries(input: SpacesInput, links: readonly DiagramLink[]): readonly LegendEntry[] {
    const entries: LegendEntry[] = ORDER.filter(each => links.some(link => link.proximity === each)).map(each => {
        const { stroke, double } = PROXIMITY[each];
        return {
            text: PROXIMITY[each][input.language],
            sample: {
                kind: 'line', ink: stroke.ink, width: stroke.width, style: stroke.style ?? 'solid',
                ...(double === undefined ? {} : { double }),
            },
        };
    });
    return input.spaces.some(space => space.area !== undefined)
        ? [...entries, { text: WORDS[input.language].bySize, sample: { kind: 'area', fill: 'paper' } }]
        : entries;
}

function describe(input: SpacesInput, links: number): string {
    const words = WORDS[input.language];
    const linkCount = input.language === 'en' && links !== 1 ? `${links} adjacencies` : words.plural(links, words.link);
    const parts = [words.plural(input.spaces.length, words.space), words.plural(input.units.length, words.unit), linkCount];
    return `${words.opening}${input.language === 'fr' ? NBSP : ''}: ${parts.join(', ')}.`;
}

function dataTable(input: SpacesInput, links: readonly DiagramLink[]): Table {
    const words = WORDS[input.language];
    const names = new Map([
        ...input.units.map(unit => [unit.id, unit.title] as const),
        ...input.spaces.map(space => [space.id, space.title === space.code ? space.code : `${space.code} · ${space.title}`] as const),
    ]);
    return {
        kind: 'table',
        columns: [{ kind: 'text', weight: 3 }, { kind: 'text', weight: 3 }, { kind: 'text', weight: 1 }, { kind: 'text', weight: 1 }],
        head: [row([columnHeader(words.from), columnHeader(words.to), columnHeader(words.proximity), columnHeader(words.detail)])],
        body: links.map(link => row([
            rowHeader(names.get(link.from) ?? link.from), cell(names.get(link.to) ?? link.to),
            cell(PROXIMITY[link.proximity][input.language]), cell(link.detail ?? ''),
        ])),
        foot: [],
    };
}
