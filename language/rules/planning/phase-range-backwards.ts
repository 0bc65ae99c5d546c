import type { NameRange, Reference } from '../../grammar/values.js';
import { fieldOf, isKind, type FileModel } from '../../model/elements.js';
import type { Ladder } from '../../model/phases.js';
import type { Programme } from '../../model/programme.js';
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
        for (const { from, to, range } of programme.files.flatMap(model => backwardsIn(model, programme))) {
            if (to) {
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

/** What was found in a file, as long as the ladder is the same: a phase's name comes to nothing else. */
const known = new WeakMap<FileModel, { readonly ladder: Ladder; readonly ranges: readonly NameRange[] }>();

function backwardsIn(model: FileModel, programme: Programme): readonly NameRange[] {
    const { ladder } = programme;
    let found = known.get(model);
    if (found?.ladder !== ladder) {
        const place = (reference: Reference): number => ladder.order.get(programme.resolve(reference)?.key ?? '') ?? NaN;
        found = { ladder, ranges: rangesIn(model).filter(({ from, to }) => to && place(to) < place(from)) };
        known.set(model, found);
    }
    return found.ranges;
}

/** Every range of phases with two ends, wherever one may stand. */
function rangesIn({ elements }: FileModel): readonly NameRange[] {
    return elements.flatMap(element => {
        const fields = [fieldOf(element, 'phases'), fieldOf(element, 'phase')];
        const stated = fields.flatMap(value => (Array.isArray(value) ? value as NameRange[] : []));
        const verified = isKind(element, 'requirement') ? element.verifications.flatMap(({ phases }) => phases ?? []) : [];
        return [...stated, ...verified].filter(({ to }) => to);
    });
}
