import type { Period } from '../../grammar/values.js';
import type { Element } from '../../model/elements.js';

/**
 * The day before which something stated to a month or a year has not ended: its first. Two months that touch do not overlap for sure, and
 * only what is sure is reported.
 */
export function earliestEnd({ to, precision }: Period): string {
    return precision === 'day' ? to : precision === 'month' ? `${to.slice(0, 7)}-01` : `${to.slice(0, 4)}-01-01`;
}

/** The day after which something stated to a month or a year has begun: the last of that month or year. */
export function latestStart({ from, to, precision }: Period): string {
    if (precision === 'day') {
        return from;
    }
    // A span of one month or year ends with it; a longer one is taken at the end of its first, the 31st being late enough to compare.
    const unit = precision === 'month' ? 7 : 4;
    return from.slice(0, unit) === to.slice(0, unit) ? to : `${from.slice(0, unit)}${precision === 'month' ? '-31' : '-12-31'}`;
}

/** When a phase is stated to begin. */
export function startOf({ period, start }: Element<'phase'>): Period | undefined {
    return period ?? start;
}

/** When a phase is stated to end. */
export function endOf({ period, end }: Element<'phase'>): Period | undefined {
    return period ?? end;
}
