import { isKind, type AnyElement, type Element } from './elements.js';
import type { Programme } from './programme.js';
import type { Quantity, Result } from './quantities.js';

/** One line of the budget. */
export interface CostLine {
    readonly item: Element<'costItem'>;
    readonly result: Result;
    /** The amount in €, where it can be computed. */
    readonly amount?: Quantity;
    readonly parts: readonly CostLine[];
}

/** The budget: items with their parts, and what they come to. */
export interface Budget {
    readonly lines: readonly CostLine[];
    /** The sum of the items that are part of no other, in €, where each has an amount. */
    readonly total: number;
    /** Whether amounts are without or with VAT; undefined where none says, `mixed` where they differ. */
    readonly tax?: 'HT' | 'TTC' | 'mixed';
    /** The sum of what the items cost each year, in €. */
    readonly yearly: number;
}

/** Computes the budget of a programme. */
export function budgetOf(programme: Programme): Budget {
    const items = programme.of('costItem');
    const line = (item: Element<'costItem'>, above: readonly string[]): CostLine => {
        const result = programme.calculator.valueOf(item, item.nameRange);
        const parts = programme.calculator.partsOf(item).filter(other => !above.includes(other.key) && isPart(other));
        return { item, result, amount: result.ok ? result.quantity : undefined,
            parts: parts.map(part => line(part, [...above, part.key])) };
    };
    const isPart = (item: Element<'costItem'>): boolean => {
        const seen = new Set<AnyElement>([item]);
        for (let whole = wholeOf(programme, item); whole; whole = wholeOf(programme, whole)) {
            if (seen.has(whole)) {
                // Items that are part of one another stand by themselves, so that none is lost.
                return whole !== item;
            }
            seen.add(whole);
        }
        return item.partOf !== undefined && wholeOf(programme, item) !== undefined;
    };
    const lines = items.filter(item => !isPart(item)).map(item => line(item, [item.key]));
    const taxes = new Set(lines.flatMap(({ amount }) => amount?.unit.tax ?? []));
    return {
        lines,
        total: lines.reduce((sum, { amount }) => sum + (amount ? amount.value * amount.unit.factor : 0), 0),
        tax: taxes.size > 1 ? 'mixed' : [...taxes][0],
        yearly: items.reduce((sum, item) => sum + (programme.number(item.yearlyCost) ?? 0), 0),
    };
}

function wholeOf(programme: Programme, item: Element<'costItem'>): Element<'costItem'> | undefined {
    const whole = item.partOf && programme.resolve(item.partOf);
    return whole && isKind(whole, 'costItem') ? whole : undefined;
}
