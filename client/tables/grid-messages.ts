import type { GridAnswer, GridChange } from '../../server/protocol.js';

/** What the page of a grid says to the editor. */
export type GridSaid =
    | { readonly type: 'ready' }
    | { readonly type: 'change'; readonly change: GridChange }
    | { readonly type: 'sort'; readonly column: number; readonly descending: boolean }
    | { readonly type: 'command'; readonly command: 'undo' | 'redo' | 'save' | 'showText' };

/** The words of the page. */
export type GridWords = Readonly<Record<'addRow' | 'removeRow' | 'showText' | 'keys' | 'gone' | 'sortBy' | 'unknown' | 'row', string>>;

/** What the editor tells the page: the table as it stands, null where it is gone. */
export interface GridTold {
    readonly grid: GridAnswer | null;
    readonly words: GridWords;
    readonly language: string;
}
