/** How bids are judged, how each came out and why: the matrix and its report. */
import type { Element } from '../../model/elements.js';
import { list, quantity, strong, text } from '../build.js';
import { bars } from '../figures/bars.js';
import type { Block, Definition } from '../nodes.js';
import { joined, type Compilation } from '../sections/compilation.js';
import { elementCard, elementTable, figure, section } from '../sections/parts.js';
import { rankings, tendersSection, type Ranked, type Ranking } from '../sections/tenders.js';
import { expressionInlines } from '../sections/values.js';
import { shown } from '../sections/words.js';
import { capitalised, formatNumber } from '../typography.js';
import { note, type Builder } from './parts.js';

const WORDS = {
    fr: {
        result: 'Résultat', rank: 'Rang', offer: 'Offre', bidder: 'Candidat', score: 'Note pondérée, sur 100', amount: 'Montant',
        figure: 'Notes pondérées, sur 100', report: 'Rapport par offre', reasons: 'Notes et motifs',
        unmet: 'Exigences non atteintes, ou en partie', unanswered: 'Exigences sans réponse',
        none: 'Aucune offre n’a encore toutes ses notes : le classement viendra avec elles.',
        waiting: 'Analyse en cours', decides: 'Qui décide',
        owner: 'Le classement éclaire le choix ; le maître d’ouvrage seul décide, et dit pourquoi. Ce document ne sort pas de '
            + 'l’équipe qui juge les offres tant que les candidats n’ont pas été informés.',
    },
    en: {
        result: 'Result', rank: 'Rank', offer: 'Bid', bidder: 'Bidder', score: 'Weighted mark, out of 100', amount: 'Amount',
        figure: 'Weighted marks, out of 100', report: 'Report bid by bid', reasons: 'Marks and reasons',
        unmet: 'Requirements not met, or partly', unanswered: 'Requirements without an answer',
        none: 'No bid has all its marks yet: the ranking will come with them.',
        waiting: 'Analysis under way', decides: 'Who decides',
        owner: 'The ranking sheds light on the choice; only the owner decides, and says why. This document stays with those who judge '
            + 'the bids until the bidders have been told.',
    },
} as const;

/** Writes the matrix and the report. */
export const bidAnalysis: Builder = c => {
    const words = WORDS[c.language];
    const matrix = tendersSection(c);
    if (matrix === undefined) { return []; }
    const ranked = rankings(c);
    return [
        section('resultat', words.result, [
            ...ranked.flatMap(each => result(c, each, ranked.length > 1)),
            ...(ranked.length === 0 ? [note(words.waiting, words.none)] : []),
            note(words.decides, words.owner),
        ]),
        { ...matrix, newPage: true },
        section('rapport', words.report, ranked.flatMap(({ offers }) => offers.map(each => report(c, each))), [], { newPage: true }),
    ];
};

function result(c: Compilation, { tender, offers }: Ranking, titled: boolean): readonly Block[] {
    const words = WORDS[c.language];
    const table = elementTable(offers, [
        { title: words.rank, kind: 'mark', cell: ({ rank }) => String(rank) },
        { title: words.offer, header: true, cell: ({ offer }) => [text(`${offer.id} ${c.title(offer)}`)] },
        { title: words.bidder, cell: ({ offer }) => (offer.bidder === undefined ? [] : c.sources(offer.bidder)) },
        { title: words.amount, kind: 'number',
            cell: ({ offer }) => (offer.amount === undefined ? [] : expressionInlines(c, offer.amount, { alone: true })) },
        { title: words.score, kind: 'number', cell: ({ score }) => strong([quantity(formatNumber(score, c.language))]) },
    ], titled ? { caption: [text(c.title(tender))] } : {});
    return [table, ...(offers.length < 2 ? [] : [figure(`figure-${c.target(tender)}`, words.figure, bars({
        language: c.language, title: words.figure, nameHeading: words.offer, valueHeading: words.score, unit: '', parts: false,
        items: offers.map(({ offer, score }) => ({ name: c.drawnTitle(offer), value: score })),
    }))])];
}

function report(c: Compilation, { offer, marks, score, rank, unanswered }: Ranked): Block {
    const words = WORDS[c.language];
    const table = elementTable(marks, [
        { title: capitalised(shown('criterion', c.language)), header: true, cell: ({ criterion }) => c.link(criterion, 'full') },
        { title: capitalised(shown('mark', c.language)), kind: 'number',
            cell: ({ mark }) => (mark === undefined ? [] : expressionInlines(c, mark, { alone: true })) },
        { title: words.reasons, cell: ({ reason }) => (reason === undefined ? [] : c.line(reason)) },
    ]);
    return { ...elementCard(c, offer, {
        blocks: [table], fields: [...unmet(c, offer), ...withoutAnswer(c, unanswered)],
        shown: ['tender', 'bidder', 'amount', 'marks', 'answers', 'description'],
    }), id: `rapport-${c.target(offer)}`, badges: [
        { kind: 'badge', text: `${words.rank} ${rank}`, tone: rank === 1 ? 'accent' : 'neutral' },
        { kind: 'badge', text: `${formatNumber(score, c.language)} / 100`, tone: 'neutral' },
    ] };
}

function unmet(c: Compilation, offer: Element<'offer'>): readonly Definition[] {
    const words = WORDS[c.language];
    const answers = offer.answers.filter(({ verdict }) => verdict === 'notCompliant' || verdict === 'partlyCompliant');
    if (answers.length === 0) { return []; }
    return [{ term: [text(words.unmet)], blocks: [list(answers.map(({ requirements, verdict, remark }) => joined([
        [...c.named(requirements, 'title'), text(verdict === undefined ? '' : ` (${shown(verdict, c.language)})`)],
        remark === undefined ? [] : c.line(remark),
    ], c.language === 'fr' ? ' : ' : ': ')))] }];
}

function withoutAnswer(c: Compilation, unanswered: Ranked['unanswered']): readonly Definition[] {
    return unanswered.length === 0 ? [] : [{
        term: [text(WORDS[c.language].unanswered)], blocks: [list(unanswered.map(requirement => [c.link(requirement, 'full')]))],
    }];
}
