import type { Language } from '../../grammar/vocabulary.js';
import type { RuleNote } from '../waivers.js';
import type { View } from '../view.js';

/** What an editor may put at the cursor. */
export interface Proposal {
    readonly kind: 'declaration' | 'property' | 'table' | 'word' | 'element' | 'unit' | 'column' | 'newName' | 'wording';
    readonly label: string;
    /** What is written: the label where it is absent; with tab stops (`$1`, `${2:text}`) where `snippet` says so. */
    readonly insert?: string;
    readonly snippet?: boolean;
    /** Beside the label. */
    readonly detail?: string;
    /** Markdown. */
    readonly note?: string;
    /** The key of the element that it names: its card is its note. */
    readonly element?: string;
    /** Further text by which it is found (an element's title). */
    readonly alsoFoundBy?: string;
    /** What it writes calls for a further proposal: a word, a name. */
    readonly leadsOn?: boolean;
    /** Where what it replaces begins, when not where the place does. */
    readonly start?: number;
}

/** What completion works on. */
export interface Question {
    readonly view: View;
    readonly offset: number;
    /** The language of notes; what is written is in the programme's. */
    readonly locale: Language;
    /** The rules that a waiver may name. */
    readonly rules?: readonly RuleNote[];
}

/** A text made safe inside a snippet. */
export function inSnippet(text: string): string {
    return text.replace(/[\\$}]/g, '\\$&');
}

/** A tab stop that offers some words. */
export function choiceOf(stop: number, options: readonly string[]): string {
    return `\${${stop}|${options.map(option => option.replace(/[\\,|$}]/g, '\\$&')).join(',')}|}`;
}
