import { addStub } from '../mending.js';
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
        risk: risk => (risk.status === 'closed' || risk.mitigation.some(({ text }) => text.trim()) ? undefined : {
            range: risk.nameRange,
            message: { fr: `Le risque ${risk.id} n’a pas de parade.`, en: `The risk ${risk.id} has no treatment.` },
            advice: {
                fr: 'Ajoutez « parade "…" » : ce qui l’évite, le réduit ou le partage.',
                en: 'Add “mitigation "…"”: what avoids, reduces or shares it.',
            },
            fixes: [addStub(risk, { fr: 'parade', en: 'mitigation' })],
        }),
    },
};
