import type { Element } from '../model/elements.js';
import type { Bilingual } from '../model/findings.js';
import { placeOfStep } from '../model/steps.js';
import { percentOf, type Completeness, type OpenItem, type PhaseCompleteness, type Tally } from './completeness.js';
import { areas, type Area } from './points.js';

/** A phase of the table, with what is complete there. */
export interface Column {
    readonly phase: Element<'phase'>;
    readonly figures: PhaseCompleteness;
}

/** Items of one rule, together. */
export interface OpenGroup {
    readonly code: string;
    readonly title: Bilingual;
    readonly items: readonly OpenItem[];
}

/** The completeness of a programme as a table: a column for each phase at which something falls due, a row for each area. */
export interface StatusTable {
    readonly columns: readonly Column[];
    readonly rows: readonly { readonly area: Area; readonly title: Bilingual }[];
    /** The phase at which it is judged: the one asked for, else that of its stage, else the one at which the programme itself is due. */
    readonly judged: Column;
    /** What is missing at that phase, rule by rule, the gravest first. */
    readonly open: readonly OpenGroup[];
    /** The next phase that asks for something that is not there, and how much that is. */
    readonly next?: { readonly phase: Element<'phase'>; readonly more: number };
    /** What is to be handed over in the phase at which it is judged. */
    readonly deliverables: readonly Element<'deliverable'>[];
}

/** The table of a programme. */
export function statusTable(completeness: Completeness): StatusTable {
    const { programme } = completeness;
    const { phases } = programme.ladder;
    const place = programme.reached ?? placeOfStep('brief', programme.ladder);
    const columnAt = (at: number): Column => ({ phase: phases[at]!, figures: completeness.at(at) });
    const places = [...new Set([...completeness.turningPoints, place])].sort((a, b) => a - b);
    const columns = places.map(columnAt);
    const judged = columns[places.indexOf(place)]!;
    const named = new Set(columns.flatMap(({ figures }) => [...figures.areas.keys()]));
    const next = columns.find(({ figures }) => figures.place > place && figures.open.length > judged.figures.open.length);
    return {
        columns, judged,
        rows: (Object.keys(areas) as Area[]).filter(area => named.has(area)).map(area => ({ area, title: areas[area] })),
        open: grouped(judged.figures.open),
        ...(next ? { next: { phase: next.phase, more: next.figures.open.length - judged.figures.open.length } } : {}),
        deliverables: programme.of('deliverable').filter(({ phase }) => programme.placesIn(phase).includes(place)),
    };
}

/** How complete a programme is at each phase, for who writes it down. */
export function phaseFigures(completeness: Completeness): readonly (Tally & {
    readonly phase: Element<'phase'>; readonly percent: number; readonly judged: boolean;
})[] {
    const { columns, judged } = statusTable(completeness);
    return columns.flatMap(column => {
        const { phase, figures: { total } } = column;
        const percent = percentOf(total);
        return percent === undefined ? [] : [{ phase, ...total, percent, judged: column === judged }];
    });
}

/** The figure of a row in a column; nothing where nothing of it is due yet. */
export function cellOf({ figures }: Column, area: Area): Tally | undefined {
    return figures.areas.get(area);
}

function grouped(items: readonly OpenItem[]): readonly OpenGroup[] {
    const groups = new Map<string, OpenItem[]>();
    for (const item of items) {
        groups.set(item.code, [...groups.get(item.code) ?? [], item]);
    }
    return [...groups].map(([code, own]) => ({ code, title: own[0]!.title, items: own }));
}
