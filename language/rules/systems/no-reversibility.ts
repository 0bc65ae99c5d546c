import type { Element } from '../../model/elements.js';
import { isInformationSystem, isUsageOnly } from '../profile.js';
import { declareNew } from '../free-names.js';
import type { Rule } from '../rule.js';

const saysSo = /r[ée]versibilit|r[ée]versible|exit plan|plan de sortie/iu;

/** A requirement may say so by its quality, or in its words. */
export const noReversibility: Rule = {
    code: 'no-reversibility',
    family: 'systems',
    severity: 'warning',
    title: { fr: 'Système sans réversibilité', en: 'System without reversibility' },
    why: {
        fr: 'Sans réversibilité, changer de titulaire coûte le prix de données que l’on croyait siennes.',
        en: 'Without reversibility, changing suppliers costs the price of data that one believed to own.',
    },
    example: {
        bad: 'programme ‹P› "Réservation" { secteur si }\nexigence EX-1 "Réserver" { nature fonctionnelle }',
        good: `programme P "Réservation" { secteur si }
exigence EX-1 "Rendre toutes les données en fin de marché" { qualité réversibilité  critère "Délai" <= 30 jours }`,
    },
    *check(programme) {
        const { header, requirements } = programme;
        const isBuilt = isInformationSystem(programme) && !isUsageOnly(programme);
        if (header && isBuilt && requirements.length > 0 && !requirements.some(isReversible)) {
            yield {
                range: header.nameRange,
                message: { fr: 'Aucune exigence ne traite de la réversibilité.', en: 'No requirement treats reversibility.' },
                advice: {
                    fr: 'Écrivez une exigence de « qualité réversibilité » : formats, délai et prix de la restitution des données.',
                    en: 'Write a requirement with “quality reversibility”: formats, delay and price of handing the data back.',
                },
                fixes: [declareNew(programme, header, 'requirement', { fr: 'qualité réversibilité', en: 'quality reversibility' })],
            };
        }
    },
};

function isReversible({ quality, title, statement }: Element<'requirement'>): boolean {
    return quality?.includes('reversibility') === true || saysSo.test(`${title?.text ?? ''} ${statement?.text ?? ''}`);
}
