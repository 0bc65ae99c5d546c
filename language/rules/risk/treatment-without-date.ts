import type { Rule } from '../rule.js';

/** A phase dates a treatment too. */
export const treatmentWithoutDate: Rule = {
    code: 'treatment-without-date',
    family: 'risk',
    severity: 'warning',
    title: { fr: 'Parade sans échéance', en: 'Treatment without date' },
    why: {
        fr: 'Une parade sans échéance se décide trop tard : le risque est déjà survenu.',
        en: 'A treatment without a date is decided too late: the risk has already come about.',
    },
    example: {
        bad: 'risque ‹R-1› "Amiante" { parade "Diagnostic avant travaux." }',
        good: 'risque R-1 "Amiante" { parade "Diagnostic avant travaux."  échéance 2027-01-15 }',
    },
    alone: {
        risk({ id, nameRange, mitigation, due, phase, status }) {
            const isDated = due !== undefined || Boolean(phase?.length);
            return mitigation.length === 0 || isDated || status === 'closed' ? undefined : {
                range: nameRange,
                message: { fr: `La parade du risque ${id} n’a pas d’échéance.`, en: `The treatment of the risk ${id} has no date.` },
                advice: { fr: 'Ajoutez « échéance » avec une date, ou « phase ».', en: 'Add “due” with a date, or “phase”.' },
            };
        },
    },
};
