/******************************************************************************
 * This file was generated from programme.langium by scripts/tree-parser.ts.
 * DO NOT EDIT MANUALLY!
 ******************************************************************************/

/* eslint-disable */
import type { LexemeType } from './lexemes.js';
import { TreeReader } from './tree-reader.js';
import type { Amount, Call, Cell, CellText, Choice, Clause, Clock, Column, Comma, Document, Entry, Expression, Fraction, Item, Moment, Name, Negation, Operand, Prose, Quantity, Row, Table, Unnamed } from './generated/ast.js';

const set1: ReadonlySet<LexemeType | undefined> = new Set<LexemeType>(['KEYWORD', 'UNKNOWN', 'STATEMENT', 'RELATION']);
const set2: ReadonlySet<LexemeType | undefined> = new Set<LexemeType>(['CLAUSE', ',', 'TEXT', 'CELL', 'WORD', 'BOUND', 'APPROXIMATELY', 'NUMBER', 'NAME', 'DATE', 'TIME', 'FRACTION', 'FUNCTION', 'NEGATION', '(', '±']);
const set3: ReadonlySet<LexemeType | undefined> = new Set<LexemeType>(['COLUMN', 'CLAUSE', ',', 'TEXT', 'CELL', 'WORD', 'BOUND', 'APPROXIMATELY', 'NUMBER', 'NAME', 'DATE', 'TIME', 'FRACTION', 'FUNCTION', 'NEGATION', '(', '±']);
const set4: ReadonlySet<LexemeType | undefined> = new Set<LexemeType>(['of']);
const set5: ReadonlySet<LexemeType | undefined> = new Set<LexemeType>(['*', '/']);
const set6: ReadonlySet<LexemeType | undefined> = new Set<LexemeType>(['+', '-']);

/** Builds the tree of a text from its lexemes. Each rule of the grammar is a method. */
export class TreeParser extends TreeReader {
    parseDocument(): Document {
        const start = this.at;
        const node: any = { $type: 'Document', $cstNode: undefined, entries: [] };
        while (set1.has(this.next)) {
            node.entries.push(this.parseEntry());
        }
        return this.close(node, start);
    }

    parseEntry(): Entry {
        const start = this.at;
        const node: any = { $type: 'Entry', $cstNode: undefined, word: undefined, unknown: undefined, items: [], table: undefined, block: false, entries: [] };
        switch (this.next) {
            case 'KEYWORD': {
                node.word = this.take('KEYWORD');
                break;
            }
            case 'UNKNOWN': {
                node.unknown = this.take('UNKNOWN');
                break;
            }
            case 'STATEMENT':
            case 'RELATION': {
                node.items.push(this.parseUnnamed());
                break;
            }
            default: this.fail();
        }
        while (set2.has(this.next)) {
            node.items.push(this.parseItem());
        }
        if (this.is('ROW')) {
            node.table = this.parseTable();
        }
        if (this.is('{')) {
            node.block = this.take('{') !== undefined;
            while (set1.has(this.next)) {
                node.entries.push(this.parseEntry());
            }
            this.take('}');
        }
        return this.close(node, start);
    }

    parseUnnamed(): Unnamed {
        switch (this.next) {
            case 'STATEMENT': {
                return this.parseStatement() as any;
            }
            case 'RELATION': {
                return this.parseRelation() as any;
            }
            default: return this.fail();
        }
    }

    parseStatement(): Prose {
        const start = this.at;
        const node: any = { $type: 'Prose', $cstNode: undefined, text: undefined };
        node.text = this.take('STATEMENT');
        return this.close(node, start);
    }

    parseRelation(): Choice {
        const start = this.at;
        const node: any = { $type: 'Choice', $cstNode: undefined, word: undefined };
        node.word = this.take('RELATION');
        return this.close(node, start);
    }

    parseItem(): Item {
        switch (this.next) {
            case 'CLAUSE': {
                return this.parseClause() as any;
            }
            case ',': {
                return this.parseComma() as any;
            }
            case 'TEXT': {
                return this.parseProse() as any;
            }
            case 'CELL': {
                return this.parseCellText() as any;
            }
            case 'WORD': {
                return this.parseChoice() as any;
            }
            case 'BOUND':
            case 'APPROXIMATELY':
            case 'NUMBER':
            case 'NAME':
            case 'DATE':
            case 'TIME':
            case 'FRACTION':
            case 'FUNCTION':
            case 'NEGATION':
            case '(':
            case '±': {
                return this.parseAmount() as any;
            }
            default: return this.fail();
        }
    }

    parseClause(): Clause {
        const start = this.at;
        const node: any = { $type: 'Clause', $cstNode: undefined, word: undefined };
        node.word = this.take('CLAUSE');
        return this.close(node, start);
    }

    parseComma(): Comma {
        const start = this.at;
        const node: any = { $type: 'Comma', $cstNode: undefined, sign: undefined };
        node.sign = this.take(',');
        return this.close(node, start);
    }

    parseProse(): Prose {
        const start = this.at;
        const node: any = { $type: 'Prose', $cstNode: undefined, text: undefined };
        node.text = this.take('TEXT');
        return this.close(node, start);
    }

    parseCellText(): CellText {
        const start = this.at;
        const node: any = { $type: 'CellText', $cstNode: undefined, text: undefined };
        node.text = this.take('CELL');
        return this.close(node, start);
    }

    parseChoice(): Choice {
        const start = this.at;
        const node: any = { $type: 'Choice', $cstNode: undefined, word: undefined };
        node.word = this.take('WORD');
        return this.close(node, start);
    }

    parseColumn(): Column {
        const start = this.at;
        const node: any = { $type: 'Column', $cstNode: undefined, word: undefined };
        node.word = this.take('COLUMN');
        return this.close(node, start);
    }

    parseTable(): Table {
        const start = this.at;
        const node: any = { $type: 'Table', $cstNode: undefined, rows: [] };
        do {
            node.rows.push(this.parseRow());
        } while (this.is('ROW'));
        return this.close(node, start);
    }

    parseRow(): Row {
        const start = this.at;
        const node: any = { $type: 'Row', $cstNode: undefined, cells: [], end: undefined };
        node.cells.push(this.parseFirstCell());
        while (this.is('BAR')) {
            node.cells.push(this.parseNextCell());
        }
        if (this.is('ENDROW')) {
            node.end = this.take('ENDROW');
        }
        return this.close(node, start);
    }

    parseFirstCell(): Cell {
        const start = this.at;
        const node: any = { $type: 'Cell', $cstNode: undefined, bar: undefined, items: [] };
        node.bar = this.take('ROW');
        while (set3.has(this.next)) {
            node.items.push(this.is('COLUMN') ? this.parseColumn() : this.parseItem());
        }
        return this.close(node, start);
    }

    parseNextCell(): Cell {
        const start = this.at;
        const node: any = { $type: 'Cell', $cstNode: undefined, bar: undefined, items: [] };
        node.bar = this.take('BAR');
        while (set3.has(this.next)) {
            node.items.push(this.is('COLUMN') ? this.parseColumn() : this.parseItem());
        }
        return this.close(node, start);
    }

    parseAmount(): Amount {
        const start = this.at;
        const node: any = { $type: 'Amount', $cstNode: undefined, bound: undefined, approximate: undefined, from: undefined, range: undefined, to: undefined, tolerance: undefined };
        if (this.is('BOUND')) {
            node.bound = this.take('BOUND');
        }
        switch (this.next) {
            case 'APPROXIMATELY':
            case 'NUMBER':
            case 'NAME':
            case 'DATE':
            case 'TIME':
            case 'FRACTION':
            case 'FUNCTION':
            case 'NEGATION':
            case '(': {
                if (this.is('APPROXIMATELY')) {
                    node.approximate = this.take('APPROXIMATELY');
                }
                node.from = this.parseExpression();
                if (this.is('..')) {
                    node.range = this.take('..');
                    node.to = this.parseExpression();
                }
                if (this.is('±')) {
                    this.take('±');
                    node.tolerance = this.parseExpression();
                }
                break;
            }
            case '±': {
                this.take('±');
                node.tolerance = this.parseExpression();
                break;
            }
            default: this.fail();
        }
        return this.close(node, start);
    }

    parseExpression(): Expression {
        return this.infix('Expression', [set6, set5, set4], 0);
    }

    protected override parseInfixOperand(): unknown {
        return this.parseOperand();
    }

    parseOperand(): Operand {
        switch (this.next) {
            case 'NUMBER': {
                return this.parseQuantity() as any;
            }
            case 'NAME': {
                return this.parseName() as any;
            }
            case 'DATE': {
                return this.parseMoment() as any;
            }
            case 'TIME': {
                return this.parseClock() as any;
            }
            case 'FRACTION': {
                return this.parseFraction() as any;
            }
            case 'FUNCTION': {
                return this.parseCall() as any;
            }
            case 'NEGATION': {
                return this.parseNegation() as any;
            }
            case '(': {
                this.take('(');
                const inner = this.parseExpression();
                this.take(')');
                return inner as any;
            }
            default: return this.fail();
        }
    }

    parseQuantity(): Quantity {
        const start = this.at;
        const node: any = { $type: 'Quantity', $cstNode: undefined, value: undefined, unit: undefined };
        node.value = this.take('NUMBER');
        if (this.is('UNIT')) {
            node.unit = this.take('UNIT');
        }
        return this.close(node, start);
    }

    parseName(): Name {
        const start = this.at;
        const node: any = { $type: 'Name', $cstNode: undefined, name: undefined };
        node.name = this.take('NAME');
        return this.close(node, start);
    }

    parseMoment(): Moment {
        const start = this.at;
        const node: any = { $type: 'Moment', $cstNode: undefined, date: undefined };
        node.date = this.take('DATE');
        return this.close(node, start);
    }

    parseClock(): Clock {
        const start = this.at;
        const node: any = { $type: 'Clock', $cstNode: undefined, time: undefined };
        node.time = this.take('TIME');
        return this.close(node, start);
    }

    parseFraction(): Fraction {
        const start = this.at;
        const node: any = { $type: 'Fraction', $cstNode: undefined, ratio: undefined };
        node.ratio = this.take('FRACTION');
        return this.close(node, start);
    }

    parseCall(): Call {
        const start = this.at;
        const node: any = { $type: 'Call', $cstNode: undefined, function: undefined, values: [] };
        node.function = this.take('FUNCTION');
        this.take('(');
        node.values.push(this.parseExpression());
        while (this.is(';')) {
            this.take(';');
            node.values.push(this.parseExpression());
        }
        this.take(')');
        return this.close(node, start);
    }

    parseNegation(): Negation {
        const start = this.at;
        const node: any = { $type: 'Negation', $cstNode: undefined, sign: undefined, value: undefined };
        node.sign = this.take('NEGATION');
        node.value = this.parseOperand();
        return this.close(node, start);
    }
}
