import * as vscode from 'vscode';
import type { NewFile } from '../../server/protocol-commands.js';

/**
 * Writes files below a folder, each whole or not at all: all are written beside their places first, and take them once every one is there.
 * Works on any file system that the editor knows. Gives the files' addresses.
 */
export async function writeTogether(folder: vscode.Uri, files: readonly NewFile[]): Promise<readonly vscode.Uri[]> {
    const { fs } = vscode.workspace;
    const drafts: { readonly draft: vscode.Uri; readonly target: vscode.Uri }[] = [];
    try {
        await fs.createDirectory(folder);
        for (const file of files) {
            const target = vscode.Uri.joinPath(folder, ...file.path.split('/'));
            const name = target.path.slice(target.path.lastIndexOf('/') + 1);
            const draft = vscode.Uri.joinPath(target, '..', `.${name}.part`);
            drafts.push({ draft, target });
            await fs.createDirectory(vscode.Uri.joinPath(target, '..'));
            await fs.writeFile(draft, bytesOf(file));
        }
        for (const { draft, target } of drafts) {
            await fs.rename(draft, target, { overwrite: true });
        }
    } catch (error) {
        await Promise.allSettled(drafts.map(({ draft }) => fs.delete(draft)));
        throw error;
    }
    return drafts.map(({ target }) => target);
}

function bytesOf(file: NewFile): Uint8Array {
    return 'text' in file ? new TextEncoder().encode(file.text) : Uint8Array.from(atob(file.bytes), letter => letter.charCodeAt(0));
}
