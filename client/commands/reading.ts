import * as vscode from 'vscode';
import { makeIn, openMade, parentFolder } from './made-folder.js';

/** An example that ships: its files below its folder, the one that declares it first. */
interface Example {
    readonly title: string;
    readonly language: 'fr' | 'en';
    readonly files: Readonly<Record<string, string>>;
}

/** Copies an example that the user chooses into a folder of its own, to be read and changed at will. `name` answers the first question. */
export async function openExample(extension: vscode.Uri, name?: string): Promise<vscode.Uri | undefined> {
    const examples = await examplesIn(extension);
    const isFrench = vscode.env.language.startsWith('fr');
    const items = Object.entries(examples).map(([folder, { title, language }]) => ({
        folder, language, label: title, description: language === 'fr' ? 'Français' : 'English',
    })).sort((one, other) => Number(other.language === 'fr') - Number(one.language === 'fr'));
    const chosen = name ?? (await vscode.window.showQuickPick(isFrench ? items : items.reverse(), {
        title: vscode.l10n.t('Which example? It is copied: change it at will.'), matchOnDescription: true,
    }))?.folder;
    const example = chosen === undefined ? undefined : examples[chosen];
    const parent = example && await parentFolder();
    const target = parent && vscode.Uri.joinPath(parent, chosen!);
    if (!target || !await makeIn(target, Object.entries(example.files).map(([path, text]) => ({ path, text })))) {
        return undefined;
    }
    const file = vscode.Uri.joinPath(target, Object.keys(example.files)[0]!);
    await openMade(file, vscode.l10n.t('The example is copied. It has no error: change it and see what is found.'));
    return file;
}

async function examplesIn(extension: vscode.Uri): Promise<Readonly<Record<string, Example>>> {
    const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extension, 'out', 'assets', 'examples.json'));
    return JSON.parse(new TextDecoder().decode(bytes)) as Record<string, Example>;
}

/** Opens the manual that ships, where it tells of the editor, in the language of the editor. */
export async function openManual(extension: vscode.Uri): Promise<void> {
    const page = vscode.env.language.startsWith('fr') ? ['fr', 'editeur.md'] : ['en', 'editor.md'];
    await vscode.commands.executeCommand('markdown.showPreview', vscode.Uri.joinPath(extension, 'docs', ...page));
}
