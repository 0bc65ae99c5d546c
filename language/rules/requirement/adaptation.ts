import { isKind, type Element } from '../../model/elements.js';
import type { Programme } from '../../model/programme.js';

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
