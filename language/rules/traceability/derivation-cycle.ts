import { isKind } from '../../model/elements.js';
import { circleHits, circlesAmong } from '../circles.js';
import { counts, perFile } from '../own.js';
import type { Rule } from '../rule.js';

const fields = [['derivesFrom', 'dérivent', 'derive'], ['replaces', 'se remplacent', 'replace each other']] as const;

const linked = perFile(({ elements }) => elements.filter(element =>
    isKind(element, 'requirement') && counts(element) && fields.some(([field]) => element[field])));

/** Derivation and replacement both lead back to an origin: neither may come round. */
export const derivationCycle: Rule = {
    code: 'derivation-cycle',
    family: 'traceability',
    severity: 'error',
    title: { fr: 'Exigences qui dérivent l’une de l’autre', en: 'Requirements that derive from each other' },
    why: {
        fr: 'Une exigence qui dérive d’elle-même n’a plus d’origine : on ne peut ni la justifier ni la modifier.',
        en: 'A requirement that derives from itself has no origin any more: it can be neither justified nor changed.',
    },
    reference: 'ISO/IEC/IEEE 29148:2018',
    example: {
        bad: 'exigence ‹EX-1› "Calme" { dérive de EX-2 }\nexigence EX-2 "Isolement" { dérive de EX-1 }',
        good: 'exigence EX-1 "Calme" {}\nexigence EX-2 "Isolement" { dérive de EX-1 }',
    },
    *check(programme) {
        for (const [field, fr, en] of fields) {
            const deriving = linked(programme).flatMap(written => programme.standingFor(written) ?? []);
            const circles = circlesAmong(deriving, element => (isKind(element, 'requirement') ? programme.resolveAll(element[field]) : []));
            yield* circleHits(programme, circles,
                path => ({ fr: `Ces exigences ${fr} en cercle : ${path}.`, en: `These requirements ${en} in a circle: ${path}.` }),
                { fr: 'Retirez l’un de ces liens.', en: 'Remove one of these links.' });
        }
    },
};
