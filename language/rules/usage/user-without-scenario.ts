import { isKind, type AnyElement } from '../../model/elements.js';
import type { Programme } from '../../model/programme.js';
import { ownOf } from '../own.js';
import type { Rule } from '../rule.js';

/** A group is seen through its parts, and each of its parts through it. */
export const userWithoutScenario: Rule = {
    code: 'user-without-scenario',
    family: 'usage',
    severity: 'warning',
    title: { fr: 'Usagers sans scénario', en: 'Users without scenario' },
    why: {
        fr: 'Des usagers que personne n’a regardés vivre sont des usagers pour qui rien n’est prévu.',
        en: 'Users whose day nobody has looked at are users for whom nothing is planned.',
    },
    reference: 'ADEME, fiche outils « Assistance à maîtrise d’usage », 2020',
    example: {
        bad: 'usager ‹VISITEURS› "Visiteurs" {}',
        good: 'usager VISITEURS "Visiteurs" {}\nscénario SC-1 "Arriver en rendez-vous" { usagers VISITEURS }',
    },
    *check(programme) {
        const seen = usersInScenarios(programme);
        for (const user of ownOf(programme, 'user')) {
            if (!seen.has(user)) {
                yield {
                    range: user.nameRange,
                    message: { fr: `Aucun scénario ne met en scène ${user.id}.`, en: `No scenario shows ${user.id}.` },
                    advice: { fr: `Écrivez un scénario avec « usagers ${user.id} ».`, en: `Write a scenario with “users ${user.id}”.` },
                };
            }
        }
    },
};

function usersInScenarios(programme: Programme): ReadonlySet<AnyElement> {
    const seen = new Set<AnyElement>();
    for (const user of programme.of('user') as readonly AnyElement[]) {
        if (programme.incoming(user).some(({ from }) => programme.get(from)?.kind === 'scenario')) {
            seen.add(user);
        }
    }
    const groupOf = (user: AnyElement): AnyElement | undefined =>
        (isKind(user, 'user') && user.partOf ? programme.resolve(user.partOf) : undefined);
    const named = new Set(seen);
    for (const user of programme.of('user') as readonly AnyElement[]) {
        const above: AnyElement[] = [];
        for (let at: AnyElement | undefined = user; at && !above.includes(at); at = groupOf(at)) {
            above.push(at);
        }
        if (above.some(group => named.has(group))) {
            (named.has(user) ? above : [user]).forEach(group => seen.add(group));
        }
    }
    return seen;
}
