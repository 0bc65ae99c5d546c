/** Where Tab leads in the rows of a table, read from the lines at hand: a hand that types on is not kept waiting. */

/** The lines of a text; undefined before the first and behind the last. */
export type Lines = (line: number) => string | undefined;

/** What Tab does: writes something first, where a row or a cell is missing, then selects a cell. */
export interface Step {
    readonly insert?: { readonly line: number; readonly character: number; readonly text: string };
    readonly select: { readonly line: number; readonly start: number; readonly end: number };
}

/**
 * The next cell of a table, or the one before; behind the last cell a row is added, and a row that is too short is completed. Undefined
 * outside tables, and before the first cell.
 */
export function stepFrom(lines: Lines, line: number, character: number, backwards: boolean): Step | undefined {
    const cells = cellsOf(lines(line));
    const at = cells.findLastIndex(({ from }) => from <= character);
    if (at < 0) {
        return undefined;
    }
    if (backwards) {
        return at > 0 ? to(line, cells[at - 1]!) : rowFrom(lines, line, -1);
    }
    const next = cells[at + 1];
    if (next) {
        return to(line, next);
    }
    const header = cellsOf(lines(headerOf(lines, line)));
    return cells.length < header.length ? completed(lines(line)!, line, header.length - cells.length)
        : rowFrom(lines, line, 1) ?? newRow(lines(line)!, line, Math.max(1, header.length));
}

function to(line: number, { start, end }: Cell): Step {
    return { select: { line, start, end } };
}

/** The first cell of the row below, or the last of the row above. */
function rowFrom(lines: Lines, line: number, by: 1 | -1): Step | undefined {
    const beside = isRule(lines(line + by) ?? '') ? line + 2 * by : line + by;
    const cell = cellsOf(lines(beside)).at(by === 1 ? 0 : -1);
    return cell && to(beside, cell);
}

/** The cells that a row lacks, of which the first is selected. */
function completed(row: string, line: number, missing: number): Step {
    const written = row.trimEnd();
    const closing = written.endsWith('|') && !written.endsWith('\\|') ? '' : ' |';
    const place = written.length + closing.length + 1;
    return {
        insert: { line, character: written.length, text: `${closing}${'  |'.repeat(missing)}` },
        select: { line, start: place, end: place },
    };
}

function newRow(row: string, line: number, columns: number): Step {
    const indent = /^\s*/.exec(row)![0];
    const place = indent.length + 2;
    return {
        insert: { line, character: row.length, text: `\n${indent}|${'  |'.repeat(columns)}` },
        select: { line: line + 1, start: place, end: place },
    };
}

interface Cell {
    /** Where its room begins, right behind the stroke. */
    readonly from: number;
    /** What is written in it, without the blanks around. */
    readonly start: number;
    readonly end: number;
}

/** The cells of a line that begins as a row; none of another. A stroke behind a backslash belongs to the text. */
function cellsOf(line: string | undefined): readonly Cell[] {
    if (line === undefined || !isRow(line)) {
        return [];
    }
    const strokes = [...line.matchAll(/(?<!\\)\|/g)].map(({ index }) => index);
    return strokes.flatMap((stroke, i): readonly Cell[] => {
        const end = strokes[i + 1] ?? line.length;
        const written = line.slice(stroke + 1, end);
        if (strokes[i + 1] === undefined && written.trim() === '' && i > 0) {
            return [];
        }
        const start = stroke + 1 + (written.trim() === '' ? Math.min(1, written.length) : written.length - written.trimStart().length);
        return [{ from: stroke + 1, start, end: start + written.trim().length }];
    });
}

/** Whether a line begins as the rows of tables do. */
export function isRow(line: string): boolean {
    return /^\s*\|/.test(line);
}

/** What Markdown draws below a header. */
function isRule(line: string): boolean {
    return /^\s*\|[\s:|-]*-[\s:|-]*$/.test(line);
}

function headerOf(lines: Lines, line: number): number {
    let first = line;
    while (isRow(lines(first - 1) ?? '')) {
        first--;
    }
    return first;
}
