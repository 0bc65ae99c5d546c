import { SemanticTokensBuilder, type SemanticTokens } from 'vscode-languageserver';
import { tokensOf, tokenTypes } from '../../language/features/tokens.js';
import type { View } from '../../language/features/view.js';
import { pathOf } from '../places.js';
import type { Feature } from '../feature.js';
import type { Session } from '../session.js';

const none: SemanticTokens = { data: [] };

/** Highlighting by meaning, over the grammar's: the whole of a document or a stretch of it. */
export const semanticTokens: Feature = {
    capabilities: {
        semanticTokensProvider: { legend: { tokenTypes: [...tokenTypes], tokenModifiers: [] }, full: true, range: true },
    },
    listen(session) {
        const { semanticTokens: requests } = session.connection.languages;
        requests.on(session.answering('semanticTokens', none, ({ textDocument }) => {
            const view = session.view(textDocument.uri);
            return view ? encoded(session, view, 0, view.text.length) : none;
        }));
        requests.onRange(session.answering('semanticTokens', none, ({ textDocument, range }) => {
            const view = session.view(textDocument.uri);
            const file = pathOf(textDocument.uri);
            return view ? encoded(session, view, session.offsetAt(file, range.start), session.offsetAt(file, range.end)) : none;
        }));
    },
};

function encoded(session: Session, view: View, from: number, to: number): SemanticTokens {
    const builder = new SemanticTokensBuilder();
    const lines = session.linesOf(view.file);
    for (const { start, end, type } of tokensOf(view, from, to)) {
        const { line, character } = lines.positionAt(start);
        builder.push(line, character, end - start, tokenTypes.indexOf(type), 0);
    }
    return builder.build();
}
