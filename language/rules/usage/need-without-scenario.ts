import { ownOf, perLinks } from '../own.js';
import { declareNew } from '../free-names.js';
import type { Rule } from '../rule.js';

/** The sister of « need without requirement »: a need shows in a day of the place. */
export const needWithoutScenario: Rule = {
    code: 'need-without-scenario',
    family: 'usage',
    severity: 'warning',
    title: { fr: 'Besoin sans scénario', en: 'Need without scenario' },
    why: {
        fr: 'Un besoin qu’aucun scénario ne montre reste abstrait : on ne saura pas dire s’il est satisfait.',
        en: 'A need that no scenario shows stays abstract: nobody will be able to say whether it is met.',
    },
    example: {
        bad: 'besoin ‹BES-1› "Se réunir à distance" {}',
        good: 'besoin BES-1 "Se réunir à distance" {}\nscénario SC-1 "Réunion mixte" { répond à BES-1 }',
    },
    *check(programme) {
        const answered = new Set(answeredByScenarios(programme));
        for (const need of ownOf(programme, 'need')) {
            if (!answered.has(need.key)) {
                yield {
                    range: need.nameRange,
                    message: { fr: `Aucun scénario ne répond au besoin ${need.id}.`, en: `No scenario answers the need ${need.id}.` },
                    advice: { fr: `Écrivez un scénario avec « répond à ${need.id} ».`, en: `Write a scenario with “answers ${need.id}”.` },
                    fixes: [declareNew(programme, need, 'scenario', { fr: `répond à ${need.id}`, en: `answers ${need.id}` })],
                };
            }
        }
    },
};

const answeredByScenarios = perLinks(({ relations }) => relations.flatMap(({ from, to, role }) =>
    (role === 'answers' && from.startsWith('scenario:') ? [to] : [])));
