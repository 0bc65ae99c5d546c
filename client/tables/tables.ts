import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { CellWalk } from './cells.js';
import { Grids } from './grid.js';
import { gridLenses } from './lenses.js';
import { pasteCells } from './paste.js';
import { sortTable, type Order } from './sorting.js';

/** What the editor does with tables: Tab walks their cells, cells are pasted as rows, they are sorted and open as grids. */
export function openTables(client: BaseLanguageClient, extension: vscode.Uri, language: string): vscode.Disposable {
    const grids = new Grids(client, extension, language);
    return vscode.Disposable.from(
        new CellWalk(client, language),
        pasteCells(client, language),
        gridLenses(client, language),
        grids,
        vscode.commands.registerCommand('amont.table.sort', (order?: Order) => sortTable(client, language, order)),
        vscode.commands.registerCommand('amont.table.openGrid', (uri?: vscode.Uri, at?: vscode.Position) => grids.open(uri, at)),
        vscode.commands.registerCommand('amont.gridState', () => grids.states),
        vscode.commands.registerCommand('amont.gridSays', (said: unknown) => grids.hear(said)),
    );
}
