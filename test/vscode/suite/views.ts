import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually, type Case } from './case.js';
import { fileNamed } from './documents.js';

/** What the side bar shows, as its commands tell it. */
interface States {
    readonly programme?: { readonly title: string };
    readonly tree: readonly string[];
    readonly selected: readonly string[];
    readonly traces?: { readonly element: { readonly id: string } };
    readonly traceLines: readonly string[];
    readonly findings: readonly string[];
}

/** The side bar of programmes, and the dashboard. */
export const views: readonly Case[] = [
    {
        name: 'the programme tree shows chapters, groups by phase on request, and selects what the cursor stands in',
        async run() {
            const editor = await at('exigences.amont', 'EX-LUM');
            await vscode.commands.executeCommand('amont.tree.focus');
            await vscode.commands.executeCommand('amont.tree.byChapter');
            const { tree } = await shown('the chapters', states => states.tree.some(line => /^(Exigences|Requirements) · 2$/.test(line)));
            assert.ok(tree.some(line => line.includes('EX-BRUIT · Niveau de bruit des bureaux')), tree.join('\n'));
            await shown('the requirement at the cursor', states => states.selected.includes('EX-LUM'));
            await vscode.commands.executeCommand('amont.tree.byPhase');
            await shown('the phases', states => states.tree.some(line => line.startsWith('APD')));
            await vscode.commands.executeCommand('amont.tree.byChapter');
            assert.equal(editor.document.isDirty, false);
        },
    },
    {
        name: 'traceability shows what the element at the cursor comes from, and stays on it once pinned',
        async run() {
            await at('exigences.amont', 'EX-BRUIT');
            await vscode.commands.executeCommand('amont.showTraceability');
            const { traceLines } = await shown('the traces', states => states.traces?.element.id === 'EX-BRUIT');
            assert.ok(traceLines.some(line => /^ {2}BES-CALME · source · Pouvoir se concentrer/.test(line)), traceLines.join('\n'));
            await at('besoins.amont', 'OBJ-CALME');
            await new Promise(resolve => { setTimeout(resolve, 500); });
            await shown('the pinned element', states => states.traces?.element.id === 'EX-BRUIT');
            await vscode.commands.executeCommand('amont.traces.unpin');
            await shown('the element at the cursor', states => states.traces?.element.id === 'OBJ-CALME');
        },
    },
    {
        name: 'findings stand in their families below the completeness of the programme, and follow the text',
        async run() {
            const editor = await at('exigences.amont', 'INCONNU');
            await vscode.commands.executeCommand('amont.findings.focus');
            const hasBroken = ({ findings: lines }: States): boolean =>
                lines.some(line => /^(Traçabilité|Traceability) · .*(Erreurs|Errors)/.test(line));
            const { findings } = await shown('the broken reference', hasBroken);
            assert.match(findings[0]!, /^(Complétude|Completeness) · .*%/);
            const start = editor.document.positionAt(editor.document.getText().indexOf('INCONNU'));
            const put = (before: string, after: string): Thenable<boolean> =>
                editor.edit(edit => edit.replace(new vscode.Range(start, start.translate(0, before.length)), after));
            await put('INCONNU', 'BES-CALME');
            await shown('no broken reference', states => !hasBroken(states));
            await put('BES-CALME', 'INCONNU');
            await shown('the broken reference again', hasBroken);
        },
    },
    {
        name: 'the dashboard opens beside the text and follows it',
        async run() {
            const editor = await at('exigences.amont', 'EX-LUM');
            await vscode.commands.executeCommand('amont.openDashboard');
            const states = (): Thenable<readonly { pieces: number; changes: number }[]> =>
                vscode.commands.executeCommand('amont.dashboardState');
            await eventually('the pieces of the dashboard', async () => (await states())[0]?.pieces || undefined);
            const start = editor.document.positionAt(editor.document.getText().indexOf('Éclairement des'));
            await editor.edit(edit => edit.insert(start, 'Bon '));
            await eventually('a change of the dashboard', async () => (await states())[0]?.changes || undefined);
            const shownAgain = await vscode.window.showTextDocument(editor.document, vscode.ViewColumn.One);
            await shownAgain.edit(edit => edit.delete(new vscode.Range(start, start.translate(0, 'Bon '.length))));
            await vscode.commands.executeCommand('workbench.action.closeEditorsInOtherGroups');
        },
    },
];

/** Opens a file with the cursor on a text of it. */
async function at(name: string, text: string): Promise<vscode.TextEditor> {
    const document = await vscode.workspace.openTextDocument(await fileNamed(name));
    const position = document.positionAt(document.getText().indexOf(text) + 1);
    return vscode.window.showTextDocument(document, {
        viewColumn: vscode.ViewColumn.One, preview: false, selection: new vscode.Range(position, position),
    });
}

function shown(what: string, look: (states: States) => boolean): Promise<States> {
    return eventually(what, async () => {
        const states = await vscode.commands.executeCommand<States>('amont.viewStates');
        return look(states) ? states : undefined;
    });
}
