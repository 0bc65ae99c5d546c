/** The planning of a programme: phases as bars, milestones as diamonds, over months. */
import { cell, columnHeader, row, rowHeader } from '../build.js';
import type { Language, Table, TableCell } from '../nodes.js';
import { formatDateSpan, formatNumber, formatShortDate, monthName, NBSP } from '../typography.js';
import type { CalendarDate } from '../typography.js';
import { diamond, FIGURE_WIDTH, label, labelLines, legend, lineHeight, rounded, SIZE } from './drawing.js';
import type { Drawing, LegendEntry } from './drawing.js';
import { textWidth, wrapped } from './metrics.js';
import { dateOfDay, dayNumber, MONTH, scheduled } from './schedule.js';
import type { PlanItem, Schedule, Span } from './schedule.js';
import type { Shape } from './scene.js';

/** What a planning is drawn from. */
export interface GanttInput {
    readonly language: Language;
    readonly title: string;
    /** In the order of their rows. */
    readonly items: readonly PlanItem[];
}

const WORDS = {
    fr: {
        phase: 'Phase', optional: 'Tranche optionnelle', milestone: 'Jalon', computed: 'Date déduite des durées', undated: 'non daté',
        start: 'Début', end: 'Fin', duration: 'Durée', item: 'Phase ou jalon', month: 'Mois', months: 'mois', quarter: 'T',
        summary: (phases: number, milestones: number, span: string) =>
            `Planning de ${phases} phase${phases > 1 ? 's' : ''} et ${milestones} jalon${milestones > 1 ? 's' : ''}`
            + `${span === '' ? '' : `, ${span}`}.`,
    },
    en: {
        phase: 'Phase', optional: 'Optional stage', milestone: 'Milestone', computed: 'Date derived from durations', undated: 'not dated',
        start: 'Start', end: 'End', duration: 'Duration', item: 'Phase or milestone', month: 'Month', months: 'months', quarter: 'Q',
        summary: (phases: number, milestones: number, span: string) =>
            `Schedule of ${phases} phase${phases === 1 ? '' : 's'} and ${milestones} milestone${milestones === 1 ? '' : 's'}`
            + `${span === '' ? '' : `, ${span}`}.`,
    },
} as const;

const LABELS = 230;
const GAP = 14;
const HEADER = 44;
const BAR = 16;

/** Draws a planning. */
export function gantt(input: GanttInput): Drawing {
    const schedule = scheduled(input.items);
    return { scene: new Chart(input, schedule).scene(), data: dataTable(input, schedule) };
}

class Chart {
    private readonly from: number;
    private readonly to: number;
    private readonly left = LABELS + GAP;
    private readonly width = FIGURE_WIDTH - LABELS - GAP - 8;

    constructor(private readonly input: GanttInput, private readonly schedule: Schedule) {
        const spans = [...schedule.spans.values()];
        const first = spans.length === 0 ? 0 : Math.min(...spans.map(span => span.from));
        const last = spans.length === 0 ? MONTH : Math.max(...spans.map(span => span.to));
        if (schedule.relative) {
            this.from = 0;
            this.to = Math.max(MONTH, Math.ceil(last / MONTH - 1e-6) * MONTH);
        } else {
            const start = dateOfDay(first);
            // A phase ends with its last day: the day after may be in another month.
            const end = dateOfDay([...schedule.spans.values()].some(({ from, to }) => from === to && to === last) ? last : last - 1);
            this.from = dayNumber(start.year, start.month, 1);
            this.to = end.month === 12 ? dayNumber(end.year + 1, 1, 1) : dayNumber(end.year, end.month + 1, 1);
        }
    }

    scene(): Drawing['scene'] {
        const rows = this.rows();
        const bottom = rows.reduce((y, each) => y + each.height, HEADER);
        const tops = rows.map((_, index) => rows.slice(0, index).reduce((y, each) => y + each.height, HEADER));
        const key = legend(this.legendEntries(), 0, bottom + 12, FIGURE_WIDTH);
        const phases = this.input.items.filter(item => item.kind === 'phase').length;
        return {
            width: FIGURE_WIDTH,
            height: bottom + 12 + key.height + 4,
            title: this.input.title,
            description: WORDS[this.input.language].summary(phases, this.input.items.length - phases, this.wholeSpan()),
            shapes: [
                ...this.grid(bottom),
                ...rows.flatMap((each, index) => this.rule(tops[index] ?? 0, each.height)),
                ...this.dependencies(rows, tops),
                ...rows.flatMap((each, index) => this.rowShapes(each, tops[index] ?? 0)),
                ...key.shapes,
            ],
        };
    }

    private wholeSpan(): string {
        if (this.schedule.spans.size === 0) { return ''; }
        const { language } = this.input;
        if (this.schedule.relative) {
            return `${formatNumber(Math.round((this.to - this.from) / MONTH), language)}${NBSP}${WORDS[language].months}`;
        }
        const { year, month } = dateOfDay(this.from);
        const last = dateOfDay(this.to - 1);
        return formatDateSpan({ year, month }, { year: last.year, month: last.month }, this.input.language);
    }

    private x(day: number): number {
        return rounded(this.left + (day - this.from) / (this.to - this.from) * this.width);
    }

    private rows(): readonly ChartRow[] {
        return this.input.items.map(item => {
            const lines = wrapped(item.title === item.id ? item.id : `${item.id}${NBSP}· ${item.title}`, LABELS, SIZE.label, 3);
            return { item, lines, height: Math.max(28, lines.length * lineHeight(SIZE.label) + 12) };
        });
    }

    private grid(bottom: number): readonly Shape[] {
        const shapes: Shape[] = [];
        for (const { major, at, until, name } of this.ticks()) {
            const x = this.x(at);
            const room = this.x(until) - x;
            shapes.push({
                kind: 'line', points: [{ x, y: major ? 4 : 22 }, { x, y: bottom }],
                stroke: { ink: major ? 'line' : 'line-soft', width: major ? 1 : 0.75 },
            });
            const size = SIZE.small;
            if (textWidth(name, size, major ? 'bold' : 'regular') + 4 <= room) {
                shapes.push(major
                    ? label(x + 5, 16, name, { size, weight: 'bold', ink: 'text' })
                    : label(x + room / 2, 36, name, { size, anchor: 'middle', ink: 'text-soft' }));
            }
        }
        const end = this.x(this.to);
        shapes.push({ kind: 'line', points: [{ x: end, y: 4 }, { x: end, y: bottom }], stroke: { ink: 'line-soft', width: 0.75 } });
        shapes.push({
            kind: 'line', points: [{ x: 0, y: HEADER }, { x: end, y: HEADER }], stroke: { ink: 'line', width: 1 },
        });
        return shapes;
    }

    /** Years over months, over quarters where months would be too narrow, and years alone for the longest plans. */
    private ticks(): readonly Tick[] {
        const { language } = this.input;
        const months = Math.round((this.to - this.from) / MONTH);
        if (this.schedule.relative) { return this.relativeTicks(months); }
        const ticks: Tick[] = [];
        const first = dateOfDay(this.from);
        for (let index = 0; index < months; index++) {
            const year = first.year + Math.floor((first.month - 1 + index) / 12);
            const month = (first.month - 1 + index) % 12 + 1;
            const at = dayNumber(year, month, 1);
            if (month === 1 || index === 0) {
                ticks.push({ major: true, at, until: Math.min(dayNumber(year + 1, 1, 1), this.to), name: String(year) });
            }
            if (months <= 36) {
                const until = Math.min(dayNumber(month === 12 ? year + 1 : year, month === 12 ? 1 : month + 1, 1), this.to);
                ticks.push({ major: false, at, until, name: monthName(month, language, months <= 16 ? 'short' : 'letter') });
            } else if (months <= 108 && month % 3 === 1) {
                const until = Math.min(dayNumber(month === 10 ? year + 1 : year, month === 10 ? 1 : month + 3, 1), this.to);
                ticks.push({ major: false, at, until, name: `${WORDS[language].quarter}${(month + 2) / 3}` });
            }
        }
        return ticks.sort((a, b) => Number(a.major) - Number(b.major) || a.at - b.at);
    }

    private relativeTicks(months: number): readonly Tick[] {
        const step = months <= 18 ? 1 : months <= 36 ? 3 : months <= 72 ? 6 : 12;
        const ticks: Tick[] = [{ major: true, at: 0, until: this.to, name: WORDS[this.input.language].months.replace(/^m/, 'M') }];
        for (let month = 0; month < months; month += step) {
            ticks.push({ major: false, at: month * MONTH, until: Math.min((month + step) * MONTH, this.to), name: String(month + step) });
        }
        return ticks;
    }

    private rule(top: number, height: number): readonly Shape[] {
        const y = top + height;
        return [{ kind: 'line', points: [{ x: 0, y }, { x: this.left + this.width, y }], stroke: { ink: 'line-soft', width: 0.75 } }];
    }

    private rowShapes(each: ChartRow, top: number): readonly Shape[] {
        const middle = top + each.height / 2;
        const leading = lineHeight(SIZE.label);
        const baseline = middle - (each.lines.length - 1) * leading / 2 + SIZE.label * 0.36;
        const milestone = each.item.kind === 'milestone';
        const names = labelLines(0, baseline, each.lines, { ink: 'text', ...(milestone ? {} : { weight: 'regular' as const }) });
        const span = this.schedule.spans.get(each.item.id);
        if (span === undefined) {
            const missing = WORDS[this.input.language].undated;
            return [...names, label(this.left + 6, middle + 4, missing, { size: SIZE.small, ink: 'text-soft' })];
        }
        const from = this.x(span.from);
        const to = this.x(span.to);
        const mark: Shape = milestone ? diamond(from, middle, 7, 'accent') : {
            kind: 'rect', x: from, y: middle - BAR / 2, width: Math.max(3, rounded(to - from)), height: BAR, radius: 2,
            fill: each.item.optional === true ? 'panel' : 'series-1',
            stroke: { ink: 'accent', width: 1.25, style: each.item.optional === true ? 'dashed' : 'solid' },
            ...(each.item.optional === true ? { pattern: 'hatch' as const } : {}),
        };
        const edges = milestone ? [from - 7, from + 7] : [from, Math.max(to, from + 3)];
        return [...names, mark, ...this.dateLabel(each.item, span, edges[0] ?? from, edges[1] ?? to, middle)];
    }

    /** The dates stand after the bar, before it where the chart ends, or inside where neither side has room. */
    private dateLabel(item: PlanItem, span: Span, from: number, to: number, middle: number): readonly Shape[] {
        const text = this.spanText(item, span);
        const width = textWidth(text, SIZE.small);
        const more = { size: SIZE.small, ink: 'text-soft', halo: true } as const;
        if (to + 6 + width <= this.left + this.width) { return [label(to + 6, middle + 4, text, more)]; }
        if (from - 6 - width >= this.left) { return [label(from - 6, middle + 4, text, { ...more, anchor: 'end' })]; }
        if (width + 8 <= to - from && item.optional !== true) {
            return [label((from + to) / 2, middle + 4, text, { size: SIZE.small, ink: 'text', anchor: 'middle' })];
        }
        return [];
    }

    private spanText(item: PlanItem, span: Span): string {
        const { language } = this.input;
        const months = Math.round((span.to - span.from) / MONTH * 2) / 2;
        const length = `${formatNumber(months, language)}${NBSP}${WORDS[language].months}`;
        if (this.schedule.relative) {
            return item.kind === 'milestone' ? `${WORDS[language].month}${NBSP}${formatNumber(Math.round(span.to / MONTH), language)}`
                : length;
        }
        const mark = span.stated ? '' : '≈ ';
        if (item.kind === 'milestone') { return mark + shortDate(item.end ?? item.start, span.from, language); }
        const from = shortDate(item.start, span.from, language);
        const to = shortDate(item.end, span.to - 1, language);
        return mark + (from === to ? from : `${from}${NBSP}– ${to}`);
    }

    private dependencies(rows: readonly ChartRow[], tops: readonly number[]): readonly Shape[] {
        const middles = new Map(rows.map((each, index) => [each.item.id, (tops[index] ?? 0) + each.height / 2]));
        return rows.flatMap(each => (each.item.after ?? []).flatMap((id): readonly Shape[] => {
            const before = this.schedule.spans.get(id);
            const after = this.schedule.spans.get(each.item.id);
            const y1 = middles.get(id);
            const y2 = middles.get(each.item.id);
            if (before === undefined || after === undefined || y1 === undefined || y2 === undefined) { return []; }
            const x1 = this.x(before.to);
            const x2 = this.x(after.from);
            if (x2 + 1 < x1 || y2 <= y1) { return []; }
            const turn = Math.max(x1 + 2, Math.min(x2 - 2, x1 + 5));
            const stroke = { ink: 'line', width: 1 } as const;
            const stop = y2 - (each.item.kind === 'milestone' ? 8 : BAR / 2);
            const points = x2 - x1 < 8
                ? [{ x: x2 + 2, y: y1 + BAR / 2 }, { x: x2 + 2, y: stop }]
                : [{ x: x1, y: y1 }, { x: turn, y: y1 }, { x: turn, y: y2 }, { x: x2 - (each.item.kind === 'milestone' ? 7 : 0), y: y2 }];
            return [{ kind: 'line', points: points.map(point => ({ x: rounded(point.x), y: rounded(point.y) })), stroke, arrow: 'end' }];
        }));
    }

    private legendEntries(): readonly LegendEntry[] {
        const words = WORDS[this.input.language];
        const entries: LegendEntry[] = [];
        const { items } = this.input;
        if (items.some(item => item.kind === 'phase' && item.optional !== true)) {
            entries.push({ text: words.phase, sample: { kind: 'area', fill: 'series-1' } });
        }
        if (items.some(item => item.kind === 'phase' && item.optional === true)) {
            entries.push({ text: words.optional, sample: { kind: 'area', fill: 'panel', pattern: 'hatch', style: 'dashed' } });
        }
        if (items.some(item => item.kind === 'milestone')) {
            entries.push({ text: words.milestone, sample: { kind: 'diamond', fill: 'accent' } });
        }
        return entries;
    }
}

interface ChartRow {
    readonly item: PlanItem;
    readonly lines: readonly string[];
    readonly height: number;
}

interface Tick {
    readonly major: boolean;
    readonly at: number;
    readonly until: number;
    readonly name: string;
}

/** A date as precise as it was stated; a derived one is given to the month. */
function shortDate(stated: CalendarDate | undefined, day: number, language: Language): string {
    if (stated !== undefined) { return formatShortDate(stated, language); }
    const { year, month } = dateOfDay(day);
    return formatShortDate({ year, month }, language);
}

function dataTable(input: GanttInput, schedule: Schedule): Table {
    const { language } = input;
    const words = WORDS[language];
    const cells = (item: PlanItem): readonly TableCell[] => {
        const span = schedule.spans.get(item.id);
        const name = rowHeader(item.title === item.id ? item.id : `${item.id} · ${item.title}`);
        if (span === undefined) { return [name, cell(words.undated), cell(''), cell('')]; }
        const length = item.kind === 'milestone' ? words.milestone.toLowerCase()
            : `${formatNumber(Math.round((span.to - span.from) / MONTH * 2) / 2, language)}${NBSP}${words.months}`;
        if (schedule.relative) {
            const month = (day: number): string => `${words.month.toLowerCase()}${NBSP}${formatNumber(day, language)}`;
            const first = month(Math.floor(span.from / MONTH + 1e-6) + (item.kind === 'milestone' ? 0 : 1));
            return [name, cell(first), cell(month(Math.max(1, Math.ceil(span.to / MONTH - 1e-6)))), cell(length)];
        }
        const mark = span.stated ? '' : '≈ ';
        if (item.kind === 'milestone') {
            return [name, cell(''), cell(mark + shortDate(item.end ?? item.start, span.from, language)), cell(length)];
        }
        return [
            name, cell(mark + shortDate(item.start, span.from, language)), cell(mark + shortDate(item.end, span.to - 1, language)),
            cell(length),
        ];
    };
    return {
        kind: 'table',
        columns: [{ kind: 'text', weight: 3 }, { kind: 'text', weight: 1 }, { kind: 'text', weight: 1 }, { kind: 'text', weight: 1 }],
        head: [row([columnHeader(words.item), columnHeader(words.start), columnHeader(words.end), columnHeader(words.duration)])],
        body: input.items.map(item => row(cells(item))),
        foot: [],
        ...([...schedule.spans.values()].some(span => !span.stated) && !schedule.relative
            ? { note: [{ kind: 'text', text: `≈ ${words.computed}.` }] } : {}),
    };
}
