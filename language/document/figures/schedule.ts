/** Where phases and milestones lie in time, whether they are dated, last so many months, or follow one another. */
import type { CalendarDate } from '../typography.js';

/** A phase or a milestone as the programme states it. */
export interface PlanItem {
    readonly id: string;
    readonly title: string;
    readonly kind: 'phase' | 'milestone';
    readonly start?: CalendarDate;
    readonly end?: CalendarDate;
    /** How long it lasts, in months. */
    readonly months?: number;
    /** The items that must be over before this one. */
    readonly after?: readonly string[];
    /** A « tranche optionnelle ». */
    readonly optional?: boolean;
}

/** Days counted from the first of January 1970; in a plan without any date, from its own beginning. */
export interface Span {
    readonly from: number;
    readonly to: number;
    /** The programme states the dates; without it they follow from durations and order. */
    readonly stated: boolean;
}

/** A plan laid in time. */
export interface Schedule {
    /** True when the programme states no date at all: the axis then counts months from the start. */
    readonly relative: boolean;
    /** The span of each item by its identifier; nothing for an item that has neither date, duration nor place in the order. */
    readonly spans: ReadonlyMap<string, Span>;
}

/** The mean length of a month in days. */
export const MONTH = 365.2425 / 12;

/** Lays a plan in time. An undated item starts when those it follows end, or when the one before it in the list does. */
export function scheduled(items: readonly PlanItem[]): Schedule {
    const relative = items.every(item => item.start === undefined && item.end === undefined);
    const byId = new Map(items.map(item => [item.id, item]));
    const previous = new Map(items.map((item, index) => [item.id, items[index - 1]?.id]));
    const spans = new Map<string, Span | undefined>();

    const spanOf = (id: string): Span | undefined => {
        if (spans.has(id)) { return spans.get(id); }
        // While an item is being placed it has no span yet, which ends a cycle of predecessors.
        spans.set(id, undefined);
        const item = byId.get(id);
        const span = item === undefined ? undefined : place(item);
        spans.set(id, span);
        return span;
    };

    const earliest = (item: PlanItem): number | undefined => {
        const named = (item.after ?? []).flatMap(id => spanOf(id)?.to ?? []);
        if (named.length > 0) { return Math.max(...named); }
        const before = previous.get(item.id);
        const end = before === undefined ? undefined : spanOf(before)?.to;
        return end ?? (relative && before === undefined ? 0 : undefined);
    };

    const place = (item: PlanItem): Span | undefined => {
        const start = item.start === undefined ? undefined : firstDay(item.start);
        const end = item.end === undefined ? undefined : lastDay(item.end);
        if (item.kind === 'milestone') {
            const stated = item.end ?? item.start;
            const day = stated === undefined ? earliest(item) : middleDay(stated);
            return day === undefined ? undefined : { from: day, to: day, stated: stated !== undefined };
        }
        const length = item.months;
        if (start !== undefined) {
            const to = end ?? (length === undefined ? item.start === undefined ? start : lastDay(item.start)
                : later(start, length, relative));
            return { from: start, to: Math.max(start, to), stated: true };
        }
        if (end !== undefined) {
            const from = length === undefined ? earliest(item) ?? later(end, -1, relative) : later(end, -length, relative);
            return { from: Math.min(from, end), to: end, stated: true };
        }
        const from = earliest(item);
        return from === undefined || length === undefined ? undefined : { from, to: later(from, length, relative), stated: false };
    };

    const placed = items.flatMap(item => {
        const span = spanOf(item.id);
        return span === undefined ? [] : [[item.id, span] as const];
    });
    return { relative, spans: new Map(placed) };
}

/** The number of a day, counted from the first of January 1970. */
export function dayNumber(year: number, month: number, day: number): number {
    const shifted = month <= 2 ? year - 1 : year;
    const era = Math.floor(shifted / 400);
    const yearOfEra = shifted - era * 400;
    const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
    const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
    return era * 146097 + dayOfEra - 719468;
}

/** The date of a day's number. */
export function dateOfDay(day: number): Required<CalendarDate> {
    const shifted = Math.floor(day) + 719468;
    const era = Math.floor(shifted / 146097);
    const dayOfEra = shifted - era * 146097;
    const yearOfEra = Math.floor(
        (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365);
    const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
    const part = Math.floor((5 * dayOfYear + 2) / 153);
    const month = part < 10 ? part + 3 : part - 9;
    return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day: dayOfYear - Math.floor((153 * part + 2) / 5) + 1 };
}

/** So many months after a day: whole months by the calendar, in a plan without dates by the mean month. */
function later(day: number, months: number, relative: boolean): number {
    const whole = relative ? 0 : Math.trunc(months);
    const date = dateOfDay(day);
    const month = date.year * 12 + date.month - 1 + whole;
    const first = dayNumber(Math.floor(month / 12), month % 12 + 1, 1);
    const length = dayNumber(Math.floor((month + 1) / 12), (month + 1) % 12 + 1, 1) - first;
    return whole === 0 ? day + months * MONTH : first + Math.min(date.day, length) - 1 + (months - whole) * MONTH;
}

function firstDay(date: CalendarDate): number {
    return dayNumber(date.year, date.month ?? 1, date.day ?? 1);
}

/** The day after the last one that the date covers, so that a span of one month is a month long. */
function lastDay(date: CalendarDate): number {
    if (date.month === undefined) { return dayNumber(date.year + 1, 1, 1); }
    if (date.day === undefined) { return date.month === 12 ? dayNumber(date.year + 1, 1, 1) : dayNumber(date.year, date.month + 1, 1); }
    return dayNumber(date.year, date.month, date.day) + 1;
}

function middleDay(date: CalendarDate): number {
    return date.day === undefined ? Math.floor((firstDay(date) + lastDay(date)) / 2) : firstDay(date);
}
