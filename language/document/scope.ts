/** What of a programme a document speaks of: all of it, or what belongs to one phase or one unit. */
import type { KindName } from '../grammar/concepts.js';
import type { NameRange, SpaceSet } from '../grammar/values.js';
import { inFull } from '../model/adaptation.js';
import { fieldOf, isKind, type AnyElement, type Element } from '../model/elements.js';
import type { Programme } from '../model/programme.js';

/** The phase and the unit that a document is cut to. */
export interface Cut {
    readonly phase?: Element<'phase'>;
    readonly unit?: Element<'unit'>;
}

/** A phase or a unit that the programme does not have, and those that it has. */
export interface UnknownCut {
    readonly kind: 'phase' | 'unit';
    readonly name: string;
    readonly known: readonly string[];
}

/** The cut that a user asked for by names; upper and lower case are the same. */
export function cutOf(programme: Programme, asked: { readonly phase?: string; readonly unit?: string }): Cut | UnknownCut {
    const same = (name: string) => ({ id }: { readonly id: string }): boolean =>
        id.normalize('NFC').toLowerCase() === name.normalize('NFC').toLowerCase();
    const { phases } = programme.ladder;
    const units = programme.of('unit');
    const phase = asked.phase === undefined ? undefined : phases.find(same(asked.phase));
    const unit = asked.unit === undefined ? undefined : units.find(same(asked.unit));
    if (asked.phase !== undefined && phase === undefined) {
        return { kind: 'phase', name: asked.phase, known: phases.map(({ id }) => id) };
    }
    if (asked.unit !== undefined && unit === undefined) { return { kind: 'unit', name: asked.unit, known: units.map(({ id }) => id) }; }
    return { ...(phase && { phase }), ...(unit && { unit }) };
}

/** Kinds that hold for the whole project: a cut keeps them, so that what it speaks of is understood. */
const FRAME: ReadonlySet<KindName> = new Set<KindName>(['programme', 'library', 'actor', 'user', 'parameter', 'term', 'regulation']);

/** What does not change from phase to phase. */
const IN_EVERY_PHASE: ReadonlySet<KindName> = new Set<KindName>(['unit', 'space', 'spaceType', 'adjacency', 'objective']);

/**
 * What follows from what is kept already, in the order in which it is found: a scenario by the requirements that it asks for, a need by
 * the scenarios that answer it. Each is kept where it names something kept, or where something kept names it.
 */
const FOLLOWING: readonly KindName[] = [
    'guidance', 'scenario', 'proposal', 'commitment', 'champion', 'need', 'objective', 'indicator', 'milestone', 'risk', 'decision',
    'question', 'tender', 'awardCriterion', 'offer', 'marks', 'setAside',
];

/** What of a programme a document speaks of. */
export class Scope {
    readonly isWhole: boolean;
    private readonly kept: ReadonlySet<string> | undefined;

    constructor(private readonly programme: Programme, readonly cut: Cut) {
        this.isWhole = cut.phase === undefined && cut.unit === undefined;
        const { phase, unit } = cut;
        const sets = [
            ...(phase === undefined ? [] : [this.ofPhase(phase)]), ...(unit === undefined ? [] : [this.ofUnit(unit)]),
        ];
        const [first, second] = sets;
        this.kept = second === undefined ? first : new Set([...first ?? []].filter(key => second.has(key)));
    }

    /** Whether the document speaks of an element. */
    has({ key }: AnyElement): boolean {
        return this.kept?.has(key) ?? true;
    }

    private ofPhase(phase: Element<'phase'>): ReadonlySet<string> {
        const { programme } = this;
        const names = (ranges: readonly NameRange[] | undefined): boolean =>
            programme.phasesIn(ranges).some(({ key }) => key === phase.key);
        const kept = new Set<string>([phase.key]);
        for (const element of programme.elements) {
            if (FRAME.has(element.kind) || IN_EVERY_PHASE.has(element.kind)) { kept.add(element.key); continue; }
            if (isKind(element, 'requirement')) {
                const { phases, verifications } = inFull(programme, element);
                if (names(phases) || verifications.some(check => names(check.phases))) { kept.add(element.key); }
                continue;
            }
            const ranges = fieldOf(element, 'phase') ?? fieldOf(element, 'phases');
            if (Array.isArray(ranges) && names(ranges as readonly NameRange[])) { kept.add(element.key); }
        }
        return this.followed(kept, element => stated(element) === false);
    }

    private ofUnit(unit: Element<'unit'>): ReadonlySet<string> {
        const { programme } = this;
        const inside = new Set<AnyElement>();
        const visit = (element: AnyElement): void => {
            if (inside.has(element)) { return; }
            inside.add(element);
            programme.childrenOf(element).forEach(visit);
        };
        visit(unit);
        for (const room of programme.areas.rooms) {
            let type: AnyElement | undefined = inside.has(room.space) ? room.type : undefined;
            while (type !== undefined && isKind(type, 'spaceType') && !inside.has(type)) {
                inside.add(type);
                type = type.like && programme.resolve(type.like);
            }
        }
        const kept = new Set([...inside].map(({ key }) => key));
        const lies = (sets: readonly (SpaceSet | undefined)[]): boolean => programme.spacesIn(...sets).some(({ key }) => kept.has(key))
            || sets.some(set => set?.items.some(({ name }) => kept.has(programme.resolve(name)?.key ?? '')) === true);
        const places = new Set(kept);
        for (const element of programme.elements) {
            if (FRAME.has(element.kind) || element.kind === 'phase' || element.kind === 'milestone') { kept.add(element.key); continue; }
            if (isKind(element, 'adjacency')) {
                const ends = [...(element.from === undefined ? [] : [element.from]), ...element.with ?? []];
                if (programme.resolveAll(ends).some(({ key }) => places.has(key))) { kept.add(element.key); }
                continue;
            }
            const sets = isKind(element, 'requirement') ? inFull(programme, element).in
                : [fieldOf(element, 'venues') as SpaceSet | undefined];
            if (lies(sets)) { kept.add(element.key); }
        }
        // What is kept to set the frame leads nowhere: an actor is named by half of the programme.
        return this.followed(kept, element => fieldOf(element, 'venues') === undefined);
    }

    /** What is kept, with what follows from it; `open` are the elements that do not say themselves where they belong. */
    private followed(kept: ReadonlySet<string>, open: (element: AnyElement) => boolean): ReadonlySet<string> {
        const { programme } = this;
        const all = new Set(kept);
        const leads = (key: string): boolean => {
            const element = programme.get(key);
            return all.has(key) && element !== undefined && !FRAME.has(element.kind)
                && (element.kind !== 'phase' || key === this.cut.phase?.key)
                && (element.kind !== 'milestone' || this.cut.phase !== undefined)
                && !(this.cut.phase !== undefined && IN_EVERY_PHASE.has(element.kind));
        };
        for (const kind of FOLLOWING) {
            for (const element of programme.of(kind) as readonly AnyElement[]) {
                if (all.has(element.key) || !open(element)) { continue; }
                if (programme.outgoing(element).some(({ to }) => leads(to)) || programme.incoming(element).some(({ from }) => leads(from))
                    || (element.parent !== undefined && leads(element.parent))) { all.add(element.key); }
            }
        }
        return all;
    }
}

/** Whether an element says itself in which phases it stands. */
function stated(element: AnyElement): boolean {
    const ranges = fieldOf(element, 'phase') ?? fieldOf(element, 'phases');
    return Array.isArray(ranges) ? ranges.length > 0 : ranges !== undefined;
}
