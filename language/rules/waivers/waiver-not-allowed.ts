import type { Rule } from '../rule.js';

/** Found where waivers are applied (waiving.ts). */
export const waiverNotAllowed: Rule = {
    code: 'waiver-not-allowed',
    family: 'waivers',
    severity: 'error',
    title: { fr: 'Règle à laquelle on ne déroge pas', en: 'Rule that cannot be waived' },
    why: {
        fr: 'Deux éléments du même nom, une référence qui ne mène nulle part ou un calcul impossible ne sont pas affaire d’appréciation : '
            + 'tant qu’ils restent, Amont ne sait pas de quoi le programme parle, et ce qu’il compile est faux.',
        en: 'Two elements of one name, a reference that leads nowhere or an impossible calculation are no matter of judgement: as long as '
            + 'they stand, Amont cannot know what the programme speaks of, and what it compiles is wrong.',
    },
    example: {
        bad: `
exigence EXI-12 {
    "La salle du conseil doit répondre au besoin [BES-99]."
    dérogation ‹broken-reference› "Le besoin sera décrit plus tard."
}`,
        good: `
besoin BES-99 "Se réunir en public"
exigence EXI-12 {
    "La salle du conseil doit répondre au besoin [BES-99]."
}`,
    },
};
