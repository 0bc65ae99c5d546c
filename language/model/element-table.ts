import type { KindName } from '../grammar/concepts.js';
import { fieldOf, type AnyElement, type FileModel } from './elements.js';
import { LayeredMap } from './layered-map.js';

const none: readonly AnyElement[] = [];

/** The elements of a programme by key, kind and parent. Filled once, then left alone. */
export class ElementTable {
    private list: AnyElement[] = [];
    private byKey = LayeredMap.empty<string, AnyElement>();
    private byKind = new Map<KindName, AnyElement[]>();
    private byParent = LayeredMap.empty<string, AnyElement[]>();
    /** What stands in the table for an element of a file, where that is not the element itself. */
    private substitutes = new Map<AnyElement, AnyElement>();
    private isWhole = true;
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

    /** Notes that some elements of files were left out. */
    leaveOut(): void {
        this.isWhole = false;
    }

    /** What the table holds for an element of a file; undefined where it was left out. */
    standingFor(written: AnyElement): AnyElement | undefined {
        return this.isWhole && this.substitutes.size === 0 ? written
            : this.substitutes.get(written) ?? (this.byKey.get(written.key) === written ? written : undefined);
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

    /**
     * The same with the elements of some files as they are read now; undefined where one of them bears a name that stands elsewhere.
     * @param order The place of an element's file among the programme's own.
     */
    replacing(changes: readonly FileChange[], order: (element: AnyElement) => number): ElementTable | undefined {
        const table = new ElementTable();
        table.list = this.list;
        table.byKey = this.byKey.branch();
        table.byKind = new Map(this.byKind);
        table.byParent = this.byParent.branch();
        table.substitutes = this.substitutes;
        table.isWhole = this.isWhole;
        for (const { before: { elements: before }, after: { elements: after } } of changes) {
            const place = order(before[0] ?? after[0]!);
            const splice = (list: readonly AnyElement[], gone: readonly AnyElement[], come: readonly AnyElement[]): AnyElement[] => {
                // The elements of a file follow one another, the files in their order.
                const at = gone.length > 0 ? list.indexOf(gone[0]!) : list.findIndex(element => order(element) > place);
                const start = at < 0 ? list.length : at;
                return list.slice(0, start).concat(come, list.slice(start + gone.length));
            };
            const regroup = <K>(map: ListsBy<K>, of: (element: AnyElement) => K | undefined): void => {
                const gone = grouped(before, of);
                const come = grouped(after, of);
                for (const key of new Set([...gone.keys(), ...come.keys()])) {
                    map.set(key, splice(map.get(key) ?? [], gone.get(key) ?? none, come.get(key) ?? none));
                }
            };
            before.forEach(({ key }) => table.byKey.delete(key));
            for (const element of after) {
                if (table.byKey.has(element.key)) {
                    return undefined;
                }
                table.byKey.set(element.key, element);
            }
            table.list = splice(table.list, before, after);
            regroup(table.byKind, ({ kind }) => kind);
            regroup(table.byParent, ({ parent }) => parent);
        }
        return table;
    }
}

/** A file as it was read before, and as it is read now. */
export interface FileChange {
    readonly before: FileModel;
    readonly after: FileModel;
}

/** Lists of elements by what they have in common. */
type ListsBy<K> = Pick<Map<K, AnyElement[]>, 'get'> & { set(key: K, list: AnyElement[]): unknown };

/** Kinds whose values shape what a programme derives: the ladder of phases, the language, the copies of units. */
const shaping = new Set<KindName>(['programme', 'library', 'phase']);

/** Whether all that a change can do is to add, take or alter elements, without a bearing on how others are put together. */
export function isPlain({ before, after }: FileChange): boolean {
    return before.elements.length + after.elements.length > 0
        && [...before.elements, ...after.elements].every(element => !shaping.has(element.kind) && !isPlacedByField(element));
}

/** Whether a value of a space or a unit, rather than the place where it is written, decides on keys: `unité X`, `comme X`. */
function isPlacedByField(element: AnyElement): boolean {
    return (element.kind === 'space' && fieldOf(element, 'unit') !== undefined)
        || (element.kind === 'unit' && (fieldOf(element, 'like') !== undefined || fieldOf(element, 'without') !== undefined));
}

function grouped<K>(elements: readonly AnyElement[], of: (element: AnyElement) => K | undefined): Map<K, AnyElement[]> {
    const groups = new Map<K, AnyElement[]>();
    for (const element of elements) {
        const key = of(element);
        if (key !== undefined) {
            push(groups, key, element);
        }
    }
    return groups;
}

function push<K>(map: ListsBy<K>, key: K, element: AnyElement): void {
    const list = map.get(key);
    if (list) {
        list.push(element);
    } else {
        map.set(key, [element]);
    }
}
