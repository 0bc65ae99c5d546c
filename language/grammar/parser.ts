import type { Document } from './generated/ast.js';
import { TreeParser } from './tree-parser.generated.js';
import { parseByLangium } from './langium.js';
import { scan, type Scan } from './scanner.js';
import { Unfit, type Place } from './tree-reader.js';

/** A parsed text: its tree with every node's place, and what the scanner had to say. */
export interface Parsed {
    readonly document: Document;
    readonly scan: Scan;
    /** Errors of the parser itself: none is known to occur, since the scanner hands it entries that fit the grammar. */
    readonly errors: readonly { readonly start: number; readonly end: number }[];
}

/**
 * Parses the text of a file. Never throws on what a user wrote. The parser that is generated from the grammar builds the tree; where the
 * lexemes should not fit the grammar, Langium's does, which recovers.
 */
export function parse(text: string): Parsed {
    const scanned = scan(text);
    const parser = new TreeParser(text, scanned.lexemes);
    try {
        const document = parser.parseDocument();
        if (parser.atEnd) {
            return { document, scan: scanned, errors: [] };
        }
    } catch (error) {
        if (!(error instanceof Unfit)) {
            throw error;
        }
    }
    return parseByLangium(text);
}

/** What either parser keeps of a node's place: Langium a concrete tree, ours the end of the first lexeme. */
interface ConcretePlace {
    readonly offset: number;
    readonly end: number;
    readonly firstEnd?: number;
    readonly content?: readonly { readonly end: number }[];
}

/** Where a node stands in the text, its end excluded, and where its first lexeme ends. */
export function placeOf(node: { readonly $cstNode?: unknown }): Place {
    const place = node.$cstNode as ConcretePlace | undefined;
    if (!place) {
        return { offset: 0, end: 0, firstEnd: 0 };
    }
    const { offset, end, content } = place;
    return place.firstEnd === undefined ? { offset, end, firstEnd: content?.[0]?.end ?? end } : place as Place;
}
