import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, test } from 'vitest';
import { all, treeOf } from '../writers/docx/opened.js';
import { pagesOf } from '../writers/pdf/reading.js';
import { examples, filesOf } from './examples.js';
import { converted } from './suite.js';

interface Entry {
    readonly title: string;
    readonly page: number;
}

/** What the table of contents of a document shows. */
function entriesOf(bytes: Uint8Array): readonly Entry[] {
    const [contents] = all(treeOf(strFromU8(unzipSync(bytes)['word/document.xml']!))).filter(({ name }) => name === 'w:sdt');
    return contents!.children.flatMap(all).filter(({ name }) => name === 'w:p').slice(1).map(entry => {
        const words = all(entry).filter(({ name }) => name === 'w:t').map(({ text }) => text);
        return { title: words.slice(0, -1).join(' '), page: Number(words.at(-1)) };
    });
}

/** A line without its spaces: whoever lays it out parts words as it likes. */
function bare(text: string): string {
    return text.replace(/\s/g, '');
}

const names = await examples();

describe('the pages of the contents are those where LibreOffice comes to them', () => {
    test.each(names)('%s', async example => {
        const [file] = await filesOf(example, 'docx', 'programme');
        const bytes = await readFile(file!);
        const [pdf] = await converted([{ name: basename(file!), bytes }], 'pdf');
        const pages = (await pagesOf(await getDocument({ data: Uint8Array.from(pdf!), verbosity: 0 }).promise))
            .map(page => page.split('\n').map(bare));
        const entries = entriesOf(bytes);
        let from = entries[0]!.page - 2;
        const gaps = entries.map(({ title, page }) => {
            const found = pages.findIndex((lines, at) => at >= from && lines.includes(bare(title)));
            from = Math.max(from, found);
            return Math.abs(found + 1 - page);
        });
        expect(entries.length).toBeGreaterThan(30);
        // What is kept together may come a page later for another program, and little more than that.
        expect(Math.max(...gaps)).toBeLessThanOrEqual(1);
        expect(gaps.filter(gap => gap === 0).length).toBeGreaterThan(entries.length * 0.8);
    }, 120_000);
});
