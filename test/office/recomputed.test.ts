import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { cellsOf, type OpenedCell } from '../writers/xlsx/opened.js';
import { examples, filesOf } from './examples.js';
import { converted } from './suite.js';

type Sheets = ReturnType<typeof cellsOf>;

/** A workbook whose formulas show nothing: what they show afterwards, another program has computed. */
function unanswered(bytes: Uint8Array, change: (sheet: string, cells: string) => string = (_, cells) => cells): Uint8Array {
    const parts = unzipSync(bytes);
    const names = new Map([...strFromU8(parts['xl/workbook.xml']!).matchAll(/<sheet name="([^"]*)" sheetId="(\d+)"/g)]
        .map(([, name = '', id = '']) => [`xl/worksheets/sheet${id}.xml`, name]));
    return zipSync(Object.fromEntries(Object.entries(parts).map(([name, part]) => {
        const sheet = names.get(name);
        return [name, sheet === undefined ? part
            : strToU8(change(sheet, strFromU8(part).replace(/(<\/f>)<v>[^<]*<\/v>/g, '$1')))];
    })));
}

async function recomputed(books: readonly { readonly name: string; readonly bytes: Uint8Array }[]): Promise<readonly Sheets[]> {
    return (await converted(books, 'xlsx')).map(cellsOf);
}

/** Values side by side: numbers as near as another program's arithmetic is. */
function agree(one: OpenedCell, other: OpenedCell | undefined): boolean {
    const [a, b] = [one.value ?? '', other?.value ?? ''];
    return a === b || (a !== '' && b !== '' && Math.abs(Number(a) - Number(b)) <= 1e-9 * Math.max(1, Math.abs(Number(a))));
}

const names = await examples();

describe('what a cell shows is what LibreOffice computes', () => {
    test.each(names)('%s', async example => {
        const files = await filesOf(example, 'xlsx', example === 'bureaux-hybrides' ? 'all' : 'programme');
        const books = await Promise.all(files.map(async file => ({ name: basename(file), bytes: await readFile(file) })));
        const answers = await recomputed(books.map(({ name, bytes }) => ({ name, bytes: unanswered(bytes) })));
        let count = 0;
        const wrong = books.flatMap(({ name, bytes }, at) => [...cellsOf(bytes)].flatMap(([sheet, cells]) =>
            [...cells].flatMap(([place, cell]) => {
                if (cell.formula === undefined) { return []; }
                count++;
                const other = answers[at]!.get(sheet)?.get(place);
                return agree(cell, other) ? []
                    : [`${name} ${sheet} ${place}: ${cell.value} shown, ${other?.value} computed: ${cell.formula}`];
            })));
        expect(wrong).toEqual([]);
        expect(count).toBeGreaterThan(100);
    });
});

describe('the grid of offers of bureaux-hybrides', () => {
    const GRID = 'Offres';

    /** Codes of the offers with their totals and ranks. */
    function ranking(sheets: Sheets): readonly (readonly [string | undefined, number, number])[] {
        const cells = [...sheets.get(GRID)!];
        const value = (column: string, row: string): number => Number(sheets.get(GRID)!.get(column + row)?.value);
        return cells.filter(([place, cell]) => place.startsWith('A') && cell.value?.startsWith('OFFRE-') === true)
            .map(([place, cell]) => [cell.value, value('D', place.slice(1)), value('E', place.slice(1))]);
    }

    /** The workbook as a person leaves it who types another number into a cell of the grid. */
    async function retyped(code: string, column: string, from: number, to: number): Promise<ReturnType<typeof ranking>> {
        const file = (await filesOf('bureaux-hybrides', 'xlsx')).find(name => name.includes('analyse-des-offres'))!;
        const bytes = await readFile(file);
        const row = [...cellsOf(bytes).get(GRID)!].find(([place, cell]) => place.startsWith('A') && cell.value === code)![0].slice(1);
        const typed = new RegExp(`(<c r="${column}${row}"[^>]*><v>)${from}(</v>)`);
        let count = 0;
        const changed = unanswered(bytes, (sheet, cells) =>
            (sheet !== GRID ? cells : cells.replace(typed, (_, before: string, after: string) => {
                count++;
                return before + to + after;
            })));
        expect(count).toBe(1);
        return ranking((await recomputed([{ name: 'grid.xlsx', bytes: changed }]))[0]!);
    }

    test('ranks the offers anew where a mark is changed', async () => {
        expect(await retyped('CA-SCEN', 'E', 4, 4)).toEqual([
            ['OFFRE-A', expect.closeTo(84.4), 1], ['OFFRE-B', expect.closeTo(80.48), 2], ['OFFRE-C', expect.closeTo(69), 3],
        ]);
        expect(await retyped('CA-SCEN', 'E', 4, 2)).toEqual([
            ['OFFRE-A', expect.closeTo(76.4), 2], ['OFFRE-B', expect.closeTo(80.48), 1], ['OFFRE-C', expect.closeTo(69), 3],
        ]);
    });

    test('gives all points to an offer where a weight is all that counts', async () => {
        const [, , third] = await retyped('CA-TECH', 'D', 0.25, 0.75);
        expect(third![1]).toBeCloseTo(69 + 0.5 * 60, 6);
    });
});
