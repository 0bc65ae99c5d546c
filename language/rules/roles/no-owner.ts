import { declareNew } from '../free-names.js';
import type { Rule } from '../rule.js';
import { ownersOf } from './owners.js';

/** A name behind « moa » that comes to nobody is a broken reference, not a missing owner. */
export const noOwner: Rule = {
    code: 'no-owner',
    family: 'roles',
    severity: 'error',
    title: { fr: 'Aucun maître d’ouvrage', en: 'No owner' },
    why: {
        fr: 'Le maître d’ouvrage décide et répond de l’opération : un programme sans lui n’engage personne.',
        en: 'The owner decides and answers for the project: a programme without one commits nobody.',
    },
    reference: 'CCP L2421-1',
    example: {
        bad: 'programme ‹P› "Plateaux" {}\nacteur AMO "Atelier Confluence" { rôle amo }',
        good: 'programme P "Plateaux" { moa MOA }\nacteur MOA "Foncière Presqu\'île" { rôle maître d\'ouvrage }',
    },
    *check(programme) {
        const { header } = programme;
        if (header && !header.owner?.length && ownersOf(programme).size === 0) {
            yield {
                range: header.nameRange,
                message: { fr: 'Le programme ne nomme pas son maître d’ouvrage.', en: 'The programme does not name its owner.' },
                advice: {
                    fr: 'Déclarez un acteur avec « rôle maître d’ouvrage », et nommez-le dans le programme : « moa CODE ».',
                    en: 'Declare an actor with “role project owner”, and name it in the programme: “owner NAME”.',
                },
                fixes: [declareNew(programme, header, 'actor',
                    { fr: 'rôle maître d\'ouvrage', en: 'role project owner' }, { fr: 'MOA', en: 'OWNER' })],
            };
        }
    },
};
