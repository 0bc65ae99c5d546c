/** The page of a table that is open as a grid: shows its cells, and says what is done to them. Runs in the web view. */
import type { GridAnswer } from '../../server/protocol.js';
import type { GridSaid, GridTold, GridWords } from '../tables/grid-messages.js';
import { gridStyle } from './grid-style.js';

declare function acquireVsCodeApi(): { postMessage(message: GridSaid): void };

/** The share of the width that what stays in sight may take. */
const mostHeld = 0.4;

/** A cell by its row, -1 in the header, and its column. */
interface At {
    readonly row: number;
    readonly column: number;
}

const editor = acquireVsCodeApi();
const main = document.getElementById('page')!;
const style = new CSSStyleSheet();
style.replaceSync(gridStyle);
document.adoptedStyleSheets = [style];

const bar = make('div', { className: 'bar' });
const add = button(() => {
    const row = Math.max(-1, Math.min(at.row, lastRow())) + 1;
    say({ type: 'change', change: { insert: row } });
    moveTo({ row, column: 0 }, true);
});
const remove = button(() => {
    if (at.row >= 0) {
        say({ type: 'change', change: { remove: [at.row] } });
        isWanted = true;
    }
});
const show = button(() => say({ type: 'command', command: 'showText' }));
const status = make('span', { className: 'status', role: 'status' });
const keys = make('p', { className: 'keys', id: 'keys' });
bar.append(add, remove, show, status, keys);
const table = make('table', { role: 'grid' });
table.setAttribute('aria-describedby', 'keys');
const scroll = make('div', { className: 'scroll' });
scroll.append(table);
const lists = make('div');
main.append(bar, scroll, lists);

let grid: GridAnswer | null = null;
let words: GridWords | undefined;
let at: At = { row: 0, column: 0 };
/** Whether the cell at hand takes the focus when the table is drawn again. */
let isWanted = true;
let sorted: { readonly column: number; readonly descending: boolean } | undefined;
let editing: { readonly input: HTMLInputElement; readonly at: At; readonly before: string } | undefined;

window.addEventListener('message', ({ data }: MessageEvent<GridTold>) => {
    // A cell that is being written stays open as long as its row is the same.
    if (editing && sameRow(grid, data.grid, editing.at.row)) {
        grid = data.grid;
        return;
    }
    editing = undefined;
    ({ grid, words } = data);
    document.documentElement.lang = data.language;
    draw();
});

function draw(): void {
    const hadFocus = table.contains(document.activeElement) || document.activeElement === document.body;
    add.textContent = words!.addRow;
    remove.textContent = words!.removeRow;
    show.textContent = words!.showText;
    keys.textContent = words!.keys;
    [add, remove, show].forEach(each => { each.disabled = grid === null; });
    status.textContent = grid ? '' : words!.gone;
    table.replaceChildren();
    lists.replaceChildren();
    if (!grid) {
        return;
    }
    table.setAttribute('aria-label', grid.heading);
    table.setAttribute('aria-rowcount', String(grid.rows.length + 1));
    const head = make('tr');
    head.append(make('th', { className: 'corner', ariaLabel: words!.row }));
    grid.columns.forEach(({ heading, kind, words: choices }, column) => {
        const cell = make('th', { className: kind, textContent: heading, scope: 'col', role: 'columnheader', tabIndex: -1 });
        cell.title = kind === 'unknown' ? words!.unknown : words!.sortBy;
        cell.setAttribute('aria-sort', sorted?.column !== column ? 'none' : sorted.descending ? 'descending' : 'ascending');
        place(cell, { row: -1, column });
        head.append(cell);
        if (choices) {
            const list = make('datalist', { id: `words-${column}` });
            list.append(...choices.map(value => make('option', { value })));
            lists.append(list);
        }
    });
    const body = make('tbody');
    body.append(...grid.rows.map((cells, row) => {
        const line = make('tr');
        line.append(make('th', { scope: 'row', role: 'rowheader', textContent: String(row + 1) }));
        line.append(...grid!.columns.map(({ kind }, column) => {
            const cell = make('td', { className: kind, textContent: cells[column] ?? '', role: 'gridcell', tabIndex: -1 });
            place(cell, { row, column });
            return cell;
        }));
        return line;
    }));
    const header = make('thead');
    header.append(head);
    table.append(header, body);
    hold();
    moveTo(at, isWanted || hadFocus);
    isWanted = false;
}

/** What names a row stays in sight beside the others, as long as it leaves them most of the room. */
function hold(): void {
    const corner = table.querySelector<HTMLElement>('th.corner')?.offsetWidth ?? 0;
    const first = table.querySelector<HTMLElement>('thead [data-column="0"]')?.offsetWidth ?? 0;
    const isHeld = corner + first <= scroll.clientWidth * mostHeld;
    table.classList.toggle('held', isHeld);
    scroll.style.setProperty('--corner', `${corner}px`);
    scroll.style.setProperty('--left', `${corner + (isHeld ? first : 0)}px`);
    scroll.style.setProperty('--top', `${table.tHead?.offsetHeight ?? 0}px`);
}

new ResizeObserver(hold).observe(scroll);
scroll.addEventListener('scroll', () => table.classList.toggle('moved', scroll.scrollLeft > 0), { passive: true });

function place(cell: HTMLElement, { row, column }: At): void {
    cell.dataset.row = String(row);
    cell.dataset.column = String(column);
}

function placeOf(target: EventTarget | null): At | undefined {
    const cell = target instanceof Element ? target.closest<HTMLElement>('[data-row]') : undefined;
    return cell ? { row: Number(cell.dataset.row), column: Number(cell.dataset.column) } : undefined;
}

function cellOf({ row, column }: At): HTMLElement | null {
    return table.querySelector(`[data-row="${row}"][data-column="${column}"]`);
}

function lastRow(): number {
    return (grid?.rows.length ?? 0) - 1;
}

/** One cell of the table is reached by Tab; the arrows lead from there to the others. */
function moveTo(to: At, focus: boolean): void {
    const column = Math.max(0, Math.min(to.column, (grid?.columns.length ?? 1) - 1));
    const next = { row: Math.max(-1, Math.min(to.row, lastRow())), column };
    table.querySelectorAll('[tabindex="0"]').forEach(old => old.setAttribute('tabindex', '-1'));
    table.querySelectorAll('tr.current').forEach(old => old.classList.remove('current'));
    const cell = cellOf(next);
    cell?.setAttribute('tabindex', '0');
    cell?.parentElement?.classList.toggle('current', next.row >= 0);
    // A row that was asked for is not drawn yet: its place is kept for when it is.
    at = to.row > lastRow() ? to : next;
    isWanted ||= focus && to.row > lastRow();
    remove.disabled = grid === null || next.row < 0;
    if (focus) {
        cell?.focus();
        cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    }
}

/** Opens a cell for writing, with what stands in it or with the key that was struck. */
function edit(struck?: string): void {
    const cell = cellOf(at);
    if (!grid || !cell || at.row < 0) {
        return;
    }
    const before = grid.rows[at.row]?.[at.column] ?? '';
    const input = make('input', { value: struck ?? before });
    input.setAttribute('aria-label', grid.columns[at.column]?.heading ?? '');
    if (grid.columns[at.column]?.words) {
        input.setAttribute('list', `words-${at.column}`);
    }
    editing = { input, at, before };
    cell.classList.add('editing');
    cell.replaceChildren(input);
    input.addEventListener('blur', () => (editing?.input === input ? leave(true) : undefined));
    input.focus();
    if (struck === undefined) {
        input.select();
    }
}

/** Closes the cell that is being written; what was written goes into the text where it is kept. */
function leave(keep: boolean): void {
    if (!editing) {
        return;
    }
    const { input, at: { row, column }, before } = editing;
    editing = undefined;
    const text = input.value;
    if (keep && text !== before) {
        sorted = undefined;
        say({ type: 'change', change: { write: [{ row, column, text }] } });
    }
    const cell = cellOf({ row, column });
    cell?.classList.remove('editing');
    cell?.replaceChildren(keep ? text : before);
}

/** The cell after one, or before: undefined beyond the first and the last. */
function neighbour({ row, column }: At, step: 1 | -1): At | undefined {
    const width = grid?.columns.length ?? 0;
    const place = row * width + column + step;
    return place < 0 || place >= width * (lastRow() + 1) ? undefined : { row: Math.floor(place / width), column: place % width };
}

function sort(column: number): void {
    sorted = { column, descending: sorted?.column === column && !sorted.descending };
    say({ type: 'sort', ...sorted });
    isWanted = true;
    draw();
}

document.addEventListener('keydown', event => {
    const { key, shiftKey } = event;
    const control = event.ctrlKey || event.metaKey;
    if (control && ['z', 'y', 's'].includes(key.toLowerCase())) {
        if (!editing || key === 's') {
            leave(true);
            const redo = key === 'y' || (shiftKey && key.toLowerCase() === 'z');
            say({ type: 'command', command: key === 's' ? 'save' : redo ? 'redo' : 'undo' });
            event.preventDefault();
        }
        return;
    }
    if (!table.contains(document.activeElement) || event.isComposing || control || event.altKey) {
        return;
    }
    if (editing ? whileEditing(key, shiftKey) : whileWalking(key, shiftKey)) {
        event.preventDefault();
    }
});

function whileEditing(key: string, shift: boolean): boolean {
    if (key === 'Escape' || key === 'Enter') {
        leave(key === 'Enter');
        moveTo(key === 'Enter' ? { ...at, row: Math.min(lastRow(), at.row + 1) } : at, true);
    } else if (key === 'Tab') {
        leave(true);
        const next = neighbour(at, shift ? -1 : 1);
        if (!next && !shift) {
            say({ type: 'change', change: { insert: lastRow() + 1 } });
        }
        moveTo(next ?? (shift ? at : { row: lastRow() + 1, column: 0 }), true);
    } else {
        return false;
    }
    return true;
}

function whileWalking(key: string, shift: boolean): boolean {
    const { row, column } = at;
    const ways: Readonly<Record<string, At>> = {
        ArrowUp: { row: row - 1, column }, ArrowDown: { row: Math.min(lastRow(), row + 1), column },
        ArrowLeft: { row, column: column - 1 }, ArrowRight: { row, column: column + 1 },
        Home: { row, column: 0 }, End: { row, column: Number.MAX_SAFE_INTEGER },
        PageUp: { row: Math.max(0, row - 20), column }, PageDown: { row: Math.min(lastRow(), row + 20), column },
    };
    const way = ways[key] ?? (key === 'Tab' && row >= 0 ? neighbour(at, shift ? -1 : 1) : undefined);
    if (way) {
        moveTo(way, true);
    } else if (row < 0 && (key === 'Enter' || key === ' ')) {
        sort(column);
    } else if (row >= 0 && (key === 'Enter' || key === 'F2')) {
        edit();
    } else if (row >= 0 && (key === 'Delete' || key === 'Backspace')) {
        say({ type: 'change', change: { write: [{ row, column, text: '' }] } });
    } else if (row >= 0 && key.length === 1) {
        edit(key);
    } else {
        return false;
    }
    return true;
}

table.addEventListener('click', ({ target }) => {
    const place = placeOf(target);
    if (!place || target === editing?.input) {
        return;
    }
    moveTo(place, true);
    if (place.row < 0) {
        sort(place.column);
    }
});
table.addEventListener('dblclick', ({ target }) => (placeOf(target) && !editing ? edit() : undefined));
document.addEventListener('paste', event => {
    if (editing || at.row < 0 || !event.clipboardData) {
        return;
    }
    const [text, html] = ['text/plain', 'text/html'].map(type => event.clipboardData!.getData(type));
    sorted = undefined;
    say({ type: 'change', change: { paste: { text: text ?? '', ...html ? { html } : {} }, ...at } });
    event.preventDefault();
});
document.addEventListener('copy', event => {
    if (!editing && at.row >= 0 && getSelection()?.isCollapsed !== false) {
        event.clipboardData?.setData('text/plain', grid?.rows[at.row]?.[at.column] ?? '');
        event.preventDefault();
    }
});

function sameRow(one: GridAnswer | null, other: GridAnswer | null, row: number): boolean {
    return other !== null && JSON.stringify([one?.columns, one?.rows[row]]) === JSON.stringify([other.columns, other.rows[row]]);
}

function make<Name extends keyof HTMLElementTagNameMap>(
    name: Name, given: Partial<HTMLElementTagNameMap[Name]> = {},
): HTMLElementTagNameMap[Name] {
    return Object.assign(document.createElement(name), given);
}

function button(action: () => void): HTMLButtonElement {
    const made = make('button', { type: 'button' });
    made.addEventListener('click', action);
    return made;
}

function say(said: GridSaid): void {
    editor.postMessage(said);
}

say({ type: 'ready' });
