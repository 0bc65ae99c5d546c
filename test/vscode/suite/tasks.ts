import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually, type Case } from './case.js';
import { fileNamed, workspaceFolder } from './documents.js';

/** The programmes as tasks. What a task found stays until it runs again: these cases come last. */
export const tasks: readonly Case[] = [
    {
        name: 'checking and building are offered as tasks; a check that finds errors fails',
        async run() {
            const offered = await vscode.tasks.fetchTasks({ type: 'amont' });
            assert.deepEqual(offered.map(({ definition }) => (definition as { command?: string }).command).sort(), ['build', 'check']);
            const check = offered.find(({ definition }) => (definition as { command?: string }).command === 'check')!;
            assert.equal(await exitCodeOf(check), 1);
        },
    },
    {
        name: 'a task of the workspace lists what it found by the problem matchers',
        async run() {
            const matchers = ['$amont-error', '$amont-warning', '$amont-information'];
            const own = { version: '2.0.0', tasks: [{ type: 'amont', command: 'check', problemMatcher: matchers, label: 'vérifier' }] };
            const file = vscode.Uri.joinPath(workspaceFolder(), '.vscode/tasks.json');
            await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(JSON.stringify(own)));
            const task = await eventually('the task of the workspace', async () =>
                (await vscode.tasks.fetchTasks()).find(({ source, name }) => source === 'Workspace' && name.includes('vérifier')));
            assert.equal(await exitCodeOf(task), 1);
            const requirements = await fileNamed('exigences.amont');
            // The server tells of it besides.
            await eventually('the error and its place, by the task too', () => {
                const found = vscode.languages.getDiagnostics(requirements).filter(({ message }) => message.includes('INCONNU'));
                return found.length === 2 && found.every(({ range, severity }) =>
                    range.start.isEqual(found[0]!.range.start) && severity === vscode.DiagnosticSeverity.Error) ? true : undefined;
            });
        },
    },
];

async function exitCodeOf(task: vscode.Task): Promise<number | undefined> {
    let ended: { readonly code: number | undefined } | undefined;
    const listening = vscode.tasks.onDidEndTaskProcess(({ execution, exitCode }) => {
        if (execution.task.name === task.name) {
            ended = { code: exitCode };
        }
    });
    try {
        await vscode.tasks.executeTask(task);
        return (await eventually(`the end of the task ${task.name}`, () => ended)).code;
    } finally {
        listening.dispose();
    }
}
