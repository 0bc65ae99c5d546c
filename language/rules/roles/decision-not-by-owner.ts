import { ownOf } from '../own.js';
import { nameOf } from '../kind-names.js';
import { addLine, replace } from '../mending.js';
import { ofPublicOrder } from '../profile.js';
import type { Rule } from '../rule.js';
import { isOwner, ownersOf } from './owners.js';

/** Anyone may propose a decision, and one put off is made by nobody: only decisions that count as made are looked at. */
export const decisionNotByOwner: Rule = {
    code: 'decision-not-by-owner',
    family: 'roles',
    severity: 'error',
    title: { fr: 'Décision prise par un autre que le maître d’ouvrage', en: 'Decision made by someone other than the owner' },
    why: {
        fr: 'Seul le maître d’ouvrage décide ; une décision prise par un autre peut être contestée et ne l’engage pas.',
        en: 'Only the owner decides; a decision made by someone else can be contested and does not bind the owner.',
    },
    reference: 'CCP L2421-1',
    example: {
        bad: `acteur MOA "Foncière Presqu'île" { rôle maître d'ouvrage }
acteur AMO "Atelier Confluence" { rôle amo }
décision DEC-1 "Retenir le scénario B" { par ‹AMO›  le 2026-10-20 }`,
        good: `acteur MOA "Foncière Presqu'île" { rôle maître d'ouvrage }
acteur AMO "Atelier Confluence" { rôle amo }
décision DEC-1 "Retenir le scénario B" { par MOA  le 2026-10-20 }
décision DEC-2 "Étendre le café" { par AMO  état proposée }`,
    },
    *check(programme) {
        const owners = ownersOf(programme);
        if (owners.size === 0) {
            return;
        }
        const owner = nameOf([...owners][0]!);
        for (const decision of ownOf(programme, 'decision')) {
            if (decision.status === 'proposed' || decision.status === 'deferred') {
                continue;
            }
            for (const reference of decision.by ?? []) {
                const actor = programme.resolve(reference);
                if (actor && !isOwner(programme, actor, owners)) {
                    yield {
                        range: reference.range,
                        severity: ofPublicOrder(programme),
                        message: {
                            fr: `La décision ${nameOf(decision)} est prise par ${actor.id}, qui n’est pas le maître d’ouvrage.`,
                            en: `The decision ${nameOf(decision)} is made by ${actor.id}, who is not the owner.`,
                        },
                        advice: {
                            fr: `Faites-la prendre par ${owner}, ou notez-la « état proposée ».`,
                            en: `Have it made by ${owner}, or mark it “status proposed”.`,
                        },
                        fixes: [
                            ...decision.status ? [] : [addLine(decision, { fr: 'état proposée', en: 'status proposed' })],
                            replace(reference.range, owner),
                        ],
                    };
                }
            }
        }
    },
};
