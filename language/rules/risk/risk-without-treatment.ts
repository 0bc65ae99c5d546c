import type { Rule } from '../rule.js';

/** A provision pays for what happened: it treats nothing. */
export const riskWithoutTreatment: Rule = {
    code: 'risk-without-treatment',
    family: 'risk',
    severity: 'warning',
    title: { fr: 'Risque sans parade', en: 'Risk without treatment' },
    why: {
        fr: 'Nommer un risque sans dire ce que l’on en fait ne protège de rien.',
        en: 'Naming a risk without saying what is done about it protects from nothing.',
    },
    example: {
        bad: 'risque ‹R-1› "Site occupé pendant les travaux" { provision 40 000 € HT }',
        good: 'risque R-1 "Site occupé pendant les travaux" { parade "Phasage par demi-plateau." }',
    },
    alone: {
        risk: ({ id, nameRange, mitigation, status }) => (status === 'closed' || mitigation.some(({ text }) => text.trim()) ? undefined : {
            range: nameRange,
            message: { fr: `Le risque ${id} n’a pas de parade.`, en: `The risk ${id} has no treatment.` },
            advice: {
                fr: 'Ajoutez « parade "…" » : ce qui l’évite, le réduit ou le partage.',
                en: 'Add “mitigation "…"”: what avoids, reduces or shares it.',
            },
        }),
    },
};
