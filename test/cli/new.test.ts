import { readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { sectors, sectorNames } from '../../language/starters/sectors.js';
import { amont, folder, read } from './amont.js';

const january = { SOURCE_DATE_EPOCH: '1767225600' };

describe('a starting programme', () => {
    const all = (['fr', 'en'] as const).flatMap(language => sectorNames(language).map((name, i) => [language, name, sectors[i]!] as const));

    test.each(all)('%s, %s: nothing to report, and compiled with every part', (language, name, sector) => {
        const root = folder();
        const made = amont(['new', 'essai', '--sector', name, '--lang', language], { cwd: root });
        expect({ code: made.code, err: made.err }).toEqual({ code: 0, err: '' });
        const files = readdirSync(path.join(root, 'essai'));
        expect(files.length).toBe(sector === 'si' ? 7 : 8);
        for (const file of files) {
            expect(read(root, 'essai', file).startsWith('// '), file).toBe(true);
        }
        const checked = amont(['check', 'essai', '--format', 'json'], { cwd: root });
        expect(JSON.parse(checked.out)).toMatchObject({
            programmes: [{ id: 'ESSAI', language }], summary: { errors: 0, warnings: 0, informations: 0 }, findings: [],
        });
        expect(amont(['build', 'essai', '--out', 'out'], { cwd: root }).code).toBe(0);
        expect(readdirSync(path.join(root, 'out'))).toEqual(['ESSAI-A.html']);
    });

    test('may follow another ladder of phases, and its deliverables are compiled at once', () => {
        const root = folder();
        expect(amont(['new', 'tour', '--secteur', 'logement', '--phases', 'promoteur', '--lang', 'fr'], { cwd: root }).code).toBe(0);
        expect(read(root, 'tour', 'programme.amont')).toContain('\n  phases promoteur\n');
        expect(read(root, 'tour', 'budget-et-planning.amont')).toMatch(/\nphase LIV "Livraison" \{ période [\d.-]+ \}\n/);
        expect(amont(['build', 'tour', '--document', 'livrables', '--out', 'out', '--lang', 'fr'], { cwd: root }).err).toBe('');
        expect(readdirSync(path.join(root, 'out'))).toEqual([
            'TOUR-A.html', 'TOUR-ecoute-A.html', 'TOUR-notice-A.html', 'TOUR-preprogramme-A.html', 'TOUR-resultats-A.html',
        ]);
        const { err } = amont(['new', 'autre', '--secteur', 'logement', '--phases', 'lunaire', '--lang', 'fr'], { cwd: root });
        expect(err.replaceAll(/[\u00a0\u202f]/g, ' ')).toBe('amont : échelle de phases inconnue : lunaire ; au choix : mop, promoteur, si.\n');
    });

    test('takes its code from the folder’s name, where it can', () => {
        const root = folder();
        for (const [name, code] of [['École du Parc', 'ECOLE-DU-PARC'], ['12 rue Haute', 'RUE-HAUTE'], ['2026', 'PROJET']] as const) {
            expect(amont(['new', name, '--secteur', 'bureaux'], { cwd: root }).code).toBe(0);
            expect(read(root, name, 'programme.amont')).toContain(`\nprogramme ${code} "Aménagement`);
        }
    });

    test('has dates of its own day, and laws keep theirs', () => {
        const root = folder();
        amont(['new', 'avant', '--secteur', 'bureaux'], { cwd: root, env: january });
        amont(['new', 'après', '--secteur', 'bureaux'], { cwd: root, env: { SOURCE_DATE_EPOCH: String(Date.UTC(2027, 10, 20) / 1000) } });
        expect(read(root, 'avant', 'programme.amont')).toContain('indice "A" du 2026-01-05');
        expect(read(root, 'après', 'programme.amont')).toContain('indice "A" du 2027-11-05');
        expect(read(root, 'après', 'budget-et-planning.amont')).toContain('phase préprogramme "Préprogramme" { période 2027-10 }');
        expect(read(root, 'après', 'exigences.amont')).toContain('date 2019-07-23');
        expect(amont(['check', 'après', '--fail-on', 'info'], { cwd: root }).code).toBe(0);
    });

    test('is announced with what to do next', () => {
        const { out } = amont(['new', 'mon projet', '--secteur', 'si'], { cwd: folder() });
        expect(out).toContain('✓ Programme créé dans mon projet\n    programme.amont\n');
        expect(out).toContain('  2. amont check "mon projet"   dit ce qui manque ou se contredit\n');
    });
});

describe('sectors', () => {
    test('are known by their names in both languages, without accents too', () => {
        for (const name of ['équipement', 'EQUIPEMENT', 'équipement public', 'public-facility', 'facility', 'e\u0301quipement']) {
            const root = folder();
            expect(amont(['new', 'x', '--secteur', name], { cwd: root }).code, name).toBe(0);
            expect(read(root, 'x', 'programme.amont'), name).toContain('secteur équipement public');
        }
    });

    test('are listed where one is missing or unknown', () => {
        const root = folder();
        expect(amont(['new', 'x', '--secteur', 'usine', '--lang', 'fr'], { cwd: root }).err.replaceAll('\u00a0', ' '))
            .toBe('amont : secteur inconnu : usine\u202f; au choix : bureaux, logement, équipement, quartier, si.\n');
        const { code, out, err } = amont(['new', 'x', '--lang', 'en'], { cwd: root });
        expect({ code, out }).toEqual({ code: 2, out: '' });
        expect(err).toBe('amont: say the sector with --sector; one of: offices, housing, facility, neighbourhood, information-system.\n');
        expect(readdirSync(root)).toEqual([]);
    });
});

test('a folder with something in it, or a file, is left alone', () => {
    const root = folder({ 'plein/notes.txt': 'à garder' });
    writeFileSync(path.join(root, 'fichier'), 'à garder');
    expect(amont(['new', 'plein', '--secteur', 'si', '--lang', 'en'], { cwd: root }))
        .toEqual({ code: 2, out: '', err: 'amont: “plein” is not empty: nothing in it was touched. Give another folder.\n' });
    expect(amont(['new', 'fichier', '--secteur', 'si', '--lang', 'en'], { cwd: root }))
        .toEqual({ code: 2, out: '', err: 'amont: “fichier” exists and is not a folder.\n' });
    expect(amont(['new', 'fichier/sous', '--secteur', 'si', '--lang', 'en'], { cwd: root })).toMatchObject({ code: 2, out: '' });
    expect(readdirSync(path.join(root, 'plein'))).toEqual(['notes.txt']);
    expect(read(root, 'fichier')).toBe('à garder');
});
