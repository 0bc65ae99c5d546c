/** Works out formulas as a spreadsheet does. */
import { dayNumber, isoDate } from '../../model/dates.js';
import type { Formula, FunctionName, Sign, Value } from './formulas.js';

/** Spreadsheets count days from here: the serial number of 1970-01-01. */
const firstDay = 25_569;

/** The serial number of an ISO date. */
export function serialOf(date: string): number {
    return dayNumber(date) + firstDay;
}

/** What stands in the way of a result: `#DIV/0!`, `#N/A`. */
class NoResult extends Error {}

/** What a formula comes to; nothing where it has no result. */
export function calculated(given: Formula): Value {
    try {
        return single(given);
    } catch (error) {
        if (error instanceof NoResult) { return undefined; }
        throw error;
    }
}

function single(given: Formula): Value {
    switch (given.op) {
        case 'value': return given.value;
        case 'percent': return given.value / 100;
        case 'cell': return given.cell.value;
        case 'range': return given.cells()[0]?.value;
        case 'call': return functions[given.name](given.args);
        case 'sign': return joined(single(given.left), given.sign, single(given.right));
    }
}

function joined(left: Value, sign: Sign, right: Value): Value {
    switch (sign) {
        case '&': return text(left) + text(right);
        case '+': return number(left) + number(right);
        case '-': return number(left) - number(right);
        case '*': return number(left) * number(right);
        case '/':
            if (number(right) === 0) { throw new NoResult(); }
            return number(left) / number(right);
        case '=': return same(left, right);
        case '<>': return !same(left, right);
        case '<': return ordered(left, right) < 0;
        case '>': return ordered(left, right) > 0;
        case '<=': return ordered(left, right) <= 0;
        case '>=': return ordered(left, right) >= 0;
    }
}

function number(value: Value): number {
    if (value === undefined) { return 0; }
    if (typeof value === 'boolean') { return value ? 1 : 0; }
    if (typeof value === 'string') { throw new NoResult(); }
    return value;
}

function text(value: Value): string {
    return value === undefined ? '' : typeof value === 'boolean' ? (value ? 'TRUE' : 'FALSE') : String(value);
}

/** An empty cell is both nothing written and zero. */
function same(left: Value, right: Value): boolean {
    if (left === undefined || right === undefined) { return (left ?? right ?? 0) === 0 || (left ?? right) === ''; }
    return typeof left === 'string' && typeof right === 'string' ? left.toLowerCase() === right.toLowerCase() : left === right;
}

/** Numbers before texts, as spreadsheets sort them. */
function ordered(left: Value, right: Value): number {
    if (typeof left === 'string' || typeof right === 'string') {
        return typeof left !== typeof right ? (typeof left === 'string' ? 1 : -1) : text(left) < text(right) ? -1 : left === right ? 0 : 1;
    }
    return number(left) - number(right);
}

function many(given: Formula | undefined): readonly Value[] {
    return given?.op === 'range' ? given.cells().map(cell => cell.value) : given ? [single(given)] : [];
}

/** The numbers among values: texts and empty cells of a range count for nothing. */
function numbers(args: readonly Formula[]): readonly number[] {
    return args.flatMap(each => many(each)).filter(value => typeof value === 'number');
}

function at(args: readonly Formula[], place: number): Value {
    const given = args[place];
    return given === undefined ? undefined : single(given);
}

/** What COUNTIF asks of a value (a text, a number, `>=3`, `*text*`), read once for all the cells that it is asked of. */
function asking(asked: Value): (value: Value) => boolean {
    if (typeof asked !== 'string') { return value => value !== undefined && same(value, asked); }
    const [, compared = '', rest = ''] = /^(<=|>=|<>|<|>|=)?([\s\S]*)$/.exec(asked) ?? [];
    if (compared === '<>') {
        const equal = asking(rest);
        return value => !equal(value);
    }
    const limit = rest !== '' && Number.isFinite(Number(rest)) ? Number(rest) : undefined;
    if (compared !== '' && compared !== '=') {
        return value => limit !== undefined && typeof value === 'number' && joined(value, compared as Sign, limit) === true;
    }
    if (rest === '') { return value => value === undefined || value === ''; }
    const wanted = rest.toLowerCase();
    const pattern = /[*?]/.test(rest)
        ? new RegExp(`^${rest.replace(/[.+^${}()|[\]\\]/g, '\\$&').replace(/\*/g, '.*').replace(/\?/g, '.')}$`, 'isu') : undefined;
    return value => (typeof value === 'number' ? value === limit
        : typeof value === 'string' && (pattern?.test(value) ?? (value === rest || value.toLowerCase() === wanted)));
}

/** The places at which every pair of a range and what it is asked for agrees. */
function agreeing(pairs: readonly Formula[]): readonly number[] {
    const asked = Array.from({ length: pairs.length / 2 }, (_, i) =>
        ({ values: many(pairs[2 * i]), isMet: asking(at(pairs, 2 * i + 1)) }));
    const places: number[] = [];
    (asked[0]?.values ?? []).forEach((_, i) => {
        if (asked.every(({ values, isMet }) => isMet(values[i]))) { places.push(i); }
    });
    return places;
}

function truth(value: Value): boolean {
    return typeof value === 'string' ? value.toUpperCase() === 'TRUE' : number(value) !== 0;
}

const calendar = (serial: Value): readonly [number, number, number] => {
    const [year = 1970, month = 1, day = 1] = isoDate(Math.floor(number(serial)) - firstDay).split('-').map(Number);
    return [year, month, day];
};

const two = (value: number): string => String(value).padStart(2, '0');

/** The serial number of a day; months beyond the year run into the next ones. */
function dateOf(year: number, month: number, day: number): number {
    const months = year * 12 + month - 1;
    return serialOf(`${Math.floor(months / 12)}-${two(months % 12 + 1)}-01`) + day - 1;
}

const functions: Readonly<Record<FunctionName, (args: readonly Formula[]) => Value>> = {
    SUM: args => numbers(args).reduce((sum, value) => sum + value, 0),
    MIN: args => (numbers(args).length === 0 ? 0 : numbers(args).reduce((least, value) => Math.min(least, value))),
    MAX: args => (numbers(args).length === 0 ? 0 : numbers(args).reduce((most, value) => Math.max(most, value))),
    COUNT: args => numbers(args).length,
    COUNTA: args => args.flatMap(each => many(each)).filter(value => value !== undefined).length,
    COUNTIF: args => agreeing(args).length,
    COUNTIFS: args => agreeing(args).length,
    SUMIFS: args => {
        const values = many(args[0]);
        return agreeing(args.slice(1)).reduce((sum, place) => {
            const value = values[place];
            return typeof value === 'number' ? sum + value : sum;
        }, 0);
    },
    IF: args => (truth(at(args, 0)) ? at(args, 1) : args.length > 2 ? at(args, 2) : false),
    AND: args => args.every(each => truth(single(each))),
    OR: args => args.some(each => truth(single(each))),
    ABS: args => Math.abs(number(at(args, 0))),
    LEN: args => text(at(args, 0)).length,
    ROUND: args => {
        const value = number(at(args, 0));
        const factor = 10 ** number(at(args, 1));
        // The value as it is written, not its binary neighbour, is rounded: away from zero.
        return Math.sign(value) * Math.round(Number((Math.abs(value) * factor).toPrecision(15))) / factor;
    },
    RANK: args => {
        const value = number(at(args, 0));
        return numbers(args.slice(1)).filter(other => other > value).length + 1;
    },
    MATCH: args => {
        const wanted = at(args, 0);
        const place = many(args[1]).findIndex(value => value !== undefined && same(value, wanted));
        if (place < 0) { throw new NoResult(); }
        return place + 1;
    },
    INDEX: args => {
        const values = many(args[0]);
        const place = number(at(args, 1));
        if (place < 1 || place > values.length) { throw new NoResult(); }
        return values[place - 1];
    },
    IFERROR: args => {
        try {
            return at(args, 0);
        } catch (error) {
            if (error instanceof NoResult) { return at(args, 1); }
            throw error;
        }
    },
    DATE: args => dateOf(number(at(args, 0)), number(at(args, 1)), number(at(args, 2))),
    YEAR: args => calendar(at(args, 0))[0],
    MONTH: args => calendar(at(args, 0))[1],
    EDATE: args => {
        const [year, month, day] = calendar(at(args, 0));
        const first = dateOf(year, month + number(at(args, 1)), 1);
        const next = dateOf(year, month + number(at(args, 1)) + 1, 1);
        return Math.min(first + day - 1, next - 1);
    },
};
