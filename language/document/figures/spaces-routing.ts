/**
 * Runs the links of a functional diagram between its boxes: along the grid, never through a box or under another line, with few bends
 * and few crossings; then finds each link's label a free place on its line.
 */
import type { Point } from './scene.js';
import { CELL } from './spaces-placement.js';
import type { Box } from './spaces-placement.js';

/** What lines run between and around. */
export interface RoutingMap {
    readonly width: number;
    readonly height: number;
    /** Boxes that no line enters. */
    readonly boxes: readonly Box[];
    /** Titles, which no line and no label covers. */
    readonly titles: readonly Box[];
    /** Panels, which lines cross unwillingly. */
    readonly panels: readonly Box[];
}

/** One link to run from the edge of a box to the edge of another. */
export interface LinkToRoute {
    readonly from: Box;
    readonly to: Box;
    /** The size of its label; no width, no label. */
    readonly label: { readonly width: number; readonly height: number };
}

/** A line, and the middle of its label if it has one and a free place was found. */
export interface Route {
    readonly points: readonly Point[];
    readonly label?: Point;
}

/** Runs all links; nothing for one that cannot be run at all. */
export function routed(map: RoutingMap, links: readonly LinkToRoute[]): readonly (Route | undefined)[] {
    const router = new Router(map);
    const byLength = links.map((link, index) => ({ link, index })).sort((a, b) => distance(a.link) - distance(b.link) || a.index - b.index);
    const lines: (readonly Point[] | undefined)[] = links.map(() => undefined);
    for (const { link, index } of byLength) { lines[index] = router.run(link); }
    const labels = new LabelPlacer(map, lines);
    const places: (Point | undefined)[] = links.map(() => undefined);
    for (const { link, index } of byLength) { places[index] = labels.place(lines[index] ?? [], index, link.label); }
    return lines.map((points, index) => {
        const label = places[index];
        return points === undefined ? undefined : { points, ...(label === undefined ? {} : { label }) };
    });
}

function distance({ from, to }: LinkToRoute): number {
    return Math.abs(from.x + from.width / 2 - to.x - to.width / 2) + Math.abs(from.y + from.height / 2 - to.y - to.height / 2);
}

const COST = { step: 1, turn: 5, crossing: 7, panel: 0.35, offCentre: 0.25, overlap: 40 } as const;

/** East, south, west, north. */
const STEPS = [{ x: 1, y: 0 }, { x: 0, y: 1 }, { x: -1, y: 0 }, { x: 0, y: -1 }] as const;

interface Port {
    readonly cell: number;
    /** The direction that leaves the box. */
    readonly outward: number;
    readonly edge: Point;
    readonly cost: number;
}

class Router {
    private readonly columns: number;
    private readonly rows: number;
    private readonly blocked: Uint8Array;
    private readonly panel: Uint8Array;
    /** Lines that run along each cell, by axis: 0 across, 1 down. */
    private readonly used: readonly [Uint8Array, Uint8Array];

    constructor(map: RoutingMap) {
        this.columns = Math.ceil(map.width / CELL) + 1;
        this.rows = Math.ceil(map.height / CELL) + 1;
        const cells = this.columns * this.rows;
        this.blocked = new Uint8Array(cells);
        this.panel = new Uint8Array(cells);
        this.used = [new Uint8Array(cells), new Uint8Array(cells)];
        for (const box of [...map.boxes, ...map.titles]) { this.mark(this.blocked, box, 4); }
        for (const box of map.panels) { this.mark(this.panel, box, 1); }
    }

    private mark(layer: Uint8Array, box: Box, margin: number): void {
        for (let row = 0; row < this.rows; row++) {
            const y = row * CELL;
            if (y < box.y - margin || y > box.y + box.height + margin) { continue; }
            for (let column = 0; column < this.columns; column++) {
                const x = column * CELL;
                if (x >= box.x - margin && x <= box.x + box.width + margin) { layer[row * this.columns + column] = 1; }
            }
        }
    }

    run(link: LinkToRoute): readonly Point[] | undefined {
        const starts = this.ports(link.from);
        const ends = new Map(this.ports(link.to).map(port => [port.cell * 4 + (port.outward + 2) % 4, port]));
        const path = this.search(starts, ends, link.to, false) ?? this.search(starts, ends, link.to, true);
        if (path === undefined) { return undefined; }
        this.occupy(path.cells, path.start, path.end);
        return straightened([path.start.edge, ...path.cells.map(cell => this.point(cell)), path.end.edge]);
    }

    /** The outermost cells lie on the drawing's edge, where half a line would be cut off. */
    private outside(column: number, row: number): boolean {
        return column < 1 || row < 1 || column >= this.columns - 1 || row >= this.rows - 1;
    }

    private point(cell: number): Point {
        return { x: cell % this.columns * CELL, y: Math.floor(cell / this.columns) * CELL };
    }

    /** Where lines may leave a box: the cells along its sides, its corners left out, the middle of a side for preference. */
    private ports(box: Box): readonly Port[] {
        const ports: Port[] = [];
        const add = (column: number, row: number, outward: number, edge: Point, offCentre: number): void => {
            const cell = row * this.columns + column;
            if (this.outside(column, row) || this.blocked[cell] === 1) { return; }
            ports.push({ cell, outward, edge, cost: offCentre / CELL * COST.offCentre });
        };
        const [right, bottom] = [box.x + box.width, box.y + box.height];
        for (let column = Math.ceil((box.x + 8) / CELL); column * CELL <= right - 8; column++) {
            const x = column * CELL;
            const offCentre = Math.abs(x - box.x - box.width / 2);
            add(column, Math.floor((box.y - 5) / CELL), 3, { x, y: box.y }, offCentre);
            add(column, Math.ceil((bottom + 5) / CELL), 1, { x, y: bottom }, offCentre);
        }
        for (let row = Math.ceil((box.y + 8) / CELL); row * CELL <= bottom - 8; row++) {
            const y = row * CELL;
            const offCentre = Math.abs(y - box.y - box.height / 2);
            add(Math.floor((box.x - 5) / CELL), row, 2, { x: box.x, y }, offCentre);
            add(Math.ceil((right + 5) / CELL), row, 0, { x: right, y }, offCentre);
        }
        return ports;
    }

    private search(
        starts: readonly Port[], ends: ReadonlyMap<number, Port>, goal: Box, overlapping: boolean,
    ): { cells: readonly number[]; start: Port; end: Port } | undefined {
        const best = new Map<number, number>();
        const cameFrom = new Map<number, number>();
        const startOf = new Map<number, Port>();
        const queue = new Queue();
        const offer = (state: number, cost: number, from: number | undefined): boolean => {
            if (cost >= (best.get(state) ?? Number.POSITIVE_INFINITY)) { return false; }
            best.set(state, cost);
            if (from !== undefined) { cameFrom.set(state, from); }
            queue.push(state, cost + this.remaining(state >> 2, goal));
            return true;
        };
        for (const port of starts) {
            const taken = this.used[port.outward % 2 === 0 ? 0 : 1][port.cell] ?? 0;
            if (taken > 0 && !overlapping) { continue; }
            const state = port.cell * 4 + port.outward;
            if (offer(state, port.cost + taken * COST.overlap, undefined)) { startOf.set(state, port); }
        }
        for (let state = queue.pop(); state !== undefined; state = queue.pop()) {
            const reached = ends.get(state);
            if (reached !== undefined) { return this.trace(state, cameFrom, startOf, reached); }
            this.expand(state, best.get(state) ?? 0, overlapping, (next, cost) => {
                const end = ends.get(next);
                offer(next, cost + (end?.cost ?? 0), state);
            });
        }
        return undefined;
    }

    private expand(state: number, cost: number, overlapping: boolean, offer: (next: number, cost: number) => void): void {
        const cell = state >> 2;
        const heading = state & 3;
        const [column, row] = [cell % this.columns, Math.floor(cell / this.columns)];
        for (let direction = 0; direction < 4; direction++) {
            if (direction === (heading + 2) % 4) { continue; }
            const step = STEPS[direction] ?? STEPS[0];
            const [nextColumn, nextRow] = [column + step.x, row + step.y];
            if (this.outside(nextColumn, nextRow)) { continue; }
            const next = nextRow * this.columns + nextColumn;
            if (this.blocked[next] === 1) { continue; }
            const axis = direction % 2 === 0 ? 0 : 1;
            let more: number = COST.step + (this.panel[next] ?? 0) * COST.panel;
            let overlaps = this.used[axis][next] ?? 0;
            if (direction !== heading) {
                more += COST.turn;
                overlaps += (this.used[0][cell] ?? 0) + (this.used[1][cell] ?? 0);
            }
            if (overlaps > 0 && !overlapping) { continue; }
            more += overlaps * COST.overlap + (this.used[axis === 0 ? 1 : 0][next] ?? 0) * COST.crossing;
            offer(next * 4 + direction, cost + more);
        }
    }

    private remaining(cell: number, goal: Box): number {
        const { x, y } = this.point(cell);
        const dx = Math.max(0, goal.x - x, x - goal.x - goal.width);
        const dy = Math.max(0, goal.y - y, y - goal.y - goal.height);
        return Math.max(0, (dx + dy) / CELL - 2);
    }

    private trace(
        last: number, cameFrom: ReadonlyMap<number, number>, startOf: ReadonlyMap<number, Port>, end: Port,
    ): { cells: readonly number[]; start: Port; end: Port } | undefined {
        const cells: number[] = [];
        let first = last;
        for (let state: number | undefined = last; state !== undefined; state = cameFrom.get(state)) {
            cells.unshift(state >> 2);
            first = state;
        }
        const start = startOf.get(first);
        return start === undefined ? undefined : { cells, start, end };
    }

    private occupy(cells: readonly number[], start: Port, end: Port): void {
        cells.forEach((cell, index) => {
            const [before, after] = [cells[index - 1], cells[index + 1]];
            const axisIn = before === undefined ? start.outward % 2 : this.axis(before, cell);
            const axisOut = after === undefined ? end.outward % 2 : this.axis(cell, after);
            for (const axis of new Set([axisIn, axisOut])) { this.used[axis === 0 ? 0 : 1][cell] = 1; }
        });
    }

    private axis(from: number, to: number): number {
        return Math.abs(to - from) === 1 ? 0 : 1;
    }
}

/** The points where a line bends, and its ends. */
function straightened(points: readonly Point[]): readonly Point[] {
    return points.filter((point, index) => {
        const [before, after] = [points[index - 1], points[index + 1]];
        if (before === undefined || after === undefined) { return true; }
        return !((before.x === point.x && point.x === after.x) || (before.y === point.y && point.y === after.y));
    });
}

/** A queue that gives the least cost first; of equal ones the earliest, so that routes do not depend on chance. */
class Queue {
    private readonly heap: { readonly state: number; readonly cost: number; readonly order: number }[] = [];
    private pushed = 0;

    push(state: number, cost: number): void {
        this.heap.push({ state, cost, order: this.pushed++ });
        let at = this.heap.length - 1;
        while (at > 0 && this.before(at, (at - 1) >> 1)) {
            this.swap(at, (at - 1) >> 1);
            at = (at - 1) >> 1;
        }
    }

    pop(): number | undefined {
        const first = this.heap[0];
        const last = this.heap.pop();
        if (first === undefined || last === undefined) { return undefined; }
        if (this.heap.length > 0) {
            this.heap[0] = last;
            this.sink();
        }
        return first.state;
    }

    private sink(): void {
        for (let at = 0; ;) {
            const left = 2 * at + 1;
            let least = at;
            if (left < this.heap.length && this.before(left, least)) { least = left; }
            if (left + 1 < this.heap.length && this.before(left + 1, least)) { least = left + 1; }
            if (least === at) { return; }
            this.swap(at, least);
            at = least;
        }
    }

    private before(a: number, b: number): boolean {
        const [first, second] = [this.heap[a], this.heap[b]];
        if (first === undefined || second === undefined) { return false; }
        return first.cost < second.cost || (first.cost === second.cost && first.order < second.order);
    }

    private swap(a: number, b: number): void {
        const [first, second] = [this.heap[a], this.heap[b]];
        if (first === undefined || second === undefined) { return; }
        this.heap[a] = second;
        this.heap[b] = first;
    }
}

class LabelPlacer {
    private readonly taken: Box[];

    constructor(private readonly map: RoutingMap, private readonly lines: readonly (readonly Point[] | undefined)[]) {
        this.taken = [...map.boxes, ...map.titles];
    }

    /** The free place on the line that hides least of other lines, nearest its middle; nothing where every place is taken. */
    place(points: readonly Point[], own: number, size: { readonly width: number; readonly height: number }): Point | undefined {
        if (size.width === 0) { return undefined; }
        let best: { readonly at: Point; readonly box: Box; readonly cost: number } | undefined;
        for (const candidate of alongLine(points)) {
            const box = {
                x: candidate.at.x - size.width / 2, y: candidate.at.y - size.height / 2, width: size.width, height: size.height,
            };
            if (!this.free(box)) { continue; }
            const cost = candidate.offMiddle + 60 * this.hiddenLines(box, own) + (candidate.length < 30 ? 8 : 0);
            if (best === undefined || cost < best.cost) { best = { at: candidate.at, box, cost }; }
        }
        if (best !== undefined) { this.taken.push(best.box); }
        return best?.at;
    }

    private free(box: Box): boolean {
        const inside = box.x >= 2 && box.y >= 2 && box.x + box.width <= this.map.width - 2 && box.y + box.height <= this.map.height - 2;
        return inside && !this.taken.some(other => overlaps(box, other, 2));
    }

    private hiddenLines(box: Box, own: number): number {
        return this.lines.reduce((count, points, index) => {
            if (index === own || points === undefined) { return count; }
            const crosses = points.some((point, at) => {
                const next = points[at + 1];
                return next !== undefined && overlaps(box, {
                    x: Math.min(point.x, next.x), y: Math.min(point.y, next.y),
                    width: Math.abs(next.x - point.x), height: Math.abs(next.y - point.y),
                }, 1);
            });
            return crosses ? count + 1 : count;
        }, 0);
    }
}

function overlaps(a: Box, b: Box, margin: number): boolean {
    return a.x < b.x + b.width + margin && b.x < a.x + a.width + margin && a.y < b.y + b.height + margin && b.y < a.y + a.height + margin;
}

/** Points every few pixels along a line, with how far each is from the line's middle and how long its straight part is. */
function alongLine(points: readonly Point[]): readonly { readonly at: Point; readonly offMiddle: number; readonly length: number }[] {
    const parts = points.slice(1).map((to, index) => {
        const from = points[index] ?? to;
        return { from, to, length: Math.abs(to.x - from.x) + Math.abs(to.y - from.y) };
    });
    const whole = parts.reduce((sum, part) => sum + part.length, 0);
    const places: { at: Point; offMiddle: number; length: number }[] = [];
    let before = 0;
    for (const { from, to, length } of parts) {
        const count = Math.max(2, Math.round(length / 5));
        for (let step = 1; step < count; step++) {
            const share = step / count;
            places.push({
                at: { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share },
                offMiddle: Math.abs(before + length * share - whole / 2) / 4,
                length,
            });
        }
        before += length;
    }
    return places;
}
