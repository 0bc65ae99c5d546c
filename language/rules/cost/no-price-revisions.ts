import { dayNumber } from '../../model/dates.js';
import { declareNew } from '../free-names.js';
import { ownOf } from '../own.js';
import type { Rule } from '../rule.js';

const year = 365;

/** Where works end more than a year after the date at whose prices they are valued: before that, revisions are small. */
export const noPriceRevisions: Rule = {
    code: 'no-price-revisions',
    family: 'cost',
    severity: 'warning',
    title: { fr: 'Budget de travaux sans révision des prix', en: 'Works budget without price revisions' },
    why: {
        fr: 'Un marché de travaux se révise : de la date de valeur du budget à la fin du chantier les prix bougent, et quelqu’un paie.',
        en: 'Works contracts are revised: between the date of the budget and the end of the works prices move, and somebody pays.',
    },
    reference: 'CCP R2112-13, R2112-14',
    example: {
        bad: `programme P "Plateaux" { phases mop  enveloppe 1 850 000 € HT en valeur de 2026-01 }
phase DET "Chantier" { période 2027-03..2028-06 }
poste ‹TRAVAUX› "Travaux" { nature travaux  montant 1 440 000 € HT }`,
        good: `programme P "Plateaux" { phases mop  enveloppe 1 850 000 € HT en valeur de 2026-01 }
phase DET "Chantier" { période 2027-03..2028-06 }
poste TRAVAUX "Travaux" { nature travaux  montant 1 440 000 € HT }
poste REVISIONS "Révisions" { nature révisions  montant 4 % de TRAVAUX }`,
    },
    *check(programme) {
        const works = ownOf(programme, 'costItem').find(({ nature }) => nature === 'works');
        const valued = works?.valueDate ?? programme.header?.envelope?.valueDate;
        const [from, until] = [programme.ladder.moments.get('works'), programme.ladder.moments.get('handover')];
        if (!works || !valued || from === undefined || programme.of('costItem').some(({ nature }) => nature === 'priceRevisions')) {
            return;
        }
        const ends = programme.schedule.flatMap(({ phase, end }) => {
            const place = programme.ladder.order.get(phase.key) ?? -1;
            return end !== undefined && place >= from && (until === undefined || place <= until) ? [end] : [];
        });
        const months = ends.length === 0 ? 0 : Math.floor((Math.max(...ends) - dayNumber(valued.to)) / (year / 12));
        if (months >= 12) {
            yield {
                range: works.nameRange,
                message: {
                    fr: `Les travaux finissent ${months} mois après la date de valeur du budget, et aucun poste ne couvre les révisions.`,
                    en: `The works end ${months} months after the date of the budget’s prices, and no item covers price revisions.`,
                },
                advice: {
                    fr: `Ajoutez par exemple : poste REVISIONS "Révisions" { nature révisions  montant 4 % de ${works.id} }.`,
                    en: `Add for instance: cost item REVISIONS "Price revisions" { nature price revisions  amount 4 % of ${works.id} }.`,
                },
                fixes: [declareNew(programme, works, 'costItem', { fr: 'nature révisions', en: 'nature price revisions' }, {
                    fr: 'REVISIONS', en: 'REVISIONS',
                })],
            };
        }
    },
};
