import type { LocationLink } from 'vscode-languageserver';
import { targetAt } from '../../language/features/occurrences.js';
import { pathOf } from '../places.js';
import type { Feature } from '../feature.js';

/** From a name to where its element is declared. */
export const definition: Feature = {
    capabilities: { definitionProvider: true },
    listen(session) {
        session.connection.onDefinition(session.answering('definition', null, ({ textDocument, position }): LocationLink[] | null => {
            const view = session.view(textDocument.uri);
            const target = view && targetAt(view, session.offsetAt(pathOf(textDocument.uri), position));
            if (!target) {
                return null;
            }
            const { range, nameRange } = target.element;
            return [{
                originSelectionRange: session.rangeOf(target.range), targetUri: session.uriOf(range.file),
                targetRange: session.rangeOf(range), targetSelectionRange: session.rangeOf(nameRange),
            }];
        }));
    },
};
