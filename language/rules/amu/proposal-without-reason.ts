import { addStub } from '../mending.js';
import type { Rule } from '../rule.js';

/** What is accepted explains itself by what it leads to; a refusal or a change has to be explained. */
export const proposalWithoutReason: Rule = {
    code: 'proposal-without-reason',
    family: 'amu',
    severity: 'warning',
    title: { fr: 'Proposition écartée ou adaptée sans motif', en: 'Proposal rejected or adapted without reason' },
    why: {
        fr: 'Un refus motivé se comprend ; un refus sans motif passe pour du mépris.',
        en: 'A refusal with its reason is understood; a refusal without one is taken for contempt.',
    },
    reference: 'ADEME, fiche outils « Assistance à maîtrise d’usage », 2020',
    example: {
        bad: 'proposition ‹PR-1› "Fermer la rue" { réponse écartée }',
        good: 'proposition PR-1 "Fermer la rue" { réponse écartée  motif "Desserte des secours." }',
    },
    alone: {
        proposal(proposal) {
            const { id, answer, reason, nameRange } = proposal;
            if ((answer === 'rejected' || answer === 'adapted') && !reason?.text.trim()) {
                return {
                    range: nameRange,
                    message: answer === 'rejected'
                        ? { fr: `Rien ne dit pourquoi ${id} est écartée.`, en: `Nothing says why ${id} is rejected.` }
                        : { fr: `Rien ne dit pourquoi ${id} est adaptée.`, en: `Nothing says why ${id} is adapted.` },
                    advice: { fr: 'Ajoutez « motif "…" ».', en: 'Add “reason "…"”.' },
                    fixes: [addStub(proposal, { fr: 'motif', en: 'reason' })],
                };
            }
            return undefined;
        },
    },
};
