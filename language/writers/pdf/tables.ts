/** Tables as calls of the theme: heads that repeat, rows that stay whole, widths that hold the words. */
import { plainText } from '../../document/build.js';
import type { Table, TableCell, TableRow } from '../../document/nodes.js';
import type { Anchors } from '../anchors.js';
import type { PageWords } from '../words.js';
import { contentOf, lineOf, markOf } from './inlines.js';
import { array, optional, shown } from './literals.js';
import { columnsOf, isUpright, Places } from './widths.js';

const ALIGNMENTS = { text: 'left', number: 'right', code: 'left', mark: 'center' } as const;
/** Text past so many characters may break over pages: a row of it could be higher than one. */
const LONG_CELL = 1400;

/** Whether a table is too wide for an upright page, and less so for one that lies. */
export function asksToLie(table: Table, upright: number, lying: number): boolean {
    const standing = columnsOf(table, upright);
    return (standing.tight || (table.columns.length > 6 && standing.size < 7.2)) && columnsOf(table, lying).size > standing.size;
}

/** A table with its caption and its note, in a width of so many points. */
export function tableOf(table: Table, width: number, anchors: Anchors, words: PageWords): string {
    const { widths, size } = columnsOf(table, width);
    const renderer = new RowRenderer(table, anchors);
    const numbering = table.number === undefined ? '' : `#caption-number${shown(`${words.table} ${table.number}`)}#"${words.dash}"`;
    const caption = table.caption === undefined ? undefined
        : `[${markOf(table.id, anchors)}${numbering}${lineOf(table.caption, anchors)}]`;
    const mark = table.caption === undefined && table.id !== undefined ? `${markOf(table.id, anchors)}\n` : '';
    const head = table.head.length === 0 ? [] : [`table.header(${renderer.rows(table.head, 'head')})`];
    const foot = table.foot.length === 0 ? [] : [`table.footer(repeat: false, ${renderer.rows(table.foot, 'foot')})`];
    return `${mark}#sheet(${[
        `columns: ${array(widths.map(each => `${Math.round(each * 10) / 10}pt`))}`,
        `align: ${array(table.columns.map(column => ALIGNMENTS[column.kind]))}`,
        `size: ${size}pt`,
        `caption: ${optional(caption)}`,
        `note: ${optional(table.note === undefined ? undefined : contentOf(table.note, anchors))}`,
        ...(table.presentation === 'matrix' ? ['matrix: true'] : []),
        ...head, ...(table.body.length === 0 ? [] : [renderer.rows(table.body, 'body')]), ...foot,
    ].join(',\n')})`;
}

type Part = 'head' | 'body' | 'foot';

class RowRenderer {
    constructor(private readonly table: Table, private readonly anchors: Anchors) {}

    /** Rows as arguments of a table, or of its head or its foot. */
    rows(rows: readonly TableRow[], part: Part): string {
        const places = new Places();
        return rows.map(row => {
            places.startRow();
            const cells = row.cells.map((cell, index) => this.cell(cell, row, part, places.next(cell), index === 0));
            // A group's title is a head of the second rank: it stays with its rows and comes again on their next page.
            return part === 'body' && row.role === 'group' ? `table.header(level: 2, ${cells.join(', ')})` : cells.join(', ');
        }).join(',\n');
    }

    private cell(cell: TableCell, row: TableRow, part: Part, column: number, first: boolean): string {
        const kind = this.table.columns[column]?.kind ?? 'text';
        const summing = row.role === 'subtotal' || row.role === 'total' || part === 'foot';
        const fill = summing ? (row.role === 'subtotal' ? 'ink.panel' : 'ink.accent-soft') : toneFill(cell);
        const options = [
            (cell.columnSpan ?? 1) > 1 ? `colspan: ${cell.columnSpan}` : '',
            (cell.rowSpan ?? 1) > 1 ? `rowspan: ${cell.rowSpan}` : '',
            fill === undefined ? '' : `fill: ${fill}`,
            summing ? 'stroke: (top: rule, bottom: hairline)' : '',
            part === 'head' && kind !== 'text' && kind !== 'code' ? `align: bottom + ${ALIGNMENTS[kind]}` : '',
            plainText(cell.content).length > LONG_CELL ? 'breakable: true' : '',
        ].filter(option => option !== '');
        const mark = first ? markOf(row.id, this.anchors) : '';
        const call = `${part === 'head' ? 'head-cell' : 'cell'}${options.length === 0 ? '' : `(${options.join(', ')})`}`;
        return `${call}[${mark}${this.dressed(cell, row, part, column, summing)}]`;
    }

    private dressed(cell: TableCell, row: TableRow, part: Part, column: number, summing: boolean): string {
        const line = lineOf(cell.content, this.anchors);
        if (line === '') { return ''; }
        if (part === 'head') {
            const bold = `#bold[${line}]`;
            return isUpright(this.table, column) && (cell.columnSpan ?? 1) === 1 ? `#upright[${bold}]` : bold;
        }
        if (row.role === 'group') { return `#group-text[${line}]`; }
        if (summing || cell.header !== undefined) { return `#bold[${line}]`; }
        return cell.tone === 'muted' ? `#soft[${line}]` : line;
    }
}

function toneFill(cell: TableCell): string | undefined {
    switch (cell.tone) {
        case 'positive': return 'ink.level-1';
        case 'caution': return 'ink.level-2';
        case 'negative': return 'ink.level-4';
        case 'accent': return 'ink.accent-soft';
        default: return undefined;
    }
}
