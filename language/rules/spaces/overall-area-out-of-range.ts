import type { AreaKind } from '../../grammar/units.js';
import type { Level } from '../../grammar/values.js';
import type { Language } from '../../grammar/vocabulary.js';
import { figure } from '../../model/figures.js';
import type { Programme } from '../../model/programme.js';
import { inBase } from '../../model/quantities.js';
import { ownOf } from '../own.js';
import type { Hit, Rule } from '../rule.js';

/** SDO has no legal definition; between one fifth and three tenths above SU is what projects usually come to. */
export const overallAreaOutOfRange: Rule = {
    code: 'overall-area-out-of-range',
    family: 'spaces',
    severity: 'warning',
    title: { fr: 'Rapport SDO/SU inhabituel', en: 'Unusual ratio of overall to useful area' },
    why: {
        fr: 'Hors de 1,20 à 1,30, soit les circulations manquent, soit l’on paie des surfaces qui ne servent à rien.',
        en: 'Out of 1.20 to 1.30, either circulation is missing, or areas are paid for that serve no purpose.',
    },
    example: {
        bad: 'programme P "Plateaux" { total 2 400 m² SU  total ‹3 600 m² SDO› }',
        good: 'programme P "Plateaux" { total 2 400 m² SU  total 3 000 m² SDO }',
    },
    *check(programme) {
        for (const { total } of [...programme.header ? [programme.header] : [], ...ownOf(programme, 'unit')]) {
            yield* outOfRange(programme, total);
        }
    },
};

function* outOfRange(programme: Programme, totals: readonly Level[]): Iterable<Hit> {
    const useful = areaOf(programme, totals, 'SU');
    const overall = areaOf(programme, totals, 'SDO');
    if (!useful || !overall || useful.area <= 0) {
        return;
    }
    const ratio = overall.area / useful.area;
    const { min, max } = programme.limits.overallArea;
    if (ratio >= min - 0.005 && ratio <= max + 0.005) {
        return;
    }
    yield {
        range: overall.total.range,
        message: {
            fr: `La SDO fait ${figure(ratio, 'fr')} fois la surface utile, pour ${shown(min, 'fr')} à ${shown(max, 'fr')} d’habitude.`,
            en: `The overall area is ${figure(ratio, 'en')} times the useful area, usually ${shown(min, 'en')} to ${shown(max, 'en')}.`,
        },
        advice: {
            fr: 'Vérifiez les deux totaux, ou dites en remarque ce qui explique l’écart.',
            en: 'Check both totals, or say in a remark what explains it.',
        },
    };
}

/** A ratio to the hundredth, as the field writes it. */
function shown(ratio: number, language: Language): string {
    const written = ratio.toFixed(2);
    return language === 'fr' ? written.replace('.', ',') : written;
}

function areaOf(
    programme: Programme, totals: readonly Level[], kind: AreaKind,
): { readonly total: Level; readonly area: number } | undefined {
    for (const total of totals) {
        const result = total.amount && !total.upper && total.bound === 'equal' ? programme.calculator.evaluate(total.amount) : undefined;
        if (result?.ok && result.quantity.unit.areaKind === kind) {
            return { total, area: inBase(result.quantity) };
        }
    }
    return undefined;
}
