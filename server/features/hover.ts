import { MarkupKind, type Hover } from 'vscode-languageserver';
import { hoverAt } from '../../language/features/hover.js';
import { pathOf } from '../places.js';
import type { Feature } from '../feature.js';
import type { Session } from '../session.js';
import type { SourceRange } from '../../language/grammar/values.js';

/** The card of an element, or what a word means. */
export const hover: Feature = {
    capabilities: { hoverProvider: true },
    listen(session) {
        const none: Hover | null = null;
        session.connection.onHover(session.answering('hover', none, ({ textDocument, position }): Hover | null => {
            const view = session.view(textDocument.uri);
            const found =
                view &&
                hoverAt(view, session.offsetAt(pathOf(textDocument.uri), position), session.locale, range => linkTo(session, range));
            return found ? { range: session.rangeOf(found.range), contents: { kind: MarkupKind.Markdown, value: found.markdown } } : null;
        }));
    },
};

/** An address that opens a file at a place. */
function linkTo(session: Session, range: SourceRange): string {
    const { line, character } = session.rangeOf(range).start;
    return `${session.uriOf(range.file)}#L${line + 1},${character + 1}`;
}
