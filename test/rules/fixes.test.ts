import { describe, expect, test } from 'vitest';
import { applied, offered } from '../../language/features/fixes.js';
import { applySureFixes } from '../../language/fixing.js';
import type { Language } from '../../language/grammar/vocabulary.js';
import type { Finding } from '../../language/model/findings.js';
import { rules } from '../../language/rules/index.js';
import { Workbench } from '../../language/workbench.js';
import { unmark } from './programmes.js';

const file = '/projet/programme.amont';

function opened(text: string): Workbench {
    const workbench = new Workbench();
    workbench.setText(file, text);
    return workbench;
}

function findingsOf(workbench: Workbench): readonly Finding[] {
    return workbench.programmes.flatMap(({ findings }) => findings);
}

interface Fixed {
    readonly title: string;
    readonly sure: boolean;
    readonly text: string;
}

/** What a text becomes by each fix of the findings of a code, in the words of its own language unless another is asked for. */
function fixedBy(text: string, code: string, language?: Language): Fixed[] {
    const workbench = opened(text);
    const findings = findingsOf(workbench).filter(one => one.code === code);
    const { programme } = workbench.programmes[0]!;
    return offered(findings, { language: language ?? programme.language, textOf: at => workbench.textOf(at) })
        .map(({ fix, edits }) => ({ title: fix.title.fr, sure: fix.sure ?? false, text: applied(text, edits)! }));
}

/** Errors of reading and of names: what a rule asks of the new text besides is for the writer. */
const domain = new Set(rules.map(({ code }) => code).filter(code => !['broken-reference', 'duplicate-identifier'].includes(code)));
const errorsOf = (text: string): readonly string[] => findingsOf(opened(text))
    .filter(({ severity, code }) => severity === 'error' && !domain.has(code)).map(({ code, message }) => `${code}: ${message.fr}`);
const countOf = (text: string, code: string): number => findingsOf(opened(text)).filter(one => one.code === code).length;

const offers = rules.flatMap(({ code, example }) => {
    const { text } = unmark(example.bad);
    const fixes = findingsOf(opened(text)).some(one => one.code === code && one.fixes?.length) ? fixedBy(text, code) : [];
    return fixes.map(fix => [code, fix.title, fix, text] as const);
});

test('most rules offer a fix', () => {
    expect(new Set(offers.map(([code]) => code)).size).toBeGreaterThanOrEqual(58);
});

describe.each(offers)('%s, %s', (code, _, fix, before) => {
    test('takes its finding away', () => {
        expect(countOf(fix.text, code)).toBeLessThan(countOf(before, code));
    });

    test('brings no error', () => {
        const known = errorsOf(before);
        expect(errorsOf(fix.text).filter(error => !known.includes(error))).toEqual([]);
    });

    test('brings none in English words either', () => {
        const known = errorsOf(before);
        expect(fixedBy(before, code, 'en').flatMap(({ text }) => errorsOf(text)).filter(error => !known.includes(error))).toEqual([]);
    });

    test('leaves nothing to complete unsaid', () => {
        if (/à définir|\bXX\b/.test(fix.text.replace(before, ''))) {
            expect(countOf(fix.text, 'to-be-defined')).toBeGreaterThan(countOf(before, 'to-be-defined'));
            expect(fix.sure).toBe(false);
        }
    });
});

describe('sure fixes', () => {
    test.each(offers.filter(([, , { sure }]) => sure))('%s, %s: applied by themselves', (code, _, __, before) => {
        const workbench = opened(before);
        const { files, mended, refused } = applySureFixes(workbench, () => workbench.programmes, { isWithin: () => true });
        expect(files).toHaveLength(1);
        expect(mended.get(code)).toBeGreaterThan(0);
        expect(refused).toEqual([]);
    });
});

describe('where a fix writes', () => {
    const requirement = (body: string): string => `exigence EX-1 "Réverbération" ${body}`;
    const first = (text: string, code: string): string | undefined => fixedBy(text, code)[0]?.text;

    test('on a line of its own, indented as the others are', () => {
        expect(first(requirement('{\n    phases APD\n}\n'), 'requirement-without-source'))
            .toBe(requirement('{\n    phases APD\n    source "à définir"\n}\n'));
    });

    test('with the ends of line of the file', () => {
        expect(first(requirement('{\r\n  phases APD\r\n}\r\n'), 'requirement-without-source'))
            .toBe(requirement('{\r\n  phases APD\r\n  source "à définir"\r\n}\r\n'));
    });

    test('in a body that is empty, on one line, or absent', () => {
        expect(first(requirement('{}'), 'requirement-without-source')).toBe(requirement('{ source "à définir" }'));
        expect(first(requirement('{ phases APD}'), 'requirement-without-source')).toBe(requirement('{ phases APD  source "à définir" }'));
        expect(first('exigence EX-1 "R"\n', 'requirement-without-source')).toBe('exigence EX-1 "R" { source "à définir" }\n');
    });

    test('behind a body that ends in prose', () => {
        expect(first(requirement('{\n  """\n  La salle doit\n    répondre.\n  """\n}'), 'requirement-without-source'))
            .toBe(requirement('{\n  """\n  La salle doit\n    répondre.\n  """\n  source "à définir"\n}'));
    });

    test('not in the row of a table', () => {
        expect(fixedBy('exigences\n| code | titre |\n| EX-1 | Réverbération |\n', 'requirement-without-source')).toEqual([]);
        const criteria = 'critères\n| critère | niveau |\n| Durée | <= 0,6 s |\n';
        expect(fixedBy(`exigence EX-1 "T" {\n${criteria}}`, 'criterion-without-flexibility')).toEqual([]);
    });

    test('in the words of the programme', () => {
        expect(first('programme P "P" { language en }\nrequirement R-1 "T" { phases APD }', 'requirement-without-source'))
            .toContain('{ phases APD  source "to be defined" }');
    });

    test('a declaration behind another keeps its indentation', () => {
        const text = 'besoin BES-1 "Se réunir" {\n  exprimé par U\n} // note\nbesoin BES-2 "B" {}\n';
        expect(first(text, 'need-without-requirement'))
            .toBe(text.replace('// note\n', '// note\n\nexigence EX-1 "à définir" { répond à BES-1 }\n'));
    });
});

describe('what fixes write', () => {
    test('two obligations become two requirements, with what holds of both', () => {
        const text = 'exigence EX-1 "Tablettes" {\n  "Le titulaire doit fournir les tablettes et assurer leur entretien."\n'
            + '  phases APD..AOR\n  priorité indispensable\n}\n';
        expect(fixedBy(text, 'several-obligations')[0]!.text).toBe(
            'exigence EX-1 "Tablettes" {\n  "Le titulaire doit fournir les tablettes."\n  phases APD..AOR\n  priorité indispensable\n}\n\n'
            + 'exigence EX-1-2 "Tablettes" {\n  "Le titulaire doit assurer leur entretien."\n  phases APD..AOR\n'
            + '  priorité indispensable\n}\n');
    });

    test('a vague word makes room for a criterion', () => {
        const [{ text } = { text: '' }] = fixedBy('exigence EX-1 "A" { "Le hall doit offrir une assise confortable." }', 'vague-term');
        expect(text).toBe('exigence EX-1 "A" { "Le hall doit offrir une assise conforme au critère."  critère "à définir" "à définir" }');
    });

    test.each([
        ['Le titulaire doit réemployer, si possible, les portes.', 'escape-clause', 'Le titulaire doit réemployer les portes.'],
        ['Le titulaire doit, autant que possible, réemployer les portes.', 'escape-clause', 'Le titulaire doit réemployer les portes.'],
        ['La cuisine doit comporter un évier, etc.', 'open-list', 'La cuisine doit comporter un évier.'],
        ['Le système doit être capable de répondre.', 'superfluous-infinitive', 'Le système doit répondre.'],
    ])('words are taken out cleanly: %s', (before, code, after) => {
        expect(fixedBy(`exigence EX-1 "A" { "${before}" }`, code)[0]!.text).toBe(`exigence EX-1 "A" { "${after}" }`);
    });

    test('a name that differs by capitals, accents and dashes alone is sure to be meant', () => {
        const fixes = (name: string): readonly boolean[] =>
            fixedBy(`besoin BES-VISIO "V" {}\nexigence EX-1 "T" { répond à ${name} }`, 'broken-reference').map(({ sure }) => sure);
        expect(fixes('Bes_Visio')).toEqual([true]);
        expect(fixes('BES-VISO')).toEqual([false]);
    });

    test('a verification goes to the only phase of its requirement; of several the writer chooses', () => {
        const sure = (phases: string): readonly boolean[] =>
            fixedBy(`exigence EX-1 "T" { phases ${phases}  vérifier par mesure }`, 'verification-without-phase').map(fix => fix.sure);
        expect(sure('AOR')).toEqual([true]);
        expect(sure('APD, AOR')).toEqual([false, false]);
        expect(sure('APD..AOR')).toEqual([false, false]);
    });
});

describe('applying what is sure', () => {
    const all = { isWithin: (): boolean => true };

    test('a fix that brings an error is taken back, alone, and told', () => {
        const workbench = opened('exigence EX-1 "T" { dérive de ex_1  phases AOR  vérifier par mesure }');
        const { files, mended, refused } = applySureFixes(workbench, () => workbench.programmes, all);
        expect(refused.map(({ finding, because }) => [finding.code, because.fr])).toEqual([
            ['broken-reference', 'Ces exigences dérivent en cercle\u00a0: EX-1 → EX-1.'],
        ]);
        expect([...mended.keys()]).toEqual(['verification-without-phase']);
        expect(files[0]!.after).toBe('exigence EX-1 "T" { dérive de ex_1  phases AOR  vérifier par mesure en AOR }');
    });

    test('goes on until nothing is left: one fix brings another to light', () => {
        const workbench = opened('programme P "P" {}\nexigence EX-1 "T" {\n  phases AOR\n  verifier par mesure\n}');
        const { files } = applySureFixes(workbench, () => workbench.programmes, all);
        expect(files[0]!.after).toContain('{\n  phases AOR\n  vérifier par mesure en AOR\n}');
    });

    test('units that a sheet never states in another one', () => {
        const workbench = opened('type d\'espace SALLE "Salle" { bruit <= 35  température 19..26 }');
        expect(applySureFixes(workbench, () => workbench.programmes, all).files[0]!.after)
            .toBe('type d\'espace SALLE "Salle" { bruit <= 35 dB(A)  température 19..26 °C }');
    });

    test('nothing outside what was asked for', () => {
        const workbench = opened('exigence EX-1 "T" { phases AOR  vérifier par mesure }');
        const none = { files: [], refused: [] };
        expect(applySureFixes(workbench, () => workbench.programmes, { isWithin: () => false })).toMatchObject(none);
        expect(applySureFixes(workbench, () => workbench.programmes, { ...all, rules: new Set(['vague-term']) })).toMatchObject(none);
    });
});
