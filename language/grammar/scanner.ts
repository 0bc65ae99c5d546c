import { kindOf } from './concepts.js';
import type { Reading } from './readings.js';
import {
    anyKind, clausesOf, columnMeaning, fileScope, positionalReadings, scopeOf, takesNames, wordInPlace, wordsOf,
    type ColumnMeaning, type Opening, type Scope,
} from './scopes.js';
import { phraseTree, type Word } from './vocabulary.js';
import { scanUnit } from './units.js';
import type { SyntaxCode } from './syntax-problems.js';

/** The types of lexemes: the grammar's terminals and symbols. */
export type LexemeType =
    | 'KEYWORD' | 'UNKNOWN' | 'CLAUSE' | 'WORD' | 'COLUMN' | 'RELATION' | 'STATEMENT' | 'TEXT' | 'CELL' | 'NAME' | 'NUMBER' | 'UNIT' | 'DATE' | 'TIME'
    | 'FRACTION' | 'BOUND' | 'APPROXIMATELY' | 'FUNCTION' | 'NEGATION' | 'ROW' | 'BAR' | 'ENDROW'
    | '{' | '}' | '(' | ')' | ',' | ';' | '..' | '±' | '*' | '/' | '+' | '-' | 'of';

/** A lexeme with its place; `end` is excluded. A brace supplied for a missing one has no width. */
export interface Lexeme {
    readonly type: LexemeType;
    readonly start: number;
    readonly end: number;
}

/** Something that the text's form leaves unclear; the scanner has already chosen how to go on. */
export interface SyntaxProblem {
    readonly code: SyntaxCode;
    readonly start: number;
    readonly end: number;
    readonly detail?: string;
}

export interface Scan {
    readonly lexemes: readonly Lexeme[];
    readonly comments: readonly Lexeme[];
    readonly problems: readonly SyntaxProblem[];
    /** What is open where the text ends, for completion. */
    readonly context: ScanContext;
}

/** Where the scanner stands: the body, the entry begun in it, and what that entry still waits for. */
export interface ScanContext {
    readonly path: readonly Opening[];
    readonly scope: Scope;
    readonly entry?: Opening;
    readonly clause?: Reading;
    readonly awaiting: boolean;
    readonly named: boolean;
    readonly column?: ColumnMeaning;
}

interface Frame {
    readonly scope: Scope;
    readonly opening?: Opening;
    readonly indent: number;
    readonly start: number;
    entry?: Entry;
}

interface Entry {
    readonly opening?: Opening;
    readonly clauses: Scope;
    readonly readings: readonly Reading[];
    readonly start: number;
    readonly column: number;
    /** The clause whose value is being read. */
    clause?: Reading;
    /** A value must follow: nothing was given yet, or a comma or an operator stands last. */
    awaiting: boolean;
    /** The next name is the declaration's own. */
    unnamed: boolean;
    hasBlock: boolean;
    table?: { readonly columns: (ColumnMeaning | undefined)[] };
}

const deepest = 64;
const operators = new Set<LexemeType>(['*', '/', '+', '-', 'of', 'NEGATION', '..', '±', 'BOUND', 'APPROXIMATELY']);
const startsOperand = new Set<LexemeType>(['NAME', 'NUMBER', 'DATE', 'TIME', 'FRACTION', 'FUNCTION', '(', 'NEGATION', '±', 'APPROXIMATELY']);
const endsValue = new Set<LexemeType>(['NAME', 'NUMBER', 'UNIT', 'DATE', 'TIME', 'FRACTION', ')', 'WORD', 'TEXT']);

const numberPattern = /\d{1,3}(?:[ \u00a0\u202f\u2009]\d{3})+(?!\d)(?:[.,]\d+)?|\d{1,3}(?:,\d{3}){2,}(?!\d)(?:\.\d+)?|\d+(?:[.,]\d+)?/y;
const datePattern = /\d{4}-\d{2}(?:-\d{2})?(?![\p{L}\p{N}_-])|\d{1,2}\/\d{1,2}\/\d{4}(?![\p{L}\p{N}_])/uy;
const timePattern = /\d{1,2}h(?:\d{2})?(?![\p{L}\p{N}_])|\d{1,2}:\d{2}(?![\p{L}\p{N}_])/uy;
const fractionPattern = /\d+\/\d+(?![\p{L}\p{N}_/])/uy;
const namePattern = /[\p{L}_](?:[\p{L}\p{M}\p{N}_]|[-.](?=[\p{L}\p{N}_]))*/uy;
const partPattern = /[\p{L}\p{M}\p{N}'’ʼ]+/uy;
const headPattern = /^[ \t\u00a0]*([\p{L}][\p{L}\p{M}'’ -]*?)[ \u00a0]+[\p{L}_][\p{L}\p{M}\p{N}_.-]*[ \u00a0]*(?:["«{]|$)/u;

/**
 * Splits a text into lexemes that the grammar always accepts: it knows, from the shapes, which word is a keyword in the body at hand, closes
 * what was left open and drops what stands alone, and reports each such choice as a problem. One pass; a second one, led by indentation,
 * where the braces do not balance.
 */
export function scan(text: string): Scan {
    const first = new Scanner(text, false).run();
    return first.balanced ? first : new Scanner(text, true).run();
}

class Scanner {
    private readonly lexemes: Lexeme[] = [];
    private readonly comments: Lexeme[] = [];
    private readonly problems: SyntaxProblem[] = [];
    private readonly frames: Frame[] = [{ scope: fileScope, indent: -1, start: 0 }];
    /** Opening parentheses of the value at hand, by their place among the lexemes. */
    private parentheses: number[] = [];
    private position = 0;
    private limit: number;
    private lineStart = 0;
    private firstOnLine = true;
    private balanced = true;
    private tooDeep = 0;
    private inCell = false;
    private cellColumn: ColumnMeaning | undefined;
    /** The last phrase looked up: words that end at their offsets, longest last. */
    private readonly phraseWords: Word[] = [];
    private readonly phraseEnds: number[] = [];

    constructor(private readonly text: string, private readonly byIndentation: boolean) {
        this.limit = text.length;
    }

    run(): Scan & { readonly balanced: boolean } {
        while (this.position < this.limit) {
            this.step();
        }
        const context = this.context();
        this.settleValue();
        while (this.frames.length > 1) {
            this.closeMissing();
        }
        return { lexemes: this.lexemes, comments: this.comments, problems: this.problems, balanced: this.balanced, context };
    }

    private context(): ScanContext {
        const frame = this.frame;
        const entry = frame.entry;
        return {
            path: this.frames.flatMap(({ opening }) => (opening ? [opening] : [])),
            scope: frame.scope, entry: entry?.opening, clause: entry?.clause, awaiting: entry?.awaiting ?? false,
            named: entry ? !entry.unnamed : true, column: this.cellColumn,
        };
    }

    private get frame(): Frame {
        return this.frames[this.frames.length - 1]!;
    }

    private get last(): LexemeType | undefined {
        return this.lexemes[this.lexemes.length - 1]?.type;
    }

    private push(type: LexemeType, start: number, end: number): void {
        if (this.tooDeep === 0) {
            const last = this.lexemes[this.lexemes.length - 1];
            if (last && operators.has(last.type) && !startsOperand.has(type)) {
                this.lexemes.pop();
                this.problem('missing-operand', last.start, last.end, this.text.slice(last.start, last.end));
                this.push(type, start, end);
                return;
            }
            this.lexemes.push({ type, start, end });
        }
        this.position = end;
        this.firstOnLine = false;
    }

    private value(type: LexemeType, start: number, end: number): void {
        const entry = this.frame.entry;
        if (!entry && !this.inCell) {
            this.problem('stray', start, end, this.text.slice(start, end));
            this.position = end;
            this.firstOnLine = false;
            return;
        }
        this.push(type, start, end);
        if (entry) {
            entry.awaiting = operators.has(type) || type === ',';
            if (endsValue.has(type) && entry.clause) {
                // A clause that takes one word or one text is complete; what follows belongs to the entry again.
                const { as } = entry.clause;
                if (as === 'text' || as === 'word') {
                    entry.clause = undefined;
                }
            }
        }
    }

    private problem(code: SyntaxCode, start: number, end: number, detail?: string): void {
        this.problems.push({ code, start, end, detail });
    }

    private step(): void {
        const { text } = this;
        const at = this.position;
        const character = text.charCodeAt(at);
        switch (character) {
            case 10: case 13:
                this.position++;
                this.lineStart = this.position;
                this.firstOnLine = true;
                return;
            case 32: case 9: case 0xa0: case 0x202f: case 0x2009: case 0xfeff:
                this.position++;
                return;
            case 47: // '/'
                if (text.charCodeAt(at + 1) === 47) {
                    return this.comment();
                }
                return this.symbol('/', 1);
            case 34: case 0xab: case 0x201c: return this.quoted();
            case 123: return this.openBrace();
            case 125: return this.closeBrace();
            case 124: return this.bar();
            case 44: return this.comma();
            case 59: return this.separator();
            case 40: return this.openParenthesis();
            case 41: return this.closeParenthesis();
            case 46:
                if (text.charCodeAt(at + 1) === 46) {
                    return this.value('..', at, at + 2);
                }
                return this.unexpected();
            case 60: case 62: // < >
                return this.value('BOUND', at, at + (text.charCodeAt(at + 1) === 61 ? 2 : 1));
            case 61: case 0x2264: case 0x2265:
                return this.value('BOUND', at, at + 1);
            case 0xb1: return this.value('±', at, at + 1);
            case 0xd7: return this.symbol('*', 1);
            case 42: return this.symbol('*', 1);
            case 43: // '+'
                if (text.startsWith('+/-', at)) {
                    return this.value('±', at, at + 3);
                }
                return this.sign();
            case 45: case 0x2212: case 0x2013: return this.sign();
        }
        if (character >= 48 && character <= 57) {
            return this.digits(at);
        }
        namePattern.lastIndex = at;
        if (namePattern.test(text) && namePattern.lastIndex <= this.limit) {
            return this.word(at, namePattern.lastIndex);
        }
        this.unexpected();
    }

    // Text ---------------------------------------------------------------------------------------------------------------------------------

    private comment(): void {
        const start = this.position;
        let end = this.endOfLine(start);
        while (end > start && /\s/.test(this.text[end - 1]!)) {
            end--;
        }
        this.comments.push({ type: 'TEXT', start, end });
        this.position = this.endOfLine(start);
    }

    private endOfLine(from: number): number {
        let end = from;
        while (end < this.text.length && this.text.charCodeAt(end) !== 10 && this.text.charCodeAt(end) !== 13) {
            end++;
        }
        return end;
    }

    private quoted(): void {
        const start = this.position;
        if (this.text.startsWith('"""', start) && !this.inCell) {
            return this.prose(start);
        }
        const opening = this.text[start]!;
        const closing = opening === '«' ? '»' : opening === '“' ? '”' : '"';
        const lineEnd = Math.min(this.endOfLine(start), this.limit);
        let end = this.text.indexOf(closing, start + 1);
        if (end < 0 || end >= lineEnd) {
            end = lineEnd;
            while (end > start + 1 && /[\s{]/.test(this.text[end - 1]!)) {
                end--;
            }
            this.problem('unclosed-text', start, end);
        } else {
            end++;
        }
        this.textValue(start, end, false);
    }

    private prose(start: number): void {
        const { text } = this;
        const indent = this.indent();
        let end = text.indexOf('"""', start + 3);
        const reach = end < 0 ? text.length : end;
        // A declaration's head, indented less than the opening, says that the closing quotes are missing.
        for (let line = this.endOfLine(start); line < reach; line = this.endOfLine(line + 1)) {
            const from = line + (text.startsWith('\r\n', line) ? 2 : 1);
            const next = text.slice(from, this.endOfLine(from));
            const head = headPattern.exec(next);
            if (head && next.search(/\S/) < Math.max(indent, 1)) {
                this.lookUp(from + next.search(/\S/));
                if (this.phraseWords.some(word => anyKind(word)?.opens === 'declaration')) {
                    this.problem('unclosed-prose', start, start + 3);
                    return this.textValue(start, line, true, from);
                }
            }
        }
        if (end < 0) {
            this.problem('unclosed-prose', start, start + 3);
            end = text.length;
            // The closing braces behind the prose close what was open before it.
            const tail = /(?:\s*\})+\s*$/.exec(text.slice(start));
            if (tail) {
                end = start + tail.index;
            }
            return this.textValue(start, Math.max(end, start + 3), true, end);
        }
        this.textValue(start, end + 3, true, end + 3);
    }

    private textValue(start: number, end: number, triple: boolean, resume = end): void {
        const { frame } = this;
        const entry = frame.entry;
        const opensEntry = this.firstOnLine && !this.inCell && (!entry || (!entry.awaiting && (triple || this.indent() <= entry.column)));
        if ((opensEntry && (frame.scope.unnamedText || !entry)) || (!entry && !this.inCell)) {
            this.begin(undefined, start);
            this.push('STATEMENT', start, end);
            frame.entry!.awaiting = false;
        } else {
            this.value('TEXT', start, end);
        }
        const lines = this.text.lastIndexOf('\n', end - 1);
        if (lines >= start) {
            this.lineStart = lines + 1;
        }
        this.position = resume;
        this.firstOnLine = resume > end && this.text[resume - 1] === '\n';
        if (this.firstOnLine) {
            this.lineStart = resume;
        }
    }

    // Structure ----------------------------------------------------------------------------------------------------------------------------

    private indent(): number {
        let at = this.lineStart;
        while (this.text[at] === ' ' || this.text[at] === '\t' || this.text[at] === '\u00a0') {
            at++;
        }
        return at - this.lineStart;
    }

    private begin(opening: Opening | undefined, start: number): Entry {
        this.settleValue();
        const readings = opening ? positionalReadings(opening) : [];
        const entry: Entry = {
            opening, start, readings, column: this.firstOnLine ? this.indent() : start - this.lineStart,
            clauses: opening ? clausesOf(opening) : { openings: new Map() },
            awaiting: opening !== undefined && readings.some(reading => reading.as !== 'flag'),
            unnamed: opening?.opens === 'declaration' && kindOf(opening.kind).named,
            hasBlock: false,
        };
        this.frame.entry = entry;
        return entry;
    }

    /** Ends the value at hand: an operator without operand and a parenthesis left open are dropped and reported. */
    private settleValue(): void {
        const last = this.lexemes[this.lexemes.length - 1];
        if (last && operators.has(last.type)) {
            this.lexemes.pop();
            this.problem('missing-operand', last.start, last.end, this.text.slice(last.start, last.end));
            this.settleValue();
        }
        while (this.parentheses.length > 0) {
            const index = this.parentheses.pop()!;
            const [parenthesis] = this.lexemes.splice(index, 1);
            if (this.lexemes[index - 1]?.type === 'FUNCTION') {
                this.lexemes.splice(index - 1, 1);
            }
            this.lexemes.forEach((lexeme, i) => {
                if (i >= index - 1 && lexeme.type === ';') {
                    this.lexemes[i] = { ...lexeme, type: ',' };
                }
            });
            this.problem('unclosed-parenthesis', parenthesis!.start, parenthesis!.end);
        }
    }

    private openBrace(): void {
        const at = this.position;
        const { frame } = this;
        const { entry } = frame;
        if (this.inCell) {
            this.problem('brace-in-cell', at, at + 1);
            this.position++;
            return;
        }
        this.settleValue();
        if (this.tooDeep > 0 || this.frames.length > deepest) {
            if (this.tooDeep === 0) {
                this.problem('too-deep', at, at + 1, String(deepest));
            }
            this.tooDeep++;
            this.position++;
            return;
        }
        if (!entry || entry.hasBlock) {
            this.problem('stray', at, at + 1, '{');
            this.balanced = false;
            this.position++;
            this.firstOnLine = false;
            return;
        }
        const indent = this.indent();
        this.push('{', at, at + 1);
        entry.hasBlock = true;
        entry.awaiting = false;
        this.frames.push({ scope: entry.opening ? scopeOf(entry.opening) : { openings: new Map() }, opening: entry.opening, indent, start: at });
    }

    private closeBrace(): void {
        const at = this.position;
        if (this.tooDeep > 0) {
            this.tooDeep--;
            this.position++;
            return;
        }
        if (this.inCell) {
            this.problem('brace-in-cell', at, at + 1);
            this.position++;
            return;
        }
        this.settleValue();
        if (this.frames.length === 1 || (this.byIndentation && this.firstOnLine && this.indent() < this.frame.indent && this.closeDeeper(this.indent()))) {
            if (this.frames.length === 1) {
                this.problem('stray', at, at + 1, '}');
                this.balanced = false;
                this.position++;
                return;
            }
        }
        this.push('}', at, at + 1);
        this.frames.pop();
        this.frame.entry = undefined;
    }

    /** Closes the bodies indented deeper than a closing brace, which belongs to an outer one. */
    private closeDeeper(indent: number): boolean {
        while (this.frames.length > 1 && indent < this.frame.indent) {
            this.closeMissing();
        }
        return true;
    }

    private closeMissing(): void {
        const { start } = this.frame;
        this.settleValue();
        this.balanced = false;
        this.problem('unclosed-brace', start, start + 1);
        const end = this.lexemes.length > 0 ? this.lexemes[this.lexemes.length - 1]!.end : this.position;
        this.lexemes.push({ type: '}', start: end, end });
        this.frames.pop();
        this.frame.entry = undefined;
    }

    private comma(): void {
        const at = this.position;
        if (this.parentheses.length > 0) {
            this.value(';', at, at + 1);
        } else if (this.last === ',' || !this.frame.entry) {
            this.problem('stray', at, at + 1, ',');
            this.position++;
        } else {
            this.value(',', at, at + 1);
        }
    }

    private separator(): void {
        if (this.parentheses.length > 0) {
            return this.value(';', this.position, this.position + 1);
        }
        this.problem('stray', this.position, this.position + 1, ';');
        this.position++;
    }

    private openParenthesis(): void {
        const at = this.position;
        if (!this.frame.entry || (this.parentheses.length === 0 && this.lexemes.length > 0 && endsValue.has(this.last!) && this.last !== 'TEXT' && this.last !== 'WORD')) {
            this.problem('stray', at, at + 1, '(');
            this.position++;
            return;
        }
        this.value('(', at, at + 1);
        this.parentheses.push(this.lexemes.length - 1);
    }

    private closeParenthesis(): void {
        const at = this.position;
        if (this.parentheses.length === 0) {
            this.problem('stray', at, at + 1, ')');
            this.position++;
            return;
        }
        const opened = this.parentheses[this.parentheses.length - 1]!;
        if (opened === this.lexemes.length - 1) {
            return this.unexpected();
        }
        this.value(')', at, at + 1);
        this.parentheses.pop();
    }

    private symbol(type: LexemeType, length: number): void {
        const at = this.position;
        if (!this.last || !endsValue.has(this.last) || !this.frame.entry) {
            this.problem('stray', at, at + length, this.text.slice(at, at + length));
            this.position += length;
            this.firstOnLine = false;
            return;
        }
        this.value(type, at, at + length);
    }

    /** A plus or minus: an operator where it has spaces around and a value before, else the sign of what follows. */
    private sign(): void {
        const { text } = this;
        const at = this.position;
        const after = text.charCodeAt(at + 1);
        const plus = text[at] === '+';
        if (after >= 48 && after <= 57) {
            return this.digits(at);
        }
        const spaced = /\s/.test(text[at + 1] ?? ' ') && /\s/.test(text[at - 1] ?? ' ');
        if (this.last && endsValue.has(this.last) && (spaced || this.parentheses.length > 0)) {
            return this.value(plus ? '+' : '-', at, at + 1);
        }
        if (!plus && this.frame.entry?.awaiting && /[\p{L}(]/u.test(text[at + 1] ?? '')) {
            return this.value('NEGATION', at, at + 1);
        }
        this.unexpected();
    }

    private unexpected(): void {
        const start = this.position;
        this.position++;
        const previous = this.problems[this.problems.length - 1];
        if (previous?.code === 'unexpected' && previous.end === start) {
            this.problems[this.problems.length - 1] = { ...previous, end: start + 1 };
        } else {
            this.problem('unexpected', start, start + 1);
        }
        this.firstOnLine = false;
    }

    // Numbers --------------------------------------------------------------------------------------------------------------------------------

    private match(pattern: RegExp, at: number): number {
        pattern.lastIndex = at;
        return pattern.test(this.text) && pattern.lastIndex <= this.limit ? pattern.lastIndex : -1;
    }

    private digits(start: number): void {
        const signed = this.text.charCodeAt(start) < 48 || this.text.charCodeAt(start) > 57;
        if (!signed) {
            for (const [type, pattern] of [['DATE', datePattern], ['TIME', timePattern], ['FRACTION', fractionPattern]] as const) {
                const end = this.match(pattern, start);
                if (end > 0) {
                    return this.value(type, start, end);
                }
            }
        }
        const entry = this.frame.entry;
        if (entry?.unnamed) {
            // A code such as 101 or 1-A where a name is due: kept whole, the reader proposes one that begins with a letter.
            const code = /[\p{L}\p{N}_](?:[\p{L}\p{M}\p{N}_]|[-.](?=[\p{L}\p{N}_]))*/uy;
            const end = this.match(code, start);
            if (end > 0) {
                entry.unnamed = false;
                return this.value('NAME', start, end);
            }
        }
        const end = this.match(numberPattern, signed ? start + 1 : start);
        this.value('NUMBER', start, end);
        let at = end;
        while (at < this.limit && /[ \u00a0\u202f\u2009]/.test(this.text[at]!)) {
            at++;
        }
        const unit = at < this.limit ? scanUnit(this.text, at) : undefined;
        if (unit && unit.end <= this.limit) {
            this.value('UNIT', at, unit.end);
        }
    }

    // Words ----------------------------------------------------------------------------------------------------------------------------------

    /** Looks the text up in the phrases of the vocabulary; the words found, longest first, are left in `phraseWords`. */
    private lookUp(start: number): void {
        this.phraseWords.length = 0;
        this.phraseEnds.length = 0;
        let node = phraseTree;
        let at = start;
        for (;;) {
            partPattern.lastIndex = at;
            if (!partPattern.test(this.text) || partPattern.lastIndex > this.limit) {
                return;
            }
            const end = partPattern.lastIndex;
            let part = this.text.slice(at, end);
            let next = node.next.get(part);
            if (!next) {
                part = part.normalize('NFC').replace(/[’ʼ]/g, "'");
                next = node.next.get(part);
                if (!next) {
                    return;
                }
            }
            node = next;
            const following = this.text[end] ?? '';
            const joined = (following === '-' || following === '.') && /[\p{L}\p{N}]/u.test(this.text[end + 1] ?? '');
            const glued = /[\p{L}\p{N}_]/u.test(following);
            if (node.word && !joined && !glued) {
                this.phraseWords.unshift(node.word);
                this.phraseEnds.unshift(end);
            }
            if (glued) {
                return;
            }
            at = end;
            while (/[ \u00a0\u202f]/.test(this.text[at] ?? '')) {
                at++;
            }
            if (at === end) {
                if (following !== '-') {
                    return;
                }
                at++;
            }
        }
    }

    private word(start: number, end: number): void {
        const { frame } = this;
        const { entry } = frame;
        if (!this.inCell && entry?.unnamed && !this.firstOnLine) {
            entry.unnamed = false;
            entry.awaiting = false;
            return this.push('NAME', start, end);
        }
        this.lookUp(start);
        if (!this.inCell && (this.firstOnLine || !entry)) {
            if (this.lineWord(start)) {
                return;
            }
            if (!entry || (!entry.awaiting && this.firstOnLine)) {
                return this.unknown(start, end);
            }
        }
        if (entry && this.valueWord(entry, start, end)) {
            return;
        }
        if (!this.inCell && this.phraseWords.some((word, i) => this.opens(frame.scope, word, start, i))) {
            return;
        }
        const clauseTakesNames = entry?.clause && takesNames(entry.clause);
        if (entry && !entry.awaiting && !clauseTakesNames && this.last !== ',' && this.text[end] !== '(' && !entry.readings.some(takesNames)) {
            // A word that nothing here asks for: kept as a name, the reader says so.
            return this.value('NAME', start, end);
        }
        this.value('NAME', start, end);
    }

    /** A word that is first on its line: a keyword of this body, or of an outer one where a brace is missing. */
    private lineWord(start: number): boolean {
        const indent = this.indent();
        if (this.byIndentation && this.firstOnLine) {
            while (this.frames.length > 1 && indent <= this.frame.indent && this.phraseWords.some(word => this.isHead(word, start))) {
                this.closeMissing();
            }
        }
        const { frame } = this;
        const { entry } = frame;
        for (let i = 0; i < this.phraseWords.length; i++) {
            if (this.opens(frame.scope, this.phraseWords[i]!, start, i)) {
                return true;
            }
        }
        for (let i = 0; i < this.phraseWords.length; i++) {
            const word = this.phraseWords[i]!;
            if (frame.scope.unnamedWords?.words.includes(word) && !entry?.awaiting) {
                this.begin({ opens: 'field', name: frame.scope.unnamedWords.name, field: relationField(frame.scope)! }, start).awaiting = false;
                this.push('RELATION', start, this.phraseEnds[i]!);
                return true;
            }
        }
        if (entry && !entry.hasBlock && this.clauseWord(entry, start)) {
            return true;
        }
        // A declaration where none may stand: read as one all the same, so that its body is not lost.
        for (let i = 0; i < this.phraseWords.length; i++) {
            const kind = anyKind(this.phraseWords[i]!);
            if (kind?.opens === 'declaration' && this.frames.length > 1 && this.isHead(this.phraseWords[i]!, start)) {
                this.begin(kind, start);
                this.push('KEYWORD', start, this.phraseEnds[i]!);
                return true;
            }
        }
        return false;
    }

    private isHead(word: Word, start: number): boolean {
        const kind = anyKind(word);
        return kind?.opens === 'declaration' && headPattern.test(this.text.slice(start, this.endOfLine(start)));
    }

    private opens(scope: Scope, word: Word, start: number, index: number): boolean {
        const opening = scope.openings.get(word);
        if (!opening) {
            return false;
        }
        const sameLine = !this.firstOnLine && this.frame.entry !== undefined;
        if (sameLine && (opening.opens !== 'field' || this.frame.entry!.awaiting && this.frame.entry!.readings.some(takesNames))) {
            return false;
        }
        this.begin(opening, start);
        this.push('KEYWORD', start, this.phraseEnds[index]!);
        return true;
    }

    private unknown(start: number, end: number): void {
        this.begin(undefined, start);
        this.frame.entry!.unnamed = false;
        this.push('UNKNOWN', start, end);
    }

    /** A word as the value, or as a clause, of the entry at hand. */
    private valueWord(entry: Entry, start: number, nameEnd: number): boolean {
        const words = this.phraseWords;
        const readings = entry.clause ? [entry.clause, ...entry.readings] : entry.readings;
        if (entry.awaiting && entry.clause && this.choice(wordsOf(entry.clause), start)) {
            return true;
        }
        if (entry.awaiting && !entry.clause && readings.some(reading => this.choice(wordsOf(reading), start))) {
            return true;
        }
        if (this.last !== ',' && !(entry.awaiting && operators.has(this.last!)) && this.clauseWord(entry, start)) {
            return true;
        }
        if (words.length > 0) {
            const shortest = words.length - 1;
            const word = words[shortest]!;
            const wordEnd = this.phraseEnds[shortest]!;
            if (word === 'of' && !entry.awaiting && this.last && ['NUMBER', 'UNIT', ')'].includes(this.last)) {
                this.value('of', start, wordEnd);
                return true;
            }
            if (word === 'approximately' && (entry.awaiting || this.last === 'TEXT' || this.last === 'CLAUSE') && /[\s\d]/.test(this.text[wordEnd] ?? '')) {
                this.value('APPROXIMATELY', start, wordEnd);
                return true;
            }
            if ((word === 'sum' || word === 'min' || word === 'max') && /^\s*\(/.test(this.text.slice(wordEnd, wordEnd + 3))) {
                this.value('FUNCTION', start, wordEnd);
                return true;
            }
        }
        if (readings.some(reading => this.choice(wordsOf(reading), start))) {
            return true;
        }
        // Where only a name can stand, a keyword of the body is one.
        if (entry.awaiting && readings.some(takesNames) && nameEnd > start && !entry.clause) {
            this.value('NAME', start, nameEnd);
            return true;
        }
        if (entry.awaiting && entry.clause && takesNames(entry.clause)) {
            this.value('NAME', start, nameEnd);
            return true;
        }
        const unnamed = this.frame.scope.unnamedWords;
        if (!this.inCell && !entry.awaiting && unnamed) {
            const index = words.findIndex(word => unnamed.words.includes(word));
            if (index >= 0) {
                this.begin({ opens: 'field', name: unnamed.name, field: relationField(this.frame.scope)! }, start).awaiting = false;
                this.push('RELATION', start, this.phraseEnds[index]!);
                return true;
            }
        }
        return false;
    }

    private choice(allowed: readonly Word[], start: number): boolean {
        if (allowed.length === 0) {
            return false;
        }
        const index = this.phraseWords.findIndex(word => wordInPlace(word, allowed));
        if (index < 0) {
            return false;
        }
        this.value('WORD', start, this.phraseEnds[index]!);
        return true;
    }

    private clauseWord(entry: Entry, start: number): boolean {
        for (let i = 0; i < this.phraseWords.length; i++) {
            const opening = entry.clauses.openings.get(this.phraseWords[i]!);
            if (opening?.opens === 'field') {
                this.settleValue();
                this.push('CLAUSE', start, this.phraseEnds[i]!);
                const { reading } = opening.field;
                entry.clause = reading.as === 'flag' ? undefined : reading;
                entry.awaiting = reading.as !== 'flag';
                return true;
            }
        }
        return false;
    }

    // Tables ---------------------------------------------------------------------------------------------------------------------------------

    private bar(): void {
        const start = this.position;
        const { entry } = this.frame;
        const lineEnd = this.endOfLine(start);
        if (!this.firstOnLine || !entry || entry.hasBlock) {
            this.problem(this.firstOnLine ? 'row-without-heading' : 'stray', start, this.firstOnLine ? lineEnd : start + 1, '|');
            this.position = this.firstOnLine ? lineEnd : start + 1;
            return;
        }
        this.settleValue();
        const bars = this.bars(start, lineEnd);
        const table = entry.table ??= { columns: [] };
        const header = table.columns.length === 0;
        const lastBar = bars[bars.length - 1]!;
        const tail = this.text.slice(lastBar + 1, lineEnd);
        const closed = bars.length > 1 && /^\s*(?:\/\/|$)/.test(tail);
        const cells = closed ? bars.length - 1 : bars.length;
        for (let i = 0; i < cells; i++) {
            const from = bars[i]!;
            const to = i + 1 < bars.length ? bars[i + 1]! : lineEnd;
            this.push(i === 0 ? 'ROW' : 'BAR', from, from + 1);
            if (header) {
                table.columns.push(this.headerCell(entry, from + 1, to));
            } else {
                this.cell(table.columns[i], i < table.columns.length, from + 1, to);
            }
        }
        if (closed) {
            this.push('ENDROW', lastBar, lastBar + 1);
        }
        this.position = closed ? lastBar + 1 : lineEnd;
        entry.awaiting = false;
        entry.clause = undefined;
    }

    private bars(start: number, end: number): number[] {
        const bars: number[] = [];
        for (let at = start; at < end; at++) {
            if (this.text[at] === '|' && this.text[at - 1] !== '\\') {
                bars.push(at);
            }
        }
        return bars;
    }

    private trimmed(from: number, to: number): { start: number; end: number } {
        let start = from;
        let end = to;
        while (start < end && /\s/.test(this.text[start]!)) {
            start++;
        }
        while (end > start && /\s/.test(this.text[end - 1]!)) {
            end--;
        }
        return { start, end };
    }

    private headerCell(entry: Entry, from: number, to: number): ColumnMeaning | undefined {
        const { start, end } = this.trimmed(from, to);
        if (start === end) {
            return undefined;
        }
        const limit = this.limit;
        this.limit = end;
        this.lookUp(start);
        const index = entry.opening ? this.phraseWords.findIndex(word => columnMeaning(entry.opening!, word) !== undefined) : -1;
        let meaning: ColumnMeaning | undefined;
        if (index < 0) {
            this.push('CELL', start, end);
        } else {
            const wordEnd = this.phraseEnds[index]!;
            meaning = columnMeaning(entry.opening!, this.phraseWords[index]!);
            this.push('COLUMN', start, wordEnd);
            const argument = this.trimmed(wordEnd, end);
            const nameEnd = argument.start < argument.end ? this.match(namePattern, argument.start) : -1;
            if (nameEnd > 0) {
                this.push('NAME', argument.start, nameEnd);
            } else if (argument.start < argument.end) {
                this.push('CELL', argument.start, argument.end);
            }
        }
        this.limit = limit;
        return meaning;
    }

    private cell(meaning: ColumnMeaning | undefined, known: boolean, from: number, to: number): void {
        const { start, end } = this.trimmed(from, to);
        if (start === end) {
            return;
        }
        if (!meaning || !known || meaning.column === 'title' || (meaning.column === 'field' && isProse(meaning.field.reading))) {
            return this.push('CELL', start, end);
        }
        if (meaning.column === 'code') {
            return this.push(this.match(namePattern, start) === end ? 'NAME' : 'CELL', start, end);
        }
        const opening: Opening = { opens: 'field', name: meaning.name, field: meaning.field };
        const { entry } = this.frame;
        const { limit } = this;
        this.limit = end;
        this.inCell = true;
        this.cellColumn = meaning;
        this.frame.entry = {
            opening, start, column: 0, clauses: clausesOf(opening), readings: positionalReadings(opening), awaiting: true, unnamed: false, hasBlock: false,
        };
        this.position = start;
        while (this.position < end) {
            this.step();
        }
        this.settleValue();
        this.frame.entry = entry;
        this.limit = limit;
        this.inCell = false;
        this.cellColumn = undefined;
    }
}

function isProse(reading: Reading): boolean {
    return reading.as === 'text' || (reading.as === 'record' && reading.shape.fields[reading.shape.positional[0] ?? '']?.reading.as === 'text');
}

function relationField(scope: Scope) {
    const { unnamedWords } = scope;
    for (const opening of scope.openings.values()) {
        if (opening.opens === 'field' && opening.name === unnamedWords?.name) {
            return opening.field;
        }
    }
    return undefined;
}
