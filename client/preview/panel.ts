import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
    previewAnchorRequest, previewChangeNotification, previewClosedNotification, previewMarkRequest, previewRequest, previewSourceRequest,
    type Place, type PreviewChange, type PreviewKind, type PreviewPage, type PreviewPlace,
} from '../../server/protocol.js';
import { rangeOf } from '../places.js';
import { chosenProgramme } from './programme.js';
import { shell } from './shell.js';

/** What the page says to the editor. */
type Said =
    | { readonly type: 'ready' }
    | { readonly type: 'open'; readonly anchor: string }
    | { readonly type: 'mark'; readonly anchor: string }
    | { readonly type: 'scrolled'; readonly anchor: string }
    | { readonly type: 'left' };

/** How long the text may take to follow a page that was scrolled: until then its own moving is an echo, unless the hand has gone to it. */
const echoMs = 2000;
/** A window that moves so soon after its cursor, and shows it, goes along with it. */
const alongMs = 400;
/** How long after a stroke the page still belongs to who writes. */
const writingMs = 3000;

/** The compiled programmes that are looked at, or their dashboards: one panel each. */
export class Previews implements vscode.Disposable {
    private readonly panels = new Map<string, PreviewPanel>();
    private cursorMoved = 0;
    private cursorLine = '';
    private readonly subscriptions: vscode.Disposable[];

    constructor(
        private readonly client: BaseLanguageClient, private readonly extension: vscode.Uri, private readonly language: string,
    ) {
        this.subscriptions = [
            client.onNotification(previewChangeNotification, (change: PreviewChange) => this.apply(change)),
            vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => this.followView(textEditor)),
            vscode.window.onDidChangeTextEditorSelection(({ textEditor, kind }) => {
                this.cursorMoved = Date.now();
                if (kind === vscode.TextEditorSelectionChangeKind.Keyboard || kind === vscode.TextEditorSelectionChangeKind.Mouse) {
                    this.panels.forEach(panel => panel.leave());
                }
                const line = `${textEditor.document.uri.toString()} ${textEditor.selection.active.line}`;
                if (line !== this.cursorLine) {
                    this.cursorLine = line;
                    this.followCursor(textEditor);
                }
            }),
            // A server that was started anew knows of no page.
            client.onDidChangeState(() => (client.isRunning() ? this.panels.forEach(panel => void panel.load()) : undefined)),
        ];
    }

    /** Opens the programme of a document beside it, or brings it to the front. */
    async open(uri: vscode.Uri | undefined, column: vscode.ViewColumn, kind: PreviewKind = 'programme'): Promise<void> {
        const document = uri ?? this.documentAtHand() ?? await chosenProgramme(this.client);
        const page = document && await this.client.sendRequest<PreviewPage | null>(previewRequest, {
            uri: document.toString(), kind,
        });
        if (!page) {
            const advice = kind === 'dashboard' ? vscode.l10n.t('Open a file of a programme first: its dashboard stands beside it.')
                : vscode.l10n.t('Open a file of a programme first: its compiled text stands beside it.');
            await vscode.window.showInformationMessage(advice);
            return;
        }
        const known = this.panels.get(nameOf(page));
        if (known) {
            known.show(page, column);
            return;
        }
        const panel = new PreviewPanel(this.client, this.extension, document, page, column);
        this.panels.set(nameOf(page), panel);
        panel.onDidClose(() => {
            this.panels.delete(nameOf(page));
            void this.client.sendNotification(previewClosedNotification, { folder: page.folder, kind });
        });
    }

    /** What each page of a kind shows now, for who looks at them from outside. */
    statesOf(kind: PreviewKind): readonly PreviewState[] {
        return [...this.panels].filter(([name]) => name.startsWith(`${kind} `)).map(([, panel]) => panel.state);
    }

    dispose(): void {
        vscode.Disposable.from(...this.subscriptions).dispose();
        this.panels.forEach(panel => panel.dispose());
    }

    private documentAtHand(): vscode.Uri | undefined {
        const editors = [vscode.window.activeTextEditor, ...vscode.window.visibleTextEditors];
        return editors.find(editor => editor?.document.languageId === this.language)?.document.uri;
    }

    private apply(change: PreviewChange): void {
        this.panels.get(nameOf(change))?.apply(change);
        const editor = vscode.window.activeTextEditor;
        // What has just been written may only now have its place on the page.
        if (change.order && editor && Date.now() - this.cursorMoved < writingMs) {
            this.followCursor(editor);
        }
    }

    /** What is read stands at the top of the window; a window that only goes along with the cursor is not being read. */
    private followView({ document, visibleRanges, selection: { active } }: vscode.TextEditor): void {
        const [first] = visibleRanges;
        if (document.languageId !== this.language || !first || this.panels.size === 0) {
            return;
        }
        const goesAlong = Date.now() - this.cursorMoved < alongMs && visibleRanges.some(seen => seen.contains(active));
        if (!goesAlong) {
            const { end } = document.lineAt(first.start.line).range;
            this.panels.forEach(panel => void panel.followText(document.uri, end, 'top'));
        }
    }

    /** What is written stands at the cursor: the page shows it, and stays where it is as long as it does. */
    private followCursor({ document, selection }: vscode.TextEditor): void {
        if (document.languageId === this.language && this.panels.size > 0) {
            this.panels.forEach(panel => void panel.followText(document.uri, selection.active, 'seen'));
        }
    }
}

/** How many pieces a page was given, how often it was changed, and what it and the text last moved to together. */
interface PreviewState {
    pieces: number;
    changes: number;
    anchor: string;
}

class PreviewPanel implements vscode.Disposable {
    private readonly panel: vscode.WebviewPanel;
    /** When the reader last moved the text by the page. */
    private ledByPage = 0;
    private moves = 0;
    private isReady = false;
    readonly state: PreviewState = { pieces: 0, changes: 0, anchor: '' };

    constructor(
        private readonly client: BaseLanguageClient, extension: vscode.Uri, private readonly document: vscode.Uri,
        private page: PreviewPage, column: vscode.ViewColumn,
    ) {
        const roots = [vscode.Uri.joinPath(extension, 'out', 'client')];
        const type = page.kind === 'dashboard' ? 'amont.dashboard' : 'amont.preview';
        this.panel = vscode.window.createWebviewPanel(type, titleOf(page), { viewColumn: column, preserveFocus: true },
            { enableScripts: true, localResourceRoots: roots, enableFindWidget: true, retainContextWhenHidden: true });
        this.panel.iconPath = vscode.Uri.joinPath(extension, 'syntaxes', 'icon.svg');
        this.panel.webview.onDidReceiveMessage((said: Said) => void this.hear(said));
        const script = this.panel.webview.asWebviewUri(vscode.Uri.joinPath(extension, 'out', 'client', 'preview.js'));
        this.panel.webview.html = shell(this.panel.webview.cspSource, script, page.language);
    }

    onDidClose(listener: () => void): void {
        this.panel.onDidDispose(listener);
    }

    show(page: PreviewPage, column: vscode.ViewColumn): void {
        this.page = page;
        this.post();
        this.panel.reveal(this.panel.viewColumn ?? column, true);
    }

    /** Asks for the whole page again. */
    async load(): Promise<void> {
        const page = await this.client.sendRequest<PreviewPage | null>(previewRequest, {
            uri: this.document.toString(), kind: this.page.kind,
        });
        if (page) {
            this.page = page;
            this.post();
        }
    }

    apply(change: PreviewChange): void {
        this.panel.title = titleOf(change);
        this.state.changes++;
        void this.panel.webview.postMessage({ type: 'change', change });
    }

    /** The reader's hand has left the page: from now on the text moves by itself. */
    leave(): void {
        this.ledByPage = 0;
    }

    /** Brings what stands at a place of the text before the reader's eyes: to the top of the page, or only where it is not seen yet. */
    async followText(uri: vscode.Uri, position: vscode.Position, where: 'top' | 'seen'): Promise<void> {
        // A dashboard is read as a whole: it stays where the reader left it.
        if (this.page.kind === 'dashboard' || !this.panel.visible || Date.now() - this.ledByPage < echoMs) {
            return;
        }
        const move = ++this.moves;
        const place = await this.client.sendRequest<PreviewPlace | null>(previewAnchorRequest, {
            uri: uri.toString(), position, kind: this.page.kind,
        });
        if (place?.folder === this.page.folder && move === this.moves) {
            this.state.anchor = place.anchor;
            void this.panel.webview.postMessage({ type: 'reveal', anchor: place.anchor, where });
        }
    }

    dispose(): void {
        this.panel.dispose();
    }

    private async hear(said: Said): Promise<void> {
        switch (said.type) {
            case 'ready':
                this.isReady = true;
                this.post();
                await this.beginAtText();
                return;
            case 'open':
                await this.openPlace(await this.placeOf(previewSourceRequest, said.anchor));
                return;
            case 'mark':
                await this.openPlace(await this.placeOf(previewMarkRequest, said.anchor));
                return;
            case 'scrolled':
                await this.followPage(said.anchor);
                return;
            case 'left':
                this.leave();
        }
    }

    /** The page opens where its text is being written, or read where the cursor is out of sight. */
    private async beginAtText(): Promise<void> {
        const editor = vscode.window.visibleTextEditors.find(({ document: { uri } }) => uri.toString() === this.document.toString());
        const cursor = editor?.selection.active;
        const place = cursor && editor.visibleRanges.some(seen => seen.contains(cursor)) ? cursor : editor?.visibleRanges[0]?.start;
        if (editor && place) {
            await this.followText(editor.document.uri, place, 'top');
        }
    }

    private post(): void {
        if (this.isReady) {
            this.state.pieces = this.page.pieces.length;
            void this.panel.webview.postMessage({ type: 'page', page: this.page });
        }
    }

    private placeOf(request: typeof previewSourceRequest | typeof previewMarkRequest, anchor: string): Promise<Place | null> {
        return this.client.sendRequest<Place | null>(request, { folder: this.page.folder, kind: this.page.kind, anchor });
    }

    private async openPlace(place: Place | null): Promise<void> {
        if (place) {
            this.ledByPage = Date.now();
            const shown = vscode.window.visibleTextEditors.find(({ document: { uri } }) => uri.toString() === place.uri);
            await vscode.window.showTextDocument(vscode.Uri.parse(place.uri), {
                selection: rangeOf(place.range), viewColumn: shown?.viewColumn ?? vscode.ViewColumn.One,
            });
        }
    }

    private async followPage(anchor: string): Promise<void> {
        if (this.page.kind === 'dashboard') {
            return;
        }
        const move = ++this.moves;
        this.ledByPage = Date.now();
        const place = await this.placeOf(previewSourceRequest, anchor);
        const editor = place && vscode.window.visibleTextEditors.find(({ document: { uri } }) => uri.toString() === place.uri);
        if (editor && move === this.moves) {
            this.ledByPage = Date.now();
            this.state.anchor = anchor;
            editor.revealRange(rangeOf(place.range), vscode.TextEditorRevealType.AtTop);
        }
    }
}

function nameOf({ folder, kind }: PreviewPage | PreviewChange): string {
    return `${kind} ${folder}`;
}

function titleOf({ kind, title }: PreviewPage | PreviewChange): string {
    return kind === 'dashboard' ? vscode.l10n.t('Dashboard: {0}', title) : title;
}
