import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { amont, folder, sound } from './amont.js';

const waiving = {
    'p.amont': 'programme P "Mairie" { langue fr }\nacteur MOA "Commune" { rôle maître d\'ouvrage }\nexigence E-1 "Salles" {\n'
        + '    "Les salles doivent être agréables."\n    dérogation vague-term "Mot du conseil." jusqu\'au 2026-12-31 décidée par MOA\n}\n',
};

function check(format: string, more: Readonly<Record<string, string>> = {}): string {
    return amont(['check', '--format', format, '--lang', 'fr'], { cwd: folder(waiving), env: more }).out;
}

describe('amont check and what the text waives', () => {
    test('counts it in a line of its own, and shows none of it', () => {
        const out = check('text').replace(/[\u00a0\u202f]/g, ' ');
        expect(out).toContain('1 signalement écarté par une dérogation motivée');
        expect(out).not.toContain('vague-term');
    });

    test('reports it again once the waiver has expired', () => {
        const out = check('text', { SOURCE_DATE_EPOCH: '1799000000' });
        expect(out).toContain('vague-term');
        expect(out).toContain('waiver-expired');
    });

    test('lists it in JSON, with its reason', () => {
        const report = JSON.parse(check('json')) as {
            summary: Record<string, number>; findings: { code: string }[]; waived: { code: string; waiver: Record<string, unknown> }[];
        };
        expect(report.summary['waived']).toBe(1);
        expect(report.findings.map(({ code }) => code)).not.toContain('vague-term');
        expect(report.waived).toMatchObject([{
            code: 'vague-term', waiver: { element: 'E-1', reason: 'Mot du conseil.', until: '2026-12-31', by: ['MOA'] },
        }]);
    });

    test('is a suppression in the source in SARIF', () => {
        const { runs: [run] } = JSON.parse(check('sarif')) as { runs: [{ results: { ruleId: string; suppressions?: unknown[] }[] }] };
        expect(run.results.filter(({ ruleId }) => ruleId === 'vague-term')).toMatchObject([{
            suppressions: [{ kind: 'inSource', status: 'accepted', justification: 'Mot du conseil.' }],
        }]);
        expect(run.results.filter(({ suppressions }) => suppressions)).toHaveLength(1);
    });

    test('stops no build, and stands in the document with its reason', () => {
        const unplaced = (waiver: string): string => folder({
            ...sound, 'amont.json': '{ "rules": { "no-location": "error" } }',
            'programme.amont': sound['programme.amont'].replace('lieu "Lyon"', waiver),
        });
        expect(amont(['build', '--to', 'md'], { cwd: unplaced('') }).code).toBe(1);
        const cwd = unplaced('dérogation no-location "Le site reste à choisir." jusqu\'au 2026-12-31 décidée par MOA');
        expect(amont(['build', '--to', 'md'], { cwd }).code).toBe(0);
        const document = readFileSync(path.join(cwd, 'livrables/ESSAI-B.md'), 'utf8').replace(/[\u00a0\u202f]/g, ' ');
        expect(document).toMatch(/^#+ .*Dérogations$/m);
        expect(document).toMatch(/Tout le programme.*Aucun lieu.*Le site reste à choisir.*31 décembre 2026.*MOA/);
    });
});
