import { ownOf } from '../own.js';
import type { Rule } from '../rule.js';

/** Beside a preset ladder, a phase of one's own has no place unless it says which it follows. */
export const phaseOrderUnknown: Rule = {
    code: 'phase-order-unknown',
    family: 'planning',
    severity: 'warning',
    title: { fr: 'Phase dont la place est inconnue', en: 'Phase whose place is unknown' },
    why: {
        fr: 'Une phase ajoutée à une échelle connue sans dire laquelle elle suit passe pour la dernière.',
        en: 'A phase added to a known ladder without saying which it follows is taken for the last.',
    },
    example: {
        bad: 'programme P "Plateaux" { phases mop }\nphase ‹TEMOIN› "Quartier témoin" { durée 2 mois }',
        good: 'programme P "Plateaux" { phases mop }\nphase TEMOIN "Quartier témoin" { durée 2 mois  après APD }',
    },
    *check(programme) {
        const names = new Set(programme.preset.flatMap(({ id, alias }) => (alias ? [id, alias] : [id])));
        for (const { id, after, nameRange } of names.size > 0 ? ownOf(programme, 'phase') : []) {
            if (!names.has(id) && !after?.length) {
                yield {
                    range: nameRange,
                    message: { fr: `La phase ${id} ne dit pas laquelle elle suit.`, en: `The phase ${id} does not say which it follows.` },
                    advice: { fr: 'Ajoutez « après PHASE ».', en: 'Add “after PHASE”.' },
                };
            }
        }
    },
};
