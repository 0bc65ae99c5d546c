/** The figures with which others are computed: change one, and areas and costs follow. */
import type { Element } from '../../../model/elements.js';
import type { Book } from '../book.js';
import type { Sheet } from '../grid.js';
import { headed, listing, looks } from '../listing.js';
import type { Look } from '../looks.js';
import { dateOf, lineText, oneLine, titleOf } from '../texts.js';

const WORDS = {
    fr: {
        name: 'Données', purpose: 'Les grandeurs dont d’autres se déduisent. Changez une valeur : les surfaces et les coûts suivent.',
        code: 'Code', title: 'Désignation', value: 'Valeur', unit: 'Unité', date: 'Date', source: 'Source', remark: 'Précisions',
    },
    en: {
        name: 'Parameters', purpose: 'Figures from which others follow. Change a value: areas and costs change with it.',
        code: 'Code', title: 'Name', value: 'Value', unit: 'Unit', date: 'Date', source: 'Source', remark: 'Details',
    },
} as const;

/** The sheet, where the programme has parameters. */
export function parametersSheet(book: Book): Sheet | undefined {
    const { c } = book;
    const words = book.words(WORDS);
    const parameters = c.of('parameter');
    if (parameters.length === 0) { return undefined; }
    const sheet = book.workbook.sheet(words.name);
    headed(sheet, words.name, words.purpose);
    const { under } = listing(book, sheet, parameters, [
        { title: words.code, width: 18, look: looks.code, cell: each => c.label(each) },
        { title: words.title, width: 44, cell: each => titleOf(c, each) },
        { title: words.value, width: 14, look: each => valueLook(book, each), cell: () => undefined },
        { title: words.unit, width: 12, optional: true, cell: each => unitOf(book, each) },
        { title: words.date, width: 16, optional: true, look: each => ({ framed: true, align: 'left', number: dateOf(each.date).number }),
            cell: each => dateOf(each.date).content },
        { title: words.source, width: 44, optional: true, cell: each =>
            each.source.flat().map(source => lineText(c, c.sources([source]))).join('\n') },
        { title: words.remark, width: 50, optional: true, cell: each => oneLine(c, each.description) },
    ], { from: sheet.end + 1 });
    const values = under(words.value);
    const places = new Map(parameters.map(({ key }, i) => [key, i]));
    for (const parameter of settled(book, parameters)) {
        const cell = values[places.get(parameter.key)!]!;
        cell.content = valueOf(book, parameter);
        if (isCountable(book, parameter)) {
            book.cells.set(parameter.key, cell);
            book.workbook.define(parameter.id, cell);
        }
    }
    return sheet;
}

/** Those that others count with first; a circle has no value, and comes as it stands. */
function settled(book: Book, parameters: readonly Element<'parameter'>[]): readonly Element<'parameter'>[] {
    const done = new Set<string>();
    const result: Element<'parameter'>[] = [];
    const visit = (parameter: Element<'parameter'>): void => {
        if (done.has(parameter.key)) { return; }
        done.add(parameter.key);
        for (const { to } of book.programme.outgoing(parameter)) {
            const other = parameters.find(({ key }) => key === to);
            if (other) { visit(other); }
        }
        result.push(parameter);
    };
    parameters.forEach(visit);
    return result;
}

interface Known {
    readonly value: number;
    readonly unit: string;
    readonly factor: number;
}

function resultOf(book: Book, parameter: Element<'parameter'>): Known | undefined {
    const result = parameter.value && book.programme.calculator.evaluate(parameter.value);
    return result?.ok ? { value: result.quantity.value, unit: result.quantity.unit.text, factor: result.quantity.unit.factor } : undefined;
}

/** Whether formulas may count with the cell: it holds the value in base units. */
function isCountable(book: Book, parameter: Element<'parameter'>): boolean {
    const result = resultOf(book, parameter);
    return result !== undefined && (result.factor === 1 || result.unit === '%');
}

function valueOf(book: Book, parameter: Element<'parameter'>): ReturnType<Book['content']> {
    const result = resultOf(book, parameter);
    return isCountable(book, parameter) ? book.content(parameter.value) : result?.value;
}

function valueLook(book: Book, parameter: Element<'parameter'>): Look {
    return { ...looks.open, align: 'right', number: resultOf(book, parameter)?.unit === '%' ? 'share' : 'number' };
}

function unitOf(book: Book, parameter: Element<'parameter'>): string {
    const unit = resultOf(book, parameter)?.unit ?? '';
    return unit === '%' ? '' : unit;
}
