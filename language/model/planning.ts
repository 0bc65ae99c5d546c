import type { Expression } from '../grammar/values.js';
import { dayNumber } from './dates.js';
import { isKind, type AnyElement, type Element } from './elements.js';
import type { Programme } from './programme.js';
import { inBase } from './quantities.js';

/** When a phase runs: days since 1970-01-01, both included; a date that was computed from predecessors and durations is not stated. */
export interface Scheduled {
    readonly phase: Element<'phase'>;
    readonly start?: number;
    readonly end?: number;
    readonly stated: boolean;
}

const secondsInDay = 86_400;

/** The dates of each phase of the ladder: as stated, else from the end of the phases before and the duration. */
export function scheduleOf(programme: Programme): readonly Scheduled[] {
    const done = new Map<string, Scheduled>();
    const open = new Set<string>();
    const schedule = (phase: Element<'phase'>): Scheduled => {
        const known = done.get(phase.key);
        if (known || open.has(phase.key)) {
            return known ?? { phase, stated: false };
        }
        open.add(phase.key);
        const statedStart = phase.period?.from ?? phase.start?.from;
        const statedEnd = phase.period?.to ?? phase.end?.to;
        const days = daysOf(programme, phase.duration);
        let start = statedStart === undefined ? undefined : dayNumber(statedStart);
        let end = statedEnd === undefined ? undefined : dayNumber(statedEnd);
        if (start === undefined && end !== undefined && days !== undefined) {
            start = end - days + 1;
        }
        if (start === undefined) {
            const before = (phase.after ?? []).map(reference => programme.resolve(reference)).map(element => endOf(element));
            const known = before.filter(day => day !== undefined);
            start = known.length > 0 ? Math.max(...known) + 1 : undefined;
        }
        if (end === undefined && start !== undefined && days !== undefined) {
            end = start + days - 1;
        }
        const scheduled = { phase, start, end, stated: statedStart !== undefined || statedEnd !== undefined };
        open.delete(phase.key);
        done.set(phase.key, scheduled);
        return scheduled;
    };
    const endOf = (element: AnyElement | undefined): number | undefined => {
        if (element && isKind(element, 'phase')) {
            return schedule(element).end;
        }
        return element && isKind(element, 'milestone') && element.date ? dayNumber(element.date.to) : undefined;
    };
    return programme.ladder.phases.map(schedule);
}

/** How many days of the calendar a duration takes: of working days, five go to a week. */
function daysOf(programme: Programme, duration: Expression | undefined): number | undefined {
    const result = duration && programme.calculator.evaluate(duration);
    if (!result?.ok) {
        return undefined;
    }
    const value = inBase(result.quantity);
    return Math.max(1, Math.round(result.quantity.unit.dimensions.workday ? value * 7 / 5 : value / secondsInDay));
}
