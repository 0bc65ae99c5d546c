import { fileWord, type DocumentKind } from './document/documents/names.js';
import type { Cut } from './document/scope.js';
import type { Programme } from './model/programme.js';

/** What a programme is called where it is built: its code, else its title. */
export function nameOfProgramme({ header }: Programme): string {
    return header?.id || header?.title?.text || 'Programme';
}

/** The folder in which its documents usually stand, beside its declaration. */
export function usualOutputFolder({ language }: Programme): string {
    return language === 'fr' ? 'livrables' : 'deliverables';
}

/** The name of the files of a document: `PLATEAUX-notice-B`, `PLATEAUX-fiches-REUNION`. */
export function documentFileName(programme: Programme, kind: DocumentKind, { phase, unit }: Cut = {}): string {
    const document = kind === 'programme' ? [] : [fileWord(kind, programme.language)];
    return fileNameOf(programme, [...document, ...(phase ? [phase.id] : []), ...(unit ? [unit.id] : [])]);
}

/** `PLATEAUX-notice-B`: the code, some words and the revision, with nothing in it that a file system refuses. */
export function fileNameOf(programme: Programme, words: readonly string[] = []): string {
    const revision = programme.header?.revision?.label?.text;
    const name = [nameOfProgramme(programme), ...words, ...(revision === undefined ? [] : [revision])].join('-')
        .normalize('NFC').replace(/[^\p{L}\p{N}._-]+/gu, '-').replace(/^[.-]+|[.-]+$/g, '').slice(0, 100);
    // Windows keeps these names for its devices, whatever follows the dot.
    return name === '' || /^(?:con|prn|aux|nul|com\d|lpt\d)$/i.test(name) ? `programme-${name}`.replace(/-$/, '') : name;
}
