import { isKind } from '../../model/elements.js';
import { nameOf } from '../kind-names.js';
import type { Hit, Rule } from '../rule.js';
import { earliestEnd, endOf, latestStart, startOf } from './when.js';

/** Only what `après` states: phases of a ladder may well overlap otherwise. */
export const phaseOverlapsPredecessor: Rule = {
    code: 'phase-overlaps-predecessor',
    family: 'planning',
    severity: 'error',
    title: {
        fr: 'Phase qui commence avant la fin de celle qu’elle suit',
        en: 'Phase that starts before the one that it follows has ended',
    },
    why: {
        fr: 'Le planning annonce un enchaînement que ses dates démentent.',
        en: 'The planning announces a sequence that its dates belie.',
    },
    example: {
        bad: 'phase ESQ "Esquisse" { période 2027-01..2027-03 }\nphase APS "Avant-projet" { période ‹2027-02..2027-06›  après ESQ }',
        good: 'phase ESQ "Esquisse" { période 2027-01..2027-03 }\nphase APS "Avant-projet" { période 2027-04..2027-06  après ESQ }',
    },
    each: {
        phase(phase, programme) {
            const start = startOf(phase);
            const hits: Hit[] = [];
            for (const before of start ? programme.resolveAll(phase.after) : []) {
                const end = isKind(before, 'milestone') ? before.date : isKind(before, 'phase') ? endOf(before) : undefined;
                if (start && end && before.key !== phase.key && latestStart(start) < earliestEnd(end)) {
                    hits.push({
                        range: start.range,
                        message: {
                            fr: `${phase.id} suit ${nameOf(before)}, et commence avant sa fin.`,
                            en: `${phase.id} follows ${nameOf(before)}, and starts before it ends.`,
                        },
                        advice: { fr: 'Corrigez les dates, ou retirez « après ».', en: 'Correct the dates, or remove “after”.' },
                        related: [{ range: end.range, message: {
                            fr: `${nameOf(before)} finit ici.`,
                            en: `${nameOf(before)} ends here.`,
                        } }],
                    });
                }
            }
            return hits;
        },
    },
};
