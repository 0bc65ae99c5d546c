import {
    DidChangeWatchedFilesNotification, WatchKind, type ClientCapabilities, type Disposable, type FileSystemWatcher,
} from 'vscode-languageserver';
import { uriOf } from './places.js';
import type { Session } from './session.js';

/** The files whose changes on disk the editor tells: those of the workspace, and those of the libraries that lie outside it. */
export class Watchers {
    private readonly beyond = new Map<string, Promise<Disposable | undefined>>();
    private traits: NonNullable<ClientCapabilities['workspace']>['didChangeWatchedFiles'];

    constructor(private readonly session: Session) {}

    /** Watches the workspace, where the editor can tell. */
    start({ workspace }: ClientCapabilities): void {
        this.traits = workspace?.didChangeWatchedFiles;
        if (this.traits?.dynamicRegistration) {
            // Folders that go take their files with them, and their going is all that is told.
            void this.register([
                { globPattern: '**/*.amont' },
                { globPattern: '**/amont.json' },
                { globPattern: '**/*', kind: WatchKind.Create | WatchKind.Delete },
            ]);
        }
    }

    /** Watches these folders outside the workspace, and no others any longer. */
    outside(folders: readonly string[]): void {
        if (!this.traits?.dynamicRegistration || !this.traits.relativePatternSupport) {
            return;
        }
        for (const [folder, watcher] of this.beyond) {
            if (!folders.includes(folder)) {
                this.beyond.delete(folder);
                void watcher.then(registered => registered?.dispose());
            }
        }
        for (const folder of folders.filter(each => !this.beyond.has(each))) {
            const baseUri = uriOf(folder);
            this.beyond.set(folder, this.register([
                { globPattern: { baseUri, pattern: '**/*.amont' } },
                { globPattern: { baseUri, pattern: '**/*' }, kind: WatchKind.Create | WatchKind.Delete },
            ]));
        }
    }

    private register(watchers: FileSystemWatcher[]): Promise<Disposable | undefined> {
        return this.session.connection.client.register(DidChangeWatchedFilesNotification.type, { watchers })
            .catch((error: unknown) => {
                this.session.log('watch', error);
                return undefined;
            });
    }
}
