import { describe, expect, test } from 'vitest';
import { Workbench } from '../../language/workbench.js';
import { codesIn, findingsIn, messagesOf } from './programmes.js';

const head = `//- programme.amont
programme P "Plateaux" { phases mop  lieu "Lyon"  moa MOA  enveloppe 100 000 € HT }
acteur MOA "Foncière" { rôle maître d'ouvrage }
`;

describe('across files', () => {
    test('a scenario that goes away leaves its users, its need and its requirement alone', () => {
        const workbench = new Workbench();
        workbench.setText('/p/programme.amont', `programme P "Plateaux" { phases mop }
usager NOMADES "Commerciaux" {}
besoin BES-1 "Se réunir" {}
exigence EX-1 "Visioconférence" { répond à BES-1 }
exigence EX-2 "Réverbération" {}`);
        workbench.setText('/p/scénarios.amont', 'scénario SC-1 "Réunion" { usagers NOMADES  répond à BES-1  exige EX-2 }');
        const codes = () => codesIn(workbench.programmes[0]!.findings);
        const lost = ['need-without-scenario', 'requirement-without-source', 'user-without-scenario'];
        expect(codes()).not.toEqual(expect.arrayContaining(lost));
        workbench.remove('/p/scénarios.amont');
        expect(codes()).toEqual(expect.arrayContaining(lost));
        workbench.setText('/p/scénarios.amont', 'scénario SC-1 "Réunion" { usagers NOMADES  répond à BES-1  exige EX-2 }');
        expect(codes()).not.toEqual(expect.arrayContaining(lost));
    });

    test('a name used in two files is told where it comes second, with a free name', () => {
        const [finding] = findingsIn(`${head}//- a.amont
besoin BES-09 "Calme" {}
besoin BES-10 "Lumière" {}
//- b.amont
besoin BES-09 "Autre" {}
`).filter(({ code }) => code === 'duplicate-identifier');
        expect(finding?.range.file).toBe('/projet/b.amont');
        expect(finding?.related?.[0]?.range.file).toBe('/projet/a.amont');
        expect(finding?.fixes?.[0]?.edits[0]?.newText).toBe('BES-11');
    });

    test('a file kept is not looked at again, and says the same', () => {
        const workbench = new Workbench();
        workbench.setText('/p/programme.amont', 'programme P "Plateaux" { phases mop }');
        workbench.setText('/p/a.amont', 'exigence EX-1 "Réverbération" { critère "Durée de réverbération" <= 0,6 }');
        const before = workbench.programmes[0]!.findings.filter(({ range }) => range.file === '/p/a.amont');
        workbench.setText('/p/b.amont', 'besoin BES-1 "Calme" {}');
        const after = workbench.programmes[0]!.findings.filter(({ range }) => range.file === '/p/a.amont');
        expect(after).toEqual(before);
        expect(codesIn(after)).toContain('value-without-unit');
    });
});

describe('references', () => {
    test('a name near another is proposed, and replaced by a fix', () => {
        const [finding] = findingsIn(`${head}exigence EX-ACOU-01 "Acoustique" {}
scénario SC-1 "Réunion" { exige EX-ACOU-1 }`).filter(({ code }) => code === 'broken-reference');
        expect(finding?.advice?.fr.replace(/\u00a0/g, ' ')).toBe('Vouliez-vous dire EX-ACOU-01 ?');
        expect(finding?.fixes?.[0]?.edits).toEqual([{ range: finding!.range, newText: 'EX-ACOU-01' }]);
    });

    test('another number is no slip of the pen', () => {
        const [finding] = findingsIn(`${head}exigence EX-1 "Acoustique" {}\nscénario SC-1 "Réunion" { exige EX-2 }`)
            .filter(({ code }) => code === 'broken-reference');
        expect(finding?.fixes?.map(({ title }) => title.fr)).toEqual(['Déclarer EX-2, une exigence']);
    });

    test('a name of another kind is told as such', () => {
        const found = findingsIn(`${head}besoin BES-1 "Calme" {}\nscénario SC-1 "Réunion" { exige BES-1 }`);
        expect(messagesOf(found, 'broken-reference')).toEqual(['BES-1 est un besoin ; il faut ici une exigence.']);
    });

    test('each space of a code is proposed, by its unit', () => {
        const [finding] = findingsIn(`${head}unité A "A" { espace HALL "Hall" { surface 10 m² } }
unité B "B" { espace HALL "Hall" { surface 10 m² } }
scénario SC-1 "Entrer" { lieux HALL }`).filter(({ code }) => code === 'ambiguous-reference');
        expect(finding?.fixes?.map(({ edits }) => edits[0]?.newText)).toEqual(['A.HALL', 'B.HALL']);
    });

    test('a circle of three is told once', () => {
        const found = findingsIn(`${head}exigence EX-1 "A" { dérive de EX-2 }
exigence EX-2 "B" { dérive de EX-3 }
exigence EX-3 "C" { dérive de EX-1 }`);
        expect(messagesOf(found, 'derivation-cycle')).toEqual(['Ces exigences dérivent en cercle : EX-1 → EX-2 → EX-3 → EX-1.']);
    });

    test('a chain of thousands is gone through', () => {
        const chain = Array.from({ length: 5000 }, (_, i) => `exigence EX-${i} "E" { dérive de EX-${i + 1} }`).join('\n');
        expect(messagesOf(findingsIn(`${head}${chain}\nexigence EX-5000 "E" { dérive de EX-4998 }`), 'derivation-cycle')).toHaveLength(1);
    });
});

describe('libraries', () => {
    const workbench = new Workbench();
    workbench.setText('/types/bureaux.amont', `référentiel TYPES "Exigences types" { langue fr }
exigence STD-1 "Réverbération" { nature technique  phases APD  critère "Durée" <= 0,6 s  vérifier en APD par calcul }
exigence STD-2 "Sans rien" { nature technique }`);
    workbench.setText('/p/programme.amont', `programme P "Plateaux" { s'appuie sur "../types"  phases mop }
exigence EX-1 "Réverbération, salle voûtée" { adapte STD-1  motif "Voûte classée" }
écarte STD-2`);
    const { findings } = workbench.programmes.find(({ folder }) => folder === '/p')!;

    test('what they hold is checked where it is written', () => {
        expect(findings.filter(({ range }) => !range.file.startsWith('/p/'))).toEqual([]);
    });

    test('what an adaptation leaves out is in what it adapts', () => {
        const codes = findings.map(({ code }) => code).filter(code => /^(?:requirement|function|criterion|adaptation)-without/.test(code));
        expect(codes).toEqual(['requirement-without-priority', 'requirement-without-source']);
    });

    test('setting aside wants its reason', () => {
        expect(messagesOf(findings, 'set-aside-without-reason')).toEqual(['Rien ne dit pourquoi STD-2 ne s’applique pas.']);
    });
});
