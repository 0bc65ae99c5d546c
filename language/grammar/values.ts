import type { KindName } from './concepts.js';

/** Where something was written: a file and offsets in its text (UTF-16 units, end excluded). */
export interface SourceRange {
    readonly file: string;
    readonly start: number;
    readonly end: number;
}

/** Anything that keeps the place where it was written. */
export interface Located {
    readonly range: SourceRange;
}

/** A name as it was written, with the kinds that the place expects. What it resolves to is asked of the programme. */
export interface Reference extends Located {
    readonly name: string;
    readonly to: readonly KindName[];
}

/** The code of a rule as it was written (`vague-term`, `own/maximum-price`). */
export interface RuleCode extends Located {
    readonly code: string;
}

/** Prose: Markdown with its indentation removed, and the live references `[ID]` that stand in it. */
export interface Text extends Located {
    readonly text: string;
    readonly references: readonly Reference[];
    /**
     * Where the text runs apart from its source: from `at` on in the text, it stands from `from` on in the file. Absent where it runs in
     * one, from behind the quote if there is one.
     */
    readonly runs?: readonly (readonly [at: number, from: number])[];
}

/** `APD` or `APD..AOR`, in the order of the ladder. */
export interface NameRange extends Located {
    readonly from: Reference;
    readonly to?: Reference;
}

/** Spaces, units, or with `all` every space of a type. */
export interface SpaceSet extends Located {
    readonly items: readonly { readonly all: boolean; readonly name: Reference }[];
}

/** Arithmetic as written; what it comes to is computed over the whole programme. */
export type Expression = Located & (
    | { readonly op: 'quantity'; readonly value: number; readonly unit?: string }
    | { readonly op: 'reference'; readonly reference: Reference }
    | { readonly op: 'add' | 'subtract' | 'multiply' | 'divide' | 'of'; readonly left: Expression; readonly right: Expression }
    | { readonly op: 'sum' | 'min' | 'max'; readonly values: readonly Expression[] }
    | { readonly op: 'negate'; readonly value: Expression }
);

/**
 * How a level bounds what it speaks of. `about` is a value without tolerance (« environ 90 cm »); `present` asks only that the thing be
 * there.
 */
export type Bound = 'atMost' | 'atLeast' | 'below' | 'above' | 'equal' | 'between' | 'about' | 'present';

/** A required level: a bound, its value, the upper value of a range, a tolerance. */
export interface Level extends Located {
    readonly bound: Bound;
    readonly amount?: Expression;
    readonly upper?: Expression;
    readonly tolerance?: Expression;
    /** What is asked in words, where no figure says it. */
    readonly wording?: Text;
}

/** A level that may be relative to a baseline: a difference (`écart -2,4 °C`) or a change (`évolution -11..-5 %`). */
export interface Target extends Level {
    readonly mode: 'absolute' | 'difference' | 'change';
}

/** `4/5` */
export interface Fraction extends Located {
    readonly value: number;
    readonly of: number;
}

/** Days from and to (ISO 8601, both included), and how precisely they were given. */
export interface Period extends Located {
    readonly from: string;
    readonly to: string;
    readonly precision: 'day' | 'month' | 'year';
}

/** Times of day, `HH:MM`. */
export interface Hours extends Located {
    readonly from: string;
    readonly to: string;
}

/** What a level is relative to: each space, each seat …, or each tranche of a quantity, counted when started or only when complete. */
export interface Per extends Located {
    readonly each: string;
    readonly size?: Expression;
    readonly of?: Reference;
    readonly counted?: 'started' | 'complete';
}
