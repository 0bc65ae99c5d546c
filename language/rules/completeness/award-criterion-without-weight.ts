import { isKind, type AnyElement } from '../../model/elements.js';
import type { Programme } from '../../model/programme.js';
import { firstPlaceOf, placeOfStep } from '../../model/steps.js';
import { Criteria } from '../tender/criteria.js';
import { onceDue } from './due.js';

const criteriaOf = new WeakMap<Programme, Criteria>();

/** Due at the phase of its tender. A criterion that has sub-criteria weighs what they do. */
export const awardCriterionWithoutWeight = onceDue({
    code: 'award-criterion-without-weight',
    severity: 'warning',
    title: { fr: 'Critère d’attribution sans poids', en: 'Award criterion without weight' },
    why: {
        fr: 'Les poids s’annoncent dans la consultation : un critère qui n’en a pas rend l’attribution contestable.',
        en: 'Weights are disclosed in the tender: a criterion without one makes the award open to challenge.',
    },
    reference: 'CCP R2152-12',
    example: {
        bad: `programme P "École" { phases mop  stade ACT }
consultation C "Travaux" { phase ACT
critère d'attribution CA-TECH "Valeur technique" { poids 60 % }
critère d'attribution ‹CA-PRIX› "Prix" { nature prix }
}`,
        good: `programme P "École" { phases mop  stade ACT }
consultation C "Travaux" { phase ACT
critère d'attribution CA-TECH "Valeur technique" { poids 60 % }
critère d'attribution CA-PRIX "Prix" { nature prix  poids 40 % }
}`,
    },
}, 'awardCriterion', ({ weight }) => !weight, (criterion, programme) => {
    const known = criteriaOf.get(programme) ?? new Criteria(programme);
    criteriaOf.set(programme, known);
    const seen = new Set<AnyElement>();
    let tender: AnyElement | undefined = criterion;
    while (tender && isKind(tender, 'awardCriterion') && !seen.has(tender)) {
        seen.add(tender);
        tender = known.parentOf(tender);
    }
    if (known.of(criterion).length > 0) {
        return [];
    }
    return [{
        place: (tender && firstPlaceOf([tender], programme)) ?? placeOfStep('tender', programme.ladder),
        ...(known.weight(criterion) !== undefined ? {} : {
            missing: {
                range: criterion.nameRange,
                message: { fr: `Le critère ${criterion.id} n’a pas de poids.`, en: `The criterion ${criterion.id} has no weight.` },
                advice: { fr: 'Ajoutez « poids … % ».', en: 'Add “weight …%”.' },
            },
        }),
    }];
});
