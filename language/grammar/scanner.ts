import { isBlank, isDigit, isLineEnd, isNameStart } from './characters.js';
import type { Scan } from './lexemes.js';
import { closeBrace, closeMissing, openBrace } from './scan-braces.js';
import { ScanState } from './scan-state.js';
import { scanBar } from './scan-tables.js';
import { scanComment, scanQuoted } from './scan-texts.js';
import { scanComma, scanDigits, scanSemicolon, scanSign } from './scan-values.js';
import { scanWord } from './scan-words.js';

export type { Lexeme, Scan, ScanContext } from './lexemes.js';

/**
 * Splits a text into lexemes that the grammar always accepts: it knows, from the shapes, which word is a keyword in the body at hand,
 * closes what was left open and drops what stands alone, and reports each such choice as a problem. One pass; a second one, led by
 * indentation, where the braces do not balance.
 */
export function scan(text: string): Scan {
    const first = scanOnce(text, false);
    return first.balanced ? first : scanOnce(text, true);
}

function scanOnce(text: string, byIndentation: boolean): Scan & { readonly balanced: boolean } {
    const state = new ScanState(text, byIndentation, step);
    while (state.position < state.limit) {
        step(state);
    }
    const context = state.context();
    state.settleValue();
    while (state.frames.length > 1) {
        closeMissing(state);
    }
    const { lexemes, comments, problems, balanced } = state;
    return { lexemes, comments, problems, balanced, context };
}

/** Reads what stands at the position. It always goes on by one character at least. */
function step(state: ScanState): void {
    const { text, position: at } = state;
    const code = text.charCodeAt(at);
    if (isBlank(code) || code === 0xfeff) {
        state.position++;
        return;
    }
    if (isLineEnd(code)) {
        state.position++;
        state.lineStart = state.position;
        state.firstOnLine = true;
        return;
    }
    if (code === 47 && text.charCodeAt(at + 1) === 47 && !state.inCell) {
        return scanComment(state);
    }
    if (state.tooDeep > 0) {
        return skipDeep(state, code);
    }
    if (isNameStart(code)) {
        return scanWord(state);
    }
    if (isDigit(code)) {
        return scanDigits(state);
    }
    switch (code) {
        case 34: case 0xab: case 0x201c: return scanQuoted(state); // " « “
        case 123: return openBrace(state);
        case 125: return closeBrace(state);
        case 124: return scanBar(state);
        case 44: return scanComma(state);
        case 59: return scanSemicolon(state);
        case 40: return state.openParenthesis();
        case 41: return state.closeParenthesis();
        case 46: return text.charCodeAt(at + 1) === 46 ? state.operator('..', at, at + 2) : state.unexpected();
        case 60: case 62: return bound(state, text.charCodeAt(at + 1) === 61 ? 2 : 1); // < >
        case 61: case 0x2264: case 0x2265: return bound(state, 1); // = ≤ ≥
        case 0xb1: return state.operator('±', at, at + 1);
        case 42: case 0xd7: return state.operator('*', at, at + 1);
        case 47: return state.operator('/', at, at + 1);
        case 43: return text.startsWith('+/-', at) ? state.operator('±', at, at + 3) : scanSign(state);
        case 45: case 0x2212: case 0x2013: return scanSign(state);
        default: return state.unexpected();
    }
}

function bound(state: ScanState, length: number): void {
    const at = state.position;
    if (state.inParentheses) {
        return state.stray(at, at + length);
    }
    state.value('BOUND', at, at + length);
}

/** Inside blocks that are nested too deep nothing is read; texts are passed over, so that their braces do not count. */
function skipDeep(state: ScanState, code: number): void {
    if (code === 123) {
        openBrace(state);
    } else if (code === 125) {
        closeBrace(state);
    } else if (code === 34 || code === 0xab || code === 0x201c) {
        scanQuoted(state);
    } else {
        state.position++;
    }
}
