import { deepest } from '../grammar/scan-state.js';
import type { Reference } from '../grammar/values.js';
import type { ElementTable } from './element-table.js';
import { isKind, type AnyElement, type FileModel } from './elements.js';
import type { Names } from './names.js';
import { LayeredMap } from './layered-map.js';
import type { FileLinks, Relation, Unresolved } from './relations.js';

/** Resolves what one file names. */
export function linkFile(model: FileModel, table: ElementTable, names: Names): FileLinks {
    const resolved = LayeredMap.empty<Reference, string>();
    const relations: Relation[] = [];
    const unresolved: Unresolved[] = [];
    for (const { element, role, reference, near } of namesIn(model, table)) {
        const resolution = names.resolve(reference.name, reference.to, near);
        if (resolution.found) {
            resolved.set(reference, resolution.key);
            relations.push({ from: element.key, to: resolution.key, role, range: reference.range });
        } else {
            unresolved.push({ owner: element, role, reference, resolution });
        }
    }
    return { resolved, relations, unresolved };
}

/**
 * Resolves anew what an unchanged file names by one of some names; the rest is taken as it was. `concerned` are the elements, by key, that
 * are named from there now and were not before, or the other way round.
 */
export function linkAgain(
    model: FileModel, before: FileLinks, table: ElementTable, names: Names, differing: ReadonlySet<string>,
): { readonly links: FileLinks; readonly concerned: ReadonlySet<string> } {
    const resolved = before.resolved.branch();
    const relations: Relation[] = [];
    const unresolved: Unresolved[] = [];
    const concerned = new Set<string>();
    // What was found before stands in the order of the text, as what is found now.
    let [atRelation, atUnresolved] = [0, 0];
    for (const { element, role, reference, near } of namesIn(model, table)) {
        const relation = before.relations[atRelation];
        const known = relation?.range === reference.range ? relation : undefined;
        const failed = known ? undefined : before.unresolved[atUnresolved]!;
        atRelation += known ? 1 : 0;
        atUnresolved += failed ? 1 : 0;
        if (!differing.has(reference.name)) {
            if (known) {
                relations.push(known);
            } else {
                unresolved.push(failed!);
            }
            continue;
        }
        const resolution = names.resolve(reference.name, reference.to, near);
        if (known) {
            concerned.add(known.to);
            resolved.delete(reference);
        }
        if (resolution.found) {
            concerned.add(resolution.key);
            resolved.set(reference, resolution.key);
            relations.push({ from: element.key, to: resolution.key, role, range: reference.range });
        } else {
            unresolved.push({ owner: element, role, reference, resolution });
        }
    }
    return { links: { resolved, relations, unresolved }, concerned };
}

/** Every name that a file uses, with the units from which it is looked up. */
function* namesIn(model: FileModel, table: ElementTable): Iterable<Named> {
    for (const written of model.elements) {
        const element = table.standingFor(written);
        if (!element) {
            // A library's element under a name that the programme uses itself, or the library's own heading.
            continue;
        }
        const around = unitsAround(element, table);
        for (const { role, reference } of element.links) {
            const like = role === 'without' && isKind(element, 'unit') ? element.like : undefined;
            yield { element, role, reference, near: like ? [like.name] : around };
        }
    }
}

interface Named {
    readonly element: AnyElement;
    readonly role: string;
    readonly reference: Reference;
    readonly near: readonly string[];
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
