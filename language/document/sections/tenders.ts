/** How offers are judged: criteria and their weights, marks and what they come to, answers requirement by requirement. */
import type { Expression, Reference } from '../../grammar/values.js';
import { isKind, type AnyElement, type Element } from '../../model/elements.js';
import { badge, cell, columnHeader, inlines, quantity, row, rowHeader, strong, text } from '../build.js';
import type { Block, Inline, Section, Table, TableRow } from '../nodes.js';
import { capitalised, formatNumber, formatPercent } from '../typography.js';
import { joined, type Compilation } from './compilation.js';
import { fieldsOf, namedBy } from './fields.js';
import { aboutCell, elementCard, elementTable, longDescriptions, section } from './parts.js';
import { expressionInlines } from './values.js';
import { shown, wordBadge } from './words.js';

const WORDS = {
    fr: {
        title: 'Consultations', criteria: 'Critères d’attribution et pondération', criterion: 'Critère', weight: 'Poids',
        nature: 'Nature', concerns: 'Porte sur', total: 'Total', offers: 'Offres', offer: 'Offre', bidder: 'Candidat', amount: 'Montant',
        marks: 'Notes et motifs', score: 'Note pondérée, sur 100', rank: 'Classement', answers: 'Réponses aux exigences',
        requirement: 'Exigence', code: 'Code', loose: 'Critères et offres sans consultation', first: 'er', other: 'e',
        noAnswer: 'Sans réponse',
    },
    en: {
        title: 'Tenders', criteria: 'Award criteria and weights', criterion: 'Criterion', weight: 'Weight', nature: 'Nature',
        concerns: 'Concerns', total: 'Total', offers: 'Offers', offer: 'Offer', bidder: 'Bidder', amount: 'Amount',
        marks: 'Marks and reasons', score: 'Weighted mark, out of 100', rank: 'Rank', answers: 'Answers to requirements',
        requirement: 'Requirement', code: 'Code', loose: 'Criteria and offers without a tender', first: '', other: '',
        noAnswer: 'No answer',
    },
} as const;

type Criterion = Element<'awardCriterion'>;
type Offer = Element<'offer'>;
type Answer = Offer['answers'][number];

/** A requirement that bidders are asked to answer, and what each offer says of it. */
interface Asked {
    readonly requirement: AnyElement;
    readonly answers: ReadonlyMap<string, Answer>;
}

/** One part for each tender. */
export function tendersSection(c: Compilation): Section | undefined {
    const words = WORDS[c.language];
    const reader = new TenderReader(c);
    const sections = [...c.of('tender'), undefined].map(tender => reader.section(tender)).filter(each => each !== undefined);
    const [only] = sections;
    return sections.length === 1 && only !== undefined ? section('consultations', words.title, only.blocks)
        : section('consultations', words.title, [], sections);
}

/** The criteria of a tender and their weights: what bidders may know of how they are judged. */
export function awardWeights(c: Compilation, tender: Element<'tender'>): readonly Block[] {
    return new TenderReader(c).weightsOf(tender);
}

/** How the offers of a tender come out, the best first; nothing where marks, weights or the scale are missing. */
export interface Ranking {
    readonly tender: Element<'tender'>;
    readonly offers: readonly Ranked[];
}

/** An offer, its weighted mark out of a hundred, and the criteria on which it was judged. */
export interface Ranked {
    readonly offer: Offer;
    readonly score: number;
    readonly rank: number;
    readonly marks: readonly (Mark & { readonly criterion: Criterion })[];
    /** The requirements that were asked and that the offer does not answer. */
    readonly unanswered: readonly AnyElement[];
}

/** The ranking of each tender of which every offer has every mark. */
export function rankings(c: Compilation): readonly Ranking[] {
    const reader = new TenderReader(c);
    return c.of('tender').flatMap(tender => reader.ranking(tender) ?? []);
}

/** A mark that an offer was given, and why. */
interface Mark {
    readonly mark?: Expression;
    readonly reason?: Element<'offer'>['marks'][number]['reason'];
}

class TenderReader {
    private readonly criteria = new Map<string, Criterion[]>();
    private readonly offers = new Map<string, Offer[]>();
    private readonly parents = new Map<string, string | undefined>();
    private readonly marks = new Map<string, Map<string, Mark>>();
    private readonly tableWeights = new Map<string, Expression>();

    constructor(private readonly c: Compilation) {
        const { programme } = c;
        for (const criterion of programme.of('awardCriterion')) { this.parents.set(criterion.key, this.parentOf(criterion)); }
        for (const criterion of programme.of('awardCriterion')) { push(this.criteria, this.tenderOf(criterion), criterion); }
        for (const offer of programme.of('offer')) { push(this.offers, this.tenderOfOffer(offer), offer); }
        this.readMarks();
    }

    private parentOf(criterion: Criterion): string | undefined {
        const named = criterion.partOf && this.c.programme.resolve(criterion.partOf);
        const around = criterion.parent === undefined ? undefined : this.c.programme.get(criterion.parent);
        return named?.key ?? (around?.kind === 'awardCriterion' ? around.key : undefined);
    }

    private tenderOf(criterion: Criterion): string {
        const seen = new Set<string>();
        let at: AnyElement | undefined = criterion;
        while (at !== undefined && !seen.has(at.key)) {
            seen.add(at.key);
            if (at.kind === 'tender') { return at.key; }
            const named: Reference | undefined = isKind(at, 'awardCriterion') ? at.tender : undefined;
            const tender: AnyElement | undefined = named && this.c.programme.resolve(named);
            if (tender !== undefined) { return tender.key; }
            const above: string | undefined = this.parents.get(at.key) ?? at.parent;
            at = above === undefined ? undefined : this.c.programme.get(above);
        }
        return '';
    }

    private tenderOfOffer(offer: Offer): string {
        const named = offer.tender && this.c.programme.resolve(offer.tender);
        const around = offer.parent === undefined ? undefined : this.c.programme.get(offer.parent);
        return named?.key ?? (around?.kind === 'tender' ? around.key : '');
    }

    private readMarks(): void {
        const { programme } = this.c;
        const note = (offer: AnyElement | undefined, criterion: AnyElement | undefined, mark: Mark): void => {
            if (offer === undefined || criterion === undefined) { return; }
            const known = this.marks.get(offer.key) ?? new Map<string, Mark>();
            this.marks.set(offer.key, known);
            known.set(criterion.key, { ...known.get(criterion.key), ...mark });
        };
        for (const offer of programme.of('offer')) {
            for (const { criterion, mark, reason } of offer.marks) {
                note(offer, criterion && programme.resolve(criterion), { ...(mark && { mark }), ...(reason && { reason }) });
            }
        }
        for (const { rows } of programme.of('marks')) {
            for (const { criterion, weight, mark, reason } of rows) {
                const judged = criterion && programme.resolve(criterion);
                if (judged !== undefined && weight !== undefined) { this.tableWeights.set(judged.key, weight); }
                for (const each of mark as readonly (Expression & { readonly about?: Reference })[]) {
                    note(each.about && programme.resolve(each.about), judged, { mark: each });
                }
                for (const each of reason as readonly (NonNullable<Mark['reason']> & { readonly about?: Reference })[]) {
                    note(each.about && programme.resolve(each.about), judged, { reason: each });
                }
            }
        }
    }

    section(tender: Element<'tender'> | undefined): Section | undefined {
        const { c } = this;
        const words = WORDS[c.language];
        const key = tender?.key ?? '';
        const criteria = this.ordered(this.criteria.get(key) ?? []);
        const offers = this.offers.get(key) ?? [];
        const blocks: readonly Block[] = [
            ...(tender === undefined ? [] : [this.card(tender)]), ...this.weights(criteria), ...this.offerTable(offers),
            ...this.markTable(tender, criteria, offers), ...this.answerTable(tender, offers),
        ];
        return section(tender === undefined ? 'consultation-autres' : `partie-${c.target(tender)}`,
            tender === undefined ? words.loose : c.title(tender), blocks);
    }

    weightsOf(tender: Element<'tender'>): readonly Block[] {
        return this.weights(this.ordered(this.criteria.get(tender.key) ?? []));
    }

    ranking(tender: Element<'tender'>): Ranking | undefined {
        const offers = this.offers.get(tender.key) ?? [];
        const judged = this.judged(this.ordered(this.criteria.get(tender.key) ?? []), offers);
        const scores = this.weightedMarks(tender, judged, offers);
        if (scores === undefined || offers.length === 0 || judged.length === 0) { return undefined; }
        const asked = this.asked(tender, offers);
        const ranked = offers.map((offer, index): Ranked => ({
            offer, unanswered: asked.filter(({ answers }) => !isAnswer(answers.get(offer.key))).map(({ requirement }) => requirement),
            score: scores[index]!, rank: rankOf(scores[index]!, scores),
            marks: judged.map(criterion => ({ criterion, ...this.marks.get(offer.key)?.get(criterion.key) })),
        }));
        return { tender, offers: ranked.sort((a, b) => a.rank - b.rank) };
    }

    /** The criteria that some offer has a mark for. */
    private judged(criteria: ReturnType<TenderReader['ordered']>, offers: readonly Offer[]): readonly Criterion[] {
        return criteria.map(({ criterion }) => criterion).filter(({ key }) =>
            offers.some(offer => this.marks.get(offer.key)?.has(key) === true));
    }

    private card(tender: Element<'tender'>): Block {
        const order = ['procedure', 'phase', 'date', 'scale', 'formula', 'concerns'];
        return elementCard(this.c, tender,
            { fields: fieldsOf(this.c, tender, order), closing: namedBy(this.c, tender, ['decision', 'question']), shown: order });
    }

    /** Criteria with their sub-criteria behind them. */
    private ordered(criteria: readonly Criterion[]): readonly { criterion: Criterion; depth: number; leaf: boolean }[] {
        const parts = new Map<string, Criterion[]>();
        for (const criterion of criteria) { push(parts, this.parents.get(criterion.key) ?? '', criterion); }
        const result: { criterion: Criterion; depth: number; leaf: boolean }[] = [];
        const seen = new Set<string>();
        const visit = (criterion: Criterion, depth: number): void => {
            if (seen.has(criterion.key)) { return; }
            seen.add(criterion.key);
            const inside = parts.get(criterion.key) ?? [];
            result.push({ criterion, depth, leaf: inside.length === 0 });
            inside.forEach(each => visit(each, depth + 1));
        };
        (parts.get('') ?? []).forEach(each => visit(each, 0));
        criteria.forEach(each => visit(each, 0));
        return result;
    }

    private weightOf(criterion: Criterion): Expression | undefined {
        return criterion.weight ?? this.tableWeights.get(criterion.key);
    }

    private weights(criteria: ReturnType<TenderReader['ordered']>): readonly Block[] {
        const { c } = this;
        const words = WORDS[c.language];
        if (criteria.length === 0) { return []; }
        const total = criteria.filter(({ depth }) => depth === 0).reduce((sum, { criterion }) =>
            sum + (c.programme.number(this.weightOf(criterion)) ?? 0), 0);
        const written = total <= 1.0001 ? formatPercent(total, c.language, {}) : formatNumber(total, c.language);
        const table = elementTable(criteria, [
            { title: words.code, kind: 'code', header: true, cell: ({ criterion }) => criterion.id },
            { title: words.criterion, cell: ({ criterion, depth }) => [
                ...(depth === 0 ? [] : [text('\u2003'.repeat(depth))]),
                ...aboutCell(c, criterion as AnyElement, ['weight', 'nature', 'tender', 'partOf', 'concerns']),
            ] },
            { title: words.nature, cell: ({ criterion }) =>
                (criterion.nature === undefined ? '' : capitalised(shown(criterion.nature, c.language, 'awardCriterion'))) },
            { title: words.concerns, cell: ({ criterion }) => c.named(criterion.concerns) },
            { title: words.weight, kind: 'number', cell: ({ criterion, depth }) => {
                const weight = this.weightOf(criterion);
                const content = weight === undefined ? [] : expressionInlines(c, weight, { share: true, alone: true });
                return depth === 0 && content.length > 0 ? strong(content) : content;
            } },
        ], { caption: inlines(words.criteria), rowId: ({ criterion }) => c.target(criterion as AnyElement) });
        const span = table.columns.length - 1;
        const foot = total > 0 ? [row([rowHeader(words.total, { columnSpan: span }), cell([quantity(written)])], { role: 'total' })] : [];
        return [{ ...table, foot }, ...longDescriptions(c, criteria.map(({ criterion }) => criterion as AnyElement))];
    }

    private offerTable(offers: readonly Offer[]): readonly Block[] {
        const { c } = this;
        const words = WORDS[c.language];
        if (offers.length === 0) { return []; }
        return [elementTable(offers, [
            { title: words.code, kind: 'code', header: true, cell: each => each.id },
            { title: words.offer, cell: each => aboutCell(c, each as AnyElement, ['tender', 'bidder', 'amount', 'marks', 'answers']) },
            { title: words.bidder, cell: each => (each.bidder === undefined ? [] : c.sources(each.bidder)) },
            { title: words.amount, kind: 'number', cell: each => (each.amount === undefined ? [] : expressionInlines(c, each.amount)) },
        ], { caption: inlines(words.offers), rowId: each => c.target(each as AnyElement) }), ...longDescriptions(c, offers)];
    }

    private markTable(
        tender: Element<'tender'> | undefined, criteria: ReturnType<TenderReader['ordered']>, offers: readonly Offer[],
    ): readonly Block[] {
        const { c } = this;
        const words = WORDS[c.language];
        const judged = this.judged(criteria, offers);
        if (judged.length === 0) { return []; }
        const body = judged.map((criterion): TableRow => {
            const weight = this.weightOf(criterion);
            return row([
                rowHeader([c.link(criterion, 'full')]),
                weight === undefined ? '' : expressionInlines(c, weight, { share: true, alone: true }),
                ...offers.map(offer => this.markCell(offer, criterion)),
            ]);
        });
        const table: Table = {
            kind: 'table', caption: inlines(words.marks), presentation: 'wide',
            columns: [{ kind: 'text' }, { kind: 'number' }, ...offers.map(() => ({ kind: 'text' as const }))],
            head: [row([columnHeader(words.criterion), columnHeader(words.weight),
                ...offers.map(offer => columnHeader([c.link(offer as AnyElement)]))])],
            body, foot: this.scores(tender, judged, offers),
        };
        return [table];
    }

    private markCell(offer: Offer, criterion: Criterion): readonly Inline[] {
        const { c } = this;
        const given = this.marks.get(offer.key)?.get(criterion.key);
        return joined([
            given?.mark === undefined ? [] : [strong(expressionInlines(c, given.mark, { alone: true }))],
            given?.reason === undefined ? [] : c.line(given.reason),
        ], { kind: 'line-break' });
    }

    /** The weighted marks out of a hundred, where each offer has every mark and the scale is known. */
    private scores(tender: Element<'tender'> | undefined, judged: readonly Criterion[], offers: readonly Offer[]): readonly TableRow[] {
        const { c } = this;
        const words = WORDS[c.language];
        const known = this.weightedMarks(tender, judged, offers);
        if (known === undefined) { return []; }
        return [
            row([rowHeader(words.score, { columnSpan: 2 }), ...known.map(score => [quantity(formatNumber(score, c.language))])],
                { role: 'total' }),
            row([rowHeader(words.rank, { columnSpan: 2 }), ...known.map(score => {
                const rank = rankOf(score, known);
                return `${rank}${rank === 1 ? words.first : words.other}`;
            })], { role: 'subtotal' }),
        ];
    }

    private weightedMarks(tender: Element<'tender'> | undefined, judged: readonly Criterion[],
        offers: readonly Offer[]): readonly number[] | undefined {
        const { c } = this;
        const scale = c.programme.number(tender?.scale);
        const scores = offers.map(offer => judged.reduce<number | undefined>((sum, criterion) => {
            const weight = c.programme.number(this.weightOf(criterion));
            const mark = c.programme.number(this.marks.get(offer.key)?.get(criterion.key)?.mark);
            return sum === undefined || weight === undefined || mark === undefined || scale === undefined ? undefined
                : sum + (weight > 1 ? weight / 100 : weight) * mark / scale * 100;
        }, 0));
        return scores.some(score => score === undefined) ? undefined
            : scores.filter(score => score !== undefined).map(score => Math.round(score * 100) / 100);
    }

    /** The requirements that the tender names or that an offer answers, with the answers; none where no offer answers any. */
    private asked(tender: Element<'tender'> | undefined, offers: readonly Offer[]): readonly Asked[] {
        const { c } = this;
        if (offers.every(({ answers }) => answers.length === 0)) { return []; }
        const given = new Map(c.programme.resolveAll(tender?.concerns).filter(each => isKind(each, 'requirement') && c.scope.has(each))
            .map(requirement => [requirement.key, { requirement, answers: new Map<string, Answer>() }]));
        for (const offer of offers) {
            for (const answer of offer.answers) {
                for (const requirement of c.programme.resolveAll(answer.requirements)) {
                    const known = given.get(requirement.key) ?? { requirement, answers: new Map<string, Answer>() };
                    given.set(requirement.key, known);
                    known.answers.set(offer.key, answer);
                }
            }
        }
        return [...given.values()];
    }

    private answerTable(tender: Element<'tender'> | undefined, offers: readonly Offer[]): readonly Block[] {
        const { c } = this;
        const words = WORDS[c.language];
        const asked = this.asked(tender, offers);
        if (asked.length === 0) { return []; }
        const table: Table = {
            kind: 'table', caption: inlines(words.answers), presentation: 'wide',
            columns: [{ kind: 'text' }, ...offers.map(() => ({ kind: 'text' as const }))],
            head: [row([columnHeader(words.requirement), ...offers.map(offer => columnHeader([c.link(offer as AnyElement)]))])],
            body: asked.map(({ requirement, answers }) => row([
                rowHeader([c.link(requirement, 'full')]),
                ...offers.map(offer => {
                    const answer = answers.get(offer.key);
                    return !isAnswer(answer) ? [badge(words.noAnswer, 'caution')] : joined([
                        answer.verdict === undefined ? [] : [wordBadge(answer.verdict, c.language)],
                        answer.remark === undefined ? [] : c.line(answer.remark),
                    ], { kind: 'line-break' });
                }),
            ])),
            foot: [],
        };
        return [table];
    }
}

function isAnswer(answer: Answer | undefined): answer is Answer {
    return answer?.verdict !== undefined || answer?.remark !== undefined;
}

function rankOf(score: number, all: readonly number[]): number {
    return all.filter(other => other > score).length + 1;
}

function push<V>(map: Map<string, V[]>, key: string, value: V): void {
    const known = map.get(key);
    if (known === undefined) { map.set(key, [value]); } else { known.push(value); }
}
