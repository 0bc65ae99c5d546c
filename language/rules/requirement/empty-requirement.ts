import { addLine, toDefine } from '../mending.js';
import type { Rule } from '../rule.js';

/** A title names; it does not oblige. In a table criteria may stand for the statement. */
export const emptyRequirement: Rule = {
    code: 'empty-requirement',
    family: 'requirement',
    severity: 'warning',
    title: { fr: 'Exigence sans énoncé', en: 'Requirement without statement' },
    why: {
        fr: 'Un titre n’oblige personne : il faut dire qui doit quoi, ou à quel critère on le mesure.',
        en: 'A title obliges nobody: it must be said who shall do what, or by which criterion it is measured.',
    },
    reference: 'ISO/IEC/IEEE 29148:2018',
    example: {
        bad: 'exigence ‹EX-1› "Confort acoustique" { phases APD }',
        good: 'exigence EX-1 "Confort acoustique" { "Chaque salle doit rester intelligible, portes fermées." }',
    },
    alone: {
        requirement(requirement) {
            if (!requirement.statement?.text.trim() && requirement.criteria.length === 0 && !requirement.adapts) {
                return {
                    range: requirement.nameRange,
                    message: {
                        fr: `${requirement.id} n’a qu’un titre : ni énoncé, ni critère.`,
                        en: `${requirement.id} has but a title: neither statement nor criterion.`,
                    },
                    advice: { fr: 'Écrivez entre guillemets ce qui est exigé.', en: 'Write between quotes what is required.' },
                    fixes: [addLine(requirement, toDefine)],
                };
            }
            return undefined;
        },
    },
};
