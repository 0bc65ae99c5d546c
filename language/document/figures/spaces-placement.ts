/**
 * Places the units and spaces of a functional diagram on a page.
 *
 * Each unit is a panel whose spaces stand in rows; panels are packed from the top. The order of panels, the order of spaces in a panel
 * and the width of panels are then changed as long as that brings linked spaces nearer, keeps apart those that must be, or saves
 * height. Nothing is drawn by lot: the same programme gives the same diagram.
 */

/** A rectangle. */
export interface Box {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
}

/** A panel to place. One without title is a space that belongs to no unit. */
export interface PanelToPlace {
    readonly id: string;
    readonly titleWidth: number;
    readonly spaces: readonly { readonly id: string; readonly width: number; readonly height: number }[];
}

/** Draws its two ends together, or apart where the pull is below zero. */
export interface Pull {
    readonly from: string;
    readonly to: string;
    readonly pull: number;
}

/** Everything in its place. */
export interface Placement {
    readonly width: number;
    readonly height: number;
    readonly panels: ReadonlyMap<string, Box>;
    readonly spaces: ReadonlyMap<string, Box>;
}

/** Boxes stand on this grid, so that lines can run between them on it. */
export const CELL = 10;

const PAGE_WIDTH = 840;
const PAGE_HEIGHT = 1150;
const MARGIN = 3 * CELL;
const PANEL_GAP = 4 * CELL;
const PADDING = 2 * CELL;
const TITLE = 3 * CELL;
const GAP = { linked: { x: 6 * CELL, y: 4 * CELL }, loose: { x: 2 * CELL, y: 2 * CELL } } as const;
const SWEEPS = 6;

interface Arrangement {
    /** Panels in the order they are packed. */
    readonly order: readonly number[];
    /** For each panel, its spaces in the order they are set. */
    readonly spaces: readonly (readonly number[])[];
    /** For each panel, the width that its rows fill. */
    readonly widths: readonly number[];
}

/** Places panels so that what is linked comes near. */
export function placed(panels: readonly PanelToPlace[], pulls: readonly Pull[]): Placement {
    return new Placing(panels, pulls).place();
}

class Placing {
    private readonly linked: ReadonlySet<string>;

    constructor(private readonly panels: readonly PanelToPlace[], private readonly pulls: readonly Pull[]) {
        this.linked = new Set(pulls.flatMap(pull => [pull.from, pull.to]));
    }

    place(): Placement {
        let best: Arrangement = {
            order: this.panels.map((_, index) => index),
            spaces: this.panels.map(panel => panel.spaces.map((_, index) => index)),
            widths: this.panels.map(panel => this.likelyWidth(panel)),
        };
        let bestCost = this.cost(best);
        for (let sweep = 0; sweep < SWEEPS; sweep++) {
            const before = bestCost;
            for (const change of this.changes(best)) {
                const next = change(best);
                const cost = this.cost(next);
                if (cost < bestCost - 1e-6) {
                    best = next;
                    bestCost = cost;
                }
            }
            if (bestCost > before - 1) { break; }
        }
        return this.arranged(best);
    }

    /** Every small change that may bring an improvement: two neighbours trade places, a panel becomes wider or narrower. */
    private changes(from: Arrangement): readonly ((arrangement: Arrangement) => Arrangement)[] {
        const panels = from.order.length;
        const changes: ((arrangement: Arrangement) => Arrangement)[] = [];
        for (let a = 0; a < panels; a++) {
            for (let b = a + 1; b < panels; b++) { changes.push(now => ({ ...now, order: swapped(now.order, a, b) })); }
        }
        this.panels.forEach((panel, at) => {
            for (const width of [260, 340, 440, 560, 700, 800]) {
                changes.push(now => ({ ...now, widths: now.widths.map((old, index) => (index === at ? width : old)) }));
            }
            for (let a = 0; a < panel.spaces.length; a++) {
                for (let b = a + 1; b < panel.spaces.length; b++) {
                    changes.push(now => ({
                        ...now, spaces: now.spaces.map((old, index) => (index === at ? swapped(old, a, b) : old)),
                    }));
                }
            }
        });
        return changes;
    }

    private cost(arrangement: Arrangement): number {
        const { panels, spaces, height } = this.arranged(arrangement);
        let cost = Math.max(0, height - 500) * 2.2 + Math.max(0, height - PAGE_HEIGHT) * 6;
        for (const { from, to, pull } of this.pulls) {
            const a = spaces.get(from) ?? panels.get(from);
            const b = spaces.get(to) ?? panels.get(to);
            if (a === undefined || b === undefined) { continue; }
            // The space between the frames counts, and a little of what they are off each other's axis, for straight lines.
            const dx = Math.max(0, Math.abs(a.x + a.width / 2 - b.x - b.width / 2) - (a.width + b.width) / 2);
            const dy = Math.max(0, Math.abs(a.y + a.height / 2 - b.y - b.height / 2) - (a.height + b.height) / 2);
            const offAxis = dx > 0 && dy > 0 ? 60 : 0;
            const distance = dx + dy + offAxis;
            cost += pull < 0 ? pull * Math.min(distance, 400) : pull * distance;
        }
        return cost;
    }

    private gap(panel: PanelToPlace): { readonly x: number; readonly y: number } {
        return panel.spaces.some(space => this.linked.has(space.id)) ? GAP.linked : GAP.loose;
    }

    private likelyWidth(panel: PanelToPlace): number {
        const gap = this.gap(panel);
        const area = panel.spaces.reduce((sum, space) => sum + (space.width + gap.x) * (space.height + gap.y), 0);
        return Math.min(PAGE_WIDTH - 2 * PADDING, Math.max(260, Math.sqrt(area * 1.6)));
    }

    private arranged(arrangement: Arrangement): Placement {
        const panels = new Map<string, Box>();
        const spaces = new Map<string, Box>();
        const skyline = new Int32Array(Math.ceil((PAGE_WIDTH + PANEL_GAP) / CELL));
        let [width, height] = [0, 0];
        for (const index of arrangement.order) {
            const panel = this.panels[index];
            if (panel === undefined) { continue; }
            const inside = this.panelInside(panel, arrangement.spaces[index] ?? [], arrangement.widths[index] ?? PAGE_WIDTH);
            const spot = lowestSpot(skyline, inside.width + PANEL_GAP, inside.height + PANEL_GAP);
            const origin = { x: spot.x + MARGIN, y: spot.y + MARGIN };
            panels.set(panel.id, { ...origin, width: inside.width, height: inside.height });
            for (const [id, box] of inside.spaces) { spaces.set(id, { ...box, x: box.x + origin.x, y: box.y + origin.y }); }
            width = Math.max(width, origin.x + inside.width + MARGIN);
            height = Math.max(height, origin.y + inside.height + MARGIN);
        }
        return { width, height, panels, spaces };
    }

    /** The spaces of a panel in rows, centred on each row's middle. */
    private panelInside(panel: PanelToPlace, order: readonly number[],
        widest: number): { width: number; height: number; spaces: Map<string, Box> } {
        const framed = panel.titleWidth > 0;
        const gap = this.gap(panel);
        const [padding, title] = framed ? [PADDING, TITLE] : [0, 0];
        const boxes = new Map<string, Box>();
        let [x, y, rowHeight, inner] = [0, 0, 0, 0];
        for (const at of order) {
            const space = panel.spaces[at];
            if (space === undefined) { continue; }
            if (x > 0 && x + space.width > widest) {
                x = 0;
                y += rowHeight + gap.y;
                rowHeight = 0;
            }
            boxes.set(space.id, { x: x + padding, y: y + padding + title, width: space.width, height: space.height });
            inner = Math.max(inner, x + space.width);
            rowHeight = Math.max(rowHeight, space.height);
            x += space.width + gap.x;
        }
        const width = onGrid(Math.max(inner, Math.min(panel.titleWidth, PAGE_WIDTH - 2 * PADDING)) + 2 * padding);
        return { width, height: onGrid(y + rowHeight + 2 * padding + title), spaces: boxes };
    }
}

/** Rounds up to the grid. */
export function onGrid(length: number): number {
    return Math.ceil(length / CELL) * CELL;
}

/** Finds the highest place on the page where a rectangle fits under what is already there, and takes it. */
function lowestSpot(skyline: Int32Array, width: number, height: number): { x: number; y: number } {
    const span = Math.min(skyline.length, Math.ceil(width / CELL));
    let best = { at: 0, y: Number.POSITIVE_INFINITY };
    for (let at = 0; at + span <= skyline.length; at++) {
        let y = 0;
        for (let column = at; column < at + span; column++) { y = Math.max(y, skyline[column] ?? 0); }
        if (y < best.y) { best = { at, y }; }
    }
    for (let column = best.at; column < best.at + span; column++) { skyline[column] = best.y + height; }
    return { x: best.at * CELL, y: best.y };
}

function swapped(list: readonly number[], a: number, b: number): readonly number[] {
    const copy = [...list];
    [copy[a], copy[b]] = [copy[b] ?? 0, copy[a] ?? 0];
    return copy;
}
