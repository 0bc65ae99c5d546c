import {
    createDefaultCoreModule, createDefaultSharedCoreModule, DefaultValueConverter, EmptyFileSystem, inject,
    type CstNode, type LangiumCoreServices, type LangiumParser, type Module, type PartialLangiumCoreServices, type ValueType,
} from 'langium';
import type { Document } from './generated/ast.js';
import { AmontGeneratedModule, AmontGeneratedSharedModule } from './generated/module.js';
import { AmontLexer, type AmontLexingReport } from './lexer.js';
import type { Scan } from './scanner.js';
import { wordOf } from './vocabulary.js';

/** Words become canonical in the tree, whatever spelling was typed; all else stays as written. */
class AmontValueConverter extends DefaultValueConverter {
    override convert(input: string, cstNode: CstNode): ValueType {
        const terminal = (cstNode as { tokenType?: { name: string } }).tokenType?.name;
        switch (terminal) {
            case 'KEYWORD': case 'CLAUSE': case 'COLUMN': case 'WORD': case 'RELATION': case 'FUNCTION':
                return wordOf(input) ?? input;
            default:
                return input;
        }
    }
}

const amontModule: Module<LangiumCoreServices, PartialLangiumCoreServices> = {
    parser: {
        Lexer: services => new AmontLexer(services),
        ValueConverter: () => new AmontValueConverter(),
    },
};

let parser: LangiumParser | undefined;

function langiumParser(): LangiumParser {
    if (!parser) {
        const shared = inject(createDefaultSharedCoreModule(EmptyFileSystem), AmontGeneratedSharedModule);
        const services = inject(createDefaultCoreModule({ shared }), AmontGeneratedModule, amontModule);
        parser = services.parser.LangiumParser;
    }
    return parser;
}

/** A parsed text: its tree with every node's place, and what the scanner had to say. */
export interface Parsed {
    readonly document: Document;
    readonly scan: Scan;
    /** Errors of the parser itself: none is known to occur, since the scanner hands it balanced entries. */
    readonly errors: readonly { readonly start: number; readonly end: number }[];
}

/** Parses the text of a file. Never throws on what a user wrote. */
export function parse(text: string): Parsed {
    const result = langiumParser().parse<Document>(text);
    const { scan } = result.lexerReport as AmontLexingReport;
    const errors = result.parserErrors.map(({ token }) => ({ start: token.startOffset || 0, end: (token.endOffset ?? 0) + 1 }));
    return { document: result.value, scan, errors };
}
