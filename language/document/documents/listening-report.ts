/** Whom the team met, what it heard, and what was asked. */
import type { Element } from '../../model/elements.js';
import { inlines, paragraph, quantity } from '../build.js';
import type { Block, Section } from '../nodes.js';
import type { Compilation } from '../sections/compilation.js';
import { activityCard, saidTimes } from '../sections/participation.js';
import { aboutCell, elementTable, section } from '../sections/parts.js';
import { usersSection } from '../sections/users.js';
import { expressionInlines, periodText } from '../sections/values.js';
import { shown, wordBadge } from '../sections/words.js';
import { capitalised, formatCount, formatNumber } from '../typography.js';
import { facts, type Builder } from './parts.js';

const WORDS = {
    fr: {
        brief: 'En bref', activities: 'Actions d’écoute', met: 'Participants', audience: 'Public', needs: 'Besoins entendus',
        proposals: 'Propositions recueillies', date: 'Date', activity: 'Action', nature: 'Nature', attendance: 'Participants',
        calendar: 'Qui a été rencontré, quand', heard: 'Ce qui a été entendu', need: 'Besoin', statedBy: 'Exprimé par',
        heardIn: 'Recueilli lors de', priority: 'Priorité', proposal: 'Proposition', code: 'Code', one: 'action', many: 'actions',
        oneNeed: 'besoin', manyNeeds: 'besoins', oneProposal: 'proposition', manyProposals: 'propositions', sessions: 'Séances',
        lead: 'Les réponses aux propositions ne sont pas ici : elles sont dans le carnet de prescriptions.',
        people: 'Une même personne peut avoir pris part à plusieurs actions.',
    },
    en: {
        brief: 'In brief', activities: 'Listening activities', met: 'Participants', audience: 'Audience', needs: 'Needs heard',
        proposals: 'Proposals gathered', date: 'Date', activity: 'Activity', nature: 'Nature', attendance: 'Participants',
        calendar: 'Who was met, and when', heard: 'What was heard', need: 'Need', statedBy: 'Stated by', heardIn: 'Heard in',
        priority: 'Priority', proposal: 'Proposal', code: 'Code', one: 'activity', many: 'activities', oneNeed: 'need',
        manyNeeds: 'needs', oneProposal: 'proposal', manyProposals: 'proposals', sessions: 'Sessions',
        lead: 'Answers to proposals are not here: they are in the prescription booklet.',
        people: 'One person may have taken part in several activities.',
    },
} as const;

/** Where people are trained or told, nobody listens. */
const TELLING: ReadonlySet<string> = new Set(['training', 'information']);

/** Writes the report. */
export const listeningReport: Builder = c => {
    const words = WORDS[c.language];
    const { today } = c.environment;
    const activities = c.of('activity').filter(({ nature, date, result }) => (nature === undefined || !TELLING.has(nature))
        && (result.length > 0 || date.length === 0 || date.some(({ from }) => from <= today)));
    const needs = c.of('need');
    const proposals = c.of('proposal');
    if (activities.length === 0 && proposals.length === 0) { return []; }
    return [
        section('en-bref', words.brief, [...brief(c, activities, needs, proposals), ...calendar(c, activities)]),
        usersSection(c),
        section('actions', words.heard, activities.map(each => activityCard(c, each)), [], { newPage: true }),
        needTable(c, needs), proposalTable(c, proposals),
    ];
};

function brief(
    c: Compilation, activities: readonly Element<'activity'>[], needs: readonly Element<'need'>[],
    proposals: readonly Element<'proposal'>[],
): readonly Block[] {
    const words = WORDS[c.language];
    const met = activities.reduce((sum, { attendance }) => sum + (c.programme.number(attendance) ?? 0), 0);
    const count = (number: number, one: string, many: string): string => (number === 0 ? '' : formatCount(number, one, many, c.language));
    return [
        ...facts([
            [words.activities, count(activities.length, words.one, words.many)],
            [words.met, met === 0 ? [] : [quantity(formatNumber(met, c.language))]],
            [words.needs, count(needs.length, words.oneNeed, words.manyNeeds)],
            [words.proposals, count(proposals.length, words.oneProposal, words.manyProposals)],
        ]),
        ...(met === 0 ? [] : [paragraph(words.people, 'note')]),
    ];
}

function calendar(c: Compilation, activities: readonly Element<'activity'>[]): readonly Block[] {
    const words = WORDS[c.language];
    if (activities.length === 0) { return []; }
    const ordered = [...activities].sort((a, b) => ((a.date[0]?.from ?? '9999') < (b.date[0]?.from ?? '9999') ? -1
        : (a.date[0]?.from ?? '9999') > (b.date[0]?.from ?? '9999') ? 1 : 0));
    return [elementTable(ordered, [
        { title: words.date, cell: each => each.date.map(date => periodText(c, date)).join(', ') },
        { title: words.activity, header: true, cell: each => c.link(each, 'title') },
        { title: words.nature, cell: each => (each.nature === undefined ? '' : capitalised(shown(each.nature, c.language))) },
        { title: words.audience, cell: each => c.named(each.audience, 'title') },
        { title: words.sessions, kind: 'number',
            cell: each => (each.count === undefined ? [] : expressionInlines(c, each.count, { alone: true })) },
        { title: words.attendance, kind: 'number',
            cell: each => (each.attendance === undefined ? [] : expressionInlines(c, each.attendance, { alone: true })) },
    ], { caption: inlines(words.calendar), presentation: 'wide' })];
}

function needTable(c: Compilation, needs: readonly Element<'need'>[]): Section | undefined {
    const words = WORDS[c.language];
    if (needs.length === 0) { return undefined; }
    return section('besoins', words.needs, [elementTable(needs, [
        { title: words.code, kind: 'code', header: true, cell: each => each.id },
        { title: words.need, cell: each => aboutCell(c, each, ['statedBy', 'for', 'heardIn', 'priority', 'source']) },
        { title: words.statedBy, cell: each => c.named(each.statedBy, 'title') },
        { title: words.heardIn, cell: each => c.named(each.heardIn, 'title') },
        { title: words.priority, cell: each => (each.priority === undefined ? '' : wordBadge(each.priority, c.language, 'need')) },
    ], { rowId: each => c.target(each), presentation: 'wide' })], [], { newPage: true });
}

function proposalTable(c: Compilation, proposals: readonly Element<'proposal'>[]): Section | undefined {
    const words = WORDS[c.language];
    if (proposals.length === 0) { return undefined; }
    return section('propositions', words.proposals, [paragraph(words.lead, 'lead'), elementTable(proposals, [
        { title: words.code, kind: 'code', header: true, cell: each => each.id },
        { title: words.proposal, cell: each => [
            ...aboutCell(c, each, ['raisedIn', 'statedBy', 'count', 'answer', 'by', 'date', 'reason', 'leadsTo']), ...saidTimes(c, each),
        ] },
        { title: words.statedBy, cell: each => c.named(each.statedBy, 'title') },
        { title: words.heardIn, cell: each => c.named(each.raisedIn, 'title') },
    ], { rowId: each => c.target(each), presentation: 'wide' })], [], { newPage: true });
}
