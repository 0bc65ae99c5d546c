import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { programmesRequest, type ProgrammeList } from '../../server/protocol-views.js';

/** The file that declares the programme there is, where no text of one is at hand; of several, that of the one that the user chooses. */
export async function chosenProgramme(client: BaseLanguageClient): Promise<vscode.Uri | undefined> {
    const { programmes } = await client.sendRequest<ProgrammeList>(programmesRequest, {});
    const items = programmes.map(({ title, uri, file }) => ({
        label: title, description: vscode.workspace.asRelativePath(vscode.Uri.parse(uri)), file,
    }));
    const chosen = items.length <= 1 ? items[0]
        : await vscode.window.showQuickPick(items, { placeHolder: vscode.l10n.t('Which programme is shown?'), matchOnDescription: true });
    return chosen && vscode.Uri.parse(chosen.file);
}
