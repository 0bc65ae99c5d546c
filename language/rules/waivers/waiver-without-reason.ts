import type { Rule } from '../rule.js';

/** Found where waivers are applied (waiving.ts): one without a reason sets nothing aside. */
export const waiverWithoutReason: Rule = {
    code: 'waiver-without-reason',
    family: 'waivers',
    severity: 'error',
    title: { fr: 'Dérogation sans motif', en: 'Waiver without a reason' },
    why: {
        fr: 'Une dérogation est un choix : qui reprend le programme, ou le contrôle, doit savoir pourquoi la règle n’a pas été suivie. '
            + 'Sans motif, elle n’a pas d’effet et la règle continue d’être signalée.',
        en: 'A waiver is a choice: whoever takes the programme over, or reviews it, must know why the rule was not followed. Without a '
            + 'reason it has no effect, and the rule goes on being reported.',
    },
    example: {
        bad: `
exigence EXI-12 {
    "Les salles de réunion doivent être agréables."
    ‹dérogation vague-term›
}`,
        good: `
exigence EXI-12 {
    "Les salles de réunion doivent être agréables."
    dérogation vague-term "Mot du conseil municipal, repris tel quel ; EXI-13 le traduit en niveaux." jusqu'au 2026-12-31
}`,
    },
};
