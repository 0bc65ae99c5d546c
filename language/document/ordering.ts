/** The order of words in a glossary or an index, the same on every machine. */

/**
 * Compares two words as a reader looks them up: accents and case count last, numbers count by value (`EX-2` comes before `EX-10`).
 */
export function alphabetically(first: string, second: string): number {
    return compareParts(folded(first), folded(second)) || (first < second ? -1 : first > second ? 1 : 0);
}

/** A word without its accents and its case. */
export function folded(word: string): string {
    return word.normalize('NFD').replace(/\p{M}+/gu, '').replace(/[œŒ]/g, 'oe').replace(/[æÆ]/g, 'ae').replace(/’/g, '\'').toLowerCase();
}

function compareParts(first: string, second: string): number {
    const left = parts(first);
    const right = parts(second);
    for (let index = 0; index < Math.min(left.length, right.length); index++) {
        const order = comparePart(left[index] ?? '', right[index] ?? '');
        if (order !== 0) { return order; }
    }
    return left.length - right.length;
}

function parts(word: string): readonly string[] {
    return word.match(/\d+|\D+/g) ?? [];
}

function comparePart(first: string, second: string): number {
    if (/^\d/.test(first) && /^\d/.test(second)) {
        const a = first.replace(/^0+(?=\d)/, '');
        const b = second.replace(/^0+(?=\d)/, '');
        if (a.length !== b.length) { return a.length - b.length; }
        return a < b ? -1 : a > b ? 1 : 0;
    }
    return first < second ? -1 : first > second ? 1 : 0;
}
