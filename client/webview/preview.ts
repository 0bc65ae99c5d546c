/** The page of the preview: holds the pieces, replaces those that change, and says where the reader is. Runs in the web view. */
import type { PreviewChange, PreviewMark, PreviewPage, PreviewPiece } from '../../server/protocol.js';

declare function acquireVsCodeApi(): { postMessage(message: unknown): void };

type Told =
    | { readonly type: 'page'; readonly page: PreviewPage }
    | { readonly type: 'change'; readonly change: PreviewChange }
    | { readonly type: 'reveal'; readonly anchor: string; readonly where: 'top' | 'seen' };

const editor = acquireVsCodeApi();
const main = document.getElementById('page')!;
const pieces = new Map<string, HTMLElement>();
const style = new CSSStyleSheet();
document.adoptedStyleSheets = [style];
/** What was found, by the place of the page that describes it. */
let marks: ReadonlyMap<string, PreviewMark> = new Map();
/** Whether it is the reader's hand that moves the page, and not the editor. */
let isInHand = false;
/** Runs from the last scrolling by hand until it is told. */
let waiting: number | undefined;
/** How far from the top of the view the place lies that the reader is taken to look at. */
const readingLine = 24;

window.addEventListener('message', ({ data }: MessageEvent<Told>) => {
    switch (data.type) {
        case 'page':
            style.replaceSync(data.page.style);
            document.documentElement.lang = data.page.language;
            pieces.clear();
            keepingPlace(() => {
                main.replaceChildren();
                put(data.page.pieces);
                arrange(data.page.order);
                markAll(data.page.marks);
            });
            break;
        case 'change':
            keepingPlace(() => {
                put(data.change.pieces);
                if (data.change.order) {
                    arrange(data.change.order);
                }
                if (data.change.marks) {
                    markAll(data.change.marks);
                }
            });
            break;
        case 'reveal':
            reveal(data.anchor, data.where);
    }
});

function put(changed: readonly PreviewPiece[]): void {
    for (const { key, html } of changed) {
        const piece = pieces.get(key) ?? Object.assign(document.createElement('div'), { className: 'piece' });
        const opened = [...piece.querySelectorAll('details')].map(({ open }) => open);
        piece.innerHTML = html;
        piece.querySelectorAll('details').forEach((details, i) => { details.open = opened[i] ?? false; });
        piece.querySelectorAll('[id]').forEach(mark);
        pieces.set(key, piece);
    }
}

function arrange(order: readonly string[]): void {
    const kept = new Set(order);
    for (const [key, piece] of pieces) {
        if (!kept.has(key)) {
            piece.remove();
            pieces.delete(key);
        }
    }
    let last: Element | null = null;
    for (const key of order) {
        const piece = pieces.get(key);
        if (piece) {
            const next: Element | null = last ? last.nextElementSibling : main.firstElementChild;
            if (next !== piece) {
                main.insertBefore(piece, next);
            }
            last = piece;
        }
    }
}

/** Moves the page to a place: to its top, or only where the place is out of sight. */
function reveal(anchor: string, where: 'top' | 'seen'): void {
    const place = document.getElementById(anchor);
    const box = place?.getBoundingClientRect();
    if (place && box && !(where === 'seen' && box.top < window.innerHeight - readingLine && box.bottom > readingLine)) {
        isInHand = false;
        place.scrollIntoView({ block: 'start', behavior: 'instant' });
    }
}

/** What the reader looks at stays where it is, whatever changes above it. */
function keepingPlace(change: () => void): void {
    const seen = atReadingLine();
    const before = seen?.getBoundingClientRect().top;
    if (waiting === undefined) {
        isInHand = false;
    }
    change();
    const same = seen && document.getElementById(seen.id);
    if (same && before !== undefined) {
        window.scrollBy({ top: same.getBoundingClientRect().top - before, behavior: 'instant' });
    }
}

/** The last place with a name that begins above the reading line; the first of all where none does. */
function atReadingLine(): Element | undefined {
    const shown = [...main.children];
    let [low, high] = [0, shown.length];
    while (low < high) {
        const middle = (low + high) >> 1;
        [low, high] = isAbove(shown[middle]!) ? [middle + 1, high] : [low, middle];
    }
    for (let at = low - 1; at >= 0; at--) {
        const found = [...shown[at]!.querySelectorAll('[id]')].findLast(place => !place.closest('svg') && isAbove(place));
        if (found) {
            return found;
        }
    }
    return main.querySelector('[id]') ?? undefined;
}

function isAbove(place: Element): boolean {
    return place.getBoundingClientRect().top <= readingLine;
}

function markAll(found: readonly PreviewMark[]): void {
    marks = new Map(found.map(one => [one.anchor, one]));
    document.querySelectorAll('button.found').forEach(old => old.remove());
    for (const { anchor } of found) {
        const place = document.getElementById(anchor);
        if (place) {
            mark(place);
        }
    }
}

/** Puts what was found in what a place describes beside it. */
function mark(place: Element): void {
    const found = marks.get(place.id);
    if (!found) {
        return;
    }
    const { anchor, severity, messages } = found;
    const button = document.createElement('button');
    button.className = `found ${severity}`;
    button.type = 'button';
    button.textContent = messages.length > 1 ? String(messages.length) : '';
    button.title = messages.join('\n');
    button.setAttribute('aria-label', messages.join(' '));
    button.addEventListener('click', event => {
        event.stopPropagation();
        editor.postMessage({ type: 'mark', anchor });
    });
    // A row or a term of a table takes no button of its own.
    (place.matches('tr') ? place.firstElementChild! : place).prepend(button);
}

document.addEventListener('click', ({ target }) => {
    const element = target instanceof Element ? target : undefined;
    if (!element || element.closest('a, button, summary') || getSelection()?.isCollapsed === false) {
        return;
    }
    const anchor = element.closest('[id]:not(svg [id]):not(#page)')?.id;
    if (anchor !== undefined) {
        editor.postMessage({ type: 'open', anchor });
    }
});

for (const touch of ['wheel', 'pointerdown', 'pointermove', 'touchmove', 'keydown']) {
    window.addEventListener(touch, () => { isInHand = true; }, { passive: true });
}
document.documentElement.addEventListener('pointerleave', () => editor.postMessage({ type: 'left' }));

window.addEventListener('scroll', () => {
    window.clearTimeout(waiting);
    waiting = window.setTimeout(() => {
        waiting = undefined;
        const anchor = isInHand ? atReadingLine()?.id : undefined;
        if (anchor !== undefined) {
            editor.postMessage({ type: 'scrolled', anchor });
        }
    }, 80);
}, { passive: true });

editor.postMessage({ type: 'ready' });
