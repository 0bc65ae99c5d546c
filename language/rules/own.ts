import { kindOf, type KindName } from '../grammar/concepts.js';
import type { AnyElement, Element } from '../model/elements.js';
import type { Programme } from '../model/programme.js';

const kept = new WeakMap<Programme, Map<KindName, readonly AnyElement[]>>();

/**
 * The elements of a kind that rules speak of: declared in the programme's own files, under a name. Copies and preset phases stand in no
 * text, libraries are checked where they are written, and what has no name yet is still being written.
 */
export function ownOf<K extends KindName>(programme: Programme, kind: K): readonly Element<K>[] {
    let byKind = kept.get(programme);
    if (!byKind) {
        byKind = new Map();
        kept.set(programme, byKind);
    }
    let elements = byKind.get(kind);
    if (!elements) {
        const { named } = kindOf(kind);
        const all = programme.of(kind) as unknown as readonly AnyElement[];
        elements = all.filter(element => programme.isOwn(element) && !element.derived && (!named || element.id !== ''));
        byKind.set(kind, elements);
    }
    return elements as unknown as readonly Element<K>[];
}

/** The programme's own requirements but those that were withdrawn. */
export function ownRequirements(programme: Programme): readonly Element<'requirement'>[] {
    return ownOf(programme, 'requirement').filter(({ status }) => status !== 'withdrawn');
}
