import type { SelectionRange } from 'vscode-languageserver';
import { selectionAt } from '../../language/features/selection.js';
import type { Feature } from '../feature.js';

/** A selection that grows: word, sentence, value, cell, row, table, entry, body, declaration. */
export const selectionRanges: Feature = {
    capabilities: { selectionRangeProvider: true },
    listen(session) {
        session.connection.onSelectionRanges(session.answering('selectionRanges', null, ({ textDocument, positions }) => {
            const view = session.view(textDocument.uri);
            return view ? positions.map((position): SelectionRange => {
                const steps = selectionAt(view, session.offsetAt(view.file, position));
                const grown = [...steps].reverse().reduce<SelectionRange | undefined>((parent, { start, end }) =>
                    ({ range: session.rangeOf({ file: view.file, start, end }), parent }), undefined);
                return grown ?? { range: { start: position, end: position } };
            }) : null;
        }));
    },
};
