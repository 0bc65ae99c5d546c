/** The area programme: each space with its count and its area, what each unit comes to, and the total beside the one that was stated. */
import type { AnyElement, Element } from '../../model/elements.js';
import { isKind } from '../../model/elements.js';
import type { Room } from '../../model/areas.js';
import { cell, columnHeader, definition, inlines, quantity, row, rowHeader, text } from '../build.js';
import type { Block, Card, Definition, Inline, Section, Table, TableRow } from '../nodes.js';
import { formatNumber } from '../typography.js';
import { joined, type Compilation } from './compilation.js';
import { namedBy, otherFields } from './fields.js';
import { hasSheet } from './sheets.js';
import { elementCard, figure, section } from './parts.js';
import { bars } from '../figures/bars.js';
import { areaText, expressionInlines, isGiven, levelInlines } from './values.js';

const WORDS = {
    fr: {
        title: 'Programme des surfaces', caption: 'Programme des surfaces', code: 'Code', space: 'Espace', count: 'Nombre',
        each: 'Surface unitaire', total: 'Surface totale', headcount: 'Places', sum: 'Total général', subtotal: 'Total',
        stated: 'Surface annoncée', out: 'Hors unité',
        note: 'Places : nombre de personnes que peuvent accueillir ensemble les espaces de la ligne.', like: 'identique à',
        figure: 'Surfaces par unité', unit: 'Unité', area: 'Surface des espaces',
    },
    en: {
        title: 'Area programme', caption: 'Area programme', code: 'Code', space: 'Space', count: 'Count', each: 'Area of each',
        total: 'Total area', headcount: 'Places', sum: 'Grand total', subtotal: 'Total', stated: 'Stated area', out: 'In no unit',
        note: 'Places: how many people the spaces of the row have room for together.', like: 'same as', figure: 'Areas by unit',
        unit: 'Unit', area: 'Area of the spaces',
    },
} as const;

/** What of a unit the table itself shows. */
const IN_TABLE = ['total', 'like', 'without'];

/** The table of areas, the figure of what each unit takes, and what is said of the units. */
export function areasSection(c: Compilation): Section | undefined {
    const words = WORDS[c.language];
    if (c.of('space').length === 0 && c.of('unit').length === 0) { return undefined; }
    const rows = new AreaRows(c).all();
    const cards = c.of('unit').filter(unit => hasCard(c, unit)).map(unit => unitCard(c, unit));
    return section('surfaces', words.title, [areaTable(c, rows), ...shares(c), ...cards]);
}

function areaTable(c: Compilation, rows: readonly TableRow[]): Table {
    const words = WORDS[c.language];
    const stated = c.scope.cut.unit === undefined ? c.programme.header?.total ?? [] : [];
    const offered = c.rooms.reduce((sum, room) => sum + c.programme.areas.placesIn(room), 0);
    return {
        kind: 'table', id: 'tableau-surfaces', caption: inlines(words.caption),
        columns: [{ kind: 'code' }, { kind: 'text' }, { kind: 'number' }, { kind: 'number' }, { kind: 'number' }, { kind: 'number' }],
        head: [row([words.code, words.space, words.count, words.each, words.total, words.headcount].map(title => columnHeader(title)))],
        body: rows,
        foot: [
            row([rowHeader(words.sum, { columnSpan: 4 }), [quantity(areaText(c, c.totalArea))], seats(c, offered)],
                { role: 'total' }),
            ...stated.map(level => row([rowHeader(words.stated, { columnSpan: 4 }), levelInlines(c, level), ''], { role: 'subtotal' })),
        ],
        ...(offered > 0 ? { note: inlines(words.note) } : {}),
    };
}

function seats(c: Compilation, count: number): readonly Inline[] {
    return count > 0 ? [quantity(formatNumber(Math.round(count * 100) / 100, c.language))] : [];
}

/** The rows of the table, unit after unit, each unit inside another under it. */
class AreaRows {
    private readonly rooms = new Map<string, Room[]>();
    private readonly rows: TableRow[] = [];
    private readonly seen = new Set<string>();

    constructor(private readonly c: Compilation) {
        for (const room of c.rooms) {
            const key = room.unit?.key ?? '';
            const known = this.rooms.get(key);
            if (known === undefined) { this.rooms.set(key, [room]); } else { known.push(room); }
        }
    }

    all(): readonly TableRow[] {
        const { c } = this;
        const words = WORDS[c.language];
        const units = c.of('unit');
        const roots = units.filter(unit => unit.parent === undefined || c.programme.get(unit.parent)?.kind !== 'unit');
        roots.forEach(unit => this.unit(unit, 0));
        units.forEach(unit => this.unit(unit, 0));
        const lone = this.rooms.get('') ?? [];
        if (lone.length > 0 && roots.length > 0) { this.rows.push(row([rowHeader(words.out, { columnSpan: 6 })], { role: 'group' })); }
        lone.forEach(room => this.room(room));
        return this.rows;
    }

    private unit(unit: Element<'unit'>, depth: number): void {
        const { c } = this;
        if (this.seen.has(unit.key)) { return; }
        this.seen.add(unit.key);
        const words = WORDS[c.language];
        const title: readonly Inline[] = [...(hasCard(c, unit) ? [c.link(unit, 'full')] : [text(`${unit.id} ${c.title(unit)}`)]),
            ...likeness(c, unit)];
        this.rows.push({
            ...(hasCard(c, unit) ? {} : { id: c.target(unit) }), role: 'group', cells: [rowHeader(title, { columnSpan: 6 })],
        });
        (this.rooms.get(unit.key) ?? []).forEach(room => this.room(room));
        const inside = c.programme.childrenOf(unit).filter((child): child is Element<'unit'> & AnyElement => isKind(child, 'unit'));
        inside.forEach(child => this.unit(child, depth + 1));
        const area = c.programme.areas.of(unit);
        if (area === undefined && unit.total.length === 0) { return; }
        const offered = this.offered(unit);
        this.rows.push(row([
            rowHeader(`${words.subtotal} ${c.title(unit)}`, { columnSpan: 4 }),
            joined([area === undefined ? [] : [quantity(areaText(c, area))], ...stated(c, unit, area)], { kind: 'line-break' }),
            seats(c, offered),
        ], { role: 'subtotal' }));
    }

    private offered(unit: Element<'unit'>): number {
        const own = (this.rooms.get(unit.key) ?? []).reduce((sum, room) => sum + this.c.programme.areas.placesIn(room), 0);
        return this.c.programme.childrenOf(unit).reduce((sum, child) => (isKind(child, 'unit') ? sum + this.offered(child) : sum), own);
    }

    private room(room: Room): void {
        const { c } = this;
        const { space, sheet, count } = room;
        const area = sheet.area?.amount;
        const carded = hasSheet(c, space);
        const type = room.type === undefined ? [] : [{ kind: 'line-break' as const }, c.link(room.type)];
        const title = c.title(space) === space.id && room.type !== undefined ? c.title(room.type) : c.title(space);
        this.rows.push({
            ...(carded ? {} : { id: c.target(space) }),
            cells: [
                rowHeader(carded ? [{ ...c.link(space), label: space.id }] : space.id),
                cell([text(title), ...(room.type === undefined || room.type.id === space.id ? [] : type)]),
                cell(space.count === undefined || count === 1 ? formatNumber(count, c.language)
                : expressionInlines(c, space.count, { alone: true })),
                cell(area === undefined ? [] : sheet.area?.inAll === true
                    ? [quantity(room.each === undefined ? '' : areaText(c, room.each))] : levelInlines(c, area)),
                cell(room.total === undefined ? [] : [quantity(areaText(c, room.total))]),
                cell(seats(c, c.programme.areas.placesIn(room))),
            ],
        });
    }
}

/** The total that a unit states, where it is not simply what its spaces come to. */
function stated(c: Compilation, unit: Element<'unit'>, area: number | undefined): readonly (readonly Inline[])[] {
    const differing = unit.total.filter(total => c.programme.number(total.amount) !== area || total.bound !== 'equal');
    return differing.map(total => [text(`${WORDS[c.language].stated} `), ...levelInlines(c, total)]);
}

function likeness(c: Compilation, unit: Element<'unit'>): readonly Inline[] {
    const words = WORDS[c.language];
    if (unit.like === undefined) { return []; }
    const without = unit.without === undefined
        || unit.without.length === 0 ? [] : [text(`, ${c.word('without')} `), ...c.named(unit.without)];
    return [text(`, ${words.like} `), ...c.named([unit.like]), ...without];
}

function hasCard(c: Compilation, unit: Element<'unit'>): boolean {
    return isGiven(unit.description) || otherFields(c, unit, IN_TABLE).length > 0;
}

function unitCard(c: Compilation, unit: Element<'unit'>): Card {
    const words = WORDS[c.language];
    const area = c.programme.areas.of(unit);
    const facts: readonly Definition[] = [
        ...(area === undefined ? [] : [definition(words.area, [quantity(areaText(c, area))])]),
        ...(unit.total.length === 0 ? [] : [definition(words.stated, joined(unit.total.map(total => levelInlines(c, total)), ', '))]),
    ];
    return elementCard(c, unit, {
        genre: 'space', fields: facts, shown: IN_TABLE,
        closing: namedBy(c, unit, ['scenario', 'activity', 'risk', 'decision', 'question', 'proposal']),
    });
}

/** What each unit takes of the whole, where there are several. */
function shares(c: Compilation): readonly Block[] {
    const words = WORDS[c.language];
    const roots = c.of('unit').filter(unit => unit.parent === undefined || c.programme.get(unit.parent)?.kind !== 'unit');
    const items = roots.flatMap(unit => {
        const value = c.programme.areas.of(unit);
        return value === undefined || value <= 0 ? [] : [{ name: c.drawnTitle(unit), value }];
    });
    if (items.length < 2) { return []; }
    return [figure('figure-surfaces', words.figure, bars({
        language: c.language, title: words.figure, nameHeading: words.unit, valueHeading: words.total, unit: 'm²', items,
    }))];
}
