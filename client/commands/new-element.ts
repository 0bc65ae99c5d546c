import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { newElementRequest, type NewElementChoices, type NewElementQuestion } from '../../server/protocol-commands.js';

type Place = NewElementChoices['places'][number];

/** Writes a new element where the user says, under the next free identifier, with stops to fill in. `file` answers the first question. */
export async function newElement(client: BaseLanguageClient, kind: NewElementQuestion['kind'], file?: string): Promise<void> {
    const document = vscode.window.activeTextEditor?.document;
    const uri = document?.languageId === 'amont' ? document.uri.toString() : undefined;
    const choices = await client.sendRequest<NewElementChoices | null>(newElementRequest, { kind, ...(uri === undefined ? {} : { uri }) });
    if (!choices) {
        await vscode.window.showInformationMessage(vscode.l10n.t('There is no programme here yet: make one first.'));
        return;
    }
    const place = choices.places.find(each => file !== undefined && each.uri.endsWith(file)) ?? await placeAmong(choices.places, uri);
    const snippet = place && await snippetAmong(place, file !== undefined);
    if (!place || snippet === undefined) {
        return;
    }
    const editor = await vscode.window.showTextDocument(vscode.Uri.parse(place.uri));
    const at = new vscode.Position(place.position.line, place.position.character);
    await editor.insertSnippet(new vscode.SnippetString(snippet), at, { undoStopBefore: true, undoStopAfter: true, keepWhitespace: true });
    editor.revealRange(new vscode.Range(at, editor.selection.active), vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

async function placeAmong(places: readonly Place[], atHand: string | undefined): Promise<Place | undefined> {
    if (places.length === 1) {
        return places[0];
    }
    const items = places.map(place => ({
        place,
        label: place.unit === undefined ? pathOf(place) : `$(symbol-namespace) ${place.unit}`,
        description: [
            ...(place.unit === undefined ? [] : [pathOf(place)]),
            ...(place.uri === atHand ? [vscode.l10n.t('this file')] : []),
        ].join(' · '),
        detail: place.count > 0 ? vscode.l10n.t('Already there: {0}; next: {1}', place.count, place.names[0]!.name) : '',
    }));
    return (await vscode.window.showQuickPick(items, {
        placeHolder: vscode.l10n.t('Where is it written?'), matchOnDescription: true,
    }))?.place;
}

function pathOf({ uri }: Place): string {
    return vscode.workspace.asRelativePath(vscode.Uri.parse(uri));
}

/** The name may be changed in the text: only where there are several families of names is it asked for. */
async function snippetAmong({ names }: Place, isDriven: boolean): Promise<string | undefined> {
    if (names.length === 1 || isDriven) {
        return names[0]?.snippet;
    }
    const items = names.map(({ name, snippet }) => ({ label: name, snippet }));
    return (await vscode.window.showQuickPick(items, { placeHolder: vscode.l10n.t('The next free identifiers') }))?.snippet;
}
