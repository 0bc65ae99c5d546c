import { describe, expect, test } from 'vitest';
import { columnsOf, excerpt } from '../../cli/report/excerpt.js';
import { Positions } from '../../cli/report/positions.js';
import { languageOfSystem } from '../../cli/language.js';
import { withFrenchSpaces } from '../../cli/messages/french-spaces.js';

/** Shows a line in which `‹` and `›` stand around what is flagged, and underlines it. */
function shown(marked: string, columns = 60): string[] {
    const start = marked.indexOf('‹');
    const { text, before, marked: width } = excerpt(marked.replace(/[‹›]/g, ''), start, marked.indexOf('›') - 1, columns);
    return [text, ' '.repeat(before) + '^'.repeat(width)];
}

describe('what is flagged is underlined', () => {
    test('in plain text, and by one mark where nothing is flagged', () => {
        expect(shown('besoin ‹BES-1› "Titre"')).toEqual(['besoin BES-1 "Titre"', '       ^^^^^']);
        expect(shown('besoin BES-1 ‹›{')).toEqual(['besoin BES-1 {', '             ^']);
        expect(shown('fin de ligne‹›')).toEqual(['fin de ligne', '            ^']);
    });

    test('behind tabs', () => {
        expect(shown('\t‹a›\tb')).toEqual(['    a   b', '    ^']);
        expect(shown('ab\t‹c\td›')).toEqual(['ab  c   d', '    ^^^^^']);
    });

    test('behind wide and combining characters', () => {
        expect(shown('日本 ‹漢字› x')).toEqual(['日本 漢字 x', '     ^^^^']);
        expect(shown('e\u0301te\u0301 ‹x›')).toEqual(['e\u0301te\u0301 x', '    ^']);
        expect(shown('👩‍👩‍👧 ‹x›')).toEqual(['👩‍👩‍👧 x', '   ^']);
        expect(columnsOf('日本e\u0301')).toBe(5);
    });

    test('in a long line, cut on either side', () => {
        const long = 'abcdefghij'.repeat(10);
        expect(shown(`‹ab›${long}`, 30)).toEqual(['ababcdefghijabcdefghijabcdefg…'.slice(0, 28) + '…', '^^']);
        expect(shown(`${long}‹XYZ›${long}`, 30)).toEqual(['…bcdefghijXYZabcdefghijabcdef…', '          ^^^']);
        expect(shown(`${long}‹XYZ›`, 30)).toEqual(['…bcdefghijXYZ', '          ^^^']);
        const [text, mark] = shown(`${long}‹${long}›${long}`, 30);
        expect(text!.length).toBeLessThanOrEqual(30);
        expect(mark!.length).toBeLessThanOrEqual(29);
    });

    test('with nothing in it that a terminal obeys', () => {
        expect(shown('a\x1b[31m‹b›')).toEqual(['a\ufffd[31mb', '      ^']);
    });
});

test('places count from 1, whatever ends the lines', () => {
    const positions = new Positions('un\r\ndeux\rtrois\nquatre');
    expect([0, 2, 4, 8, 9, 15, 21, 99].map(offset => positions.at(offset))).toEqual([
        { line: 1, column: 1 }, { line: 1, column: 3 }, { line: 2, column: 1 }, { line: 2, column: 5 },
        { line: 3, column: 1 }, { line: 4, column: 1 }, { line: 4, column: 7 }, { line: 4, column: 7 },
    ]);
    expect([1, 2, 3, 4, 5].map(line => positions.line(line))).toEqual(['un', 'deux', 'trois', 'quatre', '']);
});

test('the system’s language, where it has said one', () => {
    const of = (env: NodeJS.ProcessEnv, platform: NodeJS.Platform = 'linux') => languageOfSystem(env, platform);
    expect(of({ LANG: 'fr_CA.UTF-8' })).toBe('fr');
    expect(of({ LANG: 'fr' })).toBe('fr');
    expect(of({ LC_ALL: 'en_US', LANG: 'fr_FR' })).toBe('en');
    expect(of({ LANG: 'fur_IT' })).toBeUndefined();
    expect(of({ LANG: 'de_DE', LANGUAGE: 'de:fr:en' })).toBe('fr');
    expect(of({ LC_ALL: 'POSIX', LANG: 'fr_FR' })).toBeUndefined();
    expect(of({})).toBeUndefined();
});

test('French keeps its marks with their words', () => {
    expect(withFrenchSpaces('« Oui » : non ; si ! Quoi ?')).toBe('«\u00a0Oui\u00a0»\u00a0: non\u202f; si\u202f! Quoi\u202f?');
    expect(withFrenchSpaces('https://x.fr « a »:b')).toBe('https://x.fr «\u00a0a\u00a0»:b');
});
