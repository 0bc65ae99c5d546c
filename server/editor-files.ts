import type { Connection } from 'vscode-languageserver';
import { isRead, isSkipped, type Files } from './files.js';
import { uriOf } from './places.js';
import { isFolderRequest, listFolderRequest, readFileRequest, type FolderEntry } from './protocol.js';

/** The files of an editor that holds them itself: in a page, on another machine, in a repository that lies nowhere. */
export function editorFiles(connection: Connection): Files {
    const list = async (folder: string): Promise<readonly string[]> => {
        const entries = await connection.sendRequest<readonly FolderEntry[]>(listFolderRequest, { uri: uriOf(folder) }).catch(() => []);
        const inside = await Promise.all(entries.map(async ({ name, isFolder }) => {
            const path = folder.endsWith('/') ? folder + name : `${folder}/${name}`;
            return isFolder ? (isSkipped(name) ? [] : list(path)) : isRead(name) ? [path] : [];
        }));
        return inside.flat().sort();
    };
    return {
        list,
        async read(file) {
            const letters = await connection.sendRequest<string | null>(readFileRequest, { uri: uriOf(file) });
            if (letters === null) {
                throw Object.assign(new Error(`No such file: ${file}`), { code: 'ENOENT' });
            }
            return decoded(letters);
        },
        isFolder: path => connection.sendRequest<boolean>(isFolderRequest, { uri: uriOf(path) }).catch(() => false),
    };
}

/** Those of a disk where a path is one of the disk, the editor's where it names a place of its own. */
export function diskOrEditor(disk: Files, connection: Connection): Files {
    const editor = editorFiles(connection);
    const of = (path: string): Files => (/^[a-z][a-z0-9+.-]+:/i.test(path) ? editor : disk);
    return { list: folder => of(folder).list(folder), read: file => of(file).read(file), isFolder: path => of(path).isFolder(path) };
}

function decoded(letters: string): Uint8Array {
    const bytes = atob(letters);
    const found = new Uint8Array(bytes.length);
    for (let at = 0; at < bytes.length; at++) {
        found[at] = bytes.charCodeAt(at);
    }
    return found;
}
