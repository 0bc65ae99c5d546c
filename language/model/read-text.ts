import { kindNames } from '../grammar/concepts.js';
import type { Item } from '../grammar/generated/ast.js';
import type { Reference, Text } from '../grammar/values.js';
import { rangeOf, type ReadingContext } from './read-items.js';
import { cellText, quotedText } from './texts.js';

const referenceInProse = /\[(\p{Lu}(?:[\p{L}\p{M}\p{N}_]|[-.](?=[\p{L}\p{N}_]))+)\](?![([:])/gu;

const noReferences: readonly Reference[] = Object.freeze([]);

/** A quoted text, prose or a cell: quotes off, indentation removed, live references found. */
export function readText(item: Item, context: ReadingContext): Text | undefined {
    if (item.$type !== 'Prose' && item.$type !== 'CellText') {
        return undefined;
    }
    const range = rangeOf(item, context);
    const source = item.text;
    const references: Reference[] = [];
    referenceInProse.lastIndex = 0;
    const code = codeIn(source);
    let span = 0;
    for (let match = referenceInProse.exec(source); match; match = referenceInProse.exec(source)) {
        while (span < code.length && code[span]![1] < match.index) {
            span++;
        }
        if (span < code.length && code[span]![0] < match.index) {
            continue;
        }
        const start = range.start + match.index + 1;
        const reference = { name: match[1]!.normalize('NFC'), to: kindNames, range: { file: context.file, start,
            end: start + match[1]!.length } };
        references.push(reference);
        context.link(reference);
    }
    const written = item.$type === 'CellText' ? cellText(source) : quotedText(source);
    const runs = written.runs?.map(([at, from]) => [at, range.start + from] as const);
    const found = references.length > 0 ? references : noReferences;
    return runs ? { text: written.text, references: found, range, runs } : { text: written.text, references: found, range };
}

/** Where Markdown shows code as it stands: between one backtick or several, and as many again. In the order of the text. */
function codeIn(source: string): [number, number][] {
    const spans: [number, number][] = [];
    const marks = source.includes('`') ? [...source.matchAll(/`+/g)] : [];
    const behind = new Map<number, number[]>();
    for (let i = marks.length - 1; i >= 0; i--) {
        const { length } = marks[i]![0];
        const same = behind.get(length);
        if (same) {
            same.push(i);
        } else {
            behind.set(length, [i]);
        }
    }
    for (let i = 0; i < marks.length; i++) {
        const same = behind.get(marks[i]![0].length)!;
        while (same.length > 0 && same[same.length - 1]! <= i) {
            same.pop();
        }
        const closing = same.pop();
        if (closing !== undefined) {
            spans.push([marks[i]!.index, marks[closing]!.index]);
            i = closing;
        }
    }
    return spans;
}
