import type { TextEdit } from 'vscode-languageserver';
import { formatChanges, formatOnType, formatRange, type Change } from '../../language/features/format/format.js';
import { pathOf } from '../places.js';
import type { Feature } from '../feature.js';
import type { Session } from '../session.js';

/** Lays out a document, a part of it, or what was just typed. */
export const formatting: Feature = {
    capabilities: {
        documentFormattingProvider: true,
        documentRangeFormattingProvider: true,
        documentOnTypeFormattingProvider: { firstTriggerCharacter: '\n', moreTriggerCharacter: ['|', '}'] },
    },
    listen(session) {
        const none: TextEdit[] = [];
        session.connection.onDocumentFormatting(session.answering('formatting', none, ({ textDocument }) => {
            const view = session.view(textDocument.uri);
            return view ? editsOf(session, view.file, formatChanges(view.text, view.scan)) : none;
        }));
        session.connection.onDocumentRangeFormatting(session.answering('rangeFormatting', none, ({ textDocument, range }) => {
            const file = pathOf(textDocument.uri);
            const text = session.workbench.textOf(file) ?? '';
            return editsOf(session, file, formatRange(text, session.offsetAt(file, range.start), session.offsetAt(file, range.end)));
        }));
        session.connection.onDocumentOnTypeFormatting(session.answering('onTypeFormatting', none, ({ textDocument, position, ch }) => {
            const file = pathOf(textDocument.uri);
            return editsOf(session, file, formatOnType(session.workbench.textOf(file) ?? '', session.offsetAt(file, position), ch));
        }));
    },
};

/** Changes to a file as edits of the protocol. */
export function editsOf(session: Session, file: string, changes: readonly Change[]): TextEdit[] {
    return changes.map(({ start, end, newText }) => ({ range: session.rangeOf({ file, start, end }), newText }));
}
