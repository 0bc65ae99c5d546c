/** What the users asked, what they were answered and why, and where in the programme each proposal went. */
import type { Element } from '../../model/elements.js';
import { isKind } from '../../model/elements.js';
import { text } from '../build.js';
import { bars } from '../figures/bars.js';
import type { Block, Inline, Section } from '../nodes.js';
import { joined, type Compilation } from '../sections/compilation.js';
import { answer, saidTimes, tally } from '../sections/participation.js';
import { aboutCell, elementTable, figure, longDescriptions, section } from '../sections/parts.js';
import { kindHeading } from '../sections/fields.js';
import { shown } from '../sections/words.js';
import { capitalised, NBSP, typeset } from '../typography.js';
import { citedRequirements, distinct, note, type Builder, type Requirement } from './parts.js';

const WORDS = {
    fr: {
        brief: 'En bref', parts: 'Propositions et réponses', figure: 'Ce que sont devenues les propositions', answer: 'Réponse',
        count: 'Propositions', code: 'Code',
        proposal: 'Proposition', by: 'Exprimée par', reason: 'Pourquoi', went: 'Ce qu’elle est devenue', unanswered: 'Sans réponse',
        accepted: 'Propositions retenues', adapted: 'Propositions adaptées', rejected: 'Propositions écartées',
        underStudy: 'Propositions à l’étude', none: 'Propositions sans réponse', cited: 'Exigences issues des propositions',
        nowhere: 'Sans suite écrite', waiting: 'Ce qui reste à répondre',
        waitingText: (n: number) => `${n} proposition${n > 1 ? 's' : ''} n’${n > 1 ? 'ont' : 'a'} pas encore de réponse. `
            + 'Celles et ceux qui les ont faites l’attendent.',
    },
    en: {
        brief: 'In brief', parts: 'Proposals and answers', figure: 'What became of the proposals', answer: 'Answer', count: 'Proposals',
        code: 'Code',
        proposal: 'Proposal', by: 'Stated by', reason: 'Why', went: 'What became of it', unanswered: 'Without answer',
        accepted: 'Accepted proposals', adapted: 'Adapted proposals', rejected: 'Rejected proposals', underStudy: 'Proposals under study',
        none: 'Proposals without an answer', cited: 'Requirements that came of proposals', nowhere: 'No written outcome',
        waiting: 'What is still to be answered',
        waitingText: (n: number) => `${n} proposal${n === 1 ? ' has' : 's have'} no answer yet. Those who made them are waiting.`,
    },
} as const;

const ANSWERS = ['accepted', 'adapted', 'rejected', 'underStudy', undefined] as const;

/** Writes the booklet. */
export const prescriptionBooklet: Builder = c => {
    const words = WORDS[c.language];
    const all = c.of('proposal');
    if (all.length === 0) { return []; }
    const waiting = all.filter(({ answer: given }) => given === undefined || given === 'underStudy').length;
    return [
        section('en-bref', words.brief, [
            tally(c, all), ...drawn(c, all), ...(waiting === 0 ? [] : [note(words.waiting, words.waitingText(waiting))]),
        ]),
        section('propositions', words.parts, [], ANSWERS.map(given => part(c, all.filter(each => each.answer === given), given))),
        citedRequirements(c, requirementsOf(c, all), words.cited),
    ];
};

function drawn(c: Compilation, all: readonly Element<'proposal'>[]): readonly Block[] {
    const words = WORDS[c.language];
    const items = ANSWERS.map(given => ({
        name: typeset(given === undefined ? words.unanswered : capitalised(shown(given, c.language, 'proposal')), c.language),
        value: all.filter(each => each.answer === given).length,
    })).filter(({ value }) => value > 0);
    if (items.length < 2) { return []; }
    return [figure('figure-propositions', words.figure, bars({
        language: c.language, title: words.figure, nameHeading: words.answer, valueHeading: words.count, unit: '', items,
    }))];
}

function part(c: Compilation, proposals: readonly Element<'proposal'>[], given: (typeof ANSWERS)[number]): Section | undefined {
    const words = WORDS[c.language];
    if (proposals.length === 0) { return undefined; }
    return section(`propositions-${given ?? 'sans-reponse'}`, words[given ?? 'none'], [elementTable(proposals, [
        { title: words.code, kind: 'code', weight: 1.5, header: true, cell: each => each.id },
        { title: words.proposal, weight: 4, cell: each => [
            ...aboutCell(c, each, ['raisedIn', 'statedBy', 'count', 'answer', 'by', 'date', 'reason', 'leadsTo']), ...saidTimes(c, each),
        ] },
        { title: words.by, weight: 3, cell: each => joined([c.named(each.statedBy, 'title'), c.named(each.raisedIn, 'title')],
            { kind: 'line-break' }) },
        { title: words.answer, weight: 2.2, cell: each => answer(c, each) },
        { title: words.reason, weight: 4, cell: each => (each.reason === undefined ? [] : c.line(each.reason)) },
        { title: words.went, weight: 4, cell: each => outcome(c, each) },
    ], { rowId: each => c.target(each), presentation: 'wide'}),
    ...longDescriptions(c, proposals)]);
}

/** « Exigence EX-1 Titre », one a line; what is no requirement says what it is. */
function outcome(c: Compilation, proposal: Element<'proposal'>): readonly Inline[] {
    const found = c.programme.resolveAll(proposal.leadsTo);
    if (found.length === 0) {
        return proposal.answer === 'accepted' || proposal.answer === 'adapted' ? [text(WORDS[c.language].nowhere)] : [];
    }
    return joined(found.map(each => [text(`${kindHeading(c, each.kind, 1)}${NBSP}`), c.link(each, 'full')]), { kind: 'line-break' });
}

function requirementsOf(c: Compilation, all: readonly Element<'proposal'>[]): readonly Requirement[] {
    const named = distinct(all.flatMap(each => c.programme.resolveAll(each.leadsTo)))
        .filter(each => isKind(each, 'requirement')).map(({ key }) => key);
    const sourced = new Set([...named, ...all.flatMap(each => c.programme.naming(each, 'requirement').map(({ key }) => key))]);
    return c.requirements.filter(({ key }) => sourced.has(key));
}
