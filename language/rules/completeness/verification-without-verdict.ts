import { onceDueWithin } from './due.js';

/** A verification is due in the first of its phases. A proof without a verdict is enough: whoever reads it can judge. */
export const verificationWithoutVerdict = onceDueWithin({
    code: 'verification-without-verdict',
    severity: 'warning',
    title: { fr: 'Vérification prévue, ni preuve ni verdict', en: 'Verification planned, neither evidence nor verdict' },
    why: {
        fr: 'La phase est venue, et rien ne dit si l’exigence est tenue : l’écart se paiera à la phase suivante, plus cher.',
        en: 'The phase has come, and nothing says whether the requirement is met: the gap will be paid for at the next, and cost more.',
    },
    reference: 'ISO/IEC/IEEE 29148:2018',
    example: {
        bad: `programme P "École" { phases mop  stade APD }
exigence EX-1 "Réverbération" { phases APD, AOR
‹vérifier en APD par calcul›
vérifier en AOR par mesure }`,
        good: `programme P "École" { phases mop  stade APD }
exigence EX-1 "Réverbération" { phases APD, AOR
vérifier en APD par calcul  preuve "Note A-12"  verdict conforme
vérifier en AOR par mesure }`,
    },
}, ({ id, verifications }, frame) => verifications.flatMap(({ phases, evidence, verdict, range }) => {
    const place = frame.placesIn(phases)[0];
    if (place === undefined) {
        return [];
    }
    const phase = frame.ladder.phases[place]!.id;
    const isJudged = verdict !== undefined && verdict !== 'pending';
    return [{
        place,
        ...(isJudged || (verdict === undefined && Boolean(evidence?.text.trim())) ? {} : {
            missing: {
                range,
                message: {
                    fr: `${id} devait être vérifiée en ${phase} : il n’y a ni preuve ni verdict.`,
                    en: `${id} was to be verified at ${phase}: there is neither evidence nor verdict.`,
                },
                advice: {
                    fr: 'Ajoutez « preuve "…" » et « verdict conforme », ou le verdict rendu.',
                    en: 'Add “evidence "…"” and “verdict compliant”, or the verdict that was given.',
                },
            },
        }),
    }];
}));
