import { isSettings } from '../language/settings.js';

/** What the server needs of a file system: a disk under Node, what the editor gives in a browser. Paths are the core's. */
export interface Files {
    /**
     * Every .amont file and every settings file under a folder; folders that programmes do not live in are left out. A folder that
     * cannot be read has none.
     */
    list(folder: string): Promise<readonly string[]>;
    /** The bytes of a file. Throws where it cannot be read, with the code `ENOENT` where there is none. */
    read(file: string): Promise<Uint8Array>;
    isFolder(path: string): Promise<boolean>;
}

/** Folders in which no programme is looked for. */
const skipped = new Set(['node_modules', '.git', '.hg', '.svn', 'out']);

/** Whether a folder of that name is left out of a search. */
export function isSkipped(name: string): boolean {
    return skipped.has(name);
}

/** Whether a file is read, by its name or its path: one of the language, or a programme's settings. */
export function isRead(file: string): boolean {
    return file.endsWith('.amont') || isSettings(file);
}

/** Whether a path below a folder lies in one that is left out. */
export function isHidden(path: string, folder: string): boolean {
    return path.slice(folder.length).split('/').slice(0, -1).some(isSkipped);
}
