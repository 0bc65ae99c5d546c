import type { AreaKind } from '../../grammar/units.js';
import type { Level } from '../../grammar/values.js';
import { isKind, type AnyElement } from '../../model/elements.js';
import { measure, typed } from '../../model/figures.js';
import type { Programme } from '../../model/programme.js';
import { inBase } from '../../model/quantities.js';
import type { Bilingual } from '../../model/findings.js';
import { ownOf } from '../own.js';
import type { Hit, Rule } from '../rule.js';

/** The totals that are sums of spaces, likeliest first; SDO and SDP also count what no space is. */
const summed: readonly (AreaKind | undefined)[] = ['SU', undefined, 'SUN', 'SUB'];

/** What the parts of a unit come to, in m²; incomplete where one of them has no area. */
interface Sum {
    readonly area: number;
    readonly complete: boolean;
}

/** A stated total that is a sum of spaces: its value in m², and the unit in which it was written. */
interface Stated {
    readonly total: Level;
    readonly value: number;
    readonly unit: string;
    readonly factor: number;
}

/** One stated total is held against the sum: where several kinds of area are stated, any that agrees will do. */
export const areaTotalDiffers: Rule = {
    code: 'area-total-differs',
    family: 'spaces',
    severity: 'error',
    title: { fr: 'Total de surfaces différent de la somme', en: 'Stated area differs from the sum' },
    why: {
        fr: 'Le coût se calcule sur le total, les plans se font sur les espaces : s’ils diffèrent, l’un des deux est faux.',
        en: 'Costs are computed from the total, plans are drawn from the spaces: if they differ, one of them is wrong.',
    },
    example: {
        bad: `unité REUNION "Pôle réunion" {
total ‹180 m² SU›
espace SALLE-6 "Salle" { nombre 8  surface 14 m² }
espace PLENIER "Plénière" { surface 50 m² }
}`,
        good: `unité REUNION "Pôle réunion" {
total 162 m² SU
espace SALLE-6 "Salle" { nombre 8  surface 14 m² }
espace PLENIER "Plénière" { surface 50 m² }
}`,
    },
    *check(programme) {
        const sumOf = summing(programme);
        for (const unit of ownOf(programme, 'unit')) {
            const sum = sumOf(programme.childrenOf(unit));
            if (sum) {
                yield* differing(programme, unit.total, sum, { fr: `L’unité ${unit.id} annonce`, en: `The unit ${unit.id} states` });
            }
        }
        const parts = [...programme.of('unit'), ...programme.of('space')];
        const top = parts.filter(({ parent }) => parent === undefined || !programme.get(parent));
        const sum = programme.header && sumOf(top);
        if (programme.header && sum) {
            yield* differing(programme, programme.header.total, sum, { fr: 'Le programme annonce', en: 'The programme states' });
        }
    },
};

/** Sums spaces and units; a unit without any area inside counts for the total that it states. */
function summing(programme: Programme): (parts: readonly AnyElement[]) => Sum | undefined {
    const rooms = new Map(programme.areas.rooms.map(room => [room.space.key, room.total]));
    const units = new Map<string, number | undefined>();
    const complete = new Map<string, boolean>();
    const areaOf = (part: AnyElement): number | undefined => {
        if (!isKind(part, 'unit')) {
            return rooms.get(part.key);
        }
        if (!units.has(part.key)) {
            units.set(part.key, undefined);
            const inside = sumOf(programme.childrenOf(part));
            units.set(part.key, inside?.area ?? statedArea(programme, part.total));
            complete.set(part.key, inside?.complete ?? true);
        }
        return units.get(part.key);
    };
    const sumOf = (parts: readonly AnyElement[]): Sum | undefined => {
        const areas = parts.filter(({ kind }) => kind === 'space' || kind === 'unit').map(part => ({ part, area: areaOf(part) }));
        const known = areas.flatMap(({ area }) => area ?? []);
        return known.length === 0 ? undefined : {
            area: known.reduce((a, b) => a + b, 0),
            complete: known.length === areas.length && areas.every(({ part }) => complete.get(part.key) ?? true),
        };
    };
    return sumOf;
}

/** The stated totals that are sums of spaces, likeliest first. */
function comparable(programme: Programme, totals: readonly Level[]): readonly Stated[] {
    return totals.flatMap(total => {
        const result = total.amount && programme.calculator.evaluate(total.amount);
        const unit = result?.ok ? result.quantity.unit : undefined;
        return result?.ok && unit && summed.includes(unit.areaKind)
            ? { total, value: inBase(result.quantity), unit: unit.text, factor: unit.factor, rank: summed.indexOf(unit.areaKind) } : [];
    }).sort((a, b) => a.rank - b.rank);
}

function statedArea(programme: Programme, totals: readonly Level[]): number | undefined {
    return comparable(programme, totals)[0]?.value;
}

function* differing(programme: Programme, totals: readonly Level[], sum: Sum, states: Bilingual): Iterable<Hit> {
    const stated = comparable(programme, totals);
    const [first] = stated;
    if (!first || stated.some(({ total, value, factor }) => agrees(programme, total, value, factor, sum))) {
        return;
    }
    const { total, value, unit, factor } = first;
    const found = sum.area / factor;
    const say = (language: 'fr' | 'en'): [string, string] => [measure(value / factor, unit, language), measure(found, unit, language)];
    const [statedFr, foundFr] = say('fr');
    const [statedEn, foundEn] = say('en');
    const amount = total.amount!;
    yield {
        range: total.range,
        message: {
            fr: `${states.fr} ${statedFr}, la somme des espaces fait ${foundFr}.`,
            en: `${states.en} ${statedEn}, the spaces come to ${foundEn}.`,
        },
        advice: { fr: 'Corrigez le total, ou les surfaces des espaces.', en: 'Correct the total, or the areas of the spaces.' },
        fixes: amount.op === 'quantity' && amount.unit !== undefined && sum.complete && total.bound === 'equal' ? [{
            title: { fr: `Écrire ${foundFr}`, en: `Write ${foundEn}` },
            edits: [{ range: amount.range, newText: `${typed(found, programme.language)} ${amount.unit}` }],
        }] : undefined,
    };
}

/** Whether a sum is what a total states: to half of the last digit written, or within the stated tolerance. */
function agrees(programme: Programme, total: Level, value: number, factor: number, { area, complete }: Sum): boolean {
    const slack = rounding(total, factor) + 1e-6;
    const tolerance = total.tolerance && programme.calculator.evaluate(total.tolerance);
    const allowed = tolerance?.ok
        ? inBase(tolerance.quantity) * (Object.keys(tolerance.quantity.unit.dimensions).length === 0 ? value : 1)
        : total.bound === 'about' ? value * 0.1 : 0;
    const upper = total.upper ? programme.number(total.upper) ?? value : value;
    const withinMost = total.bound === 'atLeast' || total.bound === 'above' || area <= upper + allowed + slack;
    // A sum that lacks some areas can only be found too large.
    const withinLeast = !complete || total.bound === 'atMost' || total.bound === 'below' || area >= value - allowed - slack;
    return withinMost && withinLeast;
}

function rounding({ amount }: Level, factor: number): number {
    const decimals = amount?.op === 'quantity' ? /\.(\d+)/.exec(String(amount.value))?.[1]?.length ?? 0 : 2;
    return 0.5 * 10 ** -decimals * factor;
}
