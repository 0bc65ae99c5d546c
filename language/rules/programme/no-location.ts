import { isInformationSystem, ofPublicOrder } from '../profile.js';
import { addStub } from '../mending.js';
import type { Rule } from '../rule.js';

/** An information system is not built anywhere: for it, the place is good to know. */
export const noLocation: Rule = {
    code: 'no-location',
    family: 'programme',
    severity: 'error',
    title: { fr: 'Aucun lieu', en: 'No place' },
    why: {
        fr: 'Le maître d’ouvrage arrête le lieu avant le programme : contraintes, coûts et délais en dépendent.',
        en: 'The owner settles the place before the programme: constraints, costs and delays depend on it.',
    },
    reference: 'CCP L2421-1',
    example: {
        bad: 'programme ‹P› "Plateaux" { langue fr }',
        good: 'programme P "Plateaux" { lieu "Lyon 2e" }',
    },
    *check(programme) {
        const { header } = programme;
        if (header && !header.location?.text.trim()) {
            yield {
                range: header.nameRange,
                severity: isInformationSystem(programme) ? 'information' : ofPublicOrder(programme),
                message: {
                    fr: 'Le programme ne dit pas où se situe l’opération.',
                    en: 'The programme does not say where the project takes place.',
                },
                advice: { fr: 'Ajoutez « lieu "…" ».', en: 'Add “location "…"”.' },
                fixes: [addStub(header, { fr: 'lieu', en: 'location' })],
            };
        }
    },
};
