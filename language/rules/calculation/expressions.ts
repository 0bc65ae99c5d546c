import { kindOf } from '../../grammar/concepts.js';
import type { Reading, Shape } from '../../grammar/readings.js';
import type { Dimension } from '../../grammar/units.js';
import type { Expression, Level, Per } from '../../grammar/values.js';
import { fieldOf, type AnyElement, type FileModel } from '../../model/elements.js';
import type { CalculationProblem } from '../../model/quantities.js';
import type { Programme } from '../../model/programme.js';
import { ownOf, perFile } from '../own.js';

/** An expression as it stands in a field, with the dimension that the field asks for. */
export interface Calculation {
    /** As its file has it. */
    readonly element: AnyElement;
    /** The field of the element in which it stands. */
    readonly field: string;
    readonly expression: Expression;
    readonly dimension?: Dimension;
}

/** A level of which two figures have to compare: the ends of a range, or a value and its tolerance. */
export interface Pair {
    readonly amount: Expression;
    readonly other: Expression;
    readonly isTolerance: boolean;
}

type FigureField = readonly [name: string, reading: Reading];

const fieldsByShape = new Map<Shape, readonly FigureField[]>();

/** Every calculation that the programme's own files write, in the order of the text. A bare quantity is none: it cannot fail. */
export const calculationsIn: (programme: Programme) => readonly Calculation[] = perFile(model => collect(model).calculations);

/** Every level with two figures that the programme's own files write. */
export const pairsIn: (programme: Programme) => readonly Pair[] = perFile(model => collect(model).pairs);

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
    for (const { expression } of calculationsIn(programme)) {
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

function collect({ elements }: FileModel): { readonly calculations: readonly Calculation[]; readonly pairs: readonly Pair[] } {
    const calculations: Calculation[] = [];
    const pairs: Pair[] = [];
    const add = (element: AnyElement, field: string, expression: Expression | undefined, dimension?: Dimension): void => {
        if (expression && expression.op !== 'quantity') {
            calculations.push({ element, field, expression, dimension });
        }
    };
    const visit = (element: AnyElement, field: string, reading: Reading, value: unknown): void => {
        if (value === undefined) {
            return;
        }
        switch (reading.as) {
            case 'expression':
                add(element, field, value as Expression, reading.dimension);
                return;
            case 'level': case 'target': {
                const { amount, upper, tolerance } = value as Level;
                const dimension = reading.as === 'level' ? reading.dimension : undefined;
                add(element, field, amount, dimension);
                add(element, field, upper, dimension);
                add(element, field, tolerance);
                if (amount && upper) {
                    pairs.push({ amount, other: upper, isTolerance: false });
                }
                if (amount && tolerance) {
                    pairs.push({ amount, other: tolerance, isTolerance: true });
                }
                return;
            }
            case 'per':
                add(element, field, (value as Per).size);
                return;
            case 'record':
                for (const [name, inner] of fieldsOf(reading.shape)) {
                    each(element, field, inner, (value as Record<string, unknown>)[name]);
                }
                return;
            default:
                // The other readings hold no figure that is computed.
        }
    };
    const each = (element: AnyElement, field: string, reading: Reading, value: unknown): void => {
        if (Array.isArray(value)) {
            for (const one of value) {
                visit(element, field, reading, one);
            }
        } else {
            visit(element, field, reading, value);
        }
    };
    for (const element of elements) {
        for (const [name, reading] of fieldsOf(kindOf(element.kind).shape)) {
            each(element, name, reading, fieldOf(element, name));
        }
    }
    return { calculations, pairs };
}

/** The fields of a shape that may hold a calculation. */
function fieldsOf(shape: Shape): readonly FigureField[] {
    let fields = fieldsByShape.get(shape);
    if (!fields) {
        fields = Object.entries(shape.fields).flatMap(([name, { reading }]) => (holdsFigures(reading) ? [[name, reading] as const] : []));
        fieldsByShape.set(shape, fields);
    }
    return fields;
}

function holdsFigures(reading: Reading): boolean {
    return ['expression', 'level', 'target', 'per'].includes(reading.as)
        || (reading.as === 'record' && fieldsOf(reading.shape).length > 0);
}
