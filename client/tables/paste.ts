import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { tablePasteRequest, type PasteAnswer } from '../../server/protocol.js';
import { tablePlace, textEdits } from './requests.js';

const kind = vscode.DocumentDropOrPasteEditKind.Text.append('amont', 'table');

/** Cells copied from a spreadsheet or a word processor are pasted as a table; what else was copied, as it always is. */
export function pasteCells(client: BaseLanguageClient, language: string): vscode.Disposable {
    const provider: vscode.DocumentPasteEditProvider = {
        async provideDocumentPasteEdits(document, ranges, copied, _context, cancelled) {
            const [range] = ranges;
            // Over a selection the text that was copied takes its place, as one who pastes there expects.
            if (ranges.length !== 1 || !range?.isEmpty || !client.isRunning()) {
                return undefined;
            }
            const html = await copied.get('text/html')?.asString();
            const text = await copied.get('text/plain')?.asString();
            const hasCells = html !== undefined && /<table\b/i.test(html);
            if (!hasCells && !text?.includes('\t')) {
                return undefined;
            }
            const answer = await client.sendRequest<PasteAnswer | null>(tablePasteRequest, {
                ...tablePlace(document.uri, range.start), text: text ?? '', ...hasCells ? { html } : {},
            }, cancelled);
            return answer ? [editOf(document, answer)] : undefined;
        },
    };
    return vscode.languages.registerDocumentPasteEditProvider({ language }, provider, {
        providedPasteEditKinds: [kind], pasteMimeTypes: ['text/html', 'text/plain'],
    });
}

function editOf({ uri }: vscode.TextDocument, { edits, unknown }: PasteAnswer): vscode.DocumentPasteEdit {
    const title = unknown.length === 0 ? vscode.l10n.t('Paste as a table')
        : vscode.l10n.t('Paste as a table (columns to rename: {0})', unknown.join(', '));
    const pasted = new vscode.DocumentPasteEdit('', title, kind);
    pasted.additionalEdit = new vscode.WorkspaceEdit();
    pasted.additionalEdit.set(uri, textEdits(edits));
    return pasted;
}
