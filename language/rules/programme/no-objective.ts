import { ownOf } from '../own.js';
import { ofPublicOrder } from '../profile.js';
import { declareNew } from '../free-names.js';
import type { Rule } from '../rule.js';

/** Article L2421-2 binds public owners; a private one gets it as advice. */
export const noObjective: Rule = {
    code: 'no-objective',
    family: 'programme',
    severity: 'error',
    title: { fr: 'Aucun objectif', en: 'No objective' },
    why: {
        fr: 'Un programme énonce d’abord ce que le maître d’ouvrage veut obtenir : le reste s’y mesure.',
        en: 'A programme first states what the owner wants to achieve: all else is measured against it.',
    },
    reference: 'CCP L2421-2',
    example: {
        bad: 'programme ‹P› "Plateaux" {}',
        good: 'programme P "Plateaux" {}\nobjectif OBJ-1 "Accueillir le travail hybride" {}',
    },
    *check(programme) {
        if (programme.header && ownOf(programme, 'objective').length === 0) {
            yield {
                range: programme.header.nameRange,
                severity: ofPublicOrder(programme),
                message: { fr: 'Le programme n’énonce aucun objectif.', en: 'The programme states no objective.' },
                advice: {
                    fr: 'Déclarez ce que l’opération vise : objectif OBJ-1 "…".',
                    en: 'Declare what the project aims at: objective OBJ-1 "…".',
                },
                fixes: [declareNew(programme, programme.header, 'objective')],
            };
        }
    },
};
