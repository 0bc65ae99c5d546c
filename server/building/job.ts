import { version } from '../../package.json';
import type { DocumentKind } from '../../language/document/documents/names.js';
import { documentFileName, fileNameOf } from '../../language/file-names.js';
import type { Bilingual } from '../../language/model/findings.js';
import { writeOutputs, type OutputFormat } from '../../language/outputs.js';
import type { Weight } from '../../language/settings.js';
import type { Tendered } from '../../language/tendered.js';
import { Workbench } from '../../language/workbench.js';
import { Refusal, type Output, type WordModel } from '../../language/writers/writer.js';

/** A programme as the editor holds it, and what is to be made of it: plain data, that goes to a thread of its own. */
export interface BuildJob {
    readonly folder: string;
    /** Every file that the programme is made of and rests on, with its settings. */
    readonly files: readonly (readonly [path: string, text: string])[];
    readonly weights: ReadonlyMap<string, Weight>;
    readonly phase?: string;
    /** The version that was tendered, where the programme names one and it was looked for. */
    readonly tendered?: Tendered;
    /** The Word document to write on. */
    readonly model?: WordModel;
    readonly today: string;
    readonly steps: readonly BuildStep[];
}

/** One file to be written, or those that a format makes together. */
export interface BuildStep {
    readonly format: OutputFormat;
    readonly documents: readonly DocumentKind[];
}

/** What a job comes to: the files with what could not be rendered, or the reason why there are none. */
export type BuildResult = Output | { readonly refused: Bilingual };

/** Reads a file that ships with the product. */
export type Asset = (name: string) => Promise<Uint8Array>;

/** Does a job; `tell` hears of each step before it is taken. What the programme or a format refuses is a result, too. */
export async function doJob(job: BuildJob, asset: Asset | undefined, tell: (step: number) => void): Promise<BuildResult> {
    const workbench = new Workbench();
    workbench.setToday(job.today);
    workbench.setWeights(job.weights);
    workbench.setPhase(job.phase);
    job.files.forEach(([path, text]) => workbench.setText(path, text));
    if (job.tendered) {
        workbench.setBaseline(job.folder, job.tendered);
    }
    const checked = workbench.programmes.find(({ folder }) => folder === job.folder);
    if (!checked) {
        throw new Error(`No programme in ${job.folder}.`);
    }
    const { programme, findings, completeness, settings } = checked;
    const errors = findings.filter(({ severity }) => severity === 'error').length;
    const outputs: Output[] = [];
    try {
        for (const [i, { format, documents }] of job.steps.entries()) {
            tell(i);
            outputs.push(await writeOutputs(programme, [format], {
                environment: { today: job.today, version, ...(asset && { asset }) },
                errors, findings, completeness, ownRules: settings?.requires ?? [], name: fileNameOf(programme),
                documents: documents.map(kind => ({ kind, name: documentFileName(programme, kind) })),
                ...(job.model && { model: job.model }),
            }));
        }
    } catch (error) {
        if (error instanceof Refusal) {
            return { refused: error.explanation };
        }
        throw error;
    }
    return { files: outputs.flatMap(({ files }) => files), notes: outputs.flatMap(({ notes }) => notes) };
}
