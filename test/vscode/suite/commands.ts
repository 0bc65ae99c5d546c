import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually, type Case } from './case.js';
import { fileNamed, shown, textOf, workspaceFolder } from './documents.js';

/** What the user asks for by name, and what is written by it. */
export const commands: readonly Case[] = [
    {
        name: 'the wizard makes a programme without error in a folder of its own and opens it; what is there is not written over',
        async run() {
            const parent = workspaceFolder();
            const folder = vscode.Uri.joinPath(parent, 'mediatheque-des-essais');
            const made = vscode.commands.executeCommand<vscode.Uri | undefined>('amont.newProgramme', {
                language: 'fr', sector: 'facility', title: 'Médiathèque des essais', owner: 'Ville d’Essai',
            });
            // Its phase and its folder are still to be answered: what is proposed will do.
            const file = await answered(made);
            try {
                assert.equal(file?.toString(), vscode.Uri.joinPath(folder, 'programme.amont').toString());
                const text = vscode.window.activeTextEditor?.document.getText() ?? '';
                assert.match(text, /^programme MEDIATHEQUE-DES-ESSAIS "Médiathèque des essais"/m);
                assert.match(await textOf(vscode.Uri.joinPath(folder, 'acteurs-et-usagers.amont')), /acteur MOA "Ville d’Essai"/);
                const other = { language: 'fr', sector: 'si', title: 'Autre', owner: 'Autre', ladder: 'si', stage: 'cadrage' };
                const again = { ...other, folder: 'mediatheque-des-essais', parent };
                assert.equal(await vscode.commands.executeCommand('amont.newProgramme', again), undefined);
                assert.match(await textOf(vscode.Uri.joinPath(folder, 'programme.amont')), /Médiathèque des essais/);
                // Its files come one after the other, and those that name the others may be read before them.
                await eventually('a programme without error', () => {
                    const found = vscode.languages.getDiagnostics().filter(([uri]) => uri.path.startsWith(folder.path));
                    const errors = found.flatMap(([, all]) => all).filter(({ severity }) => severity === vscode.DiagnosticSeverity.Error);
                    return found.length > 0 && errors.length === 0 ? true : undefined;
                });
            } finally {
                await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
                await vscode.workspace.fs.delete(folder, { recursive: true });
            }
        },
    },
    {
        name: 'a new requirement stands below the others, under a free identifier, with stops to fill in',
        async run() {
            const { document } = await shown('exigences.amont');
            const before = document.getText();
            await vscode.commands.executeCommand('amont.newRequirement', 'exigences.amont');
            const after = document.getText();
            assert.ok(after.startsWith(before.trimEnd()), 'what was there stays');
            assert.match(after.slice(before.trimEnd().length), /^\n\nexigence EX-01 "Titre" \{\n {2}\S/);
            assert.equal(document.getText(vscode.window.activeTextEditor!.selection), 'EX-01');
            await vscode.commands.executeCommand('leaveSnippet');
            await vscode.commands.executeCommand('undo');
            assert.equal(document.getText(), before);
        },
    },
    {
        name: 'documents are built into a folder, whole, in the formats that were chosen',
        async run() {
            await shown('programme.amont');
            const target = vscode.Uri.joinPath(workspaceFolder(), 'compilé');
            const order = { documents: ['programme', 'budget'], formats: ['html', 'md', 'json', 'xlsx'], target, force: true };
            const files = await vscode.commands.executeCommand<readonly vscode.Uri[]>('amont.build', order);
            try {
                const names = (await vscode.workspace.fs.readDirectory(target)).map(([name]) => name).sort();
                assert.deepEqual(files.map(({ path }) => path.slice(path.lastIndexOf('/') + 1)).sort(), names);
                for (const wanted of ['ESSAI.html', 'ESSAI.json', 'ESSAI.md', 'ESSAI-budget.html', 'ESSAI-budget.md']) {
                    assert.ok(names.includes(wanted), `${wanted} is among ${names.join(', ')}`);
                }
                assert.match(await textOf(vscode.Uri.joinPath(target, 'ESSAI.html')), /<\/html>\s*$/);
            } finally {
                await vscode.workspace.fs.delete(target, { recursive: true });
            }
        },
    },
    {
        name: 'a build of a programme that has errors is refused with the reason',
        async run() {
            await shown('programme.amont');
            const target = vscode.Uri.joinPath(workspaceFolder(), 'refusé');
            const order = { documents: ['programme'], formats: ['html'], target, force: false };
            assert.equal(await vscode.commands.executeCommand('amont.build', order), undefined);
            await assert.rejects(async () => vscode.workspace.fs.stat(target));
        },
    },
    {
        name: 'from finding to finding, errors come first, in the other files too',
        async run() {
            await shown('programme.amont');
            const uri = await fileNamed('exigences.amont');
            await eventually('findings', () => vscode.languages.getDiagnostics(uri).length > 0 || undefined);
            const visited: string[] = [];
            while (!visited.some(line => line.includes('source INCONNU'))) {
                assert.ok(visited.length < 6, `the error on INCONNU is among the first findings: ${visited.join(' | ')}`);
                await vscode.commands.executeCommand('amont.nextFinding');
                const { document, selection } = vscode.window.activeTextEditor!;
                const { text } = document.lineAt(selection.active.line);
                const here = vscode.languages.getDiagnostics(document.uri).filter(({ range }) => range.start.isEqual(selection.active));
                assert.ok(here.some(({ severity }) => severity === vscode.DiagnosticSeverity.Error), `an error stands at: ${text}`);
                visited.push(text);
            }
        },
    },
];

/** Accepts what each question proposes until the command is done. */
async function answered<T>(running: Thenable<T>): Promise<T> {
    let done: { readonly value: T } | undefined;
    void running.then(value => {
        done = { value };
    });
    return (await eventually('the command that has asked all', async () => {
        await new Promise(resolve => {
            setTimeout(resolve, 300);
        });
        if (!done) {
            await vscode.commands.executeCommand('quickInput.accept');
        }
        return done;
    })).value;
}
