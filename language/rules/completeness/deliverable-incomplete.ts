import type { Element } from '../../model/elements.js';
import { firstPlaceOf, placeOfDate, placeOfStep } from '../../model/steps.js';
import { onceDue } from './due.js';

/** Who hands it over, and when: due with the programme, and sooner for what is handed over before. */
export const deliverableIncomplete = onceDue({
    code: 'deliverable-incomplete',
    severity: 'information',
    title: { fr: 'Livrable sans auteur ou sans échéance', en: 'Deliverable without author or date' },
    why: {
        fr: 'Un livrable dont on ne sait ni qui le remet ni quand ne peut pas être réclamé.',
        en: 'A deliverable of which nobody knows who hands it over nor when cannot be claimed.',
    },
    example: {
        bad: `programme P "École" { phases mop  stade programme }
acteur MOE "Agence" { rôle maître d'œuvre }
livrable ‹L-1› "Notice acoustique" { phase APD }
livrable L-2 "Plans" { par MOE  phase APD }`,
        good: `programme P "École" { phases mop  stade programme }
acteur MOE "Agence" { rôle maître d'œuvre }
livrable L-1 "Notice acoustique" { par MOE  phase APD }
livrable L-2 "Plans" { par MOE  phase APD }`,
    },
}, 'deliverable', isIncomplete, (deliverable, programme) => {
    const { id, nameRange, by, due } = deliverable;
    const own = firstPlaceOf([deliverable], programme) ?? (due && placeOfDate(programme, due));
    const noAuthor = !by?.length;
    return [{
        place: Math.min(own ?? Infinity, placeOfStep('brief', programme.ladder)),
        ...(isIncomplete(deliverable) ? {
            missing: {
                range: nameRange,
                message: noAuthor
                    ? { fr: `Le livrable ${id} ne dit pas qui le remet.`, en: `The deliverable ${id} does not say who hands it over.` }
                    : {
                        fr: `Le livrable ${id} ne dit pas quand il est remis.`,
                        en: `The deliverable ${id} does not say when it is handed over.`,
                    },
                advice: noAuthor
                    ? { fr: 'Ajoutez « par CODE ».', en: 'Add “by NAME”.' }
                    : { fr: 'Ajoutez « phase PHASE » ou « échéance DATE ».', en: 'Add “phase PHASE” or “due DATE”.' },
            },
        } : {}),
    }];
});

function isIncomplete({ by, phase, due }: Element<'deliverable'>): boolean {
    return !by?.length || (!phase?.length && !due);
}
