import type { Rule } from '../rule.js';

/** The amount may be that of its parts, or a yearly one. */
export const costItemWithoutAmount: Rule = {
    code: 'cost-item-without-amount',
    family: 'cost',
    severity: 'warning',
    title: { fr: 'Poste sans montant', en: 'Cost item without amount' },
    why: {
        fr: 'Un poste sans montant manque au total, et l’enveloppe paraît tenue.',
        en: 'An item without an amount is missing from the total, and the budget seems kept.',
    },
    example: {
        bad: 'poste ‹MOBILIER› "Mobilier" { nature mobilier }',
        good: 'poste MOBILIER "Mobilier" { montant 120 × 1 400 € HT }\nposte MAINTENANCE "Maintenance" { coût annuel 12 000 € HT }',
    },
    each: {
        costItem(item, programme) {
            if (!item.amount && !item.yearlyCost && programme.naming(item, 'costItem', 'partOf').length === 0) {
                return {
                    range: item.nameRange,
                    message: { fr: `Le poste ${item.id} n’a pas de montant.`, en: `The cost item ${item.id} has no amount.` },
                    advice: { fr: 'Ajoutez « montant … € HT ».', en: 'Add “amount … € excl. VAT”.' },
                };
            }
            return undefined;
        },
    },
};
