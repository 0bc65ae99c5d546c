import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually, type Case } from './case.js';

/** The extension comes to life where there is a programme. */
export const activation: readonly Case[] = [
    {
        name: 'opening an .amont file makes it an Amont document and starts the extension',
        async run() {
            const document = await vscode.workspace.openTextDocument(await fileNamed('programme.amont'));
            await vscode.window.showTextDocument(document);
            assert.equal(document.languageId, 'amont');
            const extension = vscode.extensions.getExtension('amont.amont');
            assert.ok(extension, 'the extension is installed');
            await eventually('the extension is active', () => extension.isActive || undefined);
        },
    },
];

/** A file of the test workspace, which lies in its folder. */
export async function fileNamed(name: string): Promise<vscode.Uri> {
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    assert.ok(folder, 'a folder is open');
    const uri = vscode.Uri.joinPath(folder.uri, name);
    await vscode.workspace.fs.stat(uri);
    return uri;
}
