import type { AreaKind } from '../../grammar/units.js';
import { parseUnit } from '../../grammar/units.js';
import type { Expression, Level } from '../../grammar/values.js';
import { isKind, type AnyElement, type Element } from '../../model/elements.js';
import type { Programme } from '../../model/programme.js';
import type { Rule } from '../rule.js';

/** What the useful area leaves out, by the words that a title begins with. */
const notUseful = new RegExp(`^(?:${[
    'circulations?(?! (?:douce|piéton|cycl))', 'couloirs?', 'dégagements?', 'escaliers?', 'ascenseurs?', 'gaines?',
    'loca(?:l|ux) techniques?', 'chaufferie', 'sous-station', 'corridors?', 'stair(?:case|way|well)?s?', 'lifts?(?! lobby)',
    'plant rooms?', 'technical rooms?', 'risers?',
].join('|')})(?![\\p{L}-])`, 'iu');

/** Told of spaces that stand under a total of useful area. A total of another kind may well count them. */
export const circulationAsUsefulArea: Rule = {
    code: 'circulation-as-useful-area',
    family: 'spaces',
    severity: 'warning',
    title: { fr: 'Circulation ou local technique compté en surface utile', en: 'Circulation or technical room counted as useful area' },
    why: {
        fr: 'La surface utile ne compte ni circulations ni locaux techniques : les y mettre les fait compter deux fois dans la SDO.',
        en: 'Useful area counts neither circulation nor technical rooms: putting them there counts them twice in the overall area.',
    },
    example: {
        bad: `unité U "Pôle" {
total 74 m² SU
espace SALLE "Salle" { surface 50 m² }
espace ‹COULOIR› "Couloir de distribution" { surface 24 m² }
}`,
        good: `unité U "Pôle" {
total 50 m² SU
total 62 m² SDO
espace SALLE "Salle" { surface 50 m² }
}`,
    },
    suspect: { space: ({ title }) => title !== undefined && notUseful.test(title.text.trim()) },
    each: {
        space(space, programme) {
            const { title } = space;
            const amount = programme.areas.sheet(space).area?.amount?.amount;
            const kind = kindOfArea(amount);
            const isOther = kind !== undefined && !isUseful(kind);
            if (!title || !amount || isOther || !countedAsUseful(programme, space)) {
                return undefined;
            }
            return {
                range: space.nameRange,
                message: {
                    fr: `${space.id} (« ${title.text.trim()} ») est compté dans un total de surface utile.`,
                    en: `${space.id} (“${title.text.trim()}”) is counted in a total of useful area.`,
                },
                advice: {
                    fr: 'Sortez-le du tableau des surfaces utiles ; la SDO le compte déjà.',
                    en: 'Take it out of the table of useful areas; the overall area counts it already.',
                },
            };
        },
    },
};

/** Whether the totals nearest above a space, its unit's or else the programme's, are of useful area. */
function countedAsUseful(programme: Programme, space: Element<'space'>): boolean {
    const seen = new Set<AnyElement>();
    const above = ({ parent }: AnyElement): AnyElement | undefined => (parent === undefined ? undefined : programme.get(parent));
    for (let at = above(space); at && !seen.has(at); at = above(at)) {
        seen.add(at);
        if (isKind(at, 'unit') && at.total.length > 0) {
            return at.total.some(isUsefulTotal);
        }
    }
    return programme.header?.total.some(isUsefulTotal) ?? false;
}

function isUsefulTotal({ amount }: Level): boolean {
    return isUseful(kindOfArea(amount));
}

function isUseful(kind: AreaKind | undefined): boolean {
    return kind === 'SU' || kind === 'SUN';
}

function kindOfArea(expression: Expression | undefined): AreaKind | undefined {
    return expression?.op === 'quantity' && expression.unit !== undefined ? parseUnit(expression.unit)?.areaKind : undefined;
}
