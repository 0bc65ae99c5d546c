import type { Rule } from '../rule.js';

/** Found where waivers are applied (waiving.ts). */
export const waiverOfUnknownRule: Rule = {
    code: 'waiver-of-unknown-rule',
    family: 'waivers',
    severity: 'error',
    title: { fr: 'Dérogation à une règle inconnue', en: 'Waiver of an unknown rule' },
    why: {
        fr: 'Une dérogation nomme la règle par son code. Un code mal écrit n’écarte rien, et le lecteur croit le contraire.',
        en: 'A waiver names the rule by its code. A code with a slip in it sets nothing aside, and the reader believes that it does.',
    },
    example: {
        bad: `
exigence EXI-12 {
    "Les salles de réunion doivent être agréables."
    dérogation ‹vague-terms› "Mot du conseil municipal, repris tel quel."
}`,
        good: `
exigence EXI-12 {
    "Les salles de réunion doivent être agréables."
    dérogation vague-term "Mot du conseil municipal, repris tel quel."
}`,
    },
};
