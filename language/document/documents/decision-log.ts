/** What was decided and what is still asked, in the order of time. */
import type { Element } from '../../model/elements.js';
import { inlines, text } from '../build.js';
import type { Block } from '../nodes.js';
import type { Compilation } from '../sections/compilation.js';
import { decisionsSection } from '../sections/decisions.js';
import { elementTable, section } from '../sections/parts.js';
import { periodText } from '../sections/values.js';
import { wordBadge } from '../sections/words.js';
import { formatCount } from '../typography.js';
import { facts, type Builder } from './parts.js';

const WORDS = {
    fr: {
        brief: 'Vue d’ensemble', decision: 'Décision', date: 'Date', by: 'Par', status: 'État', question: 'Question', due: 'Échéance',
        for: 'Attendue de', askedBy: 'Posée par', decisions: 'Décisions, dans l’ordre des dates', questions: 'Questions, par échéance',
        counts: 'En bref', taken: 'décision prise', takenMany: 'décisions prises', waiting: 'à prendre', open: 'question ouverte',
        openMany: 'questions ouvertes', late: (n: number) => `dont ${n} en retard`, count: 'Décisions', countQuestions: 'Questions',
    },
    en: {
        brief: 'Overview', decision: 'Decision', date: 'Date', by: 'By', status: 'Status', question: 'Question', due: 'Due',
        for: 'Expected from', askedBy: 'Asked by', decisions: 'Decisions, in the order of their dates', questions: 'Questions, by due date',
        counts: 'In brief', taken: 'decision taken', takenMany: 'decisions taken', waiting: 'to take', open: 'open question',
        openMany: 'open questions', late: (n: number) => `${n} overdue`, count: 'Decisions', countQuestions: 'Questions',
    },
} as const;

/** Writes the log. */
export const decisionLog: Builder = c => {
    const words = WORDS[c.language];
    const decisions = [...c.of('decision')].sort((a, b) => later(a.date?.from, b.date?.from));
    const questions = [...c.of('question')].sort((a, b) => later(a.due?.to, b.due?.to));
    if (decisions.length === 0 && questions.length === 0) { return []; }
    return [
        section('vue-ensemble', words.brief, [...counts(c, decisions, questions),
            ...decisionTable(c, decisions), ...questionTable(c, questions)]),
        decisionsSection(c),
    ];
};

function later(first: string | undefined, second: string | undefined): number {
    return (first ?? '9999') < (second ?? '9999') ? -1 : (first ?? '9999') > (second ?? '9999') ? 1 : 0;
}

function counts(c: Compilation, decisions: readonly Element<'decision'>[], questions: readonly Element<'question'>[]): readonly Block[] {
    const words = WORDS[c.language];
    const waiting = decisions.filter(({ status }) => status === 'proposed' || status === 'deferred').length;
    const open = questions.filter(({ status }) => status !== 'closed');
    const late = open.filter(({ due }) => due !== undefined && due.to < c.environment.today).length;
    const taken = decisions.length - waiting;
    return facts([
        [words.count, decisions.length === 0 ? '' : [formatCount(taken, words.taken, words.takenMany, c.language),
            waiting === 0 ? '' : `, ${waiting} ${words.waiting}`].join('')],
        [words.countQuestions, questions.length === 0 ? '' : [formatCount(open.length, words.open, words.openMany, c.language),
            late === 0 ? '' : `, ${words.late(late)}`].join('')],
    ]);
}

function decisionTable(c: Compilation, decisions: readonly Element<'decision'>[]): readonly Block[] {
    const words = WORDS[c.language];
    if (decisions.length === 0) { return []; }
    return [elementTable(decisions, [
        { title: words.date, cell: each => (each.date === undefined ? '' : periodText(c, each.date)) },
        { title: words.decision, header: true, cell: each => c.link(each, 'full') },
        { title: words.by, cell: each => c.named(each.by, 'title') },
        { title: words.status, cell: each => (each.status === undefined ? '' : wordBadge(each.status, c.language, 'decision')) },
    ], { caption: inlines(words.decisions) })];
}

/**
 * The questions that are open, or closed, by the day on which an answer is due. Where the table is all that the document says of them,
 * its rows are their places (`own`).
 */
export function questionTable(c: Compilation, questions: readonly Element<'question'>[], own = false): readonly Block[] {
    const words = WORDS[c.language];
    if (questions.length === 0) { return []; }
    return [elementTable(questions, [
        { title: words.due, cell: each => (each.due === undefined ? '' : periodText(c, each.due)) },
        { title: words.question, header: true, cell: each => (own ? [text(`${each.id} ${c.title(each)}`)] : c.link(each, 'full')) },
        { title: words.askedBy, cell: each => c.named(each.askedBy, 'title') },
        { title: words.for, cell: each => c.named(each.for, 'title') },
        { title: words.status, cell: each => (each.status === undefined ? '' : wordBadge(each.status, c.language, 'question')) },
    ], { caption: inlines(words.questions), ...(own ? { rowId: each => c.target(each) } : {}) })];
}
