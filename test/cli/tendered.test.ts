import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { amont, folder } from './amont.js';

const programme = 'programme P "Mairie" { langue fr  version de référence "v1.0" du 2026-05-04 }\n';
const requirement = 'exigence E-1 "Bruit" {\n    "Le bruit doit rester sous le niveau fixé."\n    critère "Niveau" '
    + '<= 40 dB(A)  flexibilité F1\n    priorité importante\n}\nexigence E-2 "Lumière" { "La salle doit avoir une fenêtre." }\n';

function git(cwd: string, ...given: string[]): void {
    execFileSync('git', ['-c', 'user.name=Essai', '-c', 'user.email=essai@example.org', '-c', 'commit.gpgsign=false', ...given],
        { cwd, stdio: 'ignore' });
}

/** A repository in which the programme, in a folder of its own, was tendered as v1.0. */
function repository(): string {
    const cwd = folder({ 'op/p.amont': programme, 'op/exigences/e.amont': requirement });
    git(cwd, 'init');
    git(cwd, 'add', '.');
    git(cwd, 'commit', '-m', 'Consultation');
    git(cwd, 'tag', 'v1.0');
    return cwd;
}

/** What is said under some codes, in plain spaces. */
function said(cwd: string, ...codes: string[]): readonly string[] {
    const { out } = amont(['check', '--format', 'json', '--lang', 'fr'], { cwd: path.join(cwd, 'op') });
    const { findings } = JSON.parse(out) as { findings: { code: string; message: string }[] };
    return findings.filter(({ code }) => codes.includes(code)).map(({ message }) => message.replace(/[\u00a0\u202f]/g, ' '));
}

const both = ['changed-after-tender', 'tender-version-not-found'];

describe('against the version that was tendered', () => {
    test('nothing is said of what did not change, whatever moved', () => {
        const cwd = repository();
        writeFileSync(path.join(cwd, 'op/exigences/e.amont'), `// relu\n\n${requirement.replaceAll('    ', '  ')}`);
        expect(said(cwd, ...both)).toEqual([]);
    });

    test('what changed is named, old and new', () => {
        const cwd = repository();
        writeFileSync(path.join(cwd, 'op/exigences/e.amont'), requirement
            .replace('<= 40 dB(A)  flexibilité F1', '<= 35 dB(A)  flexibilité F0')
            .replace('sous le niveau fixé', 'bas').replace('importante', 'indispensable').replace('E-2', 'E-3'));
        expect(said(cwd, ...both)).toEqual([
            'E-1 a changé depuis la version « v1.0 ». Énoncé : « Le bruit doit rester sous le niveau fixé. » → « Le bruit '
                + 'doit rester bas. » ; Priorité : importante → indispensable ; Critère « Niveau » : <= 40 dB(A) F1 → <= 35 dB(A) F0.',
            'E-3 n’était pas dans la version « v1.0 ».',
            'La version « v1.0 » demandait aussi : E-2.',
        ]);
    });

    test('a criterion that came or went is named too', () => {
        const cwd = repository();
        writeFileSync(path.join(cwd, 'op/exigences/e.amont'), requirement.replace('critère "Niveau"', 'critère "Pression"'));
        expect(said(cwd, ...both)).toEqual([
            'E-1 a changé depuis la version « v1.0 ». Critère « Pression » : (rien) → <= 40 dB(A) F1 ; '
                + 'Critère « Niveau » : <= 40 dB(A) F1 → (rien).',
        ]);
    });

    test('a version that nobody tagged, or a folder outside of git, is told', () => {
        const cwd = repository();
        writeFileSync(path.join(cwd, 'op/p.amont'), programme.replace('v1.0', '--output=x'));
        expect(said(cwd, ...both)).toEqual([
            'La version « --output=x » ne peut pas être lue : aucune étiquette ni révision git ne porte ce nom.',
        ]);
        expect(said(folder({ 'op/p.amont': programme }), ...both)).toEqual([
            'La version « v1.0 » ne peut pas être lue : ce dossier n’est pas dans un dépôt git.',
        ]);
    });
});
