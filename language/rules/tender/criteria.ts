import type { Expression } from '../../grammar/values.js';
import { isKind, type AnyElement, type Element } from '../../model/elements.js';
import type { Programme } from '../../model/programme.js';

/** The award criteria of tenders: which belong to which, and what they weigh. */
export class Criteria {
    private readonly byParent = new Map<string, Element<'awardCriterion'>[]>();
    private readonly inTables = new Map<string, Expression>();

    constructor(private readonly programme: Programme) {
        for (const criterion of programme.of('awardCriterion')) {
            const parent = this.parentOf(criterion);
            if (parent) {
                this.byParent.set(parent.key, [...this.byParent.get(parent.key) ?? [], criterion]);
            }
        }
        for (const { rows } of programme.of('marks')) {
            for (const { criterion, weight } of rows) {
                const named = criterion && programme.resolve(criterion);
                if (named && weight && !this.inTables.has(named.key)) {
                    this.inTables.set(named.key, weight);
                }
            }
        }
    }

    /** The criteria of a tender, or the sub-criteria of a criterion. */
    of(parent: AnyElement): readonly Element<'awardCriterion'>[] {
        return this.byParent.get(parent.key) ?? [];
    }

    /** The criteria of a tender with all their sub-criteria. */
    all(parent: AnyElement, seen: readonly AnyElement[] = []): readonly Element<'awardCriterion'>[] {
        const fresh = this.of(parent).filter(criterion => !seen.includes(criterion));
        return fresh.flatMap(criterion => [criterion, ...this.all(criterion, [...seen, criterion])]);
    }

    /** What a criterion weighs: as stated where it is declared, else in the table of marks. */
    weight(criterion: Element<'awardCriterion'>): number | undefined {
        return this.programme.number(this.stated(criterion));
    }

    /** Whether a weight is one of points (`poids 60`) rather than a share. */
    isInPoints(criterion: Element<'awardCriterion'>): boolean {
        const weight = this.stated(criterion);
        const result = weight && this.programme.calculator.evaluate(weight);
        return result?.ok === true && result.quantity.unit.text !== '%' && result.quantity.value > 1;
    }

    private stated(criterion: Element<'awardCriterion'>): Expression | undefined {
        return criterion.weight ?? this.inTables.get(criterion.key);
    }

    /** The tender or the criterion that a criterion belongs to. */
    parentOf(criterion: Element<'awardCriterion'>): AnyElement | undefined {
        const stated = criterion.partOf ?? (criterion.parent ? undefined : criterion.tender);
        const parent = stated ? this.programme.resolve(stated) : criterion.parent ? this.programme.get(criterion.parent) : undefined;
        return parent && (isKind(parent, 'tender') || isKind(parent, 'awardCriterion')) ? parent : undefined;
    }
}
