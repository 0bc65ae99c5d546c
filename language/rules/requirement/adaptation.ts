import { isKind, type Element } from '../../model/elements.js';
import type { Programme } from '../../model/programme.js';

/**
 * A requirement with those that it adapts, one after the other: an adaptation says only what it changes, so what it leaves out is sought in
 * what it adapts.
 */
export function withAdapted(programme: Programme, requirement: Element<'requirement'>): readonly Element<'requirement'>[] {
    const found = [requirement];
    for (let at = requirement; at.adapts;) {
        const adapted = programme.resolve(at.adapts);
        if (!adapted || !isKind(adapted, 'requirement') || found.includes(adapted)) {
            break;
        }
        found.push(adapted);
        at = adapted;
    }
    return found;
}
