import { scan, type ScanContext } from '../../grammar/scanner.js';
import { columnMeaning, listedBy, type ColumnMeaning, type Opening } from '../../grammar/scopes.js';
import { normalizePhrase, wordOf, words, spellings, languages, type Word } from '../../grammar/vocabulary.js';
import { lastBefore, lineEnd, lineStart, type View } from '../view.js';
import { statementStart } from './wording.js';

/** Where the cursor stands, and where what is being typed begins. */
export type Place =
    | { readonly at: 'nowhere' }
    | { readonly at: 'prose'; readonly start: number }
    | { readonly at: 'statement'; readonly start: number }
    | { readonly at: 'header'; readonly start: number; readonly opening: Opening; readonly used: ReadonlySet<Word> }
    | { readonly at: 'cell'; readonly start: number; readonly opening: Opening; readonly column: ColumnMeaning | undefined }
    | CodePlace;

/** A place outside texts and tables. */
export interface CodePlace {
    readonly at: 'code';
    readonly start: number;
    readonly context: ScanContext;
    /** Nothing but space stands before it on its line, or an opening brace does. */
    readonly first: boolean;
    /** A number stands right before. */
    readonly afterNumber: boolean;
    /** What is typed so far has several words: only proposals that begin so fit. */
    readonly phrase?: string;
}

const nowhere: Place = { at: 'nowhere' };
const partialWord = /(?:[\p{L}\p{N}_][\p{L}\p{M}\p{N}_]*(?:[-.'’][\p{L}\p{M}\p{N}_]+)*[-.'’]?)?$/u;

/** The places that an offset may be taken for, the likeliest first: a word may be the last of a longer phrase. */
export function placesAt(view: View, offset: number): readonly Place[] {
    const { text } = view;
    const from = lineStart(text, offset);
    const line = text.slice(from, offset);
    if (view.scan.comments.some(({ start, end }) => start < offset && offset <= Math.max(end, lineEnd(text, start)))) {
        return [nowhere];
    }
    const opened = /\[(\p{Lu}[\p{L}\p{M}\p{N}_.-]*)?$/u.exec(line);
    if (inText(view, offset)) {
        if (opened) {
            return [{ at: 'prose', start: from + opened.index + 1 }];
        }
        const wording = statementStart(view, offset);
        return [wording === undefined ? nowhere : { at: 'statement', start: wording }];
    }
    if (/^\s*\|/.test(line)) {
        return [inTable(view, from, offset, opened ? from + opened.index + 1 : undefined)];
    }
    const start = from + partialWord.exec(line)!.index;
    if (/^\p{N}/u.test(text.slice(start, offset))) {
        return [nowhere];
    }
    return [...phraseStarts(text, from, start, offset), start].map(at =>
        codePlace(view, from, at, at === start ? undefined : normalizePhrase(text.slice(at, offset))),
    );
}

function inText(view: View, offset: number): boolean {
    const lexeme = view.scan.lexemes[lastBefore(view.scan.lexemes, offset - 1)];
    if (!lexeme || (lexeme.type !== 'TEXT' && lexeme.type !== 'STATEMENT')) {
        return false;
    }
    const unclosed = view.scan.problems.some(
        ({ code, start }) => (code === 'unclosed-text' || code === 'unclosed-prose') && start === lexeme.start,
    );
    return offset < lexeme.end || (unclosed && offset <= lineEnd(view.text, lexeme.end));
}

/** Starts of phrases of the vocabulary of which the text up to the offset is the beginning, the longest first. */
function phraseStarts(text: string, from: number, start: number, offset: number): number[] {
    const starts: number[] = [];
    let at = start;
    for (let parts = 0; parts < 4; parts++) {
        const before = /[\p{L}\p{M}'’]+[ \u00a0-]$/u.exec(text.slice(from, at));
        if (!before) {
            break;
        }
        at = from + before.index;
        const phrase = normalizePhrase(text.slice(at, offset)) + (/\s$/.test(text.slice(0, offset)) ? ' ' : '');
        if (phrases.some(spelling => spelling.startsWith(phrase))) {
            starts.unshift(at);
        }
    }
    return starts;
}

const phrases = words.flatMap(word => languages.flatMap(language => spellings(word, language)))
    .map(normalizePhrase).filter(spelling => spelling.includes(' '));

function codePlace(view: View, from: number, start: number, phrase: string | undefined): Place {
    const { text } = view;
    const { context } = scan(text.slice(0, start));
    const before = text.slice(from, start);
    return {
        at: 'code', start, context, phrase,
        first: /(?:^|\{)\s*$/.test(before) || (!context.entry && /\}\s*$/.test(before)),
        afterNumber: /\p{N}[ \u00a0\u202f\u2009]*$/u.test(before) && !/[\p{L}_][\p{L}\p{N}_.-]*$/u.test(before.trimEnd()),
    };
}

// Tables --------------------------------------------------------------------------------------------------------------

function inTable(view: View, from: number, offset: number, prose: number | undefined): Place {
    const { text } = view;
    let header = from;
    for (
        let above = lineStart(text, header - 1);
        header > 0 && /^\s*\|/.test(text.slice(above, header));
        above = lineStart(text, header - 1)
    ) {
        header = above;
    }
    const opening = scan(text.slice(0, header)).context.entry;
    if (!opening) {
        return nowhere;
    }
    const bars = barsOf(text, from, offset);
    const cell = bars[bars.length - 1]! + 1;
    const index = bars.length - 1;
    const start = offset - partialWord.exec(text.slice(cell, offset))![0].length;
    if (header === from) {
        const columns = columnsOf(text, header, opening, index);
        return {
            at: 'header',
            start: cell + /^\s*/.exec(text.slice(cell, offset))![0].length,
            opening,
            used: new Set(columns.flatMap(({ word }) => word ?? [])),
        };
    }
    const column = columnsOf(text, header, opening)[index]?.meaning;
    return prose === undefined ? { at: 'cell', start, opening, column } : { at: 'prose', start: prose };
}

function barsOf(text: string, from: number, to: number): number[] {
    const bars: number[] = [];
    for (let at = from; at < to; at++) {
        if (text[at] === '|' && text[at - 1] !== '\\') {
            bars.push(at);
        }
    }
    return bars;
}

/** The columns that a header names, one left out where asked. */
function columnsOf(text: string, header: number, opening: Opening, except?: number): { word?: Word; meaning?: ColumnMeaning }[] {
    const end = lineEnd(text, header);
    const bars = [...barsOf(text, header, end), end];
    return bars.slice(0, -1).map((bar, i) => {
        const parts = text.slice(bar + 1, bars[i + 1]).trim().split(/\s+/);
        for (let count = i === except ? 0 : parts.length; count > 0; count--) {
            const word = wordOf(parts.slice(0, count).join(' '));
            const meaning = word && columnMeaning(listedBy(opening), word);
            if (meaning) {
                return { word, meaning };
            }
        }
        return {};
    });
}
