import type { KindName } from '../grammar/concepts.js';
import type { AnyElement, Element } from './elements.js';

/** What a name comes to: one element, or the reason why it comes to none. */
export type Resolution =
    | { readonly found: true; readonly key: string }
    | { readonly found: false; readonly candidates: readonly string[]; readonly elsewhere?: string };

const nowhere: Resolution = { found: false, candidates: [] };

/** The names of a programme by kind. A space answers to its code, where that is unique, and to `UNIT.CODE`. */
export class Names {
    private readonly byKind = new Map<KindName, Map<string, string[]>>();
    /** Spaces that stand in a unit because it is like another: the original comes before its copies. */
    private readonly copies = new Set<string>();

    constructor(elements: readonly AnyElement[], unitOf: (space: AnyElement) => Element<'unit'> | undefined) {
        for (const element of elements) {
            namesOf(element, unitOf).forEach(name => this.add(element.kind, name, element.key));
            if (element.kind === 'space' && element.derived) {
                this.copies.add(element.key);
            }
        }
    }

    private add(kind: KindName, name: string, key: string): void {
        let names = this.byKind.get(kind);
        if (!names) {
            names = new Map();
            this.byKind.set(kind, names);
        }
        const keys = names.get(name);
        if (keys) {
            keys.push(key);
        } else {
            names.set(name, [key]);
        }
    }

    /** Another name by which an element may be called. */
    alias(kind: KindName, name: string, key: string): void {
        if (!this.byKind.get(kind)?.has(name)) {
            this.add(kind, name, key);
        }
    }

    /** The keys of a kind that bear a name. */
    keysOf(kind: KindName, name: string): readonly string[] {
        return this.byKind.get(kind)?.get(name) ?? [];
    }

    /**
     * The same without some elements and with others; undefined where a name would stand for several, since their order then counts.
     */
    replacing(
        gone: readonly AnyElement[], come: readonly AnyElement[], unitOf: (space: AnyElement) => Element<'unit'> | undefined,
    ): { readonly names: Names; readonly differing: ReadonlySet<string> } | undefined {
        const names = new Names([], unitOf);
        const differing = new Set<string>();
        this.byKind.forEach((keys, kind) => names.byKind.set(kind, keys));
        const own = (kind: KindName): Map<string, string[]> => {
            let keys = names.byKind.get(kind);
            if (!keys || keys === this.byKind.get(kind)) {
                keys = new Map(keys);
                names.byKind.set(kind, keys);
            }
            return keys;
        };
        for (const element of gone) {
            for (const name of namesOf(element, unitOf)) {
                if (own(element.kind).get(name)!.length > 1) {
                    return undefined;
                }
                own(element.kind).delete(name);
                differing.add(name);
            }
        }
        for (const element of come) {
            for (const name of namesOf(element, unitOf)) {
                if (own(element.kind).has(name)) {
                    return undefined;
                }
                own(element.kind).set(name, [element.key]);
                differing.add(name);
            }
        }
        return { names, differing };
    }

    /** The names that do not come to the same, here and there. */
    differingFrom(other: Names): ReadonlySet<string> {
        const names = new Set<string>();
        const compare = (one: Names, another: Names): void => {
            for (const [kind, keysByName] of one.byKind) {
                const theirs = another.byKind.get(kind);
                for (const [name, keys] of keysByName) {
                    const found = theirs?.get(name);
                    if (found?.length !== keys.length || !keys.every((key, i) => key === found[i]
                        && one.copies.has(key) === another.copies.has(key))) {
                        names.add(name);
                    }
                }
            }
        };
        compare(this, other);
        compare(other, this);
        return names;
    }

    /** Every name of a kind. */
    namesOf(kind: KindName): Iterable<string> {
        return this.byKind.get(kind)?.keys() ?? [];
    }

    /**
     * Resolves a name among kinds, the first kind that has it; `near` are the units in which the name stands, the innermost
     * first, whose spaces come before others. The same name used twice for one kind resolves to the first: the second is reported where it
     * is declared.
     */
    resolve(name: string, to: readonly KindName[], near: readonly string[] = []): Resolution {
        for (const kind of to) {
            let keys = this.byKind.get(kind)?.get(name);
            if (!keys) {
                continue;
            }
            if (kind === 'space' && keys.length > 1) {
                const own = near.map(unit => `space:${unit}.${name}`).find(key => keys!.includes(key));
                keys = own ? [own] : keys;
            }
            if (kind === 'space' && keys.length > 1) {
                const originals = keys.filter(key => !this.copies.has(key));
                keys = originals.length > 0 ? originals : keys;
            }
            if (kind === 'space' && keys.length > 1 && new Set(keys.map(key => key.replace(/#\d+$/, ''))).size > 1) {
                return { found: false, candidates: keys };
            }
            return { found: true, key: keys[0]! };
        }
        for (const [kind, names] of this.byKind) {
            const keys = names.get(name);
            if (keys && !to.includes(kind)) {
                return { found: false, candidates: [], elsewhere: keys[0]! };
            }
        }
        return nowhere;
    }
}

/** The names to which an element answers. */
function namesOf(element: AnyElement, unitOf: (space: AnyElement) => Element<'unit'> | undefined): readonly string[] {
    if (element.id === '') {
        return [];
    }
    const unit = element.kind === 'space' ? unitOf(element) : undefined;
    return unit ? [element.id, `${unit.id}.${element.id}`] : [element.id];
}
