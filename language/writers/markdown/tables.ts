/** Tables as Markdown: one header row, no spans. What a table loses by it is noted. */
import type { Inline, Table, TableCell, TableRow } from '../../document/nodes.js';
import type { Anchors } from '../anchors.js';
import type { PageWords } from '../words.js';
import type { WriterNote } from '../writer.js';
import { markdownAnchor, markdownInlines } from './inlines.js';

/** Renders a table with its caption above and its note below. */
export function markdownTable(table: Table, anchors: Anchors, words: PageWords, notes: WriterNote[]): string {
    const rows = (all: readonly TableRow[], bold: boolean): readonly string[][] => spread(all, table.columns.length).map(({ row, cells }) =>
        cells.map((cell, column) => {
            const strong = bold || row.role !== undefined;
            const written = cell === undefined ? '' : markdownInlines(strong ? withoutStrong(cell.content) : cell.content, anchors, 'cell');
            const content = strong && written !== '' ? `**${written}**` : written;
            return column === 0 ? markdownAnchor(row.id, anchors) + content : content;
        }));
    const [head = table.columns.map(() => ''), ...moreHead] = rows(table.head, false);
    const spans = [...table.head, ...table.body,
        ...table.foot].some(row => row.cells.some(cell => (cell.columnSpan ?? 1) > 1 || (cell.rowSpan ?? 1) > 1));
    if (spans || moreHead.length > 0) {
        notes.push({
            code: 'layout-lost', ...(table.id === undefined ? {} : { target: table.id }),
            message: {
                fr: 'Markdown n’a ni cellules fusionnées ni second rang d’en-têtes : ils sont écrits à plat.',
                en: 'Markdown has neither merged cells nor a second row of headers: they are written flat.',
            },
        });
    }
    const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
    const rule = table.columns.map(({ kind }) => (kind === 'number' ? '---:' : kind === 'mark' ? ':---:' : '---'));
    const body = [...moreHead.map(cells => cells.map(each => (each === '' ? '' : `**${each}**`))), ...rows(table.body, false),
        ...rows(table.foot, true)];
    const number = table.number === undefined ? '' : `**${words.table} ${table.number}**${words.dash}`;
    return [
        markdownAnchor(table.id, anchors),
        table.caption === undefined ? '' : `${number}${markdownInlines(table.caption, anchors)}`,
        [line(head), line(rule), ...body.map(line)].join('\n'),
        table.note === undefined ? '' : `*${markdownInlines(table.note, anchors)}*`,
    ].filter(part => part !== '').join('\n\n');
}

/** Bold inside bold would end it. */
function withoutStrong(content: readonly Inline[]): readonly Inline[] {
    return content.flatMap(node => (node.kind === 'strong' ? withoutStrong(node.content) : [node]));
}

/** Each row with exactly one cell, or nothing, for each column. */
function spread(rows: readonly TableRow[], columns: number): readonly { row: TableRow; cells: readonly (TableCell | undefined)[] }[] {
    const covered = new Map<number, number>();
    return rows.map(row => {
        const cells: (TableCell | undefined)[] = Array.from({ length: columns }, () => undefined);
        const held = new Set([...covered].filter(([, left]) => left > 0).map(([column]) => column));
        for (const [column, left] of covered) { covered.set(column, Math.max(0, left - 1)); }
        let column = 0;
        for (const cell of row.cells) {
            while (held.has(column)) { column++; }
            if (column < columns) { cells[column] = cell; }
            for (let span = 0; span < (cell.columnSpan ?? 1); span++) { covered.set(column + span, (cell.rowSpan ?? 1) - 1); }
            column += cell.columnSpan ?? 1;
        }
        return { row, cells };
    });
}
