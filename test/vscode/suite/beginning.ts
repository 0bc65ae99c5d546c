import * as vscode from 'vscode';
import { eventually } from './case.js';

/** How long an editor may take to start and to read the workspace. */
const startSeconds = 90;

/**
 * The state from which every case begins: nothing is open or asked, the files are those that the workspace came with, and the editor has
 * found in them what it finds there. A case leaves things as it likes.
 */
export class Beginning {
    private constructor(private readonly files: ReadonlyMap<string, Uint8Array>, private readonly known: string) {}

    /** Takes the workspace as it lies there, once the editor has found what `awaited` says. */
    static async taken(awaited: string): Promise<Beginning> {
        const files = new Map(await Promise.all((await filesOf(folders())).map(async file =>
            [file.toString(), await vscode.workspace.fs.readFile(file)] as const)));
        // A page that opens slowly gives up looking for files that would start the extension.
        await vscode.extensions.getExtension('amont.amont')?.activate();
        await eventually(`a finding on ${awaited}`, () => allFindings().includes(awaited) || undefined, startSeconds);
        // Findings are told file by file: all have come once what is known has stayed the same for a while.
        let known = '';
        let same = 0;
        await eventually('an editor that has found all', async () => {
            const now = await knowledge();
            same = now === known ? same + 1 : 0;
            known = now;
            return same >= settled || undefined;
        });
        return new Beginning(files, known);
    }

    /** Brings the state back. */
    async restore(): Promise<void> {
        for (const command of ['workbench.action.closeQuickOpen', 'notifications.clearAll', 'closeReferenceSearch']) {
            await vscode.commands.executeCommand(command);
        }
        await this.closeAll();
        await this.restoreFiles();
        let now = '';
        await eventually('what was known at the beginning', async () => {
            now = await knowledge();
            return now === this.known || undefined;
        }).catch((error: unknown) => {
            throw new Error(`${String(error)}\nAt the beginning:\n${this.known}\nNow:\n${now}`);
        });
    }

    /** Closes every editor; what was typed and never saved goes with it, and nothing is asked. */
    private async closeAll(): Promise<void> {
        for (const document of vscode.workspace.textDocuments.filter(({ isDirty }) => isDirty)) {
            await vscode.window.showTextDocument(document);
            await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
        }
        await vscode.commands.executeCommand('workbench.action.closeAllEditors');
        await eventually('no editor', () => {
            const tabs = vscode.window.tabGroups.all.flatMap(group => group.tabs);
            return tabs.length === 0 && !vscode.workspace.textDocuments.some(({ isDirty }) => isDirty) ? true : undefined;
        });
    }

    private async restoreFiles(): Promise<void> {
        const there = await filesOf(folders());
        for (const file of there.filter(each => !this.files.has(each.toString()))) {
            await vscode.workspace.fs.delete(file);
        }
        const kept = new Set(there.map(String));
        for (const [name, bytes] of this.files) {
            const file = vscode.Uri.parse(name);
            if (!kept.has(name) || String(await vscode.workspace.fs.readFile(file)) !== String(bytes)) {
                await vscode.workspace.fs.writeFile(file, bytes);
            }
        }
    }
}

function folders(): readonly vscode.Uri[] {
    return (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri);
}

async function filesOf(within: readonly vscode.Uri[]): Promise<vscode.Uri[]> {
    const found = await Promise.all(within.map(async folder => {
        const entries = await vscode.workspace.fs.readDirectory(folder);
        return await Promise.all(entries.map(async ([name, type]) => {
            const place = vscode.Uri.joinPath(folder, name);
            return type === vscode.FileType.Directory ? await filesOf([place]) : [place];
        }));
    }));
    return found.flat(2);
}

/** How many looks in a row show the same where nothing more comes. */
const settled = 10;

/** What the editor knows of the workspace: what is declared where, and what was found. */
async function knowledge(): Promise<string> {
    const declared = await vscode.commands.executeCommand<vscode.SymbolInformation[]>('vscode.executeWorkspaceSymbolProvider', '');
    const places = declared.map(({ name, location: { uri } }) => `${uri.path} ${name}`).sort();
    return [...places, allFindings()].join('\n');
}

/** Every finding of the editor, in an order that is always the same. */
function allFindings(): string {
    return vscode.languages.getDiagnostics()
        .flatMap(([uri, all]) => all.map(({ range, message }) => `${uri.path} ${range.start.line + 1}: ${message.split('\n')[0]}`))
        .sort().join('\n');
}
