import type { Rule } from '../rule.js';

/** Found where waivers are applied (waiving.ts), where the host says which day it is. */
export const waiverExpired: Rule = {
    code: 'waiver-expired',
    family: 'waivers',
    severity: 'warning',
    title: { fr: 'Dérogation échue', en: 'Waiver that has expired' },
    why: {
        fr: 'Le terme d’une dérogation est une promesse : passé ce jour, la règle est signalée de nouveau. Il reste à la suivre, ou à '
            + 'prolonger la dérogation en le décidant.',
        en: 'The end date of a waiver is a promise: after that day the rule is reported again. What remains is to follow it, or to decide '
            + 'that the waiver is extended.',
    },
    example: {
        bad: `
exigence EXI-12 {
    "Les salles de réunion doivent être agréables."
    dérogation vague-term "Mot du conseil municipal, à traduire avant l'APS." jusqu'au ‹2020-06-30›
}`,
        good: `
exigence EXI-12 {
    "Les salles de réunion doivent être agréables."
    dérogation vague-term "Mot du conseil municipal, à traduire avant l'APS." jusqu'au 2190-06-30
}`,
    },
};
