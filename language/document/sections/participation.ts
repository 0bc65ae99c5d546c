/** The users' side: what was done with them, what they asked, what they committed to, who stands by them, what they are told. */
import type { AnyElement, Element } from '../../model/elements.js';
import { badge, definition, inlines, quantity, text } from '../build.js';
import type { Card, Inline, Section, Table } from '../nodes.js';
import { capitalised, formatNumber } from '../typography.js';
import type { Beside, Chapters } from './chapters.js';
import { joined, type Compilation } from './compilation.js';
import { fieldsOf, namedBy } from './fields.js';
import { aboutCell, elementCard, elementTable, longDescriptions, optionalBadge, section } from './parts.js';
import { expressionInlines, periodText } from './values.js';
import { shown, wordBadge } from './words.js';

const WORDS = {
    fr: {
        title: 'Démarche avec les usagers', activities: 'Actions', proposals: 'Propositions et réponses', commitments: 'Engagements',
        champions: 'Référents', guidances: 'Consignes d’usage', calendar: 'Calendrier des actions', date: 'Date', activity: 'Action',
        nature: 'Nature', count: 'Séances', attendance: 'Participants',
        caption: 'Propositions des usagers et réponses du maître d’ouvrage', code: 'Code', proposal: 'Proposition', answer: 'Réponse',
        reason: 'Motif', leadsTo: 'Aboutit à', answers: 'Réponses apportées', total: 'Propositions', answerOf: 'par', times: 'exprimée',
        unanswered: 'Sans réponse', raised: 'Propositions issues',
    },
    en: {
        title: 'Work with the users', activities: 'Activities', proposals: 'Proposals and answers', commitments: 'Commitments',
        champions: 'Champions', guidances: 'Usage guidance', calendar: 'Calendar of activities', date: 'Date', activity: 'Activity',
        nature: 'Nature', count: 'Sessions', attendance: 'Participants', caption: 'Users’ proposals and the owner’s answers',
        code: 'Code', proposal: 'Proposal', answer: 'Answer', reason: 'Reason', leadsTo: 'Leads to', answers: 'Answers given',
        total: 'Proposals', answerOf: 'by', times: 'stated', unanswered: 'Without answer', raised: 'Proposals raised',
    },
} as const;

/** Activities, proposals, commitments, champions and guidance. */
export function participationSection(c: Compilation, chapters: Chapters): Section | undefined {
    const words = WORDS[c.language];
    const around = (beside: Beside, own: Section | undefined): readonly (Section | undefined)[] => [...beside.before, own, ...beside.after];
    return section('demarche', words.title, [], [
        activities(c), ...around(chapters.beside('proposals'), proposals(c)), commitments(c), champions(c), guidances(c),
    ], { newPage: true });
}

function activities(c: Compilation): Section | undefined {
    const words = WORDS[c.language];
    const all = c.of('activity');
    if (all.length === 0) { return undefined; }
    const calendar: readonly Table[] = all.length < 3 ? [] : [elementTable(all, [
        { title: words.activity, header: true, cell: each => c.link(each, 'title') },
        { title: words.nature, cell: each => (each.nature === undefined ? '' : capitalised(shown(each.nature, c.language))) },
        { title: words.date, cell: each => each.date.map(date => periodText(c, date)).join(', ') },
        { title: words.count, kind: 'number',
            cell: each => (each.count === undefined ? [] : expressionInlines(c, each.count, { alone: true })) },
        { title: words.attendance, kind: 'number',
            cell: each => (each.attendance === undefined ? [] : expressionInlines(c, each.attendance, { alone: true })) },
    ], { caption: inlines(words.calendar) })];
    return section('actions', words.activities, [...calendar, ...all.map(each => activityCard(c, each))]);
}

/** The card of an activity: when, with whom, what came of it. */
export function activityCard(c: Compilation, activity: Element<'activity'>): Card {
    const order = ['date', 'count', 'audience', 'attendance', 'ledBy', 'venues', 'phase', 'result', 'deliverables', 'for'];
    const proposals = c.programme.naming(activity, 'proposal', 'raisedIn') as readonly AnyElement[];
    return elementCard(c, activity, {
        genre: 'action',
        badges: [optionalBadge(c, activity.nature, activity)],
        fields: fieldsOf(c, activity, order),
        closing: [
            ...(proposals.length === 0 ? [] : [definition(WORDS[c.language].raised, c.links(proposals))]),
            ...namedBy(c, activity, ['need', 'commitment', 'champion', 'guidance', 'decision', 'question']),
        ],
        shown: ['nature', ...order],
    });
}

function proposals(c: Compilation): Section | undefined {
    const words = WORDS[c.language];
    const all = c.of('proposal');
    if (all.length === 0) { return undefined; }
    const table = elementTable(all, [
        { title: words.code, kind: 'code', header: true, cell: each => each.id },
        { title: words.proposal, cell: each =>
            aboutCell(c, each, ['answer', 'by', 'date', 'reason', 'leadsTo', 'count']).concat(saidTimes(c, each)) },
        { title: words.answer, cell: each => answer(c, each) },
        { title: words.reason, cell: each => (each.reason === undefined ? [] : c.line(each.reason)) },
        { title: words.leadsTo, cell: each => c.named(each.leadsTo) },
    ], { caption: inlines(words.caption), rowId: each => c.target(each), presentation: 'wide' });
    return section('propositions', words.proposals, [tally(c, all), table, ...longDescriptions(c, all)]);
}

/** How often a proposal was made, where that is more than once. */
export function saidTimes(c: Compilation, proposal: Element<'proposal'>): readonly Inline[] {
    const words = WORDS[c.language];
    const count = c.programme.number(proposal.count);
    if (proposal.count === undefined || (count !== undefined && count <= 1)) { return []; }
    return [{ kind: 'line-break' }, text(`${capitalised(words.times)} `), ...expressionInlines(c, proposal.count, { alone: true }),
        text(c.language === 'fr' ? ' fois' : ' times')];
}

/** What a proposal was answered, by whom and when. */
export function answer(c: Compilation, proposal: Element<'proposal'>): readonly Inline[] {
    const words = WORDS[c.language];
    return joined([
        proposal.answer === undefined ? [badge(words.unanswered, 'caution')] : [wordBadge(proposal.answer, c.language, 'proposal')],
        proposal.by === undefined ? [] : [text(`${words.answerOf} `), ...c.named(proposal.by)],
        proposal.date === undefined ? [] : [text(periodText(c, proposal.date))],
    ], { kind: 'line-break' });
}

/** How many proposals came to what. */
export function tally(c: Compilation, all: readonly Element<'proposal'>[]): Table {
    const words = WORDS[c.language];
    const answers = ['accepted', 'adapted', 'rejected', 'underStudy', undefined] as const;
    const rows = answers.map(given => ({ given, count: all.filter(each => each.answer === given).length })).filter(({ count }) =>
        count > 0);
    return elementTable(rows, [
        { title: words.answers, header: true,
            cell: ({ given }) => (given === undefined ? badge(words.unanswered, 'caution') : wordBadge(given, c.language, 'proposal')) },
        { title: words.total, kind: 'number', cell: ({ count }) => quantity(formatNumber(count, c.language)) },
    ]);
}

function commitments(c: Compilation): Section | undefined {
    const order = ['signatories', 'users', 'date', 'raisedIn', 'requires', 'indicators'];
    return section('engagements', WORDS[c.language].commitments, c.of('commitment').map(each => elementCard(c, each, {
        genre: 'action', fields: fieldsOf(c, each, order), closing: namedBy(c, each, ['proposal', 'decision', 'question']), shown: order,
    })));
}

function champions(c: Compilation): Section | undefined {
    const order = ['count', 'users', 'trainedIn', 'venues', 'phases'];
    return section('referents', WORDS[c.language].champions, c.of('champion').map(each => elementCard(c, each, {
        genre: 'action', fields: fieldsOf(c, each, order), closing: namedBy(c, each, ['decision', 'question']), shown: order,
    })));
}

function guidances(c: Compilation): Section | undefined {
    const order = ['when', 'users', 'venues', 'requires', 'raisedIn'];
    return section('consignes', WORDS[c.language].guidances, c.of('guidance').map(each => elementCard(c, each, {
        genre: 'action', fields: fieldsOf(c, each, order), closing: namedBy(c, each, ['proposal', 'decision', 'question']), shown: order,
    })));
}
