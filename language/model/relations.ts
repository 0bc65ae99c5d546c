import type { Reference, SourceRange } from '../grammar/values.js';
import type { AnyElement } from './elements.js';
import { LayeredMap } from './layered-map.js';
import type { Resolution } from './names.js';

/** That one element names another, in a field, at a place. */
export interface Relation {
    readonly from: string;
    readonly to: string;
    /** The field in which the name stands (`verifications.responsible`). */
    readonly role: string;
    readonly range: SourceRange;
}

/** A name that comes to no element, or to several. */
export interface Unresolved {
    readonly owner: AnyElement;
    readonly role: string;
    readonly reference: Reference;
    readonly resolution: Extract<Resolution, { found: false }>;
}

/** What the names of one file come to. */
export interface FileLinks {
    readonly resolved: LayeredMap<Reference, string>;
    readonly relations: readonly Relation[];
    readonly unresolved: readonly Unresolved[];
}

/** New links of a file; where they were made from those before, the elements whose naming differs, by key. */
export interface Relinked {
    readonly links: FileLinks;
    readonly concerned?: ReadonlySet<string>;
}

const bySource = new WeakMap<FileLinks, ReadonlyMap<string, readonly Relation[]>>();
const none: readonly Relation[] = [];
const mendable = 4;

/** Who names whom in a programme, from either end. Immutable; what is asked from an element's end is put together when first asked. */
export class Relations {
    private byTarget: LayeredMap<string, readonly Relation[]> | undefined;

    /** @param files The links of each file, in the order of the files. */
    constructor(private readonly files: ReadonlyMap<string, FileLinks>) {}

    of(file: string): FileLinks | undefined {
        return this.files.get(file);
    }

    /** What an element names. */
    outgoing({ key, range }: AnyElement): readonly Relation[] {
        const links = this.files.get(range.file);
        if (!links) {
            return none;
        }
        let known = bySource.get(links);
        if (!known) {
            known = grouped([links], 'from');
            bySource.set(links, known);
        }
        return known.get(key) ?? none;
    }

    /** What names an element. */
    incoming({ key }: AnyElement): readonly Relation[] {
        this.byTarget ??= LayeredMap.over<string, readonly Relation[]>(grouped(this.files.values(), 'to'));
        return this.byTarget.get(key) ?? none;
    }

    /** The same with other links for some files. Where what they name differs in little, only that is put together anew. */
    replacing(changed: ReadonlyMap<string, Relinked>): Relations {
        const relations = new Relations(new Map([...this.files].map(([file, links]) => [file, changed.get(file)?.links ?? links])));
        // Beyond a few files linked anew, putting all together when asked costs less than mending.
        if (this.byTarget && [...changed.values()].filter(({ concerned }) => !concerned).length <= mendable) {
            relations.byTarget = this.byTarget.branch();
            for (const [file, after] of changed) {
                this.retarget(relations.byTarget, file, after);
            }
        }
        return relations;
    }

    private retarget(byTarget: LayeredMap<string, readonly Relation[]>, file: string, { links, concerned }: Relinked): void {
        const before = grouped([this.files.get(file)!], 'to', concerned);
        const now = grouped([links], 'to', concerned);
        for (const key of concerned ?? new Set([...before.keys(), ...now.keys()])) {
            const all = byTarget.get(key) ?? none;
            const gone = before.get(key) ?? none;
            const come = now.get(key) ?? none;
            // The relations of a file stand together, the files in their order.
            const at = gone.length > 0 ? all.indexOf(gone[0]!) : this.placeOf(file, all);
            const left = [...all.slice(0, at), ...come, ...all.slice(at + gone.length)];
            if (left.length > 0) {
                byTarget.set(key, left);
            } else {
                byTarget.delete(key);
            }
        }
    }

    private placeOf(file: string, relations: readonly Relation[]): number {
        const order = new Map([...this.files.keys()].map((name, i) => [name, i]));
        const place = relations.findIndex(({ range }) => order.get(range.file)! > order.get(file)!);
        return place < 0 ? relations.length : place;
    }
}

function grouped(links: Iterable<FileLinks>, end: 'from' | 'to', only?: ReadonlySet<string>): Map<string, Relation[]> {
    const groups = new Map<string, Relation[]>();
    for (const { relations } of links) {
        for (const relation of only ? relations.filter(one => only.has(one[end])) : relations) {
            const list = groups.get(relation[end]);
            if (list) {
                list.push(relation);
            } else {
                groups.set(relation[end], [relation]);
            }
        }
    }
    return groups;
}
