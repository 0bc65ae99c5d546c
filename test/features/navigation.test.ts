import { describe, expect, test } from 'vitest';
import { occurrencesOf, targetAt } from '../../language/features/occurrences.js';
import { renamable, renameAt } from '../../language/features/rename.js';
import { viewOf } from '../../language/features/view.js';
import { Workbench } from '../../language/workbench.js';
import { applied, fixture, type Fixture } from './fixture.js';

const programmesOf = ({ workbench }: Fixture) => workbench.programmes.map(({ programme }) => programme);

describe('definition', () => {
    function check(text: string): string | undefined {
        const at = fixture(text);
        const target = targetAt(at.view, at.offset);
        if (!target) {
            return undefined;
        }
        const { file, start, end } = target.element.nameRange;
        return `${file}: ${target.element.kind} ${at.files.get(file)!.slice(start, end)}`;
    }

    test('from a field to another file', () => {
        expect(check(`//- programme.amont
programme P "Essai" { langue fr }
exigence EX-1 "T" { répond à BES<|>-1 }
//- besoins.amont
besoin BES-1 "Se réunir" {}
`)).toBe('besoins.amont: besoin BES-1'.replace('besoin BES', 'need BES'));
    });
    test('from prose, and from its end', () => {
        expect(check('besoin BES-1 "B" {}\nexigence EX-1 "T" {\n  """\n  Voir [BES-1<|>].\n  """\n}')).toBe('programme.amont: need BES-1');
    });
    test('from a cell of a table to the row that declares', () => {
        expect(check(`espaces
| code | titre | type |
| S-1 | Salle | |
exigences
| code | titre | dans |
| EX-1 | Bruit | S-<|>1 |
`)).toBe('programme.amont: space S-1');
    });
    test('UNIT.CODE: the unit before the dot, the space behind it', () => {
        const text = (name: string): string =>
            `unité REU "R" { espace S1 "Une" {} }\nunité BUR "B" { espace S1 "Autre" {} }\nexigence EX-1 "T" { dans ${name} }`;
        expect(check(text('R<|>EU.S1'))).toBe('programme.amont: unit REU');
        expect(check(text('BUR.S<|>1'))).toBe('programme.amont: space S1');
    });
    test('a name that nothing bears leads nowhere', () => {
        expect(check('exigence EX-1 "T" { répond à INCO<|>NNU }')).toBeUndefined();
    });
    test('decomposed accents are the same name', () => {
        expect(check('scénario SC-Élève "É" { exige EX-1 }\nrisque R "R" { porte sur SC-E\u0301le\u0300v<|>e }')).toBe(
            'programme.amont: scenario SC-Élève',
        );
    });
});

describe('references', () => {
    /** Every occurrence as `file: line text`, the name between bars. */
    function check(text: string): string[] {
        const at = fixture(text);
        const target = targetAt(at.view, at.offset)!;
        return occurrencesOf(programmesOf(at), target.element).map(({ range: { file, start, end }, declaration }) => {
            const written = at.files.get(file)!;
            const from = written.lastIndexOf('\n', start - 1) + 1;
            const line = `${written.slice(from, start)}|${written.slice(start, end)}|${written.slice(end).split('\n')[0]!}`;
            return `${file}: ${line.trim()}${declaration ? ' (here)' : ''}`;
        });
    }

    test('in fields, prose and cells of every file, the declaration first', () => {
        expect(check(`//- programme.amont
programme P "Essai" { langue fr }
exigence EX-1 "T" { "Selon [BES-1]."  répond à BES-1 }
//- besoins.amont
besoin BES<|>-1 "Se réunir" {}
//- table.amont
exigences
| code | titre | source |
| EX-2 | Bruit | BES-1 |
`)).toEqual([
            'besoins.amont: besoin |BES-1| "Se réunir" {} (here)',
            'programme.amont: exigence EX-1 "T" { "Selon [|BES-1|]."  répond à BES-1 }',
            'programme.amont: exigence EX-1 "T" { "Selon [BES-1]."  répond à |BES-1| }',
            'table.amont: | EX-2 | Bruit | |BES-1| |',
        ]);
    });
    test('of a unit: the qualified names of its spaces too', () => {
        expect(
            check(
                'unité RE<|>U "R" { espace S1 "Une" {} }\nunité BUR "B" { espace S1 "Autre" {} }\nexigence EX-1 "T" { dans REU.S1, REU }',
            ),
        ).toEqual([
            'programme.amont: unité |REU| "R" { espace S1 "Une" {} } (here)',
            'programme.amont: exigence EX-1 "T" { dans |REU|.S1, REU }',
            'programme.amont: exigence EX-1 "T" { dans REU.S1, |REU| }',
        ]);
    });
    test('of a space that another unit copies', () => {
        expect(check('unité A "A" { espace S<|>1 "Une" {} }\nunité B "B" comme A {}\nexigence EX-1 "T" { dans B.S1 }').length).toBe(2);
    });
});

describe('rename', () => {
    /** The files after renaming what is at the cursor. */
    function check(text: string, name: string): Record<string, string> | string {
        const at = fixture(text);
        const renamed = renameAt(programmesOf(at), at.view, at.offset, name);
        if ('refused' in renamed) {
            return renamed.refused.fr;
        }
        const after = applied(at.files, renamed.edits);
        const workbench = new Workbench();
        after.forEach((written, file) => workbench.setText(file, written));
        expect(workbench.programmes.flatMap(({ programme }) => programme.unresolved)).toEqual([]);
        return Object.fromEntries(after);
    }

    test('changes declaration, fields, prose, cells and ranges', () => {
        expect(check(`//- a.amont
besoin BES-1 "Se réunir" {}
exigence EX-1 "T" { "Selon [BES-1]."  répond à BES-1 }
//- b.amont
exigences
| code | titre | source |
| EX-2 | Bruit, voir [BES-1] | BE<|>S-1 |
`, 'BES-RÉUNION')).toEqual({
            'a.amont': 'besoin BES-RÉUNION "Se réunir" {}\nexigence EX-1 "T" { "Selon [BES-RÉUNION]."  répond à BES-RÉUNION }\n',
            'b.amont': 'exigences\n| code | titre | source |\n| EX-2 | Bruit, voir [BES-RÉUNION] | BES-RÉUNION |\n',
        });
    });
    test('a unit: the qualified names of its spaces follow', () => {
        expect(
            check(
                'unité RE<|>U "R" { espace S1 "U" {} }\nunité BUR "B" { espace S1 "A" {} }\nexigence EX-1 "T" { dans REU.S1, REU }',
                'RÉUNION',
            ),
        ).toEqual({
            'programme.amont':
                'unité RÉUNION "R" { espace S1 "U" {} }\nunité BUR "B" { espace S1 "A" {} }\n'
                + 'exigence EX-1 "T" { dans RÉUNION.S1, RÉUNION }',
        });
    });
    test('a space: code alone and qualified, through a copying unit too', () => {
        expect(
            check('unité A "A" { espace S<|>1 "U" {} }\nunité B "B" comme A {}\nexigence EX-1 "T" { dans A.S1, B.S1, S1 }', 'S9'),
        ).toEqual({
            'programme.amont': 'unité A "A" { espace S9 "U" {} }\nunité B "B" comme A {}\nexigence EX-1 "T" { dans A.S9, B.S9, S9 }',
        });
    });
    test('a name that its kind already has is refused', () => {
        expect(check('besoin BES<|>-1 "A" {}\nbesoin BES-2 "Entendre" {}', 'BES-2')).toBe(
            'Le nom BES-2 est déjà pris : besoin BES-2 « Entendre ».',
        );
    });
    test('a name that references would take for another kind is refused', () => {
        expect(check('besoin BES<|>-1 "A" {}\nexigence X-1 "T" { "Voir [BES-1]." }\nobjectif O-1 "O" {}', 'O-1')).toMatch(/objectif/);
    });
    test('a code that would make short names of spaces ambiguous is refused', () => {
        expect(
            check('unité A "A" { espace S<|>1 "U" {} }\nunité B "B" { espace S2 "D" {} }\nexigence EX-1 "T" { dans S2 }', 'S2'),
        ).toMatch(/UNITÉ\.CODE/);
    });
    test('what is no name is refused, and what prose could not cite', () => {
        expect(check('besoin BES<|>-1 "A" {}', 'deux mots')).toMatch(/n’est pas un nom/);
        expect(check('besoin BES<|>-1 "A" {}', '101')).toMatch(/n’est pas un nom/);
        expect(check('besoin BES<|>-1 "A" {}', 'UNITE.CODE')).toMatch(/n’est pas un nom/);
        expect(check('besoin BES<|>-1 "A" {}\nexigence X "T" { "Voir [BES-1]." }', 'minuscule')).toMatch(/capitale/);
    });
    test('a phase of a preset ladder, and what is no name at all, cannot be renamed', () => {
        const preset = fixture('programme P "P" { langue fr phases mop }\nexigence EX-1 "T" { phases AP<|>D }');
        expect(renamable(preset.view, preset.offset)).toHaveProperty('refused.fr', expect.stringContaining('APD'));
        const keyword = fixture('exig<|>ence EX-1 "T" {}');
        expect(renamable(keyword.view, keyword.offset)).toHaveProperty('refused');
    });
    test('a requirement of a library: the programmes that rest on it follow', () => {
        expect(check(`//- lib/référentiel.amont
référentiel R "Bureaux" { langue fr }
exigence EX-L<|>IB "Type" {}
//- projet/programme.amont
programme P "P" {
  langue fr
  s'appuie sur "../lib"
}
exigence EX-1 "T" { adapte EX-LIB }
`, 'EX-TYPE')).toMatchObject({ 'projet/programme.amont': expect.stringContaining('adapte EX-TYPE') as string });
    });
});

test('highlights of a file are its occurrences', () => {
    const at = fixture('besoin BES<|>-1 "A" {}\nexigence EX-1 "T" { répond à BES-1 }');
    const view = viewOf(at.programme, at.view.file)!;
    expect(occurrencesOf([at.programme], targetAt(view, at.offset)!.element).map(({ declaration }) => declaration)).toEqual([true, false]);
});
