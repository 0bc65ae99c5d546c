/**
 * Writes language/grammar/tree-parser.generated.ts: a parser for the grammar of programme.langium that takes the scanner's lexemes and
 * builds the same tree as Langium's, without its concrete tree, ten times as fast. It goes by one lexeme of look-ahead; a grammar that
 * needs more is refused here.
 */
import { GrammarAST, type AstNode } from 'langium';
import { AmontGrammar } from '../language/grammar/generated/grammar.js';

type Rule = GrammarAST.ParserRule | GrammarAST.InfixRule;

const grammar = AmontGrammar();
const rules = grammar.rules.filter((rule): rule is Rule => GrammarAST.isParserRule(rule) || GrammarAST.isInfixRule(rule));
const setNames = new Map<string, string>();

/** The text of the generated parser. */
export function treeParser(): string {
    setNames.clear();
    const methods = rules.map(rule => (GrammarAST.isInfixRule(rule) ? infixRule(rule) : parserRule(rule)));
    const types = [...new Set(rules.map(typeOf))].sort();
    const sets = [...setNames].map(([members, name]) =>
        `const ${name}: ReadonlySet<LexemeType | undefined> = new Set<LexemeType>([${members}]);`);
    return `/******************************************************************************
 * This file was generated from programme.langium by scripts/tree-parser.ts.
 * DO NOT EDIT MANUALLY!
 ******************************************************************************/

/* eslint-disable */
import type { LexemeType } from './lexemes.js';
import { TreeReader } from './tree-reader.js';
import type { ${types.join(', ')} } from './generated/ast.js';

${sets.join('\n')}

/** Builds the tree of a text from its lexemes. Each rule of the grammar is a method. */
export class TreeParser extends TreeReader {
${methods.join('\n\n')}
}
`;
}

function typeOf(rule: Rule): string {
    const inferred = rule.inferredType?.name;
    return inferred ?? rule.name;
}

function parserRule(rule: GrammarAST.ParserRule): string {
    const features = [...new Map(assignments(rule.definition).map(assignment => [assignment.feature, assignment])).values()];
    const head = `    parse${rule.name}(): ${typeOf(rule)} {`;
    if (features.length === 0) {
        // A rule without properties of its own gives what the rule gives that it calls.
        return `${head}\n${statements(rule.definition, 2, true)}\n    }`;
    }
    const initial = features.map(({ feature, operator }) =>
        `${feature}: ${operator === '+=' ? '[]' : operator === '?=' ? 'false' : 'undefined'}`);
    return `${head}
        const start = this.at;
        const node: any = { $type: '${typeOf(rule)}', $cstNode: undefined, ${initial.join(', ')} };
${statements(rule.definition, 2, false)}
        return this.close(node, start);
    }`;
}

/** Precedence by levels, the loosest first: the grammar gives the tightest first. */
function infixRule(rule: GrammarAST.InfixRule): string {
    const levels = rule.operators.precedences.map(level => setName(level.operators.map(({ value }) => value))).reverse();
    const operand = rule.call.rule.ref!.name;
    return `    parse${rule.name}(): ${typeOf(rule)} {
        return this.infix('${typeOf(rule)}', [${levels.join(', ')}], 0);
    }

    protected override parseInfixOperand(): unknown {
        return this.parse${operand}();
    }`;
}

function statements(element: GrammarAST.AbstractElement, depth: number, delegates: boolean): string {
    const indent = '    '.repeat(depth);
    const { cardinality } = element;
    if (cardinality) {
        const condition = startsWith(element);
        const body = once(element, depth + 1, delegates);
        return cardinality === '+' ? `${indent}do {\n${body}\n${indent}} while (${condition});`
            : `${indent}${cardinality === '?' ? 'if' : 'while'} (${condition}) {\n${body}\n${indent}}`;
    }
    return once(element, depth, delegates);
}

function once(element: GrammarAST.AbstractElement, depth: number, delegates: boolean): string {
    const indent = '    '.repeat(depth);
    if (GrammarAST.isGroup(element)) {
        if (!delegates) {
            return element.elements.map(inner => statements(inner, depth, false)).join('\n');
        }
        const parts = element.elements.map(inner => (GrammarAST.isRuleCall(inner) ? `${indent}const inner = ${value(inner)};`
            : statements(inner, depth, false)));
        return `${parts.join('\n')}\n${indent}return inner as any;`;
    }
    if (GrammarAST.isAlternatives(element)) {
        const seen = new Set<string>();
        const cases = element.elements.map(alternative => {
            const first = [...firstOf(alternative)];
            for (const type of first) {
                if (seen.has(type)) {
                    throw new Error(`Two alternatives begin with ${type}: one lexeme of look-ahead does not tell them apart.`);
                }
                seen.add(type);
            }
            const labels = first.map(type => `${indent}    case '${type}':`).join('\n');
            const body = statements(alternative, depth + 2, delegates);
            return `${labels} {\n${body}${delegates ? '' : `\n${indent}        break;`}\n${indent}    }`;
        });
        const otherwise = `${indent}    default: ${delegates ? 'return ' : ''}this.fail();`;
        return `${indent}switch (this.next) {\n${cases.join('\n')}\n${otherwise}\n${indent}}`;
    }
    if (GrammarAST.isAssignment(element)) {
        const given = value(element.terminal);
        return element.operator === '+=' ? `${indent}node.${element.feature}.push(${given});`
            : element.operator === '?=' ? `${indent}node.${element.feature} = ${given} !== undefined;`
            : `${indent}node.${element.feature} = ${given};`;
    }
    if (GrammarAST.isKeyword(element)) {
        return `${indent}this.take('${element.value}');`;
    }
    if (GrammarAST.isRuleCall(element) && delegates) {
        return `${indent}return ${value(element)} as any;`;
    }
    throw new Error(`The generator does not know ${element.$type}.`);
}

/** The expression that reads one value: a terminal's, a rule's, or that of the alternative that fits. */
function value(element: GrammarAST.AbstractElement): string {
    if (GrammarAST.isKeyword(element)) {
        return `this.take('${element.value}')`;
    }
    if (GrammarAST.isRuleCall(element)) {
        const rule = element.rule.ref!;
        return GrammarAST.isTerminalRule(rule) ? `this.take('${rule.name}')` : `this.parse${rule.name}()`;
    }
    if (GrammarAST.isAlternatives(element)) {
        const last = element.elements[element.elements.length - 1]!;
        return element.elements.slice(0, -1).map(alternative =>
            `${startsWith(alternative)} ? ${value(alternative)} : `).join('') + value(last);
    }
    throw new Error(`The generator does not know ${element.$type}.`);
}

function startsWith(element: GrammarAST.AbstractElement): string {
    const first = [...firstOf(element)];
    return first.length < 3 ? first.map(type => `this.is('${type}')`).join(' || ') : `${setName(first)}.has(this.next)`;
}

function setName(members: readonly string[]): string {
    const key = members.map(member => `'${member}'`).join(', ');
    const name = setNames.get(key) ?? `set${setNames.size + 1}`;
    setNames.set(key, name);
    return name;
}

/** The lexemes with which an element may begin. */
function firstOf(element: AstNode): Set<string> {
    if (GrammarAST.isKeyword(element)) {
        return new Set([element.value]);
    }
    if (GrammarAST.isAssignment(element)) {
        return firstOf(element.terminal);
    }
    if (GrammarAST.isRuleCall(element)) {
        const rule = element.rule.ref!;
        return GrammarAST.isTerminalRule(rule) ? new Set([rule.name]) : GrammarAST.isInfixRule(rule) ? firstOf(rule.call)
            : firstOf((rule).definition);
    }
    if (GrammarAST.isAlternatives(element)) {
        return new Set(element.elements.flatMap(alternative => [...firstOf(alternative)]));
    }
    if (GrammarAST.isGroup(element)) {
        const found = new Set<string>();
        for (const inner of element.elements) {
            firstOf(inner).forEach(type => found.add(type));
            if (inner.cardinality !== '?' && inner.cardinality !== '*') {
                break;
            }
        }
        return found;
    }
    throw new Error(`The generator does not know ${element.$type}.`);
}

function assignments(element: GrammarAST.AbstractElement): GrammarAST.Assignment[] {
    if (GrammarAST.isAssignment(element)) {
        return [element];
    }
    return GrammarAST.isGroup(element) || GrammarAST.isAlternatives(element) ? element.elements.flatMap(assignments) : [];
}
