import { hasDimension, parseUnit, sameDimensions } from './grammar/units.js';
import { spellings } from './grammar/vocabulary.js';
import type { Bilingual } from './model/findings.js';
import { quantityIn, stakesInOrder, usualLimits, type Limits, type Stakes } from './model/limits.js';
import type { Quantity } from './model/quantities.js';
import type { JsonNode } from './readers/json-text.js';
import { entriesOf, oneOf, suggestion, type Report } from './settings-values.js';

/** A figure of a rule that may be set: what it is, and an example of it. */
export interface LimitPart {
    readonly title: Bilingual;
    readonly example: string;
}

/** The words of the file that stand for stakes. */
export const stakesWords: Readonly<Record<string, Stakes>> = Object.fromEntries(stakesInOrder.flatMap(stakes =>
    [...spellings(stakes, 'fr'), ...spellings(stakes, 'en')].map(word => [word, stakes] as const)));

/** What may be set of each rule that compares with a figure, by the codes of the rules: the only table. */
export const limitParts = {
    'overall-area-out-of-range': {
        min: {
            title: { fr: 'Le moins que fasse la SDO, en surfaces utiles.', en: 'The least that the SDO is, in useful areas.' },
            example: '1.20',
        },
        max: {
            title: { fr: 'Le plus que fasse la SDO, en surfaces utiles.', en: 'The most that the SDO is, in useful areas.' },
            example: '1.30',
        },
    },
    'cost-ratio-out-of-range': {
        min: {
            title: {
                fr: 'Le moins que coûtent les travaux au m², quand le programme ne dit pas de ratio.',
                en: 'The least that works cost per m², where the programme states no ratio.',
            },
            example: '1 500 €/m² HT',
        },
        max: {
            title: {
                fr: 'Le plus que coûtent les travaux au m², quand le programme ne dit pas de ratio.',
                en: 'The most that works cost per m², where the programme states no ratio.',
            },
            example: '2 200 €/m² HT',
        },
        tolerance: {
            title: {
                fr: 'L’écart admis autour d’un ratio que le programme dit sans fourchette.',
                en: 'How far from a ratio that the programme states without a range.',
            },
            example: '10 %',
        },
    },
    'no-adviser-on-high-stakes': {
        stakes: {
            title: { fr: 'Les enjeux à partir desquels un AMO est attendu.', en: 'The stakes from which an adviser is expected.' },
            example: 'forts',
        },
        budget: {
            title: {
                fr: 'L’enveloppe à partir de laquelle un AMO est attendu, quels que soient les enjeux.',
                en: 'The budget from which an adviser is expected, whatever the stakes.',
            },
            example: '5 000 000 € HT',
        },
    },
} as const satisfies Readonly<Record<string, Readonly<Record<string, LimitPart>>>>;

type Read<T> = (node: JsonNode) => T | undefined;

/** Reads the figures that a firm or an owner sets; what is none is reported, and the usual one counts. */
export function readLimits(node: JsonNode, report: Report): Partial<Limits> {
    const quantity = (fits: (quantity: Quantity) => boolean, example: string): Read<Quantity> => value => {
        const written = typeof value.value === 'number' ? String(value.value) : value.value;
        const read = typeof written === 'string' ? quantityIn(written) : undefined;
        if (read && fits(read)) {
            return read;
        }
        report(value, {
            fr: `Cette valeur ne convient pas : il faut par exemple "${example}".`,
            en: `This value does not fit: write for instance "${example}".`,
        });
        return undefined;
    };
    const plain = (example: string): Read<number> => value => {
        const read = quantity(({ unit, value: size }) => sameDimensions(unit.dimensions, {}) && size >= 0, example)(value);
        return read && read.value * read.unit.factor;
    };
    const rules = partsOf(node, limitParts, report);
    const given = (code: keyof typeof limitParts): ReadonlyMap<string, JsonNode> => {
        const value = rules.get(code);
        return value ? partsOf(value, limitParts[code], report) : new Map<string, JsonNode>();
    };
    const area = given('overall-area-out-of-range');
    const cost = given('cost-ratio-out-of-range');
    const adviser = given('no-adviser-on-high-stakes');
    const read = <T>(from: ReadonlyMap<string, JsonNode>, part: string, how: Read<T>): T | undefined => {
        const value = from.get(part);
        return value && how(value);
    };
    const perArea = parseUnit('€/m²')!.dimensions;
    const isCost = ({ unit }: Quantity): boolean => sameDimensions(unit.dimensions, perArea);
    const costs = limitParts['cost-ratio-out-of-range'];
    const [min, max] = [read(cost, 'min', quantity(isCost, costs.min.example)), read(cost, 'max', quantity(isCost, costs.max.example))];
    const tolerance = read(cost, 'tolerance', plain(costs.tolerance.example));
    const stakes = read(adviser, 'stakes', value => oneOf(value, stakesWords, report));
    const isMoney = ({ unit }: Quantity): boolean => hasDimension(unit, 'money');
    const budget = read(adviser, 'budget', quantity(isMoney, limitParts['no-adviser-on-high-stakes'].budget.example));
    const overallArea = {
        min: read(area, 'min', plain('1.20')) ?? usualLimits.overallArea.min,
        max: read(area, 'max', plain('1.30')) ?? usualLimits.overallArea.max,
    };
    if (overallArea.min > overallArea.max) {
        report(rules.get('overall-area-out-of-range')!, {
            fr: 'Le minimum dépasse le maximum.', en: 'The minimum is greater than the maximum.',
        });
    }
    return {
        ...(area.size > 0 && overallArea.min <= overallArea.max ? { overallArea } : {}),
        ...(min || max ? { costPerArea: { ...(min ? { min } : {}), ...(max ? { max } : {}) } } : {}),
        ...(tolerance === undefined ? {} : { costTolerance: tolerance }),
        ...(stakes || budget ? { adviser: { stakes: stakes ?? usualLimits.adviser.stakes, ...(budget ? { budget } : {}) } } : {}),
    };
}

/** The entries of an object that a table knows; any other is reported, with what was meant. */
function partsOf(node: JsonNode, known: object, report: Report): ReadonlyMap<string, JsonNode> {
    const parts = new Map<string, JsonNode>();
    for (const { key, value } of entriesOf(node, report)) {
        if (Object.hasOwn(known, key.value)) {
            parts.set(key.value, value);
        } else {
            report(key, {
                fr: `Rien ne se règle sous « ${key.value} » ici.`, en: `Nothing is set under “${key.value}” here.`,
            }, suggestion(key.value, Object.keys(known)));
        }
    }
    return parts;
}
