import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { fileNamed } from './activation.js';
import { eventually, type Case } from './case.js';

interface Shown {
    readonly pieces: number;
    readonly changes: number;
    readonly anchor: string;
}

/** The compiled programme beside the text. */
export const preview: readonly Case[] = [
    {
        name: 'the preview opens beside the text, and follows what is typed and where it is read',
        async run() {
            const document = await vscode.workspace.openTextDocument(await fileNamed('exigences.amont'));
            const editor = await vscode.window.showTextDocument(document, vscode.ViewColumn.One);
            await vscode.commands.executeCommand('amont.openPreview');
            const { pieces, changes } = await eventually('a page with its pieces', async () => {
                const [state] = await states();
                return state && state.pieces > 0 ? { ...state } : undefined;
            });
            assert.ok(pieces > 3, 'the programme has several pieces');
            const title = document.getText().indexOf('"') + 1;
            await editor.edit(edit => edit.insert(document.positionAt(title), 'Nouveau '));
            await eventually('a change of the page', async () => ((await states())[0]?.changes ?? 0) > changes || undefined);
            await vscode.commands.executeCommand('undo');
            const last = document.lineCount - 1;
            editor.revealRange(new vscode.Range(last, 0, last, 0), vscode.TextEditorRevealType.AtTop);
            await eventually('a place of the page that follows', async () => (await states())[0]?.anchor || undefined);
        },
    },
];

async function states(): Promise<readonly Shown[]> {
    return await vscode.commands.executeCommand<readonly Shown[]>('amont.previewState');
}
