import { kindOf } from '../../grammar/concepts.js';
import { scan } from '../../grammar/scanner.js';
import { isNameStart, endOfName } from '../../grammar/characters.js';
import { parseUnit, dimensionName } from '../../grammar/units.js';
import { languages, normalizePhrase, spell, spellings, type Language, type Word } from '../../grammar/vocabulary.js';
import { nextNames } from '../completion/names.js';
import { changed, formatChanges, type Change } from '../format/format.js';
import { lineEnd, lineStart, type View } from '../view.js';
import { cellsIn, type Copied } from './clipboard.js';
import {
    dimensionOf, fitOf, guessByContent, guessColumn, likeliestKinds, listingsOf, type GuessedColumn, type Listing,
} from './columns.js';
import { lineBreakOf } from './layout.js';
import { tableAt, type Table } from './table.js';

/** What cells that are pasted become. */
export interface Pasted {
    readonly change: Change;
    /** Headings that mean nothing in the table: what stands below them is not read until they are renamed. */
    readonly unknown: readonly string[];
}

/**
 * Cells copied from a spreadsheet or a word processor as a table of the language, at an offset: rows of the table at hand, below a heading
 * that waits for its table, or a table of the kind that the headings speak of. Undefined where nothing was copied that is a table, or where
 * a text is being written.
 */
export function pastedTable(view: View, offset: number, copied: Copied): Pasted | undefined {
    const rows = cellsIn(copied);
    const lexeme = view.lexemeAt(offset);
    if (!rows || ((lexeme?.type === 'TEXT' || lexeme?.type === 'STATEMENT') && lexeme.start < offset && offset < lexeme.end)) {
        return undefined;
    }
    const table = tableAt(view, offset) ?? tableAbove(view, offset);
    if (table && offset > table.header.start) {
        return moreRows(view, offset, table, rows);
    }
    return newTable(view, offset, rows);
}

/** The table that ends on the line above an empty one: what is pasted there goes on with it. */
function tableAbove(view: View, offset: number): Table | undefined {
    const start = lineStart(view.text, offset);
    const isEmpty = view.text.slice(start, lineEnd(view.text, offset)).trim() === '';
    return isEmpty && start > 0 ? tableAt(view, view.text.slice(0, start).replace(/(?:\r\n|\r|\n)$/, '').length) : undefined;
}

function moreRows(view: View, offset: number, table: Table, rows: readonly (readonly string[])[]): Pasted {
    const headed = fitOf(table.listed, rows[0]!) >= 2;
    const own = table.columns.map(({ word, meaning, heading, argument }): GuessedColumn => ({ word, meaning, heading, argument }));
    // Cells with headings go to the columns that they name; others go in order.
    const sources = headed ? own.map(({ word }) => rows[0]!.findIndex(heading => word && guessColumn(table.listed, heading).word === word))
        : own.map((_, column) => column);
    const units = headed ? rows[0]!.map(heading => guessColumn(table.listed, heading)) : [];
    const body = (headed ? rows.slice(1) : rows).map(row => own.map((column, i) => {
        const source = sources[i]!;
        return written({ ...column, unit: units[source]?.unit }, row[source] ?? '', view.programme.language);
    }));
    const place = lineEnd(view.text, rowBefore(table, offset));
    return { change: tableChange(view, place, place, body.map(row => row.join(' | ')), table), unknown: [] };
}

/** The end of the row after which further ones come. */
function rowBefore({ header, rows }: Table, offset: number): number {
    return [header, ...rows].findLast(({ start }) => start <= offset)!.end;
}

function newTable(view: View, offset: number, rows: readonly (readonly string[])[]): Pasted | undefined {
    const { language } = view.programme;
    const line = view.text.slice(lineStart(view.text, offset), lineEnd(view.text, offset));
    const { scope, entry } = scan(view.text.slice(0, offset)).context;
    const waiting = (entry?.opens === 'declarationTable' || entry?.opens === 'fieldTable') && /^\s*$/.test(line) ? entry : undefined;
    if (!waiting && line.trim() !== '') {
        return undefined;
    }
    const listing = waiting ?? likeliest(listingsOf(scope.openings), rows);
    if (!listing) {
        return undefined;
    }
    const headed = fitOf(listing, rows[0]!) >= Math.min(2, rows[0]!.length) || rows[0]!.every(cell => !/\d/.test(cell));
    const guessed = onceEach(headed
        ? rows[0]!.map((heading, column) => guessColumn(listing, heading, rows.slice(1).map(row => row[column]!)))
        : guessByContent(listing, rows));
    const body = headed ? rows.slice(1) : rows;
    const named = listing.opens === 'declarationTable' && kindOf(listing.kind).named;
    const codes = named && !guessed.some(({ word }) => word === 'code') ? newCodes(view, listing, body.length, offset) : undefined;
    const headings = [
        ...codes ? [spell('code', language)] : [],
        ...guessed.map(({ word, heading }) => (word ? spell(word, language) : heading || '?')),
    ];
    const lines = [headings, ...body.map((row, i) => [
        ...codes ? [codes[i]!] : [], ...guessed.map((column, j) => written(column, row[j]!, language)),
    ])].map(cells => cells.join(' | '));
    const head = listing.opens === 'declarationTable' ? kindOf(listing.kind).table! : listing.field.table!;
    return {
        change: tableChange(view, lineStart(view.text, offset), lineEnd(view.text, offset), lines, undefined,
            waiting ? undefined : spell(head, language)),
        unknown: guessed.flatMap(({ word, heading }) => (word ? [] : [heading])),
    };
}

/** A property heads one column: a second one of the same meaning keeps its own heading. */
function onceEach(columns: readonly GuessedColumn[]): readonly GuessedColumn[] {
    const seen = new Set<Word>();
    return columns.map(column => {
        const again = column.word !== undefined && seen.has(column.word);
        if (column.word) {
            seen.add(column.word);
        }
        return again ? { heading: column.heading } : column;
    });
}

/** The table that the headings fit best; what spreadsheets hold most where several fit alike. */
function likeliest(listings: readonly Listing[], rows: readonly (readonly string[])[]): Listing | undefined {
    const rank = (listing: Listing): number => {
        const place = listing.opens === 'declarationTable' ? likeliestKinds.indexOf(listing.kind) : -1;
        return place < 0 ? likeliestKinds.length : place;
    };
    return [...listings].sort((a, b) => fitOf(b, rows[0]!) - fitOf(a, rows[0]!) || rank(a) - rank(b))[0];
}

function newCodes(view: View, listing: Extract<Listing, { opens: 'declarationTable' }>, count: number, offset: number): string[] {
    const first = nextNames(view, listing.kind, offset)[0] ?? `${listing.kind === 'space' ? 'E' : 'N'}-01`;
    const [, family, digits] = /^(.*?)(\d*)$/.exec(first)!;
    const from = Number(digits || 1);
    return Array.from({ length: count }, (_, i) => `${family}${String(from + i).padStart(digits!.length, '0')}`);
}

/** The lines of a table in the text, laid out; with the heading that it needs. */
function tableChange(
    view: View, start: number, end: number, lines: readonly string[], table: Table | undefined, heading?: string,
): Change {
    const lineBreak = lineBreakOf(view.text);
    const indent = /^[ \t]*/.exec(view.text.slice(table ? lineStart(view.text, table.header.start) : start))![0];
    const rows = lines.map(line => `${indent}| ${line} |`);
    const given = [...heading === undefined ? [] : [`${indent}${heading}`], ...rows].join(lineBreak);
    const newText = table ? lineBreak + given : given;
    const after = view.text.slice(0, start) + newText + view.text.slice(end);
    // With the rows that stood there already, whose columns may have widened.
    const from = table?.header.start ?? start;
    const to = table ? Math.max(end, [table.header, ...table.rows].at(-1)!.end) : end;
    const inside = formatChanges(after).filter(one => one.start >= from && one.end <= to + newText.length - (end - start));
    const laidOut = changed(after, inside);
    return { start: from, end: to, newText: laidOut.slice(from, laidOut.length - (view.text.length - to)) };
}

/** A cell as the language writes it: a name that is one, a word of the vocabulary, a number with its unit. */
function written(column: GuessedColumn, cell: string, language: Language): string {
    const said = cell.replace(/\\?\|/g, '\\|');
    const { meaning, unit } = column;
    if (said === '' || !meaning) {
        return said;
    }
    if (meaning.column === 'code') {
        return nameFrom(said, language);
    }
    const reading = meaning.column === 'field' ? meaning.field.reading : undefined;
    if (reading?.as === 'word' || reading?.as === 'words') {
        return said.split(/\s*[,;/]\s*/).map(part => wordFrom(reading.words, part, language) ?? part).join(', ');
    }
    const dimension = reading && dimensionOf(reading);
    if (/^(?:[<>]=?|[≤≥=]\s*)?\s*-?\d[\d \u00a0\u202f.,]*$/.test(said) && reading && (unit !== undefined || dimension === 'area')) {
        const own = unit ?? 'm²';
        return dimension && dimensionName(parseUnit(own)?.dimensions ?? {}) !== dimension ? said : `${said} ${own}`;
    }
    return said.replace(/\bm2\b/g, 'm²');
}

function nameFrom(cell: string, language: Language): string {
    const name = cell.normalize('NFC').replace(/[^\p{L}\p{N}_.-]+/gu, '-').replace(/-{2,}/g, '-').replace(/^[-.]+|[-.]+$/g, '');
    const fitting = isNameStart(name.charCodeAt(0)) ? name : `${language === 'fr' ? 'L' : 'R'}${name}`;
    return endOfName(fitting, 0) === fitting.length ? fitting : fitting.replace(/[^\p{L}\p{N}_]+/gu, '-');
}

function wordFrom(words: readonly Word[], part: string, language: Language): string | undefined {
    const plain = (text: string): string => normalizePhrase(text).normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
    const found = words.find(word => languages.some(one => spellings(word, one).some(spelling => plain(spelling) === plain(part))));
    return found && spell(found, language);
}
