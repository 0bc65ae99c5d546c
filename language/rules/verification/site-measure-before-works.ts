import type { Hit, Rule } from '../rule.js';

/** What is measured on a sample, or on what stands already, may well be measured before. */
const measurable = /témoin|prototype|maquette|échantillon|éprouvette|existant|état (?:initial|des lieux|actuel)|diagnostic|sondage|mock-?up|sample|existing|survey of|trial|pilot|baseline|\bplans?\b|\bdrawings?\b|maquette numérique|\bbim\b/iu;

/**
 * Up to the award of the works nothing stands of what the requirement asks for. Where something stands already, it may be what is measured:
 * then it is a warning.
 */
export const siteMeasureBeforeWorks: Rule = {
    code: 'site-measure-before-works',
    family: 'verification',
    severity: 'error',
    title: { fr: 'Mesure sur place avant les travaux', en: 'Site measurement before the works' },
    why: {
        fr: 'On ne mesure pas ce qui n’est pas construit : la vérification n’aura jamais lieu, et l’exigence ne sera pas prouvée.',
        en: 'What is not built cannot be measured: the verification will never take place, and the requirement will not be proven.',
    },
    example: {
        bad: 'programme P "Plateaux" { phases mop  nature neuf }\nexigence EX-1 "Réverbération" { ‹vérifier en APD par mesure› }',
        good: `programme P "Plateaux" { phases mop  nature neuf }
exigence EX-1 "Réverbération" {
vérifier en APD par calcul
vérifier en AOR par mesure
}`,
    },
    within: {
        requirement({ id, verifications }, programme) {
            const { header, ladder } = programme;
            const works = ladder.moments.get('works');
            const nature = header?.nature ?? [];
            const isBuilt = nature.length === 0 || nature.some(word => word !== 'usage' && word !== 'replacement');
            if (works === undefined || header?.sector === 'si' || !isBuilt) {
                return undefined;
            }
            const last = Math.min(ladder.moments.get('tender') ?? works, works - 1);
            const hits: Hit[] = [];
            for (const { method, phases, description, evidence, range } of verifications) {
                const place = programme.placesIn(phases).at(-1);
                const isMeasure = method?.length === 1 && method[0] === 'measurement';
                const said = `${description?.text ?? ''} ${evidence?.text ?? ''}`;
                if (isMeasure && place !== undefined && place <= last && !measurable.test(said)) {
                    hits.push({
                        range,
                        severity: nature.every(word => word === 'newBuild') ? 'error' : 'warning',
                        message: {
                            fr: `${id} est à mesurer en ${ladder.phases[place]!.id}, quand rien n’est construit.`,
                            en: `${id} is to be measured at ${ladder.phases[place]!.id}, when nothing is built.`,
                        },
                        advice: {
                            fr: 'Mesurez à la réception, et vérifiez avant elle par calcul, simulation ou revue.',
                            en: 'Measure at handover, and verify before it by calculation, simulation or review.',
                        },
                    });
                }
            }
            return hits;
        },
    },
};
