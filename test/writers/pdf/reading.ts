/** Reads a PDF back as another program sees it. */
import { readFile } from 'node:fs/promises';
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Document } from '../../../language/document/nodes.js';
import type { Environment } from '../../../language/environment.js';
import { pdfWriter } from '../../../language/writers/pdf/pdf.js';
import type { Output } from '../../../language/writers/writer.js';

/** What the build puts beside the command line. */
export function asset(name: string): Promise<Uint8Array> {
    return readFile(new URL(`../../../out/assets/${name}`, import.meta.url));
}

export const environment: Environment = { today: '2026-10-12', version: '0', asset };

export async function written(document: Document): Promise<Output & { readonly bytes: Uint8Array; readonly pdf: PDFDocumentProxy }> {
    const output = await pdfWriter.write(document, { name: 'programme', environment });
    const bytes = output.files[0]!.content as Uint8Array;
    return { ...output, bytes, pdf: await getDocument({ data: Uint8Array.from(bytes), verbosity: 0 }).promise };
}

/** The lines of each page, from top to bottom, the pieces of a line side by side. */
export async function pagesOf(pdf: PDFDocumentProxy): Promise<readonly string[]> {
    return Promise.all(Array.from({ length: pdf.numPages }, async (_, index) => {
        const page = await pdf.getPage(index + 1);
        const { items } = await page.getTextContent();
        const rows = new Map<number, { readonly x: number; readonly text: string }[]>();
        for (const item of items) {
            if (!('str' in item) || item.str.trim() === '') { continue; }
            const y = Math.round((item.transform as number[])[5]!);
            const near = [...rows.keys()].find(each => Math.abs(each - y) <= 2) ?? y;
            rows.set(near, [...rows.get(near) ?? [], { x: (item.transform as number[])[4]!, text: item.str }]);
        }
        return [...rows].sort(([one], [other]) => other - one)
            .map(([, pieces]) => [...pieces].sort((one, other) => one.x - other.x).map(({ text }) => text.trim()).join(' ')).join('\n');
    }));
}

interface Tagged {
    readonly role?: string;
    readonly alt?: string;
    readonly children?: readonly Tagged[];
}

/** The tags of each page, indented, a run of alike siblings once. */
export async function tagsOf(pdf: PDFDocumentProxy): Promise<string> {
    const pages = await Promise.all(Array.from({ length: pdf.numPages }, async (_, index) => {
        const tree = await (await pdf.getPage(index + 1)).getStructTree() as Tagged | null;
        return `Page ${index + 1}\n${tree === null ? '' : tagged(tree, 1)}`;
    }));
    return pages.join('\n');
}

function tagged({ role, alt, children = [] }: Tagged, depth: number): string {
    if (role === undefined) { return ''; }
    const inside = children.map(child => tagged(child, depth + 1)).filter((each, index, all) => each !== '' && each !== all[index - 1]);
    return [`${'  '.repeat(depth)}${role}${alt === undefined ? '' : ` (${alt})`}`, ...inside].join('\n');
}
