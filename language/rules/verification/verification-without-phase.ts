import type { SourceRange } from '../../grammar/values.js';
import type { Element } from '../../model/elements.js';
import type { Fix } from '../../model/findings.js';
import { addClause, surely } from '../mending.js';
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
        bad: 'exigence EX-1 "Réverbération" { phases AOR  ‹vérifier par mesure› }',
        good: 'exigence EX-1 "Réverbération" { phases AOR  vérifier en AOR par mesure }',
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
                        fixes: inPhases(requirement, range),
                    });
                }
            }
            return hits;
        },
    },
};

/** In the phases of the requirement: where it has but one, nothing else can be meant. */
function inPhases({ phases = [] }: Element<'requirement'>, range: SourceRange): readonly Fix[] {
    const names = [...new Set(phases.flatMap(({ from, to }) => [from.name, ...to ? [to.name] : []]))];
    const fixes = names.map(name => addClause(range, { fr: ` en ${name}`, en: ` at ${name}` }));
    return names.length === 1 ? fixes.map(surely) : fixes;
}
