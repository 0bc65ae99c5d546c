import { endOfName, isBlank, isDigit, isLineEnd, isNameStart, skipBlanks } from './characters.js';
import { endsOperand, type LexemeType } from './lexemes.js';
import type { ScanState } from './scan-state.js';
import { scanUnit } from './units.js';

const numberPattern = /\d{1,3}(?:[ \u00a0\u202f\u2009]\d{3})+(?!\d)(?:[.,]\d+)?|\d{1,3}(?:,\d{3}){2,}(?!\d)(?:\.\d+)?|\d+(?:[.,]\d+)?/y;
// A day or month of one figure is no date that the calendar takes, but one that the user meant.
const datePattern = /\d{4}(?:-\d{1,2}){1,2}(?![\p{L}\p{N}_-])|\d{1,2}\/\d{1,2}\/\d{4}(?![\p{L}\p{N}_])/uy;
const timePattern = /\d{1,2}h(?:\d{2})?(?![\p{L}\p{N}_])|\d{1,2}:\d{2}(?![\p{L}\p{N}_])/uy;
const fractionPattern = /\d+\/\d+(?![\p{L}\p{N}_/])/uy;
const moments: readonly (readonly [LexemeType, RegExp])[] = [['DATE', datePattern], ['TIME', timePattern], ['FRACTION', fractionPattern]];

/** The offset behind what a pattern finds at an offset, or -1. */
function match(state: ScanState, pattern: RegExp, at: number): number {
    pattern.lastIndex = at;
    return pattern.test(state.text) && pattern.lastIndex <= state.limit ? pattern.lastIndex : -1;
}

/** A number with its unit, a date, a time, a rating; or a name that begins with a figure, where a name is due. */
export function scanDigits(state: ScanState): void {
    const { text } = state;
    const start = state.position;
    const signed = !isDigit(text.charCodeAt(start));
    const { entry } = state.frame;
    if (entry?.unnamed && !signed) {
        // Kept whole: the reader proposes one that begins with a letter.
        entry.unnamed = false;
        return state.value('NAME', start, Math.min(endOfName(text, start), state.limit));
    }
    if (!signed && mayBeMoment(text, start)) {
        for (const [type, pattern] of moments) {
            const end = match(state, pattern, start);
            if (end > 0) {
                return state.value(type, start, end);
            }
        }
    }
    const end = match(state, numberPattern, signed ? start + 1 : start);
    if (end < 0) {
        return state.unexpected();
    }
    state.value('NUMBER', start, end);
    const at = skipBlanks(text, end);
    const unit = at < state.limit && state.last === 'NUMBER' ? scanUnit(text, at) : undefined;
    if (unit && unit.end <= state.limit) {
        const again = endTwice.exec(text.slice(at, unit.end));
        const once = unit.end - (again ? again[0].length - again[1]!.length : 0);
        state.value('UNIT', at, once);
        if (again) {
            passUnit(state, once + 1, unit.end);
        }
        passFurtherUnits(state, unit.unit.text);
    } else if (text.charCodeAt(at) === degree && state.last === 'NUMBER') {
        // No word begins so: « °F » would else be a sign that cannot be read, and a name.
        const unknown = Math.min(isNameStart(text.charCodeAt(at + 1)) ? endOfName(text, at + 1) : at + 1, state.limit);
        state.problem('unknown-unit', at, unknown);
        state.position = unknown;
    }
}

const degree = 0xb0;

/** The end of a unit, written twice or more: « € HT HT », « par personne par personne ». */
const endTwice = /([ \u00a0\u202f](?:(?:par|per)[ \u00a0\u202f])?\S+)\1+$/;

/** Passes over units behind that of a number: the same again, or one that no name could be. */
function passFurtherUnits(state: ScanState, first: string): void {
    for (;;) {
        const { text, position } = state;
        const at = skipBlanks(text, position);
        const further = at > position ? scanUnit(text, at) : undefined;
        if (!further || further.end > state.limit || (further.unit.text !== first && isNameStart(text.charCodeAt(at)))) {
            return;
        }
        passUnit(state, at, further.end);
    }
}

function passUnit(state: ScanState, start: number, end: number): void {
    state.problem('unit-twice', start, end, state.text.slice(start, end));
    state.position = end;
}

/** Most numbers are no date: a look behind their first figures says so. */
function mayBeMoment(text: string, start: number): boolean {
    let at = start;
    while (isDigit(text.charCodeAt(at))) {
        at++;
    }
    const code = text.charCodeAt(at);
    return code === 45 || code === 47 || code === 58 || code === 104;
}

/** A plus or minus: an operator where it has spaces around and a value before, else the sign of what follows. */
export function scanSign(state: ScanState): void {
    const { text } = state;
    const at = state.position;
    const plus = text[at] === '+';
    const after = text.charCodeAt(at + 1);
    const before = text.charCodeAt(at - 1);
    const follows = state.last !== undefined && endsOperand.has(state.last);
    const parted = isBlank(after) || isLineEnd(after) || Number.isNaN(after);
    const spaced = parted && (at === 0 || isBlank(before) || isLineEnd(before));
    if (follows && (spaced || state.inParentheses)) {
        return state.operator(plus ? '+' : '-', at, at + 1);
    }
    if (isDigit(after)) {
        return scanDigits(state);
    }
    const operand = text.charCodeAt(skipBlanks(text, at + 1));
    if (!plus && !follows && state.last !== 'NEGATION' && state.taking?.awaiting
        && (isNameStart(operand) || operand === 40 || (parted && isDigit(operand)))) {
        return state.value('NEGATION', at, at + 1);
    }
    state.unexpected();
}

/** A comma parts the values of a list, or the arguments of a function. */
export function scanComma(state: ScanState): void {
    const at = state.position;
    if (state.argumentSeparator()) {
        return;
    }
    state.settleValue();
    if (state.last === ',' || !state.taking) {
        return state.stray(at, at + 1);
    }
    state.value(',', at, at + 1);
}

/** A semicolon parts the arguments of a function, and nothing else. */
export function scanSemicolon(state: ScanState): void {
    if (!state.argumentSeparator()) {
        state.stray(state.position, state.position + 1);
    }
}
