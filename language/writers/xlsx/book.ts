/** One workbook in the making: the programme it speaks of, the cells that other sheets count with, the lists that cells are chosen from. */
import type { Expression } from '../../grammar/values.js';
import { isKind, type AnyElement } from '../../model/elements.js';
import type { Programme } from '../../model/programme.js';
import { inBase } from '../../model/quantities.js';
import { parseUnit } from '../../grammar/units.js';
import type { Compilation } from '../../document/sections/compilation.js';
import { call, formula, percent, sign, type Formula } from './formulas.js';
import { rangeBetween, Sheet, type Cell, type Content, type Workbook } from './grid.js';

const WORDS = {
    fr: { lists: 'Listes', listsPurpose: 'Ce dont les listes déroulantes proposent le choix.' },
    en: { lists: 'Lists', listsPurpose: 'What the drop-down lists offer.' },
} as const;

/** One workbook in the making. */
export class Book {
    /** The cells that stand for elements in arithmetic, in base units: areas in m², amounts in €, values of parameters. */
    readonly cells = new Map<string, Cell>();
    private lists: Sheet | undefined;
    private readonly listRanges = new Map<string, string>();
    private readonly tableNames = new Set<string>();

    constructor(readonly c: Compilation, readonly workbook: Workbook) {}

    get programme(): Programme {
        return this.c.programme;
    }

    /** The words of the document's language. */
    words<French, English>(words: { readonly fr: French; readonly en: English }): French | English {
        return words[this.c.language];
    }

    /** The range that holds a list of choices; the sheet of lists comes last, and the reader may add to it. */
    list(title: string, values: readonly (string | number)[]): string {
        const known = this.listRanges.get(title);
        if (known !== undefined) { return known; }
        const words = this.words(WORDS);
        const sheet = this.lists ??= new Sheet(words.lists);
        sheet.purpose = words.listsPurpose;
        const column = this.listRanges.size;
        sheet.put(0, column, title, { bold: true, ground: 'head', wrap: true, framed: true });
        sheet.widths[column] = Math.max(14, ...values.map(value => String(value).length + 2));
        const cells = values.map((value, i) => sheet.put(i + 1, column, value, { framed: true, ...(typeof value === 'number'
            ? { number: 'number', align: 'right' } : {}) }));
        const range = rangeBetween(cells[0]!, cells[cells.length - 1]!, true);
        this.listRanges.set(title, range);
        return range;
    }

    /** The name of a table: unlike all others, without spaces. */
    tableName(name: string): string {
        const plain = name.normalize('NFD').replace(/\p{M}/gu, '').replace(/[^A-Za-z0-9]+/g, '_').replace(/^_+|_+$/g, '') || 'T';
        let free = `T_${plain}`;
        for (let number = 2; this.tableNames.has(free.toLowerCase()); number++) { free = `T_${plain}_${number}`; }
        this.tableNames.add(free.toLowerCase());
        return free;
    }

    /** Puts the sheet of lists behind all others. */
    finish(): void {
        if (this.lists && !this.workbook.sheets.includes(this.lists)) {
            this.lists.frozen = { rows: 1, columns: 0 };
            // Who fills in a guarded file chooses from its lists, and does not change them.
            this.lists.guarded = this.workbook.sheets.some(({ guarded }) => guarded);
            this.lists.hidden = this.lists.guarded;
            this.workbook.sheets.push(this.lists);
        }
    }

    // Arithmetic --------------------------------------------------------------------------------------------------------

    /** The number that an expression comes to, in base units. */
    number(expression: Expression | undefined): number | undefined {
        return this.programme.number(expression);
    }

    /**
     * An expression as a cell's content: a formula that follows the cells it names (`8 % de TRAVAUX`), or the number where there is
     * nothing to follow; nothing where it has no result.
     */
    content(expression: Expression | undefined): Content {
        const value = this.number(expression);
        if (expression === undefined || value === undefined) { return undefined; }
        const made = expression.op === 'quantity' ? undefined : this.formulaOf(expression);
        return made === undefined ? value : made;
    }

    /** The formula of an expression in base units; undefined where it counts with something that no cell holds. */
    private formulaOf(expression: Expression): Formula | undefined {
        switch (expression.op) {
            case 'quantity': {
                const unit = expression.unit === undefined ? undefined : parseUnit(expression.unit);
                if (expression.unit !== undefined && unit?.scale !== 'linear') { return undefined; }
                return unit?.text === '%' ? percent(expression.value)
                    : formula(unit ? inBase({ value: expression.value, unit }) : expression.value);
            }
            case 'reference': {
                const element = this.programme.resolve(expression.reference);
                return element && this.standing(element);
            }
            case 'negate': {
                const value = this.formulaOf(expression.value);
                return value && sign(0, '-', value);
            }
            case 'sum': case 'min': case 'max': {
                const values = expression.values.map(each => this.formulaOf(each));
                return values.every(each => each !== undefined)
                    ? call(expression.op === 'sum' ? 'SUM' : expression.op === 'min' ? 'MIN' : 'MAX', ...values) : undefined;
            }
            case 'add': case 'subtract': case 'multiply': case 'divide': case 'of': {
                const left = this.formulaOf(expression.left);
                const right = this.formulaOf(expression.right);
                const signs = { add: '+', subtract: '-', multiply: '*', of: '*', divide: '/' } as const;
                return left && right && sign(left, signs[expression.op], right);
            }
        }
    }

    /** What stands for an element: its cell, or the number where no sheet of this workbook holds it. */
    private standing(element: AnyElement): Formula | undefined {
        const cell = this.cells.get(element.key);
        if (cell) { return formula(cell); }
        if (isKind(element, 'costItem')) { return undefined; }
        const result = this.programme.calculator.valueOf(element, element.nameRange);
        return result.ok && result.quantity.unit.scale === 'linear' ? formula(inBase(result.quantity)) : undefined;
    }
}
