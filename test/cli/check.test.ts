import { mkdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { amont, broken, folder, LiveRun, sound, under } from './amont.js';

describe('exit codes', () => {
    test('0 where nothing weighs enough, 1 where something does, 2 where the check cannot run', () => {
        expect(amont(['check'], { cwd: folder(sound) }).code).toBe(0);
        expect(amont(['check'], { cwd: folder(broken) }).code).toBe(1);
        expect(amont(['check'], { cwd: folder() }).code).toBe(2);
    });

    test('--fail-on chooses what weighs enough', () => {
        const cwd = folder({ ...sound, 'exigences.amont': sound['exigences.amont'].replace('  phases APD, AOR\n', '') });
        expect(amont(['check'], { cwd })).toMatchObject({ code: 0, err: '' });
        expect(amont(['check', '--fail-on', 'warning'], { cwd }).code).toBe(1);
        expect(amont(['check', '--fail-on', 'info'], { cwd }).code).toBe(1);
        expect(amont(['check', '--fail-on', 'info'], { cwd: folder(sound) }).code).toBe(0);
    });
});

describe('text', () => {
    test('shows where, how grave, which rule, the line with what is flagged underlined, what to do, and a sum', () => {
        expect(amont(['check'], { cwd: folder(broken) })).toEqual({
            code: 1, err: '', out: [
                'besoins.amont:1:51  erreur  broken-reference',
                '  Rien ne porte le nom PERSONNE.',
                ' 1 │ besoin BES-1 "Se réunir à distance" { exprimé par PERSONNE  pour OBJ }',
                '   │                                                   ^^^^^^^^',
                '    → Déclarez PERSONNE, ou corrigez le renvoi.',
                '',
                '✗ 1\u00a0erreur (1\u00a0programme, 3\u00a0fichiers, 9\u00a0éléments)',
                '  1\u00a0correction proposée dans l’éditeur',
                '',
            ].join('\n'),
        });
    });

    test('says so when there is nothing to report', () => {
        expect(amont(['check'], { cwd: folder(sound) }).out)
            .toBe('✓ Rien à signaler (1\u00a0programme, 3\u00a0fichiers, 9\u00a0éléments)\n');
    });

    test('shows the line once where several rules flag the same place', () => {
        const { out } = amont(['check'], { cwd: folder({ ...sound, 'plus.amont': 'besoin BES-9 "Être au calme" { pour OBJ }\n' }) });
        expect(out).toContain('plus.amont:1:8  erreur  need-without-requirement\n');
        expect(out).toContain('plus.amont:1:8  avertissement  need-without-scenario\n');
        expect(out.split('│ besoin BES-9').length).toBe(2);
    });

    test('has no colours unless they are wanted', () => {
        const cwd = folder(broken);
        const coloured = amont(['check'], { cwd, env: { FORCE_COLOR: '1' } }).out;
        expect(coloured).toContain('\x1b[31m');
        expect(amont(['check'], { cwd }).out).not.toContain('\x1b[');
        expect(amont(['check'], { cwd, env: { FORCE_COLOR: '1', NO_COLOR: '1' } }).out).not.toContain('\x1b[');
        expect(amont(['check'], { cwd, env: { FORCE_COLOR: '0' } }).out).not.toContain('\x1b[');
        expect(amont(['check'], { cwd, env: { CI: 'true' } }).out).not.toContain('\x1b[');
    });

    test('lets no text of a file steer the terminal', () => {
        const trap = 'besoin BES-9 "a\x1b[2J\u202eb" { pour PERSONNE }\n';
        const { out } = amont(['check'], { cwd: folder({ ...sound, 'piège.amont': trap }) });
        expect(out).toContain('"a\ufffd[2J\ufffdb"');

        expect(out).not.toMatch(/[\x1b\u202e]/);
    });
});

describe('language', () => {
    type Strings = Readonly<Record<string, string>>;
    const said = (given: readonly string[], env: Strings, files: Strings = broken): string =>
        amont(['check', ...given], { cwd: folder(files), env }).out;
    const french = 'Rien ne porte le nom PERSONNE.';
    const english = 'Nothing is named PERSONNE.';

    test('is the one asked for, else the system’s, else the programme’s', () => {
        expect(said(['--lang', 'en'], { LC_ALL: 'fr_FR.UTF-8' })).toContain(english);
        expect(said([], { LC_ALL: 'en_GB.UTF-8' })).toContain(english);
        expect(said([], { LC_ALL: '', LANG: 'en_US.UTF-8' })).toContain(english);
        expect(said([], { LC_ALL: '', LC_MESSAGES: 'en_US', LANG: 'fr_FR' })).toContain(english);
        expect(said([], { LC_ALL: '', LANG: 'fr_FR', LANGUAGE: 'en:fr' })).toContain(english);
        expect(said([], { LC_ALL: 'C.UTF-8', LANGUAGE: 'en' })).toContain(french);
        expect(said([], { LC_ALL: 'de_DE.UTF-8' })).toContain(french);
        const inEnglish = { ...broken, 'programme.amont': broken['programme.amont'].replace('langue fr', 'langue en') };
        expect(said([], {}, inEnglish)).toContain(english);
        expect(said([], {}, inEnglish)).toMatch(/✗ 1 error \(1 programme, 3 files, 9 elements\)/);
    });

    test('is each programme’s own where several are checked', () => {
        const inEnglish = { ...broken, 'programme.amont': broken['programme.amont'].replace('langue fr', 'langue en') };
        const out = said([], {}, { ...under('un', broken), ...under('two', inEnglish) });
        expect(out).toContain(`${path.join('un', 'besoins.amont')}:1:51  erreur  broken-reference\n  ${french}`);
        expect(out).toContain(`${path.join('two', 'besoins.amont')}:1:51  error  broken-reference\n  ${english}`);
    });
});

describe('formats for programs', () => {
    const cwd = (): string => folder({ ...broken, 'plus, et: 100 %.amont': 'besoin BES-9 "Être <au> calme & \u0001" { pour OBJ }\n' });

    test('json: one object with places from 1, offsets, and a sum', () => {
        const { code, out } = amont(['check', '--format', 'json'], { cwd: cwd() });
        expect(code).toBe(1);
        const report = JSON.parse(out) as {
            programmes: unknown[]; summary: unknown; findings: unknown[];
        };
        expect(report.programmes).toEqual([{
            kind: 'programme', id: 'ESSAI', title: 'Programme d\'essai', language: 'fr', folder: '.',
            files: ['besoins.amont', 'exigences.amont', 'plus, et: 100 %.amont', 'programme.amont'],
        }]);
        expect(report.summary).toEqual({ errors: 2, warnings: 1, informations: 0, waived: 0 });
        expect(report.findings[0]).toMatchObject({
            code: 'broken-reference', severity: 'error', file: 'besoins.amont',
            start: { line: 1, column: 51, offset: 50 }, end: { line: 1, column: 59, offset: 58 }, message: 'Rien ne porte le nom PERSONNE.',
        });
    });

    test('json: the same files give the same bytes from wherever they are checked', () => {
        const here = cwd();
        const { out } = amont(['check', '--format', 'json'], { cwd: here });
        expect(amont(['check', '--format', 'json', here], { cwd: here }).out).toBe(out);
        expect(amont(['check', '--format', 'json', 'besoins.amont'], { cwd: here }).out).toBe(out);
    });

    test('github: one command a finding, its text escaped', () => {
        const lines = amont(['check', '--format', 'github'], { cwd: cwd() }).out.trimEnd().split('\n');
        expect(lines[0]).toBe('::error file=besoins.amont,line=1,endLine=1,col=51,endColumn=59,title=broken-reference::'
            + 'Rien ne porte le nom PERSONNE.%0A→ Déclarez PERSONNE, ou corrigez le renvoi.');
        expect(lines[1]).toContain('::error file=plus%2C et%3A 100 %25.amont,line=1,');
        expect(lines.map(line => line.split(' ')[0])).toEqual(['::error', '::error', '::warning']);
    });

    test('github: nothing to say, nothing said', () => {
        expect(amont(['check', '--format', 'github'], { cwd: folder(sound) })).toEqual({ code: 0, out: '', err: '' });
    });

    test('junit: well-formed, a failure for what weighs enough, a case that passes for a clean file', () => {
        const { out } = amont(['check', '--format', 'junit'], { cwd: cwd() });
        const opened: string[] = [];
        const parser = new SaxesParser();
        parser.on('opentag', ({ name, attributes: { tests, failures } }) => {
            opened.push([name, tests, failures].filter(each => each !== undefined).join(' '));
        });
        parser.on('error', error => { throw error; });
        parser.write(out).close();
        expect(opened).toEqual([
            'testsuites 5 2',
            'testsuite 1 1', 'testcase', 'failure',
            'testsuite 1 0', 'testcase',
            'testsuite 2 1', 'testcase', 'failure', 'testcase', 'system-out',
            'testsuite 1 0', 'testcase',
        ]);
    });
});

describe('what is checked', () => {
    test('a file or a folder inside a programme stands for the whole of it', () => {
        const root = folder({ ...sound, 'sous/dossier/plus.amont': 'besoin BES-9 "Être au calme" { exprimé par PERSONNE  pour OBJ }\n' });
        for (const given of ['besoins.amont', 'sous/dossier', 'sous/dossier/plus.amont', '.']) {
            const { code, out } = amont(['check', given], { cwd: root });
            expect(code, given).toBe(1);
            expect(out, given).toContain(`${path.join('sous', 'dossier', 'plus.amont')}:1:44`);
        }
        expect(amont(['check'], { cwd: path.join(root, 'sous', 'dossier') }).out).toContain('plus.amont:1:44');
    });

    test('programmes in one tree do not see each other; a file stands for its own alone', () => {
        const root = folder({ ...sound, ...under('autre', broken) });
        expect(amont(['check', 'besoins.amont'], { cwd: root }).code).toBe(0);
        expect(amont(['check', 'autre'], { cwd: root }).code).toBe(1);
        expect(amont(['check'], { cwd: root }).out).toMatch(/✗ 1.erreur \(2.programmes, 6.fichiers/);
    });

    test('hidden folders, node_modules and other files are left out', () => {
        const bad = 'besoin BES-9 "Trop" { pour PERSONNE }\n';
        const root = folder({ ...sound, '.git/x.amont': bad, 'node_modules/p/x.amont': bad, '.caché.amont': bad, 'notes.txt': bad });
        expect(amont(['check'], { cwd: root }).out).toContain('(1\u00a0programme, 3\u00a0fichiers, 9\u00a0éléments)');
    });

    test('links are followed once, and circles of links end', () => {
        const outside = folder({ 'plus.amont': 'besoin BES-9 "Être au calme" { exprimé par PERSONNE  pour OBJ }\n' });
        const root = folder({ ...sound, 'sous/vide.amont': '' });
        symlinkSync(root, path.join(root, 'sous', 'boucle'));
        symlinkSync(path.join(root, 'besoins.amont'), path.join(root, 'sous', 'double.amont'));
        symlinkSync(outside, path.join(root, 'ailleurs'));
        symlinkSync(path.join(root, 'soi'), path.join(root, 'soi'));
        const { code, out } = amont(['check'], { cwd: root });
        expect(code).toBe(1);
        expect(out).toContain(`${path.join('ailleurs', 'plus.amont')}:1:44`);
        expect(out).toContain('(1\u00a0programme, 5\u00a0fichiers, 10\u00a0éléments)');
    });

    test('libraries are read for the programme, and their own findings told only when they are asked for', () => {
        const root = folder({
            ...under('projet', {
                ...sound,
                'programme.amont': sound['programme.amont'].replace('  phases mop\n', '  phases mop\n  s\'appuie sur "../commun"\n'),
                'besoins.amont': sound['besoins.amont'].replace('répond à BES-1', 'répond à BES-1  exige EX-COMMUN'),
            }),
            'commun/commun.amont': 'référentiel COMMUN "Exigences courantes" { langue fr }\n'
                + 'exigence EX-COMMUN "Éclairage" { "Chaque poste doit être éclairé." }\n',
        });
        const { code, out } = amont(['check', 'projet'], { cwd: root });
        expect(code).toBe(0);
        expect(out).not.toContain('commun.amont');
        expect(amont(['check'], { cwd: root }).out).toContain(path.join('commun', 'commun.amont'));
        expect(amont(['check', 'commun'], { cwd: root }).out).toContain('EX-COMMUN');
    });

    test('several paths, one of them twice, are one check', () => {
        const root = folder({ ...under('a', broken), 'b/programme.amont': sound['programme.amont'] });
        const { out } = amont(['check', 'a', 'b', 'a/besoins.amont'], { cwd: root });
        expect(out.split('PERSONNE.').length).toBe(2);
        expect(out).toContain('2\u00a0programmes');
    });
});

describe('what cannot be checked is said in one line', () => {
    const cases: [name: string, given: string[], line: string][] = [
        ['a path that does not exist', ['nulle-part'], 'amont : « nulle-part » n’existe pas.'],
        ['a file of another kind', ['notes.txt'], 'amont : « notes.txt » n’est pas un fichier .amont.'],
        ['a folder without a programme', ['vide'],
            'amont : aucun fichier .amont dans « vide ». Créez un programme de départ avec « amont new ».'],
        ['an unknown format', ['--format', 'xml'],
            'amont : « xml » ne convient pas à --format\u202f; au choix : text, json, sarif, github, junit.'],
        ['an unknown level', ['--fail-on', 'mort'], 'amont : « mort » ne convient pas à --fail-on\u202f; au choix : error, warning, info.'],
    ];
    test.each(cases)('%s', (_, given, line) => {
        const root = folder({ 'notes.txt': 'rien' });
        mkdirSync(path.join(root, 'vide'));
        const run = amont(['check', ...given, '--lang', 'fr'], { cwd: root });
        expect({ ...run, err: run.err.replaceAll('\u00a0', ' ') }).toEqual({ code: 2, out: '', err: `${line}\n` });
    });

    test('files that belong to no programme: their findings, then the line', () => {
        const { code, out, err } = amont(['check', '--lang', 'fr'], { cwd: folder({ 'besoins.amont': sound['besoins.amont'] }) });
        expect(code).toBe(2);
        expect(out).toContain('no-programme');
        expect(err).toMatch(/^amont.: aucun programme dans «.\..»[^\n]*\n$/);
    });
});

test('a reader that stops reading is no failure', async () => {
    const many = Array.from({ length: 3000 }, (_, i) => `besoin B-${i} "Besoin" { pour PERSONNE }`).join('\n');
    const run = new LiveRun(['check'], { cwd: folder({ ...sound, 'plus.amont': many }) });
    let errors = '';
    run.process.stderr.on('data', (chunk: string) => { errors += chunk; });
    run.process.stdout.once('data', () => run.process.stdout.destroy());
    expect(await run.ended).toBe(1);
    expect(errors).toBe('');
});
