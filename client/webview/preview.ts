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
let marks: readonly PreviewMark[] = [];
let revealed = 0;
/** While the page is being moved by the editor it does not tell of its moving. */
const echoMs = 400;
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
                mark(data.page.marks);
            });
            break;
        case 'change':
            keepingPlace(() => {
                put(data.change.pieces);
                if (data.change.order) {
                    arrange(data.change.order);
                }
                mark(data.change.marks ?? marks);
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
        revealed = Date.now();
        place.scrollIntoView({ block: 'start', behavior: 'instant' });
    }
}

/** What the reader looks at stays where it is, whatever changes above it. */
function keepingPlace(change: () => void): void {
    const seen = atReadingLine();
    const before = seen?.getBoundingClientRect().top;
    change();
    const same = seen && document.getElementById(seen.id);
    if (same && before !== undefined) {
        revealed = Date.now();
        window.scrollBy({ top: same.getBoundingClientRect().top - before, behavior: 'instant' });
    }
}

/** The last place with a name that begins above the reading line. */
function atReadingLine(): Element | undefined {
    let found: Element | undefined;
    for (const place of main.querySelectorAll('[id]')) {
        if (place.closest('svg')) {
            continue;
        }
        if (place.getBoundingClientRect().top > readingLine) {
            return found ?? place;
        }
        found = place;
    }
    return found;
}

function mark(found: readonly PreviewMark[]): void {
    marks = found;
    document.querySelectorAll('button.found').forEach(old => old.remove());
    for (const { anchor, severity, messages, place } of found) {
        const target = document.getElementById(anchor);
        if (!target) {
            continue;
        }
        const button = document.createElement('button');
        button.className = `found ${severity}`;
        button.type = 'button';
        button.textContent = messages.length > 1 ? String(messages.length) : '';
        button.title = messages.join('\n');
        button.setAttribute('aria-label', messages.join(' '));
        button.addEventListener('click', event => {
            event.stopPropagation();
            editor.postMessage({ type: 'mark', place });
        });
        // A row or a term of a table takes no button of its own.
        (target.matches('tr') ? target.firstElementChild! : target).prepend(button);
    }
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

let waiting: number | undefined;
window.addEventListener('scroll', () => {
    if (Date.now() - revealed < echoMs) {
        return;
    }
    window.clearTimeout(waiting);
    waiting = window.setTimeout(() => {
        const anchor = atReadingLine()?.id;
        if (anchor !== undefined) {
            editor.postMessage({ type: 'scrolled', anchor });
        }
    }, 80);
}, { passive: true });

editor.postMessage({ type: 'ready' });
