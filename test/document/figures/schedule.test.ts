import { describe, expect, test } from 'vitest';
import { dateOfDay, dayNumber, MONTH, scheduled } from '../../../language/document/figures/schedule.js';
import type { PlanItem } from '../../../language/document/figures/schedule.js';

function phase(id: string, more: Omit<PlanItem, 'id' | 'title' | 'kind'> = {}): PlanItem {
    return { id, title: id, kind: 'phase', ...more };
}

/** The first and last day of each item, as dates. */
function dates(items: readonly PlanItem[]): Readonly<Record<string, string>> {
    const date = (day: number): string => {
        const { year, month, day: dayOfMonth } = dateOfDay(day);
        return `${year}-${month}-${dayOfMonth}`;
    };
    return Object.fromEntries([...scheduled(items).spans].map(([id, span]) => [id, `${date(span.from)}/${date(Math.ceil(span.to) - 1)}`]));
}

describe('a plan in time', () => {
    test('dates cover the day, the month or the year that they name', () => {
        expect(dates([
            phase('A', { start: { year: 2026, month: 9 }, end: { year: 2026, month: 12 } }),
            phase('B', { start: { year: 2027 }, end: { year: 2027 } }),
            phase('C', { start: { year: 2028, month: 2, day: 10 }, end: { year: 2028, month: 2, day: 29 } }),
        ])).toEqual({ A: '2026-9-1/2026-12-31', B: '2027-1-1/2027-12-31', C: '2028-2-10/2028-2-29' });
    });

    test('durations count calendar months, from what comes before', () => {
        expect(dates([
            phase('A', { start: { year: 2027, month: 1 }, months: 3 }), phase('B', { months: 2 }), phase('C', { months: 1, after: ['A'] }),
        ])).toEqual({ A: '2027-1-1/2027-3-31', B: '2027-4-1/2027-5-31', C: '2027-4-1/2027-4-30' });
    });

    test('an end and a duration give a start', () => {
        expect(dates([phase('A', { end: { year: 2027, month: 6 }, months: 2 })])).toEqual({ A: '2027-5-1/2027-6-30' });
    });

    test('without any date the plan counts from its own beginning', () => {
        const { relative, spans } = scheduled([phase('A', { months: 2 }), phase('B', { months: 4 })]);
        expect(relative).toBe(true);
        expect(spans.get('B')).toEqual({ from: 2 * MONTH, to: 6 * MONTH, stated: false });
    });

    test('what has neither date nor duration has no place', () => {
        expect(dates([phase('A', { start: { year: 2027 } }), phase('B')])).toEqual({ A: '2027-1-1/2027-12-31' });
    });

    test('a cycle of predecessors ends', () => {
        expect(scheduled([phase('A', { months: 1, after: ['B'] }),
            phase('B', { months: 1, after: ['A'] })]).spans.size).toBeLessThanOrEqual(2);
    });

    test('an end before its start makes no bar that runs backwards', () => {
        const span = scheduled([phase('A', { start: { year: 2028 }, end: { year: 2026 } })]).spans.get('A');
        expect(span?.to).toBe(span?.from);
    });

    test.each([[1970, 1, 1, 0], [2000, 2, 29, 11016], [2026, 10, 12, 20738], [1969, 12, 31, -1]])('%d-%d-%d',
        (year, month, day, number) => {
            expect(dayNumber(year, month, day)).toBe(number);
            expect(dateOfDay(number)).toEqual({ year, month, day });
        });
});
