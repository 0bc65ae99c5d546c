import { table } from './words.js';

/** A canonical word: what AST and model hold, whatever was typed. */
export type Word = keyof typeof table;

/** A language of the vocabulary, and of everything that a user reads. */
export type Language = 'fr' | 'en';

/** The languages, in the order of the table's columns. */
export const languages: readonly Language[] = ['fr', 'en'];

/** Every canonical word, in the table's order. */
export const words = Object.keys(table) as Word[];

/** The accepted spellings of a word in a language, preferred first. */
export function spellings(word: Word, language: Language): readonly string[] {
    return table[word][language === 'fr' ? 0 : 1].split('|');
}

/** The preferred spelling of a word in a language. */
export function spell(word: Word, language: Language): string {
    return spellings(word, language)[0]!;
}

/** Words that a language only borrows from the other one: they are read, but what is proposed and advised has words of its own. */
const borrowed: Readonly<Record<Language, ReadonlySet<Word>>> = { fr: new Set(['must', 'should', 'could', 'wont']), en: new Set() };

/** How a language spells those of some words that are its own. */
export function ownSpellings(choice: readonly Word[], language: Language): readonly string[] {
    return choice.filter(word => !borrowed[language].has(word)).map(word => spell(word, language));
}

/**
 * What look-ups compare: NFC, straight apostrophes, and one space where the user wrote a hyphen or any run of spaces.
 * Used for looking up only; offsets stay those of the user's text.
 */
export function normalizePhrase(phrase: string): string {
    return phrase.normalize('NFC').replace(/[’ʼ]/g, "'").replace(/[\s\u00a0\u202f\u2009-]+/g, ' ').trim();
}

const bySpelling = new Map<string, Word>();
for (const word of words) {
    for (const language of languages) {
        for (const spelling of spellings(word, language)) {
            bySpelling.set(normalizePhrase(spelling), word);
        }
    }
}

/** The word that a spelling stands for, or undefined when it is none. */
export function wordOf(phrase: string): Word | undefined {
    return bySpelling.get(phrase) ?? bySpelling.get(normalizePhrase(phrase));
}

/** A node of the phrase tree: the next part of a spelling, and the word that ends here. */
export interface PhraseNode {
    readonly next: Map<string, PhraseNode>;
    word?: Word;
}

/** All spellings by their parts, so that the longest phrase is found in one pass over the text. */
export const phraseTree: PhraseNode = { next: new Map() };
for (const [spelling, word] of bySpelling) {
    let node = phraseTree;
    for (const part of spelling.split(' ')) {
        let next = node.next.get(part);
        if (!next) {
            next = { next: new Map() };
            node.next.set(part, next);
        }
        node = next;
    }
    node.word = word;
}
