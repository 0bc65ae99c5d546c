import { isKind, type AnyElement } from '../../model/elements.js';
import type { Programme } from '../../model/programme.js';
import { ownOf } from '../own.js';
import { declareNew } from '../free-names.js';
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
                    fixes: [declareNew(programme, user, 'scenario', { fr: `usagers ${user.id}`, en: `users ${user.id}` })],
                };
            }
        }
    },
};

function usersInScenarios(programme: Programme): ReadonlySet<AnyElement> {
    const users: readonly AnyElement[] = programme.of('user');
    const named = users.filter(user => programme.incoming(user).some(({ from }) => programme.get(from)?.kind === 'scenario'));
    const groupOf = (user: AnyElement): AnyElement | undefined =>
        (isKind(user, 'user') && user.partOf ? programme.resolve(user.partOf) : undefined);
    const holding = new Set<AnyElement>();
    for (const user of named) {
        for (let at = groupOf(user); at && !holding.has(at); at = groupOf(at)) {
            holding.add(at);
        }
    }
    // Whether a user is named itself or through a group above it; what was found on the way up is kept.
    const shown = new Map<AnyElement, boolean>(named.map(user => [user, true]));
    for (const user of users) {
        const path: AnyElement[] = [];
        let at: AnyElement | undefined = user;
        for (; at && !shown.has(at); at = groupOf(at)) {
            shown.set(at, false);
            path.push(at);
        }
        if (at && shown.get(at)) {
            path.forEach(below => shown.set(below, true));
        }
    }
    return new Set(users.filter(user => holding.has(user) || shown.get(user)));
}
