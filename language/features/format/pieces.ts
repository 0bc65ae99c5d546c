import type { LexemeType, Scan } from '../../grammar/lexemes.js';
import { languages, normalizePhrase, spellings, words } from '../../grammar/vocabulary.js';

/** A stretch of a text that the formatter moves as a whole: a lexeme, a comment, or characters that have no place in the language. */
export interface Piece {
    readonly type: LexemeType | 'COMMENT' | 'STRANGE';
    readonly start: number;
    readonly end: number;
    /** What stands there once formatted. */
    readonly written: string;
}

const worded: ReadonlySet<string> = new Set<LexemeType>(['KEYWORD', 'CLAUSE', 'WORD', 'RELATION', 'COLUMN']);

const spellingOf = new Map<string, string>(words.flatMap(word => languages.flatMap(language =>
    spellings(word, language).map((spelling): [string, string] => [normalizePhrase(spelling), spelling]))));

/** The pieces of a text in its order; between two of them stand only blanks and line ends. */
export function piecesOf(text: string, { lexemes, comments }: Scan): Piece[] {
    const pieces: Piece[] = [];
    let comment = 0;
    let at = 0;
    const add = (type: Piece['type'], start: number, end: number): void => {
        for (const { index, 0: strange } of text.slice(at, start).matchAll(/[^\s\ufeff](?:[^\r\n]*[^\s])?/g)) {
            pieces.push({ type: 'STRANGE', start: at + index, end: at + index + strange.length, written: strange });
        }
        const found = text.slice(start, end);
        // Words of several parts have one spelling: that of the vocabulary, with its spaces, hyphens and apostrophes.
        const written = worded.has(type) ? spellingOf.get(normalizePhrase(found)) ?? found : found;
        pieces.push({ type, start, end, written });
        at = end;
    };
    const addCommentsBefore = (end: number): void => {
        for (; comment < comments.length && comments[comment]!.start < end; comment++) {
            add('COMMENT', comments[comment]!.start, comments[comment]!.end);
        }
    };
    for (const { type, start, end } of lexemes) {
        // A brace that was supplied, or the first bar of a row that lacks it, has no width.
        if (end > start) {
            addCommentsBefore(start);
            add(type, start, end);
        }
    }
    addCommentsBefore(text.length);
    add('COMMENT', text.length, text.length);
    pieces.pop();
    return pieces;
}
