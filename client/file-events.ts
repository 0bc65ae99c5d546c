import * as vscode from 'vscode';
import {
    DidChangeWatchedFilesNotification, FileChangeType, State, type BaseLanguageClient, type FileEvent,
} from 'vscode-languageclient';

/** Changes that come together, as those of another branch, are told together. */
const bundleMs = 100;

/**
 * Tells the server of files that changed on disk, so long after the first of them. The client's own way waits for a pause between two
 * changes, which never comes where a program goes on writing in the workspace.
 */
export class FileEvents implements vscode.Disposable {
    private waiting: FileEvent[] = [];
    private timer: ReturnType<typeof setTimeout> | undefined;
    private readonly closing: vscode.Disposable;

    constructor(private readonly client: () => BaseLanguageClient, language: string) {
        // The editor may go on holding the text of a tab that was closed, and of a file that is gone: the disk counts again.
        this.closing = vscode.window.tabGroups.onDidChangeTabs(({ closed }) => {
            const inputs = closed.flatMap(({ input }) => (input instanceof vscode.TabInputText ? [input.uri] : []));
            inputs.filter(({ path }) => path.endsWith(`.${language}`))
                .forEach(uri => this.add({ uri: uri.toString(), type: FileChangeType.Changed }));
        });
    }

    /** Takes what the client was told of a file. */
    readonly add = (event: FileEvent): void => {
        if (this.waiting.push(event) === 1) {
            this.timer = setTimeout(() => void this.tell(), bundleMs);
        }
    };

    dispose(): void {
        clearTimeout(this.timer);
        this.closing.dispose();
    }

    private async tell(): Promise<void> {
        const changes = this.waiting;
        this.waiting = [];
        // A server that is started reads every file anew.
        if (this.client().state !== State.Stopped) {
            await this.client().sendNotification(DidChangeWatchedFilesNotification.type, { changes })
                .catch((error: unknown) => this.client().error('The changes on disk could not be told.', error));
        }
    }
}
