import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { tenderedChangedNotification, tenderedRequest, type TenderedAnswer, type TenderedQuestion } from '../../server/protocol.js';
import { commitOf, filesTendered, type Repository } from './tendered.js';

/** What is used of the interface of VS Code's own git extension (`vscode.git`, version 1). */
interface Git {
    readonly state: 'uninitialized' | 'initialized';
    readonly onDidChangeState: vscode.Event<Git['state']>;
    readonly onDidOpenRepository: vscode.Event<unknown>;
    getRepository(uri: vscode.Uri): OpenRepository | null;
}

interface OpenRepository extends Repository {
    readonly state: { readonly onDidChange: vscode.Event<void> };
}

/** After a change of the repository it is waited for others: git makes many at once. */
const quietMs = 1000;

/**
 * Reads for the server the version of a programme that was tendered, through VS Code's own git extension: in a workspace that is trusted,
 * where that extension is on. Nothing is run or read otherwise.
 */
export class History implements vscode.Disposable {
    private readonly subscriptions: vscode.Disposable[] = [];
    /** The versions that were asked for, by the folders of programmes, with the commits that they stood for. */
    private readonly told = new Map<string, { readonly version: string; readonly commit: string | undefined }>();
    private readonly followed = new Set<OpenRepository>();
    private git: Promise<Git | undefined> | undefined;
    private timer: ReturnType<typeof setTimeout> | undefined;

    constructor(private readonly client: BaseLanguageClient) {
        client.onRequest(tenderedRequest, (question: TenderedQuestion) => this.answer(question));
        this.subscriptions.push(vscode.workspace.onDidGrantWorkspaceTrust(() => this.look()));
    }

    dispose(): void {
        clearTimeout(this.timer);
        vscode.Disposable.from(...this.subscriptions).dispose();
    }

    private async answer({ folder, version, files }: TenderedQuestion): Promise<TenderedAnswer> {
        this.told.set(folder, { version, commit: undefined });
        const git = vscode.workspace.isTrusted ? await (this.git ??= this.open()) : undefined;
        if (!git) {
            this.git = undefined;
            return null;
        }
        const home = vscode.Uri.parse(folder);
        const repository = git.getRepository(home);
        if (!repository) {
            return { problem: 'noRepository' };
        }
        this.follow(repository);
        this.told.set(folder, { version, commit: await commitOf(repository, version) });
        return filesTendered(
            repository, version, ({ fsPath }) => fsPath.startsWith(home.fsPath) && fsPath.endsWith('.amont'),
            files.map(file => vscode.Uri.parse(file)),
        );
    }

    /** The interface of git, once it has read the workspace; nothing where it is off. */
    private async open(): Promise<Git | undefined> {
        const extension = vscode.extensions.getExtension<{ readonly enabled: boolean; getAPI(version: 1): Git }>('vscode.git');
        const exports = extension && (extension.isActive ? extension.exports : await extension.activate());
        if (exports?.enabled !== true) {
            return undefined;
        }
        const git = exports.getAPI(1);
        this.subscriptions.push(git.onDidOpenRepository(() => this.look()));
        if (git.state !== 'initialized') {
            await new Promise<void>(resolve => {
                const waiting = git.onDidChangeState(() => {
                    waiting.dispose();
                    resolve();
                });
            });
        }
        return git;
    }

    private follow(repository: OpenRepository): void {
        if (!this.followed.has(repository)) {
            this.followed.add(repository);
            this.subscriptions.push(repository.state.onDidChange(() => this.look()));
        }
    }

    /** Looks whether the versions stand for what they stood for, once git rests; tells the server of those that do not. */
    private look(): void {
        clearTimeout(this.timer);
        this.timer = setTimeout(() => void this.compare(), quietMs);
    }

    private async compare(): Promise<void> {
        const git = vscode.workspace.isTrusted ? await (this.git ??= this.open()) : undefined;
        for (const [folder, { version, commit }] of this.told) {
            const repository = git?.getRepository(vscode.Uri.parse(folder));
            const now = repository ? await commitOf(repository, version) : undefined;
            const isNew = repository ? now !== commit || !this.followed.has(repository) : false;
            if (isNew && this.client.isRunning()) {
                await this.client.sendNotification(tenderedChangedNotification, { folder });
            }
        }
    }
}
