/** The candidate nearest to what was typed, when near enough to be what was meant; accents and case count little. */
export function closest(typed: string, candidates: Iterable<string>): string | undefined {
    const plainTyped = plain(typed);
    let best: string | undefined;
    let bestDistance = Math.max(1, Math.floor(plainTyped.length / 3)) + 1;
    for (const candidate of candidates) {
        const distance = editDistance(plainTyped, plain(candidate), bestDistance);
        if (distance < bestDistance) {
            best = candidate;
            bestDistance = distance;
        }
    }
    return best;
}

function plain(text: string): string {
    return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** Levenshtein's distance, or `limit` as soon as it is reached. */
function editDistance(a: string, b: string, limit: number): number {
    if (Math.abs(a.length - b.length) >= limit) {
        return limit;
    }
    let previous = Array.from({ length: b.length + 1 }, (_, i) => i);
    for (let i = 1; i <= a.length; i++) {
        const row = [i];
        for (let j = 1; j <= b.length; j++) {
            row.push(Math.min(previous[j]! + 1, row[j - 1]! + 1, previous[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)));
        }
        if (Math.min(...row) >= limit) {
            return limit;
        }
        previous = row;
    }
    return previous[b.length]!;
}
