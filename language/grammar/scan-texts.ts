import { isLineEnd, isNameStart, endOfName, skipBlanks } from './characters.js';
import type { ScanState } from './scan-state.js';
import type { Reading } from './readings.js';
import { anyKind } from './scopes.js';

const space = /\s/;

/** A comment, to the end of its line. */
export function scanComment(state: ScanState): void {
    const start = state.position;
    let end = state.lineEnd;
    while (end > start && space.test(state.text[end - 1]!)) {
        end--;
    }
    state.comments.push({ type: 'TEXT', start, end });
    state.position = state.lineEnd;
}

/** A text between quotes. One that is not closed ends with its line. */
export function scanQuoted(state: ScanState): void {
    const { text } = state;
    const start = state.position;
    if (!state.inCell && text.startsWith('"""', start)) {
        return scanProse(state, start);
    }
    const opening = text.charCodeAt(start);
    const closing = opening === 0xab ? 0xbb : opening === 0x201c ? 0x201d : 34;
    const lineEnd = Math.min(state.lineEnd, state.limit);
    let end = start + 1;
    while (end < lineEnd && text.charCodeAt(end) !== closing) {
        end++;
    }
    if (end < lineEnd) {
        return textValue(state, start, end + 1, false);
    }
    // The brace that ends the line is more likely one of the language's than the text's.
    while (end > start + 1 && (space.test(text[end - 1]!) || text[end - 1] === '{' || (text[end - 1] === '}'
        && space.test(text[end - 2]!)))) {
        end--;
    }
    state.problem('unclosed-text', start, end);
    textValue(state, start, end, false);
}

/** Prose between triple quotes. One that is not closed ends before a declaration that is indented less than its opening. */
function scanProse(state: ScanState, start: number): void {
    const { text } = state;
    const indent = Math.max(state.indent, 1);
    const closing = text.indexOf('"""', start + 3);
    const reach = closing < 0 ? text.length : closing;
    for (let line = state.endOfLine(start); line < reach; line = state.endOfLine(nextLine(text, line))) {
        const from = nextLine(text, line);
        const first = skipBlanks(text, from);
        if (first - from < indent && first < reach && isDeclarationHead(state, first)) {
            state.problem('unclosed-prose', start, start + 3);
            return textValue(state, start, line, true, from);
        }
    }
    if (closing >= 0) {
        return textValue(state, start, closing + 3, true);
    }
    state.problem('unclosed-prose', start, start + 3);
    // The closing braces behind the prose close what was open before it.
    let end = text.length;
    for (let at = end; at > start + 3 && (space.test(text[at - 1]!) || text[at - 1] === '}'); at--) {
        end = text[at - 1] === '}' ? at - 1 : end;
    }
    textValue(state, start, end, true);
}

function nextLine(text: string, lineEnd: number): number {
    return lineEnd + (text.startsWith('\r\n', lineEnd) ? 2 : 1);
}

/**
 * Whether a declaration's head stands at an offset: its kind, a name, and then a title, a brace or the line's end; or the plural that heads
 * a table, alone on its line above a row.
 */
export function isDeclarationHead(state: ScanState, start: number): boolean {
    const { text } = state;
    const { words, ends } = state.lookUp(start);
    return words.some((word, i) => {
        const name = skipBlanks(text, ends[i]!);
        const opens = anyKind(word)?.opens;
        if (opens === 'declarationTable' && isLineEnd(text.charCodeAt(name))) {
            return text.charCodeAt(skipBlanks(text, nextLine(text, name))) === 124;
        }
        if (opens !== 'declaration' || name === ends[i] || !isNameStart(text.charCodeAt(name))) {
            return false;
        }
        const behind = text.charCodeAt(skipBlanks(text, endOfName(text, name)));
        return Number.isNaN(behind) || isLineEnd(behind) || behind === 34 || behind === 0xab || behind === 0x201c || behind === 123;
    });
}

/** A text as a value of the entry at hand, or as an entry of its own where it stands without a property. */
function textValue(state: ScanState, start: number, end: number, prose: boolean, resume = end): void {
    const { frame } = state;
    const { entry } = frame;
    const opensEntry = state.firstOnLine && !state.inCell && (!entry || (!entry.awaiting && (prose || state.indent <= entry.column)));
    if (((opensEntry || isBehindComplete(state)) && frame.scope.unnamedText) || !entry || entry.table) {
        state.begin(undefined, start);
        state.push('STATEMENT', start, end);
        frame.entry!.awaiting = false;
    } else {
        state.value('TEXT', start, end);
    }
    if (prose) {
        let line = resume;
        while (line > start && !isLineEnd(state.text.charCodeAt(line - 1))) {
            line--;
        }
        if (line > start) {
            state.lineStart = line;
        }
        state.firstOnLine = resume > end && resume === state.lineStart;
    }
    state.position = resume;
}

const takesMore: ReadonlySet<Reading['as']> = new Set<Reading['as']>([
    'text', 'texts', 'sources', 'expression', 'level', 'target', 'record',
]);

/** Whether what stands before is a property that has its value and takes no text: « après contexte "…" ». */
function isBehindComplete(state: ScanState): boolean {
    const { entry } = state.frame;
    return entry?.opening?.opens === 'field' && !takesMore.has(entry.opening.field.reading.as)
        && !entry.awaiting && !entry.hasBlock && !state.inCell && state.last !== ',';
}
