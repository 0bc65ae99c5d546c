import type { Bilingual } from '../../model/findings.js';
import { placeOfStep } from '../../model/steps.js';
import { onceDueWithin } from './due.js';

/** What a verification does not say. */
const silences: Readonly<Record<'who' | 'how' | 'both', Bilingual>> = {
    who: { fr: 'qui s’en charge', en: 'who is in charge of it' },
    how: { fr: 'par quelle méthode', en: 'by which method' },
    both: { fr: 'par quelle méthode, ni qui s’en charge', en: 'by which method, nor who is in charge of it' },
};

/** Who verifies, and how: due with the plan of verification, in detailed design, and sooner for what is verified before. */
export const verificationNotOrganised = onceDueWithin({
    code: 'verification-not-organised',
    severity: 'information',
    title: { fr: 'Vérification sans responsable ni méthode', en: 'Verification without responsible or method' },
    why: {
        fr: 'Une vérification que personne n’est chargé de faire n’est ni payée ni planifiée : elle est découverte à la réception.',
        en: 'A verification that nobody is in charge of is neither paid for nor planned: it is discovered at handover.',
    },
    example: {
        bad: `programme P "École" { phases mop  stade APD }
exigence EX-1 "Réverbération" { phases APD, AOR  ‹vérifier en AOR par mesure› }`,
        good: `programme P "École" { phases mop  stade APD }
acteur AMO "Atelier" { rôle amo }
exigence EX-1 "Réverbération" { phases APD, AOR  vérifier en AOR par mesure  responsable AMO }`,
    },
}, ({ id, verifications }, frame) => verifications.flatMap(({ phases, date, method, responsible, range }) => {
    const first = frame.placesIn(phases)[0];
    if (first === undefined && !date) {
        return [];
    }
    const place = Math.min(first ?? Infinity, placeOfStep('detailedDesign', frame.ladder));
    const said = method?.length ? responsible?.length ? undefined : silences.who : responsible?.length ? silences.how : silences.both;
    return [{
        place,
        ...(said === undefined ? {} : {
            missing: {
                range,
                message: {
                    fr: `${id} : cette vérification ne dit pas ${said.fr}.`,
                    en: `${id}: this verification does not say ${said.en}.`,
                },
                advice: { fr: 'Ajoutez « par MÉTHODE » et « responsable CODE ».', en: 'Add “by METHOD” and “responsible NAME”.' },
            },
        }),
    }];
}));
