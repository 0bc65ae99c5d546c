import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { broken, folder, LiveRun, read, sound } from './amont.js';

const waiting = 'Waiting for changes (Ctrl+C to stop)…';

/** Saves files as editors do: whole, at one go. */
function write(root: string, files: Readonly<Record<string, string>>): void {
    for (const [name, content] of Object.entries(files)) {
        const target = path.join(root, name);
        mkdirSync(path.dirname(target), { recursive: true });
        writeFileSync(path.join(root, 'draft'), content);
        renameSync(path.join(root, 'draft'), target);
    }
}

describe('check --watch', () => {
    test('checks again at each change, also when files come, go and are renamed, and ends well', async () => {
        const root = folder(sound);
        const run = new LiveRun(['check', '--watch', '--lang', 'en'], { cwd: root });
        expect(await run.says(waiting)).toContain('✓ Nothing to report');
        write(root, { 'besoins.amont': broken['besoins.amont'] });
        expect(await run.says(waiting)).toMatch(/Changed: besoins\.amont[^]*Nothing is named PERSONNE[^]*✗ 1 error/);
        write(root, { 'besoins.amont': sound['besoins.amont'] });
        expect(await run.says(waiting)).toContain('✓ Nothing to report');
        rmSync(path.join(root, 'exigences.amont'));
        expect(await run.says(waiting)).toContain('No requirement is named EX-1');
        write(root, { 'sous/dossier/exigences.amont': sound['exigences.amont'] });
        expect(await run.says(waiting)).toContain('✓ Nothing to report (1 programme, 3 files, 9 elements)');
        renameSync(path.join(root, 'sous', 'dossier', 'exigences.amont'), path.join(root, 'sous', 'autre.amont'));
        await run.says(/✓ Nothing to report \(1 programme, 3 files, 9 elements\)/);
        run.process.kill('SIGINT');
        expect(await run.ended).toBe(0);
    });

    test('is ended by SIGTERM too, with no screen cleared where there is none', async () => {
        const run = new LiveRun(['check', '--watch'], { cwd: folder(broken) });
        const said = await run.says('Ctrl+C');
        expect(said).not.toContain('\x1b[');
        run.process.kill('SIGTERM');
        expect(await run.ended).toBe(0);
    });

    test('goes on while the whole programme is away', async () => {
        const root = folder(sound);
        const run = new LiveRun(['check', '--watch', '--lang', 'en'], { cwd: root });
        await run.says(waiting);
        rmSync(path.join(root, 'programme.amont'));
        expect(await run.says(waiting)).toContain('no-programme');
        write(root, { 'programme.amont': sound['programme.amont'] });
        expect(await run.says(waiting)).toContain('✓ Nothing to report');
        run.process.kill('SIGINT');
        expect(await run.ended).toBe(0);
    });
});

describe('build --watch', () => {
    test('compiles again at each change; an error leaves the last good document', async () => {
        const root = folder(sound);
        const run = new LiveRun(['build', '--watch', '--lang', 'en'], { cwd: root });
        expect(await run.says(waiting)).toContain('ESSAI-B.html');
        write(root, { 'programme.amont': sound['programme.amont'].replace('Programme d\'essai', 'Second titre') });
        await run.says(waiting);
        expect(read(root, 'livrables', 'ESSAI-B.html')).toContain('Second titre');
        write(root, { 'besoins.amont': broken['besoins.amont'] });
        await run.says('ESSAI is not compiled: 1 error to mend first');
        expect(read(root, 'livrables', 'ESSAI-B.html')).toContain('Second titre');
        run.process.kill('SIGINT');
        expect(await run.ended).toBe(0);
    });
});
