import { addLine } from '../mending.js';
import type { Rule } from '../rule.js';

/** « À l'étude » is an answer: it says where things stand. */
export const proposalWithoutAnswer: Rule = {
    code: 'proposal-without-answer',
    family: 'amu',
    severity: 'warning',
    title: { fr: 'Proposition sans réponse', en: 'Proposal without answer' },
    why: {
        fr: 'Des usagers à qui l’on ne répond pas ne reviennent pas.',
        en: 'Users who get no answer do not come back.',
    },
    reference: 'ADEME, fiche outils « Assistance à maîtrise d’usage », 2020',
    example: {
        bad: 'proposition ‹PR-1› "Des bancs à l\'ombre" {}',
        good: 'proposition PR-1 "Des bancs à l\'ombre" { réponse à l\'étude }',
    },
    alone: {
        proposal(proposal) {
            const { id, answer, nameRange } = proposal;
            if (!answer) {
                return {
                    range: nameRange,
                    message: { fr: `La proposition ${id} n’a pas de réponse.`, en: `The proposal ${id} has no answer.` },
                    advice: {
                        fr: 'Ajoutez « réponse retenue », « adaptée », « écartée » ou « à l’étude », et le motif.',
                        en: 'Add “answer accepted”, “adapted”, “rejected” or “under study”, and the reason.',
                    },
                    fixes: [addLine(proposal, { fr: 'réponse à l\'étude', en: 'answer under study' })],
                };
            }
            return undefined;
        },
    },
};
