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
        // Letters that are compared with their accents off are never more than those written, and mostly as many.
        if (candidate.length < plainTyped.length - bestDistance) {
            continue;
        }
        const distance = editDistance(plainTyped, plain(candidate), bestDistance);
        if (distance < bestDistance) {
            best = candidate;
            bestDistance = distance;
        }
    }
    return best;
}

/** Whether two names differ by capitals, accents and dashes alone: then nothing else can be meant. */
export function isSameName(a: string, b: string): boolean {
    const [first, second] = [a, b].map(name => plain(name).replace(/[-_. ]/g, ''));
    return first === second;
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
    // One row of the table, from which each next one is made in place: thousands of names are compared at a stroke.
    const row = rowOf(width);
    for (let i = start; i < endA; i++) {
        let diagonal = i - start;
        let left = diagonal + 1;
        let least = left;
        const typed = a.charCodeAt(i);
        for (let j = 1; j <= width; j++) {
            const above = row[j]!;
            left = Math.min(above + 1, left + 1, diagonal + (typed === b.charCodeAt(start + j - 1) ? 0 : 1));
            row[j] = left;
            diagonal = above;
            least = Math.min(least, left);
        }
        if (least >= limit) {
            return limit;
        }
        row[0] = i - start + 1;
    }
    return Math.min(row[width]!, limit);
}

function rowOf(width: number): number[] {
    const row: number[] = [];
    for (let i = 0; i <= width; i++) {
        row.push(i);
    }
    return row;
}
