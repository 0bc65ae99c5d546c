import { parseUnit } from '../../grammar/units.js';
import type { Level } from '../../grammar/values.js';
import type { Element } from '../../model/elements.js';
import type { Fix } from '../../model/findings.js';
import type { Hit, Rule } from '../rule.js';
import { comfortLevels } from '../spaces/comfort.js';

const day = 86_400;

/**
 * Only what is measured never falls on its value. A count is exact, and so are a price, « 100 % » and a term of days or months; the
 * voltage of a socket is nominal.
 */
export const valueWithoutTolerance: Rule = {
    code: 'value-without-tolerance',
    family: 'requirement',
    severity: 'warning',
    title: { fr: 'Valeur sans borne ni tolérance', en: 'Value without bound or tolerance' },
    why: {
        fr: 'Aucune mesure ne tombe juste : sans minimum, maximum ni tolérance, on ne peut ni accepter ni refuser.',
        en: 'No measurement falls exactly: without a minimum, a maximum or a tolerance one can neither accept nor refuse.',
    },
    reference: 'ISO/IEC/IEEE 29148:2018',
    example: {
        bad: `exigence EX-1 "Assises" { critère "Hauteur d'assise" ‹45 cm› }
type d'espace SALLE "Salle" { température ‹environ 20 °C› }`,
        good: `exigence EX-1 "Assises" {
critère "Hauteur d'assise" 45 cm ± 2 cm
critère "Bancs" = 4
}
type d'espace SALLE "Salle" { température 19..22 °C }`,
    },
    alone: {
        requirement: ({ criteria }) => criteria.flatMap(({ level }) => hitOf(level) ?? []),
        spaceType: ofSheet,
        space: ofSheet,
    },
};

function ofSheet(sheet: Element<'spaceType'> | Element<'space'>): readonly Hit[] {
    return comfortLevels(sheet).flatMap(({ level }) => hitOf(level) ?? []);
}

function hitOf(level: Level | undefined): Hit | undefined {
    if (!level?.amount || level.tolerance || !(level.bound === 'about' || (level.bound === 'equal' && isMeasured(level)))) {
        return undefined;
    }
    const about = level.bound === 'about';
    return {
        range: level.range,
        message: about
            ? { fr: '« environ » ne dit pas quel écart est admis.', en: '“about” does not say what deviation is allowed.' }
            : { fr: 'Cette valeur n’a ni borne ni tolérance.', en: 'This value has neither bound nor tolerance.' },
        advice: {
            fr: 'Écrivez « >= », « <= », une plage (19..26 °C), ou une tolérance (± …).',
            en: 'Write “>=”, “<=”, a range (19..26 °C), or a tolerance (± …).',
        },
        fixes: about ? undefined : bounding(level),
    };
}

/** Whether the value is one that is measured: a unit that is none of these, or a share. */
function isMeasured({ amount }: Level): boolean {
    if (amount?.op !== 'quantity' || !(Math.abs(amount.value) > 0)) {
        return false;
    }
    const unit = amount.unit === undefined ? undefined : parseUnit(amount.unit);
    if (!unit) {
        return amount.unit === undefined && !Number.isInteger(amount.value);
    }
    const { dimensions, factor } = unit;
    const isContractual = dimensions.workday !== undefined || (dimensions.s === 1 && factor >= day && Object.keys(dimensions).length === 1);
    if (dimensions.eur || dimensions.A || isContractual) {
        return false;
    }
    return Object.keys(dimensions).length > 0 || (factor !== 1 && Math.abs(amount.value * factor - 1) > 1e-9);
}

function bounding({ range, amount }: Level): readonly Fix[] | undefined {
    if (range.start !== amount!.range.start) {
        return undefined;
    }
    const place = { file: range.file, start: range.start, end: range.start };
    return [
        { title: { fr: 'En faire un minimum (>=)', en: 'Make it a minimum (>=)' }, edits: [{ range: place, newText: '>= ' }] },
        { title: { fr: 'En faire un maximum (<=)', en: 'Make it a maximum (<=)' }, edits: [{ range: place, newText: '<= ' }] },
    ];
}
