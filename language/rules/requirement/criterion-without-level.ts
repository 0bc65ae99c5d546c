import { addClause, toDefine } from '../mending.js';
import type { Hit, Rule } from '../rule.js';

/** A level is a figure, words, or `présent`. */
export const criterionWithoutLevel: Rule = {
    code: 'criterion-without-level',
    family: 'requirement',
    severity: 'error',
    title: { fr: 'Critère sans niveau', en: 'Criterion without level' },
    why: {
        fr: 'Un critère dit ce qu’on mesure, le niveau ce qu’on attend : sans lui la mesure ne prouve rien.',
        en: 'A criterion says what is measured, the level what is expected: without it the measurement proves nothing.',
    },
    reference: 'NF EN 16271 (NF X50-151)',
    example: {
        bad: 'exigence EX-1 "Réverbération" { ‹critère "Durée de réverbération"› }',
        good: 'exigence EX-1 "Réverbération" { critère "Durée de réverbération" <= 0,6 s }',
    },
    alone: {
        requirement(requirement) {
            const hits: Hit[] = [];
            for (const { name, level, range } of requirement.criteria) {
                if (!level || (level.bound !== 'present' && !level.amount && !level.wording?.text.trim())) {
                    const what = name?.text ?? '…';
                    hits.push({
                        range,
                        message: { fr: `Le critère « ${what} » n’a pas de niveau.`, en: `The criterion “${what}” has no level.` },
                        advice: {
                            fr: 'Ajoutez le niveau attendu : « <= 0,6 s », « présent ».',
                            en: 'Add the expected level: “<= 0.6 s”, “present”.',
                        },
                        fixes: level || !name ? undefined : [
                            addClause(name.range, { fr: ' présent', en: ' present' }),
                            addClause(name.range, { fr: ` ${toDefine.fr}`, en: ` ${toDefine.en}` }),
                        ],
                    });
                }
            }
            return hits;
        },
    },
};
