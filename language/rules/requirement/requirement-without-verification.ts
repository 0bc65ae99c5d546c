import { orAdapted } from '../../model/adaptation.js';
import { verifyingAt } from '../verification/verifying.js';
import type { Rule } from '../rule.js';

/** An imperative level (F0) that nothing verifies weighs more: it admits no discussion, so it must be provable. */
export const requirementWithoutVerification: Rule = {
    code: 'requirement-without-verification',
    family: 'requirement',
    severity: 'warning',
    title: { fr: 'Exigence sans vérification', en: 'Requirement without verification' },
    why: {
        fr: 'Ce que personne ne vérifie n’est pas exigible à la réception ; un niveau impératif (F0) doit l’être toujours.',
        en: 'What nobody verifies cannot be claimed at handover; an imperative level (F0) must always be verified.',
    },
    reference: 'ISO/IEC/IEEE 29148:2018',
    example: {
        bad: 'exigence ‹EX-1› "Réverbération" { critère "Durée de réverbération" <= 0,6 s  flexibilité F1 }',
        good: 'exigence EX-1 "Réverbération" {\ncritère "Durée de réverbération" <= 0,6 s  flexibilité F1\nvérifier en AOR par mesure\n}',
    },
    within: {
        requirement(requirement, programme) {
            if (orAdapted(programme, requirement, ({ verifications }) => verifications.length > 0)) {
                return undefined;
            }
            const isImperative = ({ criteria }: typeof requirement): boolean => criteria.some(({ flexibility }) => flexibility === 'F0');
            const imperative = orAdapted(programme, requirement, isImperative);
            return {
                range: requirement.nameRange,
                severity: imperative ? 'error' : 'warning',
                message: imperative
                    ? {
                        fr: `${requirement.id} est impérative (F0) et rien ne la vérifie.`,
                        en: `${requirement.id} is imperative (F0) and nothing verifies it.`,
                    }
                    : { fr: `Rien ne vérifie ${requirement.id}.`, en: `Nothing verifies ${requirement.id}.` },
                advice: { fr: 'Ajoutez « vérifier en PHASE par … ».', en: 'Add “verify at PHASE by …”.' },
                fixes: verifyingAt(requirement, programme),
            };
        },
    },
};
