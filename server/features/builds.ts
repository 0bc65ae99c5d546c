import type { CancellationToken } from 'vscode-languageserver';
import { documentKinds, documentNames, declaredDocuments, type DocumentKind } from '../../language/document/documents/names.js';
import { nameOfProgramme, usualOutputFolder } from '../../language/file-names.js';
import type { Bilingual } from '../../language/model/findings.js';
import { outputFormats, type OutputFormat } from '../../language/outputs.js';
import { resolvePath } from '../../language/paths.js';
import { weightsFrom } from '../../language/settings.js';
import type { CheckedProgramme } from '../../language/workbench.js';
import type { WordModel } from '../../language/writers/writer.js';
import type { BuildJob, BuildResult, BuildStep } from '../building/job.js';
import { inThread, type StartThread } from '../building/thread.js';
import type { Feature } from '../feature.js';
import { pathOf } from '../places.js';
import {
    buildChoicesRequest, buildRequest, type BuildAnswer, type BuildChoice, type BuildOrder, type NewFile,
} from '../protocol-commands.js';
import type { Session } from '../session.js';
import { today } from '../today.js';

/** Documents of a programme as the editor holds it, unsaved text included. The editor writes them: on any file system. */
export const builds: Feature = {
    capabilities: {},
    listen(session) {
        session.connection.onRequest(buildChoicesRequest, session.answering('build choices', [] as readonly BuildChoice[],
            ({ uri }: { readonly uri?: string }) => {
                const own = uri === undefined ? undefined : session.checked(uri);
                return session.offered(own).filter(({ programme }) => programme.header)
                    .sort((a, b) => Number(b.folder === own?.folder) - Number(a.folder === own?.folder))
                    .map(checked => choiceOf(session, checked, checked.folder === own?.folder));
            }));
        const failed: BuildAnswer = { errors: 0, refused: '' };
        session.connection.onRequest(buildRequest, session.answering('build', failed,
            (order: BuildOrder, token: CancellationToken) => built(session, order, token)));
    },
};

function choiceOf(session: Session, { folder, programme, findings }: CheckedProgramme, own: boolean): BuildChoice {
    const declared = declaredDocuments(programme);
    return {
        folder: session.uriOf(folder), own,
        title: programme.header?.title?.text ?? nameOfProgramme(programme),
        target: session.uriOf(`${folder}/${usualOutputFolder(programme)}`),
        errors: findings.filter(({ severity }) => severity === 'error').length,
        documents: documentKinds.map(kind => {
            const { title, audience } = documentNames[kind];
            return { kind, title: session.say(title), audience: session.say(audience), declared: declared.includes(kind) };
        }),
        formats: outputFormats,
    };
}

async function built(session: Session, order: BuildOrder, token: CancellationToken): Promise<BuildAnswer> {
    const folder = pathOf(order.folder);
    const checked = session.workbench.programmes.find(known => known.folder === folder);
    const kinds = documentKinds.filter(kind => order.documents.includes(kind));
    const formats = outputFormats.filter(format => order.formats.includes(format));
    if (!checked?.programme.header || kinds.length === 0 || formats.length === 0) {
        return { errors: 0, refused: session.say(checked ? nothingAsked : gone) };
    }
    const errors = checked.findings.filter(({ severity }) => severity === 'error').length;
    // The report of a review is made for programmes that have errors.
    if (errors > 0 && order.force !== true && kinds.some(kind => kind !== 'findingsReport')) {
        return { errors, refused: session.say(hasErrors(errors)) };
    }
    if (session.startThread === undefined) {
        return { errors: 0, refused: session.say(noThread) };
    }
    const model = await modelOf(session, checked, formats);
    if (model === 'unreadable') {
        return { errors: 0, refused: session.say(noModel(checked.settings?.template ?? '')) };
    }
    const job = { ...jobOf(session, checked, stepsOf(formats, kinds)), ...(model && { model }) };
    const result = await made(session, session.startThread, job, order, token);
    if (result === undefined) {
        return { files: [], notes: [] };
    }
    if ('refused' in result) {
        return { errors: 0, refused: session.say(result.refused) };
    }
    const notes = new Set(result.notes.map(({ message }) => session.say(message)));
    return { files: result.files.map(({ path, content }) => fileOf(path, content)), notes: [...notes] };
}

/** The Word document that the programme's settings name to write on; nothing where they name none, or no Word document is asked for. */
async function modelOf(
    { read }: Session, { folder, settings }: CheckedProgramme, formats: readonly OutputFormat[],
): Promise<WordModel | 'unreadable' | undefined> {
    if (settings?.template === undefined || !formats.includes('docx') || read === undefined) {
        return undefined;
    }
    try {
        return { name: settings.template, bytes: await read(resolvePath(folder, settings.template)) };
    } catch {
        return 'unreadable';
    }
}

/** A format of one file for the whole programme is one step; others are a step for each document. */
function stepsOf(formats: readonly OutputFormat[], kinds: readonly DocumentKind[]): readonly BuildStep[] {
    return formats.flatMap((format): readonly BuildStep[] =>
        format === 'json' ? [{ format, documents: kinds.slice(0, 1) }] : kinds.map(kind => ({ format, documents: [kind] })));
}

/** The programme as it is now, with all that it rests on. */
function jobOf(
    { workbench, client, tendered }: Session, { folder, programme, settings }: CheckedProgramme, steps: readonly BuildStep[],
): BuildJob {
    const files = [...programme.files, ...programme.libraries.flatMap(library => library.files)]
        .map(({ file, text }) => [file, text] as const);
    const own = settings && workbench.textOf(settings.file);
    return {
        folder, steps, today: today(new Date()), weights: weightsFrom(client.options.rules),
        files: own === undefined ? files : [...files, [settings!.file, own] as const],
        ...(workbench.phase === undefined ? {} : { phase: workbench.phase }),
        ...(tendered.of(folder) ? { tendered: tendered.of(folder)! } : {}),
    };
}

/** Has the job done beside the conversation; nothing where it was called off. */
function made(
    session: Session, startThread: StartThread, job: BuildJob, { workDoneToken }: BuildOrder, token: CancellationToken,
): Promise<BuildResult | undefined> {
    const tell = (step: number): void => {
        const { format, documents } = job.steps[step]!;
        const message = documents.map(kind => `${session.say(documentNames[kind].title)} (${format})`).join(', ');
        if (workDoneToken !== undefined) {
            session.connection.sendNotification('$/progress', {
                token: workDoneToken, value: { kind: 'report', message, percentage: Math.round(100 * step / job.steps.length) },
            }).catch((error: unknown) => session.log('build', error));
        }
    };
    return inThread(startThread, job, session.asset, tell, token);
}

function fileOf(path: string, content: string | Uint8Array): NewFile {
    return typeof content === 'string' ? { path, text: content } : { path, bytes: encoded(content) };
}

/** Bytes as letters: messages between processes hold text only. */
function encoded(bytes: Uint8Array): string {
    let letters = '';
    const step = 0x8000;
    for (let at = 0; at < bytes.length; at += step) {
        letters += String.fromCharCode(...bytes.subarray(at, at + step));
    }
    return btoa(letters);
}

const gone: Bilingual = {
    fr: 'Ce programme n’est plus ouvert.', en: 'This programme is not open any more.',
};

const noThread: Bilingual = {
    fr: 'Cet éditeur n’offre pas où compiler : utilisez la ligne de commande, amont build.',
    en: 'This editor offers no place to build in: use the command line, amont build.',
};

function noModel(name: string): Bilingual {
    return {
        fr: `Le modèle Word « ${name} », que nomme amont.json, ne peut pas être lu : vérifiez qu’il est à cette place.`,
        en: `The Word template “${name}” that amont.json names cannot be read: see that it lies there.`,
    };
}

const nothingAsked: Bilingual = {
    fr: 'Choisissez au moins un document et un format.', en: 'Choose at least one document and one format.',
};

function hasErrors(count: number): Bilingual {
    return {
        fr: count === 1 ? 'Le programme a une erreur.' : `Le programme a ${count} erreurs.`,
        en: count === 1 ? 'The programme has one error.' : `The programme has ${count} errors.`,
    };
}
