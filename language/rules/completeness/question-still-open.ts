import type { Element } from '../../model/elements.js';
import type { Programme } from '../../model/programme.js';
import { firstPlaceOf, placeBehind, placeOfDate, placeOfStep } from '../../model/steps.js';
import { onceDue } from './due.js';

/** Due at the phase that it names, at that of its date, or at the first of what it is about; else at outline design. */
export const questionStillOpen = onceDue({
    code: 'question-still-open',
    severity: 'warning',
    title: { fr: 'Question sans réponse à sa phase', en: 'Question unanswered at its phase' },
    why: {
        fr: 'Une question à laquelle personne n’a répondu à temps reçoit sa réponse de celui qui dessine, ou du chantier.',
        en: 'A question that nobody answered in time is answered by whoever draws, or on site.',
    },
    example: {
        bad: `programme P "École" { phases mop  stade APD }
question ‹Q-1› "Le sol porte-t-il le préau ?" { pour MOE  avant APD  état ouverte }
question Q-2 "Qui ouvre la cour le samedi ?" { avant ACT  état ouverte }`,
        good: `programme P "École" { phases mop  stade APD }
question Q-1 "Le sol porte-t-il le préau ?" { pour MOE  avant APD  état close }
question Q-2 "Qui ouvre la cour le samedi ?" { avant ACT  état ouverte }`,
    },
}, 'question', isOpen, (question, programme) => {
    const place = placeOf(question, programme);
    const { id, nameRange } = question;
    const phase = programme.ladder.phases[place]?.id ?? '';
    return [{
        place,
        ...(isOpen(question) ? {
            missing: {
                range: nameRange,
                message: {
                    fr: `La question ${id} reste ouverte, et ${phase} attend sa réponse.`,
                    en: `The question ${id} is open, and ${phase} waits for its answer.`,
                },
                advice: {
                    fr: 'Écrivez la réponse et « état close », ou dites avant quelle phase elle viendra : « avant PHASE ».',
                    en: 'Write the answer and “status closed”, or say before which phase it will come: “before PHASE”.',
                },
            },
        } : {}),
    }];
});

function isOpen({ status }: Element<'question'>): boolean {
    return status !== 'closed';
}

function placeOf({ before, due, concerns }: Element<'question'>, programme: Programme): number {
    const stated = firstPlaceOf(programme.resolveAll(before && [before]), programme) ?? (due && placeOfDate(programme, due));
    const usual = (): number => firstPlaceOf(programme.resolveAll(concerns), programme) ?? placeOfStep('outlineDesign', programme.ladder);
    // Its day lies behind all phases that have dates: none of these waits for it.
    return stated ?? Math.max(usual(), due ? placeBehind(programme, due) : 0);
}
