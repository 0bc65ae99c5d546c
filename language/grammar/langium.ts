import {
    createDefaultCoreModule, createDefaultSharedCoreModule, DefaultValueConverter, EmptyFileSystem, inject,
    type CstNode, type LangiumCoreServices, type LangiumParser, type Module, type PartialLangiumCoreServices, type ValueType,
} from 'langium';
import type { Document } from './generated/ast.js';
import { AmontGeneratedModule, AmontGeneratedSharedModule } from './generated/module.js';
import { AmontLexer, type AmontLexingReport } from './lexer.js';
import type { Parsed } from './parser.js';
import { words } from './tree-reader.js';
import { wordOf } from './vocabulary.js';

/** Words become canonical in the tree, whatever spelling was typed; all else stays as written. */
class AmontValueConverter extends DefaultValueConverter {
    override convert(input: string, cstNode: CstNode): ValueType {
        const terminal = (cstNode as { tokenType?: { name: string } }).tokenType?.name;
        return terminal !== undefined && words.has(terminal) ? wordOf(input) ?? input : input;
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

/** Parses a text with Langium's own parser: the reference for the tree, and the one that recovers from what the grammar refuses. */
export function parseByLangium(text: string): Parsed {
    const result = langiumParser().parse<Document>(text);
    const { scan } = result.lexerReport as AmontLexingReport;
    const errors = result.parserErrors.map(({ token }) => ({ start: token.startOffset || 0, end: (token.endOffset ?? 0) + 1 }));
    return { document: result.value, scan, errors };
}
