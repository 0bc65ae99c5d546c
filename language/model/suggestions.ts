/** What is longer than any word of the language was not meant as one. */
const longestTyped = 60;

/** The candidate nearest to what was typed, when near enough to be what was meant; accents and case count little. */
export function closest(typed: string, candidates: Iterable<string>): string | undefined {
    if (typed.length > longestTyped) {
        return undefined;
    }
    const plainTyped = plain(typed);
    let best: string | undefined;
    let bestDistance = Math.max(1, Math.floor(plainTyped.length / 3)) + 1;
    for (const candidate of candidates) {
        if (bestDistance === 0) {
            break;
        }
        const distance = editDistance(plainTyped, plain(candidate), bestDistance);
        if (distance < bestDistance) {
            best = candidate;
            bestDistance = distance;
        }
    }
    return best;
}

function plain(text: string): string {
    // Most identifiers are plain already: thousands are compared at a time.
    return /^[\x20-\x7e]*$/.test(text) ? text.toLowerCase() : text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** Levenshtein's distance, or `limit` as soon as it is reached. */
function editDistance(a: string, b: string, limit: number): number {
    if (Math.abs(a.length - b.length) >= limit) {
        return limit;
    }
    // What both begin and end with changes nothing.
    let start = 0;
    while (start < a.length && start < b.length && a.charCodeAt(start) === b.charCodeAt(start)) {
        start++;
    }
    let [endA, endB] = [a.length, b.length];
    while (endA > start && endB > start && a.charCodeAt(endA - 1) === b.charCodeAt(endB - 1)) {
        endA--;
        endB--;
    }
    const width = endB - start;
    let previous = Array.from({ length: width + 1 }, (_, i) => i);
    for (let i = start; i < endA; i++) {
        const row = [i - start + 1];
        let least = row[0]!;
        for (let j = 1; j <= width; j++) {
            const changed = a.charCodeAt(i) === b.charCodeAt(start + j - 1) ? 0 : 1;
            const distance = Math.min(previous[j]! + 1, row[j - 1]! + 1, previous[j - 1]! + changed);
            row.push(distance);
            least = Math.min(least, distance);
        }
        if (least >= limit) {
            return limit;
        }
        previous = row;
    }
    return Math.min(previous[width]!, limit);
}
