import type { Lexeme } from '../grammar/lexemes.js';
import { anyKind, fileScope, nothingHere, scopeOf, type Opening, type Scope } from '../grammar/scopes.js';
import { wordOf, type Word } from '../grammar/vocabulary.js';
import type { View } from './view.js';

/** A stretch of a text, its end excluded. */
export interface Stretch {
    readonly start: number;
    readonly end: number;
}

/** A cell of a table: what stands in it without the blanks around, and the room between its bars. */
export interface Cell extends Stretch {
    readonly room: Stretch;
    readonly lexemes: readonly Lexeme[];
}

/** A row of a table, from its first bar to its last. */
export interface Row extends Stretch {
    readonly cells: readonly Cell[];
}

/** An entry as it is written: the word that opens it, its values, its table, its body. */
export interface Entry extends Stretch {
    /** The word that opens it; undefined for a text that stands alone and for an unknown word. */
    readonly word?: Word;
    /** What the word opens where it stands. */
    readonly opening?: Opening;
    /** The word itself, or the text that stands for the whole entry. */
    readonly head: Lexeme;
    /** Its values on the head's line and below, without its table and its body. */
    readonly values: readonly Lexeme[];
    readonly rows: readonly Row[];
    /** Between the braces. */
    readonly body?: Stretch;
    readonly entries: readonly Entry[];
    readonly parent?: Entry;
}

type Draft = { -readonly [Key in keyof Entry]: Entry[Key] } & {
    values: Lexeme[]; rows: DraftRow[]; entries: Draft[]; parent?: Draft;
};
interface DraftRow extends Row {
    start: number;
    end: number;
    cells: Cell[];
}

const known = new WeakMap<View['model'], readonly Entry[]>();

/** The entries of a file, as they are written one in another. */
export function entriesOf(view: View): readonly Entry[] {
    let entries = known.get(view.model);
    if (!entries) {
        entries = readEntries(view.text, view.scan.lexemes);
        known.set(view.model, entries);
    }
    return entries;
}

/** The innermost entry that covers an offset. */
function entryAt(view: View, offset: number): Entry | undefined {
    let found: Entry | undefined;
    let list = entriesOf(view);
    for (;;) {
        const inner = list.find(({ start, end }) => start <= offset && offset <= end);
        if (!inner) {
            return found;
        }
        found = inner;
        list = inner.entries;
    }
}

/** The entries around an offset, the innermost first. */
export function entriesAround(view: View, offset: number): readonly Entry[] {
    const around: Entry[] = [];
    for (let entry = entryAt(view, offset); entry; entry = entry.parent) {
        around.push(entry);
    }
    return around;
}

/** Entries from the lexemes of a text. */
function readEntries(text: string, lexemes: readonly Lexeme[]): readonly Entry[] {
    const top: Draft[] = [];
    const open: Draft[] = [];
    let current: Draft | undefined;
    let row: DraftRow | undefined;
    const scopeHere = (): Scope => {
        const around = open[open.length - 1];
        return around ? (around.opening ? scopeOf(around.opening) : nothingHere) : fileScope;
    };
    for (let i = 0; i < lexemes.length; i++) {
        const lexeme = lexemes[i]!;
        switch (lexeme.type) {
            case 'KEYWORD': case 'UNKNOWN': case 'STATEMENT': case 'RELATION': {
                const word = lexeme.type === 'KEYWORD' ? wordOf(text.slice(lexeme.start, lexeme.end)) : undefined;
                const parent = open[open.length - 1];
                row = undefined;
                current = {
                    word, opening: word && (scopeHere().openings.get(word) ?? anyKind(word)), head: lexeme, start: lexeme.start,
                    end: lexeme.end, values: [], rows: [], entries: [], parent,
                };
                (parent?.entries ?? top).push(current);
                break;
            }
            case '{':
                if (current) {
                    current.body = { start: lexeme.end, end: lexeme.end };
                    current.end = lexeme.end;
                    open.push(current);
                }
                row = undefined;
                current = undefined;
                break;
            case '}': {
                const closed = open.pop();
                if (closed) {
                    closed.body = { start: closed.body!.start, end: lexeme.start };
                    closed.end = lexeme.end;
                }
                row = undefined;
                current = undefined;
                break;
            }
            case 'ROW': case 'BAR': {
                if (lexeme.type === 'ROW') {
                    row = { start: lexeme.start, end: lexeme.end, cells: [] };
                    current?.rows.push(row);
                }
                const cell = cellFrom(text, lexemes, i);
                row?.cells.push(cell);
                if (row && current) {
                    row.end = cell.lexemes.length > 0 ? cell.end : lexeme.end;
                    current.end = row.end;
                }
                break;
            }
            case 'ENDROW':
                if (row && current) {
                    row.end = lexeme.end;
                    current.end = lexeme.end;
                }
                row = undefined;
                break;
            default:
                if (current && !row) {
                    current.values.push(lexeme);
                    current.end = lexeme.end;
                }
        }
    }
    for (const left of open) {
        left.end = Math.max(left.end, text.length);
    }
    return top;
}

function cellFrom(text: string, lexemes: readonly Lexeme[], bar: number): Cell {
    const inside: Lexeme[] = [];
    let next = bar + 1;
    while (next < lexemes.length && !endsCell(text, lexemes[next]!, lexemes[bar]!)) {
        inside.push(lexemes[next]!);
        next++;
    }
    const from = lexemes[bar]!.end;
    const behind = lexemes[next];
    const lineEnd = text.slice(from).search(/[\r\n]/);
    const to = behind && (behind.type === 'BAR' || behind.type === 'ENDROW') ? behind.start
        : Math.min(lineEnd < 0 ? text.length : from + lineEnd, behind?.start ?? text.length);
    return {
        start: inside[0]?.start ?? Math.min(from + 1, to), end: inside[inside.length - 1]?.end ?? Math.min(from + 1, to),
        room: { start: from, end: to }, lexemes: inside,
    };
}

/** A cell ends at the next bar, or with its line. */
function endsCell(text: string, { type, start }: Lexeme, bar: Lexeme): boolean {
    return type === 'BAR' || type === 'ENDROW' || type === 'ROW' || /[\r\n]/.test(text.slice(bar.end, start));
}
