import { searchElements } from '../../language/features/outline.js';
import type { Feature } from '../feature.js';
import { symbolKindOf } from './symbol-kinds.js';

const most = 300;

/** Elements of every programme by identifier or title. */
export const workspaceSymbols: Feature = {
    capabilities: { workspaceSymbolProvider: true },
    listen(session) {
        session.connection.onWorkspaceSymbol(session.answering('workspaceSymbols', [], ({ query }) =>
            searchElements(session.programmes, query, most).map(({ element, programme }) => ({
                name: element.title ? `${element.id} ${element.title.text.replace(/\s+/g, ' ')}` : element.id,
                kind: symbolKindOf(element.kind), location: session.locationOf(element.nameRange),
                containerName: programme.header?.title?.text,
            }))));
    },
};
