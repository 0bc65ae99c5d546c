import type { AnyElement } from '../model/elements.js';
import type { Bilingual, Finding, Severity } from '../model/findings.js';
import { severities } from '../model/findings.js';
import type { Programme } from '../model/programme.js';
import { areas, points, type Area, type Point } from './points.js';
import type { Subject } from './subjects.js';

/** How much of what is due is there. */
export interface Tally {
    readonly done: number;
    readonly due: number;
}

/** One thing that is missing at a phase. */
export interface OpenItem {
    /** The rule that explains it. */
    readonly code: string;
    readonly area: Area;
    readonly title: Bilingual;
    /** The element that owes it; none where the programme as a whole does. */
    readonly element?: AnyElement;
    /** The place in the ladder from which it is due. */
    readonly place: number;
    readonly finding: Finding;
}

/** The completeness of a programme at one phase. */
export interface PhaseCompleteness {
    readonly place: number;
    readonly total: Tally;
    readonly areas: ReadonlyMap<Area, Tally>;
    /** What is due and not there: the gravest first, area by area. */
    readonly open: readonly OpenItem[];
}

/** Takes out what does not count: what settings turn off, and what the text waives. */
export type Sieve = (findings: readonly Finding[]) => readonly Finding[];

/** What is there and what is not in a programme, phase by phase. Nothing is looked at before it is asked for. */
export class Completeness {
    private cachedSubjects: readonly Counted[] | undefined;

    /**
     * @param ignored Codes of rules that settings turn off: what they ask for does not count.
     * @param kept Of findings, those that stay once settings and waivers had their say.
     */
    constructor(readonly programme: Programme, private readonly ignored: (code: string) => boolean, private readonly kept: Sieve) {}

    /** The completeness at a phase, by its place in the ladder. */
    at(place: number): PhaseCompleteness {
        const due = this.subjects.filter(subject => subject.place <= place);
        const byArea = new Map<Area, Tally>();
        for (const area of Object.keys(areas) as Area[]) {
            const own = due.filter(subject => subject.point.area === area);
            if (own.length > 0) {
                byArea.set(area, tallyOf(own));
            }
        }
        const order = [...byArea.keys()];
        const rank = ({ finding, area }: OpenItem): number => severities.indexOf(finding.severity) * order.length + order.indexOf(area);
        const open = due.flatMap(subject => subject.items).sort((a, b) => rank(a) - rank(b));
        return { place, total: tallyOf(due), areas: byArea, open };
    }

    /** The places of the ladder at which something falls due that was not before. */
    get turningPoints(): readonly number[] {
        // What is due behind the last phase is due at none.
        const places = new Set(this.subjects.map(({ place }) => place).filter(place => place < this.programme.ladder.phases.length));
        return [...places].sort((a, b) => a - b);
    }

    private get subjects(): readonly Counted[] {
        return this.cachedSubjects ??= this.count();
    }

    private count(): readonly Counted[] {
        // Rules that wait for a stage are asked as if all had come: it is for the places to say what is due.
        const finished = this.programme.judgedAt(Math.max(0, this.programme.ladder.phases.length - 1));
        const counted = points.filter(({ rule }) => !this.ignored(rule.code)).flatMap(point =>
            point.subjects(point.rule, point.step, finished).map(subject => (
                { point, place: subject.place, items: itemsOf(point, subject) }
            )));
        const all = counted.flatMap(({ items }) => items.map(({ finding }) => finding));
        const kept = new Map(this.kept(all).map(finding => [placeKey(finding), finding]));
        return counted.map(each => ({
            ...each,
            items: each.items.flatMap(item => {
                const finding = kept.get(placeKey(item.finding));
                return finding ? [{ ...item, finding }] : [];
            }),
        }));
    }
}

interface Counted {
    readonly point: Point;
    readonly place: number;
    readonly items: readonly OpenItem[];
}

function itemsOf({ rule, area }: Point, { element, place, missing }: Subject): readonly OpenItem[] {
    return missing.map(({ range, message, advice, severity, related, fixes }) => ({
        code: rule.code, area, title: rule.title, place,
        ...(element ? { element } : {}),
        finding: { code: rule.code, severity: severity ?? rule.severity, range, message, advice, related, fixes },
    }));
}

function placeKey({ code, range: { file, start, end } }: Finding): string {
    return `${code} ${start} ${end} ${file}`;
}

function tallyOf(subjects: readonly Counted[]): Tally {
    return { done: subjects.filter(({ items }) => items.length === 0).length, due: subjects.length };
}

/** The share of what is due that is there, in whole per cent: a hundred only where nothing is missing. Undefined where nothing is due. */
export function percentOf({ done, due }: Tally): number | undefined {
    return due === 0 ? undefined : done === due ? 100 : Math.min(99, Math.floor(100 * done / due));
}

/** How grave an open item is, at its worst. */
export function worstOf(items: readonly OpenItem[]): Severity | undefined {
    return severities.find(severity => items.some(({ finding }) => finding.severity === severity));
}
