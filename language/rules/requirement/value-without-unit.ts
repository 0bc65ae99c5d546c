import type { Expression, Level, SourceRange } from '../../grammar/values.js';
import type { Programme } from '../../model/programme.js';
import { ownOf, ownRequirements } from '../own.js';
import type { Rule } from '../rule.js';

/** What these first words name always has a unit; a count, a share, an index or a mark has none. */
const measured = new RegExp(`^(?:(?:la|le|les|the) |l['’])?(?:${[
    'température', 'surface', 'superficie', 'hauteur', 'largeur', 'longueur', 'profondeur', 'épaisseur', 'distance', 'débit', 'éclairement',
    'puissance', 'volume', 'durée', 'délai', 'temps', 'temperature', 'area', 'height', 'width', 'length', 'depth', 'thickness', 'air flow',
    'flow rate', 'illuminance', 'power', 'duration', 'delay', 'response time',
].join('|')})(?!\\p{L})`, 'iu');

/** Words that turn what is measured into a ratio, or that say its unit in the name. */
const ratio = new RegExp([
    'rapport', 'ratio', 'relati', 'part d', 'proportion', 'pourcentage', 'percentage', 'share', 'indice', 'index', 'coefficient', 'facteur',
    'factor', 'note', 'score', '[(/]', '(?<!\\p{L})(?:en|in)(?!\\p{L})',
].join('|'), 'iu');

const comfort = [
    'temperature', 'humidity', 'freshAir', 'noise', 'insulation', 'reverberation', 'illuminance', 'daylight', 'floorLoad',
] as const;

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
    *check(programme) {
        for (const { name, level, per } of ownRequirements(programme).flatMap(({ criteria }) => criteria)) {
            if (name && level?.amount && !per && measured.test(name.text) && !ratio.test(name.text)) {
                yield* bareIn(level, name.text);
            }
        }
        for (const sheet of sheets(programme)) {
            for (const field of comfort) {
                for (const { level } of [sheet[field] ?? []].flat()) {
                    if (level) {
                        yield* bareIn(level, undefined);
                    }
                }
            }
        }
        for (const { insulation } of ownOf(programme, 'adjacency')) {
            if (insulation?.level) {
                yield* bareIn(insulation.level, undefined);
            }
        }
    },
};

function sheets(programme: Programme) {
    return [...ownOf(programme, 'spaceType'), ...ownOf(programme, 'space')];
}

function* bareIn({ amount, upper }: Level, name: string | undefined) {
    const range = bareNumber(upper) ?? bareNumber(amount);
    if (range) {
        yield {
            range,
            message: name === undefined
                ? { fr: 'Il manque l’unité de cette valeur.', en: 'The unit of this value is missing.' }
                : { fr: `Il manque l’unité de « ${name} ».`, en: `The unit of “${name}” is missing.` },
            advice: {
                fr: 'Écrivez l’unité derrière le nombre : m, m², °C, dB, lux, s, jours …',
                en: 'Write the unit behind the number: m, m², °C, dB, lux, s, days …',
            },
        };
    }
}

/** The place of a number without unit; zero needs none. */
function bareNumber(expression: Expression | undefined): SourceRange | undefined {
    if (expression?.op !== 'quantity' || expression.unit !== undefined || Number.isNaN(expression.value)) {
        return undefined;
    }
    return expression.value === 0 ? undefined : expression.range;
}
