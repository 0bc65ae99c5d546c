import type { KindName } from '../grammar/concepts.js';
import { fieldOf, type AnyElement, type FileModel } from './elements.js';

const none: readonly AnyElement[] = [];

/** The elements of a programme by key, kind and parent. Filled once, then left alone. */
export class ElementTable {
    private list: AnyElement[] = [];
    private byKey = new Map<string, AnyElement>();
    private byKind = new Map<KindName, AnyElement[]>();
    private byParent = new Map<string, AnyElement[]>();
    /** What stands in the table for an element of a file, where that is not the element itself. */
    private substitutes = new Map<AnyElement, AnyElement>();
    private readonly uses = new Map<string, number>();
    private readonly second: { readonly element: AnyElement; readonly first: AnyElement }[] = [];

    /** Every element, in the order in which they were added. */
    get all(): readonly AnyElement[] {
        return this.list;
    }

    /** Elements under a name that their kind already has, with the first that has it. */
    get duplicates(): readonly { readonly element: AnyElement; readonly first: AnyElement }[] {
        return this.second;
    }

    /**
     * Adds an element; under a key of its own where its name was used before.
     * @param written The element as its file has it, where that differs.
     */
    add(element: AnyElement, written = element): void {
        const first = this.byKey.get(element.key);
        let kept = element;
        if (first) {
            const n = (this.uses.get(element.key) ?? 1) + 1;
            this.uses.set(element.key, n);
            kept = { ...element, key: `${element.key}#${n}` };
            if (!element.derived) {
                this.second.push({ element: kept, first });
            }
        }
        if (kept !== written) {
            this.substitutes.set(written, kept);
        }
        this.byKey.set(kept.key, kept);
        this.list.push(kept);
        push(this.byKind, kept.kind, kept);
        if (kept.parent) {
            push(this.byParent, kept.parent, kept);
        }
    }

    /** What the table holds for an element of a file; undefined where it was left out. */
    standingFor(written: AnyElement): AnyElement | undefined {
        return this.substitutes.get(written) ?? (this.byKey.get(written.key) === written ? written : undefined);
    }

    has(key: string): boolean {
        return this.byKey.has(key);
    }

    get(key: string): AnyElement | undefined {
        return this.byKey.get(key);
    }

    of(kind: KindName): readonly AnyElement[] {
        return this.byKind.get(kind) ?? none;
    }

    childrenOf(key: string): readonly AnyElement[] {
        return this.byParent.get(key) ?? none;
    }

    /** The same with the elements of some files as they are read now; these files declare what they declared before. */
    replacing(changes: readonly FileChange[]): ElementTable {
        const table = new ElementTable();
        table.list = this.list.slice();
        table.byKey = new Map(this.byKey);
        table.byKind = new Map(this.byKind);
        table.byParent = new Map(this.byParent);
        table.substitutes = this.substitutes;
        for (const { before, after } of changes) {
            const lists = new Map<AnyElement[], number>();
            const replace = (list: AnyElement[], old: AnyElement, now: AnyElement): void => {
                // The elements of a file follow one another: each is looked for behind the last.
                const at = list.indexOf(old, lists.get(list) ?? 0);
                list[at] = now;
                lists.set(list, at + 1);
            };
            const kinds = new Set(after.elements.map(({ kind }) => kind));
            kinds.forEach(kind => table.byKind.set(kind, table.byKind.get(kind)!.slice()));
            const parents = new Set(after.elements.flatMap(({ parent }) => parent ?? []));
            parents.forEach(parent => table.byParent.set(parent, table.byParent.get(parent)!.slice()));
            after.elements.forEach((now, i) => {
                const old = before.elements[i]!;
                table.byKey.set(now.key, now);
                replace(table.list, old, now);
                replace(table.byKind.get(now.kind)!, old, now);
                if (now.parent) {
                    replace(table.byParent.get(now.parent)!, old, now);
                }
            });
        }
        return table;
    }
}

/** A file as it was read before, and as it is read now. */
export interface FileChange {
    readonly before: FileModel;
    readonly after: FileModel;
}

/** Kinds whose values shape what a programme derives: the ladder of phases, the language, the copies of units. */
const shaping = new Set<KindName>(['programme', 'library', 'phase']);

/** Whether a file declares just what it declared before, in the same order, so that no name of the programme comes to anything else. */
export function declaresTheSame({ before, after }: FileChange): boolean {
    return before.elements.length === after.elements.length && after.elements.every((now, i) => {
        const old = before.elements[i]!;
        return now.key === old.key && now.parent === old.parent && !shaping.has(now.kind) && !isPlacedByField(old) && !isPlacedByField(now);
    });
}

/** Whether a value of a space or a unit, rather than the place where it is written, decides on keys: `unité X`, `comme X`. */
function isPlacedByField(element: AnyElement): boolean {
    return (element.kind === 'space' && fieldOf(element, 'unit') !== undefined)
        || (element.kind === 'unit' && (fieldOf(element, 'like') !== undefined || fieldOf(element, 'without') !== undefined));
}

function push<K>(map: Map<K, AnyElement[]>, key: K, element: AnyElement): void {
    const list = map.get(key);
    if (list) {
        list.push(element);
    } else {
        map.set(key, [element]);
    }
}
