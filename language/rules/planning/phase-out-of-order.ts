import type { Element } from '../../model/elements.js';
import type { Moment } from '../../model/phases.js';
import type { Rule } from '../rule.js';
import { earliestEnd, endOf, latestStart, startOf } from './when.js';

/** The moments that come one after the other on every project. */
const sequence: readonly Moment[] = ['upstream', 'brief', 'design', 'outlineDesign', 'detailedDesign', 'works', 'handover', 'operation'];

/**
 * A phase wholly before one that the ladder puts earlier. In a preset ladder only the phases that open a moment are compared: visas, shop
 * drawings and site coordination go along with others.
 */
export const phaseOutOfOrder: Rule = {
    code: 'phase-out-of-order',
    family: 'planning',
    severity: 'warning',
    title: { fr: 'Phase datée avant celles qui la précèdent', en: 'Phase dated before those that precede it' },
    why: {
        fr: 'Les exigences sont vérifiées dans l’ordre des phases : si les dates le contredisent, le plan de vérification est faux.',
        en: 'Requirements are verified in the order of the phases: if the dates contradict it, the verification plan is wrong.',
    },
    example: {
        bad: 'phase ETUDES "Études" { période 2027-06..2027-09 }\nphase CHANTIER "Chantier" { période ‹2026-01..2026-12› }',
        good: 'phase ETUDES "Études" { période 2026-01..2026-09 }\nphase CHANTIER "Chantier" { période 2026-10..2027-06 }',
    },
    *check(programme) {
        const { phases, moments } = programme.ladder;
        const compared = programme.preset.length > 0
            ? sequence.flatMap(moment => phases[moments.get(moment) ?? -1] ?? []).filter((phase, i, all) => all.indexOf(phase) === i)
            : phases;
        let latest: Element<'phase'> | undefined;
        for (const phase of compared) {
            const start = startOf(phase);
            const end = endOf(phase);
            const begun = latest && startOf(latest);
            if (latest && begun && end && end.to < earliestEnd({ ...begun, to: begun.from }) && !phase.after?.length) {
                if (programme.isOwn(phase) && !phase.derived) {
                    yield {
                        range: end.range,
                        message: {
                            fr: `${phase.id} est datée avant ${latest.id}, qui la précède.`,
                            en: `${phase.id} is dated before ${latest.id}, which precedes it.`,
                        },
                        advice: { fr: 'Corrigez les dates, ou l’ordre des phases.', en: 'Correct the dates, or the order of the phases.' },
                        related: [{ range: begun.range, message: {
                            fr: `${latest.id} est datée ici.`,
                            en: `${latest.id} is dated here.`,
                        } }],
                    };
                }
            } else if (start && (!begun || latestStart(start) > latestStart(begun))) {
                latest = phase;
            }
        }
    },
};
