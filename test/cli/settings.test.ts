import { expect, test } from 'vitest';
import { amont, broken, folder, sound } from './amont.js';

test('amont check weighs rules as amont.json in the programme’s folder says', () => {
    expect(amont(['check'], { cwd: folder(broken) }).code).toBe(1);
    const cwd = folder({ ...broken, 'amont.json': '{ "rules": { "broken-reference": "information" } }' });
    expect(amont(['check', '--lang', 'fr'], { cwd })).toMatchObject({ code: 0, err: '' });
    expect(amont(['check', '--lang', 'fr'], { cwd }).out).toContain('besoins.amont:1:51  remarque  broken-reference');
});

test('a fault of amont.json is shown with its line, and every form of report can tell it', () => {
    const cwd = folder({ ...sound, 'amont.json': '{\n  "rules": { "no-budjet": "off" }\n}\n' });
    expect(amont(['check', '--lang', 'fr'], { cwd })).toMatchObject({ code: 1, err: '' });
    expect(amont(['check', '--lang', 'fr'], { cwd }).out.replace(/[\u00a0\u202f]/g, ' ')).toContain([
        'amont.json:2:14  erreur  settings',
        '  Aucune règle ne porte le code « no-budjet ».',
        ' 2 │   "rules": { "no-budjet": "off" }',
        '   │              ^^^^^^^^^^^',
        '    → Vouliez-vous dire « no-budget » ?',
        '',
        '✗ 1 erreur (',
    ].join('\n'));
    for (const format of ['json', 'sarif', 'github', 'junit']) {
        expect(amont(['check', '--format', format], { cwd }).out).toContain('amont.json');
    }
});
