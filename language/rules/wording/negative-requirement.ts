import { negationsIn } from './negations.js';
import { marksOf, wordingRule } from './wording-rule.js';

/** What a regulation forbids may be said as the regulation says it. */
export const negativeRequirement = wordingRule({
    code: 'negative-requirement',
    severity: 'information',
    title: { fr: 'Exigence négative', en: 'Negative requirement' },
    why: {
        fr: 'On ne vérifie pas qu’une chose n’arrive jamais : on vérifie qu’un état tient, dans des conditions dites.',
        en: 'Nobody can verify that a thing never happens: one verifies that a state holds, under stated conditions.',
    },
    reference: 'INCOSE GtWR v4, R16',
    example: {
        bad: 'exigence EX-1 "Portes" { "Les portes ‹ne doivent pas› battre sur le couloir." }',
        good: `exigence EX-1 "Portes" { "Les portes doivent s'ouvrir vers l'intérieur des salles." }
exigence EX-2 "Douches" { "La douche doit offrir un receveur sans ressaut." }`,
    },
    message: words => ({ fr: `« ${words} » dit ce qui ne doit pas être.`, en: `“${words}” says what must not be.` }),
    advice: { fr: 'Dites ce qui doit être, et comment on le constate.', en: 'Say what must be, and how it is observed.' },
    *find(setting) {
        const { requirement, sentence } = setting;
        if (sentence.obliges && requirement.accordingTo.length === 0 && requirement.nature !== 'legal') {
            yield* [...negationsIn(setting), ...marksOf(setting, 'negation')].sort((a, b) => a.from - b.from);
        }
    },
});
