import type { Reference } from '../../grammar/values.js';
import { fieldOf } from '../../model/elements.js';
import { circleHits, circlesAmong } from '../circles.js';
import { ownOf } from '../own.js';
import type { Rule } from '../rule.js';

/** `comme`: of types and of units. */
export const likenessCycle: Rule = {
    code: 'likeness-cycle',
    family: 'traceability',
    severity: 'error',
    title: { fr: 'Modèles qui se reprennent l’un l’autre', en: 'Models that take after each other' },
    why: {
        fr: 'Chacun attend ses valeurs de l’autre : aucune n’est sûre.',
        en: 'Each expects its values from the other: none is certain.',
    },
    example: {
        bad: "type d'espace ‹SALLE-4› \"Salle de quatre\" { comme SALLE-6 }\ntype d'espace SALLE-6 \"Salle de six\" { comme SALLE-4 }",
        good: "type d'espace SALLE-4 \"Salle de quatre\" { surface 12 m² }\ntype d'espace SALLE-6 \"Salle de six\" { comme SALLE-4 }",
    },
    *check(programme) {
        for (const kind of ['spaceType', 'unit'] as const) {
            const alike = ownOf(programme, kind).filter(element => element.like);
            const circles = circlesAmong(alike, element => {
                const model = fieldOf(element, 'like') as Reference | undefined;
                return programme.resolveAll(model ? [model] : []);
            });
            yield* circleHits(programme, circles,
                path => ({
                    fr: `Ces modèles se reprennent en cercle : ${path}.`,
                    en: `These models take after each other in a circle: ${path}.`,
                }),
                { fr: 'Retirez l’un des « comme ».', en: 'Remove one of the “like”.' });
        }
    },
};
