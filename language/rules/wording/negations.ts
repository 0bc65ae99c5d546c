import type { Setting, Span } from './wording-rule.js';

const particles = new Set(['pas', 'plus', 'jamais', 'aucun', 'aucune', 'ni', 'nul', 'nulle', 'point', 'rien', 'personne']);
const negativeSubjects = new Set(['aucun', 'aucune', 'nul', 'nulle', 'rien', 'personne', 'ni', 'jamais']);

/** `ne doit pas dépasser 35 dB(A)` is the usual way to write an upper bound. */
const limits = new Set(['exceed', 'dépasser', 'dépassera', 'dépasseront', 'excéder', 'excédera', 'excéderont']);

/** How far the second half of a French negation may stand from its first: `ne doit conserver aucune`. */
const reach = 5;

/** Where a sentence forbids: `ne doit pas`, `ne conservera aucune`, `shall not`. `ne … que` restricts, and forbids nothing. */
export function negationsIn({ passage, sentence }: Setting): readonly Span[] {
    const { language, words: { forms } } = passage.reading;
    const spans: Span[] = [];
    for (const { sign, from, to } of sentence.marks) {
        if (sign !== 'ne') {
            continue;
        }
        if (language === 'en') {
            if (!limits.has(forms[to] ?? '')) {
                spans.push({ from, to });
            }
            continue;
        }
        const verb = sentence.marks.find(mark => mark.sign === 'modal' && mark.from > from && mark.from - to < 3);
        if (!verb || forms.slice(verb.to, verb.to + 2).some(form => limits.has(form))) {
            continue;
        }
        let at = verb.to;
        while (at < sentence.to && at - verb.to < reach && !particles.has(forms[at]!) && forms[at] !== 'que' && forms[at] !== 'qu\'') {
            at++;
        }
        if (at < sentence.to && particles.has(forms[at]!)) {
            spans.push({ from, to: at + 1 });
        } else if (forms.slice(sentence.from, from).some(form => negativeSubjects.has(form))) {
            spans.push({ from, to: verb.to });
        }
    }
    return spans;
}
