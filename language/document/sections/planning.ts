/** When: phases and milestones, drawn and listed, with what each phase delivers and what is verified in it. */
import type { AnyElement, Element } from '../../model/elements.js';
import type { Period } from '../../grammar/values.js';
import { inlines, quantity, text } from '../build.js';
import { gantt } from '../figures/gantt.js';
import { dateOfDay, MONTH, scheduled, type PlanItem, type Schedule } from '../figures/schedule.js';
import type { Block, Inline, Section } from '../nodes.js';
import { formatDate, formatDateSpan, formatNumber, type CalendarDate } from '../typography.js';
import { joined, type Compilation } from './compilation.js';
import { aboutCell, elementTable, figure, longDescriptions, section } from './parts.js';
import { calendarDate, expressionInlines, periodText } from './values.js';
import { type PhaseUse } from './phase-use.js';

const WORDS = {
    fr: {
        title: 'Planning', gantt: 'Planning du projet', caption: 'Phases', phase: 'Phase', dates: 'Dates', duration: 'Durée',
        deliverables: 'Livrables', carried: 'Exigences portées', verified: 'Vérifications', milestones: 'Jalons', milestone: 'Jalon',
        date: 'Date', computed: 'déduit', code: 'Code', from: 'à partir de', until: 'jusqu’à',
    },
    en: {
        title: 'Schedule', gantt: 'Schedule of the project', caption: 'Phases', phase: 'Phase', dates: 'Dates', duration: 'Duration',
        deliverables: 'Deliverables', carried: 'Requirements carried', verified: 'Verifications', milestones: 'Milestones',
        milestone: 'Milestone', date: 'Date', computed: 'computed', code: 'Code', from: 'from', until: 'until',
    },
} as const;

const SECONDS_IN_MONTH = MONTH * 86_400;

/** The Gantt chart, the phases and the milestones. */
export function planningSection(c: Compilation, use: PhaseUse): Section | undefined {
    const words = WORDS[c.language];
    const milestones = c.of('milestone');
    if (use.phases.length === 0 && milestones.length === 0) { return undefined; }
    const plan = planOf(c, use.phases);
    const deliverables = deliverablesByPhase(c);
    const count = (number: number): readonly Inline[] => (number === 0 ? [] : [quantity(formatNumber(number, c.language))]);
    const phases = elementTable(use.phases, [
        { title: words.code, kind: 'code', header: true, cell: each => each.id },
        { title: words.phase, cell: each => aboutCell(c, each, ['period', 'start', 'end', 'duration', 'after']) },
        { title: words.dates, cell: each => dates(c, each, plan) },
        { title: words.duration, cell: each => (each.duration === undefined ? [] : expressionInlines(c, each.duration, { alone: true })) },
        { title: c.language === 'fr' ? 'Après' : 'After', cell: each => c.named(each.after) },
        { title: words.deliverables, cell: each => c.links(deliverables.get(each.key) ?? []) },
        { title: words.carried, kind: 'number', cell: each => count(use.carried(each)) },
        { title: words.verified, kind: 'number', cell: each => count(use.verified(each)) },
    ], { caption: inlines(words.caption), rowId: each => c.target(each), presentation: 'wide' });
    const marks = milestones.length === 0 ? [] : [elementTable(milestones, [
        { title: words.code, kind: 'code', header: true, cell: each => each.id },
        { title: words.milestone, cell: each => aboutCell(c, each, ['date', 'phase', 'after']) },
        { title: words.date, cell: each => (each.date === undefined ? '' : periodText(c, each.date)) },
        { title: words.phase, cell: each => (each.phase === undefined ? [] : c.named([each.phase])) },
        { title: c.language === 'fr' ? 'Après' : 'After', cell: each => c.named(each.after) },
    ], { caption: inlines(words.milestones), rowId: each => c.target(each) })];
    return section('planning', words.title, [
        ...chart(c, plan), ...(use.phases.length === 0 ? [] : [phases]), ...longDescriptions(c, use.phases), ...marks,
        ...longDescriptions(c, milestones),
    ]);
}

/** The Gantt chart alone. */
export function planningFigure(c: Compilation, use: PhaseUse): readonly Block[] {
    return chart(c, planOf(c, use.phases));
}

function deliverablesByPhase(c: Compilation): ReadonlyMap<string, readonly Element<'deliverable'>[]> {
    const found = new Map<string, Element<'deliverable'>[]>();
    for (const deliverable of c.of('deliverable')) {
        for (const phase of c.phasesIn(deliverable.phase)) {
            const known = found.get(phase.key);
            if (known === undefined) { found.set(phase.key, [deliverable]); } else { known.push(deliverable); }
        }
    }
    return found;
}

/** Dates as they are stated; those that follow from durations and order, to the month, as the drawing lays them. */
function dates(c: Compilation, phase: Element<'phase'>, plan: Plan): readonly Inline[] {
    const words = WORDS[c.language];
    const { period, start, end } = phase;
    if (period !== undefined) { return [text(periodText(c, period))]; }
    if (start !== undefined && end !== undefined) {
        return [text(formatDateSpan(calendarDate(start.from, start.precision), calendarDate(end.to, end.precision), c.language))];
    }
    const span = plan.schedule.spans.get(plan.idOf(phase));
    if (span !== undefined && !plan.schedule.relative && (phase.duration !== undefined || (start === undefined && end === undefined))) {
        const from = start === undefined ? monthOf(span.from) : calendarDate(start.from, start.precision);
        const to = end === undefined ? monthOf(Math.max(span.from, span.to - 1)) : calendarDate(end.to, end.precision);
        return [text(`${formatDateSpan(from, to, c.language)} (${words.computed})`)];
    }
    return joined([
        start === undefined ? [] : [text(`${words.from} ${formatDate(calendarDate(start.from, start.precision), c.language)}`)],
        end === undefined ? [] : [text(`${words.until} ${formatDate(calendarDate(end.to, end.precision), c.language)}`)],
    ], ' ');
}

function monthOf(day: number): CalendarDate {
    const { year, month } = dateOfDay(day);
    return { year, month };
}

/** The phases and milestones that have a date, a duration or a place in the order. */
interface Plan {
    readonly items: readonly PlanItem[];
    readonly schedule: Schedule;
    readonly idOf: (element: AnyElement) => string;
}

function planOf(c: Compilation, phases: readonly Element<'phase'>[]): Plan {
    const at = (period: Period | undefined, end: 'from' | 'to'): CalendarDate | undefined =>
        (period === undefined ? undefined : calendarDate(period[end], period.precision));
    const taken = new Set(phases.map(({ id }) => id));
    const idOf = ({ kind, id, key }: AnyElement): string => (id === '' || (kind === 'milestone' && taken.has(id)) ? key : id);
    const items: readonly PlanItem[] = [
        ...phases.map((phase): PlanItem => {
            const seconds = c.programme.number(phase.duration);
            return {
                id: idOf(phase), title: c.drawnTitle(phase), kind: 'phase', optional: phase.optional === true,
                ...defined('start', at(phase.period ?? phase.start, 'from')), ...defined('end', at(phase.period ?? phase.end, 'to')),
                ...(seconds === undefined ? {} : { months: Math.round(seconds / SECONDS_IN_MONTH * 100) / 100 }),
                after: c.programme.resolveAll(phase.after).map(idOf),
            };
        }).filter(item => item.start !== undefined || item.end !== undefined || item.months !== undefined),
        ...c.of('milestone').filter(each => each.date !== undefined).map((milestone): PlanItem => ({
            id: idOf(milestone), title: c.drawnTitle(milestone), kind: 'milestone', ...defined('start', at(milestone.date, 'from')),
        })),
    ];
    return { items, schedule: scheduled(items), idOf };
}

function chart(c: Compilation, { items }: Plan): readonly Block[] {
    const words = WORDS[c.language];
    return items.length < 2 ? [] : [figure('figure-planning', words.gantt, gantt({ language: c.language, title: words.gantt, items }))];
}

function defined<K extends string, V>(name: K, value: V | undefined): Partial<Record<K, V>> {
    return value === undefined ? {} : { [name]: value } as unknown as Record<K, V>;
}

/** From the first month of the plan to its last, for the summary. */
export function planSpan(c: Compilation, use: PhaseUse): string {
    const { schedule } = planOf(c, use.phases);
    const spans = [...schedule.spans.values()];
    if (spans.length === 0 || schedule.relative) { return ''; }
    const first = spans.reduce((least, { from }) => Math.min(least, from), Infinity);
    const last = spans.reduce((most, { to }) => Math.max(most, to), -Infinity) - 1;
    return formatDateSpan(monthOf(first), monthOf(Math.max(first, last)), c.language);
}
