import type { Lexeme } from '../grammar/scanner.js';
import { lastBefore, type View } from './view.js';

/** What a piece of text is, beyond what its form shows. The names stand in the protocol's legend and in the extension's manifest. */
export const tokenTypes = ['kind', 'property', 'word', 'declared', 'reference', 'number', 'unit', 'operator', 'column'] as const;

/** The name of a token's type. */
export type TokenType = (typeof tokenTypes)[number];

/** A piece of text on one line with what it is. */
export interface Token {
    readonly start: number;
    readonly end: number;
    readonly type: TokenType;
}

/** The tokens of a file, or of a stretch of it. Text and comments are left to the grammar, but for the live references in prose. */
export function tokensOf(view: View, from = 0, to = view.text.length): Token[] {
    const { lexemes } = view.scan;
    const declaredNames = new Set<number>();
    const heads = new Set<number>();
    const prose: Token[] = [];
    for (const { id, nameRange, links } of view.model.elements) {
        (id === '' ? heads : declaredNames).add(nameRange.start);
        for (const { reference: { range } } of links) {
            if (view.text[range.start - 1] === '[' && range.start >= from && range.end <= to) {
                prose.push({ start: range.start, end: range.end, type: 'reference' });
            }
        }
    }
    const tokens: Token[] = [];
    const last = Math.min(lastBefore(lexemes, to), lexemes.length - 1);
    for (let i = Math.max(0, lastBefore(lexemes, from)); i <= last; i++) {
        const lexeme = lexemes[i]!;
        const type = typeOf(lexeme, lexemes[i + 1], declaredNames, heads);
        if (type && lexeme.end > lexeme.start) {
            tokens.push({ start: lexeme.start, end: lexeme.end, type });
        }
    }
    return [...tokens, ...prose].sort((a, b) => a.start - b.start);
}

function typeOf(
    lexeme: Lexeme,
    next: Lexeme | undefined,
    declaredNames: ReadonlySet<number>,
    heads: ReadonlySet<number>,
): TokenType | undefined {
    switch (lexeme.type) {
        case 'KEYWORD':
            // A table of declarations is headed by a plural, which its first row follows.
            return heads.has(lexeme.start) || (next && (declaredNames.has(next.start) || next.type === 'ROW')) ? 'kind' : 'property';
        case 'CLAUSE':
            return 'property';
        case 'COLUMN':
            return 'column';
        case 'WORD':
        case 'RELATION':
            return 'word';
        case 'NAME':
            return declaredNames.has(lexeme.start) ? 'declared' : 'reference';
        case 'NUMBER':
        case 'DATE':
        case 'TIME':
        case 'FRACTION':
            return 'number';
        case 'UNIT':
            return 'unit';
        case 'BOUND':
        case 'NEGATION':
        case '..':
        case '±':
        case '*':
        case '/':
        case '+':
        case '-':
        case 'of':
        case 'FUNCTION':
        case 'APPROXIMATELY':
            return 'operator';
        case 'UNKNOWN':
        case 'STATEMENT':
        case 'TEXT':
        case 'CELL':
        case 'ROW':
        case 'BAR':
        case 'ENDROW':
        case '{':
        case '}':
        case '(':
        case ')':
        case ',':
        case ';':
            return undefined;
    }
}

