import { spell } from '../../grammar/vocabulary.js';
import type { Element } from '../../model/elements.js';
import { measure } from '../../model/figures.js';
import type { Bilingual } from '../../model/findings.js';
import { stakesInOrder } from '../../model/limits.js';
import type { Programme } from '../../model/programme.js';
import { inBase } from '../../model/quantities.js';
import { declareNew } from '../free-names.js';
import type { Rule } from '../rule.js';
import { advisersOf } from './owners.js';

/** Where the project is support for users and nothing else, the usage adviser is the adviser. */
export const noAdviserOnHighStakes: Rule = {
    code: 'no-adviser-on-high-stakes',
    family: 'roles',
    severity: 'warning',
    title: { fr: 'Enjeux forts sans assistant à maîtrise d’ouvrage', en: 'High stakes without an owner’s adviser' },
    why: {
        fr: 'Quand les enjeux sont forts, décider seul expose à des surcoûts et à des retards qu’un assistant voit venir.',
        en: 'When stakes are high, deciding alone exposes the owner to costs and delays that an adviser sees coming.',
    },
    example: {
        bad: 'programme ‹P› "Plateaux" { enjeux forts }',
        good: 'programme P "Plateaux" { enjeux forts }\nacteur AMO "Atelier Confluence" { rôle amo }',
    },
    *check(programme) {
        const { header } = programme;
        const reason = header && reasonFor(header, programme);
        if (!header || !reason || advisersOf(programme, 'amo').length > 0) {
            return;
        }
        const usageOnly = header.nature !== undefined && header.nature.every(nature => nature === 'usage');
        if (!(usageOnly && advisersOf(programme, 'amu').length > 0)) {
            yield {
                range: header.nameRange,
                message: {
                    fr: `${reason.fr}, et aucun acteur n’assiste le maître d’ouvrage.`,
                    en: `${reason.en}, and no actor advises the owner.`,
                },
                advice: { fr: 'Déclarez un acteur avec « rôle amo ».', en: 'Declare an actor with “role owner’s adviser”.' },
                fixes: [declareNew(programme, header, 'actor',
                    { fr: 'rôle amo', en: 'role owner\'s adviser' }, { fr: 'AMO', en: 'ADVISER' })],
            };
        }
    },
};

/** What calls for an adviser: the stakes that the programme states, or a budget from which the settings ask for one. */
function reasonFor({ stakes, envelope }: Element<'programme'>, programme: Programme): Bilingual | undefined {
    const { stakes: least, budget } = programme.limits.adviser;
    if (stakes && stakesInOrder.indexOf(stakes) >= stakesInOrder.indexOf(least)) {
        return { fr: `Les enjeux sont ${spell(stakes, 'fr')}`, en: `The stakes are ${spell(stakes, 'en')}` };
    }
    const amount = programme.number(envelope?.amount);
    const from = budget && inBase(budget);
    return from === undefined || amount === undefined || amount < from ? undefined : {
        fr: `L’enveloppe atteint ${measure(from, '€', 'fr')}`, en: `The budget reaches ${measure(from, '€', 'en')}`,
    };
}
