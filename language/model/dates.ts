import type { Period } from '../grammar/values.js';

/** The days of a month of a year (Gregorian). */
function daysInMonth(year: number, month: number): number {
    return month === 2 ? (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
}

const two = (value: number): string => String(value).padStart(2, '0');

/**
 * The span of days that a date covers: `2026-10-12`, `12/10/2026` (day first), `2026-10`, `2026`. Undefined when it is no date of the
 * calendar.
 */
export function calendarPeriod(image: string): Omit<Period, 'range'> | undefined {
    const iso = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(image);
    const slashed = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(image);
    const year = Number(iso?.[1] ?? slashed?.[3]);
    const month = iso ? Number(iso[2] ?? 0) : Number(slashed?.[2]);
    const day = iso ? Number(iso[3] ?? 0) : Number(slashed?.[1]);
    if (!(year >= 1000) || month > 12 || (iso?.[2] && month < 1) || (slashed && month < 1)) {
        return undefined;
    }
    if (!month) {
        return { from: `${year}-01-01`, to: `${year}-12-31`, precision: 'year' };
    }
    if (!day) {
        return iso?.[3] || slashed ? undefined : { from: `${year}-${two(month)}-01`,
            to: `${year}-${two(month)}-${daysInMonth(year, month)}`, precision: 'month' };
    }
    if (day > daysInMonth(year, month)) {
        return undefined;
    }
    const date = `${year}-${two(month)}-${two(day)}`;
    return { from: date, to: date, precision: 'day' };
}

/** The number of a day since 1970-01-01, for an ISO date. */
export function dayNumber(date: string): number {
    const [year, month, day] = date.split('-').map(Number) as [number, number, number];
    // Days from civil, H. Hinnant's algorithm.
    const y = month <= 2 ? year - 1 : year;
    const era = Math.floor(y / 400);
    const yearOfEra = y - era * 400;
    const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
    return era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719_468;
}

/** The ISO date of a day counted since 1970-01-01: the inverse of `dayNumber`. */
export function isoDate(day: number): string {
    const shifted = day + 719_468;
    const era = Math.floor(shifted / 146_097);
    const dayOfEra = shifted - era * 146_097;
    const yearOfEra =
        Math.floor((dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365);
    const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
    const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
    const month = shiftedMonth + (shiftedMonth < 10 ? 3 : -9);
    const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
    return `${year}-${two(month)}-${two(dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1)}`;
}
