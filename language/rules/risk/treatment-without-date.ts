import { addLine } from '../mending.js';
import type { Rule } from '../rule.js';

/** The moments at which a treatment is usually due. */
const usual = ['detailedDesign', 'tender', 'works', 'handover'] as const;

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
    within: {
        risk(risk, { ladder: { moments, phases } }) {
            const { id, nameRange, mitigation, due, phase, status } = risk;
            const choices = usual.flatMap(at => phases[moments.get(at) ?? -1]?.id ?? []);
            const isDated = due !== undefined || Boolean(phase?.length);
            return mitigation.length === 0 || isDated || status === 'closed' ? undefined : {
                range: nameRange,
                message: { fr: `La parade du risque ${id} n’a pas d’échéance.`, en: `The treatment of the risk ${id} has no date.` },
                advice: { fr: 'Ajoutez « échéance » avec une date, ou « phase ».', en: 'Add “due” with a date, or “phase”.' },
                fixes: choices.map(at => addLine(risk, { fr: `phase ${at}`, en: `phase ${at}` })),
            };
        },
    },
};
