import { describe, expect, test } from 'vitest';
import { paragraph, row, columnHeader, cell, inlines } from '../../../language/document/build.js';
import { finished } from '../../../language/document/finish.js';
import type { Block, Document, Table } from '../../../language/document/nodes.js';
import { EVERYTHING } from '../everything.js';
import { OFFICE_DOCUMENT } from '../office.js';
import { all, ENVIRONMENT, treeOf, wordsOf, written, type Opened } from './opened.js';
import { faultsIn } from './schema.js';

const everything = await written(EVERYTHING);
const office = await written(OFFICE_DOCUMENT);

/** Paragraphs, rows and cells each on a line. */
function lines(xml: string): string {
    return `${xml.replace(/<(?=(?:w:p|w:tbl|w:tr|w:tc|w:sectPr|w:style|w:lvl|w:num|w:abstractNum|Override|Relationship|property)[ >/])/g, '\n<')}\n`;
}

function documentOf(...blocks: Block[]): Document {
    return finished({
        language: 'fr', cover: { genre: 'Essai', title: 'Essai', facts: [] },
        sections: [{ id: 's', title: 'Une partie', blocks, sections: [] }],
    });
}

function table(columns: number, more: Partial<Table> = {}): Table {
    const numbers = Array.from({ length: columns }, (_, at) => at);
    return {
        kind: 'table', caption: inlines('Un tableau'), columns: numbers.map(() => ({ kind: 'text' })),
        head: [row(numbers.map(at => columnHeader(`Colonne ${at}`)))], body: Array.from({ length: 30 }, (_, at) =>
            row(numbers.map(column => cell(`Des mots de la ligne ${at} et de la colonne ${column}`)))), foot: [], ...more,
    };
}

describe('goldens', () => {
    const parts = [
        'word/document.xml', 'word/styles.xml', 'word/numbering.xml', 'word/settings.xml', 'word/header1.xml', 'word/footer1.xml',
        'word/_rels/document.xml.rels', 'docProps/core.xml', 'docProps/custom.xml', '[Content_Types].xml',
    ];
    test('the parts of every kind of node', async () => {
        const shown = parts.map(name => `=== ${name}\n${lines(everything.text(name))}`).join('\n');
        await expect(shown).toMatchFileSnapshot('../../golden/writers/everything.docx.txt');
    });
});

describe.each([['every kind of node', everything], ['a real document', office]])('%s', (_, file: Opened) => {
    const body = treeOf(file.text('word/document.xml'));

    test('is as the standard says', async () => {
        expect(await faultsIn(file)).toEqual([]);
    });

    test('each style, list, picture and link that is named is there', () => {
        const styles = new Set(all(treeOf(file.text('word/styles.xml'))).filter(({ name }) => name === 'w:style')
            .map(each => each.attributes['w:styleId']));
        const lists = new Set(all(treeOf(file.text('word/numbering.xml'))).filter(({ name }) => name === 'w:num')
            .map(each => each.attributes['w:numId']));
        const ties = new Set(all(treeOf(file.text('word/_rels/document.xml.rels'))).map(each => each.attributes['Id']));
        const nodes = all(body);
        const values = (names: readonly string[]): readonly (string | undefined)[] =>
            nodes.filter(({ name }) => names.includes(name)).map(each => each.attributes['w:val']);
        expect(values(['w:pStyle', 'w:rStyle', 'w:tblStyle']).filter(id => !styles.has(id))).toEqual([]);
        expect(values(['w:numId']).filter(id => id !== '0' && !lists.has(id))).toEqual([]);
        const named = nodes.flatMap(({ attributes }) => [attributes['r:id'], attributes['r:embed']]).filter(id => id !== undefined);
        expect(named.length).toBeGreaterThan(0);
        expect(named.filter(id => !ties.has(id))).toEqual([]);
    });

    test('each bookmark is there once, in few plain letters, and each reference leads to one', () => {
        const nodes = all(body);
        const marks = nodes.filter(({ name }) => name === 'w:bookmarkStart').map(each => each.attributes['w:name']!);
        expect(new Set(marks.map(mark => mark.toLowerCase())).size).toBe(marks.length);
        expect(marks.filter(mark => !/^[A-Za-z][A-Za-z0-9_]{0,39}$/.test(mark))).toEqual([]);
        const ids = nodes.filter(({ name }) => name === 'w:bookmarkStart' || name === 'wp:docPr')
            .map(each => each.attributes['w:id'] ?? each.attributes['id']);
        expect(new Set(ids).size).toBe(ids.length);
        const led = nodes.flatMap(node => [
            ...(node.attributes['w:anchor'] === undefined ? [] : [node.attributes['w:anchor']]),
            ...[node.attributes['w:instr'] ?? '',
                node.name === 'w:instrText' ? node.text : ''].flatMap(each => /(?:PAGE)?REF (\w+)/.exec(each)?.[1] ?? []),
        ]);
        expect(led.length).toBeGreaterThan(3);
        expect(led.filter(name => !marks.includes(name))).toEqual([]);
    });

    test('pictures say in words what there is to see, and have points beside lines', () => {
        const drawings = all(body).filter(({ name }) => name === 'wp:docPr');
        expect(drawings.length).toBeGreaterThan(0);
        expect(drawings.filter(each => (each.attributes['descr'] ?? '').length < 10)).toEqual([]);
        const pictures = [...file.parts.keys()].filter(name => name.startsWith('word/media/'));
        expect(pictures.filter(name => name.endsWith('.png'))).toHaveLength(drawings.length);
        expect(pictures.filter(name => name.endsWith('.svg'))).toHaveLength(drawings.length);
    });
});

describe('the text', () => {
    test('begins with a table of contents that is filled, with pages', () => {
        const [contents] = all(treeOf(office.text('word/document.xml'))).filter(({ name }) => name === 'w:sdt');
        const entries = contents!.children.flatMap(all).filter(({ name }) => name === 'w:p').slice(1);
        const titles = OFFICE_DOCUMENT.sections.flatMap(each => [each, ...each.sections]);
        expect(entries.length).toBeGreaterThanOrEqual(titles.length);
        expect(entries.filter(entry => !/\d+$/.test(all(entry).filter(({ name }) => name === 'w:t').map(({ text }) => text).join(''))))
            .toEqual([]);
    });

    test('shares a page with its contents where these are a few lines', async () => {
        const many = Array.from({ length: 13 }, (_, at) => ({ id: `s${at}`, title: `Partie ${at}`, blocks: [], sections: [] }));
        const begins = async (count: number): Promise<boolean> => {
            const file = await written(finished({ ...documentOf(), sections: many.slice(0, count) }));
            return /w:val="Heading1"\/>(?:<w:keepNext\/>|<w:keepLines\/>)*<w:pageBreakBefore\/>/.test(file.text('word/document.xml'));
        };
        expect([await begins(12), await begins(13)]).toEqual([false, true]);
    });

    test('is in the language of the document, and says what it is in the properties of the file', () => {
        expect(everything.text('word/styles.xml')).toContain('<w:lang w:val="fr-FR"');
        expect(everything.text('docProps/core.xml')).toContain('<dc:title>Tout «\u00a0ce\u00a0» qui s’écrit</dc:title>');
        expect(everything.text('docProps/custom.xml')).toContain('name="Indice"><vt:lpwstr>B</vt:lpwstr>');
        expect(wordsOf(everything.text('word/footer1.xml'))).toBe('Programme · indice B · 12 octobre 2026\nPage 1 / 1');
    });

    test('a foot names no revision and no date that the document does not have, and follows when it has them', async () => {
        const { revision: _revision, date: _date, ...cover } = EVERYTHING.cover;
        const first = await written({ ...EVERYTHING, cover });
        expect(wordsOf(first.text('word/footer1.xml'))).toBe('Programme\nPage 1 / 1');
        const dated = await written({ ...EVERYTHING, cover: { ...cover, date: '3 mars 2026' } });
        expect(wordsOf(dated.text('word/footer1.xml'))).toBe('Programme · 3 mars 2026\nPage 1 / 1');
        const next = await written(EVERYTHING, { name: 'livre.docx', bytes: first.bytes, update: true });
        expect(wordsOf(next.text('word/footer1.xml'))).toBe('Programme · indice B · 12 octobre 2026\nPage 1 / 1');
    });

    test('says where a reference leads nowhere', () => {
        expect(everything.notes.map(({ code, target }) => `${code} ${target}`).sort()).toEqual([
            'dead-reference exigence:EX-9', 'dead-reference nulle-part',
        ]);
    });
});

describe('short documents', () => {
    const pictogram = { width: 24, height: 24, title: 'Ampoule', description: 'Une ampoule allumée.', shapes: [
        { kind: 'circle', x: 12, y: 12, radius: 8, fill: 'accent' },
    ] } as const;
    const card = { kind: 'card', id: 'c', label: 'C-1', title: 'Éclairage', genre: 'element', badges: [], blocks: [], fields: [] } as const;

    test('go without contents, in large letters, with pictograms beside titles', async () => {
        const notice = await written({ ...documentOf({ ...card, pictogram }), withoutContents: true, largeType: true });
        const usual = await written(documentOf(card));
        expect(wordsOf(notice.text('word/document.xml'))).not.toContain('Sommaire');
        expect(wordsOf(usual.text('word/document.xml'))).toContain('Sommaire');
        const size = (file: Opened): number => {
            const normal = all(treeOf(file.text('word/styles.xml'))).find(each => each.attributes['w:styleId'] === 'Normal')!;
            return Number(all(normal).find(({ name }) => name === 'w:sz')!.attributes['w:val']);
        };
        expect(size(notice)).toBeGreaterThanOrEqual(28);
        expect(size(usual)).toBe(20);
        expect(all(treeOf(notice.text('word/document.xml'))).filter(({ name }) => name === 'w:drawing')).toHaveLength(1);
    });

    test('have lines around what is to be filled in by hand', async () => {
        const form = await written(documentOf(table(3, { presentation: 'form' })));
        const sides = all(treeOf(form.text('word/document.xml'))).find(({ name }) => name === 'w:tblBorders')!.children;
        expect(sides.map(({ name }) => name)).toContain('w:insideV');
        expect(await faultsIn(form)).toEqual([]);
    });
});

describe('tables', () => {
    test('repeat their head on each page, and keep rows whole', async () => {
        const nodes = all(treeOf((await written(documentOf(table(3)))).text('word/document.xml')));
        const rows = nodes.filter(({ name }) => name === 'w:tr');
        expect(rows).toHaveLength(31);
        expect(nodes.filter(({ name }) => name === 'w:tblHeader')).toHaveLength(1);
        expect(nodes.filter(({ name }) => name === 'w:cantSplit')).toHaveLength(31);
    });

    test('never leave their last row alone on the next page, and stay on one where they are short', async () => {
        const loose = async (rows: number): Promise<readonly number[]> => {
            const { body } = table(3);
            const xml = (await written(documentOf(table(3, { body: body.slice(0, rows) })))).text('word/document.xml');
            return all(treeOf(xml)).filter(({ name }) => name === 'w:tr')
                .flatMap((each, at) => (all(each).some(({ name }) => name === 'w:keepNext') ? [] : [at]));
        };
        expect(await loose(8)).toEqual([8]);
        const long = await loose(30);
        expect(long).toContain(30);
        expect(long).not.toContain(29);
        expect(long.length).toBeGreaterThan(20);
    });

    test('turn the page where they are wide, with their title, and turn it back', async () => {
        const file = await written(documentOf(paragraph('Avant. '.repeat(900)), table(14), paragraph('Après. '.repeat(900))));
        const pages = all(treeOf(file.text('word/document.xml'))).filter(({ name }) => name === 'w:pgSz')
            .map(each => each.attributes['w:orient']);
        expect(pages).toEqual([undefined, 'landscape', undefined]);
        expect(await faultsIn(file)).toEqual([]);
    });

    test('that no page is wide enough for come in parts, each with the first column', async () => {
        const file = await written(documentOf(table(60)));
        const heads = all(treeOf(file.text('word/document.xml'))).filter(({ name, children }) =>
            name === 'w:tr' && children.some(child => child.children.some(each => each.name === 'w:tblHeader')));
        expect(heads.length).toBeGreaterThan(1);
        expect(heads.filter(head => !wordsIn(head).startsWith('Colonne 0'))).toEqual([]);
        expect(wordsOf(file.text('word/document.xml'))).toContain('colonne 59');
        expect(await faultsIn(file)).toEqual([]);
    });
});

function wordsIn(node: Parameters<typeof all>[0]): string {
    return all(node).filter(({ name }) => name === 'w:t').map(({ text }) => text).join(' ');
}

describe('an index', () => {
    const index: Block = { kind: 'index', groups: [{ title: 'Exigences', entries: [
        { target: 's', label: 'EX-1', title: 'Une exigence', mentions: [] },
    ] }] };
    const kinds = (xml: string): readonly unknown[] => all(treeOf(xml)).filter(({ name }) => name === 'w:sectPr').map(({ children }) => [
        children.find(({ name }) => name === 'w:type')?.attributes['w:val'],
        children.find(({ name }) => name === 'w:cols')?.attributes['w:num'],
    ]);

    test('stands in two columns below its title', async () => {
        const file = await written(documentOf(paragraph('Avant.'), index));
        expect(kinds(file.text('word/document.xml'))).toEqual([[undefined, undefined], ['continuous', '2']]);
        expect(await faultsIn(file)).toEqual([]);
    });

    test('is followed by one column again, on the same page', async () => {
        const file = await written(documentOf(paragraph('Avant.'), index, paragraph('Après.')));
        expect(kinds(file.text('word/document.xml'))).toEqual([
            [undefined, undefined], ['continuous', '2'], ['continuous', undefined],
        ]);
        expect(await faultsIn(file)).toEqual([]);
    });

    test('leaves the pages as they were when the document is brought up to date', async () => {
        const before = await written(documentOf(paragraph('Avant.'), index));
        const same = await written(documentOf(paragraph('Avant.'), index), { name: 'livre.docx', bytes: before.bytes, update: true });
        expect(same.text('word/document.xml')).toBe(before.text('word/document.xml'));
        const without = await written(documentOf(paragraph('Avant.')), { name: 'livre.docx', bytes: before.bytes, update: true });
        expect(kinds(without.text('word/document.xml')).at(-1)).toEqual([undefined, undefined]);
    });
});

describe('the same document', () => {
    test('gives the same bytes again, in any time zone', async () => {
        const zone = process.env['TZ'];
        try {
            const files: string[] = [];
            for (const each of ['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'UTC']) {
                process.env['TZ'] = each;
                files.push(Buffer.from((await written(OFFICE_DOCUMENT)).bytes).toString('base64'));
            }
            expect(new Set(files).size).toBe(1);
        } finally {
            if (zone === undefined) { delete process.env['TZ']; } else { process.env['TZ'] = zone; }
        }
    });

    test('gives its figures as tables where nothing ships to draw with', async () => {
        const { today, version } = ENVIRONMENT;
        const file = await written(OFFICE_DOCUMENT, undefined, { today, version });
        expect(file.notes.map(({ code }) => code)).toContain('figure-as-table');
        expect(await faultsIn(file)).toEqual([]);
    });

    test('holds nothing that XML does not allow, whatever its texts are', async () => {
        const attack = '</w:t>&<!-- ]]> \u0000\u0008 "\' \ud800 {{titre}}';
        const file = await written(documentOf(paragraph(attack), table(2, { caption: inlines(attack) })));
        expect(await faultsIn(file)).toEqual([]);
    });
});
