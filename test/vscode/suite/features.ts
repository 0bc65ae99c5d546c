import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually, type Case } from './case.js';
import { fileNamed } from './documents.js';

/** Outline, completion, hover, navigation and rename, as the editor asks for them. */
export const features: readonly Case[] = [
    {
        name: 'the outline shows requirements with their criteria',
        async run() {
            const uri = await fileNamed('exigences.amont');
            const symbols = await eventually('symbols', async () => {
                const found = await vscode.commands.executeCommand<vscode.DocumentSymbol[] | undefined>(
                    'vscode.executeDocumentSymbolProvider',
                    uri,
                );
                return found?.length ? found : undefined;
            });
            assert.deepEqual(symbols.map(({ name }) => name), ['EX-BRUIT', 'EX-LUM']);
            assert.ok(symbols[0]!.children.some(({ name }) => name === 'Niveau de bruit'));
        },
    },
    {
        name: 'completion proposes the needs that a requirement may answer, with their titles',
        async run() {
            const { document, position } = await placed('exigences.amont', 'source BES-CALME', 'source '.length);
            const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
                'vscode.executeCompletionItemProvider',
                document.uri,
                position,
            );
            const item = items.find(({ label }) => textOf(label) === 'BES-CALME');
            assert.ok(item, `BES-CALME is proposed among ${items.map(({ label }) => textOf(label)).join(', ')}`);
        },
    },
    {
        name: 'hovering over a name shows its card',
        async run() {
            const { document, position } = await placed('exigences.amont', 'source BES-CALME', 'source BES'.length);
            const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, position);
            const shown = hovers
                .flatMap(({ contents }) => contents)
                .map(content => (typeof content === 'string' ? content : content.value))
                .join('\n');
            assert.match(shown, /Pouvoir se concentrer/);
        },
    },
    {
        name: 'a name leads to its declaration in another file',
        async run() {
            const { document, position } = await placed('exigences.amont', 'source BES-CALME', 'source BES'.length);
            const [link] = await vscode.commands.executeCommand<(vscode.LocationLink | vscode.Location)[]>(
                'vscode.executeDefinitionProvider', document.uri, position,
            );
            assert.ok(link);
            const uri = 'targetUri' in link ? link.targetUri : link.uri;
            assert.equal(uri.toString(), (await fileNamed('besoins.amont')).toString());
        },
    },
    {
        name: 'references are found in every file',
        async run() {
            const { document, position } = await placed('besoins.amont', 'besoin BES-CALME', 'besoin BES'.length);
            const found = await vscode.commands.executeCommand<vscode.Location[]>(
                'vscode.executeReferenceProvider',
                document.uri,
                position,
            );
            assert.deepEqual(found.map(({ uri }) => uri.path.slice(uri.path.lastIndexOf('/') + 1)).sort(), [
                'besoins.amont',
                'exigences.amont',
            ]);
        },
    },
    {
        name: 'a rename changes every file, and a collision is refused with the reason',
        async run() {
            const { document, position } = await placed('besoins.amont', 'besoin BES-CALME', 'besoin BES'.length);
            const rename = (name: string): Thenable<vscode.WorkspaceEdit> =>
                vscode.commands.executeCommand<vscode.WorkspaceEdit>('vscode.executeDocumentRenameProvider', document.uri, position, name);
            await assert.rejects(async () => rename('deux mots'), /n’est pas un nom|is not a name/);
            assert.ok(await vscode.workspace.applyEdit(await rename('BES-SILENCE')));
            const requirements = await vscode.workspace.openTextDocument(await fileNamed('exigences.amont'));
            assert.match(document.getText(), /besoin BES-SILENCE/);
            assert.match(requirements.getText(), /source BES-SILENCE/);
            await eventually('no finding on the new name', () =>
                (vscode.languages.getDiagnostics(requirements.uri).every(({ message }) => !message.includes('BES-SILENCE')) || undefined));
            assert.ok(await vscode.workspace.applyEdit(await rename('BES-CALME')));
        },
    },
    {
        name: 'the server is started anew on demand, and findings come back',
        async run() {
            const uri = await fileNamed('exigences.amont');
            await vscode.commands.executeCommand('amont.restartServer');
            await eventually('the finding on INCONNU', () =>
                (vscode.languages.getDiagnostics(uri).some(({ message }) => message.includes('INCONNU')) || undefined));
        },
    },
];

/** A document on show, with the place some characters into a text of it. */
async function placed(
    file: string,
    text: string,
    characters: number,
): Promise<{ document: vscode.TextDocument; position: vscode.Position }> {
    const document = await vscode.workspace.openTextDocument(await fileNamed(file));
    await vscode.window.showTextDocument(document);
    const offset = document.getText().indexOf(text);
    assert.ok(offset >= 0, `${text} stands in ${file}`);
    return { document, position: document.positionAt(offset + characters) };
}

function textOf(label: string | vscode.CompletionItemLabel): string {
    return typeof label === 'string' ? label : label.label;
}
