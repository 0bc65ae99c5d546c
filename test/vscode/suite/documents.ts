import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually } from './case.js';

/** The folder that the suite works in. */
export function workspaceFolder(): vscode.Uri {
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    assert.ok(folder, 'a folder is open');
    return folder.uri;
}

/** A file of the test workspace, which lies in its folder. */
export async function fileNamed(name: string): Promise<vscode.Uri> {
    const uri = vscode.Uri.joinPath(workspaceFolder(), name);
    await vscode.workspace.fs.stat(uri);
    return uri;
}

/** Shows a file of the workspace, with the cursor where a text of it begins. */
export async function shown(name: string, text = ''): Promise<vscode.TextEditor> {
    const document = await vscode.workspace.openTextDocument(await fileNamed(name));
    return selected(document, placeOf(document, text), 0);
}

/** Shows a document with some letters of it selected: what is typed next stands in their place. */
export async function selected(document: vscode.TextDocument, from: vscode.Position, letters: number): Promise<vscode.TextEditor> {
    const selection = new vscode.Range(from, from.translate(0, letters));
    return vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.One, preview: false, selection });
}

/** Writes a file of the workspace and shows it. */
export async function written(name: string, content: string, text = ''): Promise<vscode.TextEditor> {
    await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(workspaceFolder(), name), new TextEncoder().encode(content));
    return shown(name, text);
}

/** Where a text begins in a document. */
export function placeOf(document: vscode.TextDocument, text: string): vscode.Position {
    const at = document.getText().indexOf(text);
    assert.ok(at >= 0, `${text} stands in ${document.uri.path}`);
    return document.positionAt(at);
}

/** What a file says. */
export async function textOf(uri: vscode.Uri): Promise<string> {
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
}

/** The messages of the findings in a file, each with the code of its rule. */
export function findingsIn(uri: vscode.Uri): readonly string[] {
    return vscode.languages.getDiagnostics(uri).map(({ code, message }) => `${codeOf(code)}: ${message}`);
}

/** Waits until some finding of a file says that, or none does. */
export async function untilFound(uri: vscode.Uri, words: string, isThere = true): Promise<void> {
    await eventually(`${isThere ? 'a' : 'no'} finding on ${words}`, () =>
        (findingsIn(uri).some(finding => finding.includes(words)) === isThere ? true : undefined));
}

/** The code of the rule of a finding. */
function codeOf(code: vscode.Diagnostic['code']): string {
    return String(typeof code === 'object' ? code.value : code);
}
