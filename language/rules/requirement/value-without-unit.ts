import type { Level, SourceRange } from '../../grammar/values.js';
import type { Element } from '../../model/elements.js';
import { append, surely } from '../mending.js';
import type { Hit, Rule } from '../rule.js';
import { comfortLevels, type ComfortField } from '../spaces/comfort.js';

/** What these first words name always has a unit; a count, a share, an index or a mark has none. */
const measured = new RegExp(`^(?:(?:la|le|les|the) |l['’])?(?:${[
    'température', 'surface', 'superficie', 'hauteur', 'largeur', 'longueur', 'profondeur', 'épaisseur', 'distance', 'débit', 'éclairement',
    'puissance', 'volume', 'bruit', 'niveau de bruit', 'niveau sonore', 'isolement', 'vitesse',
    'durée', 'délai', 'temps', 'temperature', 'area', 'height', 'width', 'length', 'depth', 'thickness', 'air flow',
    'flow rate', 'illuminance', 'power', 'duration', 'delay', 'response time', 'noise level',
    'sound level', 'sound insulation', 'speed',
].join('|')})(?!\\p{L})`, 'iu');

/** Words that turn what is measured into a ratio, or that say its unit in the name. */
const ratio = new RegExp(`[(/]|(?<!\\p{L})(?:(?:en|in)(?!\\p{L})|${[
    'rapport', 'ratio', 'relati', 'part d', 'proportion', 'pourcentage', 'percentage', 'share', 'indice', 'index', 'coefficient', 'facteur',
    'factor', 'note', 'score',
].join('|')})`, 'iu');

/**
 * Of criteria only those whose name leaves no doubt are flagged: most bare numbers are counts. The fields of a room data sheet name a
 * measure each, so that a bare number there always lacks its unit.
 */
export const valueWithoutUnit: Rule = {
    code: 'value-without-unit',
    family: 'requirement',
    severity: 'error',
    title: { fr: 'Valeur sans unité', en: 'Value without unit' },
    why: {
        fr: 'Un nombre sans unité se lit de plusieurs façons, et ne se compare à aucune mesure.',
        en: 'A number without a unit can be read in several ways, and compares with no measurement.',
    },
    reference: 'ISO/IEC/IEEE 29148:2018',
    example: {
        bad: 'exigence EX-1 "Hauteur" { critère "Hauteur libre sous plafond" >= ‹2,70› }\ntype d\'espace SALLE "Salle" { bruit <= ‹35› }',
        good: `exigence EX-1 "Hauteur" {
critère "Hauteur libre sous plafond" >= 2,70 m
critère "Nombre de prises" >= 4
}
type d'espace SALLE "Salle" { bruit <= 35 dB(A) }`,
    },
    alone: {
        requirement({ criteria }) {
            return criteria.flatMap(({ name, level, per }) => {
                const range = level && !per ? bareNumber(level) : undefined;
                return range && name && measured.test(name.text) && !ratio.test(name.text) ? {
                    range, advice,
                    message: { fr: `Il manque l’unité de « ${name.text} ».`, en: `The unit of “${name.text}” is missing.` },
                } : [];
            });
        },
        spaceType: bareComfort,
        space: bareComfort,
        adjacency: ({ insulation }) => bareLevel(insulation?.level),
    },
};

/** The units of what a sheet never states in another one. */
const customary: Readonly<Partial<Record<ComfortField, string>>> = {
    temperature: '°C', noise: 'dB(A)', insulation: 'dB', reverberation: 's', illuminance: 'lux',
};

const advice = {
    fr: 'Écrivez l’unité derrière le nombre : m, m², °C, dB, lux, s, jours …',
    en: 'Write the unit behind the number: m, m², °C, dB, lux, s, days …',
};

function bareComfort(sheet: Element<'spaceType'> | Element<'space'>): readonly Hit[] {
    return comfortLevels(sheet).flatMap(({ field, level }) => {
        const hit = bareLevel(level);
        const unit = customary[field];
        return !hit ? [] : unit === undefined ? hit : {
            ...hit, fixes: [surely(append(hit.range, { fr: ` ${unit}`, en: ` ${unit}` }))],
        };
    });
}

function bareLevel(level: Level | undefined): Hit | undefined {
    const range = level && bareNumber(level);
    return range && { range, advice, message: { fr: 'Il manque l’unité de cette valeur.', en: 'The unit of this value is missing.' } };
}

/** The place of a number without unit: the upper one of a range, which bears the unit of both. Zero needs none. */
function bareNumber({ amount, upper }: Level): SourceRange | undefined {
    const expression = upper ?? amount;
    if (expression?.op !== 'quantity' || expression.unit !== undefined || Number.isNaN(expression.value)) {
        return undefined;
    }
    return expression.value === 0 ? undefined : expression.range;
}
