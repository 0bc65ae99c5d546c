import { entriesAround, type Stretch } from './entries.js';
import { lineEnd, lineStart, type View } from './view.js';

/** What a selection grows to, step by step: the word, the value, the cell, the row, the table, the entry, the body, the declaration. */
export function selectionAt(view: View, offset: number): readonly Stretch[] {
    const steps: Stretch[] = [];
    const add = (stretch: Stretch | undefined): void => {
        const last = steps[steps.length - 1];
        if (stretch && stretch.end > stretch.start && stretch.start <= offset && offset <= stretch.end
            && (!last || (stretch.start <= last.start && stretch.end >= last.end && stretch.end - stretch.start > last.end - last.start))) {
            steps.push({ start: stretch.start, end: stretch.end });
        }
    };
    add(wordAt(view, offset));
    const lexeme = view.lexemeAt(offset);
    if (lexeme?.type === 'TEXT' || lexeme?.type === 'STATEMENT' || lexeme?.type === 'CELL') {
        inText(view, offset, lexeme, add);
    }
    add(lexeme);
    for (const entry of entriesAround(view, offset)) {
        const row = entry.rows.find(({ start, end }) => start <= offset && offset <= end);
        if (row) {
            const cell = row.cells.find(({ room }) => room.start <= offset && offset <= room.end);
            add(cell);
            add(row);
            add({ start: entry.rows[0]!.start, end: entry.rows[entry.rows.length - 1]!.end });
        } else if (!entry.body || offset <= entry.body.start) {
            add({ start: entry.values[0]?.start ?? entry.head.start, end: entry.values[entry.values.length - 1]?.end ?? entry.head.end });
        }
        add(trimmed(view.text, entry.body));
        add(entry.body);
        add(entry);
    }
    add({ start: 0, end: view.text.length });
    return steps;
}

function wordAt({ text }: View, offset: number): Stretch | undefined {
    const from = lineStart(text, offset);
    for (const { index, 0: word } of text.slice(from, lineEnd(text, offset)).matchAll(/[\p{L}\p{M}\p{N}_]+(?:[-.][\p{L}\p{M}\p{N}_]+)*/gu)) {
        if (from + index <= offset && offset <= from + index + word.length) {
            return { start: from + index, end: from + index + word.length };
        }
    }
    return undefined;
}

/** Inside a text: the sentence, the paragraph, and all between the quotes. */
function inText({ text }: View, offset: number, { start, end }: Stretch, add: (stretch: Stretch) => void): void {
    const quote = /^(?:"""|["«“])/.exec(text.slice(start, end))?.[0] ?? '';
    const closing = quote === '' ? '' : /(?:"""|["»”])$/.exec(text.slice(start + quote.length, end))?.[0] ?? '';
    const inner = trimmed(text, { start: start + quote.length, end: end - closing.length })!;
    const said = text.slice(inner.start, inner.end);
    const within = (pattern: RegExp): Stretch | undefined => {
        for (const { index, 0: found } of said.matchAll(pattern)) {
            const stretch = trimmed(text, { start: inner.start + index, end: inner.start + index + found.length })!;
            if (stretch.start <= offset && offset <= stretch.end) {
                return stretch;
            }
        }
        return undefined;
    };
    const sentence = within(sentences);
    const paragraph = within(/(?:[^\n]|\n(?![ \t]*\n))+/g);
    [sentence, paragraph, inner].forEach(stretch => stretch && add(stretch));
}

/** Sentences of a text: each with the sign that ends it, or to the end of its paragraph. */
export const sentences = /(?:[^.!?…\n]|[.!?…](?=[^\s»”"')\]])|\n(?![ \t]*(?:\n|[-*]|\d+[.)] )))+[.!?…]*[ \u00a0]*[»”"')\]]*/g;

function trimmed(text: string, stretch: Stretch | undefined): Stretch | undefined {
    if (!stretch) {
        return undefined;
    }
    let { start, end } = stretch;
    while (start < end && /\s/.test(text[start]!)) {
        start++;
    }
    while (end > start && /\s/.test(text[end - 1]!)) {
        end--;
    }
    return { start, end };
}
