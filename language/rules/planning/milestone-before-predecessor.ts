import { isKind } from '../../model/elements.js';
import { nameOf } from '../kind-names.js';
import type { Hit, Rule } from '../rule.js';
import { earliestEnd, endOf } from './when.js';

/** What a milestone follows may be another milestone, or the end of a phase. */
export const milestoneBeforePredecessor: Rule = {
    code: 'milestone-before-predecessor',
    family: 'planning',
    severity: 'error',
    title: { fr: 'Jalon avant celui qu’il suit', en: 'Milestone before the one that it follows' },
    why: {
        fr: 'Le planning se contredit : l’une des deux dates ne sera pas tenue.',
        en: 'The planning contradicts itself: one of the two dates will not be kept.',
    },
    example: {
        bad: 'jalon J-APD "Avant-projet approuvé" { date 2027-05-28 }\njalon J-OS "Démarrage" { date ‹2027-03-01›  après J-APD }',
        good: 'jalon J-APD "Avant-projet approuvé" { date 2027-05-28 }\njalon J-OS "Démarrage" { date 2027-12-01  après J-APD }',
    },
    each: {
        milestone(milestone, programme) {
            const { date } = milestone;
            const hits: Hit[] = [];
            for (const before of date ? programme.resolveAll(milestone.after) : []) {
                const end = isKind(before, 'milestone') ? before.date : isKind(before, 'phase') ? endOf(before) : undefined;
                if (date && end && date.to < earliestEnd(end)) {
                    hits.push({
                        range: date.range,
                        message: {
                            fr: `${milestone.id} est daté avant ${nameOf(before)}, qu’il suit.`,
                            en: `${milestone.id} is dated before ${nameOf(before)}, which it follows.`,
                        },
                        advice: { fr: 'Corrigez l’une des deux dates.', en: 'Correct one of the two dates.' },
                        related: [{ range: end.range, message: {
                            fr: `${nameOf(before)} est daté ici.`,
                            en: `${nameOf(before)} is dated here.`,
                        } }],
                    });
                }
            }
            return hits;
        },
    },
};
