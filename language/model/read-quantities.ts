import type { KindName } from '../grammar/concepts.js';
import type { Item } from '../grammar/generated/ast.js';
import { hasDimension, parseUnit } from '../grammar/units.js';
import type { Bound, Expression, Level, Reference, Target } from '../grammar/values.js';
import type { Language } from '../grammar/vocabulary.js';
import type { Bilingual } from './findings.js';
import { isAmount, isText, rangeOf, readWord, spanOf, type Formula, type ReadingContext } from './read-items.js';
import { readText } from './read-text.js';

/** The number that an image writes: grouped by spaces, a comma or a point for decimals; English also groups by commas. */
function parseNumber(image: string, language: Language): number {
    let plain = image.replace(/[\s\u00a0\u202f\u2009]/g, '').replace(/[−–]/, '-');
    if (/^[+-]?\d{1,3}(,\d{3}){2,}/.test(plain) || (language === 'en' && /^[+-]?\d{1,3}(,\d{3})+(\.\d+)?$/.test(plain))) {
        plain = plain.replace(/,/g, '');
    }
    return Number(plain.replace(',', '.'));
}

const operations = { '+': 'add', '-': 'subtract', '*': 'multiply', '/': 'divide', of: 'of' } as const;

/** The kinds whose elements stand for a quantity. */
const figured: readonly KindName[] = ['parameter', 'costItem', 'space', 'unit', 'user', 'spaceType'];

/** Arithmetic as written. */
export function readExpression(node: Formula, context: ReadingContext): Expression {
    const range = rangeOf(node, context);
    if (node.$type === 'Expression') {
        return { op: operations[node.operator], left: readExpression(node.left, context), right: readExpression(node.right, context),
            range };
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
            return { op: 'quantity', value: parseNumber(operand.value, context.language),
                unit: operand.unit?.replace(/[\s\u00a0\u202f]+/g, ' '), range };
        }
        case 'Name': {
            const reference: Reference = {
                name: operand.name.normalize('NFC'), to: figured, range,
            };
            context.link(reference);
            return { op: 'reference', reference, range };
        }
        case 'Call':
            return { op: operand.function as 'sum' | 'min' | 'max', values: operand.values.map(value => readExpression(value, context)),
                range };
        case 'Negation':
            return { op: 'negate', value: readExpression(operand.value, context), range };
        case 'Moment': case 'Clock': case 'Fraction':
            context.report('not-a-number', range,
                { fr: 'Une date ou une note ne se calcule pas ici : un nombre est attendu.',
                    en: 'A date or a rating cannot be used here: a number is expected.' });
            return { op: 'quantity', value: NaN, range };
    }
}

/** A number with its unit, or arithmetic; a finding where the dimension is another than asked for. */
export function readQuantity(item: Item, dimension: Parameters<typeof hasDimension>[1] | undefined,
    context: ReadingContext): Expression | undefined {
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
        context.report('unit-missing', expression.range, { fr: `Il manque une unité : ${expected.fr} est attendu ici.`,
            en: `A unit is missing: ${expected.en} is expected here.` });
    } else if (unit && !hasDimension(unit, dimension)) {
        context.report('wrong-dimension', expression.range, {
            fr: `« ${unit.text} » ne convient pas : ${expected.fr} est attendu ici.`,
            en: `“${unit.text}” does not fit: ${expected.en} is expected here.`,
        });
    }
}

const bounds: Record<string, Bound> = { '<=': 'atMost', '≤': 'atMost', '>=': 'atLeast', '≥': 'atLeast', '<': 'below', '>': 'above',
    '=': 'equal' };

/** A bound and its value, or a text where no figure says it. */
export function readLevel(item: Item, dimension: Parameters<typeof hasDimension>[1] | undefined,
    context: ReadingContext): Level | undefined {
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

/** A value, a difference or a change. */
export function readTarget(items: readonly Item[], context: ReadingContext): Target | undefined {
    const [first, second] = items;
    const word = first && readWord(first, ['difference', 'change', 'present']);
    const mode = word === 'difference' || word === 'change' ? word : 'absolute';
    const level = mode === 'absolute' ? readLevel(first!, undefined, context) : second && readLevel(second, undefined, context);
    return level && { ...level, mode, range: spanOf(items, context) };
}
