import * as vscode from 'vscode';
import { bySeverityThenPlace, nextAmong, type At, type Visited } from './finding-order.js';

interface Found extends Visited {
    readonly uri: vscode.Uri;
    readonly diagnostic: vscode.Diagnostic;
}

/** Goes to the next finding of the programme at hand, or to the one before: errors first, through all its files. */
export async function goToFinding(programmes: readonly string[], backwards: boolean): Promise<void> {
    const editor = vscode.window.activeTextEditor;
    const at: At | undefined = editor && {
        file: editor.document.uri.toString(), line: editor.selection.active.line, character: editor.selection.active.character,
    };
    const found = findingsOf(programmeOf(programmes, editor?.document.uri)).sort(bySeverityThenPlace);
    const place = nextAmong(found, at, backwards);
    const next = found[place];
    if (!next) {
        vscode.window.setStatusBarMessage(vscode.l10n.t('Amont: no finding'), shownMs);
        return;
    }
    const { start } = next.diagnostic.range;
    const shown = vscode.window.visibleTextEditors.find(({ document }) => document.uri.toString() === next.uri.toString());
    await vscode.window.showTextDocument(next.uri, { selection: new vscode.Range(start, start), viewColumn: shown?.viewColumn });
    const [said = ''] = next.diagnostic.message.split('\n');
    vscode.window.setStatusBarMessage(`${place + 1}/${found.length} · ${said}`, shownMs);
}

const shownMs = 8000;

function findingsOf(folder: string | undefined): Found[] {
    return vscode.languages.getDiagnostics().flatMap(([uri, diagnostics]) => diagnostics
        .filter(({ source }) => source === 'amont' && (folder === undefined || isUnder(uri.path, folder)))
        .map(diagnostic => ({
            uri, diagnostic, file: uri.toString(), severity: diagnostic.severity,
            line: diagnostic.range.start.line, character: diagnostic.range.start.character,
        })));
}

/** The innermost programme that holds a document; without one, the findings of all are gone through. */
function programmeOf(folders: readonly string[], uri: vscode.Uri | undefined): string | undefined {
    return uri && folders.filter(folder => isUnder(uri.path, folder)).sort((a, b) => b.length - a.length)[0];
}

function isUnder(path: string, folder: string): boolean {
    return path.startsWith(folder.endsWith('/') ? folder : `${folder}/`);
}
