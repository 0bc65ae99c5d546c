import { scan } from '../../grammar/scanner.js';
import type { Lexeme, Scan } from '../../grammar/lexemes.js';
import { wordOf } from '../../grammar/vocabulary.js';
import { quotedText } from '../../model/texts.js';
import { lineEnd, lineStart } from '../view.js';
import { alignedGaps } from './alignment.js';
import { piecesOf, type Piece } from './pieces.js';
import { begins, gapBetween } from './spacing.js';
import { layOutTables, type TableLayout } from './tables.js';

/** A change to a text: what stands from `start` to `end` becomes `newText`. */
export interface Change {
    readonly start: number;
    readonly end: number;
    readonly newText: string;
}

const step = 2;

/** How much of a layout is applied: what would change what a text says is left as it stands. */
interface Extent {
    readonly indentation: boolean;
    readonly closeRows: boolean;
}

/**
 * What to change so that a text is laid out: two spaces a level, one blank line at most, aligned tables, one spelling for words of several
 * parts. Lines stay lines; comments and prose stay what they are. What is laid out says exactly what the text said: where that could not be
 * held, less is changed.
 */
export function formatChanges(text: string, known: Scan = scan(text)): readonly Change[] {
    for (const extent of [{ indentation: true, closeRows: true }, { indentation: false, closeRows: false }]) {
        const changes = new Layout(text, known, extent).changes();
        if (changes.length === 0 || saysTheSame(text, known, changed(text, changes))) {
            return changes;
        }
    }
    return [];
}

/** The text laid out. */
export function formatted(text: string): string {
    return changed(text, formatChanges(text));
}

/** A text after changes, which are in its order. */
export function changed(text: string, changes: readonly Change[]): string {
    let result = '';
    let at = 0;
    for (const { start, end, newText } of changes) {
        result += text.slice(at, start) + newText;
        at = end;
    }
    return result + text.slice(at);
}

/** The one change that leads from a text to another. */
export function differences(before: string, after: string): Change[] {
    if (before === after) {
        return [];
    }
    const most = Math.min(before.length, after.length);
    let start = 0;
    while (start < most && before[start] === after[start]) {
        start++;
    }
    let end = 0;
    while (end < most - start && before[before.length - 1 - end] === after[after.length - 1 - end]) {
        end++;
    }
    return [{ start, end: before.length - end, newText: after.slice(start, after.length - end) }];
}

/** The changes that touch the lines from one offset to another; a table that is touched is laid out whole. */
export function formatRange(text: string, from: number, to: number): readonly Change[] {
    const known = scan(text);
    const layout = new Layout(text, known, { indentation: true, closeRows: true });
    const [first, last] = layout.reach(lineStart(text, from), lineEnd(text, to));
    const changes = layout.changes().flatMap(change => within(text, change, first, last));
    return saysTheSame(text, known, changed(text, changes)) ? changes : [];
}

/**
 * What to change after a character was typed: behind a bar the table, behind a brace its line, behind a line end the line above and the
 * indentation of the new one. Nothing at the cursor's own place moves.
 */
export function formatOnType(text: string, offset: number, typed: string): readonly Change[] {
    const known = scan(text);
    const layout = new Layout(text, known, { indentation: true, closeRows: false });
    const from = lineStart(text, offset);
    if (typed === '\n') {
        const above = from === 0 ? 0 : lineStart(text, from - 1);
        const [first, last] = layout.reach(above, from === 0 ? 0 : from - 1);
        const changes = layout.changes().filter(({ start, end }) => start >= first && end <= last && end < from);
        return saysTheSame(text, known, changed(text, changes)) ? changes : [];
    }
    const [first, last] = layout.reach(from, lineEnd(text, offset));
    const changes = layout.changes().flatMap(change => within(text, change, first, last));
    return saysTheSame(text, known, changed(text, changes)) ? changes : [];
}

/** A change cut down to some lines: of one that begins above them only the indentation of the first is kept. */
function within(text: string, change: Change, first: number, last: number): Change[] {
    const { start, end, newText } = change;
    if (start >= first && end <= last) {
        return [change];
    }
    if (start < first && end >= first && end <= last && text.slice(first, end).trim() === '') {
        const indent = newText.slice(newText.lastIndexOf('\n') + 1);
        return indent === text.slice(first, end) ? [] : [{ start: first, end, newText: indent }];
    }
    return [];
}

class Layout {
    private readonly pieces: readonly Piece[];
    private readonly startsLine: readonly boolean[];
    /** The place of a piece in its entry: 0 for the word that opens it. */
    private readonly placeInEntry: readonly number[];
    /** How deep a piece stands, were it first on its line. */
    private readonly levels: readonly number[];
    private readonly tables: TableLayout;
    private readonly aligned: ReadonlyMap<number, string>;
    private readonly lineBreak: string;

    constructor(private readonly text: string, known: Scan, private readonly extent: Extent) {
        this.pieces = piecesOf(text, known);
        this.startsLine = this.pieces.map(({ start }, i) => i === 0 || /[\r\n]/.test(text.slice(this.pieces[i - 1]!.end, start)));
        this.placeInEntry = placesIn(this.pieces);
        this.levels = this.levelsOf();
        this.tables = layOutTables(this.pieces, this.startsLine, place => this.inside(place), extent.closeRows);
        this.aligned = alignedGaps({
            text, pieces: this.pieces, startsLine: this.startsLine,
            gap: place => this.inside(place), indent: place => this.indent(place).length,
        });
        this.lineBreak = /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
    }

    /** A stretch of the text, made wide enough to hold the tables that it touches. */
    reach(from: number, to: number): [from: number, to: number] {
        let [first, last] = [from, to];
        for (const extent of this.tables.extents) {
            const start = lineStart(this.text, this.pieces[extent.first]!.start);
            const end = lineEnd(this.text, this.pieces[extent.last]!.end);
            if (start <= to && from <= end) {
                first = Math.min(first, start);
                last = Math.max(last, end);
            }
        }
        return [first, last];
    }

    changes(): Change[] {
        const { pieces, text } = this;
        const changes: Change[] = [];
        const put = (start: number, end: number, newText: string): void => {
            if (text.slice(start, end) !== newText) {
                changes.push({ start, end, newText });
            }
        };
        pieces.forEach((piece, i) => {
            const { start, end } = piece;
            const from = i === 0 ? (text.startsWith('\ufeff') ? 1 : 0) : pieces[i - 1]!.end;
            put(from, start, (this.tables.closings.get(i - 1) ?? '') + this.before(i, from));
            if (isProse(text, piece)) {
                this.indentProse(piece, this.levels[i]!, put);
            } else {
                put(start, end, this.tables.rules.get(i) ?? piece.written);
            }
        });
        if (pieces.length > 0) {
            const last = pieces[pieces.length - 1]!;
            // Prose that is not closed yet holds the text's last line end.
            const ended = last.end === text.length && /[\r\n]$/.test(text);
            put(last.end, text.length, (this.tables.closings.get(pieces.length - 1) ?? '') + (ended ? '' : this.lineBreak));
        }
        return changes;
    }

    private levelsOf(): number[] {
        let depth = 0;
        return this.pieces.map((piece, i) => {
            depth -= piece.type === '}' ? 1 : 0;
            const level = Math.max(0, depth) + (begins(piece) || this.isLooseRow(i) ? 0 : 1);
            depth += piece.type === '{' ? 1 : 0;
            return level;
        });
    }

    private indent(i: number): string {
        const { start, type } = this.pieces[i]!;
        return this.extent.indentation && type !== 'STRANGE' ? ' '.repeat(this.levels[i]! * step)
            : /[^\r\n\ufeff]*$/.exec(this.text.slice(this.pieces[i - 1]?.end ?? 0, start))![0];
    }

    private before(i: number, from: number): string {
        const { pieces, text } = this;
        const { start, type } = pieces[i]!;
        if (!this.startsLine[i]) {
            return this.tables.gaps.get(i) ?? this.aligned.get(i) ?? this.inside(i);
        }
        const indent = this.indent(i);
        if (i === 0) {
            return indent;
        }
        const lines = text.slice(from, start).match(/\r\n|\n|\r/g)!.length;
        const parted = lines > 1 && pieces[i - 1]!.type !== '{' && type !== '}';
        return this.lineBreak.repeat(parted ? 2 : 1) + indent;
    }

    private inside(i: number): string {
        const previous = this.pieces[i - 1]!;
        const next = this.pieces[i]!;
        return gapBetween(previous, next, this.text.slice(previous.end, next.start), this.placeInEntry[i]!);
    }

    /** Whether a line is a row whose first bar is missing. */
    private isLooseRow(i: number): boolean {
        for (let next = i; next < this.pieces.length && (next === i || !this.startsLine[next]); next++) {
            if (this.pieces[next]!.type === 'BAR') {
                return true;
            }
        }
        return false;
    }

    /** Moves prose of several lines with what it stands in; its lines keep their places to one another. */
    private indentProse(piece: Piece, level: number, put: (start: number, end: number, newText: string) => void): void {
        const { start, end } = piece;
        const lines = [...this.text.slice(start, end).matchAll(/(?:\r\n|\n|\r)([ \t]*)([^\r\n]*)/g)];
        const closesAlone = lines.length > 0 && lines[lines.length - 1]![2] === '"""';
        const inner = closesAlone ? lines.slice(0, -1) : lines;
        const least = Math.min(...inner.filter(([, , said]) => said !== '').map(([, blanks]) => blanks!.length));
        for (const line of lines) {
            const [whole, blanks, said] = line;
            const from = start + line.index + whole.length - blanks!.length - said!.length;
            const isLast = closesAlone && line === lines[lines.length - 1];
            const keep = isLast || said === '' ? '' : blanks!.slice(least);
            const moved = said === '' ? '' : ' '.repeat(level * step) + keep;
            if (this.extent.indentation) {
                put(from, from + blanks!.length, moved);
            }
        }
    }
}

function isProse(text: string, { type, start }: Piece): boolean {
    return (type === 'TEXT' || type === 'STATEMENT') && text.startsWith('"""', start);
}

function placesIn(pieces: readonly Piece[]): number[] {
    let place = 0;
    return pieces.map(piece => {
        place = piece.type !== 'COMMENT' && piece.type !== 'STRANGE' && begins(piece) ? 0 : place + 1;
        return place;
    });
}

/** Whether two texts come to the same lexemes, texts and comments. */
function saysTheSame(before: string, scanned: Scan, after: string): boolean {
    const other = scan(after);
    return scanned.problems.length === other.problems.length
        && sameAll(scanned.lexemes.filter(isWritten), other.lexemes.filter(isWritten), before, after)
        && scanned.comments.length === other.comments.length
        && scanned.comments.every((comment, i) => sameComment(said(before, comment), said(after, other.comments[i]!)));
}

/** The bar that closes a row may be added: it says nothing of its own. */
function isWritten({ type }: Lexeme): boolean {
    return type !== 'ENDROW';
}

function sameAll(lexemes: readonly Lexeme[], others: readonly Lexeme[], before: string, after: string): boolean {
    return lexemes.length === others.length && lexemes.every((lexeme, i) => {
        const other = others[i]!;
        if (lexeme.type !== other.type) {
            return false;
        }
        const one = said(before, lexeme);
        const two = said(after, other);
        return one === two
            || (lexeme.type === 'TEXT' || lexeme.type === 'STATEMENT'
                ? one.startsWith('"""') && quotedText(one).text === quotedText(two).text
                : wordOf(one) !== undefined && wordOf(one) === wordOf(two));
    });
}

function sameComment(one: string, two: string): boolean {
    return one === two || (one.startsWith('|') && two.startsWith('|'));
}

function said(text: string, { start, end }: Lexeme): string {
    return text.slice(start, end);
}
