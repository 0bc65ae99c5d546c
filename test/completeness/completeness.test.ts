import { describe, expect, test } from 'vitest';
import { percentOf } from '../../language/completeness/completeness.js';
import { points } from '../../language/completeness/points.js';
import { statusTable } from '../../language/completeness/table.js';
import { presets } from '../../language/model/phases.js';
import { phaseOfStep, placeOfStep, reasonOf, stepNames } from '../../language/model/steps.js';
import { rules } from '../../language/rules/index.js';
import { families } from '../../language/rules/rule.js';
import { Workbench, type CheckedProgramme } from '../../language/workbench.js';

function workbenchOf(files: Readonly<Record<string, string>>): Workbench {
    const workbench = new Workbench();
    Object.entries(files).forEach(([name, text]) => workbench.setText(`/projet/${name}`, text));
    return workbench;
}

function checked(header: string, rest = '', phase?: string): CheckedProgramme {
    const workbench = workbenchOf({ 'programme.amont': `programme P "École" { ${header} }\n`, 'suite.amont': rest });
    workbench.setPhase(phase);
    return workbench.programmes[0]!;
}

/** What is open at a phase: the rule, the element, and the phase at which it is due. */
function openAt({ completeness }: CheckedProgramme, phase: string, codes: RegExp): readonly string[] {
    const { ladder } = completeness.programme;
    const place = ladder.phases.findIndex(({ id }) => id === phase);
    return completeness.at(place).open.filter(({ code }) => codes.test(code))
        .map(({ code, element, place: due }) => `${code} ${element?.id ?? '-'} ${ladder.phases[due]!.id}`);
}

describe('steps', () => {
    test('every step has its phase in every preset ladder, in the order of the ladder', () => {
        for (const name of Object.keys(presets) as (keyof typeof presets)[]) {
            const ids = presets[name].map(({ id }) => id);
            const places = stepNames.map(step => ids.indexOf(phaseOfStep(step, name)));
            expect(places.every(place => place >= 0)).toBe(true);
            // A system is bought before it is designed: there the tender comes before detailed design.
            const inOrder = name === 'si' ? places.slice(0, 4) : places;
            expect(inOrder).toEqual([...inOrder].sort((a, b) => a - b));
            expect(stepNames.every(step => reasonOf(step).fr.length > 30 && reasonOf(step).en.length > 30)).toBe(true);
        }
    });

    test.each([
        ['phases mop', '', { brief: 'programme', detailedDesign: 'APD', operation: 'exploitation' }],
        ['phases promoteur', '', { outlineBrief: 'ECA', brief: 'ESQ', tender: 'AO' }],
        ['phases si', '', { brief: 'spécification', outlineDesign: 'consultation', operation: 'exploitation' }],
        ['', 'phase A "Études" {}\nphase B "Choix" {}\nphase C "Chantier" {}\nphase D "Vie" {}',
            { opportunity: 'A', brief: 'B', outlineDesign: 'B', tender: 'C', operation: 'D' }],
        ['', 'phase E "Étude" { équivaut à programme }\nphase F "Plans" { équivaut à APD }\nphase G "Vie" {}',
            { opportunity: 'E', brief: 'E', outlineDesign: 'F', detailedDesign: 'F', tender: 'G', operation: 'G' }],
    ])('{ %s } %s', (header, phases, expected) => {
        const { ladder } = checked(header, phases).programme;
        for (const [step, phase] of Object.entries(expected)) {
            expect([step, ladder.phases[placeOfStep(step as keyof typeof expected, ladder)]!.id]).toEqual([step, phase]);
        }
    });
});

describe('points', () => {
    test('each is explained by a rule of the manual, once; every rule on completeness by phase has its point', () => {
        const codes = points.map(({ rule }) => rule.code);
        expect(new Set(codes).size).toBe(codes.length);
        expect(points.filter(({ rule }) => !rules.includes(rule)).map(({ rule }) => rule.code)).toEqual([]);
        expect(families).toContain('completeness');
        expect(rules.filter(({ family, code }) => family === 'completeness' && !codes.includes(code))).toEqual([]);
    });

    test.each([
        ['question', 'question Q "?" { avant APD }', 'Q APD'],
        ['question', 'jalon J "Dépôt" { phase PRO }\nquestion Q "?" { avant J }', 'Q PRO'],
        ['question', 'phase APS "APS" { période 2027-01..2027-02 }\nphase APD "APD" { période 2027-03..2027-04 }\n'
            + 'question Q "?" { échéance 2027-03-10 }', 'Q APD'],
        ['question', 'exigence EX-1 "E" { phases PRO, AOR }\nquestion Q "?" { porte sur EX-1 }', 'Q PRO'],
        ['question', 'phase amont "A" { période 2027-01 }\nphase programme "P" { période 2027-02 }\n'
            + 'exigence EX-1 "E" { phases amont }\nquestion Q "?" { échéance 2027-04  porte sur EX-1 }', 'Q ESQ'],
        ['question', 'question Q "?" {}', 'Q APS'],
        ['decision', 'décision D "?" { état proposée }', 'D APS'],
        ['decision', 'poste T "Travaux" { phase DET }\ndécision D "?" { état ajournée  porte sur T }', 'D DET'],
        ['proposal-still', 'proposition P-1 "?" { réponse à l\'étude }', 'P-1 APS'],
        ['proposal-still', 'action A "Atelier" { phase PRO }\nproposition P-1 "?" { issue de A  réponse à l\'étude }', 'P-1 PRO'],
        ['verdict', 'exigence EX-1 "E" { vérifier en PRO, AOR par revue }', 'EX-1 PRO'],
        ['verdict', 'exigence EX-1 "E" { vérifier en PRO par revue  verdict à vérifier  preuve "Note." }', 'EX-1 PRO'],
        ['not-organised', 'exigence EX-1 "E" { vérifier en ESQ par revue }', 'EX-1 ESQ'],
        ['not-organised', 'exigence EX-1 "E" { vérifier en AOR par mesure }', 'EX-1 APD'],
        ['deliverable-inc', 'livrable L "Plans" { phase AOR }', 'L programme'],
        ['deliverable-inc', 'livrable L "Diagnostic" { phase amont }', 'L amont'],
        ['without-weight', 'consultation C "C" { phase ESQ\ncritère d\'attribution A "A" {} }', 'A ESQ'],
        ['not-measured', 'indicateur I "I" { cible <= 26 °C }', 'I exploitation'],
        ['to-be-defined', 'exigence EX-1 "E" { "La cour doit mesurer XX m²."  phases PRO..AOR }', 'EX-1 PRO'],
        ['to-be-defined', 'exigence EX-1 "E" { "La cour doit mesurer XX m²."  phases DET, AOR }', 'EX-1 ACT'],
        ['not-settled', 'exigence EX-1 "E" { état brouillon }', 'EX-1 APS'],
        ['requirement-without-source', 'exigence EX-1 "E" { phases PRO }', 'EX-1 programme'],
        ['risk-without-treatment', 'risque R "R" { porteur MOA }', 'R programme'],
        ['cost-item-without-amount', 'poste T "T" {}', 'T programme'],
        ['space-without-area', 'espace S "S" {}', 'S programme'],
    ])('%s: %s', (code, text, expected) => {
        const open = openAt(checked('phases mop', text), 'exploitation', new RegExp(code));
        expect(open.map(item => item.slice(item.indexOf(' ') + 1))).toEqual([expected]);
    });

    test.each([
        'question Q "?" { avant APD  état close }', 'décision D "?" { état actée }', 'proposition P-1 "?" { réponse écartée }',
        'exigence EX-1 "E" { vérifier en PRO par revue  responsable MOE  preuve "Note." }',
        'exigence EX-1 "E" { vérifier en PRO par revue  responsable MOE  verdict non conforme }',
        'livrable L "Plans" { par MOE  échéance 2027-01 }', 'indicateur I "I" { cible <= 26 °C  mesure 2029-07 25 °C }',
        'phase requalification "R" { fin 2027-02 }\nquestion Q "?" { échéance 2027-04 }\ndécision D "?" { le 2027-04  état proposée }',
        'phase APS "APS" { optionnelle }', 'phase APS "APS" { fin 2027-01 }', 'exigence EX-1 "E" { état validée }',
    ])('nothing of it is missing: %s', text => {
        const kinds = /question|decision|still|verdict|organised|deliverable-inc|measured|dates|not-settled/;
        expect(openAt(checked('phases mop', `acteur MOE "A" { rôle maître d'œuvre }\n${text}`), 'requalification', kinds)).toEqual([]);
    });

    test('a sheet that is wanting is told once, at the type of its spaces', () => {
        const text = `type d'espace T "T" { surface 9 m²  effectif 2  bruit <= 35 dB(A) }
espace A "A" { type T }\nespace B "B" { type T }`;
        expect(openAt(checked('phases mop  stade amont', text), 'programme', /incomplete-sheet/)).toEqual(['incomplete-sheet T programme']);
        expect(openAt(checked('phases mop  stade amont', text), 'préprogramme', /incomplete-sheet/)).toEqual([]);
    });
});

describe('judged at a phase', () => {
    const text = `exigence EX-1 "Cour" { "La cour doit mesurer XX m²."  phases PRO, AOR  vérifier en PRO par revue }
question Q "?" { avant APD }`;
    const codes = ({ findings }: CheckedProgramme): readonly string[] => findings.map(({ code, severity }) => `${code} ${severity}`);

    test.each([
        'amont', 'préprogramme', 'programme', 'APD', 'PRO', 'exploitation',
    ])('the stage %s and the phase asked for say the same', phase => {
        expect(codes(checked(`phases mop  stade ${phase}`, text))).toEqual(codes(checked('phases mop', text, phase)));
        expect(codes(checked('phases mop  stade GPA', text, phase))).toEqual(codes(checked('phases mop', text, phase)));
    });

    test('less is asked upstream, and what is not due is not told', () => {
        const at = (phase: string): readonly string[] => codes(checked('phases mop', text, phase));
        expect(at('amont').length).toBeLessThan(at('préprogramme').length);
        expect(at('préprogramme').length).toBeLessThan(at('programme').length);
        expect(at('programme')).toContain('to-be-defined warning');
        expect(at('programme')).not.toContain('question-still-open warning');
        expect(at('APD')).toContain('question-still-open warning');
        expect(at('PRO')).toEqual(expect.arrayContaining(['to-be-defined error', 'verification-without-verdict warning']));
    });

    test('what is open when contracts are awarded is an error, though its first phase is the works', () => {
        const site = 'exigence EX-1 "Chantier" { "Le chantier doit rester sous XX dB(A)."  phases DET, AOR }';
        const at = (phase: string): readonly string[] => codes(checked('phases mop', site, phase)).filter(code => code.startsWith('to-be'));
        expect([at('PRO'), at('ACT')]).toEqual([['to-be-defined warning'], ['to-be-defined error']]);
    });

    test('what it rests on in another file counts at once', () => {
        const workbench = workbenchOf({
            'programme.amont': 'programme P "École" { phases mop }\n',
            'a.amont': 'question Q "?" { avant J }\n',
            'b.amont': 'jalon J "J" { phase APD }\n',
        });
        workbench.setPhase('APD');
        const found = (): boolean => workbench.programmes[0]!.findings.some(({ code }) => code === 'question-still-open');
        expect(found()).toBe(true);
        workbench.setText('/projet/b.amont', 'jalon J "J" { phase PRO }\n');
        expect(found()).toBe(false);
        workbench.setPhase('pro');
        expect(found()).toBe(true);
        workbench.setPhase('inconnue');
        expect(found()).toBe(false);
        workbench.setPhase(undefined);
        expect(found()).toBe(false);
    });

    test('an edit of a programme that is judged elsewhere says what a fresh look says', () => {
        const workbench = workbenchOf({ 'programme.amont': 'programme P "École" { phases mop  stade amont }\n', 'suite.amont': text });
        workbench.setPhase('PRO');
        void workbench.programmes[0]!.findings;
        const edited = text.replace('XX', '600');
        workbench.setText('/projet/suite.amont', edited);
        expect(codes(workbench.programmes[0]!)).toEqual(codes(checked('phases mop', edited, 'PRO')));
    });

    test('what is due behind the last phase is open at none, and has no column', () => {
        const after = 'phase requalification "R" { période 2027-01..2027-02 }\nquestion Q "?" { échéance 2027-04 }';
        const { columns, open } = statusTable(checked('phases mop  stade requalification', after).completeness);
        expect(columns.at(-1)!.phase.id).toBe('requalification');
        expect(open.map(({ code }) => code)).not.toContain('question-still-open');
    });

    test.each([
        '', 'stade ESQ', 'stade APD',
    ])('a waiver ahead of the phase at which its rule speaks is not said to have no effect: %s', stage => {
        const waiver = 'dérogation question-still-open "Sondage commandé."';
        const ahead = checked(`phases mop  ${stage}`, `question Q "?" { avant APD  ${waiver} }`);
        expect(codes(ahead).filter(code => /^waiver|^question/.test(code))).toEqual([]);
        const closed = checked(`phases mop  ${stage}`, `question Q "?" { avant APD  état close  ${waiver} }`);
        expect(codes(closed).filter(code => /^waiver/.test(code))).toEqual(['waiver-without-effect warning']);
    });

    test('a waiver of what is not due there is not said to have no effect', () => {
        const waived = 'question Q "?" { avant APD  dérogation question-still-open "Sondage commandé." }';
        expect(codes(checked('phases mop  stade APD', waived, 'ESQ')).filter(code => code.startsWith('waiver'))).toEqual([]);
        expect(codes(checked('phases mop  stade APD', waived)).filter(code => /^waiver|^question/.test(code))).toEqual([]);
    });
});

describe('the table', () => {
    test('has a column where something falls due, and the phase at which it is judged', () => {
        const { columns, judged, next } = statusTable(checked('phases mop', 'question Q "?" { avant PRO }', 'APD').completeness);
        expect(columns.map(({ phase }) => phase.id)).toEqual(['amont', 'préprogramme', 'programme', 'APD', 'PRO']);
        expect(judged.phase.id).toBe('APD');
        expect(next).toMatchObject({ more: 1, phase: { id: 'PRO' } });
    });

    test('without a stage the programme is judged as a programme', () => {
        expect(statusTable(checked('phases si').completeness).judged.phase.id).toBe('spécification');
    });

    test.each([
        [0, 0, undefined], [0, 3, 0], [1, 3, 33], [999, 1000, 99], [9999, 10_000, 99], [3, 3, 100],
    ])('%d of %d: %s', (done, due, share) => {
        expect(percentOf({ done, due })).toBe(share);
    });
});
