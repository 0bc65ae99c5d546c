import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { isFolderRequest, isUnsavedRequest, listFolderRequest, readFileRequest, type FolderEntry } from '../server/protocol.js';

/** Gives the server the files that only the editor can reach: those of a page, of another machine, of a repository that lies nowhere. */
export function serveFiles(client: BaseLanguageClient): void {
    client.onRequest(readFileRequest, async ({ uri }: { uri: string }) => {
        try {
            return encoded(await vscode.workspace.fs.readFile(vscode.Uri.parse(uri)));
        } catch (error) {
            if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') {
                return null;
            }
            throw error;
        }
    });
    client.onRequest(listFolderRequest, async ({ uri }: { uri: string }): Promise<readonly FolderEntry[]> => {
        const entries = await vscode.workspace.fs.readDirectory(vscode.Uri.parse(uri));
        return entries.map(([name, type]) => ({ name, isFolder: type === vscode.FileType.Directory }));
    });
    client.onRequest(isFolderRequest, async ({ uri }: { uri: string }) => {
        try {
            return (await vscode.workspace.fs.stat(vscode.Uri.parse(uri))).type === vscode.FileType.Directory;
        } catch {
            return false;
        }
    });
    client.onRequest(isUnsavedRequest, ({ uri }: { uri: string }) => {
        const wanted = vscode.Uri.parse(uri).toString();
        return vscode.workspace.textDocuments.some(document => document.isDirty && document.uri.toString() === wanted);
    });
}

/** Bytes as letters: messages between processes hold text only. */
function encoded(bytes: Uint8Array): string {
    let letters = '';
    const step = 0x8000;
    for (let at = 0; at < bytes.length; at += step) {
        letters += String.fromCharCode(...bytes.subarray(at, at + step));
    }
    return btoa(letters);
}
