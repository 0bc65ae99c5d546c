import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

interface LanguageConfiguration {
    readonly wordPattern: { readonly pattern: string; readonly flags: string };
    readonly indentationRules: { readonly increaseIndentPattern: string; readonly decreaseIndentPattern: string };
}

const configuration = JSON.parse(
    readFileSync(new URL('../../syntaxes/language-configuration.json', import.meta.url), 'utf8'),
) as LanguageConfiguration;

describe('a word, as a double click selects it', () => {
    const { pattern, flags } = configuration.wordPattern;

    test.each([
        ['exige EX-ACOU-01, EX-1.2.3', ['exige', 'EX-ACOU-01', 'EX-1.2.3']],
        ['SC-Élève dans REUNION.SALLE-6', ['SC-Élève', 'dans', 'REUNION.SALLE-6']],
        ['Éle\u0301ve\u0300', ['Éle\u0301ve\u0300']],
        ['phases APD..PRO', ['phases', 'APD', 'PRO']],
        ["maître d'ouvrage", ['maître', 'd', 'ouvrage']],
        ['A - B', ['A', 'B']],
    ])('%s', (text, words) => {
        expect(text.match(new RegExp(pattern, `g${flags}`))).toEqual(words);
    });
});

describe('the line after is indented', () => {
    const opens = new RegExp(configuration.indentationRules.increaseIndentPattern);

    test.each([
        ['acteur MOA "Foncière" {', true],
        ['espace A "a { b" { // une note', true],
        ['unité B « au { » {', true],
        ['surface 14 m²/place {', true],
        ['acteur MOA { rôle amo }', false],
        ['// acteur MOA {', false],
        ['titre "{"', false],
    ])('%s: %s', (line, indented) => {
        expect(opens.test(line)).toBe(indented);
    });

    test('a closing brace goes back', () => {
        const closes = new RegExp(configuration.indentationRules.decreaseIndentPattern);
        expect(closes.test('  }')).toBe(true);
        expect(closes.test('moa MOA')).toBe(false);
    });
});
