import { declareNew } from '../free-names.js';
import type { Rule } from '../rule.js';

/** A guidance, a commitment, a space or a decision also holds what was promised; a requirement may name the proposal as its source. */
export const acceptedProposalWithoutRequirement: Rule = {
    code: 'accepted-proposal-without-requirement',
    family: 'amu',
    severity: 'error',
    title: { fr: 'Proposition retenue sans suite', en: 'Accepted proposal that leads nowhere' },
    why: {
        fr: 'Une proposition retenue que rien ne traduit est une promesse que personne n’est chargé de tenir.',
        en: 'An accepted proposal that nothing puts into effect is a promise that nobody is in charge of keeping.',
    },
    reference: 'ADEME, fiche outils « Assistance à maîtrise d’usage », 2020',
    example: {
        bad: 'proposition ‹PR-1› "Des bancs à l\'ombre" { réponse retenue }',
        good: 'proposition PR-1 "Des bancs à l\'ombre" { réponse retenue  aboutit à EX-1 }\nexigence EX-1 "Bancs" {}',
    },
    each: {
        proposal(proposal, programme) {
            const { id, answer, leadsTo, nameRange } = proposal;
            const promised = answer === 'accepted' || answer === 'adapted';
            if (promised && !leadsTo?.length && programme.naming(proposal, 'requirement', 'source').length === 0) {
                return {
                    range: nameRange,
                    message: {
                        fr: `La proposition ${id} est ${answer === 'accepted' ? 'retenue' : 'adaptée'} et n’aboutit à rien.`,
                        en: `The proposal ${id} is ${answer} and leads nowhere.`,
                    },
                    advice: { fr: 'Ajoutez « aboutit à … », une exigence d’abord.', en: 'Add “leads to …”, a requirement first.' },
                    fixes: [declareNew(programme, proposal, 'requirement', { fr: `source ${id}`, en: `source ${id}` })],
                };
            }
            return undefined;
        },
    },
};
