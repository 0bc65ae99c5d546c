import type { ScanState } from './scan-state.js';
import { deepest } from './scan-state.js';
import { nothingHere, scopeOf } from './scopes.js';

/** Opens the body of the entry at hand. */
export function openBrace(state: ScanState): void {
    const at = state.position;
    const { entry } = state.frame;
    if (state.inCell) {
        state.problem('brace-in-cell', at, at + 1);
        state.position++;
        return;
    }
    state.settleValue();
    if (state.tooDeep > 0 || state.frames.length > deepest) {
        if (state.tooDeep === 0) {
            state.problem('too-deep', at, at + 1, String(deepest));
        }
        state.tooDeep++;
        state.position++;
        return;
    }
    if (!entry || entry.hasBlock) {
        state.balanced = false;
        return state.stray(at, at + 1);
    }
    const { indent } = state;
    state.push('{', at, at + 1);
    entry.hasBlock = true;
    entry.awaiting = false;
    state.frames.push({ scope: entry.opening ? scopeOf(entry.opening) : nothingHere, opening: entry.opening, indent, start: at });
}

/** Closes the body at hand; led by indentation, also those inside whose own brace is missing. */
export function closeBrace(state: ScanState): void {
    const at = state.position;
    if (state.inCell) {
        state.problem('brace-in-cell', at, at + 1);
        state.position++;
        return;
    }
    if (state.tooDeep > 0) {
        state.tooDeep--;
        state.position++;
        return;
    }
    state.settleValue();
    if (state.byIndentation && state.firstOnLine) {
        while (state.frames.length > 1 && state.indent < state.frame.indent) {
            closeMissing(state);
        }
    }
    if (state.frames.length === 1) {
        state.balanced = false;
        return state.stray(at, at + 1);
    }
    state.push('}', at, at + 1);
    leave(state);
}

/** Supplies the closing brace that the body at hand lacks. */
export function closeMissing(state: ScanState): void {
    const { start } = state.frame;
    state.settleValue();
    state.balanced = false;
    state.problem('unclosed-brace', start, start + 1);
    const end = state.lexemes[state.lexemes.length - 1]?.end ?? state.position;
    state.lexemes.push({ type: '}', start: end, end });
    leave(state);
}

function leave(state: ScanState): void {
    state.frames.pop();
    state.frame.entry = undefined;
}
