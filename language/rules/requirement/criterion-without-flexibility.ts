import { addClause } from '../mending.js';
import type { Hit, Rule } from '../rule.js';

/** `de préférence` is F3 in words. A criterion without a level is told of that first. */
export const criterionWithoutFlexibility: Rule = {
    code: 'criterion-without-flexibility',
    family: 'requirement',
    severity: 'warning',
    title: { fr: 'Niveau sans flexibilité', en: 'Level without flexibility' },
    why: {
        fr: 'Qui répond doit savoir si le niveau est impératif (F0) ou négociable (F1 à F3) : sinon tout est chiffré au plus cher.',
        en: 'Whoever answers must know whether the level is imperative (F0) or negotiable (F1 to F3): else all is priced at the highest.',
    },
    reference: 'NF EN 16271 (NF X50-151)',
    example: {
        bad: 'exigence EX-1 "Réverbération" { ‹critère "Durée de réverbération" <= 0,6 s› }',
        good: `exigence EX-1 "Réverbération" {
critère "Durée de réverbération" <= 0,6 s  flexibilité F1
critère "Panneau absorbant" présent  de préférence
}`,
    },
    alone: {
        requirement(requirement) {
            const hits: Hit[] = [];
            for (const { name, level, flexibility, preferably, range } of requirement.criteria) {
                if (level && !flexibility && !preferably) {
                    const what = name?.text ?? '…';
                    hits.push({
                        range,
                        message: {
                            fr: `Le niveau de « ${what} » ne dit pas sa flexibilité.`,
                            en: `The level of “${what}” does not say its flexibility.`,
                        },
                        advice: {
                            fr: 'Ajoutez « flexibilité F0 » (impératif) à « F3 », ou « de préférence ».',
                            en: 'Add “flexibility F0” (imperative) to “F3”, or “preferably”.',
                        },
                        fixes: ['F0', 'F1', 'F2', 'F3'].map(at =>
                            addClause(range, { fr: `  flexibilité ${at}`, en: `  flexibility ${at}` })),
                    });
                }
            }
            return hits;
        },
    },
};
