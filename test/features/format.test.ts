import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { changed, formatChanges, formatOnType, formatRange, formatted } from '../../language/features/format/format.js';
import { readFile } from '../../language/model/read-file.js';

/** Formats a text and holds that a second time changes nothing. */
function check(text: string): string {
    const once = formatted(text);
    expect(formatted(once)).toBe(once);
    return once;
}

/** The text after a character was typed before the cursor. */
function typed(text: string): string {
    const offset = text.indexOf('<|>');
    const before = text.replace('<|>', '');
    return changed(before, formatOnType(before, offset, before[offset - 1]!));
}

describe('a text laid out', () => {
    test('has two spaces a level, one blank line at most, and properties of one line two spaces apart', () => {
        expect(check('\n\nunité REU   "Pôle" {\n\n      total 12 m² SU   effectif 4\n espace S1 "Salle"{ surface   12 m² effectif 4}\n'
            + '\n\n\n  liaison S1 avec S2\n}\n\n\n\nacteur MOA "M"{}'))
            .toBe('unité REU "Pôle" {\n  total 12 m² SU  effectif 4\n  espace S1 "Salle" { surface 12 m²  effectif 4 }\n\n'
                + '  liaison S1 avec S2\n}\n\nacteur MOA "M" {}\n');
    });
    test('writes words of several parts in one spelling', () => {
        expect(check('acteur MOA "M" { rôle maître-d’ouvrage }\ntype  d’espace T "T" { lumière-du-jour >= 2 % }\n'))
            .toBe('acteur MOA "M" { rôle maître d\'ouvrage }\ntype d\'espace T "T" { lumière du jour >= 2 % }\n');
    });
    test('parts values as they are read', () => {
        expect(check('donnée D "D" { valeur somme( A;B ) + 3×( C-1 )/2 }\n'.replace('C-1', 'C - 1')))
            .toBe('donnée D "D" { valeur somme(A; B) + 3 × (C - 1) / 2 }\n');
        expect(check('exigence E "E" {\n  critère "T"   <=0,6 s flexibilité F1\n  phases APD ,PRO , AOR..GPA\n  critère "U" 20±2 °C\n}\n'))
            .toBe('exigence E "E" {\n  critère "T" <= 0,6 s flexibilité F1\n  phases APD, PRO, AOR..GPA\n  critère "U" 20 ± 2 °C\n}\n');
    });
    test('leaves the text of a chapter on the line of its place, or under it, as it was written', () => {
        expect(check('chapitre A "A" {\n  après contexte "texte"\n}\nchapter B "B" {\n  before site\n    "text"\n}\n'))
            .toBe('chapitre A "A" {\n  après contexte  "texte"\n}\nchapter B "B" {\n  before site\n  "text"\n}\n');
        expect(check('chapitre A "A" {\n  après contexte """\n  texte\n  """\n}\n'))
            .toBe('chapitre A "A" {\n  après contexte  """\n  texte\n  """\n}\n');
    });
    test('keeps the no-break space of a quantity, and the sign of a number', () => {
        const text = 'espace S "S" { surface 1\u202f200\u00a0m²  température -2..4 °C }\n';
        expect(check(text)).toBe(text);
    });
    test('keeps comments, each with what it stands by', () => {
        expect(check('// en tête\nexigence E "E" {   // près\n// dedans\n      phases APD\n  }\n// à la fin'))
            .toBe('// en tête\nexigence E "E" {  // près\n  // dedans\n  phases APD\n}\n// à la fin\n');
    });
    test('keeps what was aligned by hand, as close as it may stand', () => {
        expect(check('scénario S "S" {\n  étape "Longue étape."      exige E-1\n  étape "Brève."             exige E-2\n'
            + '  sinon "Rien."     exige E-1\n}\n'))
            .toBe('scénario S "S" {\n  étape "Longue étape."  exige E-1\n  étape "Brève."         exige E-2\n'
                + '  sinon "Rien."  exige E-1\n}\n');
    });
    test('moves prose with its block, line by line as it was', () => {
        expect(check('exigence E "E" {\n"""\n      La salle :\n\n        - une\n        - deux\n    """\n}\n'))
            .toBe('exigence E "E" {\n  """\n  La salle :\n\n    - une\n    - deux\n  """\n}\n');
    });
    test('goes on with a list below its property', () => {
        expect(check('exigence E "E" {\nphases APD,\nPRO\n}\n')).toBe('exigence E "E" {\n  phases APD,\n    PRO\n}\n');
    });
    test('keeps the line ends of the file', () => {
        expect(check('acteur A "A" {\r\nrôle amo\r\n}')).toBe('acteur A "A" {\r\n  rôle amo\r\n}\r\n');
    });
});

describe('a table laid out', () => {
    test('has columns as wide as their widest cell, numbers on the right, a last bar in each row', () => {
        expect(check('unité U "U" {\nespaces\n|code|titre|surface|type\n|SALLE-6|Salles de réunion|14 m²|SALLE|\n'
            + '|P|Salle \\| plénière|150 m²||\n}\n'))
            .toBe([
                'unité U "U" {',
                '  espaces',
                '  | code    | titre             | surface | type  |',
                '  | SALLE-6 | Salles de réunion |   14 m² | SALLE |',
                '  | P       | Salle \\| plénière |  150 m² |       |',
                '}',
                '',
            ].join('\n'));
    });
    test('draws the line of Markdown as long as its columns', () => {
        expect(check('termes\n| code | titre |\n|-|:-:|\n| T-AMO | assistance |\n'))
            .toBe('termes\n| code  | titre      |\n| ----- | :--------: |\n| T-AMO | assistance |\n');
    });
});

describe('whatever stands in a text', () => {
    const files = ['examples', 'language/starters'].flatMap(folder => readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter(name => name.endsWith('.amont')).map(name => path.join(folder, name)));
    const meant = (text: string): unknown => readFile('f', text, 'fr').elements.map(({ key, title, links }) =>
        [key, title?.text, links.map(({ role, reference }) => [role, reference.name])]);

    test('examples and starting programmes are laid out', () => {
        expect(files.length).toBeGreaterThan(60);
        expect(files.filter(file => formatChanges(readFileSync(file, 'utf8')).length > 0)).toEqual([]);
    });
    test('half-written texts say the same afterwards, and a second time changes nothing', () => {
        for (const file of files.filter((_, i) => i % 10 === 0)) {
            const text = readFileSync(file, 'utf8');
            for (let i = 1; i < 8; i++) {
                const at = Math.floor((text.length * i) / 8);
                const [before, behind] = [text.slice(0, at), text.slice(at)];
                for (const half of [before, `${before}"${behind}`, `${before}{${behind.slice(1)}`]) {
                    const once = check(half);
                    expect(meant(once), `${file} ${at}`).toEqual(meant(half));
                }
            }
        }
    });
    test('characters that have no place stay where they are', () => {
        const text = 'exigence E "E" {\n  phases APD ; ; PRO\n  ) critère "N" <= 2 dB\n}\n}\n';
        expect(check(text)).toBe(text);
    });
});

describe('a part of a text', () => {
    const text = 'acteur A "A"{}\nunité U "U" {\ntotal   12 m²\nespaces\n|code|titre|\n|S|Salle|\n}\n';
    test('is laid out, the rest is left', () => {
        const from = text.indexOf('total');
        expect(changed(text, formatRange(text, from, from + 3))).toBe(text.replace('total   12', '  total 12'));
    });
    test('takes a table whole', () => {
        const from = text.indexOf('|S|');
        expect(changed(text, formatRange(text, from, from))).toBe(
            text.replace('|code|titre|\n|S|Salle|', '  | code | titre |\n  | S    | Salle |'));
    });
});

describe('while typing', () => {
    test('a bar aligns its table', () => {
        expect(typed('termes\n| code | titre |\n| T-AMO | assistance |<|>\n'))
            .toBe('termes\n| code  | titre      |\n| T-AMO | assistance |\n');
    });
    test('a brace takes its place', () => {
        expect(typed('exigence E "E" {\n  phases APD\n  }<|>\n')).toBe('exigence E "E" {\n  phases APD\n}\n');
    });
    test('a line end lays out the line above, and leaves the new one alone', () => {
        expect(typed('exigence E "E" {\n  phases APD ,PRO\n  <|>\n\n\n  priorité importante\n}\n'))
            .toBe('exigence E "E" {\n  phases APD ,PRO\n  <|>\n\n\n  priorité importante\n}\n'.replace('<|>', ''));
        expect(typed('exigence E "E" {\n  phases APD ,PRO\n<|>\n}\n')).toBe('exigence E "E" {\n  phases APD, PRO\n\n}\n');
    });
});
