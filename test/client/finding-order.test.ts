import { expect, test } from 'vitest';
import { bySeverityThenPlace, nextAmong, type Visited } from '../../client/commands/finding-order.js';

const finding = (severity: number, file: string, line: number): Visited => ({ severity, file, line, character: 2 });
const ordered = [
    finding(1, 'a', 1), finding(0, 'b', 9), finding(0, 'a', 5), finding(0, 'b', 9), finding(2, 'a', 3), finding(0, 'b', 12),
].sort(bySeverityThenPlace);

test('findings are visited gravest first, then file by file and line by line', () => {
    expect(ordered.map(({ severity, file, line }) => `${severity}${file}${line}`)).toEqual(['0a5', '0b9', '0b9', '0b12', '1a1', '2a3']);
});

test.each([
    ['from nowhere, the first', undefined, 0, 5],
    ['from a place without finding, the first: none is passed over', { file: 'b', line: 1, character: 0 }, 0, 5],
    ['two of one place are told at once', { file: 'b', line: 9, character: 2 }, 3, 0],
    ['from the last, the first', { file: 'a', line: 3, character: 2 }, 0, 4],
] as const)('%s', (_, at, after, before) => {
    expect([nextAmong(ordered, at, false), nextAmong(ordered, at, true)]).toEqual([after, before]);
});

test('without findings there is none to go to', () => {
    expect([undefined]).toContain(([] as Visited[])[nextAmong([], undefined, false)]);
});
