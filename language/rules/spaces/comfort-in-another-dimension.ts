import { parseUnit, sameDimensions, type DimensionVector } from '../../grammar/units.js';
import type { Level } from '../../grammar/values.js';
import type { Element } from '../../model/elements.js';
import type { Bilingual } from '../../model/findings.js';
import { subjectOf } from '../requirement/criterion-names.js';
import type { Hit, Rule } from '../rule.js';
import { comfortFields, comfortLevels, type ComfortField } from './comfort.js';

interface Expected {
    readonly name: Bilingual;
    readonly units: Bilingual;
    readonly dimensions: readonly DimensionVector[];
}

const share: Expected['dimensions'] = [{}];
const sound: Expected['dimensions'] = [{ dB: 1 }];

const expected: Readonly<Record<ComfortField, Expected>> = {
    temperature: { name: { fr: 'La température', en: 'Temperature' }, units: { fr: 'en °C', en: 'in °C' }, dimensions: [{ K: 1 }] },
    humidity: { name: { fr: 'L’humidité', en: 'Humidity' }, units: { fr: 'en %', en: 'in %' }, dimensions: [...share, { kg: 1, m: -3 }] },
    freshAir: {
        name: { fr: 'L’air neuf', en: 'Fresh air' }, units: { fr: 'en m³/h ou en vol/h', en: 'in m³/h or vol/h' },
        dimensions: [{ m: 3, s: -1 }, { s: -1 }, { m: 1, s: -1 }],
    },
    noise: { name: { fr: 'Le bruit', en: 'Noise' }, units: { fr: 'en dB(A)', en: 'in dB(A)' }, dimensions: [...sound, ...share] },
    insulation: { name: { fr: 'L’isolement', en: 'Insulation' }, units: { fr: 'en dB', en: 'in dB' }, dimensions: sound },
    reverberation: {
        name: { fr: 'La réverbération', en: 'Reverberation' }, units: { fr: 'en secondes', en: 'in seconds' },
        dimensions: [{ s: 1 }],
    },
    illuminance: {
        name: { fr: 'L’éclairement', en: 'Illuminance' }, units: { fr: 'en lux', en: 'in lux' },
        dimensions: [{ lm: 1, m: -2 }],
    },
    daylight: {
        name: { fr: 'La lumière du jour', en: 'Daylight' }, units: { fr: 'en %', en: 'in %' },
        dimensions: [...share, { lm: 1, m: -2 }],
    },
    floorLoad: {
        name: { fr: 'La charge au sol', en: 'Floor load' }, units: { fr: 'en kg/m² ou en kN/m²', en: 'in kg/m² or kN/m²' },
        dimensions: [{ kg: 1, m: -2 }, { kg: 1, m: -1, s: -2 }, { kg: 1 }, { kg: 1, m: 1, s: -2 }],
    },
};

/** On a sheet, and of a criterion that bears the name of such a field. A number without a unit lacks one, which is another finding. */
export const comfortInAnotherDimension: Rule = {
    code: 'comfort-in-another-dimension',
    family: 'spaces',
    severity: 'error',
    title: { fr: 'Niveau de confort dans une autre grandeur', en: 'Comfort level in another dimension' },
    why: {
        fr: 'Une température en mètres ne se conçoit ni ne se mesure : la fiche est fausse.',
        en: 'A temperature in metres can be neither designed nor measured: the sheet is wrong.',
    },
    example: {
        bad: 'type d\'espace SALLE "Salle" { éclairement ‹>= 500 m›  bruit <= 35 dB(A) }\n'
            + 'exigence EX-1 "Acoustique" { critère "Durée de réverbération" ‹<= 35 dB› }',
        good: 'type d\'espace SALLE "Salle" { éclairement >= 500 lux  bruit <= 35 dB(A) }\n'
            + 'exigence EX-1 "Acoustique" { critère "Durée de réverbération" <= 0,6 s }',
    },
    alone: {
        spaceType: ofSheet,
        space: ofSheet,
        requirement: ({ criteria }) => criteria.flatMap(({ name, level }) => {
            const { subject } = name ? subjectOf(name) : {};
            return subject !== undefined && isField(subject) ? inAnother(subject, level) : [];
        }),
    },
};

function isField(subject: string): subject is ComfortField {
    return (comfortFields as readonly string[]).includes(subject);
}

function ofSheet(sheet: Element<'spaceType'> | Element<'space'>): readonly Hit[] {
    return comfortLevels(sheet).flatMap(({ field, level }) => inAnother(field, level));
}

function inAnother(field: ComfortField, level: Level | undefined): readonly Hit[] {
    const written = level?.upper ?? level?.amount;
    const unit = written?.op === 'quantity' && written.unit !== undefined ? parseUnit(written.unit) : undefined;
    const { name, units, dimensions } = expected[field];
    return !level || !unit || dimensions.some(one => sameDimensions(one, unit.dimensions)) ? [] : [{
        range: level.range,
        message: {
            fr: `${name.fr} s’exprime ${units.fr}, pas en «\u00a0${unit.text}\u00a0».`,
            en: `${name.en} is expressed ${units.en}, not in “${unit.text}”.`,
        },
        advice: {
            fr: 'Corrigez l’unité, ou déplacez la valeur dans le champ qui lui convient.',
            en: 'Correct the unit, or move the value to the field that suits it.',
        },
    }];
}
