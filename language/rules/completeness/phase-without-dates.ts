import { placeOfStep } from '../../model/steps.js';
import { onceDue } from './due.js';

/** Of the phases that the programme declares itself. A date that follows from those before and from durations will do. */
export const phaseWithoutDates = onceDue({
    code: 'phase-without-dates',
    severity: 'information',
    title: { fr: 'Phase sans date ni durée', en: 'Phase without date or duration' },
    why: {
        fr: 'Un calendrier qui ne date pas ses phases n’engage personne, et aucune échéance ne peut en être tirée.',
        en: 'A schedule that does not date its phases commits nobody, and no deadline can be drawn from it.',
    },
    example: {
        bad: `programme P "École" { phases mop  stade programme }
phase ESQ "Esquisse" { période 2027-01..2027-02 }
phase ‹APS› "Avant-projet sommaire" {}`,
        good: `programme P "École" { phases mop  stade programme }
phase ESQ "Esquisse" { période 2027-01..2027-02 }
phase APS "Avant-projet sommaire" { après ESQ  durée 6 semaines }`,
    },
}, 'phase', ({ period, start, end }) => !period && !start && !end, (phase, programme) => {
    const { id, nameRange, optional } = phase;
    if (optional) {
        return [];
    }
    const at = programme.ladder.order.get(phase.key);
    const scheduled = at === undefined ? undefined : programme.schedule[at];
    const isDated = scheduled?.start !== undefined || scheduled?.end !== undefined;
    return [{
        place: placeOfStep('brief', programme.ladder),
        ...(isDated ? {} : {
            missing: {
                range: nameRange,
                message: { fr: `La phase ${id} n’a ni date ni durée.`, en: `The phase ${id} has neither date nor duration.` },
                advice: {
                    fr: 'Ajoutez « période 2027-01..2027-03 », ou « après PHASE » et « durée … ».',
                    en: 'Add “period 2027-01..2027-03”, or “after PHASE” and “duration …”.',
                },
            },
        }),
    }];
});
