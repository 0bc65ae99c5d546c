import { addLine } from '../mending.js';
import { ownOf } from '../own.js';
import type { Rule } from '../rule.js';

/** More actors than that are no choice. */
const mostActors = 6;

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
    suspect: { risk: ({ bearer, status }) => !bearer?.length && status !== 'closed' },
    each: {
        risk: (risk, programme) => ({
            range: risk.nameRange,
            message: { fr: `Personne ne porte le risque ${risk.id}.`, en: `Nobody bears the risk ${risk.id}.` },
            advice: { fr: 'Ajoutez «\u00a0porteur\u00a0» avec un acteur.', en: 'Add “bearer” with an actor.' },
            fixes: ownOf(programme, 'actor').slice(0, mostActors)
                .map(({ id }) => addLine(risk, { fr: `porteur ${id}`, en: `bearer ${id}` })),
        }),
    },
};
