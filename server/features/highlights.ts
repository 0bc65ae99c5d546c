import { DocumentHighlightKind } from 'vscode-languageserver';
import { occurrencesOf, targetAt } from '../../language/features/occurrences.js';
import { pathOf } from '../places.js';
import type { Feature } from '../feature.js';

/** The places of the file at hand that name the element under the cursor. */
export const highlights: Feature = {
    capabilities: { documentHighlightProvider: true },
    listen(session) {
        session.connection.onDocumentHighlight(session.answering('highlights', null, ({ textDocument, position }) => {
            const view = session.view(textDocument.uri);
            const target = view && targetAt(view, session.offsetAt(pathOf(textDocument.uri), position));
            return target
                ? occurrencesOf([view.programme], target.element)
                    .filter(({ range }) => range.file === view.file)
                    .map(({ range, declaration }) => ({
                        range: session.rangeOf(range), kind: declaration ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
                    }))
                : null;
        }));
    },
};
