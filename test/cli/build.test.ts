import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { amont, broken, folder, LiveRun, read, sound, under } from './amont.js';

const hold = ['--require', path.resolve('test/cli/hold.cjs')];

describe('documents', () => {
    test('are one a format, named after the code and the revision, beside the programme', () => {
        const root = folder(sound);
        const { code, out, err } = amont(['build', '--to', 'html,md'], { cwd: root });
        expect(code).toBe(0);
        expect(err).toMatch(/^À noter.: Markdown [^\n]*\n$/);
        expect(out.replaceAll('\u00a0', ' ')).toMatch(/^✓ livrables.ESSAI-B\.html {2}\(\d+ ko\)\n✓ livrables.ESSAI-B\.md {2}\(\d+ ko\)\n$/);
        expect(readdirSync(path.join(root, 'livrables')).sort()).toEqual(['ESSAI-B.html', 'ESSAI-B.md']);
        expect(read(root, 'livrables', 'ESSAI-B.html')).toMatch(/^<!DOCTYPE html>\n<html lang="fr">[^]*Programme d’essai[^]*<\/html>\n$/);
        expect(read(root, 'livrables', 'ESSAI-B.md')).toContain('Programme d’essai');
    });

    test('go where --out says, and in English where the programme is', () => {
        const root = folder({ ...sound, 'programme.amont': sound['programme.amont'].replace('langue fr', 'langue en') });
        expect(amont(['build', '.', '--out', 'a/b'], { cwd: root }).code).toBe(0);
        expect(read(root, 'a', 'b', 'ESSAI-B.html')).toContain('<html lang="en">');
        expect(amont(['build'], { cwd: root }).code).toBe(0);
        expect(readdirSync(path.join(root, 'deliverables'))).toEqual(['ESSAI-B.html']);
    });

    test('are the same bytes for the same files', () => {
        const [one, other] = [folder(sound), folder(sound)];
        expect(amont(['build'], { cwd: one }).code).toBe(0);
        expect(amont(['build', other], { cwd: one, env: { TZ: 'Pacific/Auckland', LC_ALL: 'en_GB' } }).code).toBe(0);
        expect(read(other, 'livrables', 'ESSAI-B.html')).toBe(read(one, 'livrables', 'ESSAI-B.html'));
    });

    test('have a name that every system takes', () => {
        const root = folder({ ...sound, 'programme.amont': sound['programme.amont'].replace('indice "B"', 'indice "2/b : ../x"') });
        expect(amont(['build'], { cwd: root }).code).toBe(0);
        expect(readdirSync(path.join(root, 'livrables'))).toEqual(['ESSAI-2-b-..-x.html']);
    });

    test('of several programmes stand each with its own', () => {
        const root = folder({ ...under('un', sound), ...under('deux', sound) });
        expect(amont(['build'], { cwd: root }).code).toBe(0);
        expect(existsSync(path.join(root, 'un', 'livrables', 'ESSAI-B.html'))).toBe(true);
        expect(existsSync(path.join(root, 'deux', 'livrables', 'ESSAI-B.html'))).toBe(true);
        const { code, err } = amont(['build', '--out', 'tous', '--lang', 'en'], { cwd: root });
        expect(code).toBe(2);
        expect(err).toBe('amont: two programmes would give the same file, “ESSAI-B.html”: compile them apart.\n');
        expect(existsSync(path.join(root, 'tous'))).toBe(false);
    });
});

describe('errors in the programme', () => {
    test('stop the build: nothing is written, what stood there stays', () => {
        const root = folder({ ...broken, 'livrables/ESSAI-B.html': 'ancien' });
        const { code, out, err } = amont(['build', '--to', 'html,md'], { cwd: root });
        expect(code).toBe(1);
        expect(out).toContain('besoins.amont:1:51  erreur  broken-reference');
        expect(err.replaceAll('\u00a0', ' '))
            .toBe('ESSAI n’est pas compilé : 1 erreur à corriger d’abord (ou --force pour compiler malgré tout).\n');
        expect(readdirSync(path.join(root, 'livrables'))).toEqual(['ESSAI-B.html']);
        expect(read(root, 'livrables', 'ESSAI-B.html')).toBe('ancien');
    });

    test('with --force the document is written, and says so on its cover', () => {
        const root = folder(broken);
        const { code, err } = amont(['build', '--force'], { cwd: root });
        expect(code).toBe(0);
        expect(err.replaceAll('\u00a0', ' ')).toBe('ESSAI est compilé malgré 1 erreur : la couverture le signale.\n');
        const cover = read(root, 'livrables', 'ESSAI-B.html').split('<main')[0]!;
        expect(cover).toMatch(/class="[^"]*(?:notice|callout)[^]*1.erreur/);
        expect(amont(['build', '--force'], { cwd: folder(sound) }).err).toBe('');
    });
});

describe('a run that does not come to its end', () => {
    test('killed, it leaves the old document whole; the next run takes its leavings away', async () => {
        const root = folder({ ...sound, 'livrables/ESSAI-B.html': 'ancien' });
        const run = new LiveRun(['build', '--to', 'html,md'], { cwd: root, node: hold });
        await run.says('held');
        run.process.kill('SIGKILL');
        expect(await run.ended).toBe('SIGKILL');
        expect(read(root, 'livrables', 'ESSAI-B.html')).toBe('ancien');
        const left = readdirSync(path.join(root, 'livrables'));
        expect(left.filter(name => name.endsWith('.part')).length).toBe(1);
        expect(amont(['build', '--to', 'html,md'], { cwd: root }).code).toBe(0);
        expect(readdirSync(path.join(root, 'livrables')).sort()).toEqual(['ESSAI-B.html', 'ESSAI-B.md']);
        expect(read(root, 'livrables', 'ESSAI-B.html')).toContain('</html>');
    });

    test.each(['SIGINT', 'SIGTERM'] as const)('interrupted by %s, it leaves nothing behind', async signal => {
        const root = folder({ ...sound, 'ancien/ESSAI-B.html': 'ancien' });
        const run = new LiveRun(['build', '--out', 'ancien'], { cwd: root, node: hold });
        await run.says('held');
        run.process.kill(signal);
        expect(await run.ended).toBe(signal === 'SIGINT' ? 130 : 143);
        expect(readdirSync(path.join(root, 'ancien'))).toEqual(['ESSAI-B.html']);
        expect(read(root, 'ancien', 'ESSAI-B.html')).toBe('ancien');
        const fresh = new LiveRun(['build', '--out', 'neuf/sous'], { cwd: root, node: hold });
        await fresh.says('held');
        fresh.process.kill(signal);
        await fresh.ended;
        expect(existsSync(path.join(root, 'neuf'))).toBe(false);
    });

    test('a document that cannot be written changes none of them', () => {
        const root = folder({ ...sound, 'livrables/ESSAI-B.html': 'ancien' });
        mkdirSync(path.join(root, 'livrables', 'ESSAI-B.md'));
        const { code, out, err } = amont(['build', '--to', 'html,md', '--lang', 'en'], { cwd: root });
        expect({ code, out }).toEqual({ code: 2, out: '' });
        expect(err).toMatch(/\namont: “livrables.ESSAI-B\.md” cannot be written \(it is a folder\)\. Nothing was changed\.\n$/);
        expect(read(root, 'livrables', 'ESSAI-B.html')).toBe('ancien');
        expect(readdirSync(path.join(root, 'livrables')).sort()).toEqual(['ESSAI-B.html', 'ESSAI-B.md']);
    });

    test('a file where the folder should be', () => {
        const root = folder(sound);
        writeFileSync(path.join(root, 'livrables'), 'un fichier');
        const { code, err } = amont(['build', '--lang', 'en'], { cwd: root });
        expect({ code, err }).toEqual({
            code: 2, err: 'amont: “livrables” cannot be written (a file stands where a folder should be). Nothing was changed.\n',
        });
    });

    const formats = ['html', 'md', 'json', 'docx', 'pdf', 'xlsx'].map(format => [format, `ESSAI-B.${format}`] as const);
    /** Breaks a call of the file system, as the file says. */
    const refusing = (call: string): readonly string[] => ['--require', path.resolve('test/cli', call)];

    test.each(formats)('a full disk is said in one line, and the old %s stays', (format, name) => {
        const root = folder({ ...sound, [`livrables/${name}`]: 'ancien' });
        const { code, err } = amont(['build', '--to', format, '--lang', 'en'], { cwd: root, node: refusing('full.cjs') });
        expect(code).toBe(2);
        expect(err).toMatch(/(?:^|\n)amont: “livrables.ESSAI-B\.\w+” cannot be written \(the disk is full\)\. Nothing was changed\.\n$/);
        expect(readdirSync(path.join(root, 'livrables'))).toEqual([name]);
        expect(read(root, 'livrables', name)).toBe('ancien');
    }, 60_000);

    test.each(formats)('a %s open in another program: all the old ones stay', (format, name) => {
        const olds = Object.fromEntries(formats.map(([, each]) => [`livrables/${each}`, `ancien ${each}`]));
        const root = folder({ ...sound, ...olds });
        const { code, err } = amont(['build', '--to', 'html,md,json,docx,pdf,xlsx', '--lang', 'fr'], {
            cwd: root, node: refusing('open-elsewhere.cjs'), env: { TAKEN: name, CODE: format === 'docx' ? 'EPERM' : 'EBUSY' },
        });
        expect(code).toBe(2);
        const said = err.replace(/[\u00A0\u202F]/g, ' ');
        expect(said).toContain(`« livrables${path.sep}${name} » ne peut pas être écrit (`);
        expect(said).toMatch(/(?:un autre programme l’a ouvert|ouvert dans un autre programme).*fermez-le.*Rien n’a été changé\.\n$/);
        expect(readdirSync(path.join(root, 'livrables')).sort()).toEqual(formats.map(([, each]) => each).sort());
        for (const [, each] of formats) { expect(read(root, 'livrables', each)).toBe(`ancien ${each}`); }
    }, 60_000);

    test('what took its place before another could not is taken away where nothing stood there', () => {
        const root = folder({ ...sound, 'livrables/ESSAI-B.md': 'ancien' });
        const env = { TAKEN: 'ESSAI-B.md', CODE: 'EBUSY' };
        expect(amont(['build', '--to', 'html,md'], { cwd: root, node: refusing('open-elsewhere.cjs'), env }).code).toBe(2);
        expect(readdirSync(path.join(root, 'livrables'))).toEqual(['ESSAI-B.md']);
    });

    test('a folder that may not be read or written', () => {
        const root = folder(sound);
        const { code, err } = amont(['build', '--lang', 'en'], { cwd: root, node: refusing('denied.cjs') });
        expect({ code, err }).toEqual({
            code: 2, err: `amont: “livrables${path.sep}ESSAI-B.html” cannot be written (access denied). Nothing was changed.\n`,
        });
        expect(existsSync(path.join(root, 'livrables'))).toBe(false);
    });
});

describe('what cannot be built is said in one line', () => {
    test('a library, nothing at all, an unknown format', () => {
        const root = folder({ 'commun.amont': 'référentiel COMMUN "Exigences courantes" { langue fr }\n' });
        expect(amont(['build', '--lang', 'en'], { cwd: root })).toEqual({
            code: 2, out: '', err: 'amont: “.” holds only libraries: there is no programme to compile.\n',
        });
        expect(amont(['build', '--lang', 'en'], { cwd: folder() }).err)
            .toBe('amont: no .amont file in “.”. Create a starting programme with “amont new”.\n');
        expect(amont(['build', '--lang', 'en', '--to', 'html,odt'], { cwd: root })).toMatchObject({
            code: 2, err: expect.stringMatching(/^amont: unknown format: odt; one of: html, md/) as string,
        });
    });
});
