import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { cell, columnHeader, inlines, paragraph, quantity, reference, row } from '../../../language/document/build.js';
import { pictogramScene } from '../../../language/document/figures/pictograms.js';
import { finished } from '../../../language/document/finish.js';
import type { Block, Document, Section } from '../../../language/document/nodes.js';
import { printable, readFonts } from '../../../language/writers/pdf/fonts.js';
import { lines, literal } from '../../../language/writers/pdf/literals.js';
import { pdfWriter } from '../../../language/writers/pdf/pdf.js';
import { Refusal } from '../../../language/writers/writer.js';
import { EVERYTHING } from '../everything.js';
import { asset, environment, pagesOf, tagsOf, written } from './reading.js';

function documentOf(blocks: readonly Block[], more: Partial<Document> = {}): Document {
    const section: Section = { id: 'un', title: 'Premier', blocks, sections: [] };
    return finished({ language: 'fr', cover: { genre: 'Programme', title: 'Essai', facts: [] }, sections: [section], ...more });
}

function filesUnder(folder: string): string[] {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' }).map(name => `${folder}/${name}`);
}

describe('a PDF of every kind of node', () => {
    const whole = written(EVERYTHING);

    test('its text, page by page', async () => {
        const pages = await pagesOf((await whole).pdf);
        await expect(`${pages.join('\n\f\n')}\n`).toMatchFileSnapshot('../../golden/writers/everything.pdf.txt');
    }, 120_000);

    test('its tags, as a screen reader meets them', async () => {
        await expect(`${await tagsOf((await whole).pdf)}\n`).toMatchFileSnapshot('../../golden/writers/everything.pdf-tags.txt');
    }, 120_000);

    test('title, author, language and date stand in the file, which says for whom it is made', async () => {
        const { pdf, bytes } = await whole;
        const { info, metadata } = await pdf.getMetadata() as unknown as { info: Record<string, unknown>; metadata: { getRaw(): string } };
        expect(info).toMatchObject({
            Title: 'Tout «\u00A0ce\u00A0» qui s’écrit, indice B\u00A0– Programme', Author: 'Atelier', Language: 'fr',
            CreationDate: 'D:20261012000000Z',
        });
        expect(metadata.getRaw()).toContain('<pdfuaid:part>1</pdfuaid:part>');
        expect(await pdf.getMarkInfo()).toMatchObject({ Marked: true });
        expect(await pdf.getViewerPreferences()).toMatchObject({ DisplayDocTitle: true });
        expect(new TextDecoder('latin1').decode(bytes.subarray(0, 8))).toBe('%PDF-1.7');
    }, 120_000);

    test('each link leads to a page or to the web', async () => {
        const { pdf } = await whole;
        const found: { readonly dest?: string | unknown[] | null; readonly url?: string }[] = [];
        for (let page = 1; page <= pdf.numPages; page++) {
            found.push(...await (await pdf.getPage(page)).getAnnotations() as typeof found);
        }
        expect(found.length).toBe(8);
        expect(found.filter(({ url }) => url !== undefined).map(({ url }) => url)).toEqual(['https://exemple.fr/?a=1&b=2']);
        for (const { dest, url } of found) {
            const place = typeof dest === 'string' ? await pdf.getDestination(dest) : dest;
            expect(url !== undefined || Array.isArray(place)).toBe(true);
        }
    }, 120_000);

    test('bookmarks lead to parts and to cards', async () => {
        const outline = await (await whole).pdf.getOutline() as unknown as { title: string; items: { title: string }[] }[];
        expect(outline.map(({ title }) => title)).toEqual(expect.arrayContaining([expect.stringContaining('Premier'), 'Second']));
        expect(outline.flatMap(({ items }) => items.map(({ title }) => title)).join('\n')).toContain('EX-1');
    }, 120_000);

    test('what cannot be said is told', async () => {
        expect((await whole).notes.filter(note => note.code === 'dead-reference').map(note => note.target))
            .toEqual(['exigence:EX-9', 'nulle-part']);
    }, 120_000);

    test('the same document gives the same bytes, in any time zone', async () => {
        const zone = process.env['TZ'];
        try {
            process.env['TZ'] = 'Pacific/Auckland';
            expect(Buffer.from((await written(EVERYTHING)).bytes).equals(Buffer.from((await whole).bytes))).toBe(true);
        } finally {
            if (zone === undefined) { delete process.env['TZ']; } else { process.env['TZ'] = zone; }
        }
    }, 120_000);
});

describe('pages', () => {
    test('the head of a table and the title of its group come again on the next page', async () => {
        const { pdf } = await written(documentOf([{
            kind: 'table', columns: [{ kind: 'code' }, { kind: 'text' }, { kind: 'number' }],
            head: [row([columnHeader('Code'), columnHeader('Espace'), columnHeader('Surface')])],
            body: [
                row([cell('Plateau', { columnSpan: 3 })], { role: 'group' }),
                ...Array.from({ length: 60 }, (_, index) => row([`S-${index}`, 'Bureau', cell(quantity('12\u00A0m²'))])),
            ],
            foot: [row([cell('Total', { columnSpan: 2 }), '720 m²'], { role: 'total' })],
        }]));
        const pages = await pagesOf(pdf);
        const holding = pages.filter(page => page.includes('Bureau'));
        expect(holding.length).toBeGreaterThan(1);
        expect(holding.filter(page => page.includes('Code Espace Surface') && page.includes('Plateau'))).toHaveLength(holding.length);
        expect(pages.filter(page => page.includes('Total'))).toHaveLength(1);
    }, 120_000);

    test('a table too wide for an upright page turns it, title and all', async () => {
        const columns = Array.from({ length: 14 }, () => ({ kind: 'text' as const }));
        const { pdf } = await written(documentOf([{
            kind: 'table', columns, head: [row(columns.map((_, index) => columnHeader(`Caractéristique ${index}`)))],
            body: [row(columns.map(() => 'Compartimentage'))], foot: [],
        }]));
        const views = await Promise.all([1, 2, 3].map(async number => (await pdf.getPage(number)).view));
        expect(views.map(([, , width = 0, height = 0]) => width > height)).toEqual([false, false, true]);
        expect((await pagesOf(pdf))[2]).toContain('Premier');
    }, 120_000);

    test('heads of pages name the programme, its revision and the chapter; feet count the pages', async () => {
        const cover = { genre: 'Brief', title: 'Trial', revision: 'C', facts: [] };
        const { pdf } = await written(documentOf([paragraph('Text.')], { language: 'en', cover }));
        const pages = await pagesOf(pdf);
        expect(pages[0]).not.toContain('Page');
        expect(pages[1]).toMatch(/^Trial · revision C Premier\nContents\n/);
        expect(pages[1]).toMatch(/Page 2 \/ 2$/);
    }, 120_000);

    test('a card of half a page stays whole; of a longer one, the next page says the name again', async () => {
        const card = (label: string, count: number): Block => ({
            kind: 'card', id: label, label, title: 'Salle', genre: 'space', badges: [], fields: [],
            blocks: Array.from({ length: count }, (_, index) => paragraph(`Phrase ${index} de ${label}.`)),
        });
        const { pdf } = await written(documentOf([card('COURTE', 20), card('AUTRE', 20), card('DERNIERE', 20), card('LONGUE', 60)]));
        const pages = await pagesOf(pdf);
        for (const label of ['COURTE', 'AUTRE', 'DERNIERE']) {
            const holding = pages.filter(page => page.includes(`Phrase 0 de ${label}.`) || page.includes(`Phrase 19 de ${label}.`));
            expect(holding).toHaveLength(1);
        }
        const last = pages.find(page => page.includes('Phrase 59 de LONGUE.'))!;
        expect(last).not.toContain('Phrase 0 de LONGUE.');
        expect(last.split('\n')[0]).toContain('LONGUE (suite)');
        const begun = pages.findIndex(page => page.includes('Phrase 0 de LONGUE.'));
        expect(pages.flatMap((page, index) => (page.includes('(suite)') ? [index] : [])))
            .toEqual(pages.flatMap((_, index) => (index > begun ? [index] : [])));
    }, 120_000);

    test('the pictogram of a card is drawn, with a text for those who do not see it', async () => {
        const { pdf } = await written(documentOf([{
            kind: 'card', id: 'consigne', label: 'Canicule', title: 'Canicule', genre: 'element', badges: [], fields: [],
            pictogram: pictogramScene('sun', 'fr'), blocks: [paragraph('Baissez les stores.')],
        }]));
        expect(await tagsOf(pdf)).toMatch(/Figure \(Pictogramme\u00A0: un soleil\)/);
    }, 120_000);

    test('long contents have a page of their own', async () => {
        const sections = Array.from({ length: 14 }, (_, index): Section =>
            ({ id: `s${index}`, title: `Partie ${index}`, blocks: [paragraph('Texte.')], sections: [] }));
        const pages = await pagesOf((await written(documentOf([], { sections }))).pdf);
        expect(pages[1]).not.toContain('Texte.');
        expect(pages[2]).toContain('Texte.');
    }, 120_000);

    test('an identifier in a sentence does not break at its hyphens', async () => {
        const label = 'EX-CHANTIER-01';
        const { pdf } = await written(documentOf(Array.from({ length: 40 }, (_, index) =>
            paragraph(`${'m'.repeat(index + 1)} dans la phrase qui cite encore et toujours bien volontiers ${label}, puis continue`))));
        expect((await pagesOf(pdf)).join('\n').split(label)).toHaveLength(41);
    }, 120_000);

    test('a target named twice and a group without rows do no harm', async () => {
        const table = (id: string): Block => ({
            kind: 'table', id, columns: [{ kind: 'text' }, { kind: 'text' }], head: [],
            foot: [],
            body: [
                row([cell('A', { columnSpan: 2 })], { role: 'group', id: 'groupe' }),
                row([cell('B', { columnSpan: 2 })], { role: 'group' }),
            ],
        });
        const { pdf, notes } = await written(documentOf([table('t'), table('t'), paragraph([reference('groupe', 'le groupe')])]));
        expect((await pagesOf(pdf)).join('\n')).toContain('le groupe');
        expect(notes.map(note => note.code)).toContain('target-twice');
    }, 120_000);
});

describe('what a user writes', () => {
    const attacks = [
        '#panic("non")', '*gras* _penché_ `code` $x^2$', '"]#read("/etc/passwd")[', '\\"); #import "@preview/cetz:0.3.0": *',
        '<etiquette> @renvoi',
        '= Titre', '/* commentaire', '// commentaire', '\\u{41}', '~', '---', '#(1 + 1)',
    ];

    test('stays text, whatever it looks like', async () => {
        const { pdf } = await written(documentOf([
            ...attacks.map(attack => paragraph(attack)),
            { kind: 'code-block', text: attacks.join('\n') },
            { kind: 'callout', genre: 'note', title: attacks[2]!, blocks: [] },
        ], { cover: { genre: attacks[0]!, title: attacks[3]!, author: attacks[2]!, reference: attacks[3]!, facts: [] } }));
        const text = (await pagesOf(pdf)).join('\n').replace(/\s+/g, ' ');
        for (const attack of attacks) { expect(text).toContain(attack); }
    }, 120_000);

    test('is one literal: quotes, escapes, line ends and control characters do not end it', () => {
        expect(literal('a "b" \\ c\n\td\u0000\uD800')).toBe('"a \\"b\\" \\\\ c d"');
        expect(lines('a\r\n"b"')).toBe('"a\\n\\"b\\""');
    });

    test('a character that no font has is written by its number, and is told once', async () => {
        const { pdf, notes } = await written(documentOf([paragraph(inlines('Accueil 漢字 et 漢, ✓ ≥ ≤ × ² → € œ É\u202F! \uFE0F'))]));
        expect(notes.map(({ code, message }) => `${code} ${message.fr}`)).toEqual([
            expect.stringMatching(/^unknown-character .*« 漢 ».*\[U\+6F22\]/), expect.stringMatching(/^unknown-character .*« 字 »/),
        ]);
        expect((await pagesOf(pdf)).join('\n')).toMatch(/Accueil \[U\+6F22 U\+5B57\] et \[U\+6F22\], ✓ ≥ ≤ × ² → € œ É ?!/);
    }, 120_000);

    test('what a consultant may type or paste is printed as it is, or as others say the same', async () => {
        const fonts = await readFonts(asset);
        const plain = 'àâçéèêëîïôùûüÿœæÀÉŒÆ « » ’ “ ” „ – — … € % ‰ § ° № † • ·';
        const signs = '≤ ≥ ± × ÷ − ≈ ≠ ≡ ∞ √ ∑ ∈ ∅ ∩ ⊂ Ø ⌀ ½ ¼ ⅓ ² ³ ⁿ ₂ µ μ Ω Δ ℓ ′ ″ → ← ↑ ↓ ↔ ⇒ ⇔ ✓ ✔ ✗ ✘ ☐ ☑ ☒ ★ ● ■ □ ▪ ► ⚠ ♿';
        const spaces = Array.from({ length: 11 }, (_, index) => String.fromCodePoint(0x2000 + index)).join('a');
        const scripts = 'Θεσσαλονίκη ἀρχή Жуковский Łódź Škoda Gülşen شكرًا على اللقاء שלום';
        const emoji = '😀 👍🏽 ✅ ❌ 🔥 🚪 🏠 👩‍💻 ⚠️ 🇫🇷';
        for (const text of [plain, signs, `a${spaces}\u202F\u205F\u3000\u2060\u00AD\u2011\u200B\uFE0Fb`, scripts, emoji]) {
            expect(printable(text, fonts)).toMatchObject({ text: text.normalize('NFC'), missing: [] });
        }
        expect(printable('℃ ㎡ ㎥ \uF0B7 \uF0FC \u202Eab', fonts)).toMatchObject({ text: '°C m² m³ • ✓ ab', missing: [] });
    });

    test('every character of the examples and of the manual is printed as it is', async () => {
        const fonts = await readFonts(asset);
        const texts = [...filesUnder('examples'), ...filesUnder('docs')].filter(file => /\.(?:amont|md)$/.test(file))
            .map(file => readFileSync(file, 'utf8').normalize('NFC'));
        expect(texts.length).toBeGreaterThan(100);
        for (const text of texts) { expect(printable(text, fonts)).toMatchObject({ text, missing: [] }); }
    });

    test('fonts of rare characters are taken only where a text has such a character', async () => {
        const fonts = await readFonts(asset);
        expect(printable('Accueil ✓', fonts).files).toHaveLength(fonts.usual.length);
        expect(printable('Accueil 😀', fonts).files).toHaveLength(fonts.usual.length + 1);
    });

    test('signs, emoji and letters of other scripts come out of the file as they went in', async () => {
        const text = 'Avis\u2003: 😀 ✅ ⇔ ℃ شكرًا שלום Жук';
        const { pdf, notes } = await written(documentOf([paragraph(inlines(text))]));
        expect(notes).toEqual([]);
        const read = (await pagesOf(pdf)).join('\n').replace(/\s+/g, '');
        for (const part of ['😀', '✅', '⇔', '°C', 'Жук', 'שלום', 'Avis:']) { expect(read).toContain(part); }
        expect(read).not.toMatch(/[\uFFFD□]/);
    }, 120_000);
});

describe('what may be missing', () => {
    test.each([
        ['nothing ships', { today: '2026-10-12', version: '0' }],
        ['a file is not there', { ...environment, asset: () => Promise.reject(new Error('ENOENT')) }],
        ['a file is damaged', { ...environment, asset: async (name: string) => (await asset(name)).subarray(0, 1000) }],
    ])('%s: said in plain words', async (_, host) => {
        const failure = await pdfWriter.write(documentOf([]), { name: 'x', environment: host }).catch((error: unknown) => error);
        expect(failure).toBeInstanceOf(Refusal);
        expect((failure as Refusal).explanation.fr).toContain('Réinstallez Amont');
    }, 120_000);
});
