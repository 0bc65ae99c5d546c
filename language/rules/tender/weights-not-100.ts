import type { AnyElement, Element } from '../../model/elements.js';
import { figure } from '../../model/figures.js';
import { ownOf } from '../own.js';
import type { Hit, Rule } from '../rule.js';
import { Criteria } from './criteria.js';

/** Weights are shares of the whole, or points out of a hundred; those of sub-criteria make that of their criterion. */
export const weightsNot100: Rule = {
    code: 'weights-not-100',
    family: 'tender',
    severity: 'error',
    title: { fr: 'Poids qui ne font pas 100 %', en: 'Weights that do not make 100%' },
    why: {
        fr: 'Des poids faux faussent le classement, et rendent l’attribution contestable.',
        en: 'Wrong weights falsify the ranking, and make the award open to challenge.',
    },
    reference: 'CCP R2152-12',
    example: {
        bad: `consultation ‹MOE› "Maîtrise d'œuvre" {
critère d'attribution CA-TECH "Valeur technique" { poids 60 % }
critère d'attribution CA-PRIX "Prix" { poids 30 %  nature prix }
}`,
        good: `consultation MOE "Maîtrise d'œuvre" {
critère d'attribution CA-TECH "Valeur technique" { poids 60 % }
critère d'attribution CA-PRIX "Prix" { poids 40 %  nature prix }
}`,
    },
    *check(programme) {
        const criteria = new Criteria(programme);
        for (const tender of ownOf(programme, 'tender')) {
            const parts = criteria.of(tender);
            const points = parts.some(criterion => criteria.isInPoints(criterion));
            yield* check(tender, parts, points ? 100 : 1, points, criteria);
            for (const criterion of criteria.all(tender)) {
                const whole = criteria.weight(criterion);
                if (whole !== undefined) {
                    yield* check(criterion, criteria.of(criterion), whole, points, criteria);
                }
            }
        }
    },
};

function* check(
    parent: AnyElement, parts: readonly Element<'awardCriterion'>[], expected: number, points: boolean, criteria: Criteria,
): Iterable<Hit> {
    const weights = parts.map(part => criteria.weight(part));
    const known = weights.filter(weight => weight !== undefined);
    const total = known.reduce((a, b) => a + b, 0);
    // With weights still to come only an excess is certain.
    const wrong = known.length === weights.length ? Math.abs(total - expected) > 1e-6 : total > expected + 1e-6;
    if (known.length === 0 || !wrong) {
        return;
    }
    const shown = (value: number, language: 'fr' | 'en'): string =>
        (points ? `${figure(value, language)} points` : `${figure(value * 100, language)}${language === 'fr' ? '\u00a0%' : '%'}`);
    yield {
        range: parent.nameRange,
        message: parent.kind === 'tender' ? {
            fr: `Les poids de la consultation ${parent.id} font ${shown(total, 'fr')}, et non ${shown(expected, 'fr')}.`,
            en: `The weights of the tender ${parent.id} make ${shown(total, 'en')}, not ${shown(expected, 'en')}.`,
        } : {
            fr: `Les sous-critères du critère ${parent.id} pèsent ${shown(total, 'fr')}, et lui ${shown(expected, 'fr')}.`,
            en: `The sub-criteria of the criterion ${parent.id} weigh ${shown(total, 'en')}, and it ${shown(expected, 'en')}.`,
        },
        advice: parent.kind === 'tender'
            ? { fr: 'Corrigez les poids des critères.', en: 'Correct the weights of the criteria.' }
            : {
                fr: 'Le poids d’un sous-critère est une part du tout, non de son critère.',
                en: 'The weight of a sub-criterion is a share of the whole, not of its criterion.',
            },
        related: parts.map((part, i) => ({
            range: part.nameRange,
            message: {
                fr: `${part.id} : ${weights[i] === undefined ? '—' : shown(weights[i], 'fr')}`,
                en: `${part.id}: ${weights[i] === undefined ? '—' : shown(weights[i], 'en')}`,
            },
        })),
    };
}
