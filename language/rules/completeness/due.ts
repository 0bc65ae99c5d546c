import type { KindName } from '../../grammar/concepts.js';
import type { Element } from '../../model/elements.js';
import type { Programme } from '../../model/programme.js';
import type { Frame, Hit, Rule } from '../rule.js';

/** What one element owes: from which place of the ladder on, and what is missing of it, if anything is. */
export interface Due {
    readonly place: number;
    readonly missing?: Hit;
}

/** A rule that says nothing before the phase has come at which something must be there. */
export interface DueRule<K extends KindName = KindName> extends Rule {
    readonly kind: K;
    /** All that an element owes, done or not, whatever the phase. */
    duesOf(element: Element<K>, programme: Programme): readonly Due[];
}

type Told = Omit<Rule, 'family' | 'alone' | 'within' | 'each' | 'suspect' | 'check'>;

/** A rule on a kind of which a programme has few; `suspect` tells from the element alone whether anything can be missing. */
export function onceDue<K extends KindName>(told: Told, kind: K, suspect: (element: Element<K>) => boolean,
    duesOf: DueRule<K>['duesOf']): DueRule<K> {
    return {
        ...told, family: 'completeness', kind, duesOf,
        suspect: { [kind]: suspect },
        each: { [kind]: (element: Element<K>, programme: Programme) => missingNow(duesOf(element, programme), programme) },
    };
}

/** A rule on requirements, of which there are thousands: what it finds is kept as long as the file and the frame are the same. */
export function onceDueWithin(told: Told,
    duesOf: (requirement: Element<'requirement'>, frame: Frame) => readonly Due[]): DueRule<'requirement'> {
    return {
        ...told, family: 'completeness', kind: 'requirement', duesOf,
        within: { requirement: (requirement, frame) => missingNow(duesOf(requirement, frame), frame) },
    };
}

function missingNow(dues: readonly Due[], { reached }: Pick<Programme, 'reached'>): readonly Hit[] {
    return reached === undefined ? [] : dues.flatMap(({ place, missing }) => (missing && place <= reached ? [missing] : []));
}
