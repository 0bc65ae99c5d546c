import type { Reading } from './readings.js';
import type { ColumnMeaning, Opening, Scope } from './scopes.js';
import type { SyntaxCode } from './syntax-problems.js';

/** The types of lexemes: the grammar's terminals and symbols. */
export type LexemeType =
    | 'KEYWORD' | 'UNKNOWN' | 'CLAUSE' | 'WORD' | 'COLUMN' | 'RELATION' | 'STATEMENT' | 'TEXT' | 'CELL' | 'NAME' | 'NUMBER' | 'UNIT'
    | 'DATE' | 'TIME' | 'FRACTION' | 'BOUND' | 'APPROXIMATELY' | 'FUNCTION' | 'NEGATION' | 'ROW' | 'BAR' | 'ENDROW'
    | '{' | '}' | '(' | ')' | ',' | ';' | '..' | '±' | '*' | '/' | '+' | '-' | 'of';

/** Symbols stand for themselves in the tree, however they were typed (`×`, `de`); the names of all other types are longer. */
export function isSymbol(type: string): boolean {
    return type.length < 3;
}

/** A lexeme with its place; `end` is excluded. A brace supplied for a missing one has no width. */
export interface Lexeme {
    readonly type: LexemeType;
    readonly start: number;
    readonly end: number;
}

/** Something that the text's form leaves unclear; the scanner has already chosen how to go on. */
export interface SyntaxProblem {
    readonly code: SyntaxCode;
    readonly start: number;
    readonly end: number;
    readonly detail?: string;
}

/** A text split into lexemes. */
export interface Scan {
    readonly lexemes: readonly Lexeme[];
    readonly comments: readonly Lexeme[];
    readonly problems: readonly SyntaxProblem[];
    /** What is open where the text ends, for completion. */
    readonly context: ScanContext;
}

/** Where the scanner stands: the body, the entry begun in it, and what that entry still waits for. */
export interface ScanContext {
    readonly path: readonly Opening[];
    readonly scope: Scope;
    readonly entry?: Opening;
    readonly clause?: Reading;
    readonly awaiting: boolean;
    readonly named: boolean;
    readonly column?: ColumnMeaning;
}

/** Lexemes behind which a value must follow. */
export const operators: ReadonlySet<LexemeType> = new Set<LexemeType>(['*', '/', '+', '-', 'of', 'NEGATION', '..', '±', 'BOUND',
    'APPROXIMATELY']);

/** Lexemes with which a value may begin. */
export const startsOperand: ReadonlySet<LexemeType> = new Set<LexemeType>([
    'NAME', 'NUMBER', 'DATE', 'TIME', 'FRACTION', 'FUNCTION', '(', 'NEGATION',
]);

/** Lexemes with which a value may end. */
export const endsValue: ReadonlySet<LexemeType> = new Set<LexemeType>(['NAME', 'NUMBER', 'UNIT', 'DATE', 'TIME', 'FRACTION', ')', 'WORD',
    'TEXT']);

/** Lexemes with which an operand of arithmetic may end. */
export const endsOperand: ReadonlySet<LexemeType> = new Set<LexemeType>(['NAME', 'NUMBER', 'UNIT', 'DATE', 'TIME', 'FRACTION', ')']);
