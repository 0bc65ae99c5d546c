/**
 * The typesetter: Typst as WebAssembly, the same on every machine and in a browser. It is given one text and the fonts; it reads no file
 * and reaches no network, so that an import in that text, were there one, would fail.
 */
import type { Typeset, Typesetter } from '../../environment.js';

const MAIN = '/main.typ';
/** The library's number for messages with places and traces. */
const FULL_MESSAGES = 3;

/** Loads the typesetter: `code` is its WebAssembly. */
export async function loadTypesetter(code: Uint8Array): Promise<Typesetter> {
    const typst = await import('@myriaddreamin/typst-ts-web-compiler');
    await typst.default({ module_or_path: code });
    return async (source, fonts) => {
        const book = new typst.TypstFontResolverBuilder();
        fonts.forEach(font => book.add_raw_font(font));
        const builder = new typst.TypstCompilerBuilder();
        builder.set_dummy_access_model();
        const compiler = await builder.build();
        try {
            compiler.set_fonts(await book.build());
            compiler.add_source(MAIN, source);
            return typesetOf(compiler.compile(MAIN, undefined, 'pdf', FULL_MESSAGES) as Compiled);
        } finally {
            compiler.free();
        }
    };
}

/** What the library answers; its types say nothing. */
interface Compiled {
    readonly result?: Uint8Array;
    readonly diagnostics?: readonly { readonly severity: string; readonly range: string; readonly message: string }[];
}

function typesetOf({ result, diagnostics }: Compiled): Typeset {
    if (result !== undefined) { return { pdf: result }; }
    const problem = diagnostics?.find(each => each.severity === 'error') ?? diagnostics?.[0];
    return { line: Number.parseInt(problem?.range ?? '', 10) || 0, message: problem?.message ?? '' };
}
