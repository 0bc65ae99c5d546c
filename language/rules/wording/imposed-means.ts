import type { Words } from './segmentation.js';
import { marksOf, wordingRule, type Setting, type Span } from './wording-rule.js';

/** A brand, a model, or a trade name; with « ou équivalent » the law allows it. */
export const imposedMeans = wordingRule({
    code: 'imposed-means',
    severity: 'warning',
    title: { fr: 'Moyen imposé', en: 'Means imposed' },
    why: {
        fr: 'Nommer un produit au lieu d’un résultat écarte les autres solutions ; '
            + 'un acheteur public ne le peut que suivi de « ou équivalent ».',
        en: 'Naming a product instead of a result shuts out other solutions; a public buyer may do so only with “or equivalent”.',
    },
    reference: 'INCOSE GtWR v4, R31 ; Code de la commande publique, R2111-7',
    example: {
        bad: 'exigence EX-1 "Serrures" { "Les serrures doivent être ‹de marque Vachette›." }',
        good: `exigence EX-1 "Serrures" { "Les serrures doivent résister 5 minutes à l'effraction." }
exigence EX-2 "Cylindres" { "Les cylindres doivent être de marque Vachette ou équivalent." }`,
    },
    parts: ['statement', 'criterion', 'figured', 'level'],
    message: words => ({ fr: `« ${words} » impose un produit.`, en: `“${words}” imposes a product.` }),
    advice: {
        fr: 'Écrivez le résultat que ce produit donne ; à défaut, ajoutez « ou équivalent ».',
        en: 'Write the result that this product gives; failing that, add “or equivalent”.',
    },
    *find(setting) {
        const { words } = setting.passage.reading;
        let last = -1;
        for (const { sign, from, to } of marksOf(setting, 'brand', 'trade')) {
            const span = sign === 'trade' ? { from, to } : named(words, from, to, setting.sentence.to);
            if (span && span.from >= last && !admitsOthers(setting, span.to)) {
                last = span.to;
                yield span;
            }
        }
    },
});

/** Written with a capital, but no product. */
const common = new Set('internet web wi-fi wifi ethernet bluetooth europe france france-rénov braille excel'.split(' '));

/** The words that introduce a product with its name behind them: capital first, then small letters. */
function named({ text, forms, starts, ends }: Words, from: number, to: number, end: number): Span | undefined {
    const isName = (at: number): boolean =>
        at < end && /^\p{Lu}[\p{L}\p{M}-]*\p{Ll}/u.test(text.slice(starts[at], ends[at])) && !common.has(forms[at]!);
    return isName(to) ? { from, to: to + (isName(to + 1) ? 2 : 1) } : undefined;
}

const equivalents = /^(?:équivalente?s?|similaires?|equivalent|similar|comparable)$/;

function admitsOthers({ passage, sentence }: Setting, from: number): boolean {
    return passage.reading.words.forms.slice(from, sentence.to).some(form => equivalents.test(form));
}
