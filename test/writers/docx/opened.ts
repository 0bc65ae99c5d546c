/** A Word file opened again by other means than those that wrote it. */
import { readFile } from 'node:fs/promises';
import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import type { Document } from '../../../language/document/nodes.js';
import type { Environment } from '../../../language/environment.js';
import { docxWriter } from '../../../language/writers/docx/docx.js';
import type { WordModel, WriterNote } from '../../../language/writers/writer.js';

/** The day on which tests are. */
export const ENVIRONMENT: Environment = {
    today: '2026-10-12', version: '0.0.0', asset: name => readFile(new URL(`../../../out/assets/${name}`, import.meta.url)),
};

/** The parts of a file, as text where they are. */
export interface Opened {
    readonly bytes: Uint8Array;
    readonly notes: readonly WriterNote[];
    readonly parts: ReadonlyMap<string, Uint8Array>;
    text(name: string): string;
}

/** A file opened. */
function opened(bytes: Uint8Array, notes: readonly WriterNote[] = []): Opened {
    const parts = new Map(Object.entries(unzipSync(bytes)));
    return {
        bytes, notes, parts,
        text: name => {
            const part = parts.get(name);
            if (part === undefined) { throw new Error(`There is no part ${name}: ${[...parts.keys()].join(', ')}`); }
            return strFromU8(part);
        },
    };
}

/** A document written, and opened again. */
export async function written(document: Document, model?: WordModel, environment: Environment = ENVIRONMENT): Promise<Opened> {
    const output = await docxWriter.write(document, { name: 'essai', environment, ...(model === undefined ? {} : { model }) });
    return opened(output.files[0]!.content as Uint8Array, output.notes);
}

/** One element of a part, read by a parser of its own. */
export interface Node {
    readonly name: string;
    readonly attributes: Readonly<Record<string, string>>;
    readonly children: readonly Node[];
    readonly text: string;
}

/** The tree of a part. Fails where it is no well-formed XML. */
export function treeOf(xml: string): Node {
    const root: { name: string; attributes: Record<string, string>; children: Node[]; text: string } =
        { name: '', attributes: {}, children: [], text: '' };
    const stack = [root];
    const parser = new SaxesParser();
    parser.on('error', error => { throw error; });
    parser.on('opentag', ({ name, attributes }) => {
        const node = { name, attributes, children: [], text: '' };
        stack.at(-1)!.children.push(node);
        stack.push(node);
    });
    parser.on('text', text => { stack.at(-1)!.text += text; });
    parser.on('closetag', () => { stack.pop(); });
    parser.write(xml).close();
    return root.children[0]!;
}

/** A node and all that it holds, in reading order. */
export function all(node: Node): readonly Node[] {
    return [node, ...node.children.flatMap(all)];
}

/** The words that a reader sees in a part, a paragraph a line. */
export function wordsOf(xml: string): string {
    const letters = (node: Node): string => (node.name === 'w:t' ? node.text : node.name === 'w:tab' && node.children.length === 0 ? '\t'
        : node.name === 'w:br' ? '\n' : node.name === 'w:instrText' || node.name === 'w:tabs' ? '' : node.children.map(letters).join(''));
    return all(treeOf(xml)).filter(({ name }) => name === 'w:p').map(letters).filter(line => line !== '').join('\n');
}
