import { declareNew } from '../free-names.js';
import type { Rule } from '../rule.js';

/** Required by the scenario, by one of its steps or alternatives, or drawn from it by the requirement. */
export const scenarioWithoutRequirement: Rule = {
    code: 'scenario-without-requirement',
    family: 'usage',
    severity: 'warning',
    title: { fr: 'Scénario sans exigence', en: 'Scenario without requirement' },
    why: {
        fr: 'Un scénario qui n’exige rien est une belle histoire : le concepteur n’y est tenu par rien.',
        en: 'A scenario that requires nothing is a nice story: nothing in it binds the designer.',
    },
    example: {
        bad: 'scénario ‹SC-1› "Réunion mixte" { étape "L\'animatrice lance la visioconférence." }',
        good: `scénario SC-1 "Réunion mixte" { étape "L'animatrice lance la visioconférence."  exige EX-1 }
exigence EX-1 "Visioconférence" {}`,
    },
    suspect: { scenario: scenario => ![scenario, ...scenario.steps, ...scenario.alternatives].some(part => part.requires?.length) },
    each: {
        scenario(scenario, programme) {
            if (programme.naming(scenario, 'requirement', 'source').length === 0) {
                return {
                    range: scenario.nameRange,
                    message: { fr: `Le scénario ${scenario.id} n’exige rien.`, en: `The scenario ${scenario.id} requires nothing.` },
                    advice: { fr: 'Ajoutez « exige … » aux étapes qui obligent.', en: 'Add “requires …” to the steps that oblige.' },
                    fixes: [declareNew(programme, scenario, 'requirement', { fr: `source ${scenario.id}`, en: `source ${scenario.id}` })],
                };
            }
            return undefined;
        },
    },
};
