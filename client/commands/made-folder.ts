import * as vscode from 'vscode';
import type { NewFile } from '../../server/protocol-commands.js';
import { writeTogether } from './written.js';

/** Writes the files of a programme into a folder of their own, where nothing stands yet; says why not otherwise. */
export async function makeIn(target: vscode.Uri, files: readonly NewFile[]): Promise<boolean> {
    const there = await vscode.workspace.fs.readDirectory(target).then(entries => entries, () => undefined);
    if (there !== undefined && there.length > 0) {
        const message = vscode.l10n.t('“{0}” is not empty: nothing in it was touched. Give another folder.', nameOf(target));
        void vscode.window.showErrorMessage(message);
        return false;
    }
    try {
        await writeTogether(target, files);
        return files.length > 0;
    } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        void vscode.window.showErrorMessage(vscode.l10n.t('The programme could not be written in “{0}”: {1}', nameOf(target), reason));
        return false;
    }
}

/** Opens the first file of a programme that was made, and offers what one may want next; the answer is not waited for. */
export async function openMade(file: vscode.Uri, said: string): Promise<void> {
    await vscode.window.showTextDocument(file);
    void offer(file, said, vscode.workspace.getWorkspaceFolder(file) !== undefined);
}

/** The folder in which a programme is made: the one that is open, else one that is chosen. */
export async function parentFolder(): Promise<vscode.Uri | undefined> {
    const folders = vscode.workspace.workspaceFolders ?? [];
    if (folders.length === 1) {
        return folders[0]!.uri;
    }
    if (folders.length > 1) {
        return (await vscode.window.showWorkspaceFolderPick({ placeHolder: vscode.l10n.t('In which folder?') }))?.uri;
    }
    const [chosen] = await vscode.window.showOpenDialog({
        canSelectFiles: false, canSelectFolders: true, openLabel: vscode.l10n.t('Make the programme here'),
    }) ?? [];
    return chosen;
}

/** The last part of a folder's path. */
export function nameOf(folder: vscode.Uri): string {
    return folder.path.slice(folder.path.lastIndexOf('/') + 1) || folder.path;
}

async function offer(file: vscode.Uri, said: string, isInWorkspace: boolean): Promise<void> {
    const folder = vscode.Uri.joinPath(file, '..');
    const preview = vscode.l10n.t('Show it compiled');
    const openFolder = vscode.l10n.t('Open the folder');
    const chosen = await vscode.window.showInformationMessage(said, ...(isInWorkspace ? [preview] : [openFolder]));
    if (chosen === preview) {
        await vscode.commands.executeCommand('amont.openPreview', file);
    } else if (chosen === openFolder) {
        await vscode.commands.executeCommand('vscode.openFolder', folder);
    }
}
