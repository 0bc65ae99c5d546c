import { FileChangeType, type FileEvent } from 'vscode-languageserver';
import { isUnder } from '../language/paths.js';
import { isHidden, isRead, type Files } from './files.js';
import { pathOf } from './places.js';
import { isUnsavedRequest } from './protocol.js';
import type { Session } from './session.js';

/** How many files are read at once. */
const readers = 32;

/** The files of the workspace, as they are on disk and as the editor holds them: what is open overrides the disk. */
export class WorkspaceFiles {
    private roots: string[] = [];
    private readonly sought = new Set<string>();

    /** `watch` is told of the folders outside the workspace whose files count, each time that they may have changed. */
    constructor(
        private readonly session: Session, private readonly files: Files, private readonly watch: (folders: readonly string[]) => void,
    ) {}

    /** The folders that the user opened. */
    get folders(): readonly string[] {
        return this.roots;
    }

    /** Reads every file of some folders, and of the libraries that they rest on. `onProgress` is told how many of how many are read. */
    async add(folders: readonly string[], onProgress?: (read: number, of: number) => void): Promise<void> {
        this.roots = [...new Set([...this.roots, ...folders])];
        this.session.hadFolders ||= folders.length > 0;
        const found = (await Promise.all(folders.map(folder => this.files.list(folder)))).flat();
        await this.readAll(found, onProgress);
        await this.addLibraries();
    }

    /** Forgets folders that the user closed. */
    remove(folders: readonly string[]): void {
        this.roots = this.roots.filter(root => !folders.includes(root));
        // Libraries outside go too; those that the programmes left rest on are read again.
        this.sought.clear();
        for (const file of this.session.workbench.files) {
            if (!this.isOurs(file) && !this.session.open.has(file)) {
                this.session.workbench.remove(file);
            }
        }
    }

    private isOurs(file: string): boolean {
        return this.roots.some(root => isUnder(file, root));
    }

    /** Folders of libraries that lie outside the workspace. */
    private get outside(): readonly string[] {
        return this.session.workbench.libraryFolders.filter(folder => !this.isOurs(folder));
    }

    /** Reads the libraries that programmes rest on and that lie outside the workspace; each is looked for once. */
    async addLibraries(): Promise<void> {
        for (let round = 0; round < 16; round++) {
            const missing = this.session.workbench.missingLibraries.filter(folder => !this.sought.has(folder));
            if (missing.length === 0) {
                break;
            }
            missing.forEach(folder => this.sought.add(folder));
            await this.readAll((await Promise.all(missing.map(folder => this.files.list(folder)))).flat());
        }
        this.watch(this.outside);
    }

    private async readAll(files: readonly string[], onProgress?: (read: number, of: number) => void): Promise<void> {
        let next = 0;
        let read = 0;
        await Promise.all(Array.from({ length: readers }, async () => {
            while (next < files.length) {
                await this.readFile(files[next++]!);
                onProgress?.(++read, files.length);
            }
        }));
    }

    /** Takes a file from the disk, unless the editor holds it. */
    async readFile(file: string): Promise<void> {
        const { workbench, open } = this.session;
        try {
            const bytes = await this.files.read(file);
            const held = open.get(file);
            if (!held) {
                workbench.setBytes(file, bytes);
            } else if (!workbench.has(file)) {
                // It had been deleted under the editor's eyes, and is there again.
                workbench.setText(file, held.text);
            }
        } catch (error) {
            const { code, message } = error as NodeJS.ErrnoException;
            if (code === 'ENOENT') {
                await this.forget(file);
            } else if (!open.has(file)) {
                workbench.setUnreadable(file, code ?? message);
            }
        }
    }

    /** A document was opened. After a crash that may be one whose file was deleted since: the editor shows it still. */
    async opened(file: string): Promise<void> {
        await this.session.ready;
        if (this.isOurs(file)) {
            await this.readFile(file);
        }
    }

    /** After a document was closed: the disk counts again, or nothing where it holds no such file or the file is none of ours. */
    async closed(file: string): Promise<void> {
        if (this.isOurs(file) || this.outside.some(folder => isUnder(file, folder))) {
            await this.readFile(file);
        } else {
            this.session.workbench.remove(file);
        }
    }

    /** What changed on disk: files, and folders that came or went with all they hold. */
    async changed(events: readonly FileEvent[]): Promise<void> {
        const created: string[] = [];
        for (const { uri, type } of events) {
            const path = pathOf(uri);
            const root = this.roots.find(folder => isUnder(path, folder));
            if (root !== undefined && isHidden(path, root)) {
                continue;
            }
            if (type === FileChangeType.Deleted) {
                await this.deleted(path);
            } else if (isRead(path)) {
                await this.readFile(path);
            } else if (type === FileChangeType.Created && await this.files.isFolder(path)) {
                created.push(path);
            }
        }
        if (created.length > 0) {
            await this.readAll((await Promise.all(created.map(folder => this.files.list(folder)))).flat());
        }
        this.sought.clear();
        await this.addLibraries();
    }

    private async deleted(path: string): Promise<void> {
        await Promise.all(this.session.workbench.files.filter(file => isUnder(file, path)).map(file => this.forget(file)));
    }

    /** What the disk no longer holds counts no longer, though the editor may still show it: only what was never saved keeps it. */
    private async forget(file: string): Promise<void> {
        const held = this.session.open.get(file);
        if (!held || !await this.isUnsaved(held.uri)) {
            this.session.workbench.remove(file);
        }
    }

    /** Asks the editor; one that does not say keeps what it holds open. */
    private isUnsaved(uri: string): Promise<boolean> {
        return this.session.connection.sendRequest<boolean>(isUnsavedRequest, { uri }).catch(() => true);
    }
}
