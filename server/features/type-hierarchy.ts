import type { TypeHierarchyItem } from 'vscode-languageserver';
import { targetAt } from '../../language/features/occurrences.js';
import { typesAbove, typesBelow } from '../../language/features/traces.js';
import type { AnyElement } from '../../language/model/elements.js';
import type { Programme } from '../../language/model/programme.js';
import { pathOf } from '../places.js';
import type { Feature } from '../feature.js';
import type { Session } from '../session.js';
import { elementOf, itemOf } from './call-hierarchy.js';

/** Types of space: what a type or a space takes its sheet from, and what takes its sheet from it. */
export const typeHierarchy: Feature = {
    capabilities: { typeHierarchyProvider: true },
    listen(session) {
        const { typeHierarchy: requests } = session.connection.languages;
        requests.onPrepare(session.answering('prepareTypeHierarchy', null, ({ textDocument, position }) => {
            const view = session.view(textDocument.uri);
            const element = view && targetAt(view, session.offsetAt(pathOf(textDocument.uri), position))?.element;
            return element?.kind === 'spaceType' || element?.kind === 'space' ? [itemOf(session, textDocument.uri, element)] : null;
        }));
        requests.onSupertypes(session.answering('supertypes', null, ({ item }) => step(session, item, typesAbove)));
        requests.onSubtypes(session.answering('subtypes', null, ({ item }) => step(session, item, typesBelow)));
    },
};

function step(
    session: Session, item: TypeHierarchyItem, way: (programme: Programme, element: AnyElement) => readonly AnyElement[],
): TypeHierarchyItem[] | null {
    const found = elementOf(session, item.data);
    const { uri } = (item.data ?? {}) as { uri: string };
    return found ? way(found.programme, found.element).map(element => itemOf(session, uri, element)) : null;
}
