import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { documentKinds } from '../../language/document/documents/names.js';
import { amont, broken, folder, read, sound } from './amont.js';

const more = {
    ...sound,
    'suite.amont': `unité PLATEAU "Plateau" {
  espace SALLE "Salle" { surface 20 m² }
}
livrable LIV-1 "Notice" { par MOA  pour MOA  phase exploitation  document notice d'usage }
livrable LIV-2 "Budget" { par MOA  pour MOA  phase APD  document coûts }
`,
};

function files(root: string): readonly string[] {
    return readdirSync(path.join(root, 'livrables')).sort();
}

describe('--document', () => {
    test('writes each document in each format, by its own name; data once', () => {
        const root = folder(sound);
        const { code } = amont(['build', '--document', 'charte,cadre de réponse', '--document', 'DASHBOARD', '--to', 'html,md'],
            { cwd: root });
        expect(code).toBe(0);
        expect(files(root)).toEqual(['cadre-de-reponse', 'charte', 'tableau-de-bord']
            .flatMap(name => [`ESSAI-${name}-B.html`, `ESSAI-${name}-B.md`]));
        expect(read(root, 'livrables', 'ESSAI-cadre-de-reponse-B.html')).toContain('Cadre de réponse des candidats');
    });

    test('all of them, the same bytes each time', () => {
        const [one, other] = [folder(more), folder(more)];
        expect(amont(['build', '--document', 'tous'], { cwd: one, env: { TZ: 'Pacific/Auckland' } }).code).toBe(0);
        expect(amont(['build', '--document', 'all'], { cwd: other, env: { LC_ALL: 'en_GB' } }).code).toBe(0);
        expect(files(one)).toHaveLength(documentKinds.length);
        expect(files(other)).toEqual(files(one));
        for (const file of files(one)) { expect(read(other, 'livrables', file)).toBe(read(one, 'livrables', file)); }
    });

    test('the programme’s own deliverables', () => {
        const root = folder(more);
        expect(amont(['build', '--document', 'livrables'], { cwd: root }).code).toBe(0);
        expect(files(root)).toEqual(['ESSAI-budget-B.html', 'ESSAI-notice-B.html']);
        const { code, err } = amont(['build', '--document', 'livrables', '--lang', 'fr'], { cwd: folder(sound) });
        expect(code).toBe(2);
        expect(err).toContain('ESSAI ne déclare aucun livrable avec son document');
    });

    test('an unknown one: one line with the list', () => {
        const { code, err } = amont(['build', '--document', 'notice,roman', '--lang', 'fr'], { cwd: folder(sound) });
        expect(code).toBe(2);
        expect(err.replace(/[\u00a0\u202f]/g, ' ')).toMatch(/^amont : document inconnu : roman ; au choix : programme, préprogramme, .*tous\.\n$/);
        expect(amont(['build', '--document', 'novel', '--lang', 'en'], { cwd: folder(sound) }).err)
            .toMatch(/^amont: unknown document: novel; one of: programme, outline-brief, sheets, .*all\.\n$/);
    });

    test('a review is made in spite of errors, and says them', () => {
        const root = folder(broken);
        expect(amont(['build', '--document', 'revue'], { cwd: root }).code).toBe(0);
        expect(read(root, 'livrables', 'ESSAI-revue-B.html')).toContain('besoins.amont, ligne');
        expect(amont(['build', '--document', 'revue,charte'], { cwd: root }).code).toBe(1);
    });
});

describe('--phase and --unit', () => {
    test('cut a document, and say so in its name', () => {
        const root = folder(more);
        expect(amont(['build', '--document', 'programme,fiches', '--unit', 'plateau'], { cwd: root }).code).toBe(0);
        expect(amont(['build', '--phase', 'APD'], { cwd: root }).code).toBe(0);
        expect(files(root)).toEqual(['ESSAI-APD-B.html', 'ESSAI-PLATEAU-B.html', 'ESSAI-fiches-PLATEAU-B.html']);
    });

    test('that the programme does not have: one line with those that it has', () => {
        const root = folder(more);
        expect(amont(['build', '--unit', 'NORD', '--lang', 'en'], { cwd: root }))
            .toEqual({ code: 2, out: '', err: 'amont: unknown unit in ESSAI: NORD; one of: PLATEAU.\n' });
        expect(amont(['build', '--phase', 'XYZ', '--lang', 'en'],
            { cwd: root }).err).toMatch(/^amont: unknown phase in ESSAI: XYZ; one of: amont, /);
        expect(amont(['build', '--unit', 'NORD', '--lang', 'en'], { cwd: folder(sound) }).err).toContain('ESSAI has no unit');
    });
});

test('--lang gives headings in another language and leaves the author’s texts', () => {
    const root = folder(sound);
    expect(amont(['build', '--lang', 'en'], { cwd: root }).code).toBe(0);
    const page = read(root, 'livrables', 'ESSAI-B.html');
    expect(page).toContain('<html lang="en">');
    expect(page).toContain('Se réunir à distance');
    expect(page).toContain('Functional and technical brief');
});
