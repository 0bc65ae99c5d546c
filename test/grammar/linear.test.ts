import { afterEach, describe, expect, it } from 'vitest';
import { readFile } from '../../language/model/read-file.js';

/** The methods by which a text is looked at, and how many characters each call may see. */
const looks: Readonly<Record<string, (text: string, result: unknown) => number>> = {
    charCodeAt: () => 1,
    slice: (_, result) => (result as string).length,
    startsWith: () => 4,
    indexOf: (text, result) => (result === -1 ? text.length : 8),
    lastIndexOf: (text, result) => (result === -1 ? text.length : 8),
    includes: text => text.length,
    replace: text => text.length,
    normalize: text => text.length,
    trim: text => text.length,
    trimEnd: text => text.length,
    split: text => text.length,
};

const originals = new Map<string, unknown>();

/** Reads a text and counts the characters that are looked at, so that no clock is needed to tell a slow way from a quick one. */
function looksAt(text: string): number {
    const prototype = String.prototype as unknown as Record<string, (...given: unknown[]) => unknown>;
    let count = 0;
    for (const [name, cost] of Object.entries(looks)) {
        const original = prototype[name]!;
        originals.set(name, original);
        prototype[name] = function counted(this: string, ...given: unknown[]): unknown {
            const result = original.apply(this, given);
            count += cost(this, result);
            return result;
        };
    }
    try {
        readFile('file.amont', text, 'fr');
    } finally {
        restore();
    }
    return count;
}

function restore(): void {
    for (const [name, original] of originals) {
        (String.prototype as unknown as Record<string, unknown>)[name] = original;
    }
    originals.clear();
}

const cases: Readonly<Record<string, (n: number) => string>> = {
    'a word': n => 'a'.repeat(n),
    'words on one line': n => 'a '.repeat(n),
    'words on lines of their own': n => 'a\n'.repeat(n),
    'spaces': n => `${' '.repeat(n)}x`,
    'spaces before every word of one line': n => `${' '.repeat(n)}${'nature technique '.repeat(n / 10)}`,
    'spaces in prose': n => `exigence E "t" {\n"""\n${' '.repeat(n)}x\n"""}`,
    'spaces in a title': n => `exigence E «${' '.repeat(n)}x${' '.repeat(n)}» {}`,
    'spaces in a cell': n => `exigences\n| code | source |\n| A | « a,${' '.repeat(n)}b c » |\n`,
    'spaces in a phrase': n => `exigence E "t" { à${' '.repeat(n)}la charge de MOE }`,
    'spaces in a head': n => `exigence E "t" {\n"""\nexigence${' '.repeat(n)}x y\n"""\n}`,
    'opening braces': n => '{'.repeat(n),
    'closing braces': n => '}'.repeat(n),
    'nested bodies': n => 'unité U "u" {\n'.repeat(n / 10),
    'nested bodies, closed too often': n => 'unité U "u" {\n'.repeat(n / 10) + '}'.repeat(n),
    'texts on one line': n => '"a" '.repeat(n / 4),
    'unclosed texts': n => '« a\n'.repeat(n / 4),
    'triple quotes': n => '"""\n'.repeat(n / 4),
    'declarations': n => 'exigence EX-1 "t" { nature technique }\n'.repeat(n / 30),
    'declarations on one line': n => 'exigence EX-1 "t" { nature technique } '.repeat(n / 30),
    'declarations with prose': n => 'exigence E "t" { """ a """ }\n'.repeat(n / 30),
    'prose that is never closed': n => `exigence E "t" {\n"""\n${'exigence \n'.repeat(n / 10)}`,
    'prose of many references': n => `exigence E "t" { """${'[EX-2] `x` '.repeat(n / 10)}"""}`,
    'backticks': n => `exigence E "t" { """${'` `` '.repeat(n / 5)}[EX-1]"""}`,
    'rows': n => `exigences\n| code | titre |\n${'| EX-1 | b |\n'.repeat(n / 10)}`,
    'a row of many cells': n => `exigences\n|${' code |'.repeat(n / 10)}\n|${' a |'.repeat(n / 10)}`,
    'rows without a heading': n => '| a | b |\n'.repeat(n / 10),
    'opening parentheses': n => `donnée A "a" { valeur ${'('.repeat(n)} }`,
    'unclosed parentheses on lines of their own': n => `donnée A "a" {\n${'valeur (1\n'.repeat(n / 10)}}`,
    'a sum': n => `donnée A "a" { valeur 1${' + 1'.repeat(n / 4)} }`,
    'arguments': n => `donnée A "a" { valeur somme(1${' ; 1'.repeat(n / 4)} }`,
    'groups of figures': n => `donnée A "a" { valeur ${'1 000 '.repeat(n / 6)} }`,
    'figures': n => `donnée A "a" { valeur ${'1'.repeat(n)} }`,
    'a unit of many factors': n => `donnée A "a" { valeur 1 m${'.m'.repeat(n / 2)} }`,
    'a list': n => `exigence A "a" { phases ${'APD, '.repeat(n / 5)} }`,
    'a property given many times': n => `exigence E "t" {\n${'nature technique\n'.repeat(n / 10)}}`,
    'steps': n => `scénario S "s" {\n${'étape "a" exige EX-1\n'.repeat(n / 20)}}`,
    'accents apart': n => 'e\u0301'.repeat(n / 2),
    'signs': n => '±-+*/;,()..'.repeat(n / 10),
};

describe('the work grows as the text does', () => {
    afterEach(restore);

    const n = 3000;
    it.each(Object.entries(cases))('%s', (_, text) => {
        looksAt(text(n));
        const once = looksAt(text(n)) / text(n).length;
        const fourfold = looksAt(text(4 * n)) / text(4 * n).length;
        // Looks for each character: the same whatever the length, where the way is not quadratic.
        expect(fourfold).toBeLessThan(1.5 * once + 5);
    });
});
