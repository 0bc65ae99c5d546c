import { deepest } from '../grammar/scan-state.js';
import type { Reference } from '../grammar/values.js';
import type { ElementTable } from './element-table.js';
import { isKind, type AnyElement, type FileModel } from './elements.js';
import type { Names } from './names.js';
import type { FileLinks, Relation, Unresolved } from './relations.js';

/** Resolves what one file names. */
export function linkFile(model: FileModel, table: ElementTable, names: Names): FileLinks {
    const resolved = new Map<Reference, string>();
    const relations: Relation[] = [];
    const unresolved: Unresolved[] = [];
    for (const written of model.elements) {
        const element = table.standingFor(written);
        if (!element) {
            // A library's element under a name that the programme uses itself, or the library's own heading.
            continue;
        }
        const near = unitsAround(element, table);
        for (const { role, reference } of element.links) {
            const like = role === 'without' && isKind(element, 'unit') ? element.like : undefined;
            const resolution = names.resolve(reference.name, reference.to, like ? [like.name] : near);
            if (resolution.found) {
                resolved.set(reference, resolution.key);
                relations.push({ from: element.key, to: resolution.key, role, range: reference.range });
            } else {
                unresolved.push({ owner: element, role, reference, resolution });
            }
        }
    }
    return { resolved, relations, unresolved };
}

/** The names of the units in which an element stands, the innermost first; a unit's own name begins those of what it says. */
function unitsAround(element: AnyElement, table: ElementTable): readonly string[] {
    const units: string[] = [];
    for (let unit: AnyElement | undefined = element; unit && units.length <= deepest; unit = unit.parent ? table.get(unit.parent)
        : undefined) {
        if (unit.kind === 'unit') {
            units.push(unit.id);
        }
    }
    return units;
}

const mentioned = new WeakMap<FileModel, ReadonlySet<string>>();

/** Whether a file declares or refers to one of some names. */
export function mentions(model: FileModel, names: ReadonlySet<string>): boolean {
    let own = mentioned.get(model);
    if (!own) {
        own = new Set(model.elements.flatMap(({ id, links }) => [id, ...links.map(({ reference }) => reference.name)]));
        mentioned.set(model, own);
    }
    for (const name of names) {
        if (own.has(name)) {
            return true;
        }
    }
    return false;
}
