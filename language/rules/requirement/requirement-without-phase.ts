import { orAdapted } from '../../model/adaptation.js';
import type { Element } from '../../model/elements.js';
import { addLine } from '../mending.js';
import type { Frame, Rule } from '../rule.js';

/** The phases that carry a requirement; those of its verifications are another matter. */
export const requirementWithoutPhase: Rule = {
    code: 'requirement-without-phase',
    family: 'requirement',
    severity: 'warning',
    title: { fr: 'Exigence sans phase', en: 'Requirement without phase' },
    why: {
        fr: 'Une exigence qu’aucune phase ne porte n’est à l’ordre du jour de personne : elle se perd avant la réception.',
        en: 'A requirement that no phase carries is on nobody’s agenda: it gets lost before handover.',
    },
    example: {
        bad: 'exigence ‹EX-1› "Réverbération" { vérifier en AOR par mesure }',
        good: 'exigence EX-1 "Réverbération" { phases APD, PRO, AOR  vérifier en AOR par mesure }',
    },
    within: {
        requirement(requirement, programme) {
            if (!orAdapted(programme, requirement, ({ phases }) => Boolean(phases?.length))) {
                return {
                    range: requirement.nameRange,
                    message: { fr: `Aucune phase ne porte ${requirement.id}.`, en: `No phase carries ${requirement.id}.` },
                    advice: {
                        fr: 'Ajoutez « phases … », de la conception à la réception.',
                        en: 'Add “phases …”, from design to handover.',
                    },
                    fixes: phasesFor(requirement, programme).map(phases =>
                        addLine(requirement, { fr: `phases ${phases}`, en: `phases ${phases}` })),
                };
            }
            return undefined;
        },
    },
};

/** From design to handover; or the phases in which it is verified. */
function phasesFor({ verifications }: Element<'requirement'>, { ladder: { moments, phases } }: Frame): readonly string[] {
    const named = verifications.flatMap(one => one.phases ?? []).flatMap(({ from, to }) => (to ? [] : from.name));
    const verified = [...new Set(named)].join(', ');
    const [from, to] = [moments.get('design'), moments.get('handover')].map(place => (place === undefined ? undefined : phases[place]?.id));
    return [...from && to ? [`${from}..${to}`] : [], ...verified === '' ? [] : [verified]];
}
