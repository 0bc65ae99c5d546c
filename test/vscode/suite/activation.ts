import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually, type Case } from './case.js';
import { fileNamed } from './documents.js';

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
