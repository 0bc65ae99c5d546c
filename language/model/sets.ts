import type { NameRange, Reference, SpaceSet } from '../grammar/values.js';
import { isKind, type AnyElement, type Element } from './elements.js';
import type { Ladder } from './phases.js';
import type { Programme } from './programme.js';

const noPlaces: readonly number[] = [];

/** What lists of phases come to on a ladder: the same as long as the ladder is. */
const placesOn = new WeakMap<Ladder, WeakMap<readonly NameRange[], readonly number[]>>();

/** What lists of phases and sets of spaces come to; each list is filled in once. */
export class Sets {
    private readonly spaceLists = new WeakMap<SpaceSet, readonly Element<'space'>[]>();
    private cachedTypes: Map<string, Element<'space'>[]> | undefined;

    constructor(private readonly programme: Programme) {}

    /** The places in the ladder of the phases that a list names, ranges filled in, the earliest first. */
    placesIn(ranges: readonly NameRange[] | undefined): readonly number[] {
        if (!ranges) {
            return noPlaces;
        }
        const { ladder } = this.programme;
        const known = placesOn.get(ladder) ?? new WeakMap<readonly NameRange[], readonly number[]>();
        placesOn.set(ladder, known);
        let places = known.get(ranges);
        if (!places) {
            places = this.filledIn(ranges);
            known.set(ranges, places);
        }
        return places;
    }

    private filledIn(ranges: readonly NameRange[]): readonly number[] {
        const places = new Set<number>();
        for (const { from, to } of ranges) {
            const start = this.placeOf(from);
            const end = to ? this.placeOf(to) : start;
            if (start !== undefined && end !== undefined) {
                for (let place = Math.min(start, end); place <= Math.max(start, end); place++) {
                    places.add(place);
                }
            }
        }
        return [...places].sort((a, b) => a - b);
    }

    /** The spaces that sets name: those named, those of a unit, and with « tous » every space of a type. */
    spacesIn(...sets: readonly (SpaceSet | undefined)[]): readonly Element<'space'>[] {
        const [first, ...others] = sets.filter(set => set !== undefined);
        return !first ? [] : others.length === 0 ? this.spacesOfSet(first)
            : [...new Set([first, ...others].flatMap(set => this.spacesOfSet(set)))];
    }

    private spacesOfSet(set: SpaceSet): readonly Element<'space'>[] {
        const known = this.spaceLists.get(set);
        if (known) {
            return known;
        }
        const found = new Set<Element<'space'>>();
        for (const { name } of set.items) {
            const target = this.programme.resolve(name);
            if (!target) {
                continue;
            }
            this.spacesNamedBy(target).forEach(space => found.add(space));
        }
        const spaces = [...found];
        this.spaceLists.set(set, spaces);
        return spaces;
    }

    /** The spaces that an element stands for: itself, those of a unit, or those of a type. */
    spacesNamedBy(element: AnyElement): readonly Element<'space'>[] {
        return isKind(element, 'space') ? [element] : element.kind === 'unit' ? this.spacesOf(element)
            : this.spacesByType.get(element.key) ?? [];
    }

    /** The spaces of a unit and of the units inside it. */
    spacesOf(unit: AnyElement): readonly Element<'space'>[] {
        return this.programme.childrenOf(unit).flatMap(child =>
            (isKind(child, 'space') ? [child] : child.kind === 'unit' ? this.spacesOf(child) : []));
    }

    private get spacesByType(): ReadonlyMap<string, readonly Element<'space'>[]> {
        if (!this.cachedTypes) {
            this.cachedTypes = new Map();
            for (const space of this.programme.of('space')) {
                const type = space.type && this.programme.resolve(space.type);
                if (type) {
                    const spaces = this.cachedTypes.get(type.key);
                    if (spaces) {
                        spaces.push(space);
                    } else {
                        this.cachedTypes.set(type.key, [space]);
                    }
                }
            }
        }
        return this.cachedTypes;
    }

    private placeOf(reference: Reference): number | undefined {
        const phase = this.programme.resolve(reference);
        return phase && this.programme.ladder.order.get(phase.key);
    }
}
