/**
 * A map that shares most of its entries with the one it was made from: a large base that nothing alters, and a thin layer of what differs
 * from it. Making one after a change costs what has changed, not what is held; so does what the memory has to clear away.
 */
export class LayeredMap<K, V> {
    private constructor(private readonly base: ReadonlyMap<K, V>, private readonly layer: Map<K, V | undefined>) {}

    /** One without entries. */
    static empty<K, V>(): LayeredMap<K, V> {
        return new LayeredMap<K, V>(new Map(), new Map());
    }

    /** One with the entries of a map, which must not change any more. */
    static over<K, V>(entries: ReadonlyMap<K, V>): LayeredMap<K, V> {
        return new LayeredMap<K, V>(entries, new Map());
    }

    /** One of its own with the same entries. */
    branch(): LayeredMap<K, V> {
        // A layer that has grown thick is merged into the base: until then each branch copies it.
        return this.layer.size * 8 > this.base.size + 64 ? LayeredMap.over(this.merged()) : new LayeredMap(this.base, new Map(this.layer));
    }

    get(key: K): V | undefined {
        if (this.layer.size === 0) {
            return this.base.get(key);
        }
        const value = this.layer.get(key);
        return value !== undefined || this.layer.has(key) ? value : this.base.get(key);
    }

    has(key: K): boolean {
        return this.get(key) !== undefined;
    }

    set(key: K, value: V): void {
        this.layer.set(key, value);
    }

    delete(key: K): void {
        this.layer.set(key, undefined);
    }

    private merged(): Map<K, V> {
        const all = new Map(this.base);
        for (const [key, value] of this.layer) {
            if (value === undefined) {
                all.delete(key);
            } else {
                all.set(key, value);
            }
        }
        return all;
    }
}
