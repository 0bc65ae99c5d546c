import { ownOf } from '../own.js';
import { ofPublicOrder } from '../profile.js';
import { addLine } from '../mending.js';
import { freeNameLike } from '../free-names.js';
import type { Rule } from '../rule.js';
import { Criteria } from './criteria.js';

/** A tender without any criterion yet is still being written. */
export const noPriceCriterion: Rule = {
    code: 'no-price-criterion',
    family: 'tender',
    severity: 'error',
    title: { fr: 'Ni prix ni coût parmi les critères', en: 'Neither price nor cost among the criteria' },
    why: {
        fr: 'Un marché public s’attribue sur le prix ou le coût, seul ou parmi d’autres critères.',
        en: 'A public contract is awarded on price or cost, alone or among other criteria.',
    },
    reference: 'CCP R2152-7',
    example: {
        bad: `consultation ‹MOE› "Maîtrise d'œuvre" { critère d'attribution CA-TECH "Valeur technique" { poids 100 %  nature technique } }`,
        good: `consultation MOE "Maîtrise d'œuvre" {
critère d'attribution CA-TECH "Valeur technique" { poids 60 %  nature technique }
critère d'attribution CA-PRIX "Honoraires" { poids 40 %  nature prix }
}`,
    },
    *check(programme) {
        const criteria = new Criteria(programme);
        for (const tender of ownOf(programme, 'tender')) {
            const all = criteria.all(tender);
            if (all.length > 0 && !all.some(({ nature }) => nature === 'price' || nature === 'cost')) {
                const name = freeNameLike(programme, 'awardCriterion', programme.language === 'fr' ? 'CA-PRIX' : 'AC-PRICE');
                yield {
                    range: tender.nameRange,
                    severity: ofPublicOrder(programme),
                    message: {
                        fr: `Aucun critère de la consultation ${tender.id} ne porte sur le prix ni sur le coût.`,
                        en: `No criterion of the tender ${tender.id} is about price or cost.`,
                    },
                    advice: {
                        fr: 'Ajoutez un critère de « nature prix » ou « nature coût ».',
                        en: 'Add a criterion of “nature price” or “nature cost”.',
                    },
                    fixes: [addLine(tender, {
                        fr: `critère d'attribution ${name} "Prix" { nature prix }`,
                        en: `award criterion ${name} "Price" { nature price }`,
                    })],
                };
            }
        }
    },
};
