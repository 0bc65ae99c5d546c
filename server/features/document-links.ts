import type { DocumentLink } from 'vscode-languageserver';
import { linksOf } from '../../language/features/links.js';
import type { Feature } from '../feature.js';

/** Addresses in texts, and the folders of libraries. */
export const documentLinks: Feature = {
    capabilities: { documentLinkProvider: {} },
    listen(session) {
        session.connection.onDocumentLinks(session.answering('documentLinks', null, ({ textDocument }) => {
            const view = session.view(textDocument.uri);
            return view ? linksOf(view).map((link): DocumentLink => ({
                range: session.rangeOf(link.range), target: 'address' in link ? link.address : session.addressOf(link.place),
            })) : null;
        }));
    },
};
