import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { FileChangeType, RegistrationRequest, type DidChangeWatchedFilesRegistrationOptions } from 'vscode-languageserver/node';
import { isUnsavedRequest } from '../../server/protocol.js';
import { Editor } from './editor.js';

const programme = 'programme ESSAI "Essai" { langue fr }\nusager AGENTS "Agents" {}\n';
const needs = 'besoin BES-1 "Se réunir" { exprimé par AGENTS }\n';
const requirements = 'exigence EX-1 "Bruit" { source BES-1 }\n';

let editor: Editor | undefined;

afterEach(async () => {
    await editor?.stop();
    editor = undefined;
});

async function tell(at: Editor, name: string, type: FileChangeType): Promise<void> {
    await at.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: at.uri(name), type }] });
}

describe('what happens to files behind the editor’s back', () => {
    const isBroken = (at: Editor): boolean => at.codes('exigences.amont')?.includes('broken-reference') ?? false;
    const remove = async (at: Editor, name: string): Promise<void> => {
        await rm(path.join(at.folder, name));
        await tell(at, name, FileChangeType.Deleted);
    };
    async function session(unsaved: () => boolean): Promise<Editor> {
        const at = await Editor.start({ 'programme.amont': programme, 'besoins.amont': needs, 'exigences.amont': requirements });
        editor = at;
        at.connection.onRequest(isUnsavedRequest, unsaved);
        await at.open('besoins.amont', needs);
        await at.until('findings', () => at.codes('exigences.amont') !== undefined);
        return at;
    }

    test('a file that is deleted while it is shown counts no longer, and counts again when it is back or written in', async () => {
        const at = await session(() => false);
        expect(isBroken(at)).toBe(false);
        await remove(at, 'besoins.amont');
        await at.until('the need is gone', () => isBroken(at));
        await writeFile(path.join(at.folder, 'besoins.amont'), needs);
        await tell(at, 'besoins.amont', FileChangeType.Created);
        await at.until('the need is back', () => !isBroken(at));
        await remove(at, 'besoins.amont');
        await at.until('the need is gone again', () => isBroken(at));
        await at.change('besoins.amont', [0, 0], [0, 0], '// Toujours là.\n');
        await at.until('the need that is being written', () => !isBroken(at));
    });
    test('what was typed and never saved stays where its file is deleted', async () => {
        const at = await session(() => true);
        await remove(at, 'besoins.amont');
        await writeFile(path.join(at.folder, 'autre.amont'), 'exigense');
        await tell(at, 'autre.amont', FileChangeType.Created);
        await at.until('the change told after it', () => at.codes('autre.amont')?.includes('unknown-word') ?? false);
        expect(isBroken(at)).toBe(false);
    });
    test('a document whose file is gone before it is opened, as after a crash, counts only where it is unsaved', async () => {
        const asked: string[] = [];
        const at = await session(() => false);
        at.connection.onRequest(isUnsavedRequest, ({ uri }: { uri: string }) => {
            asked.push(uri);
            return uri === at.uri('nouveau.amont');
        });
        const again = (name: string): boolean => at.codes(name)?.includes('duplicate-identifier') ?? false;
        await at.open('disparu.amont', 'besoin BES-1 "Le même" {}\n');
        await at.open('nouveau.amont', 'besoin BES-1 "Le même" {}\n');
        await at.until('only the new one', () => again('nouveau.amont') && !again('disparu.amont') && asked.length === 2);
        expect(asked).toEqual([at.uri('disparu.amont'), at.uri('nouveau.amont')]);
    });
});

describe('a library outside the workspace', () => {
    const library = 'référentiel R "Bureaux" { langue fr }\n';
    const project = 'programme P "P" {\n  langue fr\n  s\'appuie sur "../communs"\n}\nexigence EX-1 "T" { adapte EX-LIB }\n';

    test('is watched where it lies, and followed; a text of it that is closed still counts', async () => {
        const at = await Editor.start({
            'communs/référentiel.amont': library, 'communs/types.amont': 'exigence EX-LIB "Type" {}\n', 'projet/programme.amont': project,
        }, {
            workspaceFolders: [],
            capabilities: { workspace: {
                workspaceFolders: true, didChangeWatchedFiles: { dynamicRegistration: true, relativePatternSupport: true },
            } },
        });
        editor = at;
        const watched: unknown[] = [];
        at.connection.onRequest(RegistrationRequest.type, ({ registrations }) => {
            watched.push(...registrations.flatMap(({ registerOptions }) =>
                (registerOptions as DidChangeWatchedFilesRegistrationOptions).watchers.map(({ globPattern }) => globPattern)));
        });
        const codes = (): readonly unknown[] => at.codes('projet/programme.amont') ?? [];
        await at.connection.sendNotification('workspace/didChangeWorkspaceFolders', {
            event: { added: [{ uri: at.uri('projet'), name: 'projet' }], removed: [] },
        });
        await at.until('findings', () => codes().length > 0);
        expect(codes()).not.toContain('broken-reference');
        expect(watched).toContainEqual({ baseUri: at.uri('communs'), pattern: '**/*.amont' });
        await writeFile(path.join(at.folder, 'communs/types.amont'), 'exigence EX-AUTRE "Type" {}\n');
        await tell(at, 'communs/types.amont', FileChangeType.Changed);
        await at.until('the broken reference', () => codes().includes('broken-reference'));
        await writeFile(path.join(at.folder, 'communs/types.amont'), 'exigence EX-LIB "Type" {}\n');
        await at.open('communs/types.amont', 'exigence EX-LIB "Type" {}\n');
        await at.until('the reference whole', () => !codes().includes('broken-reference'));
        await at.connection.sendNotification('textDocument/didClose', { textDocument: { uri: at.uri('communs/types.amont') } });
        await tell(at, 'communs/référentiel.amont', FileChangeType.Changed);
        await at.open('projet/programme.amont', `${project}exigense\n`);
        await at.until('the word that was written afterwards', () => codes().includes('unknown-word'));
        expect(codes()).not.toContain('broken-reference');
    });
});
