/** Costs, time and risks on a few pages: where the project stands, and what it waits for. */
import type { Element } from '../../model/elements.js';
import { columnHeader, inlines, quantity, row, text } from '../build.js';
import type { Block, Inline } from '../nodes.js';
import { joined, type Compilation } from '../sections/compilation.js';
import { budgetFigure, budgetInlines, budgetTotals } from '../sections/costs.js';
import { envelopeInlines } from '../sections/cover.js';
import { elementTable, section } from '../sections/parts.js';
import { PhaseUse } from '../sections/phase-use.js';
import { planningFigure, planSpan } from '../sections/planning.js';
import { rankedRisks, rated, riskFigure } from '../sections/risks.js';
import { calendarDate, expressionInlines, periodText } from '../sections/values.js';
import { wordBadge } from '../sections/words.js';
import { formatDate, formatNumber } from '../typography.js';
import { questionTable } from './decision-log.js';
import { facts, type Builder } from './parts.js';

const WORDS = {
    fr: {
        state: 'Où en est le projet', stage: 'Stade', costs: 'Coûts', time: 'Délais', risks: 'Risques', waiting: 'Ce qui est attendu',
        envelope: 'Enveloppe', estimate: 'Estimation', span: 'Calendrier', next: 'Prochain jalon', open: 'Risques ouverts',
        decisions: 'Décisions à prendre', questions: 'Questions ouvertes', among: 'dont', late: 'en retard',
        verified: 'Vérifications faites', of: 'sur', milestone: 'Jalon',
        date: 'Date', state2: 'État', past: 'Passé', coming: 'À venir', risk: 'Risque', level: 'Niveau',
        bearer: 'Porteur', mitigation: 'Parade', due: 'Échéance', provision: 'Provision', probability: 'P', impact: 'I',
        decision: 'Décision', by: 'Attendue de', milestones: 'Jalons', on: 'au', deliverables: 'Livrables à venir', deliverable: 'Livrable',
        from: 'Remis par', status: 'État', amount: 'Montant',
    },
    en: {
        state: 'Where the project stands', stage: 'Stage', costs: 'Costs', time: 'Time', risks: 'Risks', waiting: 'What is awaited',
        envelope: 'Budget', estimate: 'Estimate', span: 'Schedule', next: 'Next milestone', open: 'Open risks',
        decisions: 'Decisions to take', questions: 'Open questions', among: 'of which', late: 'overdue',
        verified: 'Verifications made', of: 'of', milestone: 'Milestone', date: 'Date', state2: 'State', past: 'Past',
        coming: 'To come', risk: 'Risk', level: 'Rank',
        bearer: 'Borne by', mitigation: 'Mitigation', due: 'Due', provision: 'Provision', probability: 'P', impact: 'I',
        decision: 'Decision', by: 'Expected from', milestones: 'Milestones', on: 'on', deliverables: 'Deliverables to come',
        deliverable: 'Deliverable', from: 'Due from', status: 'Status', amount: 'Amount',
    },
} as const;

/** Writes the dashboard. */
export const dashboard: Builder = c => {
    const words = WORDS[c.language];
    const use = new PhaseUse(c);
    const [money, time, dangers] = [costs(c), delays(c, use), risks(c)];
    if (money.length + time.length + dangers.length + c.of('decision').length + c.of('question').length === 0) { return []; }
    return [
        section('etat', `${words.state}, ${words.on} ${formatDate(calendarDate(c.environment.today), c.language)}`, state(c, use)),
        section('couts', words.costs, money), section('delais', words.time, time, [], { newPage: true }),
        section('risques', words.risks, dangers, [], { newPage: true }), section('attendu', words.waiting, waiting(c)),
    ];
};

function state(c: Compilation, use: PhaseUse): readonly Block[] {
    const words = WORDS[c.language];
    const stage = c.programme.header?.stage && c.programme.resolve(c.programme.header.stage);
    const [next] = c.of('milestone').filter(({ date }) => date !== undefined && date.to >= c.environment.today)
        .sort((a, b) => (a.date!.from < b.date!.from ? -1 : 1));
    const open = c.of('risk').filter(({ status }) => status === 'open' || status === undefined);
    const verdicts = c.requirements.flatMap(({ verifications }) => verifications);
    const made = verdicts.filter(({ verdict }) => verdict !== undefined && verdict !== 'pending');
    const questions = openQuestions(c);
    const late = questions.filter(({ due }) => due !== undefined && due.to < c.environment.today).length;
    const count = (number: number): readonly Inline[] => (number === 0 ? [] : [quantity(formatNumber(number, c.language))]);
    return facts([
        [words.stage, stage === undefined ? '' : c.title(stage)],
        [words.envelope, envelopeInlines(c)], [words.estimate, budgetInlines(c)],
        [words.span, planSpan(c, use)],
        [words.next, next === undefined ? '' : `${c.title(next)}, ${periodText(c, next.date!)}`],
        [words.open, count(open.length)],
        [words.decisions, count(toTake(c).length)],
        [words.questions, questions.length === 0 ? []
        : [quantity(formatNumber(questions.length, c.language)), text(late === 0 ? '' : `, ${words.among} ${late} ${words.late}`)]],
        [words.verified, verdicts.length === 0 ? '' : `${formatNumber(made.length, c.language)} ${words.of} ${
            formatNumber(verdicts.length, c.language)}`],
    ]);
}

function costs(c: Compilation): readonly Block[] {
    const words = WORDS[c.language];
    if (c.budget.lines.length === 0) { return facts([[words.envelope, envelopeInlines(c)]]); }
    const totals = budgetTotals(c, false);
    return [
        ...(totals.length === 0 ? [] : [{
            kind: 'table' as const, columns: [{ kind: 'text' as const }, { kind: 'text' as const }, { kind: 'number' as const }],
            head: [row([columnHeader(words.estimate, { columnSpan: 2 }), columnHeader(words.amount)])],
            // The share of the budget is for its items.
            body: totals.map(each => ({ ...each, cells: each.cells.slice(0, 2) })), foot: [],
        }]),
        ...budgetFigure(c),
    ];
}

function delays(c: Compilation, use: PhaseUse): readonly Block[] {
    const words = WORDS[c.language];
    const milestones = [...c.of('milestone')].filter(({ date }) => date !== undefined)
        .sort((a, b) => (a.date!.from < b.date!.from ? -1 : a.date!.from > b.date!.from ? 1 : 0));
    const coming = [...c.of('deliverable')].filter(({ due }) => due !== undefined && due.to >= c.environment.today)
        .sort((a, b) => (a.due!.to < b.due!.to ? -1 : a.due!.to > b.due!.to ? 1 : 0)).slice(0, 8);
    const past = (each: Element<'milestone'>): boolean => each.date!.to < c.environment.today;
    return [
        ...planningFigure(c, use),
        ...(milestones.length === 0 ? [] : [elementTable(milestones, [
            { title: words.date, cell: each => periodText(c, each.date!) },
            { title: words.milestone, header: true, cell: each => `${each.id} ${c.title(each)}` },
            { title: words.state2, cell: each => ({ kind: 'badge', text: past(each) ? words.past : words.coming,
                tone: past(each) ? 'muted' : 'accent' }) },
        ], { caption: inlines(words.milestones), rowId: each => c.target(each) })]),
        ...(coming.length === 0 ? [] : [elementTable(coming, [
            { title: words.date, cell: each => periodText(c, each.due!) },
            { title: words.deliverable, header: true, cell: each => c.title(each) },
            { title: words.from, cell: each => c.named(each.by, 'title') },
        ], { caption: inlines(words.deliverables), rowId: each => c.target(each) })]),
    ];
}

function risks(c: Compilation): readonly Block[] {
    const words = WORDS[c.language];
    const live = rankedRisks(c).filter(({ status }) => status !== 'closed');
    if (live.length === 0) { return []; }
    return [...riskFigure(c), elementTable(live, [
        { title: words.risk, header: true, weight: 4, cell: each => [text(`${each.id} ${c.title(each)}`)] },
        { title: words.level, weight: 2, cell: each => joined([rated(c, words.probability, each.probability),
            rated(c, words.impact, each.impact)]
            .flatMap(one => (one === undefined ? [] : [[one]])), ' ') },
        { title: words.bearer, weight: 2, cell: each => c.named(each.bearer, 'title') },
        { title: words.mitigation, weight: 5, cell: each => joined(each.mitigation.map(one => c.line(one)), { kind: 'line-break' }) },
        { title: words.due, weight: 2, cell: each => (each.due === undefined ? '' : periodText(c, each.due)) },
        { title: words.provision, kind: 'number', weight: 2.4,
            cell: each => (each.provision === undefined ? [] : expressionInlines(c, each.provision, { alone: true })) },
        { title: words.status, weight: 1.8, cell: each => (each.status === undefined ? '' : wordBadge(each.status, c.language, 'risk')) },
    ], { rowId: each => c.target(each), presentation: 'wide' })];
}

function toTake(c: Compilation): readonly Element<'decision'>[] {
    return c.of('decision').filter(({ status }) => status === 'proposed' || status === 'deferred');
}

function openQuestions(c: Compilation): readonly Element<'question'>[] {
    return c.of('question').filter(({ status }) => status !== 'closed');
}

function waiting(c: Compilation): readonly Block[] {
    const words = WORDS[c.language];
    const decisions = toTake(c);
    const table = decisions.length === 0 ? [] : [elementTable(decisions, [
        { title: words.decision, header: true, cell: each => [text(`${each.id} ${c.title(each)}`)] },
        { title: words.by, cell: each => c.named(each.by, 'title') },
        { title: words.date, cell: each => (each.date === undefined ? '' : periodText(c, each.date)) },
        { title: words.status, cell: each => (each.status === undefined ? '' : wordBadge(each.status, c.language, 'decision')) },
    ], { caption: inlines(words.decisions), rowId: each => c.target(each) })];
    return [...table, ...questionTable(c, openQuestions(c), true)];
}
