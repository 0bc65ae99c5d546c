import type { TokenType } from 'chevrotain';
import type { IMultiModeLexerDefinition, TokenVocabulary } from 'chevrotain';
import type { Lexer, LexerResult, LexingReport, LangiumCoreServices } from 'langium';
import { isSymbol } from './lexemes.js';
import { scan, type Lexeme, type Scan } from './scanner.js';

/** A report that keeps the scan it came from, for its problems, its comments and its context. */
export interface AmontLexingReport extends LexingReport {
    readonly scan: Scan;
}

/** Langium's lexer service over our scanner: lexemes become tokens of the grammar's types, at the offsets of the user's text. */
export class AmontLexer implements Lexer {
    readonly definition: Record<string, TokenType>;

    constructor(services: LangiumCoreServices) {
        const tokens: TokenVocabulary = services.parser.TokenBuilder.buildTokens(services.Grammar);
        this.definition = Object.fromEntries(listed(tokens).map(type => [type.name, type]));
    }

    tokenize(text: string): LexerResult {
        const scanned = scan(text);
        const lines = new LineCounter(text);
        const tokens = scanned.lexemes.map(lexeme => this.token(text, lexeme, lines));
        const report: AmontLexingReport = { diagnostics: [], scan: scanned };
        return { tokens, hidden: [], errors: [], report };
    }

    private token(text: string, lexeme: Omit<Lexeme, 'type'> & { readonly type: string }, lines: LineCounter) {
        const tokenType = this.definition[lexeme.type]!;
        const { start, end } = lexeme;
        lines.moveTo(start);
        const startLine = lines.line;
        const startColumn = lines.columnAt(start);
        lines.moveTo(Math.max(start, end - 1));
        return {
            image: isSymbol(lexeme.type) ? lexeme.type : text.slice(start, end), startOffset: start, endOffset: end - 1, tokenType,
            tokenTypeIdx: tokenType.tokenTypeIdx!,
            startLine, startColumn, endLine: lines.line, endColumn: lines.columnAt(Math.max(start, end - 1)),
        };
    }
}

function listed(tokens: TokenVocabulary): TokenType[] {
    if (Array.isArray(tokens)) {
        return tokens;
    }
    const { modes } = tokens as IMultiModeLexerDefinition;
    return modes ? Object.values(modes).flat() : Object.values(tokens as Record<string, TokenType>);
}

/** Lines and columns (from 1) at rising offsets. */
class LineCounter {
    line = 1;
    private lineStart = 0;
    private next: number;

    constructor(private readonly text: string) {
        this.next = this.text.indexOf('\n');
    }

    moveTo(offset: number): void {
        while (this.next >= 0 && this.next < offset) {
            this.line++;
            this.lineStart = this.next + 1;
            this.next = this.text.indexOf('\n', this.lineStart);
        }
    }

    columnAt(offset: number): number {
        return offset - this.lineStart + 1;
    }
}
