import type { DocumentSymbol } from 'vscode-languageserver';
import { outlineOf, type OutlineItem } from '../../language/features/outline.js';
import type { Feature } from '../feature.js';
import type { Session } from '../session.js';
import { symbolKindOf } from './symbol-kinds.js';

/** The outline and the breadcrumbs: elements by concept, with their parts. */
export const outline: Feature = {
    capabilities: { documentSymbolProvider: true },
    listen(session) {
        session.connection.onDocumentSymbol(session.answering('outline', [], ({ textDocument }) => {
            const view = session.view(textDocument.uri);
            return view ? outlineOf(view, view.programme.language).map(item => symbolOf(session, item)) : [];
        }));
    },
};

function symbolOf(session: Session, { kind, name, detail, range, nameRange, children }: OutlineItem): DocumentSymbol {
    return {
        name, detail, kind: symbolKindOf(kind), range: session.rangeOf(range), selectionRange: session.rangeOf(nameRange),
        children: children.map(child => symbolOf(session, child)),
    };
}
