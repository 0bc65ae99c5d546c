import { isKind, type AnyElement } from '../../model/elements.js';
import { circleHits, circlesAmong } from '../circles.js';
import { ownOf } from '../own.js';
import type { Rule } from '../rule.js';

/** Phases and milestones may follow each other across kinds. */
export const predecessorCycle: Rule = {
    code: 'predecessor-cycle',
    family: 'planning',
    severity: 'error',
    title: { fr: 'Phases qui se suivent en cercle', en: 'Phases that follow each other in a circle' },
    why: {
        fr: 'Aucune de ces phases ne peut commencer : chacune attend l’autre.',
        en: 'None of these phases can begin: each waits for the other.',
    },
    example: {
        bad: 'phase ‹ETUDES› "Études" { après CHANTIER }\nphase CHANTIER "Chantier" { après ETUDES }',
        good: 'phase ETUDES "Études" {}\nphase CHANTIER "Chantier" { après ETUDES }',
    },
    *check(programme) {
        const dated: readonly AnyElement[] = [...ownOf(programme, 'phase'), ...ownOf(programme, 'milestone')];
        const circles = circlesAmong(dated, element => (
            programme.resolveAll(isKind(element, 'phase') || isKind(element, 'milestone') ? element.after : [])
        ));
        yield* circleHits(programme, circles,
            path => ({ fr: `Chacun attend l’autre : ${path}.`, en: `Each waits for the other: ${path}.` }),
            { fr: 'Retirez l’un des « après ».', en: 'Remove one of the “after”.' });
    },
};
