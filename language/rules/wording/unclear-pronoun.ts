import { marksOf, wordingRule } from './wording-rule.js';

/** A requirement is read alone, out of the sentence before it. */
export const unclearPronoun = wordingRule({
    code: 'unclear-pronoun',
    severity: 'information',
    title: { fr: 'Pronom sans nom', en: 'Pronoun without a noun' },
    why: {
        fr: 'Une exigence se lit seule, dans un tableau ou un courriel : le nom que le pronom remplace n’y est plus.',
        en: 'A requirement is read alone, in a table or a message: the noun that the pronoun stands for is no longer there.',
    },
    reference: 'INCOSE GtWR v4, R24',
    example: {
        bad: 'exigence EX-1 "Accueil" { "‹On› doit voir l\'accueil depuis l\'entrée." }',
        good: 'exigence EX-1 "Accueil" { "Un visiteur doit voir l\'accueil depuis l\'entrée." }',
    },
    message: words => ({
        fr: `« ${words} » : rien ne dit de qui ou de quoi il s’agit.`,
        en: `“${words}”: nothing says who or what is meant.`,
    }),
    advice: { fr: 'Répétez le nom.', en: 'Repeat the noun.' },
    *find(setting) {
        const { forms } = setting.passage.reading.words;
        const verbs = marksOf(setting, 'modal', 'escape');
        for (const { from, to } of marksOf(setting, 'pronoun')) {
            // `On doit` hides who is obliged; `où l'on reste` hides nobody.
            if (forms[from] !== 'on' || verbs.some(verb => verb.from === to || (verb.from === to + 1 && forms[to] === 'ne'))) {
                yield { from, to };
            }
        }
    },
});
