import type { ElementTable } from './element-table.js';
import { isKind, type AnyElement, type Element } from './elements.js';
import type { Programme } from './programme.js';

/**
 * `comme` another unit: its spaces stand in this one too, without those that are left out or declared anew. They are added to the table
 * from which the programme is being made.
 */
export function copySpaces(
    programme: Programme, table: ElementTable, spacesOf: (unit: AnyElement) => readonly Element<'space'>[],
): void {
    const done = new Set<string>();
    const copy = (unit: Element<'unit'>): void => {
        if (done.has(unit.key)) {
            return;
        }
        done.add(unit.key);
        const source = unit.like && table.get(`unit:${unit.like.name}`);
        if (!source || !isKind(source, 'unit') || source === (unit as AnyElement)) {
            return;
        }
        copy(source);
        const own = new Set(table.childrenOf(unit.key).map(({ id }) => id));
        const without = new Set((unit.without ?? []).map(({ name }) => name.slice(name.lastIndexOf('.') + 1)));
        for (const space of spacesOf(source)) {
            if (!own.has(space.id) && !without.has(space.id)) {
                table.add({ ...space, key: `space:${unit.id}.${space.id}`, parent: unit.key, derived: true });
            }
        }
    };
    programme.of('unit').slice().forEach(copy);
}
