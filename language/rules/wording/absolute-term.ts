import { negationsIn } from './negations.js';
import { cut } from './cutting.js';
import { marksOf, wordingRule } from './wording-rule.js';

/** A word that admits no exception. */
export const absoluteTerm = wordingRule({
    code: 'absolute-term',
    severity: 'information',
    title: { fr: 'Terme absolu', en: 'Absolute term' },
    why: {
        fr: 'Ce qui vaut toujours, partout et pour tous ne se démontre pas, et se paie cher quand on y croit.',
        en: 'What holds always, everywhere and for all cannot be proved, and costs much where it is believed.',
    },
    reference: 'INCOSE GtWR v4, R26, R32',
    example: {
        bad: 'exigence EX-1 "Accueil" { "La borne doit ‹toujours› répondre." }',
        good: `exigence EX-1 "Accueil" {
"La borne doit répondre de 8 h à 19 h, tous les jours ouvrés."
critère "Disponibilité mensuelle" >= 99,5 %  flexibilité F1
}`,
    },
    message: words => ({ fr: `« ${words} » n’admet aucune exception.`, en: `“${words}” admits no exception.` }),
    advice: {
        fr: 'Écrivez le taux, la durée ou le périmètre à tenir, ou « chaque » pour ce qui se compte.',
        en: 'Write the rate, the time or the scope to hold, or “each” for what can be counted.',
    },
    *find(setting) {
        const negations = negationsIn(setting);
        for (const { from, to } of marksOf(setting, 'absolute')) {
            if (!negations.some(other => other.from < to && from < other.to)) {
                yield { from, to, fixes: [cut(setting, from, to)] };
            }
        }
    },
});
