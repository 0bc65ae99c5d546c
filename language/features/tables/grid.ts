import { spell } from '../../grammar/vocabulary.js';
import type { Bilingual } from '../../model/findings.js';
import type { Stretch } from '../entries.js';
import { changed, formatRange, type Change } from '../format/format.js';
import type { View } from '../view.js';
import { differences } from './navigation.js';
import { tableAt, textOfCell, type Column } from './table.js';

/** A table as a grid shows it. */
export interface Grid {
    /** The word that heads the table, as it is written. */
    readonly heading: string;
    readonly columns: readonly GridColumn[];
    readonly rows: readonly (readonly string[])[];
    /** All of the table, from its heading to its last row. */
    readonly stretch: Stretch;
}

/** A column of a grid: how its cells are best shown and filled. */
export interface GridColumn {
    readonly heading: string;
    readonly kind: 'name' | 'text' | 'number' | 'word' | 'unknown';
    /** The words that its cells may hold. */
    readonly words?: readonly string[];
}

/** The table at an offset as a grid. */
export function gridAt(view: View, offset: number): Grid | undefined {
    const table = tableAt(view, offset);
    if (!table) {
        return undefined;
    }
    const { entry, columns, rows, header } = table;
    const last = rows[rows.length - 1] ?? header;
    return {
        heading: view.text.slice(entry.head.start, entry.head.end),
        columns: columns.map(column => columnOf(view, column)),
        rows: rows.map(({ cells }) => columns.map((_, i) => textOfCell(view.text, cells[i]).replace(/\\\|/g, '|'))),
        stretch: { start: entry.start, end: last.end },
    };
}

function columnOf({ programme: { language } }: View, { heading, meaning }: Column): GridColumn {
    if (!meaning) {
        return { heading, kind: 'unknown' };
    }
    const reading = meaning.column === 'field' ? meaning.field.reading : undefined;
    if (reading?.as === 'word' || reading?.as === 'words') {
        return { heading, kind: 'word', words: reading.words.map(word => spell(word, language)) };
    }
    const numeric = reading && ['expression', 'level', 'target', 'fraction', 'record'].includes(reading.as);
    return { heading, kind: meaning.column === 'code' ? 'name' : numeric ? 'number' : 'text' };
}

/** Writes a cell of the table at an offset, by its row (0 is the first below the header) and its column; the table stays aligned. */
export function writeCell(
    view: View, offset: number, row: number, column: number, said: string,
): { readonly changes: readonly Change[] } | { readonly refused: Bilingual } {
    const cell = tableAt(view, offset)?.rows[row]?.cells[column];
    if (!cell) {
        return { refused: { fr: 'Cette cellule n’est plus là.', en: 'This cell is no longer there.' } };
    }
    const { text } = view;
    const written = said.replace(/\s*[\r\n]+\s*/g, ' ').trim().replace(/\\?\|/g, '\\|');
    const after = `${text.slice(0, cell.room.start)} ${written} ${text.slice(cell.room.end)}`;
    return { changes: differences(text, changed(after, formatRange(after, cell.room.start, cell.room.start))) };
}
