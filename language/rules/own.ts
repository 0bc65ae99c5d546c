import { kindOf, type KindName } from '../grammar/concepts.js';
import { isKind, type AnyElement, type Element, type FileModel } from '../model/elements.js';
import type { Programme } from '../model/programme.js';
import type { FileLinks } from '../model/relations.js';

const kept = new WeakMap<Programme, Map<KindName, readonly AnyElement[]>>();

/**
 * The elements of a kind that rules speak of: declared in the programme's own files, under a name. Copies and preset phases stand in no
 * text, libraries are checked where they are written, what has no name yet is still being written, and a requirement that was withdrawn
 * binds no more.
 */
export function ownOf<K extends KindName>(programme: Programme, kind: K): readonly Element<K>[] {
    let byKind = kept.get(programme);
    if (!byKind) {
        byKind = new Map();
        kept.set(programme, byKind);
    }
    let elements = byKind.get(kind);
    if (!elements) {
        const all = programme.of(kind) as unknown as readonly AnyElement[];
        elements = all.filter(element => programme.isOwn(element) && !element.derived && counts(element));
        byKind.set(kind, elements);
    }
    return elements as unknown as readonly Element<K>[];
}

/** Whether rules speak of an element: it has its name, and was not withdrawn. */
export function counts(element: AnyElement): boolean {
    return (element.id !== '' || !kindOf(element.kind).named) && !(isKind(element, 'requirement') && element.status === 'withdrawn');
}

/**
 * What is collected from each of the programme's own files, kept as long as a file does not change: what asks for every element of
 * thousands would otherwise be done anew at each stroke. What is collected must depend on nothing but the file.
 */
export function perFile<T>(collect: (model: FileModel) => readonly T[]): (programme: Programme) => readonly T[] {
    const collected = remembered(collect);
    return ({ files }) => files.flatMap(collected);
}

/** The same of every file, those of libraries too. */
export function perModel<T>(collect: (model: FileModel) => readonly T[]): (programme: Programme) => readonly T[] {
    const collected = remembered(collect);
    return ({ models }) => models.flatMap(collected);
}

/** What is collected from what the names of each file come to, kept as long as they come to the same. */
export function perLinks<T>(collect: (links: FileLinks) => readonly T[]): (programme: Programme) => readonly T[] {
    const collected = remembered(collect);
    return programme => programme.models.flatMap(({ file }) => {
        const links = programme.linksIn(file);
        return links ? collected(links) : [];
    });
}

/** What is found in each thing, kept as long as the thing is. What is found must depend on nothing else. */
export function remembered<From extends object, T>(collect: (from: From) => readonly T[]): (from: From) => readonly T[] {
    const collected = new WeakMap<From, readonly T[]>();
    return from => {
        let found = collected.get(from);
        if (!found) {
            found = collect(from);
            collected.set(from, found);
        }
        return found;
    };
}
