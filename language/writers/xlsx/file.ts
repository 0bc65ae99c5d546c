/** The one place that knows the libraries: our workbook, as the bytes of an Office Open XML file. */
import { unzipSync, zipSync } from 'fflate';
import { writeXlsx, type CellStyle, type ConditionalRule, type DataValidation, type SheetChart, type WriteSheet } from 'hucre/xlsx';
import { PALETTE, SERIES } from '../../document/figures/palette.js';
import { addressOf, columnName, sheetReference, written } from './formulas.js';
import { rangeBetween, type Cell, type Chart, type Sheet, type Workbook } from './grid.js';
import { face, faceSize, formatCode, grounds, type Ground, type Look } from './looks.js';

/** A spreadsheet takes no longer text in one cell. */
export const longestText = 32_767;

/** The bytes of a workbook: the same for the same workbook, on any machine. */
export async function fileOf(workbook: Workbook): Promise<Uint8Array> {
    const styles = new Styles(workbook);
    const { properties, sheets } = workbook;
    const bytes = await writeXlsx({
        sheets: sheets.map(sheet => sheetOf(sheet, workbook, styles)),
        properties: {
            title: properties.title, subject: properties.subject, creator: properties.author, company: properties.company,
            keywords: properties.keywords, description: properties.description, ...datesOf(properties.date),
        },
        namedRanges: [...workbook.names.map(each => ({ ...each })), ...sheets.flatMap(headsOf), ...sheets.flatMap(printNames)],
        defaultFont: { name: face, size: faceSize },
    });
    return repacked(bytes, sheets);
}

/**
 * Names that screen readers know: the first row and the first column of the range are the heads of what it holds. Lists need none, their
 * tables say as much.
 */
function headsOf({ grids }: Sheet, place: number): { name: string; range: string }[] {
    return grids.map(({ from, to }, i) => ({
        name: `TitleRegion${i + 1}.${addressOf(from)}.${addressOf(to)}.${place + 1}`, range: rangeBetween(from, from, true),
    }));
}

/** What is printed and repeated on each page: the library would write these names without quotes, and Excel calls such a file damaged. */
function printNames({ name, print: { headRow, headColumns }, printed: end }: Sheet): { name: string; range: string; scope: string }[] {
    const sheet = sheetReference(name);
    const last = addressOf(end, 'both');
    const titles = [
        ...(headColumns === undefined ? [] : [`${sheet}!$A:$${columnName(headColumns - 1)}`]),
        ...(headRow === undefined ? [] : [`${sheet}!$${headRow + 1}:$${headRow + 1}`]),
    ];
    return [
        { name: '_xlnm.Print_Area', range: `${sheet}!$A$1:${last}`, scope: name },
        ...(titles.length === 0 ? [] : [{ name: '_xlnm.Print_Titles', range: titles.join(','), scope: name }]),
    ];
}

/** The library wants an object for a day that is given: noon, which is the same day in every time zone. */
function datesOf(day: string): { created: Date; modified: Date } {
    // eslint-disable-next-line no-restricted-globals -- no clock is read
    const noon = new Date(`${day}T12:00:00Z`);
    return { created: noon, modified: noon };
}

/**
 * The same parts, packed by a compressor that gives the same bytes on every processor, which the platform's own does not; rows that fit
 * themselves, the order that the schema asks for, and the product's name, which the library does not offer.
 */
function repacked(bytes: Uint8Array, sheets: readonly Sheet[]): Uint8Array {
    const parts = unzipSync(bytes);
    const rewrite = (name: string, change: (text: string) => string): void => {
        const part = parts[name];
        if (part) { parts[name] = new TextEncoder().encode(change(new TextDecoder().decode(part))); }
    };
    rewrite('docProps/app.xml', text => text.replace('<Application>hucre<', '<Application>Amont<'));
    // The schema wants the size of a font before its colour.
    rewrite('xl/styles.xml', text => text.replace(/(<color [^>]*\/>)(<sz [^>]*\/>)/g, '$2$1'));
    sheets.forEach(({ levels }, i) => rewrite(`xl/worksheets/sheet${i + 1}.xml`, text => {
        const deepest = Math.min(7, Math.max(0, ...levels.values()));
        return text.replace('<sheetFormatPr ', deepest > 0 ? `<sheetFormatPr outlineLevelRow="${deepest}" ` : '<sheetFormatPr ')
            // Our heights are where rows begin: they go on fitting what a person types.
            .replace(/ customHeight="1"/g, '');
    }));
    // The archive holds local times: this one is the same wherever it is read.
    return zipSync(parts, { level: 3, mtime: '1980-01-01T00:00:00' });
}

/** Looks as the library wants them, each made once. */
class Styles {
    private readonly known = new Map<string, CellStyle>();
    /** Most cells share the very object of their look. */
    private readonly seen = new WeakMap<Look, CellStyle>();

    constructor(private readonly workbook: Workbook) {}

    of(look: Look, textual: boolean): CellStyle {
        const seen = textual ? undefined : this.seen.get(look);
        if (seen) { return seen; }
        const number = textual ? 'text' : look.number;
        const key = JSON.stringify([look, number]);
        const style = this.known.get(key) ?? this.made(look, number);
        this.known.set(key, style);
        if (!textual) { this.seen.set(look, style); }
        return style;
    }

    private made(look: Look, number: Look['number']): CellStyle {
        const ground = look.ground ?? (look.open === true ? 'input' : undefined);
        const ink = look.link === true && ground === undefined ? '0B4F8A' : look.muted === true ? '5C5C58'
            : ground === undefined ? '14232E' : grounds[ground].ink;
        const line = { style: 'thin' as const, color: { rgb: 'B9C4CA' } };
        return {
            font: {
                name: face, size: look.size ?? faceSize, color: { rgb: ink }, ...(look.bold === true ? { bold: true } : {}),
                ...(look.italic === true ? { italic: true } : {}), ...(look.link === true ? { underline: true } : {}),
            },
            ...(ground === undefined ? {} : { fill: solid(ground) }),
            ...(look.framed === true ? { border: { top: line, right: line, bottom: line, left: line } } : {}),
            alignment: {
                vertical: look.turned === true ? 'bottom' : look.middle === true ? 'center' : 'top',
                ...(look.align === undefined ? {} : { horizontal: look.align }),
                // Figures keep off the words of the next column.
                ...(look.align === 'right' ? { indent: 1 } : {}),
                ...(look.wrap === true ? { wrapText: true } : {}), ...(look.turned === true ? { textRotation: 90 } : {}),
                ...(look.indent === undefined ? {} : { horizontal: 'left' as const, indent: look.indent }),
            },
            ...(number === undefined ? {} : { numFmt: formatCode(number, this.workbook.language) }),
            ...(look.open === true ? { protection: { locked: false } } : {}),
        };
    }
}

function solid(ground: Ground): NonNullable<CellStyle['fill']> {
    const color = { rgb: grounds[ground].fill };
    return { type: 'pattern', pattern: 'solid', fgColor: color, bgColor: color };
}

type LibraryCell = NonNullable<WriteSheet['cells']> extends Map<string, infer C> ? C : never;

function sheetOf(sheet: Sheet, workbook: Workbook, styles: Styles): WriteSheet {
    const cells = new Map<string, LibraryCell>();
    for (const row of sheet.rows) {
        // Rows and cells that nobody filled are holes in the arrays.
        row?.forEach(cell => {
            if (cell.content !== undefined || Object.keys(cell.look).length > 0) {
                cells.set(`${cell.row},${cell.column}`, libraryCell(cell, sheet, styles));
            }
        });
    }
    return {
        name: sheet.name,
        rows: [],
        cells,
        columns: Array.from({ length: sheet.width }, (_, i) =>
            ({ width: sheet.widths[i] ?? 12, ...(sheet.folded.has(i) ? { hidden: true } : {}) })),
        ...rowsOf(sheet),
        ...(sheet.frozen ? { freezePane: { ...sheet.frozen } } : {}),
        dataValidations: sheet.allowed.map(validation),
        conditionalRules: sheet.highlights.map(({ range, when, ground }, i): ConditionalRule => ({
            type: 'expression', priority: i + 1, formula: when, range,
            style: { fill: solid(ground), font: { color: { rgb: grounds[ground].ink } } },
        })),
        tables: sheet.tables.map(({ name, from, to, columns }) => ({
            name, range: rangeBetween(from, to), columns: columns.map(title => ({ name: title })), style: 'TableStyleLight1',
            showRowStripes: false,
        })),
        rowBreaks: sheet.breaks,
        charts: sheet.charts.map(chart => drawn(chart, workbook)),
        ...(sheet.guarded ? { protection: {
            sheet: true, objects: true, scenarios: true, formatColumns: true, formatRows: true, sort: true, autoFilter: true,
            selectLockedCells: true, selectUnlockedCells: true,
        } } : {}),
        hidden: sheet.hidden,
        view: { showGridLines: false },
        outlineProperties: { summaryBelow: false },
        ...printed(sheet, workbook),
    };
}

/** A chart as the library wants it: lying bars, the first on top, each with its figure at its end or a legend below. */
function drawn({ title, description, names, series, number, from, to }: Chart, { language }: Workbook): SheetChart {
    const whole = (cells: readonly Cell[]): string => rangeBetween(cells[0]!, cells[cells.length - 1]!, true);
    const colour = (ink: keyof typeof PALETTE): string => PALETTE[ink].light.slice(1).toUpperCase();
    const several = series.length > 1;
    const format = number === undefined ? {} : { numberFormat: { formatCode: formatCode(number, language), sourceLinked: false } };
    return {
        type: 'bar', title, altText: description, frameTitle: title, titleFontSize: 12, titleBold: true, titleColor: colour('text'),
        anchor: { from: { row: from.row, col: from.column }, to: { row: to.row, col: to.column } },
        gapWidth: 45, ...(several ? { barGrouping: 'stacked', overlap: 100 } : {}), roundedCorners: false, lang: language,
        series: series.map(({ name, cells }, at) => ({
            name, values: whole(cells), categories: whole(names), invertIfNegative: false,
            color: several ? colour(SERIES[at % SERIES.length]!.ink as keyof typeof PALETTE) : grounds.bar.fill,
        })),
        legend: several ? 'bottom' : false,
        ...(several ? {} : { dataLabels: { showValue: true, position: 'outEnd', fontSize: 9, ...format } }),
        axes: {
            x: { reverse: true, labelFontSize: 9, labelColor: colour('text'), majorTickMark: 'none', minorTickMark: 'none' },
            y: {
                labelFontSize: 9, labelColor: colour('text-soft'), minorTickMark: 'none', crosses: 'max', scale: { min: 0 },
                hidden: !several, gridlines: { major: false }, ...format,
            },
        },
    };
}

function rowsOf(sheet: Sheet): Pick<WriteSheet, 'rowDefs'> {
    const rows = new Map<number, { height?: number; outlineLevel?: number }>();
    sheet.rows.forEach((_, row) => {
        const height = sheet.heightOf(row);
        if (height !== undefined) { rows.set(row, { height }); }
    });
    sheet.levels.forEach((level, row) => {
        if (level > 0) { rows.set(row, { ...rows.get(row), outlineLevel: Math.min(level, 7) }); }
    });
    return { rowDefs: rows };
}

/** The library takes these texts for errors, Excel reads `_x0041_` as a letter. */
const errors = /^#(?:VALUE!|REF!|N\/A|NAME\?|NULL!|DIV\/0!|NUM!|GETTING_DATA|SPILL!|CALC!)$/;

function libraryCell(cell: Cell, sheet: Sheet, styles: Styles): LibraryCell {
    const { value, formula, look, link } = cell;
    const isText = formula === undefined && typeof value === 'string';
    const shown = isText ? legalText(value) : value;
    const made: LibraryCell = { value: formula ? null : shown ?? null, style: styles.of(look, isText && /^[=+\-@\t\r]/.test(value)) };
    if (formula) {
        made.formula = written(formula, sheet);
        made.formulaResult = value ?? '';
    }
    if (isText && errors.test(value)) {
        made.richText = [{ text: value, ...(made.style?.font ? { font: made.style.font } : {}) }];
    }
    if (link) {
        made.hyperlink = 'address' in link ? { target: link.address } : {
            target: '', location: `${sheetReference(link.sheet)}!${link.place ?? 'A1'}`,
        };
    }
    return made;
}

/** The text as the file may hold it: characters that XML refuses left out, no longer than a cell takes. */
function legalText(text: string): string {

    const clean = text.replace(/\r\n?/g, '\n').replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
        .replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_');
    return clean.length <= longestText ? clean : `${clean.slice(0, longestText - 1)}…`;
}

function validation({ range, list, between, date, prompt, refusal }: Sheet['allowed'][number]): DataValidation {
    return {
        ...(list !== undefined ? { type: 'list' as const, formula1: list }
        : date === true ? { type: 'date' as const, operator: 'greaterThan' as const, formula1: '1' }
        : { type: 'decimal' as const, operator: 'between' as const, formula1: String(between?.[0] ?? 0),
            formula2: String(between?.[1] ?? 0) }),
        range, allowBlank: true, showErrorMessage: true, errorStyle: 'stop', errorMessage: refusal,
        ...(prompt === undefined ? {} : { showInputMessage: true, inputMessage: prompt }),
    };
}

/** Excel takes 255 characters for a whole header, reads `&` as a sign of its own, and a digit as part of the size before it. */
function running(text: string): string {
    return (/^\d/.test(text) ? ' ' : '') + (text.length > 90 ? `${text.slice(0, 89)}…` : text).replace(/[\r\n\t]+/g, ' ').replace(/&/g, '&&');
}

function printed(sheet: Sheet, { running: said }: Workbook): Pick<WriteSheet, 'pageSetup' | 'headerFooter'> {
    const { pagesWide, portrait } = sheet.print;
    return {
        pageSetup: {
            paperSize: 'a4', orientation: portrait === true ? 'portrait' : 'landscape', fitToPage: true, fitToWidth: pagesWide ?? 1,
            fitToHeight: 0,
            margins: { top: 0.75, bottom: 0.65, left: 0.45, right: 0.45, header: 0.3, footer: 0.3 },
        },
        headerFooter: {
            oddHeader: `&L&8${running(said.left)}&R&8${running(said.right)}`,
            oddFooter: `&L&8${running(said.foot)}&C&8${running(sheet.name)}&R&8${said.page} &P / &N`,
        },
    };
}
