import { LSPErrorCodes, ResponseError, type PrepareRenameResult, type TextEdit, type WorkspaceEdit } from 'vscode-languageserver';
import { renamable, renameAt } from '../../language/features/rename.js';
import { pathOf } from '../places.js';
import type { Feature } from '../feature.js';
import type { Session } from '../session.js';

/** Rename of an element everywhere, in prose, cells and qualified names too; refused with the reason where it would collide. */
export const rename: Feature = {
    capabilities: { renameProvider: { prepareProvider: true } },
    listen(session) {
        const nothing: PrepareRenameResult | ResponseError | null = null;
        session.connection.onPrepareRename(
            session.answering('prepareRename', nothing, ({ textDocument, position }): PrepareRenameResult | ResponseError | null => {
                const view = session.view(textDocument.uri);
                if (!view) {
                    return null;
                }
                const found = renamable(view, session.offsetAt(pathOf(textDocument.uri), position));
                return 'refused' in found
                    ? new ResponseError(LSPErrorCodes.RequestFailed, session.say(found.refused))
                    : { range: session.rangeOf(found.range), placeholder: found.name };
            }),
        );
        const none: WorkspaceEdit | ResponseError | null = null;
        session.connection.onRenameRequest(
            session.answering('rename', none, ({ textDocument, position, newName }): WorkspaceEdit | ResponseError | null => {
                const view = session.view(textDocument.uri);
                if (!view) {
                    return null;
                }
                const renamed = renameAt(session.programmes, view, session.offsetAt(pathOf(textDocument.uri), position), newName);
                return 'refused' in renamed
                    ? new ResponseError(LSPErrorCodes.RequestFailed, session.say(renamed.refused))
                    : editOf(session, renamed.edits);
            }),
        );
    },
};

/** Edits of the core as one edit of the workspace; on open documents it holds for the version that it was made for. */
export function editOf(
    session: Session,
    edits: readonly { readonly range: Parameters<Session['rangeOf']>[0]; readonly newText: string }[],
): WorkspaceEdit {
    const byFile = new Map<string, TextEdit[]>();
    for (const { range, newText } of edits) {
        const list = byFile.get(range.file) ?? [];
        byFile.set(range.file, list);
        list.push({ range: session.rangeOf(range), newText });
    }
    if (!session.client.versionedEdits) {
        return { changes: Object.fromEntries([...byFile].map(([file, list]) => [session.uriOf(file), list])) };
    }
    return {
        documentChanges: [...byFile].map(([file, list]) => ({
            textDocument: { uri: session.uriOf(file), version: session.open.get(file)?.version ?? null },
            edits: list,
        })),
    };
}
