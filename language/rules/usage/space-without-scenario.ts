import { isKind, type Element } from '../../model/elements.js';
import type { Programme } from '../../model/programme.js';
import { ownOf, perLinks } from '../own.js';
import { declareNew } from '../free-names.js';
import type { Hit, Rule } from '../rule.js';

/** Told once for each unit. Waits for the first scenario that says where it takes place. */
export const spaceWithoutScenario: Rule = {
    code: 'space-without-scenario',
    family: 'usage',
    severity: 'information',
    title: { fr: 'Espace où aucun scénario ne passe', en: 'Space that no scenario visits' },
    why: {
        fr: 'Un espace où l’on n’a imaginé personne est peut-être de trop, ou sa journée reste à écrire.',
        en: 'A space where nobody was imagined may be one too many, or its day remains to be written.',
    },
    example: {
        bad: `unité ‹REUNION› "Pôle réunion" {
espace PLENIER "Salle plénière" { surface 50 m² }
espace REGIE "Régie" { surface 12 m² }
}
scénario SC-1 "Assemblée" { lieux PLENIER }`,
        good: `unité REUNION "Pôle réunion" {
espace PLENIER "Salle plénière" { surface 50 m² }
espace REGIE "Régie" { surface 12 m² }
}
scénario SC-1 "Assemblée" { lieux PLENIER  étape "Le régisseur lance la captation."  dans REGIE }`,
    },
    *check(programme) {
        const visited = visitedIn(programme);
        if (visited.size === 0) {
            return;
        }
        const forgotten = new Map<string, Element<'space'>[]>();
        for (const space of ownOf(programme, 'space')) {
            if (!visited.has(space.key)) {
                const unit = space.parent ?? '';
                const list = forgotten.get(unit);
                if (list) {
                    list.push(space);
                } else {
                    forgotten.set(unit, [space]);
                }
            }
        }
        for (const [key, spaces] of forgotten) {
            yield hitOf(programme, key, spaces);
        }
    },
};

/** What scenarios name as their places, by key: spaces, and units and types that stand for theirs. */
const namedByScenarios = perLinks(({ relations }) => [...new Set(relations.flatMap(({ from, to, role }) =>
    (from.startsWith('scenario:') && placeRoles.has(role) ? [to] : [])))]);

const placeRoles = new Set(['venues', 'steps.in', 'alternatives.in']);

function visitedIn(programme: Programme): ReadonlySet<string> {
    const visited = new Set(namedByScenarios(programme));
    for (const key of [...visited]) {
        const named = programme.get(key);
        if (named && !isKind(named, 'space')) {
            programme.spacesOf(named).forEach(space => visited.add(space.key));
        }
    }
    return visited;
}

function hitOf(programme: Programme, unitKey: string, spaces: readonly Element<'space'>[]): Hit {
    const unit = programme.get(unitKey);
    const shown = spaces.slice(0, 6).map(({ id }) => id).join(', ');
    const more = spaces.length > 6 ? { fr: ` et ${spaces.length - 6} de plus`, en: ` and ${spaces.length - 6} more` } : { fr: '', en: '' };
    const place = unit && programme.isOwn(unit) ? unit : spaces[0]!;
    const venues = spaces.map(({ key }) => key.replace(/^space:|#\d+$/g, '')).join(', ');
    return {
        range: place.nameRange,
        message: { fr: `Aucun scénario ne passe par ${shown}${more.fr}.`, en: `No scenario goes through ${shown}${more.en}.` },
        advice: {
            fr: 'Nommez-les dans les « lieux » d’un scénario ou d’une étape, ou laissez-les s’ils n’ont pas d’usage propre.',
            en: 'Name them in the “venues” of a scenario or of a step, or leave them if they have no use of their own.',
        },
        fixes: [declareNew(programme, place, 'scenario', { fr: `lieux ${venues}`, en: `venues ${venues}` })],
    };
}
