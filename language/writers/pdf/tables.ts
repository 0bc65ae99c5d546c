/** Tables as calls of the theme: heads that repeat, rows that stay whole, widths that hold the words. */
import { plainText } from '../../document/build.js';
import type { Table, TableCell, TableRow } from '../../document/nodes.js';
import type { PageWords } from '../words.js';
import type { Destinations } from './destinations.js';
import { staysWhole } from './heights.js';
import { contentOf, lineOf, markOf, unlinkedLineOf } from './inlines.js';
import { array, optional, shown } from './literals.js';
import { Places } from '../table-places.js';
import { columnsOf, isUpright } from './widths.js';

const ALIGNMENTS = { text: 'left', number: 'right', code: 'left', mark: 'center' } as const;
/** Text past so many characters may break over pages: a row of it could be higher than one. */
const LONG_CELL = 1400;

/** Whether a table is too wide for an upright page, and less so for one that lies. */
export function asksToLie(table: Table, upright: number, lying: number): boolean {
    const standing = columnsOf(table, upright);
    return standing.tight || (table.columns.length > 6 && standing.size < 7.2 && columnsOf(table, lying).size > standing.size);
}

/** A table with its caption and its note, in a width of so many points. */
export function tableOf(table: Table, width: number, anchors: Destinations, words: PageWords): string {
    const { widths, size, tight } = columnsOf(table, width);
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
        ...(tight ? ['tight: true'] : []),
        ...(staysWhole([table], width, 120) ? ['whole: true'] : []),
        `caption: ${optional(caption)}`,
        `note: ${optional(table.note === undefined ? undefined : contentOf(table.note, anchors))}`,
        ...(table.presentation === 'matrix' || table.presentation === 'form' ? ['matrix: true'] : []),
        ...head, ...(table.body.length === 0 ? [] : [renderer.rows(table.body, 'body')]), ...foot,
    ].join(',\n')})`;
}

type Part = 'head' | 'body' | 'foot';

class RowRenderer {
    /** The marks of heads: a mark stands once, so it goes into the row that follows, which is not repeated. */
    private waiting = '';

    constructor(private readonly table: Table, private readonly anchors: Destinations) {}

    /** Rows as arguments of a table, or of its head or its foot. */
    rows(rows: readonly TableRow[], part: Part): string {
        const places = new Places();
        const done: string[] = [];
        let titles: string[] = [];
        // A title without rows after it is a row as any other.
        const lastPlain = rows.findLastIndex(row => row.role !== 'group');
        for (const [place, row] of rows.entries()) {
            places.startRow();
            const again = part === 'head' || (row.role === 'group' && place < lastPlain);
            const mark = this.markOfRow(row, again);
            const cells = row.cells.map((cell, index) => this.cell(cell, row, part, places.next(cell), index === 0 ? mark : '')).join(', ');
            if (part === 'body' && again) {
                titles.push(cells);
            } else {
                // The title of a group is a head of the second rank: it stays with its rows and comes again on their next page.
                done.push(...(titles.length === 0 ? [] : [`table.header(level: 2, ${titles.join(', ')})`]), cells);
                titles = [];
            }
        }
        return done.join(',\n');
    }

    private cell(cell: TableCell, row: TableRow, part: Part, column: number, mark: string): string {
        const kind = this.table.columns[column]?.kind ?? 'text';
        const summing = row.role === 'subtotal' || row.role === 'total' || part === 'foot';
        const fill = summing ? (row.role === 'subtotal' ? 'ink.panel' : 'ink.accent-soft') : toneFill(cell);
        const options = [
            (cell.columnSpan ?? 1) > 1 ? `colspan: ${cell.columnSpan}` : '',
            (cell.rowSpan ?? 1) > 1 ? `rowspan: ${cell.rowSpan}` : '',
            fill === undefined ? '' : `fill: ${fill}`,
            part === 'head' && kind !== 'text' && kind !== 'code' ? `align: bottom + ${ALIGNMENTS[kind]}` : '',
            plainText(cell.content).length > LONG_CELL ? 'breakable: true' : '',
        ].filter(option => option !== '');
        const kindOfCell = part === 'head' ? 'head-cell' : summing ? 'sum-cell' : 'cell';
        const call = `${kindOfCell}${options.length === 0 ? '' : `(${options.join(', ')})`}`;
        return `${call}[${mark}${this.dressed(cell, row, part, column, summing)}]`;
    }

    private markOfRow(row: TableRow, repeated: boolean): string {
        const mark = this.waiting + markOf(row.id, this.anchors);
        this.waiting = repeated ? mark : '';
        return repeated ? '' : mark;
    }

    private dressed(cell: TableCell, row: TableRow, part: Part, column: number, summing: boolean): string {
        // A head comes again on each page, as does the title of a group.
        if (part === 'head' || row.role === 'group') {
            const title = unlinkedLineOf(cell.content, this.anchors);
            return title === '' ? '' : this.title(title, cell, part, column);
        }
        if (summing || cell.header !== undefined) {
            // A name, then what is said of it on lines of their own.
            const end = cell.content.findIndex(node => node.kind === 'line-break');
            const [name, rest] = end < 0 ? [cell.content, []] : [cell.content.slice(0, end), cell.content.slice(end)];
            return name.length === 0 ? '' : `#bold${contentOf(name, this.anchors)}${lineOf(rest, this.anchors)}`;
        }
        const line = lineOf(cell.content, this.anchors);
        return cell.tone === 'muted' ? `#soft[${line}]` : line;
    }

    private title(line: string, cell: TableCell, part: Part, column: number): string {
        if (part !== 'head') { return `#group-text[${line}]`; }
        const bold = `#bold[${line}]`;
        return isUpright(this.table, column) && (cell.columnSpan ?? 1) === 1 ? `#upright[${bold}]` : bold;
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
