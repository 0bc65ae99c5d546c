import type { Expression, Reference, SourceRange, Text } from '../../grammar/values.js';
import type { Programme } from '../../model/programme.js';
import { ownOf } from '../own.js';
import { ofPublicAdvice } from '../profile.js';
import type { Rule } from '../rule.js';

/** A value of the table of marks, with the offer that heads its column. */
type About<T> = T & { readonly about?: Reference };

/** Of marks in a table and of those in the body of an offer. */
export const markWithoutReason: Rule = {
    code: 'mark-without-reason',
    family: 'tender',
    severity: 'warning',
    title: { fr: 'Note sans motif', en: 'Mark without reason' },
    why: {
        fr: 'Le candidat évincé a droit aux motifs : une note qui n’en a pas ne se défend pas.',
        en: 'A rejected bidder is entitled to the reasons: a mark that has none cannot be defended.',
    },
    example: {
        bad: `offre OFFRE-A "Agence Belvédère" {}
critère d'attribution CA-TECH "Valeur technique" {}
offres MOE
| critère | note OFFRE-A | motif OFFRE-A |
| CA-TECH |          ‹4› |               |`,
        good: `offre OFFRE-A "Agence Belvédère" {}
critère d'attribution CA-TECH "Valeur technique" {}
offres MOE
| critère | note OFFRE-A | motif OFFRE-A      |
| CA-TECH |            4 | Acoustique traitée |`,
    },
    *check(programme) {
        for (const { range, criterion, offer } of bareMarks(programme)) {
            const [fr, en] = offer === undefined ? ['', ''] : [` donnée à ${offer}`, ` given to ${offer}`];
            yield {
                range,
                severity: ofPublicAdvice(programme),
                message: { fr: `La note${fr} pour ${criterion} n’est pas motivée.`, en: `The mark${en} for ${criterion} has no reason.` },
                advice: { fr: 'Dites en une phrase ce qui vaut cette note.', en: 'Say in one sentence what earns this mark.' },
            };
        }
    },
};

function* bareMarks(programme: Programme): Iterable<{ range: SourceRange; criterion: string; offer?: string }> {
    for (const { rows } of ownOf(programme, 'marks')) {
        for (const { criterion, mark, reason } of rows) {
            const reasons = reason as readonly About<Text>[];
            const explained = new Set(reasons.flatMap(({ text, about }) => (text.trim() && about ? about.name : [])));
            for (const { range, about } of mark as readonly About<Expression>[]) {
                if (about && !explained.has(about.name)) {
                    yield { range, criterion: criterion?.name ?? '…', offer: about.name };
                }
            }
        }
    }
    for (const { id, marks } of ownOf(programme, 'offer')) {
        for (const { range, criterion, mark, reason } of marks) {
            if (mark && !reason?.text.trim()) {
                yield { range, criterion: criterion?.name ?? '…', offer: id };
            }
        }
    }
}
