import type { Completeness } from './completeness/completeness.js';
import type { Environment } from './environment.js';
import type { DocumentKind } from './document/documents/names.js';
import type { Document } from './document/nodes.js';
import type { Cut } from './document/scope.js';
import type { ReviewedFinding } from './document/sections/compilation.js';
import type { Language } from './grammar/vocabulary.js';
import type { Bilingual, Finding } from './model/findings.js';
import type { Programme } from './model/programme.js';
import { rules } from './rules/index.js';
import type { OwnRule } from './rules/own-rule.js';
import type { DataWriter, Output, WordModel, WriterOptions } from './writers/writer.js';

/** The formats in which a programme can be written, by what the user types after `--to`. */
export const outputFormats = ['html', 'md', 'docx', 'pdf', 'json', 'xlsx'] as const;
/** A format of a compiled programme. */
export type OutputFormat = (typeof outputFormats)[number];

/** How a programme is to be written. */
export interface OutputOptions {
    readonly environment: Environment;
    /** How many errors the checks found: a document that is written despite them says so on its cover. */
    readonly errors: number;
    /** The name of the files without their extension. */
    readonly name: string;
    /** The documents that formats of pages hold, each with the name of its files; the whole programme where none is given. */
    readonly documents?: readonly { readonly kind: DocumentKind; readonly name: string }[];
    /** The phase or the unit that documents are cut to. */
    readonly cut?: Cut;
    /** The language of the documents' own words, where it is not the programme's. */
    readonly language?: Language;
    /** What the checks found, for the report of a review. */
    readonly findings?: readonly Finding[];
    /** A Word document to write on. */
    readonly model?: WordModel;
    /** How complete the programme is, which the summary and the data then say. */
    readonly completeness?: Completeness;
    /** The rules of the firm's own, for the waivers that name them. */
    readonly ownRules?: readonly OwnRule[];
}

/**
 * Writes a programme in some formats: formats of pages from one document, formats of data from the programme. Document and writers are
 * loaded only now, so that who checks need not wait for them.
 */
export async function writeOutputs(programme: Programme, formats: readonly OutputFormat[], options: OutputOptions): Promise<Output> {
    const { environment, errors, name, model } = options;
    const { pageWriters, dataWriters } = await import('./writers/index.js');
    const { compileDocument } = await import('./document/compile.js');
    const ruleTitles = titlesOf(options.ownRules);
    const { phaseFigures } = await import('./completeness/table.js');
    const completeness = options.completeness === undefined ? [] : phaseFigures(options.completeness);
    const findings = options.findings === undefined ? [] : await reviewed(options.findings);
    const compiling = {
        environment, errors, ruleTitles, findings, completeness,
        ...(options.cut && { cut: options.cut }), ...(options.language && { language: options.language }),
    };
    const documents = (options.documents ?? [{ kind: 'programme', name }]).map(({ kind, name: title }) => ({
        kind, name: title, pages: compiledOnce(() => compileDocument(programme, kind, compiling)),
    }));
    const outputs: Output[] = [];
    for (const format of formats) {
        const given: WriterOptions = { name, environment, completeness, ...(model === undefined ? {} : { model }) };
        if (format in dataWriters) {
            const writer: DataWriter = dataWriters[format as keyof typeof dataWriters];
            for (const { kind, name: title } of writer.byDocument === true ? documents : [{ kind: undefined, name }]) {
                outputs.push(await writer.write(programme, { ...given, name: title, ...(kind && { document: { kind, ...compiling } }) }));
            }
            continue;
        }
        for (const document of documents) {
            const { kind, name: title } = document;
            outputs.push(await pageWriters[format as keyof typeof pageWriters].write(document.pages(),
                { ...given, name: title, document: { kind, ...compiling } }));
        }
    }
    return { files: outputs.flatMap(({ files }) => files), notes: outputs.flatMap(({ notes }) => notes) };
}

/** What rules are called where a document names them: what they report, and of the firm's own its message. */
export function titlesOf(ownRules: readonly OwnRule[] = []): ReadonlyMap<string, Bilingual> {
    return new Map([
        ...rules.map(({ code, title }) => [code, title] as const),
        ...ownRules.flatMap(({ name, message }) => (message ? [[`own/${name}`, message] as const] : [])),
    ]);
}

/** A document is compiled when the first format asks for it, and kept for the others. */
function compiledOnce(compile: () => Document): () => Document {
    let compiled: Document | undefined;
    return () => compiled ??= compile();
}

/** Findings with the families of their rules, as chapters of the manual are headed. */
async function reviewed(findings: readonly Finding[]): Promise<readonly ReviewedFinding[]> {
    const { familyTitles } = await import('./rule-pages.js');
    const families = new Map(rules.map(({ code, family }) => [code, family]));
    return findings.map(finding => {
        const family = families.get(finding.code);
        return family === undefined ? finding : { ...finding, family: familyTitles[family] };
    });
}
