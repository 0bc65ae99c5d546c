import { isKind, type Element } from './elements.js';
import type { Programme } from './programme.js';

/**
 * What a requirement says, or else what the one that it adapts says, and so on: an adaptation states only what it changes. The first answer
 * that is neither undefined nor false.
 */
export function orAdapted<T>(
    programme: Pick<Programme, 'resolve'>, requirement: Element<'requirement'>,
    ask: (requirement: Element<'requirement'>) => T | undefined | false,
): T | undefined {
    // Asked of each of thousands of requirements, of which few adapt another: only those want a memory.
    let seen: Set<unknown> | undefined;
    for (let at: Element<'requirement'> | undefined = requirement; at && !seen?.has(at);) {
        const answer = ask(at);
        if (answer !== undefined && answer !== false) {
            return answer;
        }
        if (!at.adapts) {
            return undefined;
        }
        seen = (seen ?? new Set()).add(at);
        const adapted = programme.resolve(at.adapts);
        at = adapted && isKind(adapted, 'requirement') ? adapted : undefined;
    }
    return undefined;
}

/** What an adaptation takes over where it does not say it again. Its state, its reason and what it stands against are its own. */
const takenOver = [
    'statement', 'theme', 'nature', 'quality', 'criteria', 'in', 'phases', 'verifications', 'obliges', 'priority', 'rationale', 'source',
    'answers', 'accordingTo', 'penalties',
] as const satisfies readonly (keyof Element<'requirement'>)[];

/** A requirement with all that it says: an adaptation with what stays of the requirement that it adapts. Any other is itself. */
export function inFull(programme: Pick<Programme, 'resolve'>, requirement: Element<'requirement'>): Element<'requirement'> {
    if (!requirement.adapts) {
        return requirement;
    }
    const said = takenOver.flatMap((name): [string, unknown][] => {
        const value = orAdapted<unknown>(programme, requirement, one => (isSaid(one[name]) ? one[name] : undefined));
        return value === undefined ? [] : [[name, value]];
    });
    return { ...requirement, ...Object.fromEntries(said) };
}

function isSaid(value: unknown): boolean {
    return value !== undefined && !(Array.isArray(value) && value.length === 0);
}
