import type { Programme } from '../../model/programme.js';
import { isInformationSystem } from '../profile.js';
import { declareNew } from '../free-names.js';
import type { Rule } from '../rule.js';

/** What says that a system is accepted: a requirement on acceptance, or verifications in the phases of it. */
export const noAcceptance: Rule = {
    code: 'no-acceptance',
    family: 'systems',
    severity: 'error',
    title: { fr: 'Système sans recette', en: 'System without acceptance' },
    why: {
        fr: 'Sans vérification d’aptitude ni de service régulier, rien ne permet de refuser un système qui ne marche pas.',
        en: 'Without acceptance tests and a regular-service check nothing allows to refuse a system that does not work.',
    },
    example: {
        bad: 'programme ‹P› "Réservation" { secteur si }\nexigence EX-1 "Réserver" { vérifier en conception par revue }',
        good: `programme P "Réservation" { secteur si }
exigence EX-1 "Réserver" {
vérifier en VA par essai
vérifier en VSR par mesure
}`,
    },
    *check(programme) {
        const { header, ladder } = programme;
        const requirements = isInformationSystem(programme) ? programme.requirements : [];
        if (!header || requirements.length === 0 || requirements.some(({ quality }) => quality?.includes('acceptance'))) {
            return;
        }
        const handover = ladder.moments.get('handover');
        const regular = ladder.phases.findIndex(({ id, equivalentTo }) => (equivalentTo?.name ?? id) === 'VSR');
        const verified = verifiedAt(programme);
        if (handover === undefined || (regular >= 0 && verified.has(regular))) {
            return;
        }
        const accepts = [...verified].some(place => place >= handover);
        if (accepts && regular < 0) {
            return;
        }
        const phases = [ladder.phases[handover]!.id, ...regular > handover ? [ladder.phases[regular]!.id] : []];
        yield {
            range: header.nameRange,
            severity: accepts ? 'warning' : 'error',
            message: accepts
                ? { fr: `Rien n’est vérifié en ${phases[1] ?? phases[0]}.`, en: `Nothing is verified at ${phases[1] ?? phases[0]}.` }
                : {
                    fr: `Rien ne prévoit la recette du système (${phases.join(', ')}).`,
                    en: `Nothing provides for the acceptance of the system (${phases.join(', ')}).`,
                },
            advice: {
                fr: `Écrivez une exigence de « qualité recette », ou vérifiez des exigences en ${phases.join(' et en ')}.`,
                en: `Write a requirement with “quality acceptance”, or verify requirements at ${phases.join(' and at ')}.`,
            },
            fixes: [declareNew(programme, header, 'requirement', { fr: 'qualité recette', en: 'quality acceptance' })],
        };
    },
};

/** The places in the ladder at which some requirement is verified. */
function verifiedAt(programme: Programme): ReadonlySet<number> {
    const ranges = programme.requirements.flatMap(({ verifications }) => verifications.flatMap(({ phases }) => phases ?? []));
    return new Set(programme.phasesIn(ranges).map(({ key }) => programme.ladder.order.get(key)!));
}
