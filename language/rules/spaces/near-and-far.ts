import type { Element } from '../../model/elements.js';
import { ownOf } from '../own.js';
import { remove } from '../mending.js';
import type { Rule } from '../rule.js';

const near = new Set<string | undefined>(['adjoining', 'direct', 'near']);

/** Between the same two, in either order. What is kept apart may still be near: only a distance contradicts one. */
export const nearAndFar: Rule = {
    code: 'near-and-far',
    family: 'spaces',
    severity: 'error',
    title: { fr: 'Liaison à la fois proche et éloignée', en: 'Adjacency both near and far' },
    why: {
        fr: 'Aucun plan ne peut mettre deux espaces à la fois près et loin l’un de l’autre.',
        en: 'No plan can put two spaces both near to and far from each other.',
    },
    example: {
        bad: `espace A "Salle" { surface 50 m² }
espace B "Régie" { surface 12 m² }
liaison A avec B { contigu }
‹liaison› B avec A { éloigné }`,
        good: `espace A "Salle" { surface 50 m² }
espace B "Régie" { surface 12 m² }
liaison A avec B { contigu }`,
    },
    *check(programme) {
        const first = new Map<string, Element<'adjacency'>>();
        for (const adjacency of ownOf(programme, 'adjacency')) {
            const { from, with: others, relation } = adjacency;
            const start = from && programme.resolve(from);
            if (!start || !(near.has(relation) || relation === 'remote')) {
                continue;
            }
            for (const end of programme.resolveAll(others)) {
                const pair = [start.key, end.key].sort().join('\n');
                const before = first.get(pair);
                if (!before) {
                    first.set(pair, adjacency);
                } else if (near.has(before.relation) !== near.has(relation)) {
                    yield {
                        range: adjacency.nameRange,
                        message: {
                            fr: `${start.id} et ${end.id} sont demandés à la fois proches et éloignés.`,
                            en: `${start.id} and ${end.id} are asked to be both near and far.`,
                        },
                        advice: { fr: 'Gardez l’une des deux liaisons.', en: 'Keep one of the two adjacencies.' },
                        fixes: [remove(adjacency, { fr: 'Retirer cette liaison', en: 'Remove this adjacency' })],
                        related: [{ range: before.range, message: { fr: 'L’autre liaison est ici.', en: 'The other adjacency is here.' } }],
                    };
                }
            }
        }
    },
};
