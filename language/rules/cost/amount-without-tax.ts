import { parseUnit } from '../../grammar/units.js';
import type { Expression, SourceRange } from '../../grammar/values.js';
import type { Programme } from '../../model/programme.js';
import { leavesOf } from '../calculation/expressions.js';
import { ownOf } from '../own.js';
import type { Rule } from '../rule.js';

/** Land bears no VAT as a rule, and a rate of zero says it all. */
export const amountWithoutTax: Rule = {
    code: 'amount-without-tax',
    family: 'cost',
    severity: 'warning',
    title: { fr: 'Montant ni HT ni TTC', en: 'Amount neither without nor with VAT' },
    why: {
        fr: 'Entre hors taxes et toutes taxes il y a 20 % : un montant qui ne le dit pas ne s’additionne à aucun autre.',
        en: 'Between without and with VAT there are 20%: an amount that does not say which adds up with no other.',
    },
    example: {
        bad: 'poste TRAVAUX "Travaux" { montant 2 400 m² × ‹600 €/m²› }',
        good: 'poste TRAVAUX "Travaux" { montant 2 400 m² × 600 €/m² HT }\nposte TERRAIN "Terrain" { nature foncier  montant 800 000 € }',
    },
    *check(programme) {
        for (const range of amountsOf(programme)) {
            yield {
                range,
                message: { fr: 'Ce montant ne dit pas s’il est HT ou TTC.', en: 'This amount does not say whether VAT is included.' },
                advice: { fr: 'Ajoutez HT ou TTC derrière le montant.', en: 'Add “excl. VAT” or “incl. VAT” behind the amount.' },
                fixes: [
                    { title: {
                        fr: 'Ajouter HT',
                        en: 'Add “excl. VAT”',
                    }, edits: [behind(range, programme.language === 'fr' ? ' HT' : ' excl. VAT')] },
                    { title: {
                        fr: 'Ajouter TTC',
                        en: 'Add “incl. VAT”',
                    }, edits: [behind(range, programme.language === 'fr' ? ' TTC' : ' incl. VAT')] },
                ],
            };
        }
    },
};

function* amountsOf(programme: Programme): Iterable<SourceRange> {
    yield* bareAmounts(programme.header?.envelope?.amount);
    for (const { amount, yearlyCost, nature, vat } of ownOf(programme, 'costItem')) {
        if (nature !== 'land' && programme.number(vat) !== 0) {
            yield* bareAmounts(amount);
            yield* bareAmounts(yearlyCost);
        }
    }
    for (const { provision } of ownOf(programme, 'risk')) {
        yield* bareAmounts(provision);
    }
    for (const { amount } of ownOf(programme, 'offer')) {
        yield* bareAmounts(amount);
    }
}

function* bareAmounts(expression: Expression | undefined): Iterable<SourceRange> {
    for (const leaf of expression ? leavesOf(expression) : []) {
        const unit = leaf.op === 'quantity' && leaf.unit !== undefined ? parseUnit(leaf.unit) : undefined;
        if (unit && !unit.tax && unit.dimensions.eur === 1) {
            yield leaf.range;
        }
    }
}

function behind({ file, end }: SourceRange, newText: string): { range: SourceRange; newText: string } {
    return { range: { file, start: end, end }, newText };
}
