import { parseUnit, type AreaKind } from '../grammar/units.js';
import type { Expression, Level } from '../grammar/values.js';
import type { Sheet } from './areas.js';
import type { CostLine } from './costs.js';
import { isKind, type AnyElement, type Element } from './elements.js';
import type { Programme } from './programme.js';
import { inBase, type Quantity } from './quantities.js';

/** A total of areas as it was stated, in m². */
export interface StatedArea {
    readonly level: Level;
    readonly kind?: AreaKind;
    readonly area: number;
    /** How much the sum of the spaces is above it; undefined where the kind of area is no sum of spaces (SDO, SDP). */
    readonly difference?: number;
}

/** A unit, what its spaces come to, what it states, and for how many. */
export interface AreaLine {
    readonly unit: Element<'unit'>;
    readonly depth: number;
    readonly spaces: number;
    readonly area?: number;
    readonly stated: readonly StatedArea[];
    readonly people?: number;
    readonly perPerson?: number;
}

/** The areas of a programme. */
export interface AreaTotals {
    readonly units: readonly AreaLine[];
    /** Spaces that stand in no unit. */
    readonly loose: { readonly spaces: number; readonly area: number } | undefined;
    readonly spaces: number;
    readonly sum: number;
    /** Spaces whose area is not stated: the sum lacks them. */
    readonly without: number;
    readonly stated: readonly StatedArea[];
    /** What the overall area is to the useful area, where both are stated. */
    readonly overallToUseful?: number;
    readonly perPerson?: number;
}

/** A group of users, or all of them. */
export interface PeopleTotals {
    readonly groups: readonly { readonly user: Element<'user'>; readonly headcount: number; readonly present?: number }[];
    readonly headcount: number;
    /** The places that all spaces offer. */
    readonly places: number;
}

/** A cost item with what it comes to. */
export interface CostRow {
    readonly line: CostLine;
    readonly depth: number;
    readonly share?: number;
}

/** The costs of a programme, in €. */
export interface CostTotals {
    readonly rows: readonly CostRow[];
    readonly byNature: readonly { readonly nature: Element<'costItem'>['nature']; readonly amount: number; readonly share: number }[];
    readonly sum: number;
    readonly tax?: 'HT' | 'TTC' | 'mixed';
    /** With VAT, where the amounts are without and every item states its rate. */
    readonly withVat?: number;
    readonly yearly: number;
    readonly perArea: readonly { readonly kind?: AreaKind; readonly of: 'all' | 'works'; readonly amount: number }[];
    readonly envelope?: {
        readonly amount: number;
        readonly tax?: 'HT' | 'TTC';
        readonly of: 'all' | 'works';
        /** How much the items are above it. */
        readonly difference?: number;
    };
}

/** The criteria of a tender and what they weigh: shares of the whole, or points. */
export interface TenderTotals {
    readonly tender: Element<'tender'>;
    readonly criteria: readonly { readonly criterion: Element<'awardCriterion'>; readonly depth: number; readonly weight?: number }[];
    readonly sum: number;
    readonly inPoints: boolean;
}

/** Everything that a programme adds up. */
export interface Totals {
    readonly areas?: AreaTotals;
    readonly people?: PeopleTotals;
    readonly costs?: CostTotals;
    readonly tenders: readonly TenderTotals[];
    /** Values that were calculated, and the data that others are calculated from. */
    readonly data: readonly { readonly parameter: Element<'parameter'>; readonly value: Quantity }[];
}

/** The kinds of area that are sums of spaces. */
const summed: readonly (AreaKind | undefined)[] = ['SU', undefined, 'SUN', 'SUB'];

/** Adds up a programme: areas, people, costs, weights, data. */
export function totalsOf(programme: Programme): Totals {
    const people = peopleOf(programme);
    const areas = areasOf(programme, people?.headcount);
    return {
        areas, people,
        costs: costsOf(programme, areas),
        tenders: programme.of('tender').flatMap(tender => tenderOf(programme, tender)),
        data: programme.of('parameter').flatMap(parameter => {
            const result = programme.calculator.valueOf(parameter, parameter.nameRange);
            return result.ok ? { parameter, value: result.quantity } : [];
        }),
    };
}

/** An expression as it was written, on one line. */
export function formulaOf(programme: Programme, { range }: Expression): string {
    const files = [...programme.files, ...programme.libraries.flatMap(library => library.files)];
    const text = files.find(({ file }) => file === range.file)?.text ?? '';
    return text.slice(range.start, range.end).replace(/\s+/g, ' ').trim();
}

/** The elements that an expression names, each once. */
export function namedIn(programme: Programme, expression: Expression): readonly AnyElement[] {
    switch (expression.op) {
        case 'quantity': return [];
        case 'reference': return [programme.resolve(expression.reference) ?? []].flat();
        case 'negate': return namedIn(programme, expression.value);
        case 'sum': case 'min': case 'max': return [...new Set(expression.values.flatMap(value => namedIn(programme, value)))];
        default: return [...new Set([...namedIn(programme, expression.left), ...namedIn(programme, expression.right)])];
    }
}

// Areas ---------------------------------------------------------------------------------------------------------------

function areasOf(programme: Programme, headcount: number | undefined): AreaTotals | undefined {
    const { areas } = programme;
    const { rooms } = areas;
    const header = programme.header?.total ?? [];
    if (rooms.length === 0 && header.length === 0) {
        return undefined;
    }
    const top = programme.of('unit').filter(({ parent }) => parent === undefined || !programme.get(parent));
    const loose = areas.roomsOf(undefined);
    const known = rooms.flatMap(({ total }) => total ?? []);
    const sum = known.reduce((a, b) => a + b, 0);
    const stated = statedIn(programme, header, known.length > 0 ? sum : undefined);
    const useful = stated.find(({ kind }) => kind === 'SU' || kind === 'SUN')?.area;
    const overall = stated.find(({ kind }) => kind === 'SDO')?.area;
    return {
        units: top.flatMap(unit => linesOf(programme, unit, 0)),
        loose: loose.length === 0 ? undefined : { spaces: countOf(loose), area: loose.reduce((all, { total }) => all + (total ?? 0), 0) },
        spaces: countOf(rooms), sum, stated,
        without: rooms.filter(({ total }) => total === undefined).length,
        overallToUseful: useful !== undefined && overall !== undefined && useful > 0 ? overall / useful : undefined,
        perPerson: headcount !== undefined && headcount > 0 && useful !== undefined ? useful / headcount : undefined,
    };
}

function linesOf(programme: Programme, unit: Element<'unit'>, depth: number): readonly AreaLine[] {
    const within = unitsIn(programme, unit);
    const rooms = programme.areas.rooms.filter(room => room.unit && within.has(room.unit));
    const area = programme.areas.of(unit);
    const people = programme.number(unit.headcount) ?? peopleIn(programme, rooms.map(({ sheet, count }) => ({ sheet, count })));
    return [{
        unit, depth, area, spaces: countOf(rooms), stated: statedIn(programme, unit.total, area),
        people, perPerson: people !== undefined && people > 0 && area !== undefined ? area / people : undefined,
    }, ...programme.childrenOf(unit).filter(child => isKind(child, 'unit')).flatMap(child => linesOf(programme, child, depth + 1))];
}

function unitsIn(programme: Programme, unit: Element<'unit'>): ReadonlySet<AnyElement> {
    const inner = programme.childrenOf(unit).filter(child => isKind(child, 'unit'));
    return new Set<AnyElement>([unit, ...inner.flatMap(child => [...unitsIn(programme, child)])]);
}

/** Those who work there, or else the most that may be there; undefined where most spaces do not say. */
function peopleIn(programme: Programme, rooms: readonly { readonly sheet: Sheet; readonly count: number }[]): number | undefined {
    const counts = rooms.flatMap(({ sheet, count }) => {
        const people = programme.number(sheet.permanentHeadcount ?? sheet.headcount);
        return people === undefined ? [] : people * count;
    });
    return counts.length === 0 || counts.length * 2 < rooms.length ? undefined : counts.reduce((a, b) => a + b, 0);
}

function countOf(rooms: readonly { readonly count: number }[]): number {
    return rooms.reduce((all, { count }) => all + count, 0);
}

function statedIn(programme: Programme, totals: readonly Level[], sum: number | undefined): readonly StatedArea[] {
    return totals.flatMap(level => {
        const result = level.amount && programme.calculator.evaluate(level.amount);
        if (!result?.ok || result.quantity.unit.dimensions.m !== 2) {
            return [];
        }
        const { areaKind: kind } = result.quantity.unit;
        const area = inBase(result.quantity);
        return { level, kind, area, difference: sum !== undefined && summed.includes(kind) ? sum - area : undefined };
    });
}

// People --------------------------------------------------------------------------------------------------------------

function peopleOf(programme: Programme): PeopleTotals | undefined {
    const groups = programme.of('user').flatMap(user => {
        const headcount = programme.number(user.headcount);
        const presence = programme.number(user.presence);
        return headcount === undefined ? [] : { user, headcount, present: presence === undefined ? undefined : headcount * presence };
    });
    const places = programme.areas.places;
    const whole = groups.filter(({ user }) => !groups.some(other => user.partOf && programme.resolve(user.partOf) === other.user));
    return groups.length === 0 && places === 0 ? undefined
        : { groups, headcount: whole.reduce((all, { headcount }) => all + headcount, 0), places };
}

// Costs ---------------------------------------------------------------------------------------------------------------

function costsOf(programme: Programme, areas: AreaTotals | undefined): CostTotals | undefined {
    const { lines, total: sum, tax, yearly } = programme.budget;
    const stated = programme.header?.envelope?.amount && programme.calculator.evaluate(programme.header.envelope.amount);
    if (lines.length === 0 && !stated?.ok) {
        return undefined;
    }
    const worth = ({ amount }: CostLine): number => (amount ? inBase(amount) : 0);
    const rowsOf = (line: CostLine, depth: number): readonly CostRow[] => [
        { line, depth, share: sum > 0 && line.amount && tax !== 'mixed' ? worth(line) / sum : undefined },
        ...line.parts.flatMap(part => rowsOf(part, depth + 1)),
    ];
    const leaves = (line: CostLine): readonly CostLine[] =>
        (line.item.nature === undefined && line.parts.length > 0 ? line.parts.flatMap(leaves) : [line]);
    const natures = new Map<Element<'costItem'>['nature'], number>();
    lines.flatMap(leaves).forEach(line => natures.set(line.item.nature, (natures.get(line.item.nature) ?? 0) + worth(line)));
    const works = natures.get('works') ?? 0;
    const unstated = areas?.stated.length === 0 ? [{ kind: undefined, area: areas.sum }] : [];
    const measured = [...areas?.stated ?? [], ...unstated].filter(({ area }) => area > 0);
    const of = programme.header?.envelope?.scope === 'works' ? 'works' : 'all';
    const compared = of === 'works' ? works : sum;
    const quantity = stated?.ok ? stated.quantity : undefined;
    const isOneTax = tax !== 'mixed' && (tax === undefined || !quantity?.unit.tax || quantity.unit.tax === tax);
    const isComparable = lines.length > 0 && isOneTax;
    return {
        rows: lines.flatMap(line => rowsOf(line, 0)),
        byNature: tax === 'mixed' ? [] : [...natures].map(([nature, amount]) => ({ nature, amount, share: sum > 0 ? amount / sum : 0 })),
        sum, tax, yearly,
        withVat: tax === 'HT' ? withVat(programme, lines) : undefined,
        perArea: tax === 'mixed' ? [] : measured.flatMap(({ kind, area }) => [
            { kind, of: 'all' as const, amount: sum / area },
            ...works > 0 && works < sum ? [{ kind, of: 'works' as const, amount: works / area }] : [],
        ]),
        envelope: quantity && {
            amount: inBase(quantity), tax: quantity.unit.tax, of, difference: isComparable ? compared - inBase(quantity) : undefined,
        },
    };
}

function withVat(programme: Programme, lines: readonly CostLine[]): number | undefined {
    const sums = lines.map(({ item, amount }) => {
        const rate = programme.number(item.vat);
        return amount && rate !== undefined ? inBase(amount) * (1 + rate) : undefined;
    });
    return sums.every(sum => sum !== undefined) ? sums.reduce((a, b) => a + b, 0) : undefined;
}

// Tenders -------------------------------------------------------------------------------------------------------------

function tenderOf(programme: Programme, tender: Element<'tender'>): TenderTotals | readonly [] {
    const all = programme.of('awardCriterion');
    const parentOf = (criterion: Element<'awardCriterion'>): AnyElement | undefined => {
        const stated = criterion.partOf ?? (criterion.parent === undefined ? criterion.tender : undefined);
        return stated ? programme.resolve(stated) : criterion.parent === undefined ? undefined : programme.get(criterion.parent);
    };
    const under = (parent: AnyElement, depth: number): TenderTotals['criteria'] =>
        (depth > 8 ? [] : all.filter(criterion => parentOf(criterion) === parent).flatMap(criterion =>
            [{ criterion, depth, weight: programme.number(criterion.weight) }, ...under(criterion, depth + 1)]));
    const criteria = under(tender, 0);
    const weights = criteria.flatMap(({ weight, depth }) => (depth === 0 ? weight ?? [] : []));
    const inPoints = criteria.some(({ criterion: { weight } }) =>
        weight?.op === 'quantity' && weight.value > 1 && (weight.unit === undefined || parseUnit(weight.unit)?.factor === 1));
    return weights.length === 0 ? [] : { tender, criteria, sum: weights.reduce((a, b) => a + b, 0), inPoints };
}
