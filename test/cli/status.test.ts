import { describe, expect, test } from 'vitest';
import { amont, broken, folder, sound } from './amont.js';

interface Listed {
    readonly programmes: readonly {
        readonly judgedAt: string;
        readonly complete: boolean;
        readonly phases: readonly { readonly id: string; readonly done: number; readonly due: number; readonly percent: number | null }[];
        readonly open: readonly {
            readonly code: string; readonly due: string; readonly file: string; readonly start: { readonly line: number };
        }[];
        readonly deliverables: readonly { readonly id: string }[];
    }[];
}

/** A sound programme with a question before APD, a verification in APD, and a point that is open until PRO. */
const late = {
    ...sound,
    'gouvernance.amont': 'question Q-1 "Le sol porte-t-il ?" { pour MOA  avant APD  état ouverte }\n'
        + 'livrable L-APD "Dossier" { par MOA  phase APD }\n',
    'exigences.amont': `${sound['exigences.amont'].replace('vérifier en AOR par mesure', 'vérifier en APD par calcul  responsable MOA\n'
        + '  vérifier en AOR par mesure  responsable MOA')}exigence EX-2 "Cour" {
  "La cour doit mesurer XX m²."
  phases PRO, AOR
  vérifier en AOR par mesure  responsable MOA
  priorité importante
  source BES-1
}
`,
} as const;

function statusOf(files: Readonly<Record<string, string>>, ...options: string[]): Listed['programmes'][number] {
    return (JSON.parse(amont(['status', '--format', 'json', ...options], { cwd: folder(files) }).out) as Listed).programmes[0]!;
}

describe('amont status', () => {
    test('judges at the phase asked for: what falls due there and before, with its place', () => {
        const at = (phase: string): readonly string[] => statusOf(late, '--at', phase).open.map(({ code, due }) => `${code} ${due}`);
        expect(at('programme')).toEqual([]);
        expect(at('APS')).toEqual([]);
        expect(at('APD')).toEqual(['verification-without-verdict APD', 'question-still-open APD']);
        expect(at('PRO')).toContain('to-be-defined PRO');
        const { open, deliverables } = statusOf(late, '--at', 'apd');
        expect(open.map(({ file, start }) => `${file}:${start.line}`)).toEqual(['exigences.amont:6', 'gouvernance.amont:1']);
        expect(deliverables.map(({ id }) => id)).toEqual(['L-APD']);
    });

    test('asks for more from phase to phase, and for less upstream', () => {
        const { phases, judgedAt } = statusOf(late);
        expect(judgedAt).toBe('programme');
        expect(phases.map(({ id }) => id)).toEqual(['amont', 'préprogramme', 'programme', 'APD', 'PRO', 'AOR']);
        const dues = phases.map(({ due }) => due);
        expect(dues).toEqual([...dues].sort((a, b) => a - b));
        expect(phases.map(({ percent }) => percent === 100)).toEqual([true, true, true, false, false, false]);
        expect(statusOf(broken, '--at', 'amont').complete).toBe(true);
    });

    test('as a table on a screen of 80 columns, in the language asked for', () => {
        const cwd = folder(late);
        const { code, out, err } = amont(['status', '--at', 'APD', '--lang', 'fr'], { cwd });
        expect({ code, err }).toEqual({ code: 0, err: '' });
        const plain = out.replace(/[\u00a0\u202f]/g, ' ');
        expect(plain).toContain('Stade non précisé, jugé en APD\n');
        expect(plain).toMatch(/^ +amont {2}préprogramme {2}programme +▸ APD/m);
        expect(plain).toMatch(/^Décisions +· +· +· +0 % +0\/1/m);
        expect(plain).toContain('À compléter pour APD : 2\n');
        expect(plain).toContain('À remettre en APD : L-APD\nEnsuite, pour PRO : 1 de plus.\n');
        expect(plain).toContain('« amont check --at APD » montre la ligne de chacun.\n');
        expect(plain.split('\n').filter(line => line.length > 80)).toEqual([]);
        expect(amont(['status', '--at', 'APD', '--lang', 'en'], { cwd }).out).toContain('To complete for APD: 2\n');
        expect(amont(['status', '--at', 'APS', '--lang', 'en'], { cwd }).out).toContain('✓ Nothing to complete for APS\n');
    });

    test('in Markdown, with every figure', () => {
        const run = amont(['status', '--at', 'APD', '--format', 'md', '--lang', 'fr'], { cwd: folder(late) });
        const out = run.out.replace(/[\u00a0\u202f]/g, ' ');
        expect(out).toMatch(/^\| Famille \| amont \| préprogramme \| programme \| \*\*APD\*\* \|/m);
        expect(out).toMatch(/^\| Décisions \| – \| – \| – \| 0 % \(0\/1\) \|/m);
        expect(out).toContain('  - La question Q-1 reste ouverte, et APD attend sa réponse.');
    });

    test('the exit code is 1 where what is missing is an error, 2 where nothing can be told', () => {
        expect(amont(['status', '--at', 'PRO'], { cwd: folder(late) }).code).toBe(1);
        expect(amont(['status', '--at', 'APD'], { cwd: folder(late) }).code).toBe(0);
        const refused = amont(['status', '--at', 'APT', '--lang', 'en'], { cwd: folder(late) });
        expect(refused).toEqual({
            code: 2, out: '',
            err: 'amont: “APT” is no phase of ESSAI; its phases: amont, préprogramme, programme, ESQ, APS, APD, PRO, ACT, '
                + 'VISA, EXE, DET, OPC, AOR, GPA, exploitation, requalification.\n',
        });
        expect(amont(['status'], { cwd: folder({ 'seul.amont': 'besoin B "B" {}\n' }) }).code).toBe(2);
    });

    test('what settings turn off does not count, nor what the text waives', () => {
        const off = { ...late, 'amont.json': '{ "rules": { "question-still-open": "off" } }' };
        expect(statusOf(off, '--at', 'APD').open.map(({ code }) => code)).toEqual(['verification-without-verdict']);
        const waived = {
            ...late, 'gouvernance.amont': late['gouvernance.amont'].replace('état ouverte',
                'état ouverte  dérogation question-still-open "Sondage commandé."'),
        };
        expect(statusOf(waived, '--at', 'APD').open.map(({ code }) => code)).toEqual(['verification-without-verdict']);
    });
});

describe('amont check --at', () => {
    const codes = (files: Readonly<Record<string, string>>, ...options: string[]): readonly string[] =>
        (JSON.parse(amont(['check', '--format', 'json', ...options], { cwd: folder(files) }).out) as {
            readonly findings: readonly { readonly code: string; readonly severity: string }[];
        }).findings.map(({ code, severity }) => `${code} ${severity}`);

    test('reports what must be complete at that phase, and does not nag about what is not due', () => {
        expect(codes(late)).toEqual(['to-be-defined warning']);
        expect(codes(late, '--at', 'APD')).toEqual([
            'verification-without-verdict warning', 'to-be-defined warning', 'question-still-open warning',
        ]);
        expect(codes(late, '--at', 'PRO')).toContain('to-be-defined error');
        const bare = { ...sound, 'exigences.amont': 'exigence EX-1 "Bruit" { "Le bruit doit rester faible." }\n' };
        expect(codes(bare, '--at', 'préprogramme').filter(code => /requirement-without|quality/.test(code))).toEqual([]);
        expect(codes(bare, '--at', 'brief').filter(code => code.startsWith('requirement-without'))).toHaveLength(3);
    });

    test.each(['text', 'json', 'sarif', 'github', 'junit'])('in the format %s', format => {
        const { code, out } = amont(['check', '--at', 'APD', '--format', format], { cwd: folder(late) });
        expect(code).toBe(0);
        expect(out).toContain('question-still-open');
    });

    test('a phase that the ladder does not know is one line, and exit code 2', () => {
        const { code, out, err } = amont(['check', '--at', 'APT', '--lang', 'fr'], { cwd: folder(late) });
        expect({ code, out }).toEqual({ code: 2, out: '' });
        expect(err.replace(/[\u00a0\u202f]/g, ' '))
            .toMatch(/^amont : « APT » n’est pas une phase de ESSAI ; ses phases : amont, .*requalification\.\n$/);
    });
});
