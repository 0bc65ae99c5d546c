import { isKind, type AnyElement, type Element } from '../../model/elements.js';
import { ownOf } from '../own.js';
import type { Rule } from '../rule.js';
import { Criteria } from './criteria.js';

/** Price and cost need none. A criterion that has sub-criteria is judged by them, and feeds them all. */
export const awardCriterionWithoutRequirement: Rule = {
    code: 'award-criterion-without-requirement',
    family: 'tender',
    severity: 'warning',
    title: { fr: 'Critère d’attribution qu’aucune exigence ne nourrit', en: 'Award criterion that no requirement feeds' },
    why: {
        fr: 'Un critère qui ne s’appuie sur aucune exigence se note à l’impression, et se conteste.',
        en: 'A criterion that rests on no requirement is marked by impression, and can be contested.',
    },
    example: {
        bad: `consultation C "Maîtrise d'œuvre" {
critère d'attribution PRIX "Prix" { poids 40 %  nature prix }
critère d'attribution ‹TECH› "Valeur technique" { poids 60 %  nature technique }
}`,
        good: `exigence EX-1 "Réverbération" {}
consultation C "Maîtrise d'œuvre" {
critère d'attribution PRIX "Prix" { poids 40 %  nature prix }
critère d'attribution TECH "Valeur technique" { poids 60 %  nature technique  porte sur EX-1 }
}`,
    },
    *check(programme) {
        const criteria = new Criteria(programme);
        for (const criterion of ownOf(programme, 'awardCriterion')) {
            if (criteria.of(criterion).length > 0 || withAbove(criteria, criterion).some(isFed)) {
                continue;
            }
            yield {
                range: criterion.nameRange,
                message: {
                    fr: `Aucune exigence ne nourrit le critère ${criterion.id}.`,
                    en: `No requirement feeds the criterion ${criterion.id}.`,
                },
                advice: {
                    fr: 'Ajoutez « porte sur » avec les exigences que les offres seront jugées tenir.',
                    en: 'Add “concerns” with the requirements that bids are judged on.',
                },
            };
        }
    },
};

function isFed({ nature, concerns }: Element<'awardCriterion'>): boolean {
    return nature === 'price' || nature === 'cost' || Boolean(concerns?.length);
}

/** A criterion and those that it is part of. */
function withAbove(criteria: Criteria, criterion: Element<'awardCriterion'>): readonly Element<'awardCriterion'>[] {
    const found = new Set<Element<'awardCriterion'>>();
    for (let at: AnyElement | undefined = criterion; at && isKind(at, 'awardCriterion') && !found.has(at); at = criteria.parentOf(at)) {
        found.add(at);
    }
    return [...found];
}
