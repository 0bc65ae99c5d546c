/** What every writer takes and gives. */
import type { Environment } from '../environment.js';
import type { DocumentKind } from '../document/documents/names.js';
import type { Document, Target } from '../document/nodes.js';
import type { CompileOptions, PhaseFigure } from '../document/sections/compilation.js';
import type { Bilingual } from '../model/findings.js';
import type { Programme } from '../model/programme.js';

/** A file that a writer gives, its path relative to the output folder, with `/` between folders. */
export interface OutputFile {
    readonly path: string;
    readonly content: string | Uint8Array;
}

/** What a writer could not say as the document says it: nothing is lost without a word. */
export interface WriterNote {
    /** Public and stable. */
    readonly code: 'dead-reference' | 'target-twice' | 'figure-as-table' | 'layout-lost' | 'unknown-character' | 'model-without-place'
        | 'comments-moved' | 'changes-gone';
    readonly message: Bilingual;
    /** The node it is about, where it has a name. */
    readonly target?: Target;
}

/** The files written, and what could not be written. */
export interface Output {
    readonly files: readonly OutputFile[];
    readonly notes: readonly WriterNote[];
}

/** Why a format could not be written at all, and what to do about it. */
export class Refusal extends Error {
    constructor(readonly explanation: Bilingual) {
        super(explanation.en);
    }
}

/** A Word document to write on: a firm's model, or a document to bring up to date. */
export interface WordModel {
    /** What it is called where something is said of it. */
    readonly name: string;
    readonly bytes: Uint8Array;
    /** It was written before, or says where the text goes: only that part is replaced. */
    readonly update?: boolean;
}

/** How the user asked for the files. */
export interface WriterOptions {
    /** The name of the files without their extension. */
    readonly name: string;
    readonly environment: Environment;
    /** A Word document to write on. */
    readonly model?: WordModel;
    /** How complete the programme is, phase by phase, for formats of data. */
    readonly completeness?: readonly PhaseFigure[];
    /**
     * The document of the mission that is asked for, and how it is compiled: for formats of data that give one of each, and for files that
     * say what they are.
     */
    readonly document?: CompileOptions & { readonly kind: DocumentKind };
}

/**
 * Writes one format. Formats that carry pages are written from the document tree, formats that carry data from the programme. A format
 * whose library works in steps answers later.
 */
export interface Writer<Source> {
    /** What the user types after `--to`. */
    readonly format: string;
    readonly title: Bilingual;
    /** A format of data that has a file of its own for each document of the mission; others hold the whole programme whatever is asked. */
    readonly byDocument?: boolean;
    write(source: Source, options: WriterOptions): Output | Promise<Output>;
}

/** A writer of pages. */
export type PageWriter = Writer<Document>;

/** A writer of data. */
export type DataWriter = Writer<Programme>;
