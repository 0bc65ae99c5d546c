import { kindOf, type KindName } from '../../grammar/concepts.js';
import type { Lexeme } from '../../grammar/lexemes.js';
import { columnMeaning, shapeOf } from '../../grammar/scopes.js';
import { spell, type Word } from '../../grammar/vocabulary.js';
import type { AnyElement } from '../../model/elements.js';
import type { Bilingual } from '../../model/findings.js';
import { readFile } from '../../model/read-file.js';
import { cellText, quotedText } from '../../model/texts.js';
import { entriesAround, entriesOf, type Cell, type Entry, type Row } from '../entries.js';
import { changed, differences, formatRange, type Change } from '../format/format.js';
import { lineEnd, lineStart, type View } from '../view.js';
import { lineBreakOf } from './layout.js';
import { quoted } from './quoting.js';
import { tableAt, textOfCell, type Column, type Table } from './table.js';

/** What a conversion changes, or why it cannot be made. */
export type Conversion = { readonly changes: readonly Change[] } | { readonly refused: Bilingual };

const widest = 100;

/** Turns the table at an offset into declarations, or into the entries that its rows abbreviate. Undefined where there is none. */
export function tableToEntries(view: View, offset: number): Conversion | undefined {
    const table = tableAt(view, offset);
    if (!table || table.entry.opening?.opens === 'declaration') {
        return undefined;
    }
    const unknown = table.columns.find(({ meaning }) => !meaning);
    if (unknown) {
        return { refused: {
            fr: `La colonne « ${unknown.heading || '…'} » n’a pas de sens ici : donnez-lui d’abord le mot d’une propriété.`,
            en: `The column “${unknown.heading || '…'}” means nothing here: give it the word of a property first.`,
        } };
    }
    const { text } = view;
    const lineBreak = lineBreakOf(text);
    const from = lineStart(text, table.entry.start);
    const indent = text.slice(from, table.entry.start);
    const last = table.rows[table.rows.length - 1] ?? table.header;
    const end = table.entry.body ? table.entry.end : last.end;
    const written = table.rows.map(row => [...commentsAbove(view, row, table), entryOf(view, table, row, indent)].join(lineBreak));
    const parted = table.listed.opens === 'declarationTable' && written.some(one => one.includes('\n')) ? lineBreak.repeat(2) : lineBreak;
    const after = text.slice(0, table.entry.start) + written.join(parted + indent) + text.slice(end);
    return checked(view, after, table.entry.start);
}

function commentsAbove(view: View, row: Row, table: Table): string[] {
    const place = table.rows.indexOf(row);
    const above = (place === 0 ? table.header : table.rows[place - 1]!).end;
    return view.scan.comments.filter(({ start }) => start > above && start < row.start)
        .map(({ start, end }) => view.text.slice(start, end)).filter(comment => comment.startsWith('//'));
}

/** What a row abbreviates: a declaration with its title and its properties, or a record with its values and clauses. */
function entryOf(view: View, table: Table, row: Row, indent: string): string {
    const { listed } = table;
    const { language } = view.programme;
    const cells = table.columns.flatMap((column, i) => {
        const cell = row.cells[i];
        return cell && textOfCell(view.text, cell) !== '' ? [{ column, cell }] : [];
    });
    if (listed.opens === 'fieldTable') {
        const positional = shapeOf(listed)!.positional;
        const place = (column: Column): number => (column.meaning?.column === 'field' ? positional.indexOf(column.meaning.name) : -1);
        const values = cells.filter(({ column }) => place(column) >= 0).sort((a, b) => place(a.column) - place(b.column));
        const clauses = cells.filter(({ column }) => place(column) < 0);
        return [
            `${spell(listed.field.word, language)} ${values.map(({ column, cell }) => valueOf(view, column, cell)).join(' ')}`,
            ...clauses.map(({ column, cell }) => fieldOf(view, column, cell)),
        ].join('  ');
    }
    const { word, named, shape } = kindOf(listed.kind);
    const find = (which: 'code' | 'title') => cells.find(({ column }) => column.meaning?.column === which);
    const title = find('title');
    const code = find('code');
    const first = named ? undefined : cells.find(({ column }) => column.meaning?.column === 'field'
        && column.meaning.name === shape.positional[0]);
    const head = [
        spell(word, language), ...code ? [textOfCell(view.text, code.cell)] : [],
        ...title ? [quoted(cellText(textOfCell(view.text, title.cell)).text, language)] : [],
        ...first ? [valueOf(view, first.column, first.cell)] : [],
    ].join(' ');
    const fields = cells.filter(one => one.column.meaning?.column === 'field' && one !== first)
        .map(({ column, cell }) => fieldOf(view, column, cell));
    const line = `${head} {${fields.length > 0 ? ` ${fields.join('  ')} ` : ''}}`;
    return indent.length + line.length <= widest && !line.includes('\n') ? line
        : [`${head} {`, ...fields.map(field => `${indent}  ${field}`), `${indent}}`].join(lineBreakOf(view.text));
}

function fieldOf(view: View, column: Column, cell: Cell): string {
    const { meaning } = column;
    const word = meaning?.column === 'field' ? spell(meaning.field.word, view.programme.language) : '';
    return meaning?.column === 'field' && meaning.field.reading.as === 'flag' ? word : `${word} ${valueOf(view, column, cell)}`;
}

/** A cell's value: a text takes quotes, all else stands as it is. */
function valueOf(view: View, { meaning }: Column, cell: Cell): string {
    const said = textOfCell(view.text, cell);
    const isText = cell.lexemes.length === 1 && cell.lexemes[0]!.type === 'CELL' && meaning?.column === 'field';
    return isText ? quoted(cellText(said).text, view.programme.language) : said;
}

// Back ----------------------------------------------------------------------------------------------------------------

/**
 * Turns declarations of one kind that follow each other into a table: those that a selection covers, or with an empty one those around the
 * offset. Undefined where there are not two.
 */
export function entriesToTable(view: View, start: number, end: number): Conversion | undefined {
    const run = runAt(view, start, end);
    const [first] = run;
    const kind = first?.opening?.opens === 'declaration' ? first.opening.kind : undefined;
    if (run.length < 2 || !first || !kind || !kindOf(kind).table) {
        return undefined;
    }
    const columns: Word[] = [...kindOf(kind).named ? ['code', 'title'] as const : []];
    const rows: Map<Word, string>[] = [];
    for (const entry of run) {
        const row = rowOf(view, kind, entry);
        if ('refused' in row) {
            return row;
        }
        [...row.cells.keys()].forEach(word => !columns.includes(word) && columns.push(word));
        rows.push(row.cells);
    }
    const { language } = view.programme;
    const indent = view.text.slice(lineStart(view.text, first.start), first.start);
    const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
    const lines = [
        spell(kindOf(kind).table!, language), line(columns.map(word => spell(word, language))),
        ...rows.flatMap((cells, i) => [...commentsBefore(view, run, i), line(columns.map(word => cells.get(word) ?? ''))]),
    ];
    const after = view.text.slice(0, first.start) + lines.join(lineBreakOf(view.text) + indent) + view.text.slice(run[run.length - 1]!.end);
    return checked(view, after, first.start);
}

function commentsBefore(view: View, run: readonly Entry[], i: number): string[] {
    const above = run[i - 1];
    return above ? view.scan.comments.filter(({ start }) => start > above.end && start < run[i]!.start)
        .map(({ start, end }) => view.text.slice(start, end)) : [];
}

/** Whether a selection, or an offset, is about declarations that may become a table. */
export function mayBecomeTable(view: View, start: number, end: number): boolean {
    const [first, second] = runAt(view, start, end);
    return second !== undefined && first?.opening?.opens === 'declaration' && kindOf(first.opening.kind).table !== undefined;
}

/** The declarations of one kind, one behind the other, that a selection covers or an offset lies in. */
function runAt(view: View, start: number, end: number): readonly Entry[] {
    const at = entriesAround(view, start).find(({ opening }) => opening?.opens === 'declaration');
    const siblings = at ? at.parent?.entries ?? entriesOf(view) : entriesOf(view);
    const kindIn = (entry: Entry | undefined): KindName | undefined =>
        (entry?.opening?.opens === 'declaration' ? entry.opening.kind : undefined);
    if (end > start) {
        const covered = siblings.filter(one => one.start < end && one.end > start);
        return covered.every(one => kindIn(one) !== undefined && kindIn(one) === kindIn(covered[0])) ? covered : [];
    }
    // On the head of a declaration only: inside it other actions are nearer.
    if (!at || start > (at.body?.start ?? at.end)) {
        return [];
    }
    let from = siblings.indexOf(at);
    let to = from;
    while (kindIn(siblings[from - 1]) === kindIn(at)) {
        from--;
    }
    while (kindIn(siblings[to + 1]) === kindIn(at)) {
        to++;
    }
    return siblings.slice(from, to + 1);
}

function rowOf(view: View, kind: KindName, entry: Entry): { readonly cells: Map<Word, string> } | { readonly refused: Bilingual } {
    const { text } = view;
    const cells = new Map<Word, string>();
    const { named, shape } = kindOf(kind);
    const name = entry.values.find(({ type }) => type === 'NAME');
    const of = named && name ? text.slice(name.start, name.end) : text.slice(entry.start, Math.min(entry.end, entry.start + 30));
    const refuse = (fr: string, en: string): { refused: Bilingual } => ({ refused: { fr: `${of}\u00a0: ${fr}`, en: `${of}: ${en}` } });
    const head = entry.values.filter(one => one !== (named ? name : undefined));
    const title = named ? head.find(({ type }) => type === 'TEXT') : undefined;
    if (named) {
        cells.set('code', name ? of : '');
        cells.set('title', title ? textCell(text, title) : '');
    } else if (head.length > 0) {
        cells.set(shape.fields[shape.positional[0]!]!.word, stretchOf(text, head));
    }
    if (head.some(one => named && one !== title)) {
        return refuse('ce qui suit le titre sur sa ligne n’a pas de colonne.', 'what follows the title on its line has no column.');
    }
    for (const { word, head: opener, values, rows, entries, opening } of entry.entries) {
        const field = opening?.opens === 'field' ? opening.field : undefined;
        const heading = field?.word ?? (opener.type === 'STATEMENT' ? unnamedWord(kind, 'text') : unnamedWord(kind, 'word'));
        const listed = { opens: 'declarationTable', kind } as const;
        if (rows.length > 0 || entries.length > 0 || !heading || (word && !field) || !columnMeaning(listed, heading)) {
            return refuse('elle contient un tableau ou un bloc, qui ne tient pas dans une cellule.',
                'it holds a table or a block, which no cell can hold.');
        }
        if (cells.has(heading)) {
            return refuse(`« ${spell(heading, 'fr')} » y est donné plusieurs fois.`, `“${spell(heading, 'en')}” is given several times.`);
        }
        const inside = field ? values : [opener];
        const isText = inside.length === 1 && (inside[0]!.type === 'TEXT' || inside[0]!.type === 'STATEMENT');
        const said = isText ? textCell(text, inside[0]!) : stretchOf(text, inside);
        if (said === undefined || said.includes('\n')) {
            return refuse('un de ses textes tient plusieurs lignes.', 'one of its texts has several lines.');
        }
        cells.set(heading, said === '' ? spell(heading, view.programme.language) : said);
    }
    return { cells };
}

function unnamedWord(kind: KindName, as: 'text' | 'word'): Word | undefined {
    return Object.values(kindOf(kind).shape.fields).find(field => field.unnamed === true && field.reading.as === as)?.word;
}

function textCell(text: string, { start, end }: Lexeme): string {
    const said = quotedText(text.slice(start, end)).text;
    // A text that is one quotation keeps its quotes, or they would be taken off.
    const escaped = said.replace(/\|/g, '\\|');
    return cellText(escaped).text === said ? escaped : text.slice(start, end).replace(/\|/g, '\\|');
}

function stretchOf(text: string, lexemes: readonly Lexeme[]): string {
    const [first] = lexemes;
    return first ? text.slice(first.start, lexemes[lexemes.length - 1]!.end).replace(/\|/g, '\\|') : '';
}

// Held against the text before ----------------------------------------------------------------------------------------

/** The changes, laid out; refused where the elements would not be what they were. */
function checked(view: View, after: string, place: number): Conversion {
    const end = lineEnd(after, place + Math.max(0, after.length - view.text.length));
    const laidOut = changed(after, formatRange(after, place, end));
    const { file, programme: { language } } = view;
    if (said(readFile(file, view.text, language).elements) !== said(readFile(file, laidOut, language).elements)) {
        return { refused: {
            fr: 'Le tableau et les déclarations ne diraient pas exactement la même chose : rien n’est changé.',
            en: 'The table and the declarations would not say exactly the same: nothing is changed.',
        } };
    }
    return { changes: differences(view.text, laidOut) };
}

/** What elements say, without the places where they say it. */
function said(elements: readonly AnyElement[]): string {
    return JSON.stringify(elements, (key, value: unknown) =>
        (key === 'range' || key === 'nameRange' || key === 'runs' ? undefined : value));
}
