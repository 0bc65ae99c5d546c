import type { KindName } from '../../grammar/concepts.js';
import type { AnyElement } from '../../model/elements.js';
import type { View } from '../view.js';

/** Words of titles that are shorter tell nothing of what a title is about. */
const shortest = 5;
const nearest = 4;
/** What waits to be answered: a need without a requirement, a requirement that no scenario calls for. */
const waiting: ReadonlySet<KindName> = new Set<KindName>(['objective', 'need', 'requirement', 'proposal', 'indicator', 'guidance']);

const wordsOfTitles = new WeakMap<AnyElement, readonly string[]>();

/**
 * Orders elements by how likely they are to be named at an offset: those that the declarations just above name, those whose titles speak of
 * the same, those that nothing names yet; in their order otherwise.
 */
export function byLikelihood(view: View, offset: number, elements: readonly AnyElement[]): readonly AnyElement[] {
    const own = view.elementAt(offset);
    const about = new Set(own ? titleWords(own) : []);
    const named = namedAbove(view, offset);
    // Nothing is said to come from itself.
    const isOwn = ({ nameRange: { file, start } }: AnyElement): boolean => own?.nameRange.start === start && file === view.file;
    const byScore = new Map<number, AnyElement[]>();
    for (const element of elements) {
        const score = isOwn(element) ? -1 : scoreOf(view, element, about, named);
        const same = byScore.get(score);
        if (same) {
            same.push(element);
        } else {
            byScore.set(score, [element]);
        }
    }
    return [...byScore].sort(([a], [b]) => b - a).flatMap(([, same]) => same);
}

function scoreOf({ programme }: View, element: AnyElement, about: ReadonlySet<string>, named: ReadonlyMap<string, number>): number {
    const shared = about.size === 0 ? 0 : titleWords(element).filter(word => about.has(word)).length;
    const alone = waiting.has(element.kind) && programme.incoming(element).length === 0 ? 1 : 0;
    return (named.get(element.id) ?? 0) * 2 + Math.min(shared, 2) * 3 + alone;
}

/** What the declarations right above an offset name, those nearest the most. */
function namedAbove(view: View, offset: number): ReadonlyMap<string, number> {
    const named = new Map<string, number>();
    const above = view.model.elements.filter(({ range }) => range.end < offset).slice(-nearest);
    above.forEach(({ links }, i) => {
        for (const name of new Set(links.map(({ reference }) => reference.name))) {
            named.set(name, (named.get(name) ?? 0) + i + 1);
        }
    });
    return named;
}

function titleWords(element: AnyElement): readonly string[] {
    let words = wordsOfTitles.get(element);
    if (!words) {
        words = (element.title?.text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().match(/\p{L}+/gu) ?? [])
            .filter(word => word.length >= shortest).map(word => word.replace(/s$/, ''));
        wordsOfTitles.set(element, words);
    }
    return words;
}
