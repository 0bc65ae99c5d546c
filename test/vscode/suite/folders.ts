import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually, type Case } from './case.js';
import { findingsIn, textOf, untilFound } from './documents.js';
import { reported } from './report.js';

/** Several folders in one workspace, each with its programme. */
const folders: readonly Case[] = [
    {
        name: 'each folder has its programme, with findings of its own; the views show that of the text at hand',
        async run() {
            const [one, other] = (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri);
            assert.ok(one && other, 'two folders are open');
            for (const [folder, unknown] of [[one, 'INCONNU'], [other, 'AUTRE-INCONNU']] as const) {
                const requirements = vscode.Uri.joinPath(folder, 'exigences.amont');
                await untilFound(requirements, `${unknown}.`);
                assert.ok(findingsIn(requirements).every(finding => !finding.includes('duplicate')), 'the same names do not meet');
                await vscode.window.showTextDocument(requirements);
                const title = (await textOf(vscode.Uri.joinPath(folder, 'programme.amont'))).match(/"(.*)"/)![1];
                await eventually(`the views of ${title}`, async () => (await shownTitle() === title ? true : undefined));
            }
        },
    },
    {
        name: 'a folder that is taken away takes its findings along, and brings them back when it is added',
        async run() {
            const [, other] = vscode.workspace.workspaceFolders ?? [];
            assert.ok(other, 'two folders are open');
            // Nobody shows this one: what is open is looked at wherever it lies.
            const programme = vscode.Uri.joinPath(other.uri, 'programme.amont');
            await untilFound(programme, 'no-budget');
            assert.ok(vscode.workspace.updateWorkspaceFolders(1, 1));
            await eventually('no finding in that folder', () => findingsIn(programme).length === 0 || undefined);
            assert.ok(vscode.workspace.updateWorkspaceFolders(1, 0, { uri: other.uri }));
            await untilFound(programme, 'no-budget');
        },
    },
];

async function shownTitle(): Promise<string | undefined> {
    const { programme } = await vscode.commands.executeCommand<{ readonly programme?: { readonly title: string } }>('amont.viewStates');
    return programme?.title;
}

/** Runs the cases of several folders, in a workspace that has two. */
export async function run(): Promise<void> {
    await reported(folders, 'AUTRE-INCONNU');
}
