import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { tableCellRequest, type CellMove } from '../../server/protocol.js';
import { rangeOf } from '../places.js';
import { tablePlace } from './requests.js';

/** Set while the cursor stands in a line that begins as a row of a table does. */
const context = 'amont.inTable';

/** Tab walks the cells of a table, and makes its next row; outside tables it does what it always does. */
export class CellWalk implements vscode.Disposable {
    private readonly subscriptions: vscode.Disposable;
    private isInTable = false;

    constructor(private readonly client: BaseLanguageClient, private readonly language: string) {
        this.subscriptions = vscode.Disposable.from(
            vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => this.look(textEditor)),
            vscode.window.onDidChangeActiveTextEditor(editor => this.look(editor)),
            vscode.workspace.onDidChangeTextDocument(({ document }) => {
                const editor = vscode.window.activeTextEditor;
                if (editor?.document === document) {
                    this.look(editor);
                }
            }),
            vscode.commands.registerCommand('amont.table.nextCell', () => this.walk(false)),
            vscode.commands.registerCommand('amont.table.previousCell', () => this.walk(true)),
        );
        this.look(vscode.window.activeTextEditor);
    }

    dispose(): void {
        this.subscriptions.dispose();
    }

    /** Reads one line at each move of the cursor; what is really a table the server says when Tab is pressed. */
    private look(editor: vscode.TextEditor | undefined): void {
        if (editor && editor !== vscode.window.activeTextEditor) {
            return;
        }
        const isInTable = editor !== undefined && editor.document.languageId === this.language && editor.selections.length === 1
            && isRow(editor.document, editor.selection.active.line);
        if (isInTable !== this.isInTable) {
            this.isInTable = isInTable;
            void vscode.commands.executeCommand('setContext', context, isInTable);
        }
    }

    private async walk(backwards: boolean): Promise<void> {
        const editor = vscode.window.activeTextEditor;
        const { document } = editor ?? {};
        const version = document?.version;
        const move = editor && document?.languageId === this.language && this.client.isRunning()
            ? await this.client.sendRequest<CellMove | null>(tableCellRequest, {
                ...tablePlace(editor.document.uri, editor.selection.active), backwards,
            }) : null;
        if (!editor || document?.version !== version) {
            return;
        }
        if (!move) {
            await vscode.commands.executeCommand(backwards ? 'outdent' : 'tab');
            return;
        }
        const isDone = move.edits.length === 0 || await editor.edit(change => {
            for (const { range, newText } of move.edits) {
                change.replace(rangeOf(range), newText);
            }
        });
        if (isDone) {
            const selected = rangeOf(move.select);
            editor.selection = new vscode.Selection(selected.start, selected.end);
            editor.revealRange(selected);
        }
    }
}

/** Whether a line begins as the rows of tables do. */
function isRow(document: vscode.TextDocument, line: number): boolean {
    return line < document.lineCount && /^\s*\|/.test(document.lineAt(line).text);
}
