import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { tablesRequest, type Place } from '../../server/protocol.js';
import { rangeOf } from '../places.js';

/** Above each table, what opens it as a grid. */
export function gridLenses(client: BaseLanguageClient, language: string): vscode.Disposable {
    const changed = new vscode.EventEmitter<void>();
    const provider: vscode.CodeLensProvider = {
        onDidChangeCodeLenses: changed.event,
        async provideCodeLenses({ uri }, cancelled) {
            const tables = client.isRunning()
                ? await client.sendRequest<Place['range'][] | null>(tablesRequest, { uri: uri.toString() }, cancelled) : null;
            return (tables ?? []).map(range => new vscode.CodeLens(rangeOf(range), {
                title: vscode.l10n.t('Open as a grid'), command: 'amont.table.openGrid', arguments: [uri, rangeOf(range).start],
            }));
        },
    };
    return vscode.Disposable.from(
        changed,
        vscode.languages.registerCodeLensProvider({ language }, provider),
        client.onDidChangeState(() => changed.fire()),
    );
}
