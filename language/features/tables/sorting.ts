import { parseUnit } from '../../grammar/units.js';
import { wordOf } from '../../grammar/vocabulary.js';
import type { Bilingual } from '../../model/findings.js';
import type { Cell } from '../entries.js';
import type { Change } from '../format/format.js';
import { lineEnd, type View } from '../view.js';
import { cellAt, ruleBelow, tableAt, textOfCell, type Column, type Table } from './table.js';

/** What sorting changes, or why it cannot be done. */
export type Sorting = { readonly changes: readonly Change[]; readonly descending: boolean } | { readonly refused: Bilingual };

/** What rows are compared by: numbers before texts, what is empty last. */
type Key = number | string | undefined;

/**
 * Sorts the table at an offset by one of its columns, that of the offset where none is given; the other way round where it stands in that
 * order already. Comments stay above their rows. Quantities compare by their value, phases by the ladder, words by their place in their
 * list.
 */
export function sortTable(view: View, offset: number, byColumn?: number, downwards?: boolean): Sorting {
    const table = tableAt(view, offset);
    const column = table && (byColumn ?? cellAt(table, offset)?.column);
    const about = column === undefined ? undefined : table?.columns[column];
    if (!table || column === undefined || !about) {
        return { refused: { fr: 'Placez le curseur dans une colonne d’un tableau.', en: 'Place the cursor in a column of a table.' } };
    }
    const rows = blocksOf(view.text, table).map((block, i) => ({ block, key: keyOf(view, about, table.rows[i]!.cells[column]) }));
    const ordered = (sign: 1 | -1): typeof rows => [...rows].sort((a, b) => compared(a.key, b.key, sign));
    const upwards = ordered(1);
    const descending = downwards ?? upwards.every((row, i) => row === rows[i]);
    const sorted = descending ? ordered(-1) : upwards;
    if (rows.length < 2 || sorted.every((row, i) => row === rows[i])) {
        return { changes: [], descending };
    }
    const start = rows[0]!.block.start;
    const end = rows[rows.length - 1]!.block.end;
    return {
        descending,
        changes: [{ start, end, newText: sorted.map(({ block }) => view.text.slice(block.start, block.end)).join('') }],
    };
}

/** Each row's lines with the comments above it, from the end of the line before. */
function blocksOf(text: string, { header, rows }: Table): { start: number; end: number }[] {
    let from = lineEnd(text, header.end);
    // The line that Markdown draws below a header stays there.
    from += ruleBelow(text, header)?.length ?? 0;
    return rows.map(row => {
        const block = { start: from, end: lineEnd(text, row.end) };
        from = block.end;
        return block;
    });
}

const order = new Intl.Collator('fr', { numeric: true, sensitivity: 'base' });

function compared(a: Key, b: Key, sign: 1 | -1): number {
    if (a === undefined || b === undefined) {
        return Number(a === undefined) - Number(b === undefined);
    }
    return sign * (typeof a === 'number' && typeof b === 'number' ? a - b
        : typeof a === 'string' && typeof b === 'string' ? order.compare(a, b)
        : typeof a === 'number' ? -1 : 1);
}

function keyOf({ text, programme }: View, { meaning }: Column, cell: Cell | undefined): Key {
    const written = textOfCell(text, cell);
    const [first] = cell?.lexemes ?? [];
    if (!cell || !first || written === '') {
        return undefined;
    }
    const said = text.slice(first.start, first.end);
    if (first.type === 'FRACTION') {
        const [of, whole] = said.split('/').map(Number) as [number, number];
        return of / whole;
    }
    if (first.type === 'DATE') {
        return said.replace(/^(\d{1,2})\/(\d{1,2})\/(\d{4})$/, (_, day: string, month: string, year: string) =>
            `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
    }
    const reading = meaning?.column === 'field' ? meaning.field.reading : undefined;
    if (reading?.as === 'phases' || (reading?.as === 'reference' && reading.to.includes('phase'))) {
        const place = programme.ladder.phases.findIndex(({ id }) => id === said);
        return place < 0 ? written : place;
    }
    if ((reading?.as === 'word' || reading?.as === 'words') && first.type === 'WORD') {
        return reading.words.indexOf(wordOf(said)!);
    }
    const number = cell.lexemes.findIndex(({ type }) => type === 'NUMBER');
    if (reading && reading.as !== 'text' && number >= 0) {
        const [{ start, end }, unit] = [cell.lexemes[number]!, cell.lexemes[number + 1]];
        const factor = unit?.type === 'UNIT' ? parseUnit(text.slice(unit.start, unit.end))?.factor ?? 1 : 1;
        return numberFrom(text.slice(start, end)) * factor;
    }
    return written;
}

/** `1 400,5` and `1,400.5` alike. */
function numberFrom(written: string): number {
    const plain = written.replace(/[\u2212–]/, '-').replace(/[\s\u00a0\u202f\u2009]/g, '');
    return Number(/,\d{3},|,\d{3}\.|\..*,/.test(plain) ? plain.replace(/,/g, '') : plain.replace(',', '.'));
}
