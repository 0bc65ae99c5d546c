import { occurrencesOf, targetAt } from '../../language/features/occurrences.js';
import { pathOf } from '../places.js';
import type { Feature } from '../feature.js';

/** From an element to every place that names it: fields, prose, cells. */
export const references: Feature = {
    capabilities: { referencesProvider: true },
    listen(session) {
        session.connection.onReferences(session.answering('references', null, ({ textDocument, position, context }) => {
            const view = session.view(textDocument.uri);
            const target = view && targetAt(view, session.offsetAt(pathOf(textDocument.uri), position));
            return target
                ? occurrencesOf(session.programmes, target.element)
                    .filter(({ declaration }) => context.includeDeclaration || !declaration)
                    .map(({ range }) => session.locationOf(range))
                : null;
        }));
    },
};
