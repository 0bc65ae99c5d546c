import type { AnyElement } from '../model/elements.js';
import type { Bilingual } from '../model/findings.js';
import type { Programme } from '../model/programme.js';
import type { Hit } from './rule.js';
import { nameOf } from './kind-names.js';

/**
 * The circles among elements, each once: from its first element in the text, through those that it names, back to it. An element stands in
 * one circle only; another one through it shows when the first is broken.
 */
export function circlesAmong(elements: readonly AnyElement[], next: (element: AnyElement) => readonly AnyElement[]): AnyElement[][] {
    const circles: AnyElement[][] = [];
    const done = new Set<AnyElement>();
    const circling = new Set<AnyElement>();
    for (const root of elements) {
        if (done.has(root)) {
            continue;
        }
        // A stack of its own: chains of thousands of elements would overflow that of calls.
        const path: { element: AnyElement; following: readonly AnyElement[]; at: number }[] = [];
        const places = new Map<AnyElement, number>();
        const enter = (element: AnyElement): void => {
            places.set(element, path.length);
            path.push({ element, following: next(element), at: 0 });
        };
        enter(root);
        while (path.length > 0) {
            const top = path[path.length - 1]!;
            const following = top.following[top.at++];
            if (!following) {
                path.pop();
                places.delete(top.element);
                done.add(top.element);
                continue;
            }
            const place = places.get(following);
            if (place !== undefined) {
                const circle = path.slice(place).map(({ element }) => element);
                if (!circle.some(element => circling.has(element))) {
                    circle.forEach(element => circling.add(element));
                    circles.push(circle);
                }
            } else if (!done.has(following)) {
                enter(following);
            }
        }
    }
    return circles.map(startingFirst);
}

/** What is said of each circle, at the first of its elements that the programme's own text declares. */
export function circleHits(
    programme: Programme, circles: readonly AnyElement[][], message: (path: string) => Bilingual, advice: Bilingual,
): Hit[] {
    return circles.flatMap(circle => {
        const own = circle.filter(element => programme.isOwn(element) && !element.derived);
        if (own.length === 0) {
            return [];
        }
        const path = [...circle, circle[0]!].map(nameOf).join(' → ');
        return {
            range: own[0]!.nameRange, message: message(path), advice,
            related: own.slice(1).map(({ nameRange, id }) => ({
                range: nameRange, message: { fr: `${id} est dans le cercle.`, en: `${id} is in the circle.` },
            })),
        };
    });
}

function startingFirst(circle: AnyElement[]): AnyElement[] {
    let first = 0;
    circle.forEach(({ range }, i) => {
        const { range: other } = circle[first]!;
        if (range.file < other.file || (range.file === other.file && range.start < other.start)) {
            first = i;
        }
    });
    return [...circle.slice(first), ...circle.slice(0, first)];
}
