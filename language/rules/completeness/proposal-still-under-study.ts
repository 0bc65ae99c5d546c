import { firstPlaceOf, placeOfStep } from '../../model/steps.js';
import { onceDue } from './due.js';

/** Before outline design what users ask for can still enter the programme; what they ask for later is answered in that phase. */
export const proposalStillUnderStudy = onceDue({
    code: 'proposal-still-under-study',
    severity: 'warning',
    title: { fr: 'Proposition d’usagers encore à l’étude', en: 'Users’ proposal still under study' },
    why: {
        fr: 'Une proposition que l’on étudie encore quand le projet est arrêté est une proposition écartée sans le dire.',
        en: 'A proposal still under study once the design is settled is one rejected without saying so.',
    },
    example: {
        bad: `programme P "École" { phases mop  stade APS }
proposition ‹PR-1› "Un potager" { réponse à l'étude  motif "Accord de la ville demandé." }`,
        good: `programme P "École" { phases mop  stade APS }
proposition PR-1 "Un potager" { réponse écartée  motif "La ville refuse." }`,
    },
}, 'proposal', ({ answer }) => answer === 'underStudy', ({ id, nameRange, answer, raisedIn }, programme) => {
    const place = Math.max(
        placeOfStep('outlineDesign', programme.ladder), firstPlaceOf(programme.resolveAll(raisedIn), programme) ?? 0,
    );
    return [{
        place,
        ...(answer === 'underStudy' ? {
            missing: {
                range: nameRange,
                message: { fr: `La proposition ${id} est encore à l’étude.`, en: `The proposal ${id} is still under study.` },
                advice: {
                    fr: 'Répondez « retenue », « adaptée » ou « écartée », avec le motif.',
                    en: 'Answer “accepted”, “adapted” or “rejected”, with the reason.',
                },
            },
        } : {}),
    }];
});
