import type { Rule } from '../rule.js';
import { orAdapted } from './adaptation.js';

/** The phases that carry a requirement; those of its verifications are another matter. */
export const requirementWithoutPhase: Rule = {
    code: 'requirement-without-phase',
    family: 'requirement',
    severity: 'warning',
    title: { fr: 'Exigence sans phase', en: 'Requirement without phase' },
    why: {
        fr: 'Une exigence qu’aucune phase ne porte n’est à l’ordre du jour de personne : elle se perd avant la réception.',
        en: 'A requirement that no phase carries is on nobody’s agenda: it gets lost before handover.',
    },
    example: {
        bad: 'exigence ‹EX-1› "Réverbération" { vérifier en AOR par mesure }',
        good: 'exigence EX-1 "Réverbération" { phases APD, PRO, AOR  vérifier en AOR par mesure }',
    },
    within: {
        requirement(requirement, programme) {
            if (!orAdapted(programme, requirement, ({ phases }) => Boolean(phases?.length))) {
                return {
                    range: requirement.nameRange,
                    message: { fr: `Aucune phase ne porte ${requirement.id}.`, en: `No phase carries ${requirement.id}.` },
                    advice: {
                        fr: 'Ajoutez « phases … », de la conception à la réception.',
                        en: 'Add “phases …”, from design to handover.',
                    },
                };
            }
            return undefined;
        },
    },
};
