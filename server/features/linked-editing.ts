import type { LinkedEditingRanges } from 'vscode-languageserver';
import { occurrencesOf, targetAt } from '../../language/features/occurrences.js';
import { pathOf } from '../places.js';
import type { Feature } from '../feature.js';

/** What a name is made of, so that typing anything else ends the linking. */
const wordPattern = '[\\p{L}\\p{N}_][\\p{L}\\p{M}\\p{N}_.-]*';

/**
 * A name that only one file knows changes in all its places as it is typed. One that other files name is left to rename, which reaches
 * them.
 */
export const linkedEditing: Feature = {
    capabilities: { linkedEditingRangeProvider: true },
    listen(session) {
        const none: LinkedEditingRanges | null = null;
        session.connection.languages.onLinkedEditingRange(
            session.answering('linkedEditing', none, ({ textDocument, position }): LinkedEditingRanges | null => {
                const view = session.view(textDocument.uri);
                const target = view && targetAt(view, session.offsetAt(pathOf(textDocument.uri), position));
                if (!target) {
                    return null;
                }
                const places = occurrencesOf(session.programmes, target.element).map(({ range }) => range);
                const written = new Set(places.map(({ start, end }) => view.text.slice(start, end)));
                return places.every(({ file }) => file === view.file) && written.size === 1
                    ? { ranges: places.map(place => session.rangeOf(place)), wordPattern } : null;
            }),
        );
    },
};
