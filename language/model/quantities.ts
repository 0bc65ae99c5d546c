import { parseUnit, sameDimensions, dimensionName, type DimensionVector, type Unit } from '../grammar/units.js';
import type { Expression, SourceRange } from '../grammar/values.js';
import { isKind, type AnyElement, type Element } from './elements.js';
import type { Programme } from './programme.js';

/** A value in its unit. */
export interface Quantity {
    readonly value: number;
    readonly unit: Unit;
}

/** Why a calculation has no result; `range` is where. */
export interface CalculationProblem {
    readonly reason: 'cycle' | 'dimensions' | 'taxes' | 'scale' | 'no-value' | 'unresolved' | 'division-by-zero';
    readonly range: SourceRange;
    readonly left?: string;
    readonly right?: string;
}

/** What a calculation comes to. */
export type Result = { readonly ok: true; readonly quantity: Quantity } | { readonly ok: false; readonly problem: CalculationProblem };

const pure: Unit = { text: '', factor: 1, dimensions: {}, scale: 'linear' };

const done = (value: number, unit: Unit): Result => ({ ok: true, quantity: { value, unit } });

/** The value in base units (m, s, €, …). A temperature is taken as one of the thermometer, not as a difference. */
export function inBase({ value, unit }: Quantity): number {
    return unit.text === '°C' ? value + 273.15 : value * unit.factor;
}

/** Compares two quantities of one dimension: negative, zero or positive; undefined where they do not compare. */
export function compare(a: Quantity, b: Quantity): number | undefined {
    if (!sameDimensions(a.unit.dimensions, b.unit.dimensions)) {
        return undefined;
    }
    const difference = inBase(a) - inBase(b);
    return Math.abs(difference) <= 1e-9 * Math.max(Math.abs(inBase(a)), Math.abs(inBase(b)), 1e-9) ? 0 : difference;
}

/** An element that another's value is made of, and where it is named. */
interface Need {
    readonly element: AnyElement;
    readonly range: SourceRange;
}

/** An element on the way down to what it is made of. */
interface Step {
    readonly element: AnyElement;
    readonly from: SourceRange;
    readonly needs: readonly Need[];
    at: number;
}

/** What the arithmetic of a programme comes to. Each element is computed once; a circle of elements is a problem, not a hang. */
export class Calculator {
    private readonly memo = new Map<string, Result>();
    private parts: Map<string, Element<'costItem'>[]> | undefined;
    /** Elements being settled, with their place on the way down. */
    private readonly open = new Map<string, number>();

    constructor(private readonly programme: Programme) {}

    /** The value of an expression. */
    evaluate(expression: Expression): Result {
        const { range } = expression;
        const fail = (reason: CalculationProblem['reason'], left?: Unit, right?: Unit): Result =>
            ({ ok: false, problem: { reason, range, left: left?.text, right: right?.text } });
        switch (expression.op) {
            case 'quantity': {
                if (Number.isNaN(expression.value)) {
                    return fail('no-value');
                }
                const unit = expression.unit === undefined ? pure : parseUnit(expression.unit);
                return unit ? done(expression.value, unit) : fail('no-value');
            }
            case 'reference': {
                const element = this.programme.resolve(expression.reference);
                return element ? this.valueOf(element, range) : fail('unresolved');
            }
            case 'negate': {
                const result = this.evaluate(expression.value);
                return result.ok ? done(-result.quantity.value, result.quantity.unit) : result;
            }
            case 'sum': case 'min': case 'max':
                return this.fold(expression.op, expression.values.map(value => this.evaluate(value)), range);
            case 'add': case 'subtract': {
                const left = this.evaluate(expression.left);
                const right = this.evaluate(expression.right);
                if (!left.ok || !right.ok) {
                    return left.ok ? right : left;
                }
                return sum(left.quantity, right.quantity, expression.op === 'add' ? 1 : -1, range);
            }
            case 'multiply': case 'of': case 'divide': {
                const left = this.evaluate(expression.left);
                const right = this.evaluate(expression.right);
                if (!left.ok || !right.ok) {
                    return left.ok ? right : left;
                }
                if (left.quantity.unit.scale !== 'linear' || right.quantity.unit.scale !== 'linear') {
                    return fail('scale', left.quantity.unit, right.quantity.unit);
                }
                if (expression.op === 'divide' && right.quantity.value === 0) {
                    return fail('division-by-zero');
                }
                return product(left.quantity, right.quantity, expression.op === 'divide' ? -1 : 1);
            }
        }
    }

    /** The number that an expression comes to in base units, or undefined. */
    number(expression: Expression | undefined): number | undefined {
        const result = expression && this.evaluate(expression);
        return result?.ok ? inBase(result.quantity) : undefined;
    }

    /** The quantity that an element stands for in arithmetic: a parameter's value, an item's amount, an area, a headcount. */
    valueOf(element: AnyElement, range: SourceRange): Result {
        this.settle(element, range);
        return this.memo.get(element.key)!;
    }

    /**
     * Computes what an element stands for, what it depends on first. The way down is a list, not calls within calls: a chain of any
     * length is followed to its end, and each element of a circle is found where it names the next.
     */
    private settle(element: AnyElement, range: SourceRange): void {
        if (this.memo.has(element.key)) {
            return;
        }
        const path: Step[] = [];
        const enter = (next: AnyElement, from: SourceRange): void => {
            path.push({ element: next, from, needs: this.needsOf(next), at: 0 });
            this.open.set(next.key, path.length - 1);
        };
        enter(element, range);
        for (let step = path[path.length - 1]; step; step = path[path.length - 1]) {
            const need = step.needs[step.at++];
            if (!need) {
                path.pop();
                this.open.delete(step.element.key);
                if (!this.memo.has(step.element.key)) {
                    this.memo.set(step.element.key, this.compute(step.element, step.from));
                }
                continue;
            }
            const opened = this.open.get(need.element.key);
            if (opened !== undefined && path[opened]?.element === need.element) {
                for (const { element: member, needs, at } of path.slice(opened)) {
                    this.memo.set(member.key, { ok: false, problem: { reason: 'cycle', range: needs[at - 1]!.range } });
                }
            } else if (!this.memo.has(need.element.key)) {
                enter(need.element, need.range);
            }
        }
    }

    /** The items that are part of another, in the order of the text. */
    partsOf(item: AnyElement): readonly Element<'costItem'>[] {
        if (!this.parts) {
            this.parts = new Map();
            for (const part of this.programme.of('costItem')) {
                const whole = part.partOf && this.programme.resolve(part.partOf);
                if (whole) {
                    this.parts.set(whole.key, [...(this.parts.get(whole.key) ?? []), part]);
                }
            }
        }
        return this.parts.get(item.key) ?? [];
    }

    /** The elements whose value that of an element is made of, and where it names them. */
    private needsOf(element: AnyElement): readonly Need[] {
        const { programme } = this;
        if (isKind(element, 'parameter')) {
            return this.named(element.value);
        }
        if (isKind(element, 'costItem')) {
            return element.amount ? this.named(element.amount)
                : this.partsOf(element).map(part => ({ element: part, range: part.nameRange }));
        }
        if (isKind(element, 'user')) {
            return this.named(element.headcount);
        }
        if (isKind(element, 'space') || isKind(element, 'spaceType')) {
            const { amount } = programme.areas.sheet(element).area?.amount ?? {};
            return [...this.named(amount), ...(isKind(element, 'space') ? this.named(element.count) : [])];
        }
        return element.kind === 'unit' ? programme.childrenOf(element).filter(({ kind }) => kind === 'space' || kind === 'unit')
            .map(child => ({ element: child, range: child.nameRange })) : [];
    }

    private named(expression: Expression | undefined): Need[] {
        switch (expression?.op) {
            case undefined: case 'quantity': return [];
            case 'reference': {
                const element = this.programme.resolve(expression.reference);
                return element ? [{ element, range: expression.range }] : [];
            }
            case 'negate': return this.named(expression.value);
            case 'sum': case 'min': case 'max': return expression.values.flatMap(value => this.named(value));
            case 'add': case 'subtract': case 'multiply': case 'divide': case 'of':
                return [...this.named(expression.left), ...this.named(expression.right)];
        }
    }

    private compute(element: AnyElement, range: SourceRange): Result {
        const none: Result = { ok: false, problem: { reason: 'no-value', range, left: element.id } };
        if (isKind(element, 'parameter')) {
            return element.value ? this.evaluate(element.value) : none;
        }
        if (isKind(element, 'costItem')) {
            if (element.amount) {
                return this.evaluate(element.amount);
            }
            const parts = this.partsOf(element);
            return parts.length > 0 ? this.fold('sum', parts.map(part => this.valueOf(part, range)), range) : none;
        }
        if (isKind(element, 'user')) {
            return element.headcount ? this.evaluate(element.headcount) : none;
        }
        if (isKind(element, 'space') || isKind(element, 'unit') || isKind(element, 'spaceType')) {
            const area = this.programme.areas.of(element);
            return area === undefined ? none : done(area, parseUnit('m²')!);
        }
        return none;
    }

    private fold(op: 'sum' | 'min' | 'max', results: readonly Result[], range: SourceRange): Result {
        return results.reduce((left, right) => {
            if (!left.ok || !right.ok) {
                return left.ok ? right : left;
            }
            if (op === 'sum') {
                return sum(left.quantity, right.quantity, 1, range);
            }
            const mismatched = mismatch(left.quantity, right.quantity);
            if (mismatched) {
                return { ok: false, problem: { reason: mismatched, range, left: left.quantity.unit.text,
                    right: right.quantity.unit.text } };
            }
            return (compare(left.quantity, right.quantity)! <= 0) === (op === 'min') ? left : right;
        });
    }
}

/** Why two quantities do not compare, nor add. */
function mismatch(left: Quantity, right: Quantity): 'dimensions' | 'taxes' | undefined {
    return !sameDimensions(left.unit.dimensions, right.unit.dimensions) ? 'dimensions'
        : left.unit.tax && right.unit.tax && left.unit.tax !== right.unit.tax ? 'taxes' : undefined;
}

function sum(left: Quantity, right: Quantity, sign: 1 | -1, range: SourceRange): Result {
    const fail = (reason: CalculationProblem['reason']): Result =>
        ({ ok: false, problem: { reason, range, left: left.unit.text, right: right.unit.text } });
    const mismatched = mismatch(left, right);
    if (mismatched) {
        return fail(mismatched);
    }
    if (left.unit.scale !== 'linear' || right.unit.scale !== 'linear') {
        return fail('scale');
    }
    // `1 000 € + 500 € HT`: what one of them says of VAT holds for the sum.
    const unit = !left.unit.tax && right.unit.tax ? parseUnit(`${left.unit.text} ${right.unit.tax}`) ?? left.unit : left.unit;
    return done(rounded((inBase(left) + sign * inBase(right)) / left.unit.factor), unit);
}

function product(left: Quantity, right: Quantity, sign: 1 | -1): Result {
    const dimensions: Record<string, number> = { ...left.unit.dimensions };
    for (const [base, exponent] of Object.entries(right.unit.dimensions)) {
        dimensions[base] = (dimensions[base] ?? 0) + sign * exponent;
        if (dimensions[base] === 0) {
            delete dimensions[base];
        }
    }
    const value = inBase(left) * inBase(right) ** sign;
    // A count or a percentage leaves the other's unit as it is; of the two, the count has the unit.
    if (isPure(right.unit) && !(sign === 1 && isPure(left.unit) && left.unit.factor !== 1)) {
        return done(rounded(value / left.unit.factor), left.unit);
    }
    if (sign === 1 && isPure(left.unit)) {
        return done(rounded(value / right.unit.factor), right.unit);
    }
    const unit = unitFor(dimensions, left.unit, right.unit, sign);
    return done(rounded(value / unit.factor), unit);
}

function isPure(unit: Unit): boolean {
    return Object.keys(unit.dimensions).length === 0;
}

function unitFor(dimensions: DimensionVector, left: Unit, right: Unit, sign: 1 | -1): Unit {
    const tax = left.tax ?? right.tax;
    const usual = { money: tax ? `€ ${tax}` : '€', area: 'm²', length: 'm', volume: 'm³', mass: 'kg', temperature: 'K' } as Record<string,
        string>;
    const name = dimensionName(dimensions);
    if (name === 'count') {
        return pure;
    }
    if (name && usual[name]) {
        return parseUnit(usual[name])!;
    }
    return { text: `${left.text}${sign === 1 ? '·' : '/'}${right.text}`, factor: left.factor * right.factor ** sign, dimensions,
        scale: 'linear', tax };
}

/** Twelve significant digits: what binary fractions add beyond is no part of the result. */
function rounded(value: number): number {
    return Number(value.toPrecision(12));
}
