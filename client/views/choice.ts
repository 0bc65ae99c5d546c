import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { checkedNotification, programmesRequest, type ProgrammeChoice, type ProgrammeList } from '../../server/protocol-views.js';

/** After a check the views wait for a pause in the typing. */
const pauseMs = 300;

/** The programme that the views show: that of the text at hand, unless the user chose one. */
export class ShownProgramme implements vscode.Disposable {
    private readonly changed = new vscode.EventEmitter<void>();
    /** Another programme is shown, or the same was checked anew. */
    readonly onDidChange = this.changed.event;
    private readonly subscriptions: vscode.Disposable[];
    private all: readonly ProgrammeChoice[] = [];
    private shown: ProgrammeChoice | undefined;
    private chosen: string | undefined;
    private timer: ReturnType<typeof setTimeout> | undefined;

    constructor(private readonly client: BaseLanguageClient, private readonly language: string) {
        this.subscriptions = [
            this.changed,
            client.onNotification(checkedNotification, () => this.soon()),
            client.onDidChangeState(() => this.soon()),
            vscode.window.onDidChangeActiveTextEditor(editor =>
                (editor?.document.languageId === language ? void this.look() : undefined)),
            vscode.workspace.onDidChangeWorkspaceFolders(() => this.soon()),
        ];
        this.soon();
    }

    get current(): ProgrammeChoice | undefined {
        return this.shown;
    }

    /** Whether there is a choice to make, so that the views say which is shown. */
    get isOneOfSeveral(): boolean {
        return this.all.length > 1;
    }

    /** Lets the user choose among the programmes; the first choice is to follow the text at hand. */
    async choose(): Promise<void> {
        await this.look();
        const follow = { label: vscode.l10n.t('Follow the text at hand'), folder: undefined };
        const picked = await vscode.window.showQuickPick(
            [follow, ...this.all.map(({ title, uri, folder }) => ({
                label: title, description: vscode.workspace.asRelativePath(vscode.Uri.parse(uri)), folder,
            }))],
            { title: vscode.l10n.t('Which programme do the views show?') },
        );
        if (picked) {
            this.chosen = picked.folder;
            await this.look();
            this.changed.fire();
        }
    }

    dispose(): void {
        clearTimeout(this.timer);
        vscode.Disposable.from(...this.subscriptions).dispose();
    }

    private soon(): void {
        clearTimeout(this.timer);
        this.timer = setTimeout(() => void this.look().then(() => this.changed.fire()), pauseMs);
    }

    private async look(): Promise<void> {
        if (!this.client.isRunning()) {
            return;
        }
        const document = vscode.window.activeTextEditor?.document;
        const uri = document?.languageId === this.language ? document.uri.toString() : undefined;
        const { programmes, current } = await this.client.sendRequest<ProgrammeList>(programmesRequest, { uri });
        this.all = programmes;
        const before = this.shown?.folder;
        const wanted = [this.chosen, current, before].find(folder => programmes.some(each => each.folder === folder));
        this.shown = programmes.find(({ folder }) => folder === wanted) ?? programmes[0];
        await vscode.commands.executeCommand('setContext', 'amont.severalProgrammes', programmes.length > 1);
        if (this.shown?.folder !== before) {
            this.changed.fire();
        }
    }
}
