import { isKind, type AnyElement, type Element } from '../../model/elements.js';
import type { Programme } from '../../model/programme.js';

/** The actors who decide: those whose role is the owner's, and those that the programme names as its owner. */
export function ownersOf(programme: Programme): ReadonlySet<AnyElement> {
    return new Set<AnyElement>([
        ...programme.of('actor').filter(({ role }) => role?.some(word => word === 'projectOwner' || word === 'delegatedOwner')),
        ...programme.resolveAll(programme.header?.owner),
    ]);
}

/** Whether an actor is an owner or belongs to one. */
export function isOwner(programme: Programme, actor: AnyElement, owners: ReadonlySet<AnyElement>): boolean {
    const seen = new Set<AnyElement>();
    for (let at: AnyElement | undefined = actor; at && !seen.has(at); at = groupOf(programme, at)) {
        if (owners.has(at)) {
            return true;
        }
        seen.add(at);
    }
    return false;
}

/** Those who advise the owner in a role. */
export function advisersOf(programme: Programme, role: 'amo' | 'amu'): readonly Element<'actor'>[] {
    return programme.of('actor').filter(actor => actor.role?.includes(role));
}

function groupOf(programme: Programme, actor: AnyElement): AnyElement | undefined {
    return isKind(actor, 'actor') && actor.partOf ? programme.resolve(actor.partOf) : undefined;
}
