import { measure, typed } from '../../model/figures.js';
import { isInformationSystem, ofPublicOrder } from '../profile.js';
import { addLine } from '../mending.js';
import type { Rule } from '../rule.js';

/** Cost items are no envelope: what they come to is an estimate, the envelope is what the owner settled. */
export const noBudget: Rule = {
    code: 'no-budget',
    family: 'programme',
    severity: 'error',
    title: { fr: 'Aucune enveloppe financière', en: 'No budget' },
    why: {
        fr: 'L’enveloppe prévisionnelle s’arrête avec le programme : sans elle nul ne sait si les exigences sont tenables.',
        en: 'The owner settles the provisional budget with the programme: without it nobody knows whether the requirements can be met.',
    },
    reference: 'CCP L2421-1',
    example: {
        bad: 'programme ‹P› "Plateaux" { lieu "Lyon 2e" }',
        good: 'programme P "Plateaux" { enveloppe 1 850 000 € HT }',
    },
    *check(programme) {
        const { header } = programme;
        if (!header || header.envelope) {
            return;
        }
        const { total, tax } = programme.budget;
        const unit = tax === 'HT' || tax === 'TTC' ? `€ ${tax}` : '€';
        yield {
            range: header.nameRange,
            severity: isInformationSystem(programme) ? 'warning' : ofPublicOrder(programme),
            message: { fr: 'Le programme n’a pas d’enveloppe financière prévisionnelle.', en: 'The programme has no provisional budget.' },
            advice: total > 0 ? {
                fr: `Ajoutez « enveloppe … € HT » ; les postes totalisent ${measure(total, unit, 'fr')}.`,
                en: `Add “budget … € excl. VAT”; the cost items come to ${measure(total, unit, 'en')}.`,
            } : { fr: 'Ajoutez « enveloppe … € HT ».', en: 'Add “budget … € excl. VAT”.' },
            fixes: total > 0 ? [addLine(header, {
                fr: `enveloppe ${typed(total, 'fr')} ${unit}`,
                en: `budget ${typed(total, 'en')} ${unit.replace('HT', 'excl. VAT').replace('TTC', 'incl. VAT')}`,
            })] : undefined,
        };
    },
};
