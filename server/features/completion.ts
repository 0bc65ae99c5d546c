import {
    CompletionItemKind, InsertTextFormat, MarkupKind, type CompletionItem, type CompletionList, type Range,
} from 'vscode-languageserver';
import { completionAt } from '../../language/features/completion/completion.js';
import { elementNote } from '../../language/features/completion/names.js';
import type { Proposal } from '../../language/features/completion/proposal.js';
import { pathOf } from '../places.js';
import type { Feature } from '../feature.js';
import { ruleNotesOf } from '../rule-notes.js';
import type { Session } from '../session.js';
import { itemKindOf } from './symbol-kinds.js';

/** More than this is not looked through: the list is narrowed as one types. */
const most = 400;

interface ItemData {
    readonly uri: string;
    readonly element: string;
}

/** What may be written at the cursor. */
export const completion: Feature = {
    capabilities: {
        completionProvider: {
            triggerCharacters: ['[', '|', ' ', '.'],
            resolveProvider: true,
            completionItem: { labelDetailsSupport: true },
        },
    },
    listen(session) {
        const none: CompletionList | null = null;
        session.connection.onCompletion(
            session.answering('completion', none, ({ textDocument, position, context }): CompletionList | null => {
                const view = session.view(textDocument.uri);
                if (!view) {
                    return null;
                }
                const offset = session.offsetAt(pathOf(textDocument.uri), position);
                const checked = session.checked(textDocument.uri);
                const rules = checked && ruleNotesOf(checked);
                const { locale } = session;
                const { start, end = offset, proposals, due } = completionAt({ view, offset, locale, ...(rules ? { rules } : {}) });
                // A space asks only where a value is due: anywhere else the list would be in the way of the next word.
                if (context?.triggerCharacter === ' ' && !due) {
                    return null;
                }
                const typed = plain(view.text.slice(start, offset));
                const fitting =
                    proposals.length > most
                        ? proposals.filter(({ label, alsoFoundBy }) => plain(`${label} ${alsoFoundBy ?? ''}`).includes(typed))
                        : proposals;
                const lines = session.linesOf(view.file);
                const range = { start: lines.positionAt(start), end: lines.positionAt(end) };
                const items = fitting.slice(0, most).map((proposal, i) => itemOf(session, textDocument.uri, proposal, range, i));
                return { isIncomplete: proposals.length > most, items };
            }),
        );
        const unresolved: CompletionItem | undefined = undefined;
        const resolve = session.answering('completionResolve', unresolved, (item: CompletionItem): CompletionItem | undefined =>
            resolved(session, item),
        );
        session.connection.onCompletionResolve(async item => (await resolve(item)) ?? item);
    },
};

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

function itemOf(session: Session, uri: string, proposal: Proposal, range: Range, rank: number): CompletionItem {
    const { label, insert = label, note, detail, element, alsoFoundBy } = proposal;
    const { suggestCommand } = session.client.options;
    const snippet = proposal.snippet === true && session.client.snippets;
    const data: ItemData | undefined = element === undefined ? undefined : { uri, element };
    return {
        label, kind: kindOf(proposal), sortText: String(rank).padStart(5, '0'), data,
        ...(detail === undefined ? {} : session.client.labelledSymbols ? { labelDetails: { description: detail } } : { detail }),
        filterText: alsoFoundBy === undefined ? label : `${label} ${alsoFoundBy}`,
        documentation: note === undefined ? undefined : { kind: MarkupKind.Markdown, value: note },
        insertTextFormat: snippet ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
        textEdit: { range, newText: snippet || !proposal.snippet ? insert : withoutStops(insert) },
        command: proposal.leadsOn && suggestCommand !== undefined ? { title: '', command: suggestCommand } : undefined,
    };
}

function withoutStops(snippet: string): string {
    return snippet.replace(/\$\{\d+\|([^,|]*)[^}]*\}/g, '$1').replace(/\$\{\d+:([^}]*)\}|\$\d+/g, '$1').replace(/\\([\\$}])/g, '$1');
}

function kindOf({ kind, element }: Proposal): CompletionItemKind {
    switch (kind) {
        case 'declaration': case 'wording': return CompletionItemKind.Snippet;
        case 'table': return CompletionItemKind.Struct;
        case 'property': return CompletionItemKind.Property;
        case 'column': return CompletionItemKind.Field;
        case 'word': return CompletionItemKind.EnumMember;
        case 'unit': return CompletionItemKind.Unit;
        case 'newName': return CompletionItemKind.Constant;
        case 'element': return itemKindOf((element ?? '').split(':')[0] as Parameters<typeof itemKindOf>[0]);
    }
}

function resolved(session: Session, item: CompletionItem): CompletionItem {
    const data = item.data as ItemData | undefined;
    const view = data && session.view(data.uri);
    const note = view && elementNote(view, data.element, session.locale);
    return note === undefined ? item : { ...item, documentation: { kind: MarkupKind.Markdown, value: note } };
}
