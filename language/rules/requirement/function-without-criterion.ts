import { orAdapted } from '../../model/adaptation.js';
import { addLine, criterionStub } from '../mending.js';
import type { Rule } from '../rule.js';

const functions: ReadonlySet<string> = new Set(['functional', 'technical', 'performance']);

/** Constraints, services and the like may be met or not; a function is measured. */
export const functionWithoutCriterion: Rule = {
    code: 'function-without-criterion',
    family: 'requirement',
    severity: 'error',
    title: { fr: 'Fonction sans critère', en: 'Function without criterion' },
    why: {
        fr: 'Sans critère, chacun jugera la fonction remplie ou non selon son intérêt.',
        en: 'Without a criterion each party will judge the function fulfilled or not as it suits them.',
    },
    reference: 'NF EN 16271 (NF X50-151)',
    example: {
        bad: 'exigence ‹EX-1› "Intelligibilité" { nature technique\n"La salle doit rester intelligible." }',
        good: 'exigence EX-1 "Intelligibilité" { nature technique  critère "Durée de réverbération" <= 0,6 s  flexibilité F1 }',
    },
    within: {
        requirement(requirement, programme) {
            const nature = orAdapted(programme, requirement, one => one.nature);
            if (nature && functions.has(nature) && !orAdapted(programme, requirement, ({ criteria }) => criteria.length > 0)) {
                return {
                    range: requirement.nameRange,
                    message: { fr: `Aucun critère ne mesure ${requirement.id}.`, en: `No criterion measures ${requirement.id}.` },
                    advice: { fr: 'Ajoutez « critère "…" <= … », avec son unité.', en: 'Add “criterion "…" <= …”, with its unit.' },
                    fixes: [addLine(requirement, criterionStub)],
                };
            }
            return undefined;
        },
    },
};
