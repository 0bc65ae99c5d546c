import MarkdownIt from 'markdown-it';
import { describe, expect, test } from 'vitest';
import { paragraph, reference } from '../../language/document/build.js';
import { finished } from '../../language/document/finish.js';
import type { Document, Section } from '../../language/document/nodes.js';
import { targetsOf } from '../../language/document/transform.js';
import { pageWriters } from '../../language/writers/index.js';
import type { Output } from '../../language/writers/writer.js';
import { EVERYTHING } from './everything.js';
import { OFFICE_DOCUMENT } from './office.js';

function html(document: Document): Output & { text: string } {
    const output = pageWriters.html.write(document, { name: 'programme', environment: { today: '2026-10-12', version: '0' } });
    return { ...output, text: String(output.files[0]?.content) };
}

function markdown(document: Document): Output & { text: string } {
    const output = pageWriters.md.write(document, { name: 'programme', environment: { today: '2026-10-12', version: '0' } });
    return { ...output, text: String(output.files[0]?.content) };
}

/** Goes through the tags and says which are left open, or closed without having been opened. */
function unbalanced(page: string): readonly string[] {
    const without = page.replace(/<style>[\s\S]*?<\/style>/, '').replace(/<!DOCTYPE html>/, '');
    const open: string[] = [];
    const wrong: string[] = [];
    for (const [, closing, name = '', selfClosed] of without.matchAll(/<(\/?)([a-z][a-z0-9]*)\b(?:"[^"]*"|[^">])*?(\/?)>/gi)) {
        if (selfClosed === '/' || ['meta', 'br', 'hr', 'col'].includes(name)) { continue; }
        if (closing !== '/') { open.push(name); } else if (open.pop() !== name) { wrong.push(name); }
    }
    return [...wrong, ...open];
}

function ids(page: string): readonly string[] {
    return [...page.matchAll(/\sid="([^"]*)"/g)].map(match => match[1] ?? '');
}

const STRUCTURE = new Set([
    'kind', 'role', 'presentation', 'genre', 'tone', 'language', 'display', 'header', 'fill', 'ink', 'pattern', 'style', 'anchor', 'arrow',
    'weight',
]);

/** The same document with an attack in the place of every text, name and identifier. */
function attacked<T>(node: T, attack: string, key = ''): T {
    if (typeof node === 'string') { return (STRUCTURE.has(key) || (key === 'genre') ? node : attack) as T; }
    if (Array.isArray(node)) { return node.map(each => attacked(each as unknown, attack, key)) as T; }
    if (typeof node !== 'object' || node === null) { return node; }
    return Object.fromEntries(Object.entries(node).map(([name, value]) => [name, attacked(value as unknown, attack, name)])) as T;
}

describe('goldens', () => {
    test('HTML of every kind of node', async () => {
        await expect(html(EVERYTHING).text).toMatchFileSnapshot('../golden/writers/everything.html');
    });

    test('Markdown of every kind of node', async () => {
        await expect(markdown(EVERYTHING).text).toMatchFileSnapshot('../golden/writers/everything.md');
    });
});

describe('HTML', () => {
    test.each([['every kind of node', EVERYTHING],
        ['an office', OFFICE_DOCUMENT]])('%s: tags are balanced, names unique, links lead somewhere', (_, document) => {
        const { text } = html(document);
        expect(unbalanced(text)).toEqual([]);
        const all = ids(text);
        expect(new Set(all).size).toBe(all.length);
        const leads = [...text.matchAll(/href="#([^"]*)"/g)].map(match => decodeURIComponent(match[1] ?? ''));
        expect(leads.length).toBeGreaterThan(5);
        expect(leads.filter(lead => !all.includes(lead))).toEqual([]);
        const described = [...text.matchAll(/aria-labelledby="([^"]*)"/g)].flatMap(match => (match[1] ?? '').split(' '));
        expect(described.filter(id => !all.includes(id))).toEqual([]);
        expect(targetsOf(document).length).toBeGreaterThan(5);
    });

    test('the page fetches nothing and runs nothing', () => {
        const { text } = html(OFFICE_DOCUMENT);
        expect(text).not.toMatch(/<script|<link|<iframe|<img|@import|url\((?!#)|src=|\son\w+=/i);
    });

    test('titles go down one level at a time under a single first one', () => {
        const levels = [...html(OFFICE_DOCUMENT).text.matchAll(/<h([1-6])[ >]/g)].map(match => Number(match[1]));
        expect(levels.filter(level => level === 1)).toHaveLength(1);
        expect(levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1)).toEqual([]);
    });

    test.each([
        '<script>alert(1)</script>', '"><img src=x onerror=alert(1)>', '</style><script>alert(1)</script>', '\' onmouseover=\'x',
        '\\"};}</style>',
        'javascript:alert(1)', '&lt;script&gt;', ']]><!--', '\u0001\u0007',
    ])('%s anywhere stays text', attack => {
        const { text } = html(attacked(EVERYTHING, attack));
        expect(unbalanced(text)).toEqual([]);
        expect(text).not.toMatch(/<script|<img|<!--|\u0001/);
        expect(text.match(/<\/style>/g)).toHaveLength(1);
        expect(text).not.toMatch(/<[^>"]*(?:"[^"]*"[^>"]*)*\son\w+\s*=/);
        expect(text).not.toMatch(/href="\s*javascript:/i);
    });

    test('a reference that leads nowhere is text, and said once', () => {
        const { text, notes } = html(EVERYTHING);
        expect(notes.filter(note => note.code === 'dead-reference').map(note => note.target)).toEqual(['exigence:EX-9', 'nulle-part']);
        expect(text).toContain('<span class="id">EX-9</span>');
    });

    test('two places of one name: links lead to the first', () => {
        const section = (title: string): Section =>
            ({ id: 'double', title, blocks: [paragraph([reference('double', 'ici')])], sections: [] });
        const { text, notes } = html({ ...EVERYTHING, sections: [section('A'), section('B')] });
        expect(ids(text).filter(id => id.startsWith('double'))).toEqual(['double']);
        expect(notes.map(note => note.code)).toEqual(['target-twice']);
    });

    test('targets that are spelled alike keep apart, and names do not depend on what comes after', () => {
        const section = (id: string): Section => ({ id, title: id, blocks: [], sections: [] });
        const page = (...names: readonly string[]) => ids(html({ ...EVERYTHING, sections: names.map(section) }).text);
        expect(page('espace:A B', 'espace:A-B', 'contenu', 'SC-Élève')).toEqual(
            expect.arrayContaining(['espace-A-B', 'espace-A-B-2', 'contenu-2', 'SC-Élève']));
        expect(page('espace:A B')).toContain('espace-A-B');
    });

    test('in English the page says its own words in English', () => {
        const { text } = html(finished({ ...EVERYTHING, language: 'en' }));
        expect(text).toContain('<html lang="en">');
        expect(text).toContain('>Contents<');
        expect(text).not.toMatch(/Sommaire|Tableau 1|Rédaction/);
    });
});

describe('Markdown', () => {
    const forge = new MarkdownIt({ html: true });

    test.each([['every kind of node', EVERYTHING], ['an office', OFFICE_DOCUMENT]])('%s: links lead to names in the file',
        (_, document) => {
            const page = forge.render(markdown(document).text);
            const all = ids(page);
            expect(new Set(all).size).toBe(all.length);
            const leads = [...page.matchAll(/href="#([^"]*)"/g)].map(match => decodeURIComponent(match[1] ?? ''));
            expect(leads.length).toBeGreaterThan(3);
            expect(leads.filter(lead => !all.includes(lead))).toEqual([]);
        });

    test('tables come out as tables, with as many cells in each row', () => {
        const page = forge.render(markdown(OFFICE_DOCUMENT).text);
        const rows = [...page.matchAll(/<table>([\s\S]*?)<\/table>/g)].map(table =>
            new Set([...(table[1] ?? '').matchAll(/<tr>([\s\S]*?)<\/tr>/g)].map(row => (row[1] ?? '').match(/<t[hd]/g)?.length)).size);
        expect(rows.length).toBeGreaterThan(8);
        expect(new Set(rows)).toEqual(new Set([1]));
    });

    test('a figure is replaced by its data, and that is said', () => {
        const { text, notes } = markdown(EVERYTHING);
        expect(notes.map(note => note.code)).toEqual(expect.arrayContaining(['figure-as-table', 'layout-lost', 'dead-reference']));
        expect(text).toContain('Un dessin de chaque forme.');
        expect(notes.flatMap(({ message: { fr, en } }) => [fr, en]).filter(message => message.includes('"'))).toEqual([]);
    });

    test.each([
        '<script>alert(1)</script>', '[x](javascript:alert(1))', '![x](https://exemple.fr/x.png)', '# titre', '- item', '1. item', '> dit', '```\ncode',
        'a | b', '**gras** _penché_ ~~non~~', '&lt;b&gt;', '---', '===', '[EX]: https://exemple.fr', '    retrait', 'a\n\n# titre',
    ])('%s in a text stays text', attack => {
        const document: Document = {
            language: 'fr', cover: { genre: 'G', title: 'T', facts: [] },
            sections: [{ id: 'a', title: attack, blocks: [paragraph(attack)], sections: [] }],
        };
        const page = forge.render(markdown(document).text);
        expect(page.match(/<(?!\/|p>|h[12]>|ul>|li>|a (?:id="a"|href="#a"))[a-z][^>]*>/g) ?? []).toEqual([]);
        expect(page.match(/<h[1-6]/g)).toHaveLength(3);
    });
});
