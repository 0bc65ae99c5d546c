/**
 * How easy a text is to read, from 0 to 100: the formula of Flesch for English, and its adaptation to French by Kandel and Moles (1958).
 * Both weigh the length of sentences and of words. A figure over some dozens of words is a hint, not a verdict.
 */
import type { Language } from '../../grammar/vocabulary.js';

/** Under this many words, the length of a sentence is chance. */
const FEWEST_WORDS = 25;

/** The figure, or nothing where the text is too short to tell. */
export function readability(text: string, language: Language): number | undefined {
    const plain = text.replace(/\[([^\]]*)\](?:\([^)]*\))?/g, '$1').replace(/[*_`#>|]/g, ' ');
    const sentences = plain.split(/[.!?…:;]+(?=\s|$)|\n\s*[-–•]\s+|\n\s*\d+[.)]\s+|\n\s*\n/u).filter(each => /\p{L}{2}/u.test(each));
    const words = plain.match(/\p{L}+/gu) ?? [];
    if (words.length < FEWEST_WORDS || sentences.length === 0) { return undefined; }
    const syllables = words.reduce((sum, word) => sum + syllablesOf(word, language), 0);
    const [perSentence, perWord] = [words.length / sentences.length, syllables / words.length];
    const figure = language === 'fr' ? 207 - 1.015 * perSentence - 73.6 * perWord : 206.835 - 1.015 * perSentence - 84.6 * perWord;
    return Math.round(Math.max(0, Math.min(100, figure)));
}

/** Groups of vowels; a mute « e » at the end does not count. */
function syllablesOf(word: string, language: Language): number {
    const letters = word.toLowerCase();
    const vowels = language === 'fr' ? /[aeiouyàâäéèêëîïôöùûüÿœæ]+/g : /[aeiouy]+/g;
    const groups = letters.match(vowels)?.length ?? 0;
    const mute = language === 'fr' ? /[^aeiouyàâäéèêëîïôöùûüÿœæ](?:e|es|ent)$/.test(letters) && letters.length > 3
        : /[^aeiouy]e$/.test(letters) && !/le$/.test(letters);
    return Math.max(1, groups - (mute ? 1 : 0));
}

const EASE: readonly (readonly [least: number, fr: string, en: string])[] = [
    [80, 'très facile', 'very easy'], [65, 'facile', 'easy'], [50, 'assez facile', 'fairly easy'],
    [35, 'assez difficile', 'fairly difficult'], [0, 'difficile', 'difficult'],
];

/** What a figure means. */
export function readabilityWords(figure: number, language: Language): string {
    const [, fr, en] = EASE.find(([least]) => figure >= least) ?? EASE[EASE.length - 1]!;
    return language === 'fr' ? fr : en;
}
