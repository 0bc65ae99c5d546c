/** Room data sheets: what each type of space and each space must offer, and what it takes from its type. */
import { fieldOf, isKind, type AnyElement, type Element } from '../../model/elements.js';
import type { SpaceSet } from '../../grammar/values.js';
import { badge, definition, heading, list, quantity, text } from '../build.js';
import type { Block, Card, Definition, Inline, Section } from '../nodes.js';
import { formatNumber } from '../typography.js';
import { joined, type Compilation } from './compilation.js';
import { fieldLabel, fieldsOf, namedBy } from './fields.js';
import { kindOf } from '../../grammar/concepts.js';
import { elementCard, section } from './parts.js';
import { areaText, expressionInlines, isGiven, levelInlines, valueInlines } from './values.js';
import { flexibilityBadge } from './words.js';

const WORDS = {
    fr: {
        title: 'Fiches espaces', types: 'Types d’espace', spaces: 'Espaces', use: 'Usage', comfort: 'Confort', technical: 'Technique',
        inherited: 'type', inheritedMeaning: (type: string) => `Valeur reprise du type ${type}`, spacesOf: 'Espaces de ce type',
        requirements: 'Exigences', times: '×', preferably: 'de préférence', inAll: 'au total',
        from: 'Les valeurs marquées « type » sont reprises de',
    },
    en: {
        title: 'Room data sheets', types: 'Space types', spaces: 'Spaces', use: 'Use', comfort: 'Comfort', technical: 'Technical',
        inherited: 'type', inheritedMeaning: (type: string) => `Value taken from the type ${type}`, spacesOf: 'Spaces of this type',
        requirements: 'Requirements', times: '×', preferably: 'preferably', inAll: 'in all', from: 'Values marked “type” are taken from',
    },
} as const;

const IDENTITY = ['area', 'height', 'count'] as const;
const USE = ['headcount', 'permanentHeadcount', 'maximumHeadcount', 'publicHeadcount', 'users', 'uses', 'hours', 'access'] as const;
const COMFORT = ['temperature', 'humidity', 'freshAir', 'noise', 'insulation', 'reverberation', 'illuminance', 'daylight'] as const;
const TECHNICAL = [
    'floorLoad', 'floor', 'walls', 'ceiling', 'power', 'dataNetwork', 'fluids', 'equipment', 'furniture', 'cleaning', 'fireSafety',
    'security',
] as const;
const SHEET: readonly string[] = [...IDENTITY, ...USE, ...COMFORT, ...TECHNICAL];

/** What the area table already says of a space: with nothing more, it needs no sheet of its own. */
const IN_TABLE: readonly string[] = ['area', 'count', 'type', 'unit', 'headcount', 'permanentHeadcount', 'maximumHeadcount'];

type Roomlike = Element<'space'> | Element<'spaceType'>;

/** Whether a space has a sheet of its own; one copied from another unit never has. */
export function hasSheet(c: Compilation, space: Element<'space'>): boolean {
    if (space.derived === true) { return false; }
    return Object.keys(kindOf('space').shape.fields).some(name => !IN_TABLE.includes(name) && isGiven(fieldOf(space, name)))
        || (space.area?.amount?.bound !== undefined && space.area.amount.bound !== 'equal' && space.type === undefined);
}

/** The sheets: types first, since spaces take from them. */
export function sheetsSection(c: Compilation): Section | undefined {
    const words = WORDS[c.language];
    const asked = new RequirementsBySpace(c);
    const ofType = spacesByType(c);
    const types = c.of('spaceType').map(type => sheetCard(c, type, asked, ofType));
    const spaces = c.of('space').filter(space => hasSheet(c, space)).map(space => sheetCard(c, space, asked, ofType));
    if (types.length === 0 || spaces.length === 0) { return section('fiches', words.title, [...types, ...spaces], [], { newPage: true }); }
    return section('fiches', words.title, [],
        [section('fiches-types', words.types, types), section('fiches-espaces', words.spaces, spaces)], { newPage: true });
}

function sheetCard(
    c: Compilation, room: Roomlike, asked: RequirementsBySpace, ofType: ReadonlyMap<string, readonly Element<'space'>[]>,
): Card {
    const words = WORDS[c.language];
    const parent = c.programme.resolveAll([...(room.kind === 'space' ? [room.type] : [room.like])].filter(each => each !== undefined))[0];
    const requirements = asked.of(room);
    const inheriting = parent !== undefined && SHEET.some(name => !isGiven(fieldOf(room, name)) && isGiven(sheetValue(c, room, name)));
    return elementCard(c, room, {
        genre: 'space',
        badges: room.kind === 'space' ? spaceBadges(c, room) : [],
        opening: identity(c, room, ofType.get(room.key) ?? []),
        blocks: [
            ...group(c, room, words.use, USE), ...group(c, room, words.comfort, COMFORT), ...group(c, room, words.technical, TECHNICAL),
            ...(inheriting ? [{ kind: 'paragraph' as const, role: 'note' as const,
                content: [text(`${words.from} `), c.link(parent, 'full'), text('.')] }] : []),
        ],
        fields: requirements.length === 0 ? [] : [definition(words.requirements, requirements.length > 8 ? c.links(requirements)
        : { blocks: [list(requirements.map(each => [c.link(each, 'full')]))] })],
        closing: namedBy(c, room, ['scenario', 'activity', 'guidance', 'champion', 'proposal', 'risk', 'decision', 'question']),
        shown: [...SHEET, 'type', 'like', 'unit'],
    });
}

/** What the space is, before what it must offer. */
function identity(c: Compilation, room: Roomlike, members: readonly Element<'space'>[]): readonly Block[] {
    const items = [
        ...unitOf(c, room), ...fieldsOf(c, room, room.kind === 'space' ? ['type'] : ['like']), ...lines(c, room, IDENTITY),
        ...(members.length === 0 ? [] : [definition(WORDS[c.language].spacesOf,
            joined(members.map(space => [c.link(space), ...times(c, space)]), ', '))]),
    ];
    return items.length === 0 ? [] : [{ kind: 'definitions', presentation: 'facts', items }];
}

function unitOf(c: Compilation, room: Roomlike): readonly Definition[] {
    const unit = room.kind === 'space' ? c.programme.unitOf(room) : undefined;
    return unit === undefined ? [] : [definition(fieldLabel(c, 'unit'), [c.link(unit, 'full')])];
}

function spaceBadges(c: Compilation, space: Element<'space'>): Card['badges'] {
    const total = c.programme.areas.of(space);
    const count = c.programme.number(space.count);
    return [
        ...(count === undefined || count === 1 ? [] : [badge(`${WORDS[c.language].times} ${formatNumber(count, c.language)}`)]),
        ...(total === undefined ? [] : [badge(areaText(c, total), 'accent')]),
    ];
}

function times(c: Compilation, space: Element<'space'>): readonly Inline[] {
    const count = c.programme.number(space.count);
    return count === undefined || count === 1 ? [] : [text(` (${WORDS[c.language].times} ${formatNumber(count, c.language)})`)];
}

function sheetValue(c: Compilation, room: Roomlike, name: string): unknown {
    return (c.programme.areas.sheet(room) as unknown as Readonly<Record<string, unknown>>)[name];
}

function group(c: Compilation, room: Roomlike, title: string, names: readonly string[]): readonly Block[] {
    const items = lines(c, room, names);
    return items.length === 0 ? [] : [heading(1, title), { kind: 'definitions', presentation: 'facts', items }];
}

function lines(c: Compilation, room: Roomlike, names: readonly string[]): readonly Definition[] {
    return names.flatMap(name => {
        const field = (kindOf(room.kind).shape.fields)[name];
        const value = sheetValue(c, room, name);
        if (field === undefined || !isGiven(value)) { return []; }
        const inherited = isGiven(fieldOf(room, name)) ? undefined : origin(c, room, name);
        const values = field.many ? value as readonly unknown[] : [value];
        const written = values.map(each => roomValue(c, each, field.reading, room));
        const mark = inherited === undefined ? []
            : [text(' '), badge(WORDS[c.language].inherited, 'muted', WORDS[c.language].inheritedMeaning(inherited.id))];
        return [definition(fieldLabel(c, field.word), [...joined(written, { kind: 'line-break' }), ...mark])];
    });
}

/** The type that gives a value. */
function origin(c: Compilation, room: Roomlike, name: string): AnyElement | undefined {
    const seen = new Set<string>();
    let from = room.kind === 'space' ? room.type : room.like;
    for (let type = from && c.programme.resolve(from); type !== undefined && !seen.has(type.key); type = from
        && c.programme.resolve(from)) {
        if (isGiven(fieldOf(type, name))) { return type; }
        seen.add(type.key);
        from = isKind(type, 'spaceType') ? type.like : undefined;
    }
    return undefined;
}

function roomValue(c: Compilation, value: unknown, reading: Parameters<typeof valueInlines>[2], room: Roomlike): readonly Inline[] {
    if (reading.as !== 'record') { return valueInlines(c, value, reading, room.kind); }
    const words = WORDS[c.language];
    if ('level' in reading.shape.fields) {
        const { level, flexibility, preferably, when } = value as Element<'space'>['temperature'][number];
        return joined([
            level === undefined ? [] : levelInlines(c, level),
            flexibility === undefined ? [] : [flexibilityBadge(flexibility, c.language)],
            preferably === true ? [text(words.preferably)] : [],
            when === undefined ? [] : [text('('), ...c.line(when), text(')')],
        ], ' ');
    }
    if ('amount' in reading.shape.fields) {
        const { amount, inAll } = value as NonNullable<Element<'space'>['area']>;
        return amount === undefined ? [] : [...levelInlines(c, amount), ...(inAll === true ? [text(` ${words.inAll}`)] : [])];
    }
    const { description, count } = value as Element<'space'>['equipment'][number];
    const several = count === undefined ? [] : [text(' '), quantity('×\u00a0'), ...expressionInlines(c, count, { alone: true })];
    return [...(description === undefined ? [] : c.line(description)), ...several];
}

function spacesByType(c: Compilation): ReadonlyMap<string, readonly Element<'space'>[]> {
    const found = new Map<string, Element<'space'>[]>();
    for (const { space, type } of c.rooms) {
        if (type === undefined) { continue; }
        const known = found.get(type.key);
        if (known === undefined) { found.set(type.key, [space]); } else { known.push(space); }
    }
    return found;
}

/** Which requirements apply to a space: those that name it, its unit, a unit around that, or its type. */
class RequirementsBySpace {
    private readonly direct = new Map<string, Element<'requirement'>[]>();

    constructor(private readonly c: Compilation) {
        for (const requirement of c.requirements) {
            for (const { name } of requirement.in.flatMap((set: SpaceSet) => set.items)) {
                const element = c.programme.resolve(name);
                if (element === undefined) { continue; }
                const known = this.direct.get(element.key);
                if (known === undefined) { this.direct.set(element.key, [requirement]); } else { known.push(requirement); }
            }
        }
    }

    of(room: Roomlike): readonly Element<'requirement'>[] {
        const { programme } = this.c;
        const found = new Set(this.direct.get(room.key) ?? []);
        if (room.kind === 'spaceType') { return [...found]; }
        const type = room.type && programme.resolve(room.type);
        for (const each of (type && this.direct.get(type.key)) ?? []) { found.add(each); }
        const seen = new Set<string>();
        for (let parent = room.parent; parent !== undefined && !seen.has(parent); parent = programme.get(parent)?.parent) {
            seen.add(parent);
            for (const each of this.direct.get(parent) ?? []) { found.add(each); }
        }
        return [...found];
    }
}
