import { isSymbol, type Lexeme, type LexemeType } from './lexemes.js';
import { wordOf } from './vocabulary.js';

/** Where a node of the tree was written, and where its first lexeme ends. It stands where Langium keeps its concrete tree. */
export interface Place {
    readonly offset: number;
    readonly end: number;
    readonly firstEnd: number;
}

/** Thrown where the lexemes do not fit the grammar, which the scanner sees to; the parser then asks Langium. */
export class Unfit extends Error {}

/** What the generated parser (tree-parser.generated.ts) stands on: the lexeme at hand, and how nodes are closed. */
export abstract class TreeReader {
    protected at = 0;
    /** The type of the lexeme at hand. */
    protected next: LexemeType | undefined;

    constructor(private readonly text: string, private readonly lexemes: readonly Lexeme[]) {
        this.next = lexemes[0]?.type;
    }

    get atEnd(): boolean {
        return this.next === undefined;
    }

    /** A question instead of a comparison: the compiler would take an answer for lasting. */
    protected is(type: LexemeType): boolean {
        return this.next === type;
    }

    protected fail(): never {
        throw new Unfit();
    }

    /** Takes the lexeme at hand; its value is the canonical word for words, the text for all else. */
    protected take(type: LexemeType): string {
        if (this.next !== type) {
            this.fail();
        }
        const { start, end } = this.lexemes[this.at++]!;
        this.next = this.lexemes[this.at]?.type;
        if (isSymbol(type)) {
            return type;
        }
        const image = this.text.slice(start, end);
        return words.has(type) ? wordOf(image) ?? image : image;
    }

    protected close<Node extends { $cstNode?: unknown }>(node: Node, start: number): Node {
        node.$cstNode = this.placeFrom(start);
        return node;
    }

    private placeFrom(start: number): Place | undefined {
        const first = this.lexemes[start];
        // An empty document has no place.
        return first && { offset: first.start, end: this.lexemes[Math.max(start, this.at - 1)]!.end, firstEnd: first.end };
    }

    protected infix<Node>(type: string, levels: readonly ReadonlySet<LexemeType | undefined>[], level: number): Node {
        const start = this.at;
        const operators = levels[level];
        if (!operators) {
            return this.parseInfixOperand() as Node;
        }
        let left = this.infix<Node>(type, levels, level + 1);
        while (operators.has(this.next)) {
            const operator = this.next!;
            this.take(operator);
            const right = this.infix<Node>(type, levels, level + 1);
            left = this.close({ $type: type, $cstNode: undefined, left, operator, right }, start) as Node;
        }
        return left;
    }

    protected abstract parseInfixOperand(): unknown;
}

/** The lexemes that stand for a word of the vocabulary. */
export const words: ReadonlySet<string> = new Set<LexemeType>(['KEYWORD', 'CLAUSE', 'COLUMN', 'WORD', 'RELATION', 'FUNCTION']);
