import type { NameRange } from '../../grammar/values.js';
import type { AnyElement } from '../../model/elements.js';
import type { Programme } from '../../model/programme.js';
import { ownOf } from '../own.js';
import type { Rule } from '../rule.js';

/** Read the other way round all the same; but one of the two names may well be wrong. */
export const phaseRangeBackwards: Rule = {
    code: 'phase-range-backwards',
    family: 'planning',
    severity: 'warning',
    title: { fr: 'Intervalle de phases à rebours', en: 'Range of phases backwards' },
    why: {
        fr: 'Un intervalle va de la première phase à la dernière ; à rebours, l’un des deux noms est sans doute faux.',
        en: 'A range goes from the first phase to the last; backwards, one of the two names is probably wrong.',
    },
    example: {
        bad: 'programme P "Plateaux" { phases mop }\nexigence EX-1 "Réverbération" { phases ‹AOR..APD› }',
        good: 'programme P "Plateaux" { phases mop }\nexigence EX-1 "Réverbération" { phases APD..AOR }',
    },
    *check(programme) {
        const { order } = programme.ladder;
        const place = (element: AnyElement | undefined): number | undefined => element && order.get(element.key);
        for (const { from, to, range } of rangesOf(programme)) {
            const start = place(programme.resolve(from));
            const end = to && place(programme.resolve(to));
            if (to && start !== undefined && end !== undefined && end < start) {
                const forwards = `${to.name}..${from.name}`;
                yield {
                    range,
                    message: { fr: `${from.name} vient après ${to.name}.`, en: `${from.name} comes after ${to.name}.` },
                    advice: {
                        fr: `Écrivez ${forwards}, ou corrigez l’un des deux noms.`,
                        en: `Write ${forwards}, or correct one of the two names.`,
                    },
                    fixes: [{ title: { fr: `Écrire ${forwards}`, en: `Write ${forwards}` }, edits: [{ range, newText: forwards }] }],
                };
            }
        }
    },
};

function* rangesOf(programme: Programme): Iterable<NameRange> {
    for (const kind of ['actor', 'requirement', 'champion'] as const) {
        for (const { phases } of ownOf(programme, kind)) {
            yield* phases ?? [];
        }
    }
    for (const kind of ['activity', 'costItem', 'risk', 'tender', 'deliverable'] as const) {
        for (const { phase } of ownOf(programme, kind)) {
            yield* phase ?? [];
        }
    }
    for (const { verifications } of ownOf(programme, 'requirement')) {
        for (const { phases } of verifications) {
            yield* phases ?? [];
        }
    }
}
