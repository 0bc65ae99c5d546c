import type { Word } from './vocabulary.js';
import type { KindName } from './concepts.js';
import type { Dimension } from './units.js';
import type {
    Expression, Fraction, Level, NameRange, Per, Period, Reference, RuleCode, SpaceSet, Target, Text, Hours, Located,
} from './values.js';

/**
 * How the value of a field is read. The type parameter is what the model then holds: it exists for the compiler only.
 * The union is closed; lexer, reader, completion, JSON Schema and keyword pages each handle every case.
 */
export type Reading<Value = unknown> = ReadingCase & { readonly holds?: Value };

type ReadingCase =
    | { readonly as: 'text' }
    | { readonly as: 'texts' }
    | { readonly as: 'flag' }
    | { readonly as: 'word'; readonly words: readonly Word[] }
    | { readonly as: 'words'; readonly words: readonly Word[] }
    | { readonly as: 'name' }
    | { readonly as: 'reference'; readonly to: readonly KindName[] }
    | { readonly as: 'references'; readonly to: readonly KindName[] }
    | { readonly as: 'sources'; readonly to: readonly KindName[] }
    | { readonly as: 'phases' }
    | { readonly as: 'spaces' }
    | { readonly as: 'expression'; readonly dimension?: Dimension }
    | { readonly as: 'level'; readonly dimension?: Dimension }
    | { readonly as: 'target' }
    | { readonly as: 'fraction' }
    | { readonly as: 'period' }
    | { readonly as: 'hours' }
    | { readonly as: 'per' }
    | { readonly as: 'codes' }
    | { readonly as: 'record'; readonly shape: Shape };

/** One field of a shape: the word that opens it, and how its value is read. */
export interface Field<Value = unknown, Many extends boolean = boolean> {
    readonly word: Word;
    /** A word of its own elsewhere that is read for this one: who the owner is may be said by the name of the role. */
    readonly also?: Word;
    readonly reading: Reading<Value>;
    /** May be given more than once; the model then holds a list. */
    readonly many: Many;
    /** The plural that heads a table of it. */
    readonly table?: Word;
    /** Its value may stand without the word: a requirement's statement, an adjacency's relation. */
    readonly unnamed?: boolean;
}

/** Fields by their names in the model. */
export type Fields = Readonly<Record<string, Field>>;

/** A list of fields, of which some are given by position before the others. */
export interface Shape<F extends Fields = Fields> {
    readonly fields: F;
    /** The fields given by position, in the order in which a table's or a template's author would give them. */
    readonly positional: readonly string[];
    /** Other words that may head the column of a field in a table (`phase` for « en »). */
    readonly columns?: Readonly<Partial<Record<Word, string>>>;
}

/** What the model holds for the fields of a shape. */
export type Values<F extends Fields> = {
    readonly [K in keyof F]: F[K] extends Field<infer V, infer Many> ? (true extends Many ? readonly V[] : V | undefined) : never;
};

/** What the model holds for a record (a criterion, a verification, a step …). */
export type RecordOf<F extends Fields> = Values<F> & Located;

/** A text between quotes, or prose. */
export const text: Reading<Text> = { as: 'text' };
/** Several texts, parted by commas. */
export const texts: Reading<readonly Text[]> = { as: 'texts' };
/** A word that says all by being there. */
export const flag: Reading<true> = { as: 'flag' };
/** A name that is not resolved: what stands behind it is outside the programme. */
export const name: Reading<Reference> = { as: 'name' };
/** Phases of the ladder, listed or as ranges. */
export const phases: Reading<readonly NameRange[]> = { as: 'phases' };
/** Spaces, units, or every space of a type. */
export const spaces: Reading<SpaceSet> = { as: 'spaces' };
/** A value, a difference or a change. */
export const target: Reading<Target> = { as: 'target' };
/** A rating out of a total. */
export const fraction: Reading<Fraction> = { as: 'fraction' };
/** A date, or a span of dates. */
export const period: Reading<Period> = { as: 'period' };
/** Times of day. */
export const hours: Reading<Hours> = { as: 'hours' };
/** Codes of rules, parted by commas. */
export const codes: Reading<readonly RuleCode[]> = { as: 'codes' };
/** What a level is counted by. */
export const per: Reading<Per> = { as: 'per' };

/** One word of a closed list. */
export function word<const W extends Word>(...words: readonly W[]): Reading<W> {
    return { as: 'word', words };
}

/** Several words of a closed list, parted by commas. */
export function wordList<const W extends Word>(...words: readonly W[]): Reading<readonly W[]> {
    return { as: 'words', words };
}

/** The name of one declaration of these kinds. */
export function reference(...to: readonly KindName[]): Reading<Reference> {
    return { as: 'reference', to };
}

/** Names of declarations of these kinds, parted by commas. */
export function references(...to: readonly KindName[]): Reading<readonly Reference[]> {
    return { as: 'references', to };
}

/** Names of declarations, or a text where the origin is not declared (« Entretien du 12 mars »). */
export function sources(...to: readonly KindName[]): Reading<readonly (Reference | Text)[]> {
    return { as: 'sources', to };
}

/** A number with its unit, or arithmetic; of a dimension where one is asked for. */
export function expression(dimension?: Dimension): Reading<Expression> {
    return { as: 'expression', dimension };
}

/** A bound and its value, or words where no figure says it. */
export function level(dimension?: Dimension): Reading<Level> {
    return { as: 'level', dimension };
}

/** A list of fields. */
export function record<F extends Fields>(shape: Shape<F>): Reading<RecordOf<F>> {
    return { as: 'record', shape };
}

/** A shape from the fields given by position, all its fields, and other headings of columns. */
export function shape<F extends Fields>(
    positional: readonly (keyof F & string)[], fields: F, columns?: Readonly<Partial<Record<Word, keyof F & string>>>,
): Shape<F> {
    return { positional, fields, columns };
}

/** A field given at most once. */
export function one<V>(word: Word, reading: Reading<V>, options: { unnamed?: boolean; also?: Word } = {}): Field<V, false> {
    return { word, reading, many: false, ...options };
}

/** A field that may be given several times. */
export function many<V>(word: Word, reading: Reading<V>, options: { table?: Word; unnamed?: boolean } = {}): Field<V, true> {
    return { word, reading, many: true, ...options };
}

