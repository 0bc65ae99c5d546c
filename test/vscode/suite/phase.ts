import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually, type Case } from './case.js';
import { fileNamed } from './documents.js';

/** The phase at which programmes are judged, as the status bar lets it be chosen. */
export const phase: readonly Case[] = [
    {
        name: 'judged at a phase, what is due there is found; back at the programme’s stage it is not',
        async run() {
            const uri = await fileNamed('exigences.amont');
            await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
            const due = (): boolean =>
                vscode.languages.getDiagnostics(uri).some(({ code }) => codeOf(code) === 'verification-without-verdict');
            const setting = (): string | undefined => vscode.workspace.getConfiguration('amont').get<string>('phase');
            await eventually('findings', () => vscode.languages.getDiagnostics(uri).length > 0 || undefined);
            assert.equal(due(), false);
            await vscode.commands.executeCommand('amont.choosePhase', 'AOR');
            assert.equal(setting(), 'AOR');
            await eventually('the verification that is due at AOR', () => due() || undefined);
            await vscode.commands.executeCommand('amont.choosePhase', '');
            assert.equal(setting(), '');
            await eventually('no verification due at the stage', () => !due() || undefined);
        },
    },
];

function codeOf(code: vscode.Diagnostic['code']): string | number | undefined {
    return typeof code === 'object' ? code.value : code;
}
