import { endOfName, isBlank, isDigit, isLineEnd } from './characters.js';
import { endsOperand, operators } from './lexemes.js';
import type { Reading } from './readings.js';
import { closeMissing } from './scan-braces.js';
import type { Entry, ScanState } from './scan-state.js';
import { scanRow } from './scan-tables.js';
import { isDeclarationHead } from './scan-texts.js';
import { anyKind, takesNames, wordInPlace, wordsOf, type Scope } from './scopes.js';
import type { Word } from './vocabulary.js';

/** A word: a keyword where one may stand and it is one, else a value of the entry at hand, else a name. */
export function scanWord(state: ScanState): void {
    const start = state.position;
    const end = Math.min(endOfName(state.text, start), state.limit);
    const { entry } = state.frame;
    if (!state.inCell && entry?.unnamed && !state.firstOnLine) {
        entry.unnamed = false;
        entry.awaiting = false;
        return state.push('NAME', start, end);
    }
    state.lookUp(start);
    if (!state.inCell && (state.firstOnLine || !entry)) {
        if (lineWord(state, start)) {
            return;
        }
        if (entry && lacksBar(state, entry)) {
            state.problem('bar-missing', start, end);
            return scanRow(state);
        }
        if (!entry || !entry.awaiting) {
            state.begin(undefined, start);
            return state.push('UNKNOWN', start, Math.min(endOfUnknown(state.text, end), state.limit));
        }
    }
    if (entry && valueWord(state, entry, start, end)) {
        return;
    }
    if (!state.inCell && state.phrases.words.some((word, i) => opens(state, state.frame.scope, word, start, i))) {
        return;
    }
    // Where nothing here asks for a word it is kept as a name, and the reader says so.
    state.value('NAME', start, end);
}

const elision = /(?:[ \u00a0]\p{L}{1,2})?['’ʼ](?=\p{L})/uy;

/** An unknown word goes on behind an elision, as the words of the language do: « maitre d'ouvrage » is one slip, and not three. */
function endOfUnknown(text: string, endOfFirst: number): number {
    let end = endOfFirst;
    for (elision.lastIndex = end; elision.test(text); elision.lastIndex = end) {
        end = endOfName(text, elision.lastIndex);
    }
    return end;
}

/** Whether a line that does not begin with a bar is a row of the table at hand all the same. */
function lacksBar(state: ScanState, entry: Entry): boolean {
    const opens = entry.opening?.opens;
    const inTable = entry.table !== undefined || ((opens === 'declarationTable' || opens === 'fieldTable') && !entry.hasBlock);
    return inTable && /(?<!\\)\|/.test(state.text.slice(state.position, state.lineEnd));
}

/** A word that is first on its line: a keyword of this body, or of an outer one where a brace is missing. */
function lineWord(state: ScanState, start: number): boolean {
    const { words, ends } = state.phrases;
    if (state.byIndentation && state.firstOnLine && words.length > 0) {
        while (state.frames.length > 1 && state.indent <= state.frame.indent && isDeclarationHead(state, start)) {
            closeMissing(state);
        }
    }
    const { frame } = state;
    const { entry } = frame;
    for (let i = 0; i < words.length; i++) {
        if (opens(state, frame.scope, words[i]!, start, i)) {
            return true;
        }
    }
    if (!entry?.awaiting && unnamedWord(state, start)) {
        return true;
    }
    if (entry && !entry.hasBlock && clauseWord(state, entry, start)) {
        return true;
    }
    // A declaration where none may stand: read as one all the same, so that its body is not lost.
    if (state.frames.length > 1 && words.length > 0 && isDeclarationHead(state, start)) {
        const index = words.findIndex(word => anyKind(word) !== undefined);
        state.begin(anyKind(words[index]!), start);
        state.push('KEYWORD', start, ends[index]!);
        return true;
    }
    return false;
}

function opens(state: ScanState, scope: Scope, word: Word, start: number, index: number): boolean {
    const opening = scope.openings.get(word);
    if (!opening) {
        return false;
    }
    const { entry } = state.frame;
    const sameLine = !state.firstOnLine && entry !== undefined;
    if (sameLine && entry.awaiting && entry.readings.some(takesNames)) {
        return false;
    }
    // On the line of another entry a declaration shows itself by its head.
    if (sameLine && opening.opens !== 'field' && !(opening.opens === 'declaration' && isDeclarationHead(state, start))) {
        return false;
    }
    const end = state.phrases.ends[index]!;
    state.begin(opening, start);
    state.push('KEYWORD', start, end);
    return true;
}

/** A word that may stand without its property: the relation of an adjacency. */
function unnamedWord(state: ScanState, start: number): boolean {
    const { unnamedWords } = state.frame.scope;
    const index = unnamedWords ? state.phrases.words.findIndex(word => unnamedWords.words.includes(word)) : -1;
    if (index < 0) {
        return false;
    }
    const end = state.phrases.ends[index]!;
    state.begin({ opens: 'field', name: unnamedWords!.name, field: unnamedWords!.field }, start).awaiting = false;
    state.push('RELATION', start, end);
    return true;
}

/** A word as the value, or as a clause, of the entry at hand. */
function valueWord(state: ScanState, entry: Entry, start: number, end: number): boolean {
    const { clause, readings } = entry;
    if (entry.awaiting && (clause ? choice(state, clause, start) : readings.some(reading => choice(state, reading, start)))) {
        return true;
    }
    const { last } = state;
    if (last !== ',' && !(entry.awaiting && last && operators.has(last)) && clauseWord(state, entry, start)) {
        return true;
    }
    if (arithmeticWord(state, entry, start)) {
        return true;
    }
    if ((clause && choice(state, clause, start)) || readings.some(reading => choice(state, reading, start))) {
        return true;
    }
    // Where only a name can stand, a keyword of the body is one.
    if (entry.awaiting && (clause ? takesNames(clause) : readings.some(takesNames))) {
        state.value('NAME', start, end);
        return true;
    }
    if (state.inCell || entry.awaiting) {
        return false;
    }
    // « liaison A avec B direct », without a body.
    const own = entry.clauses.unnamedWords;
    return (own !== undefined && choice(state, own.field.reading, start)) || unnamedWord(state, start);
}

/** « de », « environ » and the functions, where arithmetic has a place for them. */
function arithmeticWord(state: ScanState, entry: Entry, start: number): boolean {
    const { words, ends } = state.phrases;
    const word = words[words.length - 1];
    const end = ends[ends.length - 1]!;
    const { last, text } = state;
    const behind = text.charCodeAt(end);
    switch (word) {
        case 'of':
            if (!entry.awaiting && last && endsOperand.has(last)
                && (last !== 'NAME' || (entry.clause ? [entry.clause] : entry.readings).some(computes))) {
                state.operator('of', start, end);
                return true;
            }
            return false;
        case 'approximately':
            if (!state.inParentheses && (entry.awaiting || last === 'TEXT') && (isBlank(behind) || isLineEnd(behind) || isDigit(behind))) {
                state.value('APPROXIMATELY', start, end);
                return true;
            }
            return false;
        case 'sum': case 'min': case 'max':
            if (behind === 40 || (isBlank(behind) && text.charCodeAt(end + 1) === 40)) {
                state.value('FUNCTION', start, end);
                return true;
            }
            return false;
        default:
            return false;
    }
}

function computes(reading: Reading): boolean {
    return reading.as === 'expression' || reading.as === 'level' || reading.as === 'target';
}

function choice(state: ScanState, reading: Reading, start: number): boolean {
    const allowed = wordsOf(reading);
    const index = allowed.length === 0 ? -1 : state.phrases.words.findIndex(word => wordInPlace(word, allowed));
    if (index < 0) {
        return false;
    }
    state.value('WORD', start, state.phrases.ends[index]!);
    return true;
}

function clauseWord(state: ScanState, entry: Entry, start: number): boolean {
    const { words, ends } = state.phrases;
    for (let i = 0; i < words.length; i++) {
        const opening = entry.clauses.openings.get(words[i]!);
        if (opening?.opens === 'field' && !entry.table) {
            state.settleValue();
            state.push('CLAUSE', start, ends[i]!);
            const { reading } = opening.field;
            entry.clause = reading.as === 'flag' ? undefined : reading;
            entry.awaiting = reading.as !== 'flag';
            return true;
        }
    }
    return false;
}
