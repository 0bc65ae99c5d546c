import { behindInfinitive } from './reading.js';
import { cut } from './cutting.js';
import { marksOf, wordingRule } from './wording-rule.js';

/** `être en mesure de fournir` says no more than `fournir`. */
export const superfluousInfinitive = wordingRule({
    code: 'superfluous-infinitive',
    severity: 'information',
    title: { fr: 'Infinitif superflu', en: 'Superfluous infinitive' },
    why: {
        fr: 'Être capable de faire n’est pas faire : la capacité est tenue, même si le résultat ne l’est jamais.',
        en: 'To be able to do is not to do: the ability is met, even where the result never is.',
    },
    reference: 'INCOSE GtWR v4, R10',
    example: {
        bad: 'exigence EX-1 "Requêtes" { "Le système doit ‹être en mesure de› traiter 200 demandes par heure." }',
        good: 'exigence EX-1 "Requêtes" { "Le système doit traiter 200 demandes par heure." }',
    },
    message: words => ({ fr: `« ${words} » n’exige qu’une capacité.`, en: `“${words}” requires an ability only.` }),
    advice: {
        fr: 'Écrivez l’action elle-même, ou le nom de ce qui est fourni.',
        en: 'Write the action itself, or name what is provided.',
    },
    *find(setting) {
        const { forms } = setting.passage.reading.words;
        for (const { from, to } of marksOf(setting, 'infinitive')) {
            // `conçu pour durer` promises; `conçu pour 450 personnes` measures.
            if (forms[to - 1] !== 'pour' || behindInfinitive(forms, to) !== undefined) {
                yield { from, to, fixes: [cut(setting, from, to)] };
            }
        }
    },
});
