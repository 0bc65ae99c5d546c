import type { AstNode } from 'langium';
import { describe, expect, it } from 'vitest';
import { TreeParser } from '../../language/grammar/tree-parser.generated.js';
import { parseByLangium } from '../../language/grammar/langium.js';
import { parse, placeOf } from '../../language/grammar/parser.js';
import { scan } from '../../language/grammar/scanner.js';
import { exampleTexts, fixtureTexts, mutated, tokenSoup } from './texts.js';

/** A tree as plain data, with the places of all nodes but those inside calculations, where Langium gives the whole calculation's. */
function plain(node: unknown, inCalculation = false): unknown {
    if (Array.isArray(node)) {
        return node.map(item => plain(item, inCalculation));
    }
    if (typeof node !== 'object' || node === null) {
        return node;
    }
    const { $type } = node as AstNode;
    const entries = Object.entries(node).filter(([name, value]) => !name.startsWith('$') && value !== undefined && value !== '')
        .map(([name, value]) => [name, plain(value, inCalculation || $type === 'Amount')]);
    const { offset, end, firstEnd } = placeOf(node);
    const place = inCalculation ? undefined : $type === 'Entry' ? [offset, end, firstEnd] : [offset, end];
    return Object.fromEntries([['type', $type], ['place', place], ...entries.sort(([a], [b]) => (a! < b! ? -1 : 1))]);
}

function expectSameTree(text: string): void {
    const own = new TreeParser(text, scan(text).lexemes);
    const document = own.parseDocument();
    expect(own.atEnd).toBe(true);
    const reference = parseByLangium(text);
    expect(reference.errors).toEqual([]);
    expect(plain(document)).toEqual(plain(reference.document));
}

describe('the parser that is generated from the grammar builds the same tree as Langium, and the scanner’s lexemes always fit', () => {
    it('the examples', () => {
        const texts = exampleTexts();
        expect(texts.length).toBeGreaterThan(20);
        texts.forEach(expectSameTree);
    });

    it('the fixtures, well formed or not', () => {
        fixtureTexts().forEach(expectSameTree);
    });

    it('examples with parts cut out, doubled or moved', () => {
        exampleTexts().forEach((text, i) => {
            for (let seed = 0; seed < 4; seed++) {
                expectSameTree(mutated(text, i * 100 + seed));
            }
        });
    });

    it('words, values and signs in any order', () => {
        for (let seed = 0; seed < 1500; seed++) {
            expectSameTree(tokenSoup(seed, 30 + seed % 90));
        }
    });

    it('an empty text, and one of blanks and comments', () => {
        for (const text of ['', ' \n\t', '// rien\n', '\ufeff']) {
            expect(parse(text).document.entries).toEqual([]);
        }
    });
});
