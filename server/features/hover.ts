import { MarkupKind, type Hover } from 'vscode-languageserver';
import { hoverAt, type Hover as Shown } from '../../language/features/hover.js';
import type { View } from '../../language/features/view.js';
import { ruleCard, waivedRuleAt } from '../../language/features/waivers.js';
import { pathOf } from '../places.js';
import type { Feature } from '../feature.js';
import { ruleNotesOf } from '../rule-notes.js';
import type { Session } from '../session.js';

/** The card of an element, or what a word means. */
export const hover: Feature = {
    capabilities: { hoverProvider: true },
    listen(session) {
        const none: Hover | null = null;
        session.connection.onHover(session.answering('hover', none, ({ textDocument, position }): Hover | null => {
            const view = session.view(textDocument.uri);
            if (!view) {
                return null;
            }
            const offset = session.offsetAt(pathOf(textDocument.uri), position);
            const found = ruleAt(session, view, offset, textDocument.uri)
                ?? hoverAt(view, offset, session.locale, range => session.addressOf(range));
            return found ? { range: session.rangeOf(found.range), contents: { kind: MarkupKind.Markdown, value: found.markdown } } : null;
        }));
    },
};

/** The rule that a waiver names at an offset. */
function ruleAt(session: Session, view: View, offset: number, uri: string): Shown | undefined {
    const named = waivedRuleAt(view, offset);
    const checked = named && session.checked(uri);
    const rule = checked && ruleNotesOf(checked).find(({ code }) => code === named.code);
    return rule && { range: named.range, markdown: ruleCard(rule, session.locale) };
}
