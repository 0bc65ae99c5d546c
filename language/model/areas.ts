import type { FieldsOf } from '../grammar/concepts.js';
import type { Values } from '../grammar/readings.js';
import { isKind, type AnyElement, type Element } from './elements.js';
import type { Programme } from './programme.js';

/** The fields of a room data sheet, own or inherited. */
export type Sheet = Values<FieldsOf<'spaceType'>>;

/** One line of the area programme: a space in its unit, with what it inherits. */
export interface Room {
    readonly space: Element<'space'>;
    readonly unit?: Element<'unit'>;
    readonly type?: Element<'spaceType'>;
    /** The space's own values, completed by its type's and by those that the type is like. */
    readonly sheet: Sheet;
    readonly count: number;
    /** m² of one space, where stated. */
    readonly each?: number;
    /** m² of all of them, where stated. */
    readonly total?: number;
}

/** The ways to say how many people a space is for. */
export type Headcount = 'headcount' | 'maximumHeadcount' | 'permanentHeadcount' | 'publicHeadcount';

/** Areas of a programme, in m²: each space's from its own sheet or its type's, each unit's the sum of what it holds. */
export class Areas {
    private cachedRooms: readonly Room[] | undefined;
    private readonly sheets = new Map<string, Sheet>();
    private readonly units = new Map<string, number | undefined>();
    private readonly openUnits = new Set<string>();

    constructor(private readonly programme: Programme) {}

    /** Every space, in the order of the text, those copied from another unit included. */
    get rooms(): readonly Room[] {
        return this.cachedRooms ??= this.programme.of('space').map(space => this.room(space));
    }

    /** The rooms of a unit, those of the units inside left out. */
    roomsOf(unit: Element<'unit'> | undefined): readonly Room[] {
        return this.rooms.filter(room => room.unit?.key === unit?.key);
    }

    /** The area of a space (all its occurrences), of a unit, or of one space of a type, in m²; undefined where nothing is stated. */
    of(element: AnyElement): number | undefined {
        if (isKind(element, 'space')) {
            return this.room(element).total;
        }
        if (isKind(element, 'spaceType')) {
            return this.programme.number(this.sheet(element).area?.amount?.amount);
        }
        if (isKind(element, 'unit')) {
            if (!this.units.has(element.key)) {
                if (this.openUnits.has(element.key)) {
                    return undefined;
                }
                this.openUnits.add(element.key);
                const parts = this.programme.childrenOf(element).map(child =>
                    (isKind(child, 'space') || isKind(child, 'unit') ? this.of(child) : undefined));
                const known = parts.filter(area => area !== undefined);
                this.units.set(element.key, known.length > 0 ? known.reduce((a, b) => a + b, 0) : undefined);
                this.openUnits.delete(element.key);
            }
            return this.units.get(element.key);
        }
        return undefined;
    }

    /** The sum of all spaces, in m². */
    get total(): number {
        return this.rooms.reduce((sum, room) => sum + (room.total ?? 0), 0);
    }

    /** How many people all spaces have room for. */
    get places(): number {
        return this.rooms.reduce((sum, room) => sum + this.placesIn(room), 0);
    }

    /** How many people a space has room for, all its occurrences together; 0 where it does not say. */
    placesIn({ sheet, count }: Room): number {
        return count * this.headcountsOf(sheet).reduce((sum, field) => sum + (this.programme.number(sheet[field]) ?? 0), 0);
    }

    /** What says how many people a space has room for, at once: all together where it is more than one. */
    headcountsOf(sheet: Sheet): readonly Headcount[] {
        const known = (field: Headcount): boolean => this.programme.number(sheet[field]) !== undefined;
        if (known('headcount')) { return ['headcount']; }
        return known('maximumHeadcount') ? ['maximumHeadcount'] : (['permanentHeadcount', 'publicHeadcount'] as const).filter(known);
    }

    /** The values of a space or a type, each completed by what it inherits. A circle of types ends where it closes. */
    sheet(element: Element<'space'> | Element<'spaceType'>, seen: readonly string[] = []): Sheet {
        const known = this.sheets.get(element.key);
        if (known) {
            return known;
        }
        const from = element.kind === 'space' ? element.type : element.like;
        const target = from && this.programme.resolve(from);
        const inherited = target && isKind(target, 'spaceType') && !seen.includes(target.key) ? this.sheet(target, [...seen, element.key])
            : undefined;
        if (!inherited) {
            // Nothing to complete it with: the sheet is what the element itself says.
            return element as unknown as Sheet;
        }
        const own = element as unknown as Record<string, unknown>;
        const merged: Record<string, unknown> = { ...inherited };
        for (const [name, value] of Object.entries(own)) {
            if (value !== undefined && !(Array.isArray(value) && value.length === 0 && merged[name] !== undefined)) {
                merged[name] = value;
            }
        }
        const sheet = merged as unknown as Sheet;
        if (seen.length === 0) {
            this.sheets.set(element.key, sheet);
        }
        return sheet;
    }

    private room(space: Element<'space'>): Room {
        const sheet = this.sheet(space);
        const parent = space.parent ? this.programme.get(space.parent) : undefined;
        const type = space.type && this.programme.resolve(space.type);
        const count = this.programme.number(space.count) ?? 1;
        const area = this.programme.number(sheet.area?.amount?.amount);
        const inAll = sheet.area?.inAll === true;
        return {
            space, sheet, count, unit: parent && isKind(parent, 'unit') ? parent : undefined, type: type && isKind(type, 'spaceType')
                ? type : undefined,
            each: area === undefined ? undefined : inAll ? (count > 0 ? area / count : undefined) : area,
            total: area === undefined ? undefined : inAll ? area : area * count,
        };
    }
}
