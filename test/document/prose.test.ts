import { describe, expect, test } from 'vitest';
import { plainText } from '../../language/document/build.js';
import type { Block, Inline } from '../../language/document/nodes.js';
import { readLine, readProse } from '../../language/document/prose.js';

const known = new Set(['EX-1', 'REUNION.SALLE-6', 'SC-Élève']);

function resolve(id: string) {
    return known.has(id) ? { id, title: `Titre de ${id}`, target: `cible:${id}` } : undefined;
}

/** One line as a short sketch: `a <strong b>`. */
function sketch(content: readonly Inline[]): string {
    return content.map((node): string => {
        switch (node.kind) {
            case 'text': return node.text;
            case 'reference': return `{${node.target}}`;
            case 'link': return `<${node.address}|${sketch(node.content)}>`;
            case 'strong':
            case 'emphasis':
            case 'deleted': return `<${node.kind} ${sketch(node.content)}>`;
            case 'code': return `\`${node.text}\``;
            case 'line-break': return '/';
            case 'badge':
            case 'quantity':
            case 'anchor': return `<${node.kind}>`;
        }
    }).join('');
}

function line(source: string): string {
    return sketch(readLine(source, resolve));
}

function kinds(blocks: readonly Block[]): readonly string[] {
    return blocks.map(block => block.kind);
}

describe('a line', () => {
    test.each([
        ['Voir [EX-1].', 'Voir {cible:EX-1}.'],
        ['Voir [REUNION.SALLE-6] et [SC-Élève]', 'Voir {cible:REUNION.SALLE-6} et {cible:SC-Élève}'],
        ['Voir [SC-E\u0301le\u0300ve]', 'Voir {cible:SC-Élève}'],
        ['Inconnu : [EX-9]', 'Inconnu : [EX-9]'],
        ['Pas un nom : [x] [A] [à voir] [Deux mots]', 'Pas un nom : [x] [A] [à voir] [Deux mots]'],
        ['[EX-1](https://exemple.fr)', '<https://exemple.fr|EX-1>'],
        ['[EX-1][autre] [EX-1]: suite', '[EX-1][autre] [EX-1]: suite'],
        ['**[EX-1]** et *doux*, ~~retiré~~, `[EX-1]`', '<strong {cible:EX-1}> et <emphasis doux>, <deleted retiré>, `[EX-1]`'],
        ['Écrire à https://exemple.fr/a', 'Écrire à <https://exemple.fr/a|https://exemple.fr/a>'],
    ])('%s', (source, expected) => {
        expect(line(source)).toBe(expected);
    });

    test.each([
        '[clic](javascript:alert(1))', '[clic](JaVaScRiPt:alert(1))', '[clic](data:text/html,x)', '[clic](vbscript:x)', '[clic](file:///etc/passwd)',
        '[clic](&#106;avascript:alert(1))', '<javascript:alert(1)>', '[clic](//exemple.fr)',
    ])('%s leads nowhere', source => {
        expect(readLine(source, resolve).filter(node => node.kind === 'link')).toEqual([]);
    });

    test('HTML is text', () => {
        expect(line('<script>alert(1)</script> & <b onclick="x">b</b>')).toBe('<script>alert(1)</script> & <b onclick="x">b</b>');
    });

    test('an image becomes a link to it', () => {
        expect(line('![le plan](https://exemple.fr/plan.png) ![](javascript:x)')).toContain('<https://exemple.fr/plan.png|le plan>');
    });
});

describe('text of many lines', () => {
    test('titles start right under the section whatever their marks', () => {
        const blocks = readProse('## Un\n\ntexte\n\n### Deux\n\n##### Trois', resolve);
        expect(blocks.flatMap(block => (block.kind === 'heading' ? [`${block.level} ${plainText(block.content)}`] : [])))
            .toEqual(['1 Un', '2 Deux', '3 Trois']);
    });

    test('lists hold lists, paragraphs and check boxes', () => {
        const [list] = readProse('3. un\n   - a\n   - b\n4. deux\n', resolve);
        expect(list).toMatchObject({ kind: 'list', ordered: true, start: 3 });
        expect(list?.kind === 'list' ? kinds(list.items[0]?.blocks ?? []) : []).toEqual(['paragraph', 'list']);
        const [boxes] = readProse('- [ ] à faire\n- [x] fait\n- simple', resolve);
        expect(boxes?.kind === 'list' ? boxes.items.map(item => item.checked) : []).toEqual([false, true, undefined]);
    });

    test('tables keep their alignment', () => {
        const [table] = readProse('| Nom | Valeur | Marque |\n|---|---:|:-:|\n| [EX-1] | 3 | x |', resolve);
        expect(table).toMatchObject({ kind: 'table', columns: [{ kind: 'text' }, { kind: 'number' }, { kind: 'mark' }] });
        expect(table?.kind === 'table' ? sketch(table.body[0]?.cells[0]?.content ?? []) : '').toBe('{cible:EX-1}');
    });

    test('quotations, code and rules', () => {
        expect(kinds(readProse('> dit\n\n```\ncode\n```\n\n---\n\n    retrait', resolve)))
            .toEqual(['quotation', 'code-block', 'separator', 'code-block']);
    });

    test('nothing and garbage give blocks, not errors', () => {
        expect(readProse('', resolve)).toEqual([]);
        expect(readProse('> '.repeat(400) + 'x', resolve).length).toBeGreaterThan(0);
        expect(readProse('\u0000 ] [ ** ``` | - [', resolve).length).toBeGreaterThan(0);
    });
});
