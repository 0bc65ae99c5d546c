import {
    CodeActionKind, type CodeAction, type CodeActionParams, type CreateFile, type TextDocumentEdit, type WorkspaceEdit,
} from 'vscode-languageserver';
import { refactoringsAt } from '../../language/features/refactorings/index.js';
import type { Made, Refactoring } from '../../language/features/refactorings/refactoring.js';
import type { Session } from '../session.js';
import { editOf } from './rename.js';

/** What an action keeps until it is chosen: where it was offered, and which it is. */
interface ActionData {
    readonly refactoring: string;
    readonly uri: string;
    readonly range: CodeActionParams['range'];
}

const kinds: Readonly<Record<Refactoring['kind'], CodeActionKind>> = {
    extract: CodeActionKind.RefactorExtract, move: `${CodeActionKind.Refactor}.move`, rewrite: CodeActionKind.RefactorRewrite,
};

/**
 * The refactorings of a place or a selection. What they change is found when one is chosen, where the editor can wait for it; else at once,
 * and one that cannot be done is shown with the reason.
 */
export function refactorings(session: Session, { textDocument, range, context }: CodeActionParams): CodeAction[] {
    return offered(session, textDocument.uri, range)
        .map(one => ({ one, kind: kinds[one.kind] }))
        .filter(({ kind }) => !context.only || context.only.some(asked => kind === asked || kind.startsWith(`${asked}.`)))
        .map(({ one, kind }): CodeAction => {
            const action = { title: session.say(one.title), kind };
            if (session.client.lateEdits) {
                const data: ActionData = { refactoring: one.id, uri: textDocument.uri, range };
                return { ...action, data };
            }
            const made = one.make();
            return 'refused' in made ? { ...action, disabled: { reason: session.say(made.refused) } }
                : { ...action, edit: workspaceEditOf(session, made) };
        });
}

/** The edit of a refactoring that was chosen. Where it cannot be done, the user is told why. */
export function resolvedRefactoring(session: Session, action: CodeAction): CodeAction {
    const data = action.data as Partial<ActionData> | undefined;
    if (data?.refactoring === undefined || data.uri === undefined || !data.range) {
        return action;
    }
    const made = offered(session, data.uri, data.range).find(({ id }) => id === data.refactoring)?.make();
    if (!made || 'refused' in made) {
        session.connection.window.showWarningMessage(made ? session.say(made.refused) : session.say({
            fr: 'Le texte a changé entre-temps : demandez l’action de nouveau.',
            en: 'The text changed meanwhile: ask for the action again.',
        }));
        return action;
    }
    return { ...action, edit: workspaceEditOf(session, made) };
}

function offered(session: Session, uri: string, range: CodeActionParams['range']): readonly Refactoring[] {
    const view = session.view(uri);
    return view ? refactoringsAt({
        view, programmes: session.programmes,
        start: session.offsetAt(view.file, range.start), end: session.offsetAt(view.file, range.end),
        // An editor that knows no changes to documents cannot make a file.
    }).filter(({ id }) => session.client.versionedEdits || id !== 'move-to-new') : [];
}

function workspaceEditOf(session: Session, { edits, newFile }: Exclude<Made, { refused: unknown }>): WorkspaceEdit {
    const edit = editOf(session, edits);
    if (!newFile) {
        return edit;
    }
    const uri = session.uriOf(newFile.file);
    const made: CreateFile = { kind: 'create', uri, options: { ignoreIfExists: true } };
    const start = { line: 0, character: 0 };
    const filled: TextDocumentEdit = {
        textDocument: { uri, version: null }, edits: [{ range: { start, end: start }, newText: newFile.text }],
    };
    return { documentChanges: [made, filled, ...edit.documentChanges ?? []] };
}
