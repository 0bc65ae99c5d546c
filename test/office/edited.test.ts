import { strFromU8, strToU8, zipSync } from 'fflate';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, test } from 'vitest';
import { firmModel } from '../writers/docx/firm.js';
import { all, treeOf, wordsOf, written, type Opened } from '../writers/docx/opened.js';
import { EVERYTHING } from '../writers/everything.js';
import { OFFICE_DOCUMENT } from '../writers/office.js';
import { pagesOf } from '../writers/pdf/reading.js';
import { converted } from './suite.js';

const MAIN = 'word/document.xml';
const BY = 'w:author="Camille Renaud" w:date="2026-10-12T09:00:00Z"';
const COMMENTS = `<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:comment w:id="7" ${BY} w:initials="CR">`
    + '<w:p><w:r><w:t>À relire avec la maîtrise d’ouvrage.</w:t></w:r></w:p></w:comment></w:comments>';

const TYPE = '<Override PartName="/word/comments.xml"'
    + ' ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"/>';
const TIE = '<Relationship Id="rIdC" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments"'
    + ' Target="comments.xml"/>';

/** A document that its owner has added to: words before with a comment, words after with a change that is followed. */
function addedTo({ parts }: Opened): Uint8Array {
    const before = '<w:p><w:commentRangeStart w:id="7"/><w:r><w:t>Mot du maître d’ouvrage.</w:t></w:r><w:commentRangeEnd w:id="7"/>'
        + '<w:r><w:commentReference w:id="7"/></w:r></w:p>';
    const after = `<w:p><w:r><w:t xml:space="preserve">Annexe rédigée à la main, </w:t></w:r><w:ins w:id="9001" ${BY}><w:r>`
        + `<w:t>complétée ensuite</w:t></w:r></w:ins><w:del w:id="9002" ${BY}><w:r><w:delText>à revoir</w:delText></w:r></w:del></w:p>`;
    const text = (name: string): string => strFromU8(parts.get(name)!);
    return zipSync({
        ...Object.fromEntries(parts),
        [MAIN]: strToU8(text(MAIN).replace('<w:body>', `<w:body>${before}`).replace(/<w:sectPr\b(?!.*<w:sectPr\b)/s, `${after}<w:sectPr`)),
        'word/comments.xml': strToU8(COMMENTS),
        '[Content_Types].xml': strToU8(text('[Content_Types].xml').replace('</Types>', `${TYPE}</Types>`)),
        'word/_rels/document.xml.rels': strToU8(text('word/_rels/document.xml.rels').replace('</Relationships>', `${TIE}</Relationships>`)),
    });
}

async function saved(bytes: Uint8Array): Promise<Uint8Array> {
    return (await converted([{ name: 'livre.docx', bytes }], 'docx'))[0]!;
}

async function pages(bytes: Uint8Array): Promise<string> {
    const [pdf] = await converted([{ name: 'livre.docx', bytes }], 'pdf');
    return (await pagesOf(await getDocument({ data: Uint8Array.from(pdf!), verbosity: 0 }).promise)).join('\n');
}

const revised = { ...OFFICE_DOCUMENT, cover: { ...OFFICE_DOCUMENT.cover, title: 'Titre revu', revision: 'D' } };

describe.each([
    ['as it was written', async (bytes: Uint8Array): Promise<Uint8Array> => Promise.resolve(bytes)], ['saved by LibreOffice', saved],
])('a document that its owner has added to, %s', (_, kept) => {
    test('is brought up to date: what the owner wrote stays, with comments and followed changes', async () => {
        const model = await kept(addedTo(await written(OFFICE_DOCUMENT)));
        const after = await written(revised, { name: 'livre.docx', bytes: model, update: true });
        const xml = after.text(MAIN);
        const words = wordsOf(xml).split('\n');
        expect(words[0]).toBe('Mot du maître d’ouvrage.');
        expect(words.at(-1)).toMatch(/^Annexe rédigée à la main, complétée ensuite/);
        const fresh = await written(revised);
        const titles = OFFICE_DOCUMENT.sections.map(({ title }) => title);
        const count = (file: string, title: string): number => wordsOf(file).split('\n').filter(line => line.includes(title)).length;
        expect(titles.map(title => count(xml, title))).toEqual(titles.map(title => count(fresh.text(MAIN), title)));
        expect(words.filter(line => line === 'Titre revu')).toHaveLength(1);
        expect(words).not.toContain(OFFICE_DOCUMENT.cover.title);
        const nodes = all(treeOf(xml));
        expect(nodes.filter(({ name }) => name === 'w:ins')).toHaveLength(1);
        expect(nodes.filter(({ name }) => name === 'w:delText').map(({ text }) => text)).toEqual(['à revoir']);
        expect(nodes.filter(({ name }) => name === 'w:commentReference')).toHaveLength(1);
        expect(wordsOf(after.text('word/comments.xml'))).toContain('À relire avec la maîtrise d’ouvrage.');
        const pictures = [...after.parts.keys()].filter(name => name.startsWith('word/media/'));
        expect(pictures).toHaveLength([...fresh.parts.keys()].filter(name => name.startsWith('word/media/')).length);
        const again = await written(revised, { name: 'livre.docx', bytes: after.bytes, update: true });
        expect(again.text(MAIN)).toBe(xml);
        const shown = await pages(after.bytes);
        expect(shown).toContain('Annexe rédigée à la main');
        expect(shown).toContain('Titre revu');
    });
});

describe('a firm’s model that LibreOffice has saved', () => {
    test('is written on: its head, its words around and its numbered titles are kept', async () => {
        const file = await written(EVERYTHING, { name: 'agence.docx', bytes: await saved(firmModel()) });
        const words = wordsOf(file.text(MAIN)).split('\n');
        expect(words[0]).toBe('Agence Belvédère présente : Tout «\u00a0ce\u00a0» qui s’écrit');
        expect(words.at(-1)).toBe('Conditions de l’agence');
        expect(words.filter(line => line === 'Premier')).toHaveLength(1);
        const head = [...file.parts.keys()].find(name => /header\d+\.xml$/.test(name))!;
        expect(wordsOf(file.text(head))).toContain('Agence Belvédère – Tout «\u00a0ce\u00a0» qui s’écrit (indice B)');
        expect(await pages(file.bytes)).toContain('Conditions de l’agence');
    });
});

describe('in LibreOffice', () => {
    test('references and captions lead somewhere', async () => {
        const shown = await pages((await written(OFFICE_DOCUMENT)).bytes);
        expect(shown).not.toMatch(/Reference source not found|source de la référence non trouvée|Error:/i);
        for (const { title } of OFFICE_DOCUMENT.sections) { expect(shown.replace(/\s+/g, ' ')).toContain(title.replace(/\s+/g, ' ')); }
    });
});
