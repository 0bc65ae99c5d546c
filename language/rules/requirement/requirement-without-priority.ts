import { orAdapted } from '../../model/adaptation.js';
import { spell } from '../../grammar/vocabulary.js';
import { addLine } from '../mending.js';
import type { Rule } from '../rule.js';
import { oneOf } from '../word-choices.js';

const levels = ['essential', 'important', 'desirable', 'comfort'] as const;

/** An adaptation keeps the priority of what it adapts. */
export const requirementWithoutPriority: Rule = {
    code: 'requirement-without-priority',
    family: 'requirement',
    severity: 'warning',
    title: { fr: 'Exigence sans priorité', en: 'Requirement without priority' },
    why: {
        fr: 'Quand le budget se tend, il faut choisir : sans priorité, on abandonne au hasard.',
        en: 'When money is short one has to choose: without priorities, what is dropped is dropped by chance.',
    },
    reference: 'ISO/IEC/IEEE 29148:2018',
    example: {
        bad: 'exigence ‹EX-1› "Réverbération" { phases APD }',
        good: 'exigence EX-1 "Réverbération" { phases APD  priorité indispensable }',
    },
    within: {
        requirement(requirement, programme) {
            return orAdapted(programme, requirement, ({ priority }) => priority) ? undefined : {
                range: requirement.nameRange,
                message: { fr: `${requirement.id} n’a pas de priorité.`, en: `${requirement.id} has no priority.` },
                advice: {
                    fr: `Ajoutez « priorité » : ${oneOf(levels, 'fr')}.`,
                    en: `Add “priority”: ${oneOf(levels, 'en')}.`,
                },
                fixes: levels.map(level =>
                    addLine(requirement, { fr: `priorité ${spell(level, 'fr')}`, en: `priority ${spell(level, 'en')}` })),
            };
        },
    },
};
