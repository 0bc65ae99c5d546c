/**
 * Formulas that a spreadsheet computes, and that we compute as it does: what a cell shows before anybody recalculates is right because it
 * comes from the very formula that stands in it.
 */

/** What a cell holds or comes to; a date is its serial number. */
export type Value = string | number | boolean | undefined;

/** A place on a sheet, as formulas see it. */
export interface Place {
    readonly sheet: { readonly name: string };
    readonly row: number;
    readonly column: number;
    /** What the cell holds or comes to. */
    readonly value: Value;
}

/** The functions in use: all of them known to every spreadsheet program of the last fifteen years. */
export type FunctionName =
    | 'SUM' | 'MIN' | 'MAX' | 'COUNT' | 'COUNTA' | 'COUNTIF' | 'COUNTIFS' | 'SUMIFS' | 'IF' | 'AND' | 'OR' | 'ROUND' | 'RANK' | 'INDEX'
    | 'MATCH' | 'EDATE' | 'DATE' | 'YEAR' | 'MONTH' | 'ABS' | 'IFERROR' | 'LEN';

/** A sign between two values. */
export type Sign = '+' | '-' | '*' | '/' | '&' | '=' | '<>' | '<' | '>' | '<=' | '>=';

/** A formula: a tree, so that it can be written for the spreadsheet and worked out here. */
export type Formula =
    | { readonly op: 'value'; readonly value: string | number | boolean }
    | { readonly op: 'percent'; readonly value: number }
    | { readonly op: 'cell'; readonly cell: Place; readonly fixed: Fixed }
    | { readonly op: 'range'; readonly from: Place; readonly to: Place; readonly cells: () => readonly Place[] }
    | { readonly op: 'call'; readonly name: FunctionName; readonly args: readonly Formula[] }
    | { readonly op: 'sign'; readonly sign: Sign; readonly left: Formula; readonly right: Formula };

/** What stays where it is when the formula is copied elsewhere. */
export type Fixed = 'none' | 'row' | 'column' | 'both';

/** What can stand in a formula. */
export type Operand = Formula | Place | string | number | boolean;

/** The formula that an operand is. */
export function formula(operand: Operand): Formula {
    if (typeof operand !== 'object') { return { op: 'value', value: operand }; }
    return 'op' in operand ? operand : { op: 'cell', cell: operand, fixed: 'none' };
}

/** A cell; what is fixed gets its `$`. */
export function cellAt(cell: Place, fixed: Fixed = 'none'): Formula {
    return { op: 'cell', cell, fixed };
}

/** A function of some values. */
export function call(name: FunctionName, ...args: readonly Operand[]): Formula {
    return { op: 'call', name, args: args.map(formula) };
}

/** Two values and the sign between them. */
export function sign(left: Operand, between: Sign, right: Operand): Formula {
    return { op: 'sign', sign: between, left: formula(left), right: formula(right) };
}

/** Cells of one column that follow one another. */
export function range(cells: readonly Place[]): Formula {
    return { op: 'range', from: cells[0]!, to: cells[cells.length - 1]!, cells: () => cells };
}

/** A percentage as it was written: `8%`. */
export function percent(value: number): Formula {
    return { op: 'percent', value };
}

/** Spreadsheets take no more arguments than this. */
const mostArguments = 250;

/** The sum of cells of one sheet: those that follow one another as ranges, so that a row put between them is counted. */
export function sumOf(cells: readonly Place[]): Formula {
    if (cells.length === 0) { return formula(0); }
    const runs: (readonly [Place, Place])[] = [];
    let count = 0;
    for (const cell of cells) {
        const last = runs[runs.length - 1];
        if (last?.[1].sheet === cell.sheet && last[1].column === cell.column && last[1].row === cell.row - 1) {
            runs[runs.length - 1] = [last[0], cell];
        } else {
            runs.push([cell, cell]);
        }
    }
    const parts = runs.map(([from, to]): Formula => {
        const inside = cells.slice(count, count + to.row - from.row + 1);
        count += inside.length;
        return from === to ? formula(from) : { op: 'range', from, to, cells: () => inside };
    });
    const groups = Array.from({ length: Math.ceil(parts.length / mostArguments) }, (_, at) =>
        parts.slice(at * mostArguments, (at + 1) * mostArguments));
    return groups.length > 1 ? call('SUM', ...groups.map(group => call('SUM', ...group))) : call('SUM', ...parts);
}

// As the spreadsheet reads it -----------------------------------------------------------------------------------------

const strength: Readonly<Record<Sign, number>> =
    { '=': 1, '<>': 1, '<': 1, '>': 1, '<=': 1, '>=': 1, '&': 2, '+': 3, '-': 3, '*': 4, '/': 4 };

/** The formula as it is written in a cell of a sheet, without the `=`. */
export function written(given: Formula, sheet: object, above = 0): string {
    switch (given.op) {
        case 'value':
            return typeof given.value === 'string' ? `"${given.value.replace(/"/g, '""')}"`
                : typeof given.value === 'boolean' ? (given.value ? 'TRUE' : 'FALSE') : String(given.value);
        case 'percent':
            return `${given.value}%`;
        case 'cell':
            return `${prefix(given.cell, sheet)}${addressOf(given.cell, given.fixed)}`;
        case 'range':
            return `${prefix(given.from, sheet)}${addressOf(given.from, 'both')}:${addressOf(given.to, 'both')}`;
        case 'call':
            return `${given.name}(${given.args.map(each => written(each, sheet)).join(',')})`;
        case 'sign': {
            const own = strength[given.sign];
            const text = `${written(given.left, sheet, own)}${given.sign}${written(given.right, sheet, own + 1)}`;
            return own < above ? `(${text})` : text;
        }
    }
}

function prefix({ sheet }: Place, from: object): string {
    return sheet === from ? '' : `${sheetReference(sheet.name)}!`;
}

/** A sheet's name as formulas write it. */
export function sheetReference(name: string): string {
    return `'${name.replace(/'/g, "''")}'`;
}

/** `C7`, `$C7`, `C$7`, `$C$7`; rows and columns are counted from 0. */
export function addressOf({ row, column }: { readonly row: number; readonly column: number }, fixed: Fixed = 'none'): string {
    const [held, heldRow] = [fixed === 'column' || fixed === 'both', fixed === 'row' || fixed === 'both'];
    return `${held ? '$' : ''}${columnName(column)}${heldRow ? '$' : ''}${row + 1}`;
}

/** The letters of a column, counted from 0. */
export function columnName(column: number): string {
    return column < 26 ? String.fromCharCode(65 + column)
        : columnName(Math.floor(column / 26) - 1) + String.fromCharCode(65 + column % 26);
}
