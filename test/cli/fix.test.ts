import { readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { amont, folder } from './amont.js';

const programme = 'programme P "Plateaux" { phases mop }\nbesoin BES-VISIO "Se réunir" {}\n';
const wrong = 'exigence EX-1 "Réverbération" {\n  répond à bes-visio\n  phases AOR\n  vérifier par mesure\n}\n';
const right = 'exigence EX-1 "Réverbération" {\n  répond à BES-VISIO\n  phases AOR\n  vérifier par mesure en AOR\n}\n';
const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');

function opened(text: string = wrong): { cwd: string; read: () => string } {
    const cwd = folder({ 'p.amont': programme, 'e.amont': text });
    return { cwd, read: () => readFileSync(path.join(cwd, 'e.amont'), 'utf8') };
}

describe('amont fix', () => {
    test('applies what is sure, shows it as a diff, and counts it', () => {
        const { cwd, read } = opened();
        expect(amont(['fix'], { cwd })).toEqual({
            code: 0, err: '', out: [
                '--- a/e.amont', '+++ b/e.amont', '@@ -1,5 +1,5 @@', ' exigence EX-1 "Réverbération" {', '-  répond à bes-visio',
                '+  répond à BES-VISIO', '   phases AOR', '-  vérifier par mesure', '+  vérifier par mesure en AOR', ' }', '',
                '✓ 2\u00a0corrections appliquées dans 1\u00a0fichier (broken-reference 1, verification-without-phase 1).', '',
            ].join('\n'),
        });
        expect(read()).toBe(right);
        expect(amont(['fix'], { cwd })).toEqual({ code: 0, err: '', out: '✓ Aucune correction sûre à appliquer.\n' });
    });

    test('--dry-run writes nothing, and its exit code tells', () => {
        const { cwd, read } = opened();
        const run = amont(['fix', '--dry-run', '--lang', 'en'], { cwd });
        expect(run).toMatchObject({ code: 1, err: '' });
        expect(run.out).toContain('2 fixes to apply in 1 file (broken-reference 1, verification-without-phase 1); nothing is written.');
        expect(read()).toBe(wrong);
    });

    test('--rule keeps to some rules', () => {
        const { cwd, read } = opened();
        amont(['fix', '--rule', 'broken-reference'], { cwd });
        expect(read()).toBe(wrong.replace('bes-visio', 'BES-VISIO'));
        const run = amont(['fix', '--rule', 'broken-reference,verification-whithout-phase', '--lang', 'fr'], { cwd });
        expect({ ...run, err: plain(run.err) }).toEqual({
            code: 2, out: '',
            err: 'amont : aucune règle ne porte le code « verification-whithout-phase ». Vouliez-vous dire verification-without-phase ?\n',
        });
    });

    test('ends of line, byte order mark and encoding stay', () => {
        const { cwd } = opened();
        const file = path.join(cwd, 'e.amont');
        const cases: readonly (readonly [Buffer, Buffer])[] = [
            [Buffer.from(wrong.replace(/\n/g, '\r\n')), Buffer.from(right.replace(/\n/g, '\r\n'))],
            [Buffer.from(`\ufeff${wrong}`), Buffer.from(`\ufeff${right}`)],
            [Buffer.from(`\ufeff${wrong}`, 'utf16le'), Buffer.from(`\ufeff${right}`, 'utf16le')],
            [Buffer.from(wrong, 'latin1'), Buffer.from(right, 'latin1')],
        ];
        for (const [before, after] of cases) {
            writeFileSync(file, before);
            expect(amont(['fix'], { cwd }).code).toBe(0);
            expect(readFileSync(file).equals(after)).toBe(true);
        }
    });

    test('keeps to the files that were named', () => {
        const { cwd, read } = opened();
        expect(amont(['fix', 'p.amont'], { cwd }).out).toBe('✓ Aucune correction sûre à appliquer.\n');
        expect(read()).toBe(wrong);
        amont(['fix', 'e.amont'], { cwd });
        expect(read()).toBe(right);
    });

    test('leaves the library of another alone', () => {
        const cwd = folder({
            'programme/p.amont': 'programme P "P" { s\'appuie sur "../types" }\n',
            'types/r.amont': `référentiel R "R" {}\n${wrong}besoin BES-VISIO "V" {}\n`,
        });
        expect(amont(['fix', 'programme'], { cwd })).toMatchObject({ code: 0, out: '✓ Aucune correction sûre à appliquer.\n' });
    });

    test('a link stays a link', () => {
        const { cwd } = opened();
        const elsewhere = folder({ 'ailleurs.txt': wrong.replace('EX-1', 'EX-2') });
        symlinkSync(path.join(elsewhere, 'ailleurs.txt'), path.join(cwd, 'lien.amont'));
        expect(amont(['fix'], { cwd }).code).toBe(0);
        expect(readFileSync(path.join(elsewhere, 'ailleurs.txt'), 'utf8')).toBe(right.replace('EX-1', 'EX-2'));
    });

    test('a path without a programme cannot be fixed', () => {
        expect(amont(['fix'], { cwd: folder() }).code).toBe(2);
        expect(amont(['fix'], { cwd: folder({ 'a.amont': 'besoin B "B" {}\n' }) }).code).toBe(2);
    });
});
