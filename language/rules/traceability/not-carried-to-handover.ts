import { orAdapted } from '../../model/adaptation.js';
import { isUsageOnly } from '../profile.js';
import { append } from '../mending.js';
import type { Rule } from '../rule.js';

/** What binds how a work is carried out, and not what is handed over, may end with it. */
const passing = new Set<string | undefined>(['service', 'organisational', 'economic']);

/** Verified at handover is carried there too. What goes as far as the works may be about the site, which ends with them. */
export const notCarriedToHandover: Rule = {
    code: 'not-carried-to-handover',
    family: 'traceability',
    severity: 'warning',
    title: { fr: 'Exigence qui n’arrive pas à la réception', en: 'Requirement that does not reach handover' },
    why: {
        fr: 'Ce que l’on n’oppose pas à la réception n’est plus dû par personne après elle.',
        en: 'What is not invoked at handover is no longer owed by anybody afterwards.',
    },
    reference: 'ISO/IEC/IEEE 29148:2018',
    example: {
        bad: `programme P "Plateaux" { phases mop  nature neuf }
exigence ‹EX-1› "Réverbération" { phases APS, APD  vérifier en APD par calcul }`,
        good: `programme P "Plateaux" { phases mop  nature neuf }
exigence EX-1 "Réverbération" { phases APS, APD, AOR  vérifier en AOR par mesure }`,
    },
    within: {
        requirement(requirement, programme) {
            const { ladder } = programme;
            const handover = ladder.moments.get('handover');
            const works = ladder.moments.get('works') ?? handover;
            const phases = orAdapted(programme, requirement, one => one.phases);
            const nature = orAdapted(programme, requirement, one => one.nature);
            if (handover === undefined || !phases || isUsageOnly(programme) || passing.has(nature)) {
                return undefined;
            }
            const verified = orAdapted(programme, requirement, one => one.verifications.length > 0 && one.verifications) ?? [];
            const last = Math.max(...[phases, ...verified.map(one => one.phases)].map(one => programme.placesIn(one).at(-1) ?? -1));
            if (last < 0 || last >= Math.min(works!, handover) || verified.some(({ phases: at, date }) => date && !at?.length)) {
                return undefined;
            }
            const until = ladder.phases[handover]!.id;
            return {
                range: requirement.nameRange,
                message: {
                    fr: `${requirement.id} s’arrête à ${ladder.phases[last]!.id} : aucune phase ne la porte jusqu’à ${until}.`,
                    en: `${requirement.id} stops at ${ladder.phases[last]!.id}: no phase carries it to ${until}.`,
                },
                advice: {
                    fr: `Ajoutez ${until} à ses phases, et une vérification.`,
                    en: `Add ${until} to its phases, and a verification.`,
                },
                fixes: requirement.phases?.length
                    ? [append(requirement.phases.at(-1)!.range, { fr: `, ${until}`, en: `, ${until}` }, {
                        fr: `Ajouter la phase ${until}`, en: `Add the phase ${until}`,
                    })] : undefined,
            };
        },
    },
};
