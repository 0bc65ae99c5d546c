import { addStub } from '../mending.js';
import type { Rule } from '../rule.js';

/** The reason of an adaptation may also stand as its rationale. */
export const adaptationWithoutReason: Rule = {
    code: 'adaptation-without-reason',
    family: 'requirement',
    severity: 'warning',
    title: { fr: 'Exigence type adaptée sans motif', en: 'Standard requirement adapted without reason' },
    why: {
        fr: 'Un écart au référentiel doit se justifier : sans motif, il passera pour une erreur.',
        en: 'A departure from the library has to be justified: without a reason it will be taken for a mistake.',
    },
    example: {
        bad: 'exigence ‹EX-1› "Réverbération" { adapte STD-ACOU-03  critère "Durée" <= 0,8 s }',
        good: 'exigence EX-1 "Réverbération" { adapte STD-ACOU-03  motif "Salle voûtée classée"  critère "Durée" <= 0,8 s }',
    },
    alone: {
        requirement(requirement) {
            const { id, nameRange, adapts, reason, rationale } = requirement;
            if (adapts && !reason?.text.trim() && !rationale?.text.trim()) {
                return {
                    range: nameRange,
                    message: {
                        fr: `Rien ne dit pourquoi ${id} adapte ${adapts.name}.`,
                        en: `Nothing says why ${id} adapts ${adapts.name}.`,
                    },
                    advice: { fr: 'Ajoutez « motif "…" ».', en: 'Add “reason "…"”.' },
                    fixes: [addStub(requirement, { fr: 'motif', en: 'reason' })],
                };
            }
            return undefined;
        },
    },
};
