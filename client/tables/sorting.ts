import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { tableGridRequest, tableSortRequest, type GridAnswer, type TableAnswer } from '../../server/protocol.js';
import { applyAnswer, tablePlace } from './requests.js';

/** By what a table is sorted, where it is not asked. */
export interface Order {
    readonly column: number;
    readonly descending: boolean;
}

/** Sorts the table at the cursor by a column that is chosen in a list, the cursor's column first. */
export async function sortTable(client: BaseLanguageClient, language: string, given?: Order): Promise<void> {
    const editor = vscode.window.activeTextEditor;
    if (editor?.document.languageId !== language) {
        return;
    }
    const place = tablePlace(editor.document.uri, editor.selection.active);
    const grid = await client.sendRequest<GridAnswer | null>(tableGridRequest, place);
    if (!grid) {
        await vscode.window.showInformationMessage(vscode.l10n.t('Place the cursor in a table first.'));
        return;
    }
    const order = given ?? await chosen(grid, columnAt(editor));
    if (order) {
        await applyAnswer(client, await client.sendRequest<TableAnswer | null>(tableSortRequest, { ...place, ...order }));
    }
}

/** The column of the cursor, by the bars before it. */
function columnAt({ document, selection: { active } }: vscode.TextEditor): number {
    const before = document.lineAt(active.line).text.slice(0, active.character);
    return Math.max(0, (before.match(/(?<!\\)\|/g)?.length ?? 0) - 1);
}

async function chosen({ columns }: GridAnswer, at: number): Promise<Order | undefined> {
    const inOrder = columns.map((column, index) => ({ ...column, index }));
    const first = inOrder.splice(Math.min(at, columns.length - 1), 1);
    const items = [...first, ...inOrder].flatMap(({ heading, index }) => [false, true].map(descending => ({
        label: `$(${descending ? 'arrow-down' : 'arrow-up'}) ${heading}`,
        description: descending ? vscode.l10n.t('descending') : vscode.l10n.t('ascending'),
        order: { column: index, descending },
    })));
    const picked = await vscode.window.showQuickPick(items, { title: vscode.l10n.t('By which column is the table sorted?') });
    return picked?.order;
}
