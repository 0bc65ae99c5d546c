import { InlayHintKind, type InlayHint } from 'vscode-languageserver';
import { hintsOf } from '../../language/features/hints.js';
import type { Feature } from '../feature.js';

/** What sums and calculations come to, and titles behind names, in the lines. */
export const inlayHints: Feature = {
    capabilities: { inlayHintProvider: true },
    listen(session) {
        session.connection.languages.inlayHint.on(session.answering('inlayHints', null, async ({ textDocument, range }) => {
            const { inlayHints: choice } = await session.settings.current();
            const view = choice.totals || choice.titles ? session.view(textDocument.uri) : undefined;
            if (!view) {
                return null;
            }
            const from = session.offsetAt(view.file, range.start);
            const to = session.offsetAt(view.file, range.end);
            const lines = session.linesOf(view.file);
            return hintsOf(view, from, to, choice, session.locale).map(({ at, label, kind }): InlayHint => ({
                position: lines.positionAt(at), label, paddingLeft: true, kind: kind === 'title' ? InlayHintKind.Parameter : undefined,
            }));
        }));
    },
};
