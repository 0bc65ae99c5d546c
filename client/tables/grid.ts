import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { tableGridRequest, tableSortRequest, tableWriteRequest, type GridAnswer, type TableAnswer } from '../../server/protocol.js';
import { shell } from '../preview/shell.js';
import type { GridSaid, GridTold, GridWords } from './grid-messages.js';
import { applyAnswer, tablePlace } from './requests.js';

/** While a text is being typed the grid is asked for only once. */
const quietMs = 60;

/** The tables that are open as grids: one panel each. */
export class Grids implements vscode.Disposable {
    private readonly panels = new Set<GridPanel>();

    constructor(
        private readonly client: BaseLanguageClient, private readonly extension: vscode.Uri, private readonly language: string,
    ) {}

    /** Opens the table at a place, else that at the cursor, beside its text; brings it to the front where it is open. */
    async open(uri?: vscode.Uri, at?: vscode.Position): Promise<void> {
        const editor = vscode.window.activeTextEditor;
        const here = uri ?? (editor?.document.languageId === this.language ? editor.document.uri : undefined);
        const position = at ?? editor?.selection.active;
        const place = here && position && tablePlace(here, new vscode.Position(position.line, position.character));
        const grid = place && await this.client.sendRequest<GridAnswer | null>(tableGridRequest, place);
        if (!here || !grid) {
            await vscode.window.showInformationMessage(vscode.l10n.t('Place the cursor in a table first.'));
            return;
        }
        const document = await vscode.workspace.openTextDocument(here);
        const { start } = grid.range;
        const offset = document.offsetAt(new vscode.Position(start.line, start.character));
        for (const panel of this.panels) {
            if (panel.isOf(here, offset)) {
                panel.reveal();
                return;
            }
        }
        const panel = new GridPanel(this.client, this.extension, here, offset, grid);
        this.panels.add(panel);
        panel.onDidClose(() => this.panels.delete(panel));
    }

    /** What each grid shows, for who looks at it from outside. */
    get states(): readonly (GridAnswer | null)[] {
        return Array.from(this.panels, ({ grid }) => grid);
    }

    /** Has the newest grid hear what its page would say. */
    async hear(said: unknown): Promise<void> {
        await [...this.panels].at(-1)?.hear(said as GridSaid);
    }

    dispose(): void {
        this.panels.forEach(panel => panel.dispose());
    }
}

class GridPanel implements vscode.Disposable {
    private readonly panel: vscode.WebviewPanel;
    private readonly following: vscode.Disposable;
    private isReady = false;
    private waiting: ReturnType<typeof setTimeout> | undefined;
    /** Changes are made one after the other: each is for the text that the one before left. */
    private last: Promise<unknown> = Promise.resolve();

    constructor(
        private readonly client: BaseLanguageClient, extension: vscode.Uri, private readonly uri: vscode.Uri,
        private offset: number, public grid: GridAnswer | null,
    ) {
        const roots = [vscode.Uri.joinPath(extension, 'out', 'client')];
        this.panel = vscode.window.createWebviewPanel('amont.grid', '', vscode.ViewColumn.Beside,
            { enableScripts: true, localResourceRoots: roots, enableFindWidget: true, retainContextWhenHidden: true });
        this.panel.iconPath = vscode.Uri.joinPath(extension, 'syntaxes', 'icon.svg');
        this.panel.webview.onDidReceiveMessage((said: GridSaid) => void this.hear(said));
        const script = this.panel.webview.asWebviewUri(vscode.Uri.joinPath(extension, 'out', 'client', 'grid.js'));
        this.following = vscode.Disposable.from(
            vscode.workspace.onDidChangeTextDocument(change => this.follow(change)),
            client.onDidChangeState(() => (client.isRunning() ? this.reloadSoon() : undefined)),
        );
        this.panel.onDidDispose(() => {
            this.following.dispose();
            clearTimeout(this.waiting);
        });
        this.name();
        this.panel.webview.html = shell(this.panel.webview.cspSource, script, vscode.env.language);
    }

    onDidClose(listener: () => void): void {
        this.panel.onDidDispose(listener);
    }

    isOf(uri: vscode.Uri, offset: number): boolean {
        return this.uri.toString() === uri.toString() && this.offset === offset;
    }

    reveal(): void {
        this.panel.reveal();
    }

    dispose(): void {
        this.panel.dispose();
    }

    hear(said: GridSaid): Promise<void> {
        if (said.type === 'ready') {
            this.isReady = true;
            this.post();
            return Promise.resolve();
        }
        const done = this.last.then(() => (said.type === 'command' ? this.command(said.command) : this.change(said)));
        this.last = done.catch(() => undefined);
        return done;
    }

    private async change(said: Extract<GridSaid, { type: 'change' | 'sort' }>): Promise<void> {
        const document = await vscode.workspace.openTextDocument(this.uri);
        const place = tablePlace(this.uri, document.positionAt(this.offset));
        const answer = said.type === 'sort'
            ? await this.client.sendRequest<TableAnswer | null>(tableSortRequest, {
                ...place, column: said.column, descending: said.descending,
            })
            : await this.client.sendRequest<TableAnswer | null>(tableWriteRequest, { ...place, change: said.change });
        await applyAnswer(this.client, answer);
        await this.load();
    }

    private async command(command: Extract<GridSaid, { type: 'command' }>['command']): Promise<void> {
        const document = await vscode.workspace.openTextDocument(this.uri);
        if (command === 'save') {
            await document.save();
            return;
        }
        const shown = vscode.window.visibleTextEditors.find(editor => editor.document === document);
        const at = this.grid?.range.start;
        const selection = command === 'showText' && at ? new vscode.Range(at.line, at.character, at.line, at.character) : undefined;
        await vscode.window.showTextDocument(document, { viewColumn: shown?.viewColumn ?? vscode.ViewColumn.One, selection });
        if (command !== 'showText') {
            // The editor takes back what was done in the text that has the focus.
            await vscode.commands.executeCommand(command);
            this.panel.reveal();
        }
    }

    /** The place of the table moves with what is written above it. */
    private follow({ document, contentChanges }: vscode.TextDocumentChangeEvent): void {
        if (document.uri.toString() !== this.uri.toString() || contentChanges.length === 0) {
            return;
        }
        const { offset } = this;
        for (const { rangeOffset, rangeLength, text } of contentChanges) {
            if (rangeOffset + rangeLength <= offset && (rangeLength > 0 || rangeOffset <= offset)) {
                this.offset += text.length - rangeLength;
            }
        }
        this.reloadSoon();
    }

    private reloadSoon(): void {
        clearTimeout(this.waiting);
        this.waiting = setTimeout(() => void this.load(), quietMs);
    }

    private async load(): Promise<void> {
        try {
            const document = await vscode.workspace.openTextDocument(this.uri);
            const { version } = document;
            const place = tablePlace(this.uri, document.positionAt(this.offset));
            this.grid = await this.client.sendRequest<GridAnswer | null>(tableGridRequest, place);
            if (this.grid && document.version === version) {
                const { line, character } = this.grid.range.start;
                this.offset = document.offsetAt(new vscode.Position(line, character));
            }
        } catch {
            // The file was deleted, or the server is being started anew: the page says that the table is not there.
            this.grid = null;
        }
        this.name();
        this.post();
    }

    private name(): void {
        const file = this.uri.path.slice(this.uri.path.lastIndexOf('/') + 1);
        this.panel.title = this.grid ? `${this.grid.heading} (${file})` : file;
    }

    private post(): void {
        if (this.isReady) {
            const told: GridTold = { grid: this.grid, words: words(), language: vscode.env.language };
            void this.panel.webview.postMessage(told);
        }
    }
}

function words(): GridWords {
    return {
        addRow: vscode.l10n.t('Add a row'),
        removeRow: vscode.l10n.t('Remove the row'),
        showText: vscode.l10n.t('Show in the text'),
        keys: vscode.l10n.t('Enter: edit the cell. Esc: leave it as it was. Tab: next cell. Paste: a block of cells from here.'),
        gone: vscode.l10n.t('This table is no longer in the text.'),
        sortBy: vscode.l10n.t('Click to sort by this column'),
        unknown: vscode.l10n.t('The language knows no such column: what stands below is not read.'),
        row: vscode.l10n.t('Row'),
    };
}
