/** How the offers of a tender are judged: criteria in order with their weights, marks with their reasons, the price mark's own formula. */
import type { Expression, Reference, Text } from '../../grammar/values.js';
import { isKind, type AnyElement, type Element } from '../../model/elements.js';
import type { Compilation } from '../../document/sections/compilation.js';

type Criterion = Element<'awardCriterion'>;
type Offer = Element<'offer'>;
type Tender = Element<'tender'>;

/** A criterion and what it is made of. */
export interface Judged {
    readonly criterion: Criterion;
    readonly parts: readonly Judged[];
    /** As a share of the whole. */
    readonly weight?: number;
}

/** A mark that an offer was given, and why. */
export interface Mark {
    readonly mark?: Expression;
    readonly reason?: Text;
}

/** A tender with what judges it. */
export interface Judgement {
    readonly tender?: Tender;
    readonly criteria: readonly Judged[];
    readonly offers: readonly Offer[];
    readonly markOf: (offer: Offer, criterion: Criterion) => Mark | undefined;
}

/** The tenders of a programme; criteria and offers that belong to none come last. */
export function judgements(c: Compilation): readonly Judgement[] {
    const { programme } = c;
    const { marks, weights } = marksOf(c);
    const whole = (criterion: Criterion): string => {
        const named = criterion.partOf && programme.resolve(criterion.partOf);
        const around = criterion.parent === undefined ? undefined : programme.get(criterion.parent);
        return named?.key ?? (around?.kind === 'awardCriterion' ? around.key : '');
    };
    const belonging = (element: Criterion | Offer): string => {
        const seen = new Set<string>();
        let at: AnyElement | undefined = element;
        while (at && !seen.has(at.key)) {
            seen.add(at.key);
            if (at.kind === 'tender') { return at.key; }
            const named: Reference | undefined = isKind(at, 'awardCriterion') || isKind(at, 'offer') ? at.tender : undefined;
            const tender: AnyElement | undefined = named && programme.resolve(named);
            if (tender) { return tender.key; }
            const above: string | undefined = (isKind(at, 'awardCriterion') ? whole(at) : '') || at.parent;
            at = above === undefined ? undefined : programme.get(above);
        }
        return '';
    };
    const criteria = c.of('awardCriterion');
    const tree = (inside: readonly Criterion[], above: string, seen: readonly string[]): readonly Judged[] =>
        inside.filter(each => whole(each) === above && !seen.includes(each.key)).map(criterion => ({
            criterion, parts: tree(inside, criterion.key, [...seen, criterion.key]),
            ...shareOf(programme.number(criterion.weight ?? weights.get(criterion.key))),
        }));
    return [...c.of('tender'), undefined].flatMap(tender => {
        const key = tender?.key ?? '';
        const own = criteria.filter(each => belonging(each) === key);
        const offers = c.of('offer').filter(each => belonging(each) === key);
        return own.length + offers.length === 0 ? [] : [{
            ...(tender && { tender }), offers, criteria: tree(own, '', []),
            markOf: (offer: Offer, criterion: Criterion) => marks.get(offer.key)?.get(criterion.key),
        }];
    });
}

/** Weights are shares, or points out of a hundred. */
function shareOf(weight: number | undefined): { readonly weight?: number } {
    return weight === undefined ? {} : { weight: weight > 1 ? weight / 100 : weight };
}

function marksOf(c: Compilation): {
    readonly marks: ReadonlyMap<string, ReadonlyMap<string, Mark>>; readonly weights: ReadonlyMap<string, Expression>;
} {
    const { programme } = c;
    const marks = new Map<string, Map<string, Mark>>();
    const weights = new Map<string, Expression>();
    const note = (offer: AnyElement | undefined, criterion: AnyElement | undefined, mark: Mark): void => {
        if (!offer || !criterion) { return; }
        const known = marks.get(offer.key) ?? new Map<string, Mark>();
        marks.set(offer.key, known);
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
            if (judged && weight) { weights.set(judged.key, weight); }
            for (const each of mark as readonly (Expression & { readonly about?: Reference })[]) {
                note(each.about && programme.resolve(each.about), judged, { mark: each });
            }
            for (const each of reason as readonly (Text & { readonly about?: Reference })[]) {
                note(each.about && programme.resolve(each.about), judged, { reason: each });
            }
        }
    }
    return { marks, weights };
}

/** A formula that gives the price's mark from the prices. */
export interface PriceFormula {
    /** The mark of the lowest price; the scale's where the formula does not say. */
    readonly best?: number;
    /** To how many decimals the mark is rounded. */
    readonly decimals?: number;
}

const lowest = /plus bas|moins[- ]disant|moins (?:élevé|chère?)|minim|\bp\s?min|lowest|cheapest/iu;

/**
 * What a formula in words asks for, where it is the usual one: the lowest price over the price of the offer. Any other is left to the
 * reader, who types the mark.
 */
export function priceFormula(text: string): PriceFormula | undefined {
    const said = text.slice(text.indexOf('=') + 1).replace(/\s+/g, ' ');
    const parts = /^([^/÷]*)[/÷](.*)$/u.exec(said);
    const [, above = '', below = ''] = parts ?? [];
    if (!parts || !lowest.test(above) || lowest.test(below) || /[-−+^]\s*\d|²|√|1\s*[-−]/u.test(said)) { return undefined; }
    const best = /(\d+(?:[.,]\d+)?)\s*[×x*]/iu.exec(above)?.[1] ?? /[×x*]\s*(\d+(?:[.,]\d+)?)/iu.exec(above)?.[1]
        ?? /[×x*]\s*(\d+(?:[.,]\d+)?)/iu.exec(below)?.[1];
    const decimals = /centième|hundredth|(?:deux|two|2) d[ée]cimal/iu.test(said) ? 2 : /dixième|tenth|(?:une|one|1) d[ée]cimal/iu.test(said) ? 1
        : /(?:entier|unité|whole)/iu.test(below) ? 0 : undefined;
    return { ...(best === undefined ? {} : { best: Number(best.replace(',', '.')) }), ...(decimals === undefined ? {} : { decimals }) };
}
