/** The schedule: real dates that follow one another, and a Gantt chart drawn by the sheet itself. */
import type { AnyElement, Element } from '../../../model/elements.js';
import type { Book } from '../book.js';
import { serialOf } from '../calculation.js';
import { addressOf, call, cellAt, sign, type Formula } from '../formulas.js';
import type { Cell, Sheet } from '../grid.js';
import { headed, looks, rangeOf } from '../listing.js';
import { isoDate } from '../../../model/dates.js';
import { named, phasesText, titleOf } from '../texts.js';

const WORDS = {
    fr: {
        name: 'Planning', purpose: 'Phases et jalons. Changez une date ou une durée : les phases qui en dépendent et le diagramme suivent.',
        code: 'Code', title: 'Désignation', kind: 'Nature', after: 'Après', start: 'Début', end: 'Fin', days: 'Jours', phase: 'Phase',
        milestone: 'Jalon',
        optional: 'Phase optionnelle', deliverable: 'Livrable', by: 'Par', due: 'Échéance',
        refused: 'Tapez une date, par exemple 12/10/2026.',
    },
    en: {
        name: 'Planning', purpose: 'Phases and milestones. Change a date or a duration: the phases that depend on it and the chart follow.',
        code: 'Code', title: 'Name', kind: 'Kind', after: 'After', start: 'Start', end: 'End', days: 'Days', phase: 'Phase',
        milestone: 'Milestone',
        optional: 'Optional phase', deliverable: 'Deliverable', by: 'By', due: 'Due',
        refused: 'Type a date, for example 12 Oct 2026.',
    },
} as const;

const at = { code: 0, title: 1, kind: 2, after: 3, start: 4, end: 5, days: 6, chart: 7 } as const;

/** So many columns of the chart at most: months, else quarters, else years. */
const widestChart = 60;

/** A line of the chart. */
interface Bar {
    readonly element: AnyElement;
    readonly start: Cell;
    readonly end: Cell;
}

/** The sheet, where phases or milestones have dates. */
export function planningSheet(book: Book): Sheet | undefined {
    const { c } = book;
    const words = book.words(WORDS);
    const scheduled = book.programme.schedule.filter(({ phase, start, end }) => c.has(phase as AnyElement)
        && (start !== undefined || end !== undefined));
    const milestones = c.of('milestone').filter(({ date }) => date !== undefined);
    if (scheduled.length + milestones.length === 0) { return undefined; }
    const sheet = book.workbook.sheet(words.name);
    const head = headed(sheet, words.name, words.purpose);
    sheet.line(head, [words.code, words.title, words.kind, words.after, words.start, words.end, words.days], looks.head);
    sheet.widths.push(16, 40, 14, 14, 12, 12, 8);
    const bars = new Map<string, Bar>();
    const date = { framed: true, align: 'left', number: 'date' } as const;
    scheduled.forEach(({ phase, start, end }, i) => {
        const row = head + 1 + i;
        sheet.line(row, [c.label(phase), titleOf(c, phase), phase.optional === true ? words.optional : words.phase,
            named(c, phase.after)], column => (column === 0 ? looks.code : looks.cell));
        bars.set(phase.key, {
            element: phase,
            start: sheet.put(row, at.start, start === undefined ? undefined : serialOf(isoDate(start)), { ...date, open: true }),
            end: sheet.put(row, at.end, end === undefined ? undefined : serialOf(isoDate(end)), { ...date, open: true }),
        });
    });
    const first = head + 1 + scheduled.length;
    milestones.forEach((milestone, i) => {
        const row = first + i;
        const day = milestone.date === undefined ? undefined : serialOf(milestone.date.to);
        sheet.line(row, [c.label(milestone), titleOf(c, milestone), words.milestone, named(c, milestone.after)],
            column => (column === 0 ? looks.code : looks.cell));
        bars.set(milestone.key, {
            element: milestone,
            start: sheet.put(row, at.start, day, { ...date, open: true }),
            end: sheet.put(row, at.end, undefined, date),
        });
        sheet.put(row, at.days, undefined, looks.number);
    });
    scheduled.forEach(({ phase }) => follow(book, bars, phase));
    milestones.forEach(({ key }) => { bars.get(key)!.end.content = cellAt(bars.get(key)!.start); });
    const all = [...bars.values()];
    sheet.allowed.push({ range: `${addressOf(all[0]!.start)}:${addressOf(all[all.length - 1]!.end)}`, date: true, refusal: words.refused });
    sheet.frozen = { rows: head + 1, columns: 2 };
    sheet.print = { headRow: head, headColumns: 2 };
    chart(sheet, head, all, scheduled.length);
    sheet.fitWords([at.code, at.kind, at.after]);
    sheet.foldEmpty([at.after], head + 1, sheet.end);
    sheet.grid(sheet.rows[head]![0]!, sheet.end - 1, at.days);
    deliverables(book, sheet);
    return sheet;
}

/** A date that nobody stated follows from the phases before and from the duration, as the programme computes it. */
function follow(book: Book, bars: ReadonlyMap<string, Bar>, phase: Element<'phase'>): void {
    const { start, end } = bars.get(phase.key)!;
    const duration = daysBetween(start, end);
    const before = (phase.after ?? []).flatMap(reference => bars.get(book.programme.resolve(reference)?.key ?? '') ?? [])
        .filter(bar => bar.end.value !== undefined);
    const hasStart = phase.period !== undefined || phase.start !== undefined;
    const hasEnd = phase.period !== undefined || phase.end !== undefined;
    const days = start.sheet.put(start.row, at.days, duration === undefined ? undefined : sign(sign(end, '-', start), '+', 1),
        looks.number);
    if (!hasEnd && phase.duration !== undefined && duration !== undefined) {
        days.content = duration;
        days.look = { ...looks.number, open: true };
        end.content = sign(sign(start, '+', days), '-', 1);
        end.look = { ...end.look, open: false };
    }
    if (!hasStart && hasEnd && phase.duration !== undefined && duration !== undefined) {
        days.content = duration;
        days.look = { ...looks.number, open: true };
        start.content = sign(sign(end, '-', days), '+', 1);
        start.look = { ...start.look, open: false };
    } else if (!hasStart && before.length > 0 && start.value !== undefined) {
        const [only] = before;
        start.content = sign(before.length === 1 ? only!.end : call('MAX', ...before.map(bar => bar.end)), '+', 1);
        start.look = { ...start.look, open: false };
    }
}

function daysBetween(start: Cell, end: Cell): number | undefined {
    return typeof start.value === 'number' && typeof end.value === 'number' ? end.value - start.value + 1 : undefined;
}

/** One column a month (a quarter, a year); the grounds of its cells follow the dates. */
function chart(sheet: Sheet, head: number, bars: readonly Bar[], phases: number): void {
    const days = bars.flatMap(({ start, end }) => [start.value, end.value]).filter(value => typeof value === 'number');
    if (days.length === 0) { return; }
    const months = Math.ceil((Math.max(...days) - Math.min(...days)) / 30.4) + 2;
    const step = months <= widestChart ? 1 : months <= widestChart * 3 ? 3 : 12;
    const count = Math.min(widestChart, Math.ceil(months / step) + 1);
    const look = { ...looks.head, turned: true, number: step === 12 ? 'year' as const : 'shortMonth' as const };
    const starts: Formula = { op: 'call', name: 'MIN', args: [{ op: 'range', from: bars[0]!.start, to: bars[bars.length - 1]!.start,
        cells: () => bars.map(({ start }) => start) }] };
    const opening = step === 12 ? call('DATE', call('YEAR', starts), 1, 1) : call('DATE', call('YEAR', starts), call('MONTH', starts), 1);
    let before = sheet.put(head, at.chart, opening, look);
    const first = before;
    for (let i = 1; i < count; i++) { before = sheet.put(head, at.chart + i, call('EDATE', before, step), look); }
    sheet.heights.set(head, 48);
    for (let i = 0; i < count; i++) { sheet.widths[at.chart + i] = count > 36 ? 2.6 : 3.4; }
    bars.forEach(({ start }, i) => {
        for (let column = 0; column < count; column++) {
            const month = sheet.rows[head]![at.chart + column]!;
            const isMilestone = i >= phases;
            sheet.put(start.row, at.chart + column,
                isMilestone ? call('IF', call('AND', sign(cellAt(start, 'column'), '>=', cellAt(month, 'row')),
                    sign(cellAt(start, 'column'), '<', call('EDATE', cellAt(month, 'row'), step))), '◆', '') : undefined,
                { framed: true, align: 'center', bold: isMilestone });
        }
    });
    if (phases > 0) {
        const row = head + 2;
        const month = addressOf(first, 'row');
        const last = addressOf({ row: head + phases, column: at.chart + count - 1 });
        sheet.highlights.push({
            range: `${addressOf({ row: head + 1, column: at.chart })}:${last}`, ground: 'bar',
            when: `AND($E${row}<>"",$F${row}<>"",$E${row}<EDATE(${month},${step}),$F${row}>=${month})`,
        });
    }
}

/** What is to be delivered, by whom and when. */
function deliverables(book: Book, sheet: Sheet): void {
    const { c } = book;
    const words = book.words(WORDS);
    const items = c.of('deliverable').filter(({ due }) => due !== undefined);
    if (items.length === 0) { return; }
    const head = sheet.end + 1;
    sheet.line(head, [words.code, words.deliverable, words.by, words.phase, words.due], looks.head);
    const cells = items.map((each, i) => {
        const row = head + 1 + i;
        sheet.line(row, [c.label(each), titleOf(c, each), named(c, each.by), phasesText(c, each.phase)],
            column => (column === 0 ? looks.code : looks.cell));
        return sheet.put(row, at.start, each.due === undefined ? undefined : serialOf(each.due.to),
            { framed: true, align: 'left', number: 'date', open: true });
    });
    sheet.allowed.push({ range: rangeOf(cells), date: true, refusal: words.refused });
}
