import type { CancellationToken } from 'vscode-languageserver';
import { version } from '../../package.json';
import { documentKinds, documentNames, declaredDocuments, type DocumentKind } from '../../language/document/documents/names.js';
import { documentFileName, fileNameOf, nameOfProgramme, usualOutputFolder } from '../../language/file-names.js';
import type { Bilingual } from '../../language/model/findings.js';
import { outputFormats, writeOutputs, type OutputFormat } from '../../language/outputs.js';
import type { CheckedProgramme } from '../../language/workbench.js';
import { Refusal, type Output } from '../../language/writers/writer.js';
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
                return session.workbench.programmes.filter(({ programme }) => programme.header)
                    .sort((a, b) => Number(b.folder === own?.folder) - Number(a.folder === own?.folder))
                    .map(checked => choiceOf(session, checked));
            }));
        const failed: BuildAnswer = { errors: 0, refused: '' };
        session.connection.onRequest(buildRequest, session.answering('build', failed,
            (order: BuildOrder, token: CancellationToken) => built(session, order, token)));
    },
};

function choiceOf(session: Session, { folder, programme, findings }: CheckedProgramme): BuildChoice {
    const declared = declaredDocuments(programme);
    return {
        folder: session.uriOf(folder),
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
    try {
        const outputs = await eachInTurn(session, stepsOf(formats, kinds), order, token,
            (format, documents) => written(session, checked, errors, format, documents));
        const notes = new Set(outputs.flatMap(output => output.notes.map(({ message }) => session.say(message))));
        return { files: outputs.flatMap(({ files }) => files.map(({ path, content }) => fileOf(path, content))), notes: [...notes] };
    } catch (error) {
        if (error instanceof Refusal) {
            return { errors: 0, refused: session.say(error.explanation) };
        }
        throw error;
    }
}

interface Step {
    readonly format: OutputFormat;
    readonly documents: readonly DocumentKind[];
}

/** A format of one file for the whole programme is one step; others are a step for each document. */
function stepsOf(formats: readonly OutputFormat[], kinds: readonly DocumentKind[]): readonly Step[] {
    return formats.flatMap((format): readonly Step[] =>
        format === 'json' ? [{ format, documents: kinds.slice(0, 1) }] : kinds.map(kind => ({ format, documents: [kind] })));
}

/** Takes the steps one by one, tells how far it is, and lets the editor's other questions be answered between them. */
async function eachInTurn(
    session: Session, steps: readonly Step[], { workDoneToken }: BuildOrder, token: CancellationToken,
    write: (format: OutputFormat, documents: readonly DocumentKind[]) => Promise<Output>,
): Promise<readonly Output[]> {
    const outputs: Output[] = [];
    for (const [i, { format, documents }] of steps.entries()) {
        if (workDoneToken !== undefined) {
            const message = documents.map(kind => `${session.say(documentNames[kind].title)} (${format})`).join(', ');
            await session.connection.sendNotification('$/progress', {
                token: workDoneToken, value: { kind: 'report', message, percentage: Math.round(100 * i / steps.length) },
            });
        }
        await new Promise(resolve => {
            setTimeout(resolve, 0);
        });
        if (token.isCancellationRequested) {
            break;
        }
        outputs.push(await write(format, documents));
    }
    return outputs;
}

function written(
    session: Session, { programme, findings, completeness, settings }: CheckedProgramme, errors: number, format: OutputFormat,
    documents: readonly DocumentKind[],
): Promise<Output> {
    return writeOutputs(programme, [format], {
        environment: { today: today(new Date()), version, ...(session.asset && { asset: session.asset }) },
        errors, findings, completeness, ownRules: settings?.requires ?? [], name: fileNameOf(programme),
        documents: documents.map(kind => ({ kind, name: documentFileName(programme, kind) })),
    });
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

const nothingAsked: Bilingual = {
    fr: 'Choisissez au moins un document et un format.', en: 'Choose at least one document and one format.',
};

function hasErrors(count: number): Bilingual {
    return {
        fr: count === 1 ? 'Le programme a une erreur.' : `Le programme a ${count} erreurs.`,
        en: count === 1 ? 'The programme has one error.' : `The programme has ${count} errors.`,
    };
}
