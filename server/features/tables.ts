import type { WorkspaceEdit } from 'vscode-languageserver';
import { changeGrid, gridAt } from '../../language/features/tables/grid.js';
import { laidOut } from '../../language/features/tables/layout.js';
import { pastedTable } from '../../language/features/tables/paste.js';
import { sortTable } from '../../language/features/tables/sorting.js';
import { tablesOf } from '../../language/features/tables/table.js';
import type { Change } from '../../language/features/format/format.js';
import type { View } from '../../language/features/view.js';
import type { Feature } from '../feature.js';
import {
    tableGridRequest, tableLayoutRequest, tablePasteRequest, tableSortRequest, tableWriteRequest, tablesRequest, type GridAnswer,
    type GridChange, type PasteAnswer, type Place, type PlainEdit, type TableAnswer, type TablePlace,
} from '../protocol.js';
import type { Session } from '../session.js';
import { editsOf } from './formatting.js';
import { editOf } from './rename.js';

/** What the editor does with tables beyond the protocol: Tab, pasted cells, sorting, a grid. */
export const tables: Feature = {
    capabilities: {},
    listen(session) {
        const { connection } = session;
        const none = null;
        connection.onRequest(tableLayoutRequest, session.answering('table layout', none as readonly PlainEdit[] | null,
            (asked: TablePlace): readonly PlainEdit[] | null => {
                const at = placeOf(session, asked);
                const changes = at && laidOut(at.view, at.offset);
                return at && changes ? editsOf(session, at.view.file, changes) : null;
            }));
        connection.onRequest(tablePasteRequest, session.answering('table paste', none as PasteAnswer | null,
            (asked: TablePlace & { readonly text: string; readonly html?: string }): PasteAnswer | null => {
                const at = placeOf(session, asked);
                const pasted = at && pastedTable(at.view, at.offset, asked);
                return at && pasted ? { edits: editsOf(session, at.view.file, [pasted.change]), unknown: [...pasted.unknown] } : null;
            }));
        connection.onRequest(tableSortRequest, session.answering('table sort', none as TableAnswer | null,
            (asked: TablePlace & { readonly column?: number; readonly descending?: boolean }): TableAnswer | null => {
                const at = placeOf(session, asked);
                const sorted = at && sortTable(at.view, at.offset, asked.column, asked.descending);
                return at && sorted ? answerOf(session, at.view, sorted) : null;
            }));
        connection.onRequest(tableGridRequest, session.answering('table grid', none as GridAnswer | null,
            (asked: TablePlace): GridAnswer | null => {
                const at = placeOf(session, asked);
                const grid = at && gridAt(at.view, at.offset);
                return at && grid ? {
                    heading: grid.heading, columns: grid.columns, rows: grid.rows,
                    range: session.rangeOf({ file: at.view.file, ...grid.stretch }),
                } : null;
            }));
        connection.onRequest(tableWriteRequest, session.answering('table write', none as TableAnswer | null,
            (asked: TablePlace & { readonly change: GridChange }): TableAnswer | null => {
                const at = placeOf(session, asked);
                return at ? answerOf(session, at.view, changeGrid(at.view, at.offset, asked.change)) : null;
            }));
        connection.onRequest(tablesRequest, session.answering('tables', none as Place['range'][] | null,
            ({ uri }: { readonly uri: string }): Place['range'][] => {
                const view = session.view(uri);
                return view ? tablesOf(view).map(({ entry: { head } }) =>
                    session.rangeOf({ file: view.file, start: head.start, end: head.end })) : [];
            }));
    },
};

function placeOf(session: Session, { textDocument, position }: TablePlace): { view: View; offset: number } | undefined {
    const view = session.view(textDocument.uri);
    return view && { view, offset: session.offsetAt(view.file, position) };
}

function answerOf(
    session: Session, view: View, made: { readonly changes: readonly Change[] } | { readonly refused: { fr: string; en: string } },
): TableAnswer {
    return 'refused' in made ? { refused: session.say(made.refused) } : { edit: workspaceEdit(session, view.file, made.changes) };
}

/** Changes to one file as an edit of the workspace, for the version of the document that they were made for. */
function workspaceEdit(session: Session, file: string, changes: readonly Change[]): WorkspaceEdit {
    return editOf(session, changes.map(({ start, end, newText }) => ({ range: { file, start, end }, newText })));
}
