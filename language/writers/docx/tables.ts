/** Tables: captions that Word counts, heads that come back on each page, rows that stay whole, pages that turn for what is wide. */
import { textWidth } from '../../document/figures/metrics.js';
import { plainText } from '../../document/build.js';
import type { Table, TableCell, TableColumn, TableRow } from '../../document/nodes.js';
import { TONES } from './colours.js';
import { CELL_MARGINS, columnWidths, hasUprightHeads, linesOf, needsOf } from './columns.js';
import { extentOf } from './extents.js';
import { renderInlines } from './inlines.js';
import { element, field, grid, paragraph, run, shading } from './markup.js';
import type { Piece, Place, Sheet } from './sheet.js';

/** Past this width a column of text is comfortable: forty-five millimetres. */
const COMFORT = 2550;
/** A table of less than this share of a page does not turn it. */
const SMALL = 0.22;
const POINT = 20;
/** The height of a joint, as its style has it. */
const JOINT = 40;
/** A table of less than this share of its page stays on one. */
const WHOLE = 0.4;
/** A row to be filled in by hand is at least seven millimetres high. */
const FORM_ROW = 400;

/** The number of a table or figure and its title, as Word's own captions are. */
export function captionRuns(sheet: Sheet, word: string, number: string | undefined, title: string): string {
    if (number === undefined) { return title; }
    return `${run(`${word}\u00a0`)}${field(`SEQ ${word} \\* ARABIC`, run(number))}${run(sheet.words.dash)}${title}`;
}

/** A table with its caption and its note. `beside` a turned table it turns too: it would come on the same page. */
export function renderTable(table: Table, sheet: Sheet, place: Place, beside = false): readonly Piece[] {
    const { upright, turned } = sheet.formats;
    const free = !place.inside && turned !== upright;
    const needs = needsOf(table, place.width, sheet.scale);
    const least = needs.least.reduce((sum, each) => sum + each, 0);
    const comfortable = needs.most.reduce((sum, each, at) => sum + Math.max(needs.least[at]!, Math.min(each, COMFORT)), 0);
    const widths = columnWidths(table, needs, place.width);
    const isLarge = (): boolean => tableHeight(table, widths) > upright.textHeight * SMALL;
    const turns = free && (beside || least > place.width || (table.presentation === 'wide' && comfortable > place.width && isLarge()));
    const width = turns ? turned.textWidth : place.width;
    const parts = least > width ? columnParts(table, needs.least, width) : undefined;
    if (least > width && parts === undefined && least > width * 1.15) {
        sheet.note({
            code: 'layout-lost', ...(table.id === undefined ? {} : { target: table.id }),
            message: {
                fr: 'Un tableau est plus large que la page : ses colonnes y sont serrées.',
                en: 'A table is wider than the page: its columns are squeezed.',
            },
        });
    }
    const flags = turns ? { turned: true } : {};
    const caption = renderCaption(table, sheet, width, flags);
    const bodies = (parts ?? [table]).flatMap((part, at) => {
        const pieces = renderRows(part, sheet, { ...place, width }, turns ? columnWidths(part, needsOf(part, width, sheet.scale), width)
            : parts === undefined ? widths : columnWidths(part, needsOf(part, width, sheet.scale), width), flags);
        return at === 0 ? pieces : [jointPiece(sheet, 160, { ...flags, keepNext: true }), ...pieces];
    });
    const after = table.note === undefined ? jointPiece(sheet, place.inside ? 60 : 160, flags)
        : sheet.piece(paragraph(renderInlines(table.note, sheet), { style: sheet.style('note'), ...indented(place) }),
            extentOf(plainText(table.note), 'note', width), flags);
    return [...caption, ...bodies, after];
}

/** A thin empty paragraph: two tables in a row would become one, and no cell may end with a table. */
export function joint(sheet: Sheet, after = 0): string {
    return paragraph('', { style: sheet.style('joint'), ...(after === 0 ? {} : { spacing: { after } }) });
}

/** A joint where it stands on its page. */
export function jointPiece(sheet: Sheet, after: number, flags: { readonly turned?: boolean; readonly keepNext?: boolean } = {}): Piece {
    return sheet.piece(joint(sheet, after), { height: JOINT, before: 0, after }, flags);
}

/** The indent of a place, for paragraphs whose style has none. */
export function indented(place: Place): { readonly indent?: { readonly left: number } } {
    return place.indent === 0 ? {} : { indent: { left: place.indent } };
}

function renderCaption(table: Table, sheet: Sheet, width: number, flags: { turned?: boolean }): readonly Piece[] {
    if (table.caption === undefined) { return []; }
    const { words } = sheet;
    const runs = captionRuns(sheet, words.table, table.number, renderInlines(table.caption, sheet));
    const xml = paragraph(sheet.bookmarked(table.id, runs), { style: sheet.style('caption'), keepNext: true });
    return [sheet.piece(xml, extentOf(plainText(table.caption), 'caption', width), { ...flags, keepNext: true, introduces: true })];
}

function tableHeight(table: Table, widths: readonly number[]): number {
    return [...table.head, ...table.body, ...table.foot].reduce((sum, row) => sum + rowHeight(row, widths), 0);
}

function rowHeight(row: TableRow, widths: readonly number[]): number {
    let column = 0;
    return Math.max(270, ...row.cells.map(cell => {
        const span = cell.columnSpan ?? 1;
        const width = widths.slice(column, column + span).reduce((sum, each) => sum + each, 0);
        column += span;
        if ((cell.rowSpan ?? 1) > 1) { return 0; }
        // The first line of a name is bold, and wider for it.
        const [first = '', ...others] = linesOf(cell);
        const room = width - CELL_MARGINS;
        const name = extentOf(first, cell.header === undefined && row.role === undefined ? 'cell' : 'cellHead', room).height;
        return name + (others.length === 0 ? 0 : extentOf(others.join('\n'), 'cell', room).height) + 70;
    }));
}

/** A row on its way: cells that earlier rows cover are written as their continuation. */
interface Covered {
    rows: number;
    readonly span: number;
    readonly tone: TableCell['tone'];
}

function renderRows(table: Table, sheet: Sheet, place: Place, widths: readonly number[], flags: { turned?: boolean }): readonly Piece[] {
    const upright = hasUprightHeads(table);
    const covered: (Covered | undefined)[] = [];
    const rows = [...table.head, ...table.body, ...table.foot];
    const table0 = table.caption === undefined && table.id !== undefined ? sheet.anchors.place(table.id) : undefined;
    const page = flags.turned === true ? sheet.formats.turned : sheet.formats.upright;
    const isShort = tableHeight(table, widths) < page.textHeight * WHOLE;
    let heads = 0;
    const pieces = rows.map((row, at): Piece => {
        const isHead = at < table.head.length;
        const next = rows[at + 1];
        // The last row never goes to the next page alone.
        const keepNext = isShort || at === rows.length - 2 || isHead || row.role === 'group' || next?.role === 'subtotal'
            || next?.role === 'total' || (next === undefined && table.note !== undefined) || at === table.head.length;
        const style: RowStyle = { table, sheet, isHead, upright,
            keepNext: keepNext && next !== undefined || (keepNext && table.note !== undefined), row };
        const cells = renderCells(style, widths, covered, at === 0 ? table0 : undefined);
        const height = isHead && upright ? headHeight(table) : undefined;
        const tall = Math.max(rowHeight(row, widths), height ?? 0);
        if (isHead) { heads += tall; }
        const isForm = table.presentation === 'form' && !isHead;
        const properties = '<w:trPr><w:cantSplit/>'
            + (isForm ? element('w:trHeight', { 'w:val': FORM_ROW, 'w:hRule': 'atLeast' }) : '')
            + (height === undefined ? '' : element('w:trHeight', { 'w:val': height, 'w:hRule': 'atLeast' }))
            + `${isHead ? '<w:tblHeader/>' : ''}</w:trPr>`;
        const start = at === 0 ? tableStart(table, sheet, place, widths) : '';
        const xml = `${start}<w:tr>${properties}${cells}</w:tr>${next === undefined ? '</w:tbl>' : ''}`;
        return sheet.piece(xml, tall, { ...flags, keepNext: style.keepNext, ...(isHead ? {} : { heads }) });
    });
    return pieces;
}

function tableStart(table: Table, sheet: Sheet, place: Place, widths: readonly number[]): string {
    const width = widths.reduce((sum, each) => sum + each, 0);
    const title = table.caption === undefined ? '' : element('w:tblCaption', { 'w:val': plainText(table.caption).slice(0, 250) });
    return '<w:tbl><w:tblPr>'
        + element('w:tblStyle', { 'w:val': sheet.style('table') })
        + element('w:tblW', { 'w:w': width, 'w:type': 'dxa' })
        + element('w:tblInd', { 'w:w': place.indent, 'w:type': 'dxa' })
        + (table.presentation === 'form' ? formBorders(sheet) : '')
        + '<w:tblLayout w:type="fixed"/>'
        + `<w:tblCellMar>${element('w:left', { 'w:w': CELL_MARGINS / 2, 'w:type': 'dxa' })}`
        + `${element('w:right', { 'w:w': CELL_MARGINS / 2, 'w:type': 'dxa' })}</w:tblCellMar>`
        + element('w:tblLook', {
            'w:val': '04A0', 'w:firstRow': table.head.length > 0 ? 1 : 0, 'w:lastRow': 0, 'w:firstColumn': 1, 'w:lastColumn': 0,
            'w:noHBand': 0,
            'w:noVBand': 1,
        })
        + `${title}</w:tblPr>${grid(widths)}`;
}

/** Lines around all cells. */
function formBorders(sheet: Sheet): string {
    const sides = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'];
    const line = { 'w:val': 'single', 'w:sz': 4, 'w:space': 0, 'w:color': sheet.colours.line };
    return `<w:tblBorders>${sides.map(side => element(`w:${side}`, line)).join('')}</w:tblBorders>`;
}

function headHeight(table: Table): number {
    let longest = 0;
    table.head.forEach(row => row.cells.forEach(cell => {
        longest = Math.max(longest, textWidth(plainText(cell.content), 8.5, 'bold'));
    }));
    return Math.round(Math.min(150, longest + 12) * POINT);
}

interface RowStyle {
    readonly table: Table;
    readonly sheet: Sheet;
    readonly row: TableRow;
    readonly isHead: boolean;
    readonly upright: boolean;
    readonly keepNext: boolean;
}

function renderCells(style: RowStyle, widths: readonly number[], covered: (Covered | undefined)[], mark: string | undefined): string {
    const { row, table } = style;
    const written: string[] = [];
    let column = 0;
    const passCovered = (): void => {
        for (let over = covered[column]; over !== undefined && over.rows > 0; over = covered[column]) {
            over.rows--;
            written.push(cellElement(style, widths, column, over, '<w:vMerge/>', emptyParagraph(style)));
            column += over.span;
        }
    };
    row.cells.forEach((cell, at) => {
        passCovered();
        const span = cell.columnSpan ?? 1;
        const rows = cell.rowSpan ?? 1;
        const content = cellParagraph(style, cell, column, at === 0 ? mark : undefined, at === 0);
        written.push(cellElement(style, widths, column, { span, tone: cell.tone }, rows > 1 ? '<w:vMerge w:val="restart"/>' : '', content));
        covered[column] = rows > 1 ? { rows: rows - 1, span, tone: cell.tone } : undefined;
        column += span;
    });
    passCovered();
    // A row that says less than there are columns is filled up: a short row makes Word call a file damaged.
    if (column < table.columns.length) {
        const rest = { span: table.columns.length - column, tone: undefined };
        written.push(cellElement(style, widths, column, rest, '', emptyParagraph(style)));
    }
    return written.join('');
}

function emptyParagraph({ sheet, keepNext }: RowStyle): string {
    return paragraph('', { style: sheet.style('cell'), ...(keepNext ? { keepNext } : {}) });
}

function cellElement(
    style: RowStyle, widths: readonly number[], column: number, over: { span: number; tone: TableCell['tone'] }, merge: string,
    content: string,
): string {
    const { row, isHead, upright, sheet, table } = style;
    const { colours } = sheet;
    const width = widths.slice(column, column + over.span).reduce((sum, each) => sum + each, 0);
    const ground = over.tone !== undefined && over.tone !== 'muted' ? TONES[over.tone].ground
        : isHead ? colours.accentSoft : row.role === 'group' || row.role === 'total' ? colours.panel : undefined;
    const line = (side: string, size: number): string =>
        element(`w:${side}`, { 'w:val': 'single', 'w:sz': size, 'w:space': 0, 'w:color': colours.line });
    const borders = isHead ? line('bottom', 8) : row.role === 'total' ? line('top', 8) : row.role === 'subtotal' ? line('top', 4) : '';
    const turns = isHead && upright && table.columns[column]?.kind === 'mark' && over.span === 1;
    const properties = element('w:tcW', { 'w:w': width, 'w:type': 'dxa' })
        + (over.span > 1 ? element('w:gridSpan', { 'w:val': over.span }) : '')
        + merge
        + (borders === '' ? '' : `<w:tcBorders>${borders}</w:tcBorders>`)
        + (ground === undefined ? '' : shading(ground))
        + (turns ? '<w:textDirection w:val="btLr"/>' : '')
        + (isHead ? `<w:vAlign w:val="${turns ? 'center' : 'bottom'}"/>` : '');
    return `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`;
}

function cellParagraph(style: RowStyle, cell: TableCell, column: number, mark: string | undefined, isFirst: boolean): string {
    const { row, isHead, sheet, table, keepNext, upright } = style;
    const kind: TableColumn['kind'] = table.columns[column]?.kind ?? 'text';
    const bold = !isHead && (row.role !== undefined || (cell.header !== undefined && kind !== 'code'));
    // What follows the first line of a row's name says more of it, and is no name.
    const named = cell.content.findIndex(node => node.kind === 'line-break');
    const first = named < 0 || row.role !== undefined ? cell.content.length : named;
    const runs = renderInlines(cell.content.slice(0, first), sheet, bold ? { bold: true } : {})
        + renderInlines(cell.content.slice(first), sheet);
    const own = isFirst ? sheet.bookmarked(row.id, runs) : runs;
    const marked = mark === undefined ? own : sheet.marked(mark, own);
    const span = (cell.columnSpan ?? 1) > 1;
    const align = kind === 'mark' && !span ? (isHead && upright ? 'start' : 'center') : kind === 'number'
        && !(span && cell.header !== undefined) ? 'end' : undefined;
    return paragraph(marked, {
        style: sheet.style(isHead ? 'cellHead' : 'cell'), ...(keepNext ? { keepNext } : {}), ...(align === undefined ? {} : { align }),
    });
}

/** The table in parts that fit side by side of the same first column; nothing where spans would be cut. */
function columnParts(table: Table, least: readonly number[], width: number): readonly Table[] | undefined {
    const count = table.columns.length;
    const rows = [...table.head, ...table.body, ...table.foot];
    const whole = (row: TableRow): boolean => row.cells.length === 1 && row.cells[0]!.columnSpan === count;
    const plain = rows.every(row => whole(row) || (row.cells.length === count
        && row.cells.every(cell => (cell.columnSpan ?? 1) === 1 && (cell.rowSpan ?? 1) === 1)));
    const room = width - least[0]!;
    if (!plain || count < 4 || room < Math.max(...least.slice(1))) { return undefined; }
    const groups: number[][] = [[]];
    let used = 0;
    for (let column = 1; column < count; column++) {
        if (used + least[column]! > room) { groups.push([]); used = 0; }
        groups.at(-1)!.push(column);
        used += least[column]!;
    }
    return groups.map((columns, at): Table => {
        const kept = [0, ...columns];
        const cut = (row: TableRow): TableRow => {
            const { id, ...rest } = row;
            const cells = whole(row) ? [{ ...row.cells[0]!, columnSpan: kept.length }] : kept.map(column => row.cells[column]!);
            return { ...rest, ...(at === 0 && id !== undefined ? { id } : {}), cells };
        };
        const { id, note, ...rest } = table;
        return {
            ...rest, ...(at === 0 && id !== undefined ? { id } : {}), ...(at === groups.length - 1 && note !== undefined ? { note } : {}),
            columns: kept.map(column => table.columns[column]!), head: table.head.map(cut), body: table.body.map(cut),
            foot: table.foot.map(cut),
        };
    });
}
