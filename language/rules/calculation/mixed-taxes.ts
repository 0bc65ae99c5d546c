import type { Rule } from '../rule.js';
import { problemsOf } from './expressions.js';

/** HT and TTC do not add up. */
export const mixedTaxes: Rule = {
    code: 'mixed-taxes',
    family: 'calculation',
    severity: 'error',
    title: { fr: 'Montants HT et TTC mêlés', en: 'Amounts with and without VAT mixed' },
    why: {
        fr: 'Une somme de montants hors taxes et toutes taxes n’est ni l’un ni l’autre : l’écart avec l’enveloppe atteint 20 %.',
        en: 'A sum of amounts without and with VAT is neither: the difference from the budget reaches 20%.',
    },
    example: {
        bad: 'poste TRAVAUX "Travaux" { montant ‹1 200 000 € HT + 60 000 € TTC› }',
        good: 'poste TRAVAUX "Travaux" { montant 1 200 000 € HT + 50 000 € HT }',
    },
    *check(programme) {
        for (const { range } of problemsOf(programme, 'taxes')) {
            yield {
                range,
                message: { fr: 'Ce calcul mêle des montants HT et TTC.', en: 'This calculation mixes amounts without and with VAT.' },
                advice: {
                    fr: 'Donnez tous les montants hors taxes, ou tous toutes taxes.',
                    en: 'Give all amounts without VAT, or all with VAT.',
                },
            };
        }
    },
};
