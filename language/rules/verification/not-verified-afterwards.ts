import { orAdapted } from '../../model/adaptation.js';
import { verifyingIn } from './verifying.js';
import type { Rule } from '../rule.js';

/** Once verified at handover, a requirement is proven: what goes on after it needs no more. */
export const notVerifiedAfterwards: Rule = {
    code: 'not-verified-afterwards',
    family: 'verification',
    severity: 'warning',
    title: { fr: 'Phase après laquelle rien ne vérifie', en: 'Phase after which nothing verifies' },
    why: {
        fr: 'Une exigence vérifiée en études et jamais ensuite se perd entre les plans et le bâtiment.',
        en: 'A requirement verified in design and never afterwards is lost between the drawings and the building.',
    },
    example: {
        bad: `programme P "Plateaux" { phases mop }
exigence ‹EX-1› "Réverbération" { phases APD..AOR  vérifier en APD par calcul }`,
        good: `programme P "Plateaux" { phases mop }
exigence EX-1 "Réverbération" {
phases APD..AOR
vérifier en APD par calcul
vérifier en AOR par mesure
}`,
    },
    within: {
        requirement(requirement, programme) {
            const { ladder } = programme;
            const verifications = orAdapted(programme, requirement, one => one.verifications.length > 0 && one.verifications) ?? [];
            const phases = orAdapted(programme, requirement, one => one.phases);
            if (verifications.length === 0 || verifications.some(one => !one.phases?.length)) {
                return undefined;
            }
            const verified = verifications.map(one => programme.placesIn(one.phases));
            const end = programme.placesIn(phases).at(-1);
            const last = Math.max(-1, ...verified.map(places => places.at(-1) ?? -1));
            const handover = ladder.moments.get('handover') ?? Infinity;
            if (end === undefined || verified.some(places => places.length === 0) || last >= handover || end <= last) {
                return undefined;
            }
            const until = ladder.phases[end]!.id;
            return {
                range: requirement.nameRange,
                message: {
                    fr: `${requirement.id} court jusqu’à ${until}, et rien ne la vérifie après ${ladder.phases[last]!.id}.`,
                    en: `${requirement.id} runs until ${until}, and nothing verifies it after ${ladder.phases[last]!.id}.`,
                },
                advice: { fr: `Ajoutez « vérifier en ${until} par … ».`, en: `Add “verify at ${until} by …”.` },
                fixes: verifyingIn(requirement, until),
            };
        },
    },
};
