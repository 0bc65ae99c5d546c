import { hasDimension, type Dimension } from '../../grammar/units.js';
import type { Bilingual } from '../../model/findings.js';
import { compare } from '../../model/quantities.js';
import type { Hit, Rule } from '../rule.js';
import { calculationsIn, pairsIn, problemsOf, type Pair } from './expressions.js';

const expected: Readonly<Record<Dimension, Bilingual>> = {
    length: { fr: 'une longueur', en: 'a length' }, area: { fr: 'une surface', en: 'an area' }, volume: { fr: 'un volume', en: 'a volume' },
    time: { fr: 'une durée', en: 'a duration' },
    money: { fr: 'un montant en €', en: 'an amount in €' }, mass: { fr: 'une masse', en: 'a mass' },
    temperature: { fr: 'une température', en: 'a temperature' }, sound: { fr: 'un niveau sonore', en: 'a sound level' },
    illuminance: { fr: 'un éclairement', en: 'an illuminance' }, count: { fr: 'un nombre', en: 'a count' },
};

/** Pairs of bare quantities that compare: they will as long as they stand there. */
const fitting = new WeakSet<Pair>();

/** Within a sum, between the ends of a range, and between a result and what its property asks for. */
export const mismatchedDimensions: Rule = {
    code: 'mismatched-dimensions',
    family: 'calculation',
    severity: 'error',
    title: { fr: 'Grandeurs qui ne vont pas ensemble', en: 'Quantities that do not go together' },
    why: {
        fr: 'Des mètres carrés et des euros ne s’additionnent ni ne se comparent : le résultat n’a pas de sens.',
        en: 'Square metres and euros neither add up nor compare: the result makes no sense.',
    },
    example: {
        bad: 'donnée SU "Surface" { valeur ‹1 200 m² + 40 places› }\nposte TRAVAUX "Travaux" { montant ‹2 400 m² × 600› }',
        good: 'donnée SU "Surface" { valeur 1 200 m² + 40 places × 10 m² }\nposte TRAVAUX "Travaux" { montant 2 400 m² × 600 €/m² HT }',
    },
    *check(programme): Iterable<Hit> {
        const { calculator } = programme;
        for (const { range, left, right } of problemsOf(programme, 'dimensions')) {
            yield {
                range,
                message: {
                    fr: `Ces valeurs ne vont pas ensemble : ${unit(left).fr} et ${unit(right).fr}.`,
                    en: `These values do not go together: ${unit(left).en} and ${unit(right).en}.`,
                },
                advice: { fr: 'Vérifiez les unités de part et d’autre.', en: 'Check the units on both sides.' },
            };
        }
        for (const { expression, dimension } of calculationsIn(programme)) {
            const result = dimension ? calculator.evaluate(expression) : undefined;
            if (dimension && result?.ok && !hasDimension(result.quantity.unit, dimension)) {
                const { fr, en } = expected[dimension];
                const found = unit(result.quantity.unit.text);
                yield {
                    range: expression.range,
                    message: {
                        fr: `Ce calcul donne une valeur ${inUnit(found.fr, 'en')}, il faut ${fr}.`,
                        en: `This calculation gives a value ${inUnit(found.en, 'in')}, ${en} is needed.`,
                    },
                    advice: { fr: 'Vérifiez les unités du calcul.', en: 'Check the units of the calculation.' },
                };
            }
        }
        for (const pair of pairsIn(programme)) {
            if (fitting.has(pair)) {
                continue;
            }
            const { amount, other, isTolerance } = pair;
            const [a, b] = [calculator.evaluate(amount), calculator.evaluate(other)];
            // A tolerance may also be a share of the value.
            const share = isTolerance && b.ok && Object.keys(b.quantity.unit.dimensions).length === 0;
            if (a.ok && b.ok && !share && compare(a.quantity, b.quantity) === undefined) {
                const [left, right] = [unit(a.quantity.unit.text), unit(b.quantity.unit.text)];
                yield {
                    range: other.range,
                    message: {
                        fr: `Ces valeurs ne se comparent pas : ${left.fr} et ${right.fr}.`,
                        en: `These values do not compare: ${left.en} and ${right.en}.`,
                    },
                    advice: { fr: 'Donnez-leur la même unité.', en: 'Give them the same unit.' },
                };
            } else if (amount.op === 'quantity' && other.op === 'quantity') {
                fitting.add(pair);
            }
        }
    },
};

function unit(text: string | undefined): Bilingual {
    return text ? { fr: text, en: text } : { fr: 'sans unité', en: 'no unit' };
}

function inUnit(text: string, preposition: string): string {
    return text === 'sans unité' ? text : text === 'no unit' ? 'without unit' : `${preposition} ${text}`;
}
