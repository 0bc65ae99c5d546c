import { kindNames, kindOf, type KindName } from '../../grammar/concepts.js';
import type { Reading } from '../../grammar/readings.js';
import type { Dimension } from '../../grammar/units.js';
import type { Expression, Level, Per } from '../../grammar/values.js';
import { fieldOf, type AnyElement } from '../../model/elements.js';
import type { CalculationProblem } from '../../model/quantities.js';
import type { Programme } from '../../model/programme.js';
import { ownOf } from '../own.js';

/** An expression as it stands in a field, with the dimension that the field asks for. */
export interface Calculation {
    readonly element: AnyElement;
    readonly expression: Expression;
    readonly dimension?: Dimension;
}

/** A level of which two figures have to compare: the ends of a range, or a value and its tolerance. */
export interface Pair {
    readonly element: AnyElement;
    readonly amount: Expression;
    readonly other: Expression;
    readonly isTolerance: boolean;
}

interface Found {
    /** What is more than a bare quantity: only that can fail. */
    readonly calculations: readonly Calculation[];
    readonly pairs: readonly Pair[];
}

const kept = new WeakMap<Programme, Found>();
const fieldsByKind = new Map<KindName, readonly [name: string, reading: Reading][]>();
for (const kind of kindNames) {
    const fields = Object.entries(kindOf(kind).shape.fields).filter(([, { reading }]) => holdsFigures(reading));
    fieldsByKind.set(kind, fields.map(([name, { reading }]) => [name, reading]));
}

/** Every calculation that the programme's own files write, in the order of the text, and every level with two figures. */
export function calculationsOf(programme: Programme): Found {
    let found = kept.get(programme);
    if (!found) {
        found = collect(programme);
        kept.set(programme, found);
    }
    return found;
}

/** Why calculations of the programme have no result: each cause once, where it lies. */
export function problemsOf(programme: Programme, ...reasons: readonly CalculationProblem['reason'][]): readonly CalculationProblem[] {
    const problems = new Map<string, CalculationProblem>();
    const keep = (result: ReturnType<Programme['calculator']['evaluate']>): void => {
        if (!result.ok && reasons.includes(result.problem.reason)) {
            const { range } = result.problem;
            problems.set(`${range.file}:${range.start}:${range.end}`, result.problem);
        }
    };
    for (const item of ownOf(programme, 'costItem')) {
        keep(programme.calculator.valueOf(item, item.nameRange));
    }
    for (const { expression } of calculationsOf(programme).calculations) {
        keep(programme.calculator.evaluate(expression));
    }
    const own = new Set(programme.files.map(({ file }) => file));
    return [...problems.values()].filter(({ range }) => own.has(range.file));
}

/** The references that an expression is made of. */
export function* leavesOf(expression: Expression): Iterable<Expression> {
    switch (expression.op) {
        case 'quantity': case 'reference':
            yield expression;
            return;
        case 'negate':
            yield* leavesOf(expression.value);
            return;
        case 'sum': case 'min': case 'max':
            for (const value of expression.values) {
                yield* leavesOf(value);
            }
            return;
        case 'add': case 'subtract': case 'multiply': case 'divide': case 'of':
            yield* leavesOf(expression.left);
            yield* leavesOf(expression.right);
    }
}

function collect(programme: Programme): Found {
    const calculations: Calculation[] = [];
    const pairs: Pair[] = [];
    const add = (element: AnyElement, expression: Expression | undefined, dimension?: Dimension): void => {
        if (expression && expression.op !== 'quantity') {
            calculations.push({ element, expression, dimension });
        }
    };
    const visit = (element: AnyElement, reading: Reading, value: unknown): void => {
        if (value === undefined) {
            return;
        }
        switch (reading.as) {
            case 'expression':
                add(element, value as Expression, reading.dimension);
                return;
            case 'level': case 'target': {
                const { amount, upper, tolerance } = value as Level;
                const dimension = reading.as === 'level' ? reading.dimension : undefined;
                add(element, amount, dimension);
                add(element, upper, dimension);
                add(element, tolerance);
                for (const other of [upper, tolerance]) {
                    if (amount && other) {
                        pairs.push({ element, amount, other, isTolerance: other === tolerance });
                    }
                }
                return;
            }
            case 'per':
                add(element, (value as Per).size);
                return;
            case 'record':
                for (const [name, field] of Object.entries(reading.shape.fields)) {
                    each(element, field.reading, (value as Record<string, unknown>)[name]);
                }
                return;
            default:
                // The other readings hold no figure that is computed.
        }
    };
    const each = (element: AnyElement, reading: Reading, value: unknown): void => {
        if (Array.isArray(value)) {
            value.forEach(one => visit(element, reading, one));
        } else {
            visit(element, reading, value);
        }
    };
    for (const element of programme.elements) {
        if (programme.isOwn(element) && !element.derived) {
            for (const [name, reading] of fieldsByKind.get(element.kind)!) {
                each(element, reading, fieldOf(element, name));
            }
        }
    }
    return { calculations, pairs };
}

function holdsFigures(reading: Reading): boolean {
    return ['expression', 'level', 'target', 'per'].includes(reading.as)
        || (reading.as === 'record' && Object.values(reading.shape.fields).some(field => holdsFigures(field.reading)));
}
