/**
 * From a programme to a document that says it.
 *
 *     compile(programme: Programme, { environment: Environment, errors?: number }): Document
 *     compileDocument(programme: Programme, kind: DocumentKind, options): Document
 *
 * The document is finished: numbered and set in the typography of its language, ready for any writer of pages. `errors` is the number of
 * error findings despite which it is compiled; the cover says so. The same programme, environment and options give the same document.
 */
import type { Programme } from '../model/programme.js';
import { documentCover } from './documents/cover.js';
import { emptySection } from './documents/empty.js';
import { builders } from './documents/index.js';
import { documentNames, type DocumentKind } from './documents/names.js';
import type { Builder } from './documents/parts.js';
import { finished, selfContained } from './finish.js';
import type { Document } from './nodes.js';
import { Compilation, type CompileOptions } from './sections/compilation.js';
import { identifiersSection } from './sections/identifiers.js';
import { targetsOf } from './transform.js';

export type { CompileOptions } from './sections/compilation.js';

/** Compiles a programme into the document that holds all of it. */
export function compile(programme: Programme, options: CompileOptions): Document {
    return compileDocument(programme, 'programme', options);
}

/** Compiles a programme into one of the documents of the mission; `further` writes parts that follow the document's own. */
export function compileDocument(programme: Programme, kind: DocumentKind, options: CompileOptions, further?: Builder): Document {
    const c = new Compilation(programme, options);
    const sections = [...builders[kind](c), ...further?.(c) ?? []].filter(part => part !== undefined);
    const { largeType } = documentNames[kind];
    const withoutContents = sections.length <= 1 ? true : documentNames[kind].withoutContents;
    const document: Document = {
        language: c.language, cover: documentCover(c, kind), sections: sections.length === 0 ? [emptySection(c, kind)] : sections,
        ...(withoutContents === undefined ? {} : { withoutContents }), ...(largeType === undefined ? {} : { largeType }),
    };
    const index = kind === 'programme' ? identifiersSection(c, new Set(targetsOf(document))) : undefined;
    const whole = { ...document, sections: index === undefined ? document.sections : [...document.sections, index] };
    // In the whole programme a reference that leads nowhere is a fault; a part of it speaks of what it leaves out.
    return finished(kind === 'programme' && c.scope.isWhole ? whole : selfContained(whole), c.authored);
}
