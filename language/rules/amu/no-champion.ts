import { ownOf } from '../own.js';
import { bringsUsersIn } from '../profile.js';
import { advisersOf } from '../roles/owners.js';
import { declareNew } from '../free-names.js';
import type { Rule } from '../rule.js';

/** Local champions keep what was learnt once the usage adviser has gone. */
export const noChampion: Rule = {
    code: 'no-champion',
    family: 'amu',
    severity: 'information',
    title: { fr: 'Aucun référent', en: 'No champion' },
    why: {
        fr: 'Des référents sur place font durer les usages quand l’assistance est partie.',
        en: 'Champions on the spot make uses last once support has gone.',
    },
    reference: 'ADEME, fiche outils « Assistance à maîtrise d’usage », 2020',
    example: {
        bad: 'acteur ‹AMU› "Collectif Usages" { rôle amu }',
        good: 'acteur AMU "Collectif Usages" { rôle amu }\nréférent REF-1 "Référents de quartier" { nombre 8 }',
    },
    *check(programme) {
        const place = advisersOf(programme, 'amu').find(actor => programme.isOwn(actor)) ?? ownOf(programme, 'activity')[0];
        if (place && bringsUsersIn(programme) && programme.of('champion').length === 0) {
            yield {
                range: place.nameRange,
                message: { fr: 'Aucun référent n’est prévu parmi les usagers.', en: 'No champion is planned among the users.' },
                advice: {
                    fr: 'Déclarez-en : référent REF-1 "…", avec ses usagers et ses lieux.',
                    en: 'Declare some: champion CH-1 "…", with their users and venues.',
                },
                fixes: [declareNew(programme, place, 'champion')],
            };
        }
    },
};
