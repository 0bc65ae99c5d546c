import type { Expression } from '../../grammar/values.js';
import type { Language } from '../../grammar/vocabulary.js';
import { typed } from '../../model/figures.js';
import { isKind } from '../../model/elements.js';
import { ownOf } from '../own.js';
import { replace, surely } from '../mending.js';
import type { Rule } from '../rule.js';

/** Bids must be judged by the weights that were announced. */
export const weightContradicted: Rule = {
    code: 'weight-contradicted',
    family: 'tender',
    severity: 'error',
    title: { fr: 'Poids différent de celui qui est annoncé', en: 'Weight other than announced' },
    why: {
        fr: 'Juger les offres sur d’autres poids que ceux annoncés rend l’attribution contestable.',
        en: 'Judging the bids by weights other than those announced makes the award open to challenge.',
    },
    reference: 'CCP R2152-12',
    example: {
        bad: `consultation MOE "Maîtrise d'œuvre" { critère d'attribution CA-PRIX "Prix" { poids 40 % } }
offre OFFRE-A "Agence Belvédère" { consultation MOE }
offres MOE
| critère | poids  | note OFFRE-A |
| CA-PRIX | ‹30 %› |            4 |`,
        good: `consultation MOE "Maîtrise d'œuvre" { critère d'attribution CA-PRIX "Prix" { poids 40 % } }
offre OFFRE-A "Agence Belvédère" { consultation MOE }
offres MOE
| critère | poids | note OFFRE-A |
| CA-PRIX |  40 % |            4 |`,
    },
    *check(programme) {
        for (const { criterion, weight } of ownOf(programme, 'marks').flatMap(({ rows }) => rows)) {
            const named = criterion && programme.resolve(criterion);
            if (!named || !weight || !isKind(named, 'awardCriterion')) {
                continue;
            }
            const [announced, used] = [programme.number(named.weight), programme.number(weight)];
            if (announced !== undefined && used !== undefined && Math.abs(announced - used) > 1e-9) {
                yield {
                    range: weight.range,
                    message: {
                        fr: `Ce poids n’est pas celui que ${named.id} annonce.`,
                        en: `This weight is not the one that ${named.id} announces.`,
                    },
                    advice: { fr: 'Reprenez le poids annoncé.', en: 'Use the weight announced.' },
                    fixes: named.weight?.op === 'quantity'
                        ? [surely(replace(weight.range, announcedAs(named.weight, programme.language)))] : undefined,
                    related: named.weight && [{ range: named.weight.range, message: { fr: 'Annoncé ici.', en: 'Announced here.' } }],
                };
            }
        }
    },
};

function announcedAs({ value, unit }: Extract<Expression, { op: 'quantity' }>, language: Language): string {
    return `${typed(value, language)}${unit === undefined ? '' : ` ${unit}`}`;
}
