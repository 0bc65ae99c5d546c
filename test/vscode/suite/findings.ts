import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually, type Case } from './case.js';
import { fileNamed, findingsIn, untilFound, written } from './documents.js';

/** Findings reach the Problems panel, for files that nobody opened too, and go when the text is mended. */
export const findings: readonly Case[] = [
    {
        name: 'a requirement that no scenario, need or space knows is found where it stands',
        async run() {
            const uri = await fileNamed('exigences.amont');
            const found = await eventually('an error on INCONNU in exigences.amont', async () => {
                const document = await vscode.workspace.openTextDocument(uri);
                return vscode.languages.getDiagnostics(uri).find((diagnostic) => document.getText(diagnostic.range).includes('INCONNU'));
            });
            assert.equal(found.severity, vscode.DiagnosticSeverity.Error);
            assert.ok(found.message.length > 20, 'the message says what is wrong and what to do');
        },
    },
    {
        name: 'a finding goes when the other file that it rests on is mended, and comes back',
        async run() {
            const uri = await fileNamed('exigences.amont');
            const broken = (): boolean => vscode.languages.getDiagnostics(uri).some(({ message }) => message.includes('INCONNU'));
            await eventually('the error', () => broken() || undefined);
            const besoins = await vscode.workspace.openTextDocument(await fileNamed('besoins.amont'));
            const editor = await vscode.window.showTextDocument(besoins);
            await editor.edit((edit) => edit.insert(besoins.lineAt(besoins.lineCount - 1).range.end, '\nbesoin INCONNU "Un besoin"\n'));
            await eventually('no error after the need is written', () => !broken() || undefined);
            await vscode.commands.executeCommand('undo');
            await eventually('the error again', () => broken() || undefined);
        },
    },
    {
        name: 'an earlier version that is shown beside a text is not judged',
        async run() {
            const earlier = vscode.Uri.parse('earlier:/exigences.amont');
            const version = vscode.workspace.registerTextDocumentContentProvider(earlier.scheme, {
                provideTextDocumentContent: () => 'exigence EX-1 "Une exigence" { source PERDU }\n',
            });
            try {
                const { languageId } = (await vscode.window.showTextDocument(earlier)).document;
                assert.equal(languageId, 'amont');
                const { document } = await written('ensuite.amont', 'exigence EX-SUITE "Une exigence" { source PERDU }\n');
                await untilFound(document.uri, 'PERDU');
                assert.deepEqual(findingsIn(earlier), []);
            } finally {
                version.dispose();
            }
        },
    },
];
