import type { SourceRange } from '../grammar/values.js';

/** How much a finding weighs: an error stops a build, a warning asks for attention, an information is good to know. */
export type Severity = 'error' | 'warning' | 'information';

/** The severities, the heaviest first. */
export const severities: readonly Severity[] = ['error', 'warning', 'information'];

/** A text in both languages of the product. */
export interface Bilingual {
    readonly fr: string;
    readonly en: string;
}

/** A change of a text. */
export interface TextEdit {
    readonly range: SourceRange;
    readonly newText: string;
}

/** What a fix writes. Where it stands in the text is settled when the text is at hand: `editsOf`. */
export interface Edit {
    readonly range: SourceRange;
    /** In the words of the programme's language, where they differ. */
    readonly newText: string | Bilingual;
    /**
     * Where the range is that of a whole declaration: `line` is written in its body, `declaration` behind it. The row of a table has room
     * for neither, nor for a `clause` behind a record. A `removal` takes a declaration out, with its line.
     */
    readonly as?: 'line' | 'declaration' | 'clause' | 'removal';
}

/** A change to the files that mends a finding. */
export interface Fix {
    readonly title: Bilingual;
    readonly edits: readonly Edit[];
    /** Right in every case, so that it may be applied without being looked at; else the writer chooses, or completes what it writes. */
    readonly sure?: boolean;
}

/** What is wrong, where, why it matters and what to do. */
export interface Finding {
    /** Public and stable. */
    readonly code: string;
    readonly severity: Severity;
    readonly range: SourceRange;
    /** What is wrong, in one sentence. */
    readonly message: Bilingual;
    /** What to do, in one sentence. */
    readonly advice?: Bilingual;
    readonly related?: readonly { readonly range: SourceRange; readonly message: Bilingual }[];
    readonly fixes?: readonly Fix[];
}

/** What a message shows of a text of the user's. */
export function excerpt(text: string): string {
    return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

/** Errors first in a file's order, each finding in the order of the text. */
export function inOrder(findings: readonly Finding[]): Finding[] {
    return [...findings].sort((a, b) =>
        (a.range.file < b.range.file ? -1 : a.range.file > b.range.file ? 1 : 0) || a.range.start - b.range.start
            || a.range.end - b.range.end
        || (a.code < b.code ? -1 : a.code > b.code ? 1 : 0));
}
