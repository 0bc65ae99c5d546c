import { describe, expect, test } from 'vitest';
import { inlines, link, paragraph, plainText, text } from '../../language/document/build.js';
import { finished, numbered } from '../../language/document/finish.js';
import type { Block, Document, Section, Table } from '../../language/document/nodes.js';

function section(id: string, sections: readonly Section[] = [], more: Partial<Section> = {}): Section {
    return { id, title: id, blocks: [], sections, ...more };
}

function document(sections: readonly Section[]): Document {
    return { language: 'fr', cover: { genre: 'Programme', title: 'T', facts: [] }, sections };
}

function numbers(sections: readonly Section[]): readonly string[] {
    return sections.flatMap(each => [`${each.id} ${each.number ?? '-'}`, ...numbers(each.sections)]);
}

describe('numbering', () => {
    test('parts are numbered through, those set apart and what they hold are not', () => {
        const { sections } = numbered(document([
            section('a', [section('aa'), section('ab', [section('aba')])]), section('x', [section('xx')], { unnumbered: true }),
            section('b'),
        ]));
        expect(numbers(sections)).toEqual(['a 1', 'aa 1.1', 'ab 1.2', 'aba 1.2.1', 'x -', 'xx -', 'b 2']);
    });

    test('tables with a caption are numbered through the document, also inside cards', () => {
        const table = (caption?: string): Table => ({
            kind: 'table', columns: [], head: [], body: [], foot: [], ...(caption === undefined ? {} : { caption: inlines(caption) }),
        });
        const card: Block = { kind: 'card', id: 'c', label: 'c', title: 'c', genre: 'element', badges: [], fields: [],
            blocks: [table('deux')] };
        const { sections } = numbered(document([section('a', [], { blocks: [table('un'), table(), card] }),
            section('b', [], { blocks: [table('trois')] })]));
        const found: (string | undefined)[] = [];
        const visit = (blocks: readonly Block[]): void => {
            for (const block of blocks) {
                if (block.kind === 'table') { found.push(block.number); }
                if (block.kind === 'card') { visit(block.blocks); }
            }
        };
        visit(sections.flatMap(each => each.blocks));
        expect(found).toEqual(['1', undefined, '2', '3']);
    });
});

describe('typography of a whole document', () => {
    test('running text is set, code and addresses are left as they are', () => {
        const blocks: readonly Block[] = [
            paragraph(['Qui ?', { kind: 'code', text: 'a ? b : c' }, link('https://exemple.fr/?a', 'l\'adresse')]), { kind: 'code-block', text: 'x ? y' },
        ];
        const [first, second] = finished(document([section('a', [], { blocks })])).sections[0]?.blocks ?? [];
        expect(first).toMatchObject({ content: [
            { text: 'Qui\u202F?' }, { text: 'a ? b : c' }, { address: 'https://exemple.fr/?a', content: [{ text: 'l’adresse' }] },
        ] });
        expect(second).toMatchObject({ text: 'x ? y' });
    });

    test('finishing twice changes nothing', () => {
        const once = finished(document([section('L\'été : oui', [], { blocks: [paragraph(text('1 850 000 € !'))] })]));
        expect(finished(once)).toEqual(once);
    });

    test('a link that may not be followed becomes its text', () => {
        expect(link('javascript:alert(1)', 'clic')).toEqual(text('clic'));
        expect(plainText([link('mailto:a@exemple.fr', 'écrire')])).toBe('écrire');
    });
});
