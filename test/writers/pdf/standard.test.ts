import { readdirSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import type * as native from '@myriaddreamin/typst-ts-node-compiler-linux-x64-gnu';
import { describe, expect, test } from 'vitest';
import { compile } from '../../../language/document/compile.js';
import type { Document, Section } from '../../../language/document/nodes.js';
import { Workbench } from '../../../language/workbench.js';
import { Destinations } from '../../../language/writers/pdf/destinations.js';
import { printable, readFonts } from '../../../language/writers/pdf/fonts.js';
import { pdfWriter, sourceOf } from '../../../language/writers/pdf/pdf.js';
import { EVERYTHING } from '../everything.js';
import { asset, environment, written } from './reading.js';
import { allTags, structureOf, type Tag } from './structure.js';

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

/** How many lines its index has. */
function entriesOf(document: Document): number {
    const count = ({ blocks, sections }: Section): number => sections.reduce((sum, section) => sum + count(section), 0)
        + blocks.reduce((sum, block) => sum + (block.kind === 'index' ? block.groups.flatMap(({ entries }) => entries).length : 0), 0);
    return document.sections.reduce((sum, section) => sum + count(section), 0);
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
    test.each(readdirSync('examples').filter(name => statSync(`examples/${name}`).isDirectory()))('%s keeps to it', async name => {
        const document = exampleOf(name);
        const file = await natively(document, 'ua-1');
        expect(file.length).toBeGreaterThan(100_000);
        // What a checker by machine leaves to people, too.
        const tags = allTags(structureOf(file));
        const levels = tags.flatMap(({ role }) => (/^H\d$/.test(role) ? [Number(role.slice(1))] : []));
        expect(levels.length).toBeGreaterThan(40);
        expect(levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1)).toEqual([]);
        const of = (role: string): readonly Tag[] => tags.filter(tag => tag.role === role);
        expect(of('Table').length).toBeGreaterThan(20);
        expect(of('Table').filter(table => !allTags(table).some(({ role }) => role === 'TH'))).toEqual([]);
        expect(of('TH').filter(({ text }) => !/\/Scope \/Column/.test(text))).toEqual([]);
        expect(of('TR').flatMap(({ children }) => children).filter(({ role }) => role !== 'TH' && role !== 'TD')).toEqual([]);
        expect(of('Figure').length).toBeGreaterThan(2);
        expect(of('Figure').filter(({ text }) => !/\/Alt [<(]./.test(text))).toEqual([]);
        expect(of('L').flatMap(({ children }) => children).filter(({ role }) => role !== 'LI' && role !== 'L')).toEqual([]);
        expect(of('LI').filter(({ children }) => !children.some(({ role }) => role === 'LBody'))).toEqual([]);
        expect(of('LI').length).toBeGreaterThan(entriesOf(document));
        expect(of('TOCI').length).toBeGreaterThan(15);
        expect(of('Title')).toHaveLength(1);
        expect(Buffer.from(file).toString('latin1')).toContain(`/Lang (${document.language})`);
    }, 120_000);

    test('heads and feet of pages are not read out', async () => {
        const { pdf } = await written(EVERYTHING);
        const { items } = await (await pdf.getPage(3)).getTextContent({ includeMarkedContent: true });
        const open: string[] = [];
        const where = new Map<string, readonly string[]>();
        for (const item of items) {
            if ('str' in item) { where.set(item.str.trim(), [...open]); } else if (item.type === 'endMarkedContent') { open.pop(); } else {
                open.push((item as { readonly tag?: string }).tag ?? '');
            }
        }
        const outside = [...where].filter(([, tags]) => tags.includes('Artifact')).map(([text]) => text).join(' ');
        expect(outside).toMatch(/Tout.*Premier/);
        expect(outside).toMatch(/Page 3 \/ 4/);
        expect([...where].filter(([text, tags]) => text !== '' && tags.length === 0)).toEqual([]);
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
