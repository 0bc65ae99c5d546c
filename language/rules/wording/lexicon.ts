import { english } from './lexicon/english.js';
import { french } from './lexicon/french.js';
import { englishNoun, englishSpellings, frenchAdjective, frenchPlural, frenchVerb } from './inflection.js';
import { segment } from './segmentation.js';

/** What a word or phrase is a sign of. `fixed` is a term of the trade in which a word is no sign of anything. */
export type Sign =
    | 'fixed' | 'modal' | 'be' | 'ne' | 'and' | 'vague' | 'escape' | 'open' | 'undefined' | 'infinitive' | 'pronoun' | 'andOr' | 'slash'
    | 'absolute' | 'negation' | 'purpose' | 'undated' | 'standard' | 'brand' | 'trade';

/** What a vague word leaves unsaid: what to write instead depends on it. */
export type Missing = 'level' | 'number' | 'time' | 'tolerance' | 'place' | 'limit' | 'change' | 'ease';

/**
 * Words and phrases of one sign, as data. A phrase is written in its base form; `~` before a word stands for its genders and numbers
 * (English: its spellings), `@` for a verb's persons, `+` for a noun's plural, `{a|b}` for either, `(a)` for a word that may be absent, `#`
 * for a number, `§` for any word. What stands before `>>` must stand before the words, but is not flagged.
 */
export interface Group {
    readonly sign: Sign;
    /** Parted by `;`. */
    readonly words: string;
    readonly missing?: Missing;
    /** No sign when one of these words follows, or stands before. */
    readonly notBefore?: string;
    readonly notAfter?: string;
    /** A sign only when one of these words follows. */
    readonly onlyBefore?: string;
    /** A sign only before a number, or only where a sentence begins. */
    readonly numbered?: boolean;
    readonly first?: boolean;
    /** These words alone make a sentence one that obliges. */
    readonly obliges?: boolean;
}

/** A group, ready to be asked about the words around a phrase. */
export interface Entry {
    readonly sign: Sign;
    readonly missing?: Missing;
    readonly obliges: boolean;
    /** How many words of the phrase only stand before what is flagged. */
    readonly context: number;
    readonly notBefore?: ReadonlySet<string>;
    readonly notAfter?: ReadonlySet<string>;
    readonly onlyBefore?: ReadonlySet<string>;
    readonly numbered: boolean;
    readonly first: boolean;
}

/** A step on the way through phrases, word by word. */
export interface Node {
    next?: Map<string, Node>;
    entries?: Entry[];
}

type Language = 'fr' | 'en';

const compiled = new Map<Language, Node>();

/** The phrases of a language as one tree, so that a text is gone through once for all of them. */
export function lexiconOf(language: Language): Node {
    let root = compiled.get(language);
    if (!root) {
        root = {};
        for (const group of language === 'fr' ? french : english) {
            addGroup(root, group, language);
        }
        compiled.set(language, root);
    }
    return root;
}

function addGroup(root: Node, group: Group, language: Language): void {
    const words = (listed: string | undefined): ReadonlySet<string> | undefined =>
        (listed === undefined ? undefined : new Set(listed.split(' ').flatMap(word => expand(word, language))));
    const { sign, missing } = group;
    const guards = {
        sign, missing, obliges: group.obliges ?? false, numbered: group.numbered ?? false, first: group.first ?? false,
        notBefore: words(group.notBefore), notAfter: words(group.notAfter), onlyBefore: words(group.onlyBefore),
    };
    for (const phrase of group.words.split(';')) {
        const [left, right] = phrase.includes('>>') ? phrase.split('>>') as [string, string] : ['', phrase];
        for (const before of left === '' ? [''] : expand(left.trim(), language)) {
            const context = before === '' ? 0 : segment(before).forms.length;
            for (const flagged of expand(right.trim(), language)) {
                addPhrase(root, segment(`${before} ${flagged}`).forms, { ...guards, context });
            }
        }
    }
}

function addPhrase(root: Node, forms: readonly string[], entry: Entry): void {
    let node = root;
    for (const form of forms) {
        node.next ??= new Map();
        let next = node.next.get(form);
        if (!next) {
            next = {};
            node.next.set(form, next);
        }
        node = next;
    }
    node.entries = [...node.entries ?? [], entry];
}

/** Every phrase that a notation stands for. */
export function expand(notation: string, language: Language): readonly string[] {
    const group = /\{([^{}]*)\}|\(([^()]*)\)/.exec(notation);
    if (group) {
        const before = notation.slice(0, group.index);
        const after = notation.slice(group.index + group[0].length);
        const choices = group[1] !== undefined ? group[1].split('|') : [group[2]!, ''];
        return choices.flatMap(choice => expand(`${before}${choice}${after}`, language));
    }
    const parts = notation.trim().split(/\s+/).map(part => formsOf(part, language));
    return parts.reduce<readonly string[]>(
        (phrases, forms) => phrases.flatMap(phrase => forms.map(form => (phrase === '' ? form : `${phrase} ${form}`))), [''],
    );
}

function formsOf(part: string, language: Language): readonly string[] {
    const word = part.slice(1);
    switch (part[0]) {
        case '~': return language === 'fr' ? frenchAdjective(word) : englishSpellings(word);
        case '@': return frenchVerb(word);
        case '+': return language === 'fr' ? [word, ...frenchPlural(word)] : englishNoun(word);
        default: return [part];
    }
}
