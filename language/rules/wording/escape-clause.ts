import type { Element } from '../../model/elements.js';
import type { Severity } from '../../model/findings.js';
import { cut } from './cutting.js';
import { marksOf, wordingRule } from './wording-rule.js';

/** An imperative requirement (F0) admits no way out; one that is only wished for is not asked to be strict. */
export const escapeClause = wordingRule({
    code: 'escape-clause',
    severity: 'warning',
    title: { fr: 'Clause échappatoire', en: 'Escape clause' },
    why: {
        fr: 'Une obligation dont on peut se dispenser n’en est pas une : le titulaire décidera seul, et rien ne sera exigible.',
        en: 'An obligation that may be left undone is none: the contractor alone decides, and nothing can be claimed.',
    },
    reference: 'INCOSE GtWR v4, R8',
    example: {
        bad: 'exigence EX-1 "Réemploi" { "Le titulaire doit réemployer les portes, ‹si possible›." }',
        good: `exigence EX-1 "Réemploi" {
"Le titulaire doit réemployer les portes."
critère "Part des portes réemployées" >= 30 %  flexibilité F2
}`,
    },
    parts: ['statement', 'criterion', 'figured', 'level', 'condition'],
    message: words => ({
        fr: `« ${words} » laisse le titulaire juge de son obligation.`,
        en: `“${words}” leaves the contractor to judge what is owed.`,
    }),
    advice: {
        fr: 'Dites dans quel cas l’obligation tombe, ou ôtez ces mots et écrivez une flexibilité (F1 à F3) ou une priorité.',
        en: 'Say in which case the obligation falls, or take these words out and write a flexibility (F1 to F3) or a priority.',
    },
    *find(setting) {
        const severity = weightIn(setting.requirement);
        if (severity) {
            for (const { from, to } of marksOf(setting, 'escape')) {
                yield { from, to, severity, fixes: [cut(setting, from, to)] };
            }
        }
    },
});

const wished: readonly (string | undefined)[] = ['desirable', 'comfort', 'should', 'could', 'wont'];

function weightIn({ criteria, priority }: Element<'requirement'>): Severity | undefined {
    if (criteria.some(({ flexibility }) => flexibility === 'F0')) {
        return 'error';
    }
    const negotiable = criteria.length > 0
        && criteria.every(({ flexibility, preferably }) => preferably || flexibility === 'F2' || flexibility === 'F3');
    return negotiable || wished.includes(priority) ? undefined : 'warning';
}
