/** How the values of a programme are written: quantities with the precision their author gave, formulas, levels, dates. */
import type { KindName } from '../../grammar/concepts.js';
import type { Reading, Shape } from '../../grammar/readings.js';
import type {
    Expression, Fraction, Hours, Level, NameRange, Per, Period, Reference, RuleCode, SpaceSet, Target, Text,
} from '../../grammar/values.js';
import { wordOf, words, type Word } from '../../grammar/vocabulary.js';
import type { Quantity } from '../../model/quantities.js';
import { code, quantity, text } from '../build.js';
import type { Inline } from '../nodes.js';
import {
    formatDate, formatDateSpan, formatNumber, formatPercent, formatQuantity, formatRange, formatTime, formatTolerance, NBSP,
    type CalendarDate,
} from '../typography.js';
import { joined, type Compilation } from './compilation.js';
import { shown } from './words.js';

// Dates ---------------------------------------------------------------------------------------------------------------

/** The day, month or year that an ISO date stands for at a precision. */
export function calendarDate(iso: string, precision: Period['precision'] = 'day'): CalendarDate {
    const [year = 0, month = 1, day = 1] = iso.split('-').map(Number);
    return precision === 'year' ? { year } : precision === 'month' ? { year, month } : { year, month, day };
}

/** « 12 octobre 2026 », « octobre 2026 », « 2018–2019 ». */
export function periodText(c: Compilation, period: Period): string {
    return formatDateSpan(calendarDate(period.from, period.precision), calendarDate(period.to, period.precision), c.language);
}

/** An ISO date in words. */
export function dateText(c: Compilation, iso: string): string {
    return formatDate(calendarDate(iso), c.language);
}

/** « 7 h 30 – 20 h ». */
export function hoursText(c: Compilation, { from, to }: Hours): string {
    const written = (time: string): string => {
        const [hours = 0, minutes = 0] = time.split(':').map(Number);
        return formatTime(hours, minutes, c.language);
    };
    return from === to ? written(from) : `${written(from)}${NBSP}– ${written(to)}`;
}

// Quantities ----------------------------------------------------------------------------------------------------------

/** How many decimals the author gave to a number. */
function decimals(c: Compilation, expression: Expression & { op: 'quantity' }): number | undefined {
    const [, whole = '', fraction] = /^[+\-−–]?([\d\s\u00a0\u202f]*)(?:[.,](\d+))?/.exec(c.written(expression.range)) ?? [];
    // A comma that groups thousands leaves another value behind.
    const read = Number(`${whole.replace(/\s/g, '')}.${fraction ?? ''}`);
    return fraction !== undefined && read === Math.abs(expression.value) ? fraction.length : undefined;
}

/** A number as it was typed, in the document's typography. */
function literal(c: Compilation, expression: Expression & { op: 'quantity' }, signed = false): string {
    const precision = decimals(c, expression);
    return formatQuantity(expression.value, expression.unit ?? '', c.language, {
        ...(precision === undefined ? {} : { decimals: precision }), ...(signed ? { signed } : {}),
    });
}

/** A computed quantity: money to the euro or the cent, the rest to two decimals. */
export function quantityText(c: Compilation, { value, unit }: Quantity): string {
    if (unit.text === '' || Object.keys(unit.dimensions).length === 0) {
        return formatQuantity(Math.round(value * 1000) / 1000, unit.text, c.language);
    }
    const rounded = Math.round(value * 100) / 100;
    const money = unit.dimensions.eur !== undefined;
    return formatQuantity(rounded, unit.text, c.language, money && !Number.isInteger(rounded) ? { decimals: 2 } : {});
}

/** An area in m². */
export function areaText(c: Compilation, area: number): string {
    return formatQuantity(Math.round(area * 100) / 100, 'm²', c.language);
}

/** An amount in €, with what is said of taxes. */
export function moneyText(c: Compilation, amount: number, tax?: string): string {
    const rounded = Math.round(amount * 100) / 100;
    const unit = tax === 'HT' || tax === 'TTC' ? `€ ${tax}` : '€';
    return formatQuantity(rounded, unit, c.language, Number.isInteger(rounded) ? {} : { decimals: 2 });
}

function isLiteral(expression: Expression): boolean {
    return expression.op === 'quantity' || (expression.op === 'negate' && expression.value.op === 'quantity');
}

/** The formula as it was typed, each name a link. */
export function formulaInlines(c: Compilation, expression: Expression, above = 0): readonly Inline[] {
    const parenthesised = (level: number, content: readonly Inline[]): readonly Inline[] =>
        (level < above ? [text('('), ...content, text(')')] : content);
    const binary = (left: Expression, sign: string, right: Expression, level: number): readonly Inline[] => parenthesised(level, [
        ...formulaInlines(c, left, level), text(sign), ...formulaInlines(c, right, level + 1),
    ]);
    switch (expression.op) {
        case 'quantity':
            return [quantity(literal(c, expression))];
        case 'reference':
            return c.named([expression.reference]);
        case 'negate':
            return [text('−'), ...formulaInlines(c, expression.value, 3)];
        case 'add':
            return binary(expression.left, ' + ', expression.right, 1);
        case 'subtract':
            return binary(expression.left, ' − ', expression.right, 1);
        case 'multiply':
            return binary(expression.left, ' × ', expression.right, 2);
        case 'divide':
            return binary(expression.left, ' / ', expression.right, 2);
        case 'of':
            return binary(expression.left, c.language === 'fr' ? ' de ' : ' of ', expression.right, 2);
        case 'sum': case 'min': case 'max':
            return [text(`${c.word(expression.op)}(`), ...joined(expression.values.map(value => formulaInlines(c, value)), '; '),
                text(')')];
    }
}

/** What an expression comes to, and behind it in brackets how, where it is not a plain number. */
export function expressionInlines(c: Compilation, expression: Expression,
    style: { readonly share?: boolean; readonly alone?: boolean } = {}): readonly Inline[] {
    if (isLiteral(expression)) { return formulaInlines(c, expression); }
    const result = c.programme.calculator.evaluate(expression);
    if (!result.ok) { return formulaInlines(c, expression); }
    const { value, unit } = result.quantity;
    const written = style.share === true && unit.text === '' && value <= 1
        ? formatPercent(value, c.language, { decimals: 0 }) : quantityText(c, result.quantity);
    return style.alone === true ? [quantity(written)] : [quantity(written), text(' ('), ...formulaInlines(c, expression), text(')')];
}

// Levels --------------------------------------------------------------------------------------------------------------

const SIGNS: Readonly<Record<Level['bound'], string>> = {
    atMost: '≤', atLeast: '≥', below: '<', above: '>', equal: '', between: '', about: '', present: '',
};

/** A required level: « ≤ 0,6 s », « 19–26 °C », « environ 90 cm », « présent ». */
export function levelInlines(c: Compilation, level: Level, signed = false): readonly Inline[] {
    if (level.wording !== undefined) { return c.line(level.wording); }
    if (level.bound === 'present') { return [text(c.language === 'fr' ? 'Présent' : 'Present')]; }
    const tolerance = level.tolerance === undefined ? [] : [quantity(toleranceText(c, level.tolerance))];
    if (level.amount === undefined) { return tolerance; }
    const sign = level.bound === 'about' ? `${c.word('approximately')}${NBSP}` : SIGNS[level.bound] === '' ? ''
        : `${SIGNS[level.bound]}${NBSP}`;
    const value = levelValue(c, level, level.amount, sign, signed);
    return tolerance.length === 0 ? value : [...value, text(' '), ...tolerance];
}

function levelValue(c: Compilation, level: Level, amount: Expression, sign: string, signed: boolean): readonly Inline[] {
    if (level.bound === 'between' && level.upper !== undefined) {
        const low = number(amount);
        const high = number(level.upper);
        if (low !== undefined && high !== undefined && level.upper.op === 'quantity' && amount.op === 'quantity'
            && amount.unit === level.upper.unit) {
            const precision = Math.max(decimals(c, amount) ?? 0, decimals(c, level.upper) ?? 0);
            return [quantity(formatRange(low, high, level.upper.unit ?? '', c.language, { decimals: precision }))];
        }
        const to = c.language === 'fr' ? ` à${NBSP}` : ' to ';
        return [...expressionInlines(c, amount, { alone: true }), text(to), ...expressionInlines(c, level.upper, { alone: true })];
    }
    if (amount.op === 'quantity') { return [quantity(`${sign}${literal(c, amount, signed)}`)]; }
    const [first, ...rest] = expressionInlines(c, amount);
    return first?.kind === 'quantity' ? [quantity(`${sign}${first.text}`), ...rest]
        : [text(sign), ...(first === undefined ? [] : [first]), ...rest];
}

function number(expression: Expression): number | undefined {
    return expression.op === 'quantity' ? expression.value : expression.op === 'negate'
        && expression.value.op === 'quantity' ? -expression.value.value : undefined;
}

function toleranceText(c: Compilation, tolerance: Expression): string {
    if (tolerance.op === 'quantity') {
        const precision = decimals(c, tolerance);
        return formatTolerance(tolerance.value, tolerance.unit ?? '', c.language, precision === undefined ? {} : { decimals: precision });
    }
    const result = c.programme.calculator.evaluate(tolerance);
    return result.ok ? `±${NBSP}${quantityText(c, result.quantity)}` : `±${NBSP}?`;
}

/** A target that may be relative to a baseline: « écart de −2,4 °C », « évolution de −11 à −5 % ». */
export function targetInlines(c: Compilation, target: Target): readonly Inline[] {
    if (target.mode === 'absolute') { return levelInlines(c, target); }
    const of = c.language === 'fr' ? ' de ' : ' of ';
    return [text(`${c.word(target.mode)}${of}`), ...levelInlines(c, target, true)];
}

/** What a level is relative to: « par place », « par tranche entamée de 10 [POSTES] ». */
export function perInlines(c: Compilation, per: Per): readonly Inline[] {
    const fr = c.language === 'fr';
    if (per.each !== 'tranche') {
        const word = words.includes(per.each as Word) ? per.each as Word : wordOf(per.each);
        return [text(`${fr ? 'par' : 'per'} ${word === undefined ? per.each : c.word(word)}`)];
    }
    const counted = per.counted === undefined ? '' : ` ${c.word(per.counted)}`;
    const opening = fr ? `par tranche${counted} de ` : `per${counted} tranche of `;
    return [
        text(opening), ...(per.size === undefined ? [] : expressionInlines(c, per.size)),
        ...(per.of === undefined ? [] : [...(per.size === undefined ? [] : [text(' ')]), ...c.named([per.of])]),
    ];
}

/** « 4 sur 5 ». */
export function fractionText(c: Compilation, { value, of }: Fraction): string {
    return `${formatNumber(value, c.language)}${NBSP}/${NBSP}${formatNumber(of, c.language)}`;
}

// Any value -----------------------------------------------------------------------------------------------------------

/** The value of a field, read as its shape says, on one line. */
export function valueInlines(c: Compilation, value: unknown, reading: Reading, of: KindName): readonly Inline[] {
    switch (reading.as) {
        case 'text':
            return c.line(value as Text);
        case 'texts':
            return joined((value as readonly Text[]).map(each => c.line(each)), ', ');
        case 'flag':
            return [text(c.language === 'fr' ? 'oui' : 'yes')];
        case 'word':
            return [text(shown(value as Word, c.language, of))];
        case 'words':
            return [text((value as readonly Word[]).map(each => shown(each, c.language, of)).join(', '))];
        case 'name':
            return c.named([value as Reference]);
        case 'reference':
            return c.named([value as Reference], 'full');
        case 'references': {
            const references = value as readonly Reference[];
            return c.named(references, references.length > 3 ? undefined : 'full');
        }
        case 'sources':
            return c.sources(value as readonly (Reference | Text)[]);
        case 'phases':
            return c.phases(value as readonly NameRange[]);
        case 'spaces':
            return c.spaces(value as SpaceSet);
        case 'expression':
            return expressionInlines(c, value as Expression);
        case 'level':
            return levelInlines(c, value as Level);
        case 'target':
            return targetInlines(c, value as Target);
        case 'fraction':
            return [quantity(fractionText(c, value as Fraction))];
        case 'period':
            return [text(periodText(c, value as Period))];
        case 'hours':
            return [quantity(hoursText(c, value as Hours))];
        case 'per':
            return perInlines(c, value as Per);
        case 'codes':
            return joined((value as readonly RuleCode[]).map(each => [code(each.code)]), ', ');
        case 'record':
            return recordInlines(c, value as Readonly<Record<string, unknown>>, reading.shape, of);
    }
}

/** Whether a field was given. */
export function isGiven(value: unknown): boolean {
    return value !== undefined && value !== false && !(Array.isArray(value) && value.length === 0);
}

/** A record on one line: what it is about first, then each other value behind its word. */
function recordInlines(c: Compilation, record: Readonly<Record<string, unknown>>, shape: Shape, of: KindName): readonly Inline[] {
    const parts = Object.entries(shape.fields).flatMap(([name, field]): readonly (readonly Inline[])[] => {
        const value = record[name];
        if (!isGiven(value)) { return []; }
        const values = field.many ? value as readonly unknown[] : [value];
        const content = joined(values.map(each => valueInlines(c, each, field.reading, of)), ', ');
        if (field.reading.as === 'flag') { return [[text(c.word(field.word))]]; }
        return [shape.positional.includes(name) ? content : [text(`${c.word(field.word)} `), ...content]];
    });
    return joined(parts, ', ');
}
