/** Tables as HTML: captions, headers with their scope, groups of rows, totals; wide ones scroll on their own. */
import { plainText } from '../../document/build.js';
import type { Table, TableCell, TableRow } from '../../document/nodes.js';
import type { Anchors } from '../anchors.js';
import { escapeMarkup } from '../escape.js';
import { Places } from '../table-places.js';
import type { PageWords } from '../words.js';
import { idAttribute, renderInlines } from './inlines.js';

/** Columns past which a table scrolls on a phone instead of being squeezed. */
const NARROW = 3;

/** Renders a table with its caption and its note. */
export function renderTable(table: Table, anchors: Anchors, words: PageWords): string {
    const name = captionText(table, words);
    const caption = table.caption === undefined ? ''
        : `<caption>${numbering(table, words)}${renderInlines(table.caption, anchors)}</caption>\n`;
    const presentation = table.presentation ?? 'plain';
    const inside = [
        `<table class="${presentation}"${idAttribute(table.id, anchors)}>`,
        `${caption}${columnGroup(table)}${section('thead', table.head, table, anchors)}${bodies(table, anchors)}`
            + `${section('tfoot', table.foot, table, anchors)}</table>`,
    ].join('\n');
    const note = table.note === undefined ? '' : `\n<p class="note">${renderInlines(table.note, anchors)}</p>`;
    if (table.columns.length <= NARROW) { return `<div class="table">${inside}${note}</div>`; }
    const scroll = `<div class="scroll" role="group" tabindex="0" aria-label="${escapeMarkup(name)}">${inside}</div>`;
    return `<div class="table">${scroll}${note}</div>`;
}

function captionText(table: Table, words: PageWords): string {
    const number = table.number === undefined ? '' : ` ${table.number}`;
    return `${words.table}${number}${table.caption === undefined ? '' : `${words.dash}${plainText(table.caption)}`}`;
}

function numbering(table: Table, words: PageWords): string {
    return table.number === undefined ? '' : `<span class="number">${words.table} ${escapeMarkup(table.number)}</span>${words.dash}`;
}

function columnGroup(table: Table): string {
    const whole = table.columns.reduce((sum, column) => sum + (column.weight ?? 0), 0);
    if (whole === 0 || table.columns.some(column => column.weight === undefined)) { return ''; }
    const columns = table.columns.map(column => `<col style="width:${Math.round((column.weight ?? 0) / whole * 1000) / 10}%">`);
    return `<colgroup>${columns.join('')}</colgroup>\n`;
}

function section(tag: 'thead' | 'tbody' | 'tfoot', rows: readonly TableRow[], table: Table, anchors: Anchors): string {
    if (rows.length === 0) { return ''; }
    const places = new Places();
    return `<${tag}>\n${rows.map(row => renderRow(row, table, anchors, places)).join('\n')}\n</${tag}>\n`;
}

/** A group row and what it titles make a body of their own, so that its header spans exactly those rows. */
function bodies(table: Table, anchors: Anchors): string {
    const groups: TableRow[][] = [];
    for (const row of table.body) {
        const last = groups[groups.length - 1];
        if (last === undefined || row.role === 'group') { groups.push([row]); } else { last.push(row); }
    }
    return groups.map(rows => section('tbody', rows, table, anchors)).join('');
}

function renderRow(row: TableRow, table: Table, anchors: Anchors, places: Places): string {
    places.startRow();
    const cells = row.cells.map(cell => renderCell(cell, row, table, anchors, places.next(cell)));
    const role = row.role === undefined ? '' : ` class="${row.role}"`;
    return `<tr${role}${idAttribute(row.id, anchors)}>${cells.join('')}</tr>`;
}

function renderCell(cell: TableCell, row: TableRow, table: Table, anchors: Anchors, column: number): string {
    const kind = table.columns[column]?.kind ?? 'text';
    const classes = [kind === 'text' ? '' : kind, cell.tone === undefined ? '' : `tone-${cell.tone}`].filter(each => each !== '');
    const attributes = [
        classes.length === 0 ? '' : ` class="${classes.join(' ')}"`,
        cell.columnSpan === undefined || cell.columnSpan === 1 ? '' : ` colspan="${cell.columnSpan}"`,
        cell.rowSpan === undefined || cell.rowSpan === 1 ? '' : ` rowspan="${cell.rowSpan}"`,
    ].join('');
    const content = renderInlines(cell.content, anchors);
    // An empty header would be announced as a header of nothing.
    if (cell.header === undefined || content === '') { return `<td${attributes}>${content}</td>`; }
    return `<th${attributes} scope="${scopeOf(cell, row)}">${content}</th>`;
}

function scopeOf(cell: TableCell, row: TableRow): string {
    if (row.role === 'group') { return 'rowgroup'; }
    if (cell.header === 'row') { return 'row'; }
    return (cell.columnSpan ?? 1) > 1 ? 'colgroup' : 'col';
}
