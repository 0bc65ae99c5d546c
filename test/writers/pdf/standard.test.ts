import { readdirSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import type * as native from '@myriaddreamin/typst-ts-node-compiler-linux-x64-gnu';
import { describe, expect, test } from 'vitest';
import { compile } from '../../../language/document/compile.js';
import type { Document } from '../../../language/document/nodes.js';
import { Workbench } from '../../../language/workbench.js';
import { Destinations } from '../../../language/writers/pdf/destinations.js';
import { printable, readFonts } from '../../../language/writers/pdf/fonts.js';
import { pdfWriter, sourceOf } from '../../../language/writers/pdf/pdf.js';
import { EVERYTHING } from '../everything.js';
import { asset, environment } from './reading.js';

function amontFiles(folder: string): string[] {
    return readdirSync(folder).sort().flatMap(name => {
        const path = `${folder}/${name}`;
        return statSync(path).isDirectory() ? amontFiles(path) : path.endsWith('.amont') ? [path] : [];
    });
}

function exampleOf(name: string): Document {
    const workbench = new Workbench();
    amontFiles(`examples/${name}`).forEach(file => workbench.setBytes(file, readFileSync(file)));
    return compile(workbench.programmes[0]!.programme, { environment, errors: 0 });
}

async function natively(document: Document, pdfStandard?: string): Promise<Uint8Array> {
    const fonts = await readFonts(asset);
    const { text, files } = printable(sourceOf(document, new Destinations(document), environment).source, fonts);
    const fontBlobs = files.map(font => Buffer.from(font));
    const { NodeCompiler } = createRequire(import.meta.url)('@myriaddreamin/typst-ts-node-compiler-linux-x64-gnu') as typeof native;
    const compiler = NodeCompiler.create({ workspace: 'out/assets', fontArgs: [{ fontBlobs }] });
    return compiler.pdf({ mainFileContent: text }, pdfStandard === undefined ? {} : { pdfStandard });
}

// The library's native build, which alone holds a document to the standard, exists for this system only.
describe.runIf(process.platform === 'linux' && process.arch === 'x64')('the standard of accessible documents, PDF/UA-1', () => {
    test.each(['papeo', 'information-system'])('%s keeps to it', async name => {
        expect((await natively(exampleOf(name), 'ua-1')).length).toBeGreaterThan(100_000);
    }, 120_000);

    test('every kind of node keeps to it, and both builds give the same bytes', async () => {
        expect((await natively(EVERYTHING, 'ua-1')).length).toBeGreaterThan(10_000);
        const shipped = await pdfWriter.write(EVERYTHING, { name: 'x', environment });
        const host = { ...environment, typesetter: async () => ({ pdf: await natively(EVERYTHING) }) };
        const native = await pdfWriter.write(EVERYTHING, { name: 'x', environment: host });
        expect(Buffer.from(native.files[0]!.content).equals(Buffer.from(shipped.files[0]!.content))).toBe(true);
    }, 120_000);

    test('a host’s typesetter that fails is done without', async () => {
        const host = { ...environment, typesetter: () => Promise.reject(new Error('gone')) };
        const { files } = await pdfWriter.write(EVERYTHING, { name: 'x', environment: host });
        expect(files[0]!.content.length).toBeGreaterThan(10_000);
    }, 120_000);
});
