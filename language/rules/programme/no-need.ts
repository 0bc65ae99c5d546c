import { ownOf } from '../own.js';
import { ofPublicOrder } from '../profile.js';
import { declareNew } from '../free-names.js';
import type { Rule } from '../rule.js';

/** Article L2421-2 binds public owners; a private one gets it as advice. */
export const noNeed: Rule = {
    code: 'no-need',
    family: 'programme',
    severity: 'error',
    title: { fr: 'Aucun besoin', en: 'No need' },
    why: {
        fr: 'Un programme répond à des besoins ; une exigence qui ne vient d’aucun besoin ne peut pas être défendue.',
        en: 'A programme answers needs; a requirement that comes from no need cannot be defended.',
    },
    reference: 'CCP L2421-2',
    example: {
        bad: 'programme ‹P› "Plateaux" {}',
        good: 'programme P "Plateaux" {}\nbesoin BES-1 "Se réunir à distance" {}',
    },
    *check(programme) {
        if (programme.header && ownOf(programme, 'need').length === 0) {
            yield {
                range: programme.header.nameRange,
                severity: ofPublicOrder(programme),
                message: { fr: 'Le programme n’énonce aucun besoin.', en: 'The programme states no need.' },
                advice: {
                    fr: 'Déclarez ce dont les usagers ont besoin : besoin BES-1 "…".',
                    en: 'Declare what the users need: need NEED-1 "…".',
                },
                fixes: [declareNew(programme, programme.header, 'need')],
            };
        }
    },
};
