import type { Piece } from './pieces.js';
import { lineStart } from '../view.js';
import { shownWidth } from './tables.js';

/** What the alignment of a piece needs to know of the lines at hand. */
export interface Lines {
    readonly text: string;
    readonly pieces: readonly Piece[];
    readonly startsLine: readonly boolean[];
    /** What parts a piece from the one before it, were it not aligned. */
    readonly gap: (place: number) => string;
    /** How far the line that a piece begins is indented. */
    readonly indent: (place: number) => number;
}

/**
 * What was aligned by hand stays aligned: pieces of one sort that stand in the same column on lines that follow each other, one of them
 * further from its neighbour than it need be. Gives their gaps.
 */
export function alignedGaps(lines: Lines): ReadonlyMap<number, string> {
    const gaps = new Map<number, string>();
    for (const block of blocksOf(lines)) {
        alignBlock(lines, block, gaps);
    }
    return gaps;
}

/** Places of the pieces that begin lines, by stretches of lines of one indentation, without a table or prose between them. */
function blocksOf({ text, pieces, startsLine, indent }: Lines): number[][] {
    const blocks: number[][] = [];
    let block: number[] = [];
    let level = -1;
    pieces.forEach(({ type, start, end }, i) => {
        if (startsLine[i]) {
            const here = indent(i);
            if (type === 'ROW' || here !== level) {
                block = [];
                level = here;
            }
            if (type !== 'ROW') {
                if (block.length === 0) {
                    blocks.push(block);
                }
                block.push(i);
            }
        }
        if (text.slice(start, end).includes('\n')) {
            block = [];
        }
    });
    return blocks.filter(({ length }) => length > 1);
}

function alignBlock(lines: Lines, block: readonly number[], gaps: Map<number, string>): void {
    const { text, pieces, startsLine, gap } = lines;
    const groups = new Map<string, { column: number; places: { place: number; first: number }[]; apart: boolean }>();
    for (const first of block) {
        const from = lineStart(text, pieces[first]!.start);
        for (let i = first + 1; i < pieces.length && !startsLine[i]; i++) {
            const { type, start, written } = pieces[i]!;
            const column = start - from;
            const key = `${column} ${type === 'CLAUSE' || type === 'KEYWORD' ? written : type}`;
            const group = groups.get(key) ?? { column, places: [], apart: false };
            groups.set(key, group);
            group.places.push({ place: i, first });
            group.apart ||= start - pieces[i - 1]!.end > gap(i).length;
        }
    }
    const aligned = [...groups.values()].filter(({ apart, places }) => apart && places.length > 1).sort((a, b) => a.column - b.column);
    for (const { places } of aligned) {
        const columns = places.map(({ place, first }) => endBefore(lines, first, place, gaps) + gap(place).length);
        const column = Math.max(...columns);
        places.forEach(({ place }, i) => gaps.set(place, gap(place) + ' '.repeat(column - columns[i]!)));
    }
}

/** The column in which the piece before a place will end. */
function endBefore({ pieces, gap, indent }: Lines, first: number, place: number, gaps: ReadonlyMap<number, string>): number {
    let column = indent(first) + shownWidth(pieces[first]!.written);
    for (let i = first + 1; i < place; i++) {
        column += (gaps.get(i) ?? gap(i)).length + shownWidth(pieces[i]!.written);
    }
    return column;
}
