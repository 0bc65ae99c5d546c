import { sameDimensions, type DimensionVector } from '../../grammar/units.js';
import type { Expression, Level } from '../../grammar/values.js';
import type { Programme } from '../../model/programme.js';
import { inBase, type Quantity } from '../../model/quantities.js';

/** What a level admits, in base units: from `min` to `max`, each without its end where open. */
export interface Interval {
    readonly min: number;
    readonly max: number;
    readonly openMin: boolean;
    readonly openMax: boolean;
    readonly dimensions: DimensionVector;
}

/** The values that a level admits; undefined where it bounds nothing that can be compared. */
export function intervalOf(programme: Programme, { bound, amount, upper, tolerance }: Level): Interval | undefined {
    const low = quantityOf(programme, amount);
    if (!low || (upper && !quantityOf(programme, upper))) {
        return undefined;
    }
    const value = inBase(low);
    const { dimensions } = low.unit;
    const all = { min: -Infinity, max: Infinity, openMin: false, openMax: false, dimensions };
    switch (bound) {
        case 'atLeast': return { ...all, min: value };
        case 'above': return { ...all, min: value, openMin: true };
        case 'atMost': return { ...all, max: value };
        case 'below': return { ...all, max: value, openMax: true };
        case 'between': {
            const high = quantityOf(programme, upper);
            return high && sameDimensions(high.unit.dimensions, dimensions)
                ? { ...all, min: Math.min(value, inBase(high)), max: Math.max(value, inBase(high)) } : undefined;
        }
        case 'equal': {
            const slack = slackOf(programme, low, tolerance);
            return slack === undefined ? undefined : { ...all, min: value - slack, max: value + slack };
        }
        case 'about': case 'present': return undefined;
    }
}

/** Whether no value is in both. */
export function areApart(a: Interval, b: Interval): boolean {
    return isBelow(a, b) || isBelow(b, a);
}

function isBelow(low: Interval, high: Interval): boolean {
    const gap = high.min - low.max;
    const slack = 1e-9 * Math.max(Math.abs(high.min), Math.abs(low.max), 1e-9);
    return Number.isFinite(gap) && (gap > slack || (Math.abs(gap) <= slack && (low.openMax || high.openMin)));
}

function quantityOf(programme: Programme, expression: Expression | undefined): Quantity | undefined {
    const result = expression && programme.calculator.evaluate(expression);
    return result?.ok ? result.quantity : undefined;
}

/** A tolerance is a difference, so that it is never counted from the zero of a scale; a share is one of the value. */
function slackOf(programme: Programme, of: Quantity, tolerance: Expression | undefined): number | undefined {
    if (!tolerance) {
        return 0;
    }
    const quantity = quantityOf(programme, tolerance);
    if (!quantity) {
        return undefined;
    }
    const slack = Math.abs(quantity.value * quantity.unit.factor);
    if (sameDimensions(quantity.unit.dimensions, of.unit.dimensions)) {
        return slack;
    }
    return Object.keys(quantity.unit.dimensions).length === 0 ? slack * Math.abs(of.value * of.unit.factor) : undefined;
}
