import { describe, expect, it } from 'vitest';
import { LayeredMap } from '../../language/model/layered-map.js';

describe('a map that shares its entries', () => {
    it('leaves the one it was made from as it was', () => {
        const first = LayeredMap.over(new Map([['a', 1], ['b', 2]]));
        const second = first.branch();
        second.set('a', 10);
        second.delete('b');
        second.set('c', 3);
        expect(['a', 'b', 'c'].map(key => first.get(key))).toEqual([1, 2, undefined]);
        expect(['a', 'b', 'c'].map(key => second.get(key))).toEqual([10, undefined, 3]);
        expect(second.has('b')).toBe(false);
    });

    it('holds the same after hundreds of branches', () => {
        const expected = new Map(Array.from({ length: 300 }, (_, i) => [`k${i}`, i]));
        let map = LayeredMap.over(new Map(expected));
        for (let i = 0; i < 1000; i++) {
            map = map.branch();
            const key = `k${(i * 7) % 400}`;
            if (i % 3 === 0) {
                map.delete(key);
                expected.delete(key);
            } else {
                map.set(key, i);
                expected.set(key, i);
            }
        }
        for (let i = 0; i < 400; i++) {
            expect(map.get(`k${i}`)).toBe(expected.get(`k${i}`));
        }
    });
});
