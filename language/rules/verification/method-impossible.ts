import { dimensionName, parseUnit } from '../../grammar/units.js';
import type { Level } from '../../grammar/values.js';
import { orAdapted } from '../../model/adaptation.js';
import type { Bilingual } from '../../model/findings.js';
import type { Hit, Rule } from '../rule.js';

const physical = new Set<string | undefined>(['length', 'area', 'volume', 'mass', 'sound', 'illuminance']);

const messages: Readonly<Record<'figures' | 'opinion', readonly [message: Bilingual, advice: Bilingual]>> = {
    figures: [
        {
            fr: 'Ce que l’exigence demande est là ou n’y est pas : cela ne se calcule ni ne se mesure.',
            en: 'What the requirement asks for is there or is not: it can be neither calculated nor measured.',
        },
        { fr: 'Vérifiez par revue ou par inspection.', en: 'Verify by review or by inspection.' },
    ],
    opinion: [
        {
            fr: 'Une enquête ne dit pas si un niveau physique est atteint.',
            en: 'A survey does not tell whether a physical level is reached.',
        },
        { fr: 'Vérifiez par mesure, calcul ou inspection.', en: 'Verify by measurement, calculation or inspection.' },
    ],
};

/** Only what can never do: figures where nothing has one, and opinions where all is physical. */
export const methodImpossible: Rule = {
    code: 'method-impossible',
    family: 'verification',
    severity: 'warning',
    title: { fr: 'Méthode impossible pour le critère', en: 'Method impossible for the criterion' },
    why: {
        fr: 'Une méthode qui ne peut pas trancher fait croire que l’exigence est vérifiée.',
        en: 'A method that cannot decide makes believe that the requirement is verified.',
    },
    example: {
        bad: 'exigence EX-1 "Accès" { critère "Serrure à badge" présent  ‹vérifier en AOR par mesure› }',
        good: 'exigence EX-1 "Accès" { critère "Serrure à badge" présent  vérifier en AOR par inspection }',
    },
    within: {
        requirement(requirement, programme) {
            const criteria = orAdapted(programme, requirement, one => one.criteria.length > 0 && one.criteria) ?? [];
            const levels = criteria.map(({ level }) => level);
            const hits: Hit[] = [];
            if (levels.length === 0) {
                return hits;
            }
            const onlyPresent = levels.every(level => level?.bound === 'present');
            const onlyPhysical = levels.every(isPhysical);
            for (const { method = [], range } of requirement.verifications) {
                const wrong = method.length === 0 ? undefined
                    : onlyPresent && method.every(word => word === 'calculation' || word === 'measurement') ? messages.figures
                    : onlyPhysical && method.every(word => word === 'survey') ? messages.opinion : undefined;
                if (wrong) {
                    hits.push({ range, message: wrong[0], advice: wrong[1] });
                }
            }
            return hits;
        },
    },
};

function isPhysical(level: Level | undefined): boolean {
    const unit = level?.amount?.op === 'quantity' && level.amount.unit ? parseUnit(level.amount.unit) : undefined;
    return unit !== undefined && physical.has(dimensionName(unit.dimensions));
}
