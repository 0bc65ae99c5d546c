import { parseUnit } from '../../grammar/units.js';
import type { Language } from '../../grammar/vocabulary.js';
import type { CostLine } from '../../model/costs.js';
import { measure } from '../../model/figures.js';
import type { Programme } from '../../model/programme.js';
import { inBase } from '../../model/quantities.js';
import { intervalOf } from '../requirement/intervals.js';
import type { Hit, Rule } from '../rule.js';

/**
 * The items of works over the area, against the ratio that the programme states. Where the ratio does not say of which area, any that is
 * stated and agrees will do. A ratio without a range is taken to within one tenth, unless the
 * settings say otherwise; where the text states none, the settings' own range counts.
 */
export const costRatioOutOfRange: Rule = {
    code: 'cost-ratio-out-of-range',
    family: 'cost',
    severity: 'warning',
    title: { fr: 'Coût au m² hors de la fourchette annoncée', en: 'Cost per m² out of the stated range' },
    why: {
        fr: 'Le ratio est le premier contrôle d’une estimation : s’il ne tient pas, surfaces, postes ou ratio sont faux.',
        en: 'The ratio is the first check of an estimate: if it does not hold, areas, items or the ratio are wrong.',
    },
    example: {
        bad: `programme P "Plateaux" { total 2 400 m² SU  ratio de coût ‹550..650 €/m² HT› }
poste TRAVAUX "Travaux" { nature travaux  montant 1 920 000 € HT }`,
        good: `programme P "Plateaux" { total 2 400 m² SU  ratio de coût 550..650 €/m² HT }
poste TRAVAUX "Travaux" { nature travaux  montant 1 440 000 € HT }`,
    },
    *check(programme) {
        const ratio = programme.header?.costRatio;
        if (!ratio) {
            yield* outOfSettings(programme);
            return;
        }
        const written = ratio.upper ?? ratio.amount;
        const unit = written?.op === 'quantity' && written.unit !== undefined ? parseUnit(written.unit) : undefined;
        const interval = intervalOf(programme, ratio);
        if (!unit || !interval || unit.dimensions.eur !== 1 || unit.dimensions.m !== -2) {
            return;
        }
        const works = worksOf(programme, unit.tax);
        const slack = ratio.bound === 'equal' && !ratio.tolerance ? programme.limits.costTolerance : 0.005;
        const costs = works === undefined ? [] : areasOf(programme, unit.areaKind).map(area => works / area);
        const nearest = costs[0];
        if (nearest === undefined || costs.some(cost => cost >= interval.min * (1 - slack) && cost <= interval.max * (1 + slack))) {
            return;
        }
        const shown = unit.tax ? `€/m² ${unit.tax}` : '€/m²';
        yield {
            range: ratio.range,
            message: {
                fr: `Les travaux reviennent à ${measure(nearest, shown, 'fr')}, hors du ratio annoncé.`,
                en: `The works come to ${measure(nearest, shown, 'en')}, out of the stated ratio.`,
            },
            advice: {
                fr: 'Revoyez les postes de travaux, les surfaces ou le ratio.',
                en: 'Review the items of works, the areas or the ratio.',
            },
        };
    },
};

/** Where the programme states no ratio: the range that its settings give. */
function* outOfSettings(programme: Programme): Iterable<Hit> {
    const { header, limits: { costPerArea: { min, max } = {} } } = programme;
    const unit = (min ?? max)?.unit;
    const works = header && unit && worksOf(programme, unit.tax);
    const costs = works === undefined ? [] : areasOf(programme, unit!.areaKind).map(area => works / area);
    const [nearest] = costs;
    const [least, most] = [min ? inBase(min) : 0, max ? inBase(max) : Infinity];
    if (!header || !unit || nearest === undefined || costs.some(cost => cost >= least * 0.995 && cost <= most * 1.005)) {
        return;
    }
    const shown = unit.tax ? `€/m² ${unit.tax}` : '€/m²';
    const under = nearest < least;
    const said = (language: Language): string => `${measure(nearest, shown, language)}, ${sides[language][under ? 'under' : 'over']}`;
    const bound = under ? least : most;
    yield {
        range: header.nameRange,
        message: {
            fr: `Les travaux reviennent à ${said('fr')} réglé (${measure(bound, shown, 'fr')}).`,
            en: `The works come to ${said('en')} that is set (${measure(bound, shown, 'en')}).`,
        },
        advice: {
            fr: 'Revoyez les postes de travaux ou les surfaces, ou écrivez le « ratio de coût » de ce programme.',
            en: 'Review the items of works or the areas, or write the “cost ratio” of this programme.',
        },
    };
}

const sides = {
    fr: { under: 'sous le minimum', over: 'au-dessus du maximum' }, en: { under: 'under the minimum', over: 'over the maximum' },
} as const;

/** What the works come to in €, under the ratio's tax; undefined where an amount is unknown or of another tax. */
function worksOf(programme: Programme, tax: 'HT' | 'TTC' | undefined): number | undefined {
    const works = worksIn(programme.budget.lines);
    const known = works.every(({ amount }) => amount?.unit.dimensions.eur && (!tax || !amount.unit.tax || amount.unit.tax === tax));
    const taxes = new Set(works.flatMap(({ amount }) => amount?.unit.tax ?? []));
    return works.length > 0 && known && taxes.size < 2 ? works.reduce((sum, { amount }) => sum + inBase(amount!), 0) : undefined;
}

function worksIn(lines: readonly CostLine[]): readonly CostLine[] {
    return lines.flatMap(line => (line.item.nature === 'works' ? [line] : worksIn(line.parts)));
}

/** The areas that the ratio may be of: those of its kind, else all that are stated, else the sum of the spaces. */
function areasOf(programme: Programme, kind: string | undefined): readonly number[] {
    const stated = (programme.header?.total ?? []).flatMap(({ amount }) => {
        const result = amount && programme.calculator.evaluate(amount);
        const unit = result?.ok ? result.quantity.unit : undefined;
        return result?.ok && unit?.dimensions.m === 2 ? { kind: unit.areaKind, area: inBase(result.quantity) } : [];
    });
    const areas = stated.filter(total => !kind || total.kind === kind).map(({ area }) => area);
    const { rooms, total } = programme.areas;
    const isSum = (!kind || kind === 'SU') && rooms.every(room => room.total !== undefined);
    return (areas.length > 0 ? areas : isSum ? [total] : []).filter(area => area > 0);
}
