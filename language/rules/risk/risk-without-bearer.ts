import type { Rule } from '../rule.js';

/** What is closed needs nobody any more. */
export const riskWithoutBearer: Rule = {
    code: 'risk-without-bearer',
    family: 'risk',
    severity: 'warning',
    title: { fr: 'Risque sans porteur', en: 'Risk without bearer' },
    why: {
        fr: 'Un risque que personne ne porte n’est suivi par personne.',
        en: 'A risk that nobody bears is followed by nobody.',
    },
    example: {
        bad: 'risque ‹R-1› "Site occupé pendant les travaux" { parade "Phasage par demi-plateau." }',
        good: `acteur MOA "Foncière" { rôle maître d'ouvrage }
risque R-1 "Site occupé pendant les travaux" { porteur MOA  parade "Phasage par demi-plateau." }`,
    },
    alone: {
        risk: ({ id, nameRange, bearer, status }) => (bearer?.length || status === 'closed' ? undefined : {
            range: nameRange,
            message: { fr: `Personne ne porte le risque ${id}.`, en: `Nobody bears the risk ${id}.` },
            advice: { fr: 'Ajoutez « porteur » avec un acteur.', en: 'Add “bearer” with an actor.' },
        }),
    },
};
