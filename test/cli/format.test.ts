import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { amont, folder } from './amont.js';

const wrong = 'exigence EX-1 "Bruit" {\nphases  APD,PRO\n}\n\n\n\nespaces\n|code|titre|\n|S6|Salle|\n';
const right = 'exigence EX-1 "Bruit" {\n  phases APD, PRO\n}\n\nespaces\n| code | titre |\n| S6   | Salle |\n';

describe('amont fmt', () => {
    test('lays out the files of a folder, and says which', () => {
        const cwd = folder({ 'a.amont': wrong, 'sous/b.amont': right });
        expect(amont(['fmt', '--lang', 'fr'], { cwd })).toEqual({
            code: 0, err: '', out: 'a.amont\n✓ 1\u00a0fichier mis en forme, sur 2.\n',
        });
        expect(readFileSync(path.join(cwd, 'a.amont'), 'utf8')).toBe(right);
        expect(amont(['format', '--lang', 'fr'], { cwd })).toEqual({ code: 0, err: '', out: '✓ 2\u00a0fichiers en forme.\n' });
    });

    test('without a language asked for, it speaks that of the programme', () => {
        const cwd = folder({ 'p.amont': 'programme P "P" {\n  language en\n}\n', 'rooms/a.amont': right });
        expect(amont(['fmt'], { cwd }).out).toBe('✓ 2 files laid out.\n');
        expect(amont(['fmt', 'rooms/a.amont'], { cwd }).out).toBe('✓ 1 file laid out.\n');
        expect(amont(['fmt', '--lang', 'fr'], { cwd }).out).toBe('✓ 2\u00a0fichiers en forme.\n');
    });

    test('--check writes nothing, and its exit code tells', () => {
        const cwd = folder({ 'a.amont': wrong });
        expect(amont(['fmt', '--check', 'a.amont', '--lang', 'en'], { cwd })).toEqual({
            code: 1, err: '', out: 'a.amont\n✗ 1 file to lay out: “amont fmt”.\n',
        });
        expect(readFileSync(path.join(cwd, 'a.amont'), 'utf8')).toBe(wrong);
    });

    test('a file keeps its encoding and its line ends', () => {
        const cwd = folder({ 'a.amont': '' });
        const file = path.join(cwd, 'a.amont');
        writeFileSync(file, Buffer.from('\ufeffacteur  A "É" {}\r\n', 'utf16le'));
        expect(amont(['fmt'], { cwd }).code).toBe(0);
        expect(readFileSync(file).toString('utf16le')).toBe('\ufeffacteur A "É" {}\r\n');
    });

    test('what is no text is told, and the others are laid out', () => {
        const cwd = folder({ 'a.amont': wrong, 'b.amont': 'a\0b' });
        const run = amont(['fmt', '--lang', 'en'], { cwd });
        expect(run).toMatchObject({ code: 1, err: '“b.amont”: This file is not a text: it is not read.\n' });
        expect(readFileSync(path.join(cwd, 'a.amont'), 'utf8')).toBe(right);
    });

    test('paths that lead nowhere are said in one line', () => {
        const cwd = folder({ 'note.txt': '' });
        expect(amont(['fmt', 'rien'], { cwd })).toMatchObject({ code: 2, out: '' });
        expect(amont(['fmt', 'note.txt'], { cwd }).err).toContain('note.txt');
        expect(amont(['fmt'], { cwd })).toMatchObject({ code: 2, out: '' });
    });
});
