import type { Programme } from './programme.js';

/** The requirements that were set aside, or that another of the programme's own adapts, by key. */
export function leftBehindIn(programme: Programme): ReadonlySet<string> {
    const left = new Set<string>();
    for (const aside of programme.of('setAside')) {
        for (const requirement of programme.resolveAll(aside.requirements)) {
            left.add(requirement.key);
        }
    }
    for (const requirement of programme.of('requirement')) {
        if (requirement.adapts && programme.isOwn(requirement)) {
            left.add(programme.resolve(requirement.adapts)?.key ?? '');
        }
    }
    return left;
}
