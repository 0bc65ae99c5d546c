import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { tableLayoutRequest, type PlainEdit } from '../../server/protocol.js';
import { rangeOf } from '../places.js';
import { tablePlace } from './requests.js';
import { isRow, stepFrom, type Lines, type Step } from './rows.js';

/** Set while the cursor stands in a line that begins as a row of a table does. */
const context = 'amont.inTable';

/** Tab walks the cells of a table, and makes its next row; outside tables it does what it always does. */
export class CellWalk implements vscode.Disposable {
    private readonly subscriptions: vscode.Disposable;
    private isInTable = false;
    private steps = 0;
    private begun: Promise<void> = Promise.resolve();

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

    /** Steps follow one another: each begins where the one before it has led. The answer of the server is not waited for. */
    private async walk(backwards: boolean): Promise<void> {
        const step = ++this.steps;
        const editor = await this.inTurn(() => this.step(backwards));
        if (editor) {
            await this.layOut(editor, step);
        }
    }

    /** Does what changes the text, once what was begun before it is done. */
    private inTurn<T>(work: () => Thenable<T>): Promise<T> {
        const result = this.begun.then(work);
        this.begun = result.then(() => undefined, () => undefined);
        return result;
    }

    /** Takes one step; gives the editor it was taken in. What is typed into the text in between is read again before a row is added. */
    private async step(backwards: boolean, tries = 3): Promise<vscode.TextEditor | undefined> {
        const editor = vscode.window.activeTextEditor;
        const step = editor?.document.languageId === this.language ? stepIn(editor, backwards) : undefined;
        if (!editor || !step) {
            await vscode.commands.executeCommand(backwards ? 'outdent' : 'tab');
            return undefined;
        }
        const { insert, select: { line, start, end } } = step;
        if (insert && !await editor.edit(change => change.insert(new vscode.Position(insert.line, insert.character), insert.text))) {
            return tries > 0 ? this.step(backwards, tries - 1) : undefined;
        }
        editor.selection = new vscode.Selection(line, start, line, end);
        editor.revealRange(editor.selection);
        // What the editor answers now it answers with the cursor there: the next step does not begin where this one did.
        this.isInTable = true;
        await vscode.commands.executeCommand('setContext', context, true);
        return editor;
    }

    /** Aligns the columns of the table at the cursor, unless the hand has gone on meanwhile: the next Tab does it then. */
    private async layOut(editor: vscode.TextEditor, step: number): Promise<void> {
        const { document, selection } = editor;
        const { version } = document;
        if (!this.client.isRunning()) {
            return;
        }
        const place = tablePlace(document.uri, selection.active);
        // A server that fails meanwhile leaves the columns as they are.
        const edits = await this.client.sendRequest<readonly PlainEdit[] | null>(tableLayoutRequest, place).catch(() => null);
        if (edits && edits.length > 0 && step === this.steps && document.version === version) {
            await this.inTurn(() => editor.edit(change => {
                for (const { range, newText } of edits) {
                    change.replace(rangeOf(range), newText);
                }
            }, { undoStopBefore: false, undoStopAfter: false }));
        }
    }
}

function stepIn({ document, selection: { active } }: vscode.TextEditor, backwards: boolean): Step | undefined {
    const lines: Lines = line => (line >= 0 && line < document.lineCount ? document.lineAt(line).text : undefined);
    return stepFrom(lines, active.line, active.character, backwards);
}
