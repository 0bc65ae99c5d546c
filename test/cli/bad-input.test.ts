import { mkdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { amont, folder, sound } from './amont.js';

/** Every case stands beside a sound programme with one broken reference: whatever is bad, that finding must still be made. */
const witness = { ...sound, 'témoin.amont': 'besoin BES-T "Témoin" { exprimé par PERSONNE  pour OBJ }\n' };

interface Found {
    readonly code: string;
    readonly severity: string;
    readonly file: string;
    readonly message: string;
}

type Files = Readonly<Record<string, string | Uint8Array>>;

function findings(files: Files, prepare?: (root: string) => void): { code: number | null; found: Found[] } {
    const root = folder({ ...witness, ...files });
    prepare?.(root);
    const { code, out, err } = amont(['check', '--format', 'json'], { cwd: root });
    expect(err).toBe('');
    const { findings: found } = JSON.parse(out) as { findings: Found[] };
    expect(found.filter(({ file, code: rule }) => file === 'témoin.amont' && rule === 'broken-reference').length).toBe(1);
    return { code, found: found.filter(({ file }) => file !== 'témoin.amont') };
}

/** The files and codes of what was found. */
function codes(files: Files, prepare?: (root: string) => void): string[] {
    const { code, found } = findings(files, prepare);
    expect(code).toBe(1);
    return [...new Set(found.map(each => `${each.file} ${each.code}`))];
}

const accented = 'terme T-1 "Éclairement" { "Lumière reçue." }\n';

function utf16(text: string, { mark, bigEndian = false }: { readonly mark: boolean; readonly bigEndian?: boolean }): Uint8Array {
    const bytes = Buffer.from(mark ? `\ufeff${text}` : text, 'utf16le');
    return bigEndian ? bytes.swap16() : bytes;
}

describe('bytes', () => {
    test('garbage is no text', () => {
        const garbage = Uint8Array.from({ length: 5000 }, (_, i) => (i * 7919 + (i >> 3)) % 256);
        expect(codes({ 'x.amont': garbage })).toEqual(['x.amont not-a-text']);
    });

    test('garbage without a NUL is read as best it can be, and ends', () => {
        const garbage = Uint8Array.from({ length: 5000 }, (_, i) => 1 + ((i * 7919 + (i >> 3)) % 255));
        expect(codes({ 'x.amont': garbage })).toContain('x.amont encoding');
    });

    test('a byte order mark, UTF-16 with one, and Windows line ends say nothing', () => {
        expect(codes({
            'bom.amont': `\ufeff${accented}`,
            'bas.amont': utf16(accented.replace('T-1', 'T-2'), { mark: true }),
            'haut.amont': utf16(accented.replace('T-1', 'T-3'), { mark: true, bigEndian: true }),
            'crlf.amont': accented.replace('T-1', 'T-4').replaceAll(' { ', ' {\r\n  ').replaceAll('\n', '\r\n'),
        })).toEqual([]);
    });

    test('UTF-16 without a mark is refused, another encoding is read with a warning', () => {
        const latin = Buffer.from(accented.replace('T-1', 'T-2'), 'latin1');
        expect(codes({ 'sans.amont': utf16(accented, { mark: false }), 'latin.amont': latin }))
            .toEqual(['latin.amont encoding', 'sans.amont not-a-text']);
    });

    test('a place after a byte order mark and Windows line ends is where an editor shows it', () => {
        const { found } = findings({ 'x.amont': '\ufeffterme T-1 "Un" {}\r\nbesoin BES-8 "Deux" { exprimé par INCONNU  pour OBJ }\r\n' });
        expect(found.find(({ code }) => code === 'broken-reference'))
            .toMatchObject({ start: { line: 2, column: 35 }, end: { line: 2, column: 42 } });
    });

    test('50 MB are not read', () => {
        const huge = Buffer.alloc(50 * 1024 * 1024, `${accented}`);
        const { code, found } = findings({ 'x.amont': huge });
        expect(code).toBe(1);
        expect(found).toMatchObject([{ file: 'x.amont', code: 'file-too-large', message: expect.stringContaining('50 Mo') as string }]);
    });
});

describe('text', () => {
    test('an unclosed """', () => {
        const text = 'terme T-1 "Un" {\n  """\n  Jamais refermé.\n\nterme T-2 "Deux" { "Lu." }\n';
        expect(codes({ 'x.amont': text })).toContain('x.amont unclosed-prose');
    });

    test('10 000 nested braces', () => {
        expect(codes({ 'x.amont': `terme T-1 "Un" ${'{'.repeat(10_000)}\n` }).every(each => each.startsWith('x.amont '))).toBe(true);
        expect(codes({ 'x.amont': 'unité U "Une" {\n'.repeat(10_000) }).every(each => each.startsWith('x.amont '))).toBe(true);
    });

    test('a name used twice across files is flagged at the second, and points to the first', () => {
        const { code, found } = findings({ 'a.amont': accented, 'b.amont': accented });
        expect(code).toBe(1);
        expect(found).toMatchObject([{ file: 'b.amont', code: 'duplicate-identifier', severity: 'error', related: [{ file: 'a.amont' }] }]);
    });
});

describe('files', () => {
    test('two programmes in one folder', () => {
        expect(codes({ 'second.amont': 'programme AUTRE "Un autre" { langue fr }\n' })).toEqual(['second.amont several-programmes']);
    });

    test('what cannot be read: a folder, a link to nowhere', () => {
        const { code, found } = findings({}, root => {
            mkdirSync(path.join(root, 'dossier.amont'));
            symlinkSync(path.join(root, 'nulle-part'), path.join(root, 'lien.amont'));
        });
        expect(code).toBe(1);
        expect(found).toMatchObject([
            { file: 'dossier.amont', code: 'file-unreadable', message: 'Ce fichier ne peut pas être lu (c’est un dossier).' },
            {
                file: 'lien.amont', code: 'file-unreadable',
                message: 'Ce fichier ne peut pas être lu (lien vers un fichier qui n’existe pas).',
            },
        ]);
    });

    test('libraries that rest on each other', () => {
        const found = codes({
            'programme.amont': sound['programme.amont'].replace('  phases mop\n', '  phases mop\n  s\'appuie sur "un"\n'),
            'un/un.amont': 'référentiel UN "Un" { langue fr  s\'appuie sur "../deux" }\n',
            'deux/deux.amont': 'référentiel DEUX "Deux" { langue fr  s\'appuie sur "../un" }\n',
        });
        expect(found).toContain('un/un.amont library-cycle');
    });

    test('a library that is not there, and one above the programme', () => {
        const resting = (where: string): Readonly<Record<string, string>> =>
            ({ 'programme.amont': sound['programme.amont'].replace('  phases mop\n', `  phases mop\n  s'appuie sur "${where}"\n`) });
        expect(codes(resting('../nulle-part'))).toEqual(['programme.amont library-missing']);
        expect(codes(resting('..'))).toEqual(['programme.amont library-cycle']);
        expect(codes(resting('/'))).toEqual(['programme.amont library-cycle']);
    });
});
