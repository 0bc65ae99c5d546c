import type { Environment } from './environment.js';
import type { Programme } from './model/programme.js';
import { rules } from './rules/index.js';
import type { Output, WriterOptions } from './writers/writer.js';

/** The formats in which a programme can be written, by what the user types after `--to`. */
export const outputFormats = ['html', 'md', 'pdf', 'json', 'xlsx'] as const;
/** A format of a compiled programme. */
export type OutputFormat = (typeof outputFormats)[number];

/** How a programme is to be written. */
export interface OutputOptions {
    readonly environment: Environment;
    /** How many errors the checks found: a document that is written despite them says so on its cover. */
    readonly errors: number;
    /** The name of the files without their extension. */
    readonly name: string;
}

/**
 * Writes a programme in some formats: formats of pages from one document, formats of data from the programme. Document and writers are
 * loaded only now, so that who checks need not wait for them.
 */
export async function writeOutputs(programme: Programme, formats: readonly OutputFormat[], options: OutputOptions): Promise<Output> {
    const { environment, errors, name } = options;
    const { pageWriters, dataWriters } = await import('./writers/index.js');
    const { compile } = await import('./document/compile.js');
    const ruleTitles = new Map(rules.map(({ code, title }) => [code, title]));
    const pages = formats.some(format => format in pageWriters) ? compile(programme, { environment, errors, ruleTitles }) : undefined;
    const outputs: Output[] = [];
    for (const format of formats) {
        const given: WriterOptions = { name, environment };
        outputs.push(await (format in dataWriters
            ? dataWriters[format as keyof typeof dataWriters].write(programme, given)
            : pageWriters[format as keyof typeof pageWriters].write(pages!, given)));
    }
    return { files: outputs.flatMap(({ files }) => files), notes: outputs.flatMap(({ notes }) => notes) };
}
