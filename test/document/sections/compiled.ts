/** Compiles texts of programmes for the tests of sections. */
import { compile } from '../../../language/document/compile.js';
import type { Document } from '../../../language/document/nodes.js';
import type { Language } from '../../../language/grammar/vocabulary.js';
import { Programme, type Library } from '../../../language/model/programme.js';
import { readFile } from '../../../language/model/read-file.js';
import { htmlWriter } from '../../../language/writers/html/html.js';

/** The day and the version that every compiled text of the tests bears. */
export const environment = { today: '2026-11-21', version: '1.0.0' };

/** The programme that texts make, each text a file. */
export function programmeOf(texts: Readonly<Record<string, string>>, language: Language = 'fr',
    libraries: readonly Library[] = []): Programme {
    return Programme.build(Object.entries(texts).map(([file, text]) => readFile(file, text, language)), libraries, language);
}

/** The document of one text. */
export function compiled(text: string, language: Language = 'fr', errors = 0): Document {
    return compile(programmeOf({ 'programme.amont': text }, language), { environment, errors });
}

/** A document as one page. */
export function pageOf(document: Document): { readonly html: string; readonly notes: readonly string[] } {
    const { files, notes } = htmlWriter.write(document, { name: 'page', environment });
    return { html: String(files[0]!.content), notes: notes.map(({ code, target }) => `${code} ${target ?? ''}`) };
}

/** What a reader sees of a page: its words, without its marks, every space an ordinary one. */
export function wordsOf(html: string): string {
    return html.replace(/<head>[\s\S]*?<\/head>/, '').replace(/<[^>]+>/g, ' ').replace(/&lt;/g, '<').replace(/&gt;/g,
        '>').replace(/&quot;/g, '"')
        .replace(/&#39;/g, '\'').replace(/&amp;/g, '&').replace(/[\s\u00a0\u202f]+/g, ' ');
}
