import type { Level } from '../../grammar/values.js';
import type { Language } from '../../grammar/vocabulary.js';
import type { CostLine } from '../../model/costs.js';
import { measure, typed } from '../../model/figures.js';
import type { Programme } from '../../model/programme.js';
import { inBase } from '../../model/quantities.js';
import { replace } from '../mending.js';
import type { Hit, Rule } from '../rule.js';

/** What items come to, in € of one tax; undefined where an amount is unknown or cannot be converted. */
type Total = number | undefined;

/**
 * Compares like with like: works with works, all-in with all-in, HT with HT. An envelope that does not say what it covers may cover either.
 * Beyond the stated accuracy the two contradict each other; within it they are worth a look.
 */
export const budgetDiffersFromEnvelope: Rule = {
    code: 'budget-differs-from-envelope',
    family: 'cost',
    severity: 'error',
    title: { fr: 'Budget différent de l’enveloppe', en: 'Cost items differ from the budget' },
    why: {
        fr: 'Si les postes ne tiennent pas dans l’enveloppe, le programme ou l’enveloppe doit changer avant l’avant-projet.',
        en: 'If the items do not fit the budget, the programme or the budget has to change before design.',
    },
    reference: 'CCP L2421-1, L2421-3',
    example: {
        bad: `programme P "Plateaux" { enveloppe ‹1 400 000 € HT› }
poste TRAVAUX "Travaux" { nature travaux  montant 1 440 000 € HT }
poste ALEAS "Aléas" { nature aléas  montant 8 % de TRAVAUX }`,
        good: `programme P "Plateaux" { enveloppe 1 555 200 € HT }
poste TRAVAUX "Travaux" { nature travaux  montant 1 440 000 € HT }
poste ALEAS "Aléas" { nature aléas  montant 8 % de TRAVAUX }`,
    },
    *check(programme): Iterable<Hit> {
        const envelope = programme.header?.envelope;
        const stated = envelope?.amount && programme.calculator.evaluate(envelope.amount);
        const { lines } = programme.budget;
        if (!envelope?.amount || !stated?.ok || !stated.quantity.unit.dimensions.eur || lines.length === 0) {
            return;
        }
        const { tax } = stated.quantity.unit;
        const value = inBase(stated.quantity);
        const all = totalOf(programme, lines, tax);
        const works = worksIn(lines);
        const ofWorks = works.length > 0 ? totalOf(programme, works, tax) : undefined;
        const candidates = envelope.scope === 'works' ? [ofWorks] : envelope.scope === 'allIn' ? [all] : [all, ofWorks];
        const totals = candidates.filter(total => total !== undefined);
        if (candidates[0] === undefined) {
            return;
        }
        const slack = Math.min(rounding(value), value * 0.01) + 0.005;
        if (totals.some(total => Math.abs(total - value) <= slack)) {
            return;
        }
        const total = totals[0]!;
        const accuracy = shareOf(programme, envelope.accuracy, value);
        const within = totals.some(one => Math.abs(one - value) <= accuracy + slack);
        const unit = tax ? `€ ${tax}` : '€';
        const gap = Math.abs(total - value);
        const over = total > value;
        yield {
            range: envelope.amount.range,
            severity: within ? 'warning' : 'error',
            message: {
                fr: `Les postes totalisent ${measure(total, unit, 'fr')}, soit ${difference(gap, value, 'fr')} `
                    + `de ${over ? 'plus' : 'moins'} que l’enveloppe.`,
                en: `The cost items come to ${measure(total, unit, 'en')}, ${difference(gap, value, 'en')} `
                    + `${over ? 'more' : 'less'} than the budget.`,
            },
            advice: over
                ? {
                    fr: 'Réduisez des postes, ou faites arrêter une nouvelle enveloppe.',
                    en: 'Reduce some items, or have a new budget settled.',
                }
                : {
                    fr: 'Complétez les postes, ou faites arrêter une nouvelle enveloppe.',
                    en: 'Complete the items, or have a new budget settled.',
                },
            fixes: envelope.amount.op === 'quantity' && envelope.amount.unit !== undefined && stated.quantity.unit.factor === 1
                ? [replace(envelope.amount.range, `${typed(total, programme.language)} ${envelope.amount.unit}`)] : undefined,
            related: lines.filter(({ item }) => programme.isOwn(item)).slice(0, 20).map(({ item, amount }) => ({
                range: item.nameRange,
                message: {
                    fr: `${item.id} : ${amount ? measure(inBase(amount), '€', 'fr') : '—'}`,
                    en: `${item.id}: ${amount ? measure(inBase(amount), '€', 'en') : '—'}`,
                },
            })),
        };
    },
};

/** « 155 200 € (11,09 %) »: the gap, and its share of the envelope. */
function difference(gap: number, value: number, language: Language): string {
    return `${measure(gap, '€', language)} (${measure(gap / value * 100, '%', language)})`;
}

/** The items of works, wherever they stand among the others' parts. */
function worksIn(lines: readonly CostLine[]): readonly CostLine[] {
    return lines.flatMap(line => (line.item.nature === 'works' ? [line] : worksIn(line.parts)));
}

function totalOf(programme: Programme, lines: readonly CostLine[], tax: 'HT' | 'TTC' | undefined): Total {
    let total = 0;
    for (const { item, amount } of lines) {
        if (!amount) {
            if (item.yearlyCost && !item.amount) {
                continue;
            }
            return undefined;
        }
        const value = inBase(amount);
        if (!tax || !amount.unit.tax || amount.unit.tax === tax) {
            total += value;
            continue;
        }
        const vat = programme.number(item.vat);
        if (vat === undefined) {
            return undefined;
        }
        total += tax === 'TTC' ? value * (1 + vat) : value / (1 + vat);
    }
    return total;
}

/** Half of the last digit that counts: « 2 160 000 » is said to the nearest ten thousand. */
function rounding(value: number): number {
    let place = 1;
    while (value % (place * 10) === 0 && place < value) {
        place *= 10;
    }
    return place / 2;
}

/** What an accuracy of « ± 15 % » comes to, in €. */
function shareOf(programme: Programme, accuracy: Level | undefined, value: number): number {
    const expression = accuracy?.tolerance ?? accuracy?.amount;
    const evaluated = expression && programme.calculator.evaluate(expression);
    if (!evaluated?.ok) {
        return 0;
    }
    const { quantity } = evaluated;
    return Math.abs(inBase(quantity)) * (quantity.unit.dimensions.eur ? 1 : value);
}
