import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { tableLayoutRequest, type LaidOut } from '../../server/protocol.js';
import { rangeOf } from '../places.js';
import { tablePlace } from './requests.js';
import { isRow, stepFrom, type Lines, type Step } from './rows.js';

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

    /** Reads one line at each move of the cursor. */
    private look(editor: vscode.TextEditor | undefined): void {
        if (editor && editor !== vscode.window.activeTextEditor) {
            return;
        }
        const isInTable = editor !== undefined && editor.document.languageId === this.language && editor.selections.length === 1
            && isRow(editor.document.lineAt(Math.min(editor.selection.active.line, editor.document.lineCount - 1)).text);
        if (isInTable !== this.isInTable) {
            this.isInTable = isInTable;
            void vscode.commands.executeCommand('setContext', context, isInTable);
        }
    }

    private async walk(backwards: boolean, tries = 3): Promise<void> {
        const editor = vscode.window.activeTextEditor;
        const step = editor?.document.languageId === this.language ? stepIn(editor, backwards) : undefined;
        if (!editor || !step) {
            await vscode.commands.executeCommand(backwards ? 'outdent' : 'tab');
            return;
        }
        const { insert, select: { line, start, end } } = step;
        if (!insert || await editor.edit(change => change.insert(new vscode.Position(insert.line, insert.character), insert.text))) {
            show(editor, new vscode.Range(line, start, line, end));
            await this.layOut(editor);
        } else if (tries > 0) {
            // The table was laid out in between: the step is taken from where the cursor stands now.
            await this.walk(backwards, tries - 1);
        }
    }

    /** Aligns the columns of the table at the cursor, unless the hand has typed on meanwhile: the next Tab does it then. */
    private async layOut(editor: vscode.TextEditor): Promise<void> {
        const { document, selection } = editor;
        const { version } = document;
        const laid = this.client.isRunning()
            ? await this.client.sendRequest<LaidOut | null>(tableLayoutRequest, tablePlace(document.uri, selection.active)) : null;
        if (!laid || laid.edits.length === 0 || document.version !== version || !editor.selection.isEqual(selection)) {
            return;
        }
        const isDone = await editor.edit(change => {
            for (const { range, newText } of laid.edits) {
                change.replace(rangeOf(range), newText);
            }
        }, { undoStopBefore: false, undoStopAfter: false });
        if (isDone) {
            show(editor, rangeOf(laid.select));
        }
    }
}

function stepIn({ document, selection: { active } }: vscode.TextEditor, backwards: boolean): Step | undefined {
    const lines: Lines = line => (line >= 0 && line < document.lineCount ? document.lineAt(line).text : undefined);
    return stepFrom(lines, active.line, active.character, backwards);
}

function show(editor: vscode.TextEditor, range: vscode.Range): void {
    editor.selection = new vscode.Selection(range.start, range.end);
    editor.revealRange(range);
}
