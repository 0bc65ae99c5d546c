import { isFrenchFuture, isFrenchInfinitive, isEnglishVerb } from './inflection.js';
import { lexiconOf, type Entry, type Node, type Sign } from './lexicon.js';
import { segment, type Words } from './segmentation.js';

/** A phrase of the lexicon that was found: the words from `from` up to `to` (excluded). */
export interface Mark {
    readonly sign: Sign;
    readonly entry: Entry;
    readonly from: number;
    readonly to: number;
}

/** A sentence and what was found in it. */
export interface SentenceReading {
    readonly from: number;
    readonly to: number;
    /** Whether it says what must be; else it is context. */
    readonly obliges: boolean;
    readonly marks: readonly Mark[];
}

/** A text, its words, and what was found. */
export interface Reading {
    readonly language: 'fr' | 'en';
    readonly words: Words;
    readonly sentences: readonly SentenceReading[];
}

/** The commonest words that only one of the two languages has: 1 for French, -1 for English. */
const tellers = new Map<string, number>([
    ...('le la les l\' d\' du des une et est dans pour par sur avec doit doivent devra sera seront au aux que qui de à en ou sont ce cette'
    ).split(' ').map(word => [word, 1] as const),
    ...('the of and to is shall must will with be for by from each that are this at it or an when which'
    ).split(' ').map(word => [word, -1] as const),
]);

/** The language in which a text is written, by its commonest words; undefined where they do not tell. */
export function languageOf({ forms }: Words): 'fr' | 'en' | undefined {
    let balance = 0;
    for (let i = 0; i < forms.length && balance < 3 && balance > -3; i++) {
        balance += tellers.get(forms[i]!) ?? 0;
    }
    return balance > 0 ? 'fr' : balance < 0 ? 'en' : undefined;
}

/** Reads a text against the lexicon. Every sentence of a text that is `normative` obliges, with or without a verb that says so. */
export function read(text: string, fallback: 'fr' | 'en', normative = false): Reading {
    const words = segment(text);
    const language = languageOf(words) ?? fallback;
    const root = lexiconOf(language);
    const sentences: SentenceReading[] = [];
    for (const { from, to, under } of words.sentences) {
        const marks = marksIn(words, from, to, root, language);
        const obliges = normative || (under !== undefined && sentences[under]!.obliges) || marks.some(({ entry }) => entry.obliges);
        sentences.push({ from, to, obliges, marks });
    }
    return { language, words, sentences };
}

/** The plain future of a French verb: it obliges, as `doit` does. */
const future: Entry = { sign: 'modal', obliges: true, context: 0, numbered: false, first: false };

/** Signs that lie within another sign's words are no signs of their own. */
const hides: Readonly<Partial<Record<Sign, readonly Sign[]>>> = {
    open: ['undefined', 'fixed'], pronoun: ['escape'], absolute: ['fixed', 'escape', 'ne'], vague: ['fixed', 'escape', 'undefined'],
    escape: ['fixed'], andOr: ['fixed'], negation: ['fixed'],
};

function marksIn(words: Words, from: number, to: number, root: Node, language: 'fr' | 'en'): readonly Mark[] {
    const marks: Mark[] = [];
    const { forms } = words;
    const first = root.next!;
    for (let i = from; i < to; i++) {
        const node = first.get(forms[i]!);
        if (node) {
            follow(words, i, from, to, node, language, marks);
        }
        if (language === 'fr' && isFuture(words, i, from)) {
            marks.push({ sign: 'modal', entry: future, from: i, to: i + 1 });
        }
    }
    return marks.length > 1 ? settled(marks) : marks;
}

/** A verb in the future; a name that looks like one has its capital. */
function isFuture({ text, forms, starts }: Words, i: number, first: number): boolean {
    const form = forms[i]!;
    const last = form.charCodeAt(form.length - 1);
    if ((last !== 97 && last !== 116) || !isFrenchFuture(form) || form === 'devra' || form === 'devront') {
        return false;
    }
    return i === first || text[starts[i]!] === form[0];
}

/** The phrases that begin at a word. */
function follow(words: Words, start: number, from: number, to: number, root: Node, language: 'fr' | 'en', marks: Mark[]): void {
    let node: Node | undefined = root;
    for (let i = start + 1; node; i++) {
        if (node.entries) {
            for (const entry of node.entries) {
                const mark = { sign: entry.sign, entry, from: start + entry.context, to: i };
                if (holds(words, mark, from, to, language)) {
                    marks.push(mark);
                }
            }
        }
        const { next }: Node = node;
        if (!next || i >= to) {
            return;
        }
        const form = words.forms[i]!;
        node = next.get(form) ?? (isNumber(form) ? next.get('#') : undefined) ?? next.get('§');
    }
}

/** Whether a form is a number in figures. */
export function isNumber(form: string | undefined): boolean {
    return form !== undefined && form.charCodeAt(0) >= 48 && form.charCodeAt(0) <= 57;
}

/** Whether the words around a phrase let it be a sign. */
function holds({ forms }: Words, { sign, entry, from, to }: Mark, first: number, end: number, language: 'fr' | 'en'): boolean {
    const next = to < end ? forms[to] : undefined;
    const before = from - entry.context > first ? forms[from - entry.context - 1] : undefined;
    if (sign === 'and') {
        return next !== undefined && (language === 'fr' ? behindInfinitive(forms, to) !== undefined : isEnglishVerb(next, forms[to + 1]));
    }
    return !(entry.first && from !== first)
        && !(entry.numbered && !isNumber(next))
        && !(entry.onlyBefore && !(next !== undefined && entry.onlyBefore.has(next)))
        && !(entry.notBefore && next !== undefined && entry.notBefore.has(next))
        && !(entry.notAfter && before !== undefined && entry.notAfter.has(before));
}

const clitics = new Set(['y', 'en', 'le', 'la', 'les', 'l\'', 's\'', 'se', 'lui', 'leur']);

/** The word behind the French infinitive that begins at a word, a pronoun before it or not (`y tenir`); undefined if none does. */
export function behindInfinitive(forms: readonly string[], at: number): number | undefined {
    const verb = at + (clitics.has(forms[at]!) ? 1 : 0);
    return verb < forms.length && isFrenchInfinitive(forms[verb]!) ? verb + 1 : undefined;
}

function settled(marks: readonly Mark[]): readonly Mark[] {
    return marks.filter((mark, i) => !marks.some((other, j) => {
        const overlaps = other.from < mark.to && mark.from < other.to;
        if (!overlaps || i === j) {
            return false;
        }
        if (other.sign === mark.sign) {
            // Of one sign, the phrase that begins first, then the longer one.
            return other.from < mark.from || (other.from === mark.from && (other.to > mark.to || (other.to === mark.to && j < i)));
        }
        return hides[mark.sign]?.includes(other.sign) ?? false;
    }));
}
