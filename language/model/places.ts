import type { SourceRange, Text } from '../grammar/values.js';

/** Where a part of a text stands in its file: indentation and quotes, which the text does not have, are stepped over. */
export function placeIn(text: Text, start: number, end: number): SourceRange {
    return { file: text.range.file, start: offsetIn(text, start), end: end > start ? offsetIn(text, end - 1) + 1 : offsetIn(text, start) };
}

function offsetIn({ text, range, runs }: Text, at: number): number {
    if (!runs) {
        return range.start + (range.end - range.start > text.length ? 1 : 0) + at;
    }
    let low = 0;
    let high = runs.length - 1;
    while (low < high) {
        const middle = (low + high + 1) >> 1;
        if (runs[middle]![0] <= at) {
            low = middle;
        } else {
            high = middle - 1;
        }
    }
    const [from, place] = runs[low] ?? [0, range.start];
    return place + at - from;
}
