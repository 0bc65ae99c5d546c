/** The grid in which offers are judged: weights, marks that a person may change, weighted points and ranks that follow. */
import type { AnyElement, Element } from '../../../model/elements.js';
import { formatNumber } from '../../../document/typography.js';
import type { Book } from '../book.js';
import { call, cellAt, range, sign, sumOf, type Formula } from '../formulas.js';
import { rangeBetween, type Cell, type Sheet } from '../grid.js';
import { judgements, priceFormula, type Judged, type Judgement } from '../judging.js';
import { headed, looks } from '../listing.js';
import type { Look } from '../looks.js';
import { lineText, oneLine, phasesText, titleOf, wordText } from '../texts.js';

const WORDS = {
    fr: {
        name: 'Offres', purpose: 'La grille d’analyse. Changez un poids, une note ou un prix : les points et le classement se recalculent.',
        answers: 'Réponses', answersPurpose: 'Ce que chaque offre répond à chaque exigence. Changez une réponse : les comptes suivent.',
        code: 'Code', criterion: 'Critère', nature: 'Nature', weight: 'Poids', mark: 'Note', reason: 'Motif', points: 'Points',
        total: 'Total sur 100',
        rank: 'Rang', ranking: 'Classement', offer: 'Offre', bidder: 'Candidat', amount: 'Montant', scale: 'Barème (note la plus haute)',
        formula: 'Note de prix', procedure: 'Procédure', missing: 'Notes à compléter',
        refusedMark: 'Choisissez une note de la liste, de 0 à ',
        refusedNumber: 'Tapez une note de 0 à ', weightSum: 'Les poids doivent faire 100 %.', requirement: 'Exigence', answer: 'Réponse',
        comparison: 'Comparaison', comparisonPurpose: 'Les points de chaque offre, critère par critère ; le graphique suit la grille.',
        pointsBy: 'Points par critère',
        comparisonTold: 'Une barre par offre ; chaque critère y a la longueur de ses points, dans l’ordre du tableau au-dessus.',
        remark: 'Commentaire', marks: 'Notes', verdicts: 'Réponses aux exigences', unnamed: 'Offre', computed: 'calculée',
        left: 'Sans réponse',
    },
    en: {
        name: 'Offers', purpose: 'The evaluation grid. Change a weight, a mark or a price: points and ranks are computed again.',
        answers: 'Answers', answersPurpose: 'What each offer answers to each requirement. Change an answer: the counts follow.',
        code: 'Code', criterion: 'Criterion', nature: 'Nature', weight: 'Weight', mark: 'Mark', reason: 'Reason', points: 'Points',
        total: 'Total out of 100',
        rank: 'Rank', ranking: 'Ranking', offer: 'Offer', bidder: 'Bidder', amount: 'Amount', scale: 'Scale (highest mark)',
        formula: 'Price mark', procedure: 'Procedure', missing: 'Marks missing', refusedMark: 'Choose a mark of the list, from 0 to ',
        refusedNumber: 'Type a mark from 0 to ', weightSum: 'Weights must come to 100%.', requirement: 'Requirement', answer: 'Answer',
        comparison: 'Comparison', comparisonPurpose: 'The points of each offer, criterion by criterion; the chart follows the grid.',
        pointsBy: 'Points by criterion',
        comparisonTold: 'One bar for each offer, in which each criterion is as long as its points, in the order of the table above.',
        remark: 'Comment', marks: 'Marks', verdicts: 'Answers to requirements', unnamed: 'Offer', computed: 'computed', left: 'No answer',
    },
} as const;

type Offer = Element<'offer'>;

/** A column group of the grid: an offer, or the place of one that has yet to come. */
interface Bid {
    readonly offer?: Offer;
    readonly label: string;
}

/** The sheets: a grid a tender, and answers where offers give some. */
export function offerSheets(book: Book): void {
    const all = judgements(book.c).filter(({ criteria }) => criteria.length > 0);
    all.forEach(judgement => new Grid(book, judgement, all.length > 1).write());
    judgements(book.c).forEach(judgement => answersSheet(book, judgement, all.length > 1));
}

function sheetName(book: Book, name: string, { tender }: Judgement, several: boolean): string {
    return several && tender ? `${name} ${book.c.label(tender)}` : name;
}

class Grid {
    private readonly sheet: Sheet;
    private readonly words: (typeof WORDS)['fr'] | (typeof WORDS)['en'];
    private readonly bids: readonly Bid[];
    private readonly scale: number;
    private scaleCell: Cell | undefined;
    private readonly amounts: Cell[] = [];
    /** The cells of the leaves: marks by the offers' places. */
    private readonly marks: Cell[][] = [];

    constructor(private readonly book: Book, private readonly judgement: Judgement, private readonly several: boolean) {
        this.words = book.words(WORDS);
        this.sheet = book.workbook.sheet(sheetName(book, this.words.name, judgement, several));
        this.scale = book.number(judgement.tender?.scale) ?? 5;
        this.bids = judgement.offers.length > 0
            ? judgement.offers.map(offer => ({ offer, label: book.c.label(offer as AnyElement) }))
            : [1, 2, 3].map(number => ({ label: `${this.words.unnamed} ${number}` }));
    }

    private column(bid: number): number {
        return 4 + bid * 3;
    }

    write(): void {
        const { book, sheet, words, bids, judgement } = this;
        const { tender } = judgement;
        const title = tender ? titleOf(book.c, tender) : words.name;
        let row = headed(sheet, title, words.purpose);
        sheet.widths.push(14, 40, 16, 9);
        // Codes are never broken at their hyphens.
        bids.forEach(({ label }) => sheet.widths.push(Math.max(12, label.length * 1.2 + 2), 34, Math.max(11, label.length * 1.2 + 2)));
        row = this.facts(row);
        const head = row;
        sheet.line(head, [words.code, words.criterion, words.nature, words.weight,
            ...bids.flatMap(({ label }) => [words.mark, words.reason, words.points].map(each => `${each}\n${label}`))],
        looks.head);
        sheet.frozen = { rows: head + 1, columns: 2 };
        sheet.print = { headRow: head, headColumns: 2, ...(bids.length > 4 ? { pagesWide: 2 } : {}) };
        sheet.line(head + 1, ['', words.amount, '', ''], { ...looks.cell, ground: 'calm' });
        bids.forEach(({ offer }, i) => {
            const at = this.column(i);
            sheet.line(head + 1, ['', '', ''], { ...looks.cell, ground: 'calm' }, at);
            this.amounts.push(sheet.put(head + 1, at, book.content(offer?.amount),
                { ...looks.open, align: 'right', number: 'money', wrap: false }));
            const unit = offer?.amount && book.programme.calculator.evaluate(offer.amount);
            sheet.put(head + 1, at + 1, unit?.ok === true ? unit.quantity.unit.tax ?? '' : '', { ...looks.cell, ground: 'calm' });
        });
        const tops = judgement.criteria.map(judged => this.criterion(judged, 0));
        this.totals(tops);
        sheet.grid(sheet.rows[head]![0]!, head + 1 + this.count(judgement.criteria), this.column(bids.length) - 1);
        this.comparison(tops.map(({ points }) => points));
    }

    /** Offers one a line, their points by criterion, and the same drawn. */
    private comparison(points: readonly (readonly Cell[])[]): void {
        const { book, words, bids, judgement } = this;
        const sheet = book.workbook.sheet(sheetName(book, words.comparison, judgement, this.several));
        const head = headed(sheet, words.comparison, words.comparisonPurpose);
        const criteria = judgement.criteria.map(({ criterion }) => titleOf(book.c, criterion));
        sheet.line(head, [words.offer, ...criteria, words.total], looks.head);
        sheet.widths.push(26, ...criteria.map(() => 16), 12);
        sheet.fitWords(criteria.map((_, i) => i + 1));
        const names = bids.map(({ label }, i) => sheet.put(head + 1 + i, 0, label, looks.code));
        const score: Look = { framed: true, align: 'right', number: 'score' };
        const columns = points.map((cells, at) => cells.map((cell, i) => sheet.put(head + 1 + i, at + 1, cellAt(cell), score)));
        bids.forEach((_, i) => sheet.put(head + 1 + i, points.length + 1, this.complete(columns.map(cells => cells[i]!)),
            { ...score, bold: true }));
        sheet.grid(sheet.rows[head]![0]!, head + bids.length, points.length + 1);
        sheet.frozen = { rows: head + 1, columns: 1 };
        sheet.print = { headRow: head };
        const from = { row: sheet.end + 1, column: 0 };
        sheet.charts.push({
            title: words.pointsBy, description: words.comparisonTold, names, number: 'integer', from,
            series: columns.map((cells, at) => ({ name: criteria[at]!, cells })),
            to: { row: from.row + Math.max(16, bids.length * 3 + 8), column: Math.min(points.length + 2, 7) },
        });
    }

    private count(criteria: readonly Judged[]): number {
        return criteria.reduce((sum, { parts }) => sum + 1 + this.count(parts), 0);
    }

    /** What holds for the whole tender; the scale is a cell of its own, on which every mark depends. */
    private facts(from: number): number {
        const { book, sheet, words, judgement: { tender } } = this;
        const { c } = book;
        const label: Look = { framed: true, bold: true, ground: 'subgroup' };
        const said: (readonly [string, string])[] = [
            [words.procedure, [oneLine(c, tender?.procedure), phasesText(c, tender?.phase)].filter(part => part !== '').join(' – ')],
            [words.formula, oneLine(c, tender?.formula)],
        ];
        let row = from;
        sheet.put(row, 0, words.scale, { ...label, wrap: true });
        this.scaleCell = sheet.put(row, 1, this.scale, { ...looks.open, align: 'left', number: 'number' });
        book.workbook.define(`${c.language === 'fr' ? 'Bareme' : 'Scale'}_${tender?.id ?? '0'}`, this.scaleCell);
        row++;
        for (const [name, text] of said) {
            if (text !== '') {
                sheet.put(row, 0, name, label);
                sheet.put(row, 1, text, looks.cell);
                row++;
            }
        }
        return row + 1;
    }

    /** A criterion, its parts below it; gives the cells of its weight and of each offer's points. */
    private criterion({ criterion, parts, weight }: Judged, depth: number): { readonly weight: Cell; readonly points: readonly Cell[] } {
        const { book, sheet, bids } = this;
        const { c } = book;
        const row = sheet.end;
        const whole = parts.length > 0;
        const look: Look = whole ? { ...looks.cell, bold: true, ground: 'subgroup' } : looks.cell;
        sheet.line(row, [c.label(criterion), titleOf(c, criterion),
            wordText(c, criterion.nature, 'awardCriterion')], column => (column === 1 && depth > 0 ? { ...look, indent: depth } : look));
        if (depth > 0) { sheet.levels.set(row, depth); }
        const number: Look = { ...look, align: 'right' };
        if (whole) {
            bids.forEach((_, i) => sheet.line(row, ['', '', ''], look, this.column(i)));
            const inside = parts.map(part => this.criterion(part, depth + 1));
            return {
                weight: sheet.put(row, 3, sumOf(inside.map(each => each.weight)), { ...number, number: 'percent' }),
                points: bids.map((_, i) => sheet.put(row, this.column(i) + 2, this.complete(inside.map(each => each.points[i]!)),
                    { ...number, number: 'score' })),
            };
        }
        const share = sheet.put(row, 3, weight,
            { ...number, open: true, number: weight !== undefined && !isWhole(weight * 100) ? 'share' : 'percent' });
        const points = bids.map(({ offer }, i) => {
            const at = this.column(i);
            const given = offer && this.judgement.markOf(offer, criterion);
            const mark = this.mark(row, i, criterion, given?.mark === undefined ? undefined : book.number(given.mark));
            sheet.put(row, at + 1, given?.reason === undefined ? undefined : oneLine(c, given.reason), looks.open);
            return sheet.put(row, at + 2, call('IF', sign(mark, '=', ''), '',
                sign(sign(sign(cellAt(share, 'column'), '*', mark), '/', cellAt(this.scaleCell!, 'both')), '*', 100)),
            { ...number, number: 'score' });
        });
        return { weight: share, points };
    }

    /** The cell of a mark: chosen from a list; the price's comes from the prices where the tender says how. */
    private mark(row: number, bid: number, { nature }: Element<'awardCriterion'>, given: number | undefined): Cell {
        const { sheet, words, scale } = this;
        const at = this.column(bid);
        const asked = nature === 'price' || nature === 'cost' ? this.judgement.tender?.formula : undefined;
        const made = asked && priceFormula(asked.text);
        if (made) {
            const cell = sheet.put(row, at, this.priceMark(bid, made), { framed: true, align: 'right', number: 'score', ground: 'calm' });
            if (given === undefined || (typeof cell.value === 'number' && Math.abs(cell.value - given) < 0.011)) { return cell; }
        }
        const cell = sheet.put(row, at, given, { framed: true, align: 'right', number: 'number', open: true });
        const steps = this.steps();
        sheet.allowed.push({
            range: rangeBetween(cell, cell),
            ...(steps === undefined || (given !== undefined && !steps.includes(given)) ? { between: [0, scale] as const,
                refusal: `${words.refusedNumber}${formatNumber(scale, this.book.c.language)}.` }
            : { list: this.book.list(`${words.marks} (0–${scale})`, steps),
                refusal: `${words.refusedMark}${formatNumber(scale, this.book.c.language)}.` }),
        });
        return cell;
    }

    /** Half points up to twenty, whole points up to a hundred. */
    private steps(): readonly number[] | undefined {
        const step = this.scale <= 20 ? 0.5 : 1;
        return this.scale > 100 || this.scale <= 0 || !isWhole(this.scale / step) ? undefined
            : Array.from({ length: this.scale / step + 1 }, (_, i) => i * step);
    }

    private priceMark(bid: number, { best, decimals }: ReturnType<typeof priceFormula> & object): Formula {
        const amount = this.amounts[bid]!;
        const prices: Formula = { op: 'call', name: 'MIN', args: this.amounts.map(each => cellAt(each, 'both')) };
        const scale = this.scaleCell!;
        const top = best === undefined || best === this.scale ? cellAt(scale, 'both') : best;
        const mark = sign(sign(top, '*', prices), '/', cellAt(amount, 'row'));
        return call('IF', sign(amount, '>', 0), decimals === undefined ? mark : call('ROUND', mark, decimals), '');
    }

    /** A sum of points, or nothing as long as a mark is missing. */
    private complete(cells: readonly Cell[]): Formula {
        const sum = sumOf(cells);
        const count: Formula = { op: 'call', name: 'COUNT', args: sum.op === 'call' ? sum.args : [sum] };
        return call('IF', sign(count, '<', cells.length), '', sum);
    }

    private totals(tops: readonly { readonly weight: Cell; readonly points: readonly Cell[] }[]): void {
        const { book, sheet, words, bids } = this;
        const row = sheet.end;
        sheet.line(row, ['', words.total, '', ''], looks.total);
        sheet.line(row + 1, ['', words.rank, '', ''], looks.total);
        const weights = sheet.put(row, 3, sumOf(tops.map(({ weight }) => weight)), { ...looks.total, align: 'right', number: 'percent' });
        sheet.highlights.push({ range: rangeBetween(weights, weights), when: `ABS(${rangeBetween(weights, weights)}-1)>0.00001`,
            ground: 'bad' });
        sheet.put(row + 2, 1, words.weightSum, looks.note);
        const totals = bids.map((_, i) => {
            sheet.line(row, ['', '', ''], looks.total, this.column(i));
            sheet.line(row + 1, ['', '', ''], looks.total, this.column(i));
            return sheet.put(row, this.column(i) + 2, this.complete(tops.map(({ points }) => points[i]!)),
                { ...looks.total, align: 'right', number: 'score' });
        });
        const ranking = row + 4;
        sheet.line(ranking, [words.offer, words.bidder, words.amount, words.total, words.rank], looks.head);
        const lines = bids.map(({ offer, label }, i) => {
            const at = ranking + 1 + i;
            const { c } = book;
            sheet.line(at, [label, offer === undefined ? '' : offer.bidder === undefined ? titleOf(c, offer)
                : lineText(c, c.sources(offer.bidder))], looks.cell);
            sheet.put(at, 2, call('IF', sign(this.amounts[i]!, '=', ''), '', this.amounts[i]!),
                { framed: true, align: 'right', number: 'money' });
            return sheet.put(at, 3, call('IF', sign(totals[i]!, '=', ''), words.missing, totals[i]!),
                { framed: true, bold: true, align: 'right', number: 'score', wrap: true });
        });
        const ranks = lines.map((cell, i) => {
            const rank = sheet.put(cell.row, 4, call('IFERROR', call('RANK', cell, range(lines)), ''),
                { framed: true, bold: true, align: 'center' });
            sheet.put(row + 1, this.column(i) + 2, cellAt(rank), { ...looks.total, align: 'right' });
            return rank;
        });
        const [first, last] = [ranks[0]!, ranks[ranks.length - 1]!];
        sheet.highlights.push({ range: `A${first.row + 1}:E${last.row + 1}`, when: `$E${first.row + 1}=1`, ground: 'good' });
    }
}

const verdicts = ['compliant', 'partlyCompliant', 'notCompliant'] as const;

function answersSheet(book: Book, judgement: Judgement, several: boolean): void {
    const { c } = book;
    const words = book.words(WORDS);
    const { offers, tender } = judgement;
    const given = new Map<string, { requirement: AnyElement; answers: Map<string, Offer['answers'][number]> }>();
    const entry = (requirement: AnyElement): { requirement: AnyElement; answers: Map<string, Offer['answers'][number]> } => {
        const known = given.get(requirement.key) ?? { requirement, answers: new Map<string, Offer['answers'][number]>() };
        given.set(requirement.key, known);
        return known;
    };
    c.programme.resolveAll(tender?.concerns).forEach(entry);
    for (const offer of offers) {
        for (const answer of offer.answers) {
            c.programme.resolveAll(answer.requirements).forEach(requirement => entry(requirement).answers.set(offer.key, answer));
        }
    }
    const rows = [...given.values()];
    if (!rows.some(({ answers }) => answers.size > 0)) { return; }
    const sheet = book.workbook.sheet(sheetName(book, words.answers, judgement, several));
    const head = headed(sheet, words.answers, words.answersPurpose);
    sheet.line(head, [words.code, words.requirement, ...offers.flatMap(offer => {
        const label = c.label(offer);
        return [`${words.answer}\n${label}`, `${words.remark}\n${label}`];
    })], looks.head);
    sheet.widths.push(17, 40, ...offers.flatMap(() => [18, 34]));
    const names = verdicts.map(verdict => wordText(c, verdict));
    const list = book.list(words.verdicts, names);
    const columns: Cell[][] = offers.map(() => []);
    rows.forEach(({ requirement, answers }, i) => {
        const row = head + 1 + i;
        sheet.line(row, [c.label(requirement), titleOf(c, requirement)], column => (column === 0 ? looks.code : looks.cell));
        offers.forEach((offer, at) => {
            const answer = answers.get(offer.key);
            columns[at]!.push(sheet.put(row, 2 + at * 2, wordText(c, answer?.verdict), looks.open));
            sheet.put(row, 3 + at * 2, oneLine(c, answer?.remark), looks.open);
        });
    });
    const foot = sheet.end;
    [...names, words.left].forEach((name, i) => {
        sheet.line(foot + i, ['', name], looks.total);
        columns.forEach((cells, at) => {
            sheet.put(foot + i, 2 + at * 2, i < names.length ? call('COUNTIF', range(cells), name)
                : sign(cells.length, '-', call('COUNTA', range(cells))), { ...looks.total, align: 'center', number: 'integer' });
            sheet.put(foot + i, 3 + at * 2, undefined, looks.total);
        });
    });
    columns.forEach(cells => {
        const area = rangeBetween(cells[0]!, cells[cells.length - 1]!);
        sheet.allowed.push({ range: area, list,
            refusal: c.language === 'fr' ? 'Choisissez une réponse de la liste.' : 'Choose an answer of the list.' });
        (['good', 'fair', 'bad'] as const).forEach((ground, i) =>
            sheet.highlights.push({ range: area, when: `${rangeBetween(cells[0]!, cells[0]!)}="${names[i]}"`, ground }));
    });
    sheet.grid(sheet.rows[head]![0]!, head + rows.length, 1 + offers.length * 2);
    sheet.frozen = { rows: head + 1, columns: 2 };
    sheet.print = { headRow: head, headColumns: 2 };
}

function isWhole(value: number): boolean {
    return Math.abs(value - Math.round(value)) < 1e-9;
}
