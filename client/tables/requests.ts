import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { PlainEdit, TableAnswer, TablePlace } from '../../server/protocol.js';
import { rangeOf } from '../places.js';

/** A place of a document, as the requests about tables name it. */
export function tablePlace(uri: vscode.Uri, { line, character }: vscode.Position): TablePlace {
    return { textDocument: { uri: uri.toString() }, position: { line, character } };
}

/** Edits as the editor holds them. */
export function textEdits(edits: readonly PlainEdit[]): vscode.TextEdit[] {
    return edits.map(({ range, newText }) => new vscode.TextEdit(rangeOf(range), newText));
}

/** Makes the change that the server answered, or says why there is none. Gives whether the text says now what was wanted. */
export async function applyAnswer(client: BaseLanguageClient, answer: TableAnswer | null): Promise<boolean> {
    if (!answer) {
        return false;
    }
    if ('refused' in answer) {
        void vscode.window.showInformationMessage(answer.refused);
        return false;
    }
    const edit = await client.protocol2CodeConverter.asWorkspaceEdit(answer.edit);
    return edit !== undefined && await vscode.workspace.applyEdit(edit);
}
