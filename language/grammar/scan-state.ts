import { isLineEnd, skipBlanks } from './characters.js';
import { kindOf } from './concepts.js';
import { endsOperand, endsValue, operators, startsOperand, type Lexeme, type LexemeType, type ScanContext,
    type SyntaxProblem } from './lexemes.js';
import { findPhrases, type Phrases } from './phrases.js';
import type { Reading } from './readings.js';
import { clausesOf, fileScope, nothingHere, positionalReadings, type ColumnMeaning, type Opening, type Scope } from './scopes.js';
import type { SyntaxCode } from './syntax-problems.js';

/** A body that is open: the file's own, or one between braces. */
export interface Frame {
    readonly scope: Scope;
    readonly opening?: Opening;
    readonly indent: number;
    readonly start: number;
    entry?: Entry;
}

/** An entry that was begun: its keyword was read, its values are being read. */
export interface Entry {
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
    table?: { readonly columns: (ColumnMeaning | undefined)[]; rows: number };
}

/** How deep blocks, and parentheses, may be nested; and how many operators one calculation may have. */
export const deepest = 64;
const longestCalculation = 256;

/** Problems of one file beyond which no other is told: it is no programme, or one cause is behind them all. */
export const mostProblems = 1000;
const longestDetail = 20;
const runs: ReadonlySet<SyntaxCode> = new Set<SyntaxCode>(['stray', 'unexpected', 'too-deep', 'too-long', 'unclosed-parenthesis']);

/** What a scan has come to: where it stands in the text, what is open, and what it has given. */
export class ScanState {
    readonly lexemes: Lexeme[] = [];
    readonly comments: Lexeme[] = [];
    readonly problems: { -readonly [Key in keyof SyntaxProblem]: SyntaxProblem[Key] }[] = [];
    readonly frames: Frame[] = [{ scope: fileScope, indent: -1, start: 0 }];
    position = 0;
    /** Where reading ends: the text's end, or that of the cell at hand. */
    limit: number;
    lineStart = 0;
    firstOnLine = true;
    balanced = true;
    /** How many braces are open beyond the deepest that is read. */
    tooDeep = 0;
    inCell = false;
    cellColumn: ColumnMeaning | undefined;
    /** The phrases that begin where a word was last looked up. */
    readonly phrases: Phrases = { words: [], ends: [] };
    private cachedLineEnd = -1;
    private indentOf = -1;
    private cachedIndent = 0;
    /** Opening parentheses of the value at hand, by their place among the lexemes, and whether each is a function's. */
    private readonly parentheses: { readonly index: number; readonly call: boolean }[] = [];
    /** Whether the value at hand has had its `..` and its `±`, and how many operators it has. */
    private ranged = false;
    private toleranced = false;
    private operatorCount = 0;

    /** `read` reads what stands at the position: the parts of the scanner call one another through it. */
    constructor(readonly text: string, readonly byIndentation: boolean, private readonly read: (state: ScanState) => void) {
        this.limit = text.length;
    }

    step(): void {
        this.read(this);
    }

    get frame(): Frame {
        return this.frames[this.frames.length - 1]!;
    }

    get last(): LexemeType | undefined {
        return this.lexemes[this.lexemes.length - 1]?.type;
    }

    /** The entry at hand where it can take a value: behind a table nothing of the same entry can stand but its body. */
    get taking(): Entry | undefined {
        const { entry } = this.frame;
        return entry?.table ? undefined : entry;
    }

    get inParentheses(): boolean {
        return this.parentheses.length > 0;
    }

    context(): ScanContext {
        const { scope, entry } = this.frame;
        return {
            path: this.frames.flatMap(({ opening }) => (opening ? [opening] : [])),
            scope, entry: entry?.opening, clause: entry?.clause, awaiting: entry?.awaiting ?? false,
            named: entry ? !entry.unnamed : true, column: this.cellColumn,
        };
    }

    problem(code: SyntaxCode, start: number, end: number, detail?: string): void {
        const previous = this.problems[this.problems.length - 1];
        // A run of characters that have no place is said once, or a file of noise would give as many findings as it has characters.
        if (previous?.code === code && runs.has(code) && (previous.end === start || skipBlanks(this.text, previous.end) === start)) {
            previous.end = end;
            if (code === 'stray' && end - previous.start < longestDetail) {
                previous.detail = this.text.slice(previous.start, end);
            }
        } else if (this.problems.length < mostProblems) {
            this.problems.push({ code, start, end, detail });
        }
    }

    /** Passes over what has no place where it stands. */
    stray(start: number, end: number): void {
        this.problem('stray', start, end, this.text.slice(start, Math.min(end, start + longestDetail)));
        this.position = end;
        this.firstOnLine = false;
    }

    unexpected(): void {
        this.problem('unexpected', this.position, this.position + 1);
        this.position++;
        this.firstOnLine = false;
    }

    /** Looks up the phrases that begin at an offset; they are left in `phrases`. */
    lookUp(start: number): Phrases {
        findPhrases(this.text, start, this.limit, this.phrases);
        return this.phrases;
    }

    // Lines -----------------------------------------------------------------------------------------------------------

    /** The end of the line at hand, its line end excluded. */
    get lineEnd(): number {
        if (this.cachedLineEnd < this.position) {
            this.cachedLineEnd = this.endOfLine(this.position);
        }
        return this.cachedLineEnd;
    }

    endOfLine(from: number): number {
        let end = from;
        while (end < this.text.length && !isLineEnd(this.text.charCodeAt(end))) {
            end++;
        }
        return end;
    }

    /** The blanks at the beginning of the line at hand. */
    get indent(): number {
        if (this.indentOf !== this.lineStart) {
            this.indentOf = this.lineStart;
            this.cachedIndent = skipBlanks(this.text, this.lineStart) - this.lineStart;
        }
        return this.cachedIndent;
    }

    // Lexemes ---------------------------------------------------------------------------------------------------------

    push(type: LexemeType, start: number, end: number): void {
        if (this.tooDeep === 0) {
            this.settleBefore(type);
            this.lexemes.push({ type, start, end });
        }
        this.position = end;
        this.firstOnLine = false;
    }

    /** A lexeme of the value of the entry at hand. */
    value(type: LexemeType, start: number, end: number): void {
        const entry = this.taking;
        if (!entry) {
            return this.stray(start, end);
        }
        this.push(type, start, end);
        entry.awaiting = operators.has(type) || type === ',';
        if (entry.clause && endsValue.has(type)) {
            // A clause that takes one word or one text is complete; what follows belongs to the entry again.
            const { as } = entry.clause;
            if (as === 'text' || as === 'word') {
                entry.clause = undefined;
            }
        }
    }

    /** An operator between two operands, `..` and `±` among them; stray where the value at hand has no place for it. */
    operator(type: LexemeType, start: number, end: number): void {
        const follows = this.last !== undefined && endsOperand.has(this.last) && this.taking !== undefined;
        const fits = type === '..' ? follows && !this.inParentheses && !this.ranged && !this.toleranced
            : type === '±' ? !this.inParentheses && this.taking !== undefined && !(follows && this.toleranced)
            : follows;
        if (!fits) {
            return this.stray(start, end);
        }
        if (++this.operatorCount > longestCalculation) {
            this.problem('too-long', start, end, String(longestCalculation));
            this.position = end;
            return;
        }
        this.value(type, start, end);
        this.ranged ||= type === '..';
        this.toleranced ||= type === '±';
    }

    /** Before a lexeme comes: an operator whose operand does not follow is dropped, parentheses that it cannot stand in are closed. */
    private settleBefore(type: LexemeType): void {
        const operand = startsOperand.has(type);
        let last = this.lexemes[this.lexemes.length - 1];
        while (last && operators.has(last.type) && !operand && !(last.type === 'BOUND' && (type === '±' || type === 'APPROXIMATELY'))) {
            this.dropLast();
            last = this.lexemes[this.lexemes.length - 1];
        }
        const follows = last !== undefined && endsOperand.has(last.type);
        if (this.inParentheses && (operand ? follows : type !== ')' && type !== ';' && type !== 'UNIT' && !(follows && operators.has(type)
            && type !== 'BOUND'))) {
            this.closeParentheses();
        }
        const begins = (operand && !(last && operators.has(last.type))) || type === 'BOUND' || type === 'APPROXIMATELY'
            || (type === '±' && !follows);
        if (begins && !this.inParentheses && type !== '±') {
            this.ranged = false;
            this.toleranced = false;
            this.operatorCount = 0;
        }
    }

    private dropLast(): void {
        const { start, end } = this.lexemes.pop()!;
        this.problem('missing-operand', start, end, this.text.slice(start, end));
    }

    openParenthesis(): void {
        const at = this.position;
        const call = this.last === 'FUNCTION';
        if (!this.taking || (!this.inParentheses && this.last !== undefined && endsOperand.has(this.last))) {
            return this.stray(at, at + 1);
        }
        if (this.parentheses.length >= deepest) {
            if (call) {
                this.lexemes.pop();
            }
            this.problem('too-deep', at, at + 1, String(deepest));
            this.position++;
            return;
        }
        this.value('(', at, at + 1);
        this.taking.awaiting = true;
        if (this.tooDeep === 0) {
            this.parentheses.push({ index: this.lexemes.length - 1, call });
        }
    }

    closeParenthesis(): void {
        const at = this.position;
        const open = this.parentheses[this.parentheses.length - 1];
        if (!open || open.index === this.lexemes.length - 1) {
            return this.stray(at, at + 1);
        }
        if (operators.has(this.last!) || this.last === ';') {
            this.dropLast();
            return;
        }
        this.value(')', at, at + 1);
        this.parentheses.pop();
    }

    /** What parts the arguments of a function. False where none is open. */
    argumentSeparator(): boolean {
        const at = this.position;
        if (!this.parentheses[this.parentheses.length - 1]?.call) {
            return false;
        }
        if (this.last === '(' || this.last === ';') {
            this.stray(at, at + 1);
        } else {
            this.value(';', at, at + 1);
            this.frame.entry!.awaiting = true;
        }
        return true;
    }

    /** Ends the value at hand: an operator without operand and a parenthesis left open are dropped and reported. */
    settleValue(): void {
        while (this.last && operators.has(this.last)) {
            this.dropLast();
        }
        this.closeParentheses();
    }

    /** Takes back the parentheses that were left open: their contents stand side by side, as in a list. */
    private closeParentheses(): void {
        const [outermost] = this.parentheses;
        if (!outermost) {
            return;
        }
        const dropped = new Set(this.parentheses.flatMap(({ index, call }) => (call ? [index, index - 1] : [index])));
        for (const { index } of this.parentheses) {
            const { start, end } = this.lexemes[index]!;
            this.problem('unclosed-parenthesis', start, end);
        }
        this.parentheses.length = 0;
        const from = outermost.call ? outermost.index - 1 : outermost.index;
        const tail = this.lexemes.splice(from);
        // The `;` of a function that keeps its own parentheses stay what they are.
        let depth = 0;
        tail.forEach((lexeme, i) => {
            if (dropped.has(from + i)) {
                return;
            }
            depth += lexeme.type === '(' ? 1 : lexeme.type === ')' ? -1 : 0;
            this.lexemes.push(lexeme.type === ';' && depth === 0 ? { ...lexeme, type: ',' } : lexeme);
        });
        while (this.last && (operators.has(this.last) || this.last === ';')) {
            this.dropLast();
        }
    }

    // Entries ---------------------------------------------------------------------------------------------------------

    begin(opening: Opening | undefined, start: number): Entry {
        this.settleValue();
        const readings = opening ? positionalReadings(opening) : [];
        const entry: Entry = {
            opening, start, readings, column: this.firstOnLine ? this.indent : start - this.lineStart,
            clauses: opening ? clausesOf(opening) : nothingHere,
            awaiting: opening !== undefined && readings.some(reading => reading.as !== 'flag'),
            unnamed: opening?.opens === 'declaration' && kindOf(opening.kind).named,
            hasBlock: false,
        };
        this.frame.entry = entry;
        return entry;
    }
}
