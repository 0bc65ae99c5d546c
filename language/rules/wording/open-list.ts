import { cut } from './cutting.js';
import { marksOf, wordingRule } from './wording-rule.js';

/** A list that does not end. */
export const openList = wordingRule({
    code: 'open-list',
    severity: 'warning',
    title: { fr: 'Liste ouverte', en: 'Open list' },
    why: {
        fr: 'Ce qu’une liste ouverte contient de plus n’est dû par personne, et chacun l’imagine à son avantage.',
        en: 'What an open list holds beyond its words is owed by nobody, and each imagines it to their advantage.',
    },
    reference: 'INCOSE GtWR v4, R9',
    example: {
        bad: 'exigence EX-1 "Cuisine" { "La cuisine doit comporter un évier, un placard, ‹etc.›" }',
        good: 'exigence EX-1 "Cuisine" { "La cuisine doit comporter un évier, un placard et une hotte." }',
    },
    parts: ['statement', 'criterion', 'figured', 'level', 'condition'],
    message: words => ({
        fr: `« ${words} » laisse la liste ouverte : ce qu’elle contient de plus n’est pas exigible.`,
        en: `“${words}” leaves the list open: what else it holds cannot be claimed.`,
    }),
    advice: {
        fr: 'Donnez la liste entière, ou la règle qui dit ce qui en fait partie ; mettez les exemples en remarque.',
        en: 'Give the whole list, or the rule that says what belongs to it; put examples in a remark.',
    },
    *find(setting) {
        for (const { from, to } of marksOf(setting, 'open')) {
            yield { from, to, fixes: [cut(setting, from, to)] };
        }
    },
});
