import type { NameRange } from '../../grammar/values.js';
import type { Fix } from '../../model/findings.js';
import { replace } from '../mending.js';
import type { Rule } from '../rule.js';
import { advisersOf } from './owners.js';

/**
 * Looks at the first adviser of each role: another may well come later. An adviser whose phases are not said, or name no known phase,
 * leaves the question open.
 */
export const adviserAfterDesign: Rule = {
    code: 'adviser-after-design',
    family: 'roles',
    severity: 'warning',
    title: { fr: 'Assistant appelé après le début de la conception', en: 'Adviser called in after design has begun' },
    why: {
        fr: 'L’essentiel se décide en amont : appelé trop tard, l’assistant ne peut plus que constater.',
        en: 'What matters is decided upstream: called in too late, the adviser can only take note.',
    },
    example: {
        bad: 'programme P "Plateaux" { phases mop }\nacteur AMU "Collectif Usages" { rôle amu  phases ‹APD..AOR› }',
        good: 'programme P "Plateaux" { phases mop }\nacteur AMU "Collectif Usages" { rôle amu  phases amont..exploitation }',
    },
    *check(programme) {
        const { order, moments, phases } = programme.ladder;
        const design = moments.get('design');
        if (design === undefined) {
            return;
        }
        for (const role of ['amo', 'amu'] as const) {
            const entries = advisersOf(programme, role).map(actor => {
                const first = programme.phasesIn(actor.phases)[0];
                return { actor, place: first && order.get(first.key) };
            });
            const places = entries.flatMap(({ place }) => place ?? []);
            if (entries.length === 0 || places.length < entries.length || Math.min(...places) < design) {
                continue;
            }
            const { actor, place } = entries.reduce((a, b) => (b.place! < a.place! ? b : a));
            if (programme.isOwn(actor)) {
                yield {
                    range: actor.phases![0]!.range,
                    message: {
                        fr: `${actor.id} n’intervient qu’à partir de la phase ${phases[place!]!.id}, alors que la conception a commencé.`,
                        en: `${actor.id} only comes in at ${phases[place!]!.id}, when design has begun.`,
                    },
                    advice: {
                        fr: `Faites-le intervenir avant ${phases[design]!.id}.`,
                        en: `Have it come in before ${phases[design]!.id}.`,
                    },
                    fixes: design > 0 ? [comingIn(actor.phases![0]!, phases[design - 1]!.id)] : undefined,
                };
            }
        }
    },
};

function comingIn({ from, to }: NameRange, phase: string): Fix {
    return replace(from.range, to ? phase : `${phase}..${from.name}`, {
        fr: `Faire intervenir dès ${phase}`, en: `Have it come in from ${phase}`,
    });
}
