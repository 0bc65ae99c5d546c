import type { KindName } from '../grammar/concepts.js';
import { kindNames } from '../grammar/concepts.js';
import type { Amount, Expression as Calculation, Item, Operand } from '../grammar/generated/ast.js';
import { placeOf } from '../grammar/parser.js';
import type { Reading } from '../grammar/readings.js';
import { wordInPlace, wordsOf } from '../grammar/scopes.js';
import { hasDimension, parseUnit } from '../grammar/units.js';
import type {
    Bound, Expression, Fraction, Hours, Level, NameRange, Per, Period, Reference, SourceRange, SpaceSet, Target, Text,
} from '../grammar/values.js';
import { spell, type Language, type Word } from '../grammar/vocabulary.js';
import { calendarPeriod } from './dates.js';
import type { Bilingual } from './findings.js';
import { cellText, quotedText } from './texts.js';

/** What reading a value needs to know, and where it says what it could not read. */
export interface ReadingContext {
    readonly file: string;
    readonly text: string;
    readonly language: Language;
    /** Tells of something that could not be read as it stands. */
    report(code: string, range: SourceRange, message: Bilingual, advice?: Bilingual): void;
    /** Takes note of a reference that the element at hand makes. */
    link(reference: Reference): void;
}

/** What arithmetic is made of: the generated type of an infix rule names its operations only, not its operands. */
type Formula = Calculation | Operand;

const fromOf = (item: Item): Formula | undefined => (item.$type === 'Amount' ? item.from as Formula | undefined : undefined);

/** A node of the tree with its place. */
interface Placed {
    readonly $cstNode?: unknown;
}

export function rangeOf(node: Placed, context: ReadingContext): SourceRange {
    const { offset, end } = placeOf(node);
    return { file: context.file, start: offset, end };
}

/**
 * Whether a reading can take one more item, given those that it has. Lists take an item after a comma only, so that what follows a complete
 * list goes to the next field by position.
 */
export function accepts(reading: Reading, item: Item, taken: readonly Item[], afterComma: boolean): boolean {
    const free = taken.length === 0;
    switch (reading.as) {
        case 'text': return free && isText(item);
        case 'texts': return (free || afterComma) && isText(item);
        case 'flag': return false;
        case 'word': return free && isChoice(item, wordsOf(reading));
        case 'words': return (free || afterComma) && isChoice(item, wordsOf(reading));
        case 'name': case 'reference': return free && isName(item);
        case 'references': return (free || afterComma) && isName(item);
        case 'sources': return (free || afterComma) && (isName(item) || isText(item));
        case 'phases': return (free || afterComma) && fromOf(item)?.$type === 'Name';
        case 'spaces': return isChoice(item, ['all']) ? free || afterComma : isName(item) && (free || afterComma || isChoice(taken[taken.length - 1]!, ['all']));
        case 'expression': return free && item.$type === 'Amount';
        case 'level':
            return free ? item.$type === 'Amount' || isChoice(item, wordsOf(reading)) || isText(item) : false;
        case 'target':
            return free ? item.$type === 'Amount' || isChoice(item, wordsOf(reading)) : taken.length === 1 && taken[0]!.$type === 'Choice' && item.$type === 'Amount';
        case 'fraction': case 'period': case 'hours': return free && isAmount(item);
        case 'per': return free ? isChoice(item, wordsOf(reading)) || isName(item) || isAmount(item)
            : isChoice(taken[0]!, ['trancheOf']) && taken.length < 4 && !isText(item);
        case 'record': return false;
    }
}

/** The value of a reading from the items it took; undefined, with a finding, where they do not give one. */
export function readValue(reading: Reading, items: readonly Item[], context: ReadingContext): unknown {
    const first = items[0];
    if (!first) {
        return undefined;
    }
    switch (reading.as) {
        case 'text': return readText(first, context);
        case 'texts': return items.map(item => readText(item, context));
        case 'flag': case 'record': return undefined;
        case 'word': return readWord(first, reading.words);
        case 'words': return items.flatMap(item => readWord(item, reading.words) ?? []);
        case 'name': return readName(first, ['phase'], context, false);
        case 'reference': return readName(first, reading.to, context);
        case 'references': return items.flatMap(item => readName(item, reading.to, context) ?? []);
        case 'sources': return items.flatMap(item => (isText(item) ? readText(item, context) : readName(item, reading.to, context)) ?? []);
        case 'phases': return items.flatMap(item => readNameRange(item, context) ?? []);
        case 'spaces': return readSpaces(items, context);
        case 'expression': return readQuantity(first, reading.dimension, context);
        case 'level': return readLevel(first, reading.dimension, context);
        case 'target': return readTarget(items, context);
        case 'fraction': return readFraction(first, context);
        case 'period': return readPeriod(first, context);
        case 'hours': return readHours(first, context);
        case 'per': return readPer(items, context);
    }
}

/** How a reading is described to someone who gave something else. */
export function describeReading(reading: Reading): Bilingual {
    const listed = (words: readonly Word[], language: Language): string => words.map(word => spell(word, language)).join(', ');
    switch (reading.as) {
        case 'text': case 'texts': return { fr: 'un texte entre guillemets', en: 'a text between quotes' };
        case 'flag': return { fr: 'rien', en: 'nothing' };
        case 'word': case 'words':
            return { fr: `l’un de ces mots : ${listed(reading.words, 'fr')}`, en: `one of these words: ${listed(reading.words, 'en')}` };
        case 'name': return { fr: 'un nom', en: 'a name' };
        case 'reference': case 'references':
            return { fr: `un nom (${kindList(reading.to, 'fr')})`, en: `a name (${kindList(reading.to, 'en')})` };
        case 'sources': return { fr: 'un nom, ou un texte entre guillemets', en: 'a name, or a text between quotes' };
        case 'phases': return { fr: 'une phase, une liste de phases ou un intervalle (APD..AOR)', en: 'a phase, a list of phases or a range (APD..AOR)' };
        case 'spaces': return { fr: 'des espaces, des unités, ou « tous » suivi d’un type d’espace', en: 'spaces, units, or “all” followed by a space type' };
        case 'expression': return { fr: 'un nombre avec son unité, ou un calcul', en: 'a number with its unit, or a calculation' };
        case 'level': return { fr: 'un niveau (<= 0,6 s, 19..26 °C, présent)', en: 'a level (<= 0.6 s, 19..26 °C, present)' };
        case 'target': return { fr: 'une valeur, un écart ou une évolution', en: 'a value, a difference or a change' };
        case 'fraction': return { fr: 'une note sur un total, comme 4/5', en: 'a rating out of a total, such as 4/5' };
        case 'period': return { fr: 'une date (2026-10-12, 2026-10, 2026) ou une période (2026..2027)', en: 'a date (2026-10-12, 2026-10, 2026) or a span (2026..2027)' };
        case 'hours': return { fr: 'des horaires, comme 8h30..18h30', en: 'opening hours, such as 8:30..18:30' };
        case 'per': return { fr: 'espace, place, ou « tranche de » suivi d’une quantité', en: 'space, seat, or “tranche of” followed by a quantity' };
        case 'record': return { fr: 'ses propriétés', en: 'its properties' };
    }
}

function kindList(kinds: readonly KindName[], language: Language): string {
    return kinds.length > 4 ? (language === 'fr' ? 'n’importe quel élément' : 'any element')
        : kinds.map(kind => spell(kind as Word, language)).join(language === 'fr' ? ' ou ' : ' or ');
}

// Items ------------------------------------------------------------------------------------------------------------------------------------------

/** Whether an item is a date; a bare year is one only where a further value follows it, or `cible 2018` would have none. */
export function isMoment(item: Item, followed: boolean): boolean {
    const node = fromOf(item);
    return isAmount(item) && !item.bound && !item.tolerance
        && (node?.$type === 'Moment' || (followed && node?.$type === 'Quantity' && !node.unit && /^[12]\d{3}$/.test(node.value)));
}

function isText(item: Item): boolean {
    return item.$type === 'Prose' || item.$type === 'CellText';
}

function isChoice(item: Item, words: readonly Word[]): boolean {
    return item.$type === 'Choice' && wordInPlace(item.word as Word, words) !== undefined;
}

function isAmount(item: Item): item is Amount {
    return item.$type === 'Amount';
}

function isName(item: Item): boolean {
    return item.$type === 'Amount' && fromOf(item)?.$type === 'Name' && !item.range && !item.bound && !item.tolerance;
}

function readWord(item: Item, words: readonly Word[]): Word | undefined {
    return item.$type === 'Choice' ? wordInPlace(item.word as Word, words) : undefined;
}

function readName(item: Item, to: readonly KindName[], context: ReadingContext, link = true): Reference | undefined {
    const node = fromOf(item);
    if (node?.$type !== 'Name') {
        return undefined;
    }
    const reference = { name: node.name.normalize('NFC'), to, range: rangeOf(node, context) };
    if (link) {
        context.link(reference);
    }
    return reference;
}

function readNameRange(item: Item, context: ReadingContext): NameRange | undefined {
    if (!isAmount(item) || fromOf(item)?.$type !== 'Name') {
        return undefined;
    }
    const end = (operand: Formula | undefined): Reference | undefined => {
        if (operand?.$type !== 'Name') {
            return undefined;
        }
        const reference: Reference = { name: operand.name.normalize('NFC'), to: ['phase'], range: rangeOf(operand, context) };
        context.link(reference);
        return reference;
    };
    return { from: end(fromOf(item))!, to: end(item.to as Formula | undefined), range: rangeOf(item, context) };
}

function readSpaces(items: readonly Item[], context: ReadingContext): SpaceSet | undefined {
    const set: { all: boolean; name: Reference }[] = [];
    let all = false;
    for (const item of items) {
        if (item.$type === 'Choice') {
            all = true;
            continue;
        }
        const name = readName(item, all ? ['spaceType', 'unit', 'space'] : ['space', 'unit', 'spaceType'], context);
        if (name) {
            set.push({ all, name });
        }
        all = false;
    }
    return { items: set, range: spanOf(items, context) };
}

function spanOf(items: readonly Item[], context: ReadingContext): SourceRange {
    return { file: context.file, start: rangeOf(items[0]!, context).start, end: rangeOf(items[items.length - 1]!, context).end };
}

// Text -------------------------------------------------------------------------------------------------------------------------------------------

const referenceInProse = /\[(\p{Lu}(?:[\p{L}\p{M}\p{N}_]|[-.](?=[\p{L}\p{N}_]))+)\](?![([:])/gu;

/** A quoted text, prose or a cell: quotes off, indentation removed, live references found. */
export function readText(item: Item, context: ReadingContext): Text | undefined {
    if (item.$type !== 'Prose' && item.$type !== 'CellText') {
        return undefined;
    }
    const range = rangeOf(item, context);
    const source = item.text;
    const references: Reference[] = [];
    referenceInProse.lastIndex = 0;
    const code = codeIn(source);
    let span = 0;
    for (let match = referenceInProse.exec(source); match; match = referenceInProse.exec(source)) {
        while (span < code.length && code[span]![1] < match.index) {
            span++;
        }
        if (span < code.length && code[span]![0] < match.index) {
            continue;
        }
        const start = range.start + match.index + 1;
        const reference = { name: match[1]!.normalize('NFC'), to: kindNames, range: { file: context.file, start, end: start + match[1]!.length } };
        references.push(reference);
        context.link(reference);
    }
    const written = item.$type === 'CellText' ? cellText(source) : quotedText(source);
    const runs = written.runs?.map(([at, from]) => [at, range.start + from] as const);
    return runs ? { text: written.text, references, range, runs } : { text: written.text, references, range };
}

/** Where Markdown shows code as it stands: between one backtick or several, and as many again. In the order of the text. */
function codeIn(source: string): [number, number][] {
    const spans: [number, number][] = [];
    const marks = source.includes('`') ? [...source.matchAll(/`+/g)] : [];
    const behind = new Map<number, number[]>();
    for (let i = marks.length - 1; i >= 0; i--) {
        const { length } = marks[i]![0];
        const same = behind.get(length);
        if (same) {
            same.push(i);
        } else {
            behind.set(length, [i]);
        }
    }
    for (let i = 0; i < marks.length; i++) {
        const same = behind.get(marks[i]![0].length)!;
        while (same.length > 0 && same[same.length - 1]! <= i) {
            same.pop();
        }
        const closing = same.pop();
        if (closing !== undefined) {
            spans.push([marks[i]!.index, marks[closing]!.index]);
            i = closing;
        }
    }
    return spans;
}

// Quantities -------------------------------------------------------------------------------------------------------------------------------------

/** The number that an image writes: grouped by spaces, a comma or a point for decimals; English also groups by commas. */
export function parseNumber(image: string, language: Language): number {
    let plain = image.replace(/[\s\u00a0\u202f\u2009]/g, '').replace(/[−–]/, '-');
    if (/^[+-]?\d{1,3}(,\d{3}){2,}/.test(plain) || (language === 'en' && /^[+-]?\d{1,3}(,\d{3})+(\.\d+)?$/.test(plain))) {
        plain = plain.replace(/,/g, '');
    }
    return Number(plain.replace(',', '.'));
}

const operations = { '+': 'add', '-': 'subtract', '*': 'multiply', '/': 'divide', of: 'of' } as const;

function readExpression(node: Formula, context: ReadingContext): Expression {
    const range = rangeOf(node, context);
    if (node.$type === 'Expression') {
        return { op: operations[node.operator], left: readExpression(node.left, context), right: readExpression(node.right, context), range };
    }
    const operand = node;
    switch (operand.$type) {
        case 'Quantity': {
            if (/^\d{1,3}\.\d{3}$/.test(operand.value) && context.language === 'fr') {
                context.report('ambiguous-number', range, {
                    fr: `« ${operand.value} » est lu ${operand.value.replace('.', ',').replace(/0+$/, '').replace(/,$/, '')}, et non comme un millier.`,
                    en: `“${operand.value}” is read as ${Number(operand.value)}, not as a thousand.`,
                }, {
                    fr: `Pour un millier, séparez par une espace : ${operand.value.replace('.', ' ')}.`,
                    en: `For a thousand, part by a space: ${operand.value.replace('.', ' ')}.`,
                });
            }
            return { op: 'quantity', value: parseNumber(operand.value, context.language), unit: operand.unit?.replace(/[\s\u00a0\u202f]+/g, ' '), range };
        }
        case 'Name': {
            const reference: Reference = {
                name: operand.name.normalize('NFC'), to: ['parameter', 'costItem', 'space', 'unit', 'user', 'spaceType'], range,
            };
            context.link(reference);
            return { op: 'reference', reference, range };
        }
        case 'Call':
            return { op: operand.function as 'sum' | 'min' | 'max', values: operand.values.map(value => readExpression(value, context)), range };
        case 'Negation':
            return { op: 'negate', value: readExpression(operand.value, context), range };
        case 'Moment': case 'Clock': case 'Fraction':
            context.report('not-a-number', range,
                { fr: 'Une date ou une note ne se calcule pas ici : un nombre est attendu.', en: 'A date or a rating cannot be used here: a number is expected.' });
            return { op: 'quantity', value: NaN, range };
    }
}

function readQuantity(item: Item, dimension: Parameters<typeof hasDimension>[1] | undefined, context: ReadingContext): Expression | undefined {
    if (!isAmount(item) || !item.from) {
        return undefined;
    }
    const expression = readExpression(item.from, context);
    checkDimension(expression, dimension, context);
    return expression;
}

const dimensionNames: Record<Parameters<typeof hasDimension>[1], Bilingual> = {
    length: { fr: 'une longueur (m, cm)', en: 'a length (m, cm)' },
    area: { fr: 'une surface (m²)', en: 'an area (m²)' },
    volume: { fr: 'un volume (m³)', en: 'a volume (m³)' },
    time: { fr: 'une durée (jours, mois, h)', en: 'a duration (days, months, h)' },
    money: { fr: 'un montant (€ HT ou € TTC)', en: 'an amount of money (€ excl. VAT or € incl. VAT)' },
    mass: { fr: 'une masse (kg)', en: 'a mass (kg)' },
    temperature: { fr: 'une température (°C)', en: 'a temperature (°C)' },
    sound: { fr: 'un niveau sonore (dB)', en: 'a sound level (dB)' },
    illuminance: { fr: 'un éclairement (lux)', en: 'an illuminance (lux)' },
    count: { fr: 'un nombre', en: 'a count' },
};

function checkDimension(expression: Expression, dimension: Parameters<typeof hasDimension>[1] | undefined, context: ReadingContext): void {
    if (!dimension || expression.op !== 'quantity') {
        return;
    }
    const unit = expression.unit === undefined ? undefined : parseUnit(expression.unit);
    const expected = dimensionNames[dimension];
    if (!unit && dimension !== 'count') {
        context.report('unit-missing', expression.range, { fr: `Il manque une unité : ${expected.fr} est attendu ici.`, en: `A unit is missing: ${expected.en} is expected here.` });
    } else if (unit && !hasDimension(unit, dimension)) {
        context.report('wrong-dimension', expression.range, {
            fr: `« ${unit.text} » ne convient pas : ${expected.fr} est attendu ici.`, en: `“${unit.text}” does not fit: ${expected.en} is expected here.`,
        });
    }
}

const bounds: Record<string, Bound> = { '<=': 'atMost', '≤': 'atMost', '>=': 'atLeast', '≥': 'atLeast', '<': 'below', '>': 'above', '=': 'equal' };

function readLevel(item: Item, dimension: Parameters<typeof hasDimension>[1] | undefined, context: ReadingContext): Level | undefined {
    const range = rangeOf(item, context);
    if (isText(item)) {
        return { bound: 'equal', wording: readText(item, context), range };
    }
    if (item.$type === 'Choice') {
        return { bound: 'present', range };
    }
    if (!isAmount(item)) {
        return undefined;
    }
    let amount = item.from && readExpression(item.from, context);
    const upper = item.to && readExpression(item.to, context);
    const tolerance = item.tolerance && readExpression(item.tolerance, context);
    // `19..26 °C`: the unit is written once, behind the upper value; `± 0,5` takes the unit of its level.
    if (amount?.op === 'quantity' && !amount.unit && upper?.op === 'quantity' && upper.unit) {
        amount = { ...amount, unit: upper.unit };
    }
    const unit = amount?.op === 'quantity' ? amount.unit : undefined;
    const settled = tolerance?.op === 'quantity' && !tolerance.unit && unit ? { ...tolerance, unit } : tolerance;
    checkDimension(upper ?? amount ?? { op: 'quantity', value: 0, range }, amount ? dimension : undefined, context);
    const bound: Bound = upper ? 'between' : item.bound ? bounds[item.bound]! : item.approximate ? 'about' : 'equal';
    return { bound, amount, upper, tolerance: settled, range };
}

function readTarget(items: readonly Item[], context: ReadingContext): Target | undefined {
    const [first, second] = items;
    const word = first && readWord(first, ['difference', 'change', 'present']);
    const mode = word === 'difference' || word === 'change' ? word : 'absolute';
    const level = mode === 'absolute' ? readLevel(first!, undefined, context) : second && readLevel(second, undefined, context);
    return level && { ...level, mode, range: spanOf(items, context) };
}

// Dates and other figures ------------------------------------------------------------------------------------------------------------------------

function readPeriod(item: Item, context: ReadingContext): Period | undefined {
    if (!isAmount(item) || !item.from) {
        return undefined;
    }
    const range = rangeOf(item, context);
    const from = moment(item.from, context);
    const to = item.to ? moment(item.to, context) : from;
    if (!from || !to) {
        const expected = describeReading({ as: 'period' });
        context.report('not-a-date', range, {
            fr: `« ${context.text.slice(range.start, range.end)} » n’est pas une date : écrivez ${expected.fr}.`,
            en: `“${context.text.slice(range.start, range.end)}” is not a date: write ${expected.en}.`,
        });
        return undefined;
    }
    if (to.to < from.from) {
        context.report('period-reversed', range, {
            fr: `« ${context.text.slice(range.start, range.end)} » finit avant de commencer.`,
            en: `“${context.text.slice(range.start, range.end)}” ends before it begins.`,
        }, { fr: 'Écrivez la première date d’abord.', en: 'Write the first date first.' });
    }
    return { from: from.from, to: to.to, precision: from.precision, range };
}

function moment(node: Formula, context: ReadingContext): Omit<Period, 'range'> | undefined {
    const range = rangeOf(node, context);
    const image = context.text.slice(range.start, range.end);
    if (node.$type === 'Moment' && context.language === 'en') {
        const slashed = /^(\d{1,2})\/(\d{1,2})\/\d{4}$/.exec(image);
        if (slashed && Number(slashed[1]) <= 12 && Number(slashed[2]) <= 12 && slashed[1] !== slashed[2]) {
            context.report('ambiguous-date', range, {
                fr: `« ${image} » est lu jour/mois/année.`, en: `“${image}” is read as day/month/year, but could be month/day/year.`,
            }, { fr: 'Écrivez la date sous la forme AAAA-MM-JJ.', en: 'Write the date as YYYY-MM-DD.' });
        }
    }
    return node.$type === 'Moment' || (node.$type === 'Quantity' && !node.unit) ? calendarPeriod(image) : undefined;
}

function readHours(item: Item, context: ReadingContext): Hours | undefined {
    if (!isAmount(item) || !item.from) {
        return undefined;
    }
    const range = rangeOf(item, context);
    const from = clock(item.from);
    const to = item.to ? clock(item.to) : from;
    if (!from || !to) {
        const expected = describeReading({ as: 'hours' });
        context.report('not-hours', range, {
            fr: `« ${context.text.slice(range.start, range.end)} » ne se lit pas : écrivez ${expected.fr}.`,
            en: `“${context.text.slice(range.start, range.end)}” cannot be read: write ${expected.en}.`,
        });
        return undefined;
    }
    return { from, to, range };
}

function clock(node: Formula): string | undefined {
    const match = node.$type === 'Clock' ? /^(\d{1,2})[h:](\d{2})?$/.exec(node.time) : undefined;
    return match && Number(match[1]) <= 24 && Number(match[2] ?? 0) < 60 ? `${match[1]!.padStart(2, '0')}:${match[2] ?? '00'}` : undefined;
}

function readFraction(item: Item, context: ReadingContext): Fraction | undefined {
    const node = fromOf(item);
    const range = rangeOf(item, context);
    if (node?.$type === 'Fraction') {
        const [value, of] = node.ratio.split('/').map(Number) as [number, number];
        if (of > 0 && value <= of) {
            return { value, of, range };
        }
    }
    context.report('not-a-rating', range, {
        fr: `« ${context.text.slice(range.start, range.end)} » ne se lit pas : écrivez une note sur un total, comme 4/5.`,
        en: `“${context.text.slice(range.start, range.end)}” cannot be read: write a rating out of a total, such as 4/5.`,
    });
    return undefined;
}

function readPer(items: readonly Item[], context: ReadingContext): Per | undefined {
    const range = spanOf(items, context);
    const first = items[0]!;
    if (!isChoice(first, ['trancheOf'])) {
        return { each: first.$type === 'Choice' ? first.word : context.text.slice(range.start, range.end), range };
    }
    let size: Expression | undefined;
    let of: Reference | undefined;
    let counted: Per['counted'];
    for (const item of items.slice(1)) {
        if (isName(item)) {
            of = readName(item, ['parameter', 'user'], context);
        } else if (isAmount(item) && item.from) {
            size = readExpression(item.from, context);
        } else if (item.$type === 'Choice') {
            counted = readWord(item, ['started', 'complete']) as Per['counted'];
        }
    }
    return { each: 'tranche', size, of, counted, range };
}
