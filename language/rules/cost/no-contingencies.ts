import { ownOf } from '../own.js';
import { declareNew } from '../free-names.js';
import type { Rule } from '../rule.js';

/** Where works are priced. What is not built may do without. */
export const noContingencies: Rule = {
    code: 'no-contingencies',
    family: 'cost',
    severity: 'warning',
    title: { fr: 'Budget de travaux sans aléas', en: 'Works budget without contingencies' },
    why: {
        fr: 'Tout chantier rencontre l’imprévu : sans provision pour aléas, l’enveloppe sera dépassée.',
        en: 'Every site meets the unexpected: without contingencies the budget will be exceeded.',
    },
    example: {
        bad: 'poste ‹TRAVAUX› "Travaux" { nature travaux  montant 1 440 000 € HT }',
        good: `poste TRAVAUX "Travaux" { nature travaux  montant 1 440 000 € HT }
poste ALEAS "Aléas" { nature aléas  montant 8 % de TRAVAUX }`,
    },
    *check(programme) {
        const works = ownOf(programme, 'costItem').find(({ nature }) => nature === 'works');
        if (works && !programme.of('costItem').some(({ nature }) => nature === 'contingencies')) {
            yield {
                range: works.nameRange,
                message: {
                    fr: 'Le budget chiffre des travaux, et aucun poste d’aléas.',
                    en: 'The budget prices works, and no item for contingencies.',
                },
                advice: {
                    fr: `Ajoutez par exemple : poste ALEAS "Aléas" { nature aléas  montant 8 % de ${works.id} }.`,
                    en: `Add for instance: cost item CONTINGENCIES "Contingencies" { nature contingencies  amount 8 % of ${works.id} }.`,
                },
                fixes: [declareNew(programme, works, 'costItem', { fr: 'nature aléas', en: 'nature contingencies' }, {
                    fr: 'ALEAS', en: 'CONTINGENCIES',
                })],
            };
        }
    },
};
