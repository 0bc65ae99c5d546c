import type { Hit, Rule } from '../rule.js';

/** A date does as well: what was verified on a day needs no phase. */
export const verificationWithoutPhase: Rule = {
    code: 'verification-without-phase',
    family: 'verification',
    severity: 'warning',
    title: { fr: 'Vérification sans phase', en: 'Verification without phase' },
    why: {
        fr: 'Une vérification qui n’a pas de moment n’entre dans aucun plan : elle est découverte à la réception.',
        en: 'A verification without a moment enters no plan: it is discovered at handover.',
    },
    example: {
        bad: 'exigence EX-1 "Réverbération" { ‹vérifier par mesure› }',
        good: 'exigence EX-1 "Réverbération" { vérifier en AOR par mesure }',
    },
    alone: {
        requirement(requirement) {
            const hits: Hit[] = [];
            for (const { phases, date, range } of requirement.verifications) {
                if (!phases?.length && !date) {
                    hits.push({
                        range,
                        message: {
                            fr: `${requirement.id} : cette vérification ne dit pas dans quelle phase.`,
                            en: `${requirement.id}: this verification does not say in which phase.`,
                        },
                        advice: { fr: 'Ajoutez « en PHASE ».', en: 'Add “at PHASE”.' },
                    });
                }
            }
            return hits;
        },
    },
};
