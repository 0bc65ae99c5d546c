import type { Element } from '../../model/elements.js';
import { firstPlaceOf, placeBehind, placeOfDate, placeOfStep } from '../../model/steps.js';
import { onceDue } from './due.js';

/** Due at the phase of its date, or at the first of what it is about; else at outline design. */
export const decisionStillPending = onceDue({
    code: 'decision-still-pending',
    severity: 'warning',
    title: { fr: 'Décision à prendre à cette phase', en: 'Decision to be taken at this phase' },
    why: {
        fr: 'Ce que le maître d’ouvrage n’a pas décidé quand la phase vient se décide sans lui, ou arrête les études.',
        en: 'What the owner has not decided when the phase comes is decided without them, or stops the design.',
    },
    example: {
        bad: `programme P "École" { phases mop  stade APS }
décision ‹DEC-1› "Chauffer par le réseau" { état ajournée }`,
        good: `programme P "École" { phases mop  stade APS }
décision DEC-1 "Chauffer par le réseau" { par MOA  le 2026-10-20  état actée }`,
    },
}, 'decision', isPending, (decision, programme) => {
    const { id, nameRange, date, concerns } = decision;
    const usual = (): number => firstPlaceOf(programme.resolveAll(concerns), programme) ?? placeOfStep('outlineDesign', programme.ladder);
    const place = (date && placeOfDate(programme, date)) ?? Math.max(usual(), date ? placeBehind(programme, date) : 0);
    const phase = programme.ladder.phases[place]?.id ?? '';
    return [{
        place,
        ...(isPending(decision) ? {
            missing: {
                range: nameRange,
                message: {
                    fr: `La décision ${id} reste à prendre, et ${phase} en dépend.`,
                    en: `The decision ${id} is still to be taken, and ${phase} depends on it.`,
                },
                advice: {
                    fr: 'Faites-la prendre par le maître d’ouvrage, puis écrivez « état actée », sa date et son motif.',
                    en: 'Have it taken by the owner, then write “status taken”, its date and its reason.',
                },
            },
        } : {}),
    }];
});

function isPending({ status }: Element<'decision'>): boolean {
    return status === 'proposed' || status === 'deferred';
}
