import type { Words } from './segmentation.js';
import { opaque } from './segmentation.js';
import { isNumber, type Mark } from './reading.js';
import { marksOf, wordingRule, type Setting, type Span } from './wording-rule.js';

/** A norm without its year, or rules named by nothing but that they apply. A requirement bound to a text (`selon`) has its date there. */
export const undatedReference = wordingRule({
    code: 'undated-reference',
    severity: 'warning',
    title: { fr: 'Renvoi sans référence ni date', en: 'Reference without number or date' },
    why: {
        fr: 'Une règle sans référence ni date change en cours d’opération, et nul ne sait laquelle était due au jour de l’offre.',
        en: 'A rule without number or date changes on the way, and nobody knows which was due on the day of the bid.',
    },
    reference: 'ISO/IEC/IEEE 29148:2018, 5.2.7',
    example: {
        bad: 'exigence EX-1 "Tableau" { "Le tableau électrique doit respecter la norme ‹NF C 15-100› et les ‹normes en vigueur›." }',
        good: 'exigence EX-1 "Tableau" { "Le tableau électrique doit respecter la norme NF C 15-100 de 2024." }',
    },
    parts: ['statement', 'criterion', 'figured', 'level', 'condition'],
    message: words => ({
        fr: `« ${words} » renvoie à un texte que rien ne date.`,
        en: `“${words}” refers to a text that nothing dates.`,
    }),
    advice: {
        fr: 'Déclarez le texte avec sa référence et sa date (« texte »), et liez l’exigence par « selon ».',
        en: 'Declare the text with its number and date (“regulation”), and bind the requirement by “according to”.',
    },
    *find(setting) {
        const { words } = setting.passage.reading;
        for (const mark of marksOf(setting, 'undated', 'standard')) {
            const span = mark.sign === 'standard' ? standardAt(setting, mark) : mark;
            if (span && !isDated(words, span.to, setting.sentence.to, mark.sign === 'standard' ? 5 : 14)) {
                yield { from: span.from, to: span.to };
            }
        }
    },
});

/** `NF C 15-100`, `EN 12464-1`: the letters in capitals and the figures behind them. */
function standardAt({ requirement, passage, sentence }: Setting, { from }: Mark): Span | undefined {
    const { words } = passage.reading;
    const { forms } = words;
    if (requirement.accordingTo.length > 0 || !isCapital(words, from) || (from > 0 && belongs(words, from - 1))) {
        return undefined;
    }
    let to = from + 1;
    let figures = 0;
    while (to < sentence.to && belongs(words, to)) {
        figures += isNumber(forms[to]) ? 1 : 0;
        to++;
    }
    while (!isNumber(forms[to - 1]) && to > from) {
        to--;
    }
    return figures > 0 ? { from, to } : undefined;
}

/** Whether a word goes on a norm's name: capitals, a figure, a hyphen or a slash between two of them. */
function belongs(words: Words, at: number): boolean {
    const { forms } = words;
    const form = forms[at]!;
    return isNumber(form) || form === '-' || form === '/' || (isCapital(words, at) && form.length <= 4 && form !== 'l\'' && form !== 'd\'');
}

function isCapital({ text, starts, ends }: Words, at: number): boolean {
    const written = text.slice(starts[at], ends[at]);
    return /^\p{Lu}+\d*$/u.test(written);
}

/** Whether a year, a number (n°) or a live reference follows closely enough to say which text is meant. */
function isDated({ forms }: Words, from: number, end: number, within: number): boolean {
    return forms.slice(from, Math.min(end, from + within)).some((form, i) =>
        form === opaque.reference || form === 'n°' || form === 'no' || (/^(?:19|20)\d\d$/.test(form) && forms[from + i + 1] !== '%'));
}
