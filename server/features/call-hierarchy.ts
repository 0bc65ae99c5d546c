import type { CallHierarchyIncomingCall, CallHierarchyItem, CallHierarchyOutgoingCall, Range } from 'vscode-languageserver';
import { kindOf } from '../../language/grammar/concepts.js';
import { spell } from '../../language/grammar/vocabulary.js';
import { targetAt } from '../../language/features/occurrences.js';
import { comesFrom, leadsTo, type Trace } from '../../language/features/traces.js';
import type { AnyElement } from '../../language/model/elements.js';
import type { Programme } from '../../language/model/programme.js';
import { pathOf } from '../places.js';
import type { Feature } from '../feature.js';
import type { Session } from '../session.js';
import { symbolKindOf } from './symbol-kinds.js';

/** What an item of a hierarchy keeps, so that it is found again. */
interface ItemData {
    readonly uri: string;
    readonly key: string;
}

/** « Leads to » and « comes from »: an element's traces, one step after the other. */
export const callHierarchy: Feature = {
    capabilities: { callHierarchyProvider: true },
    listen(session) {
        const { callHierarchy: requests } = session.connection.languages;
        requests.onPrepare(session.answering('prepareCallHierarchy', null, ({ textDocument, position }) => {
            const view = session.view(textDocument.uri);
            const target = view && targetAt(view, session.offsetAt(pathOf(textDocument.uri), position));
            return target ? [itemOf(session, textDocument.uri, target.element)] : null;
        }));
        requests.onIncomingCalls(session.answering('incomingCalls', null, ({ item }) =>
            traced(session, item, comesFrom)?.map(({ trace, from, uri }): CallHierarchyIncomingCall => ({
                from: itemOf(session, uri, trace.element), fromRanges: placesIn(session, trace, trace.element.range.file) ?? from,
            })) ?? null));
        requests.onOutgoingCalls(session.answering('outgoingCalls', null, ({ item }) =>
            traced(session, item, leadsTo)?.map(({ trace, uri, element }): CallHierarchyOutgoingCall => ({
                to: itemOf(session, uri, trace.element), fromRanges: placesIn(session, trace, element.range.file) ?? [],
            })) ?? null));
    },
};

/** The element of a hierarchy's item, in its programme as it now stands. */
export function elementOf(session: Session, data: unknown): { readonly programme: Programme; readonly element: AnyElement } | undefined {
    const { uri, key } = (data ?? {}) as Partial<ItemData>;
    const programme = uri === undefined ? undefined : session.checked(uri)?.programme;
    const element = key === undefined ? undefined : programme?.get(key);
    return programme && element && { programme, element };
}

/** An element as an item of a hierarchy. */
export function itemOf(session: Session, uri: string, element: AnyElement): CallHierarchyItem {
    const data: ItemData = { uri, key: element.key };
    const { kind, id, title, range, nameRange } = element;
    return {
        name: title ? `${id} ${title.text.replace(/\s+/g, ' ')}` : id, detail: spell(kindOf(kind).word, session.locale),
        kind: symbolKindOf(kind), uri: session.uriOf(range.file),
        // A phase of a preset ladder stands in the programme's own head, a copied space in the unit that it is copied from.
        range: session.rangeOf(range), selectionRange: session.rangeOf(nameRange), data,
    };
}

function traced(
    session: Session, item: CallHierarchyItem, way: (programme: Programme, element: AnyElement) => readonly Trace[],
): { trace: Trace; from: Range[]; uri: string; element: AnyElement }[] | undefined {
    const found = elementOf(session, item.data);
    const { uri } = item.data as ItemData;
    return found && way(found.programme, found.element).map(trace => ({
        trace, uri, element: found.element, from: [session.rangeOf(trace.element.nameRange)],
    }));
}

/** The places in a file that make a trace; undefined where it is made in another. */
function placesIn(session: Session, { relations }: Trace, file: string): Range[] | undefined {
    const there = relations.filter(({ range }) => range.file === file);
    return there.length === 0 ? undefined : there.map(({ range }) => session.rangeOf(range));
}
