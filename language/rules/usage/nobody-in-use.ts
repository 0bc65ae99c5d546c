import { declareNew } from '../free-names.js';
import type { Rule } from '../rule.js';

/** Neither those who will use what is built, nor those who will run it. */
export const nobodyInUse: Rule = {
    code: 'nobody-in-use',
    family: 'usage',
    severity: 'warning',
    title: { fr: 'Ni usagers ni gestionnaire', en: 'Neither users nor manager' },
    why: {
        fr: 'Un programme qui ne dit pas pour qui il est écrit ne peut pas être jugé à l’usage.',
        en: 'A programme that does not say for whom it is written cannot be judged in use.',
    },
    reference: 'ADEME, fiche outils « Assistance à maîtrise d’usage », 2020',
    example: {
        bad: 'programme ‹P› "Plateaux" {}',
        good: 'programme P "Plateaux" {}\nusager SALARIES "Salariés" { effectif 190 }',
    },
    *check(programme) {
        const { header } = programme;
        const isRun = programme.of('actor').some(({ role }) => role?.some(word => word === 'manager' || word === 'operator'));
        if (header && programme.of('user').length === 0 && !isRun) {
            yield {
                range: header.nameRange,
                message: {
                    fr: 'Le programme ne nomme ni usagers ni gestionnaire.',
                    en: 'The programme names neither users nor a manager.',
                },
                advice: {
                    fr: 'Déclarez les groupes d’usagers : usager SALARIES "Salariés", et un acteur avec « rôle gestionnaire ».',
                    en: 'Declare the groups of users: user STAFF "Staff", and an actor with “role manager”.',
                },
                fixes: [declareNew(programme, header, 'user')],
            };
        }
    },
};
