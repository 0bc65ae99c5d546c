import path from 'node:path';
import { declaredDocuments, type DocumentKind } from '../../language/document/documents/names.js';
import { cutOf, type Cut } from '../../language/document/scope.js';
import { documentFileName, fileNameOf, nameOfProgramme, usualOutputFolder } from '../../language/file-names.js';
import { writeOutputs } from '../../language/outputs.js';
import type { CheckedProgramme } from '../../language/workbench.js';
import { Refusal } from '../../language/writers/writer.js';
import { askedOf } from '../delivered.js';
import { environmentOf } from '../environment.js';
import { CannotRun } from '../failure.js';
import { shownPath } from '../files.js';
import { messagesIn, type Messages } from '../messages/messages.js';
import type { BuildOptions } from '../options.js';
import type { Context } from '../program.js';
import { publish, type Publication } from '../publish.js';
import { countsOf } from '../report/report.js';
import { textReporter } from '../report/text.js';
import { requireFiles, Selection } from '../selection.js';
import { watchSelection } from '../watch.js';
import { wordModelOf } from '../word-model.js';
import { reportOn } from './check.js';

/** Compiles the programmes that the path leads to. Returns the exit code: 1 where errors in a programme stopped it. */
export async function build(given: string, options: BuildOptions, context: Context): Promise<number> {
    const { terminal, messages } = context;
    const selection = new Selection([given], terminal, messages);
    if (!options.watch) {
        return buildOnce(selection, options, context);
    }
    return watchSelection(selection, terminal, messages, async () => {
        try {
            await buildOnce(selection, options, context);
        } catch (error) {
            // A programme that is gone for a moment, or a document that another program holds open: the next change may mend it.
            if (!(error instanceof CannotRun)) {
                throw error;
            }
            terminal.tell(terminal.errorColours.red(error.explain(messages)));
        }
    });
}

async function buildOnce(selection: Selection, options: BuildOptions, context: Context): Promise<number> {
    const { terminal, language: asked } = context;
    const programmes = programmesOf(selection);
    const messages = messagesIn(asked ?? programmes[0]!.programme.language);
    const faulty = programmes.filter(checked => errorsOf(checked) > 0);
    // The report of a review is made for programmes that have errors.
    const reviewed = options.documents?.deliverables === false && options.documents.kinds.every(kind => kind === 'findingsReport');
    if (faulty.length > 0 && options.force !== true && !reviewed) {
        terminal.print(textReporter.render(reportOn(selection, faulty.map(onlyErrors), context, 'error')));
        faulty.forEach(checked => terminal.tell(terminal.errorColours.red(messages.build.stopped(nameOf(checked), errorsOf(checked)))));
        return 1;
    }
    const publications = new Map<string, Publication>();
    for (const checked of programmes) {
        terminal.progress(() => messages.build.composing);
        for (const publication of await compiled(checked, options, context)) {
            if (publications.has(publication.target)) {
                throw new CannotRun(m => m.build.sameName(path.basename(publication.target)));
            }
            publications.set(publication.target, publication);
        }
        terminal.endProgress();
    }
    await publish([...publications.values()]);
    for (const { target, content } of publications.values()) {
        const line = messages.build.written(shownPath(target, 'native'), sizeOf(content, messages));
        terminal.print(`${terminal.colours.green('✓')} ${line}\n`);
    }
    for (const checked of reviewed ? [] : faulty) {
        terminal.tell(terminal.errorColours.yellow(messages.build.forced(nameOf(checked), errorsOf(checked))));
    }
    return 0;
}

function programmesOf(selection: Selection): readonly CheckedProgramme[] {
    requireFiles(selection);
    const programmes = selection.checked.filter(({ programme }) => programme.header);
    if (programmes.length === 0) {
        const onlyLibraries = selection.checked.some(({ programme }) => programme.libraryHeader);
        throw new CannotRun(m => (onlyLibraries ? m.build.onlyLibraries : m.files.noProgramme)(selection.shownNames));
    }
    return programmes;
}

async function compiled(checked: CheckedProgramme, options: BuildOptions, context: Context): Promise<Publication[]> {
    const { to, out, update } = options;
    const { programme } = checked;
    const model = wordModelOf(checked, kindsIn(checked, options).length, options);
    const asked = await askedOf(programme, model, kindsIn(checked, options), cutIn(checked, options), options);
    const kinds = kindsIn(checked, asked);
    const cut = cutIn(checked, asked);
    const { terminal, language } = context;
    const folder = path.resolve(out ?? path.join(path.normalize(checked.folder), usualOutputFolder(programme)));
    const spoken = language ?? programme.language;
    const output = await writeOutputs(programme, to, {
        environment: environmentOf(context.version), errors: errorsOf(checked), name: fileNameOf(programme), cut,
        documents: kinds.map(kind => ({ kind, name: documentFileName(programme, kind, cut) })),
        findings: checked.findings, completeness: checked.completeness, ownRules: checked.settings?.requires ?? [],
        ...(model && { model }), ...(asked.lang && { language: asked.lang }),
    }).catch((error: unknown) => {
        throw error instanceof Refusal ? new CannotRun(m => error.explanation[m.language]) : error;
    });
    for (const code of new Set(output.notes.map(note => note.code))) {
        const [first, ...others] = output.notes.filter(note => note.code === code);
        terminal.tell(terminal.errorColours.dim(messagesIn(spoken).build.note(first!.message[spoken], others.length)));
    }
    return output.files.map(file => ({
        content: file.content,
        target: update === undefined || out !== undefined ? path.join(folder, ...file.path.split('/')) : path.resolve(update),
    }));
}

function errorsOf({ findings }: CheckedProgramme): number {
    return countsOf(findings).error;
}

function onlyErrors(checked: CheckedProgramme): CheckedProgramme {
    return { ...checked, findings: checked.findings.filter(({ severity }) => severity === 'error'), waived: [] };
}

function nameOf({ programme }: CheckedProgramme): string {
    return nameOfProgramme(programme);
}

/** The documents asked for, those that the programme declares as deliverables among them. */
function kindsIn(checked: CheckedProgramme, { documents }: BuildOptions): readonly DocumentKind[] {
    if (documents === undefined) {
        return ['programme'];
    }
    const declared = documents.deliverables ? declaredDocuments(checked.programme) : [];
    if (documents.deliverables && declared.length === 0 && documents.kinds.length === 0) {
        throw new CannotRun(m => m.build.noDeclared(nameOf(checked)));
    }
    return [...new Set([...documents.kinds, ...declared])];
}

function cutIn(checked: CheckedProgramme, options: BuildOptions): Cut {
    const cut = cutOf(checked.programme, options);
    if ('known' in cut) {
        throw new CannotRun(m => m.build.unknownCut(cut.kind, cut.name, nameOf(checked), cut.known));
    }
    return cut;
}

function sizeOf(content: string | Uint8Array, { build }: Messages): string {
    return build.size(Math.ceil((typeof content === 'string' ? Buffer.byteLength(content) : content.length) / 1024));
}
