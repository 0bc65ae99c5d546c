import { marksOf, wordingRule } from './wording-rule.js';

/** Why a thing is required has a place of its own. */
export const purposeInRequirement = wordingRule({
    code: 'purpose-in-requirement',
    severity: 'information',
    title: { fr: 'But mêlé à l’exigence', en: 'Purpose mixed into the requirement' },
    why: {
        fr: 'Le but explique, l’exigence oblige : mêlés, on ne sait plus lequel des deux sera vérifié.',
        en: 'The purpose explains, the requirement obliges: mixed, nobody knows which of the two will be verified.',
    },
    reference: 'INCOSE GtWR v4, R20',
    example: {
        bad: 'exigence EX-1 "Poussière" { "L\'entreprise doit bâcher les gravats ‹afin de› retenir la poussière." }',
        good: 'exigence EX-1 "Poussière" { "L\'entreprise doit bâcher les gravats."  justification "La poussière gêne l\'école voisine." }',
    },
    message: words => ({ fr: `« ${words} » mêle un but à l’obligation.`, en: `“${words}” mixes a purpose into the obligation.` }),
    advice: { fr: 'Portez le but dans « justification ».', en: 'Move the purpose to “rationale”.' },
    find: setting => marksOf(setting, 'purpose'),
});
