import type { Reference } from '../../grammar/values.js';
import { fieldOf } from '../../model/elements.js';
import { circleHits, circlesAmong } from '../circles.js';
import { ownOf } from '../own.js';
import type { Rule } from '../rule.js';

const kinds = ['actor', 'user', 'objective', 'costItem', 'awardCriterion'] as const;

/** What has parts cannot be a part of them. */
export const partOfCycle: Rule = {
    code: 'part-of-cycle',
    family: 'traceability',
    severity: 'error',
    title: { fr: 'Éléments qui font partie l’un de l’autre', en: 'Elements that are part of each other' },
    why: {
        fr: 'Un tout qui est une partie de lui-même ne s’additionne pas et ne peut pas être présenté.',
        en: 'A whole that is a part of itself cannot be added up nor be presented.',
    },
    example: {
        bad: 'poste ‹TRAVAUX› "Travaux" { partie de LOT-1 }\nposte LOT-1 "Cloisons" { partie de TRAVAUX }',
        good: 'poste TRAVAUX "Travaux" {}\nposte LOT-1 "Cloisons" { partie de TRAVAUX }',
    },
    *check(programme) {
        for (const kind of kinds) {
            const parts = ownOf(programme, kind).filter(element => element.partOf);
            const circles = circlesAmong(parts, element => {
                const whole = fieldOf(element, 'partOf') as Reference | undefined;
                return programme.resolveAll(whole ? [whole] : []);
            });
            yield* circleHits(programme, circles,
                path => ({ fr: `Un tout fait partie de lui-même : ${path}.`, en: `A whole is part of itself: ${path}.` }),
                { fr: 'Retirez l’un des « partie de ».', en: 'Remove one of the “part of”.' });
        }
    },
};
