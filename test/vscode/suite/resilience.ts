import { execFileSync } from 'node:child_process';
import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually, type Case } from './case.js';
import { fileNamed } from './documents.js';

/** What the editor keeps when something fails. */
export const resilience: readonly Case[] = [
    {
        name: 'a server that is killed comes back by itself, and judges what was typed and never saved',
        async run() {
            const document = await vscode.workspace.openTextDocument(await fileNamed('exigences.amont'));
            const editor = await vscode.window.showTextDocument(document);
            const before = document.getText();
            const unknown = (name: string): true | undefined =>
                (vscode.languages.getDiagnostics(document.uri).some(({ message }) => message.includes(name)) || undefined);
            await eventually('the finding on INCONNU', () => unknown('INCONNU'));
            const [server, ...others] = servers();
            assert.ok(server !== undefined && others.length === 0, 'one server runs');
            process.kill(server, 'SIGKILL');
            const at = document.positionAt(before.indexOf('source INCONNU') + 'source '.length);
            await editor.edit(edit => edit.replace(new vscode.Range(at, at.translate(0, 'INCONNU'.length)), 'PERDU'));
            try {
                await eventually('the finding on PERDU', () => unknown('PERDU'));
                assert.match(document.getText(), /source PERDU/);
                assert.ok(document.isDirty);
                assert.notEqual(servers()[0], server);
            } finally {
                await vscode.commands.executeCommand('undo');
            }
            assert.equal(document.getText(), before);
            await eventually('the finding on INCONNU again', () => unknown('INCONNU'));
        },
    },
];

/** The processes of the server that this extension host started. */
function servers(): number[] {
    const rows = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,args='], { encoding: 'utf8' }).split('\n');
    return rows.flatMap(row => {
        const [, pid, parent, words] = /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(row) ?? [];
        return Number(parent) === process.pid && /[\\/]server[\\/]main\.cjs/.test(words ?? '') ? [Number(pid)] : [];
    });
}
