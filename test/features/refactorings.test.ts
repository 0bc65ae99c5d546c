import { describe, expect, test } from 'vitest';
import { refactoringsAt } from '../../language/features/refactorings/index.js';
import { Workbench } from '../../language/workbench.js';
import { applied, fixture } from './fixture.js';

/** A fixture with a selection between `‹` and `›`, or a cursor. */
function at(text: string): { files: ReadonlyMap<string, string>; offered: ReturnType<typeof refactoringsAt> } {
    const length = /‹([^]*?)›/.exec(text)?.[1]!.length ?? 0;
    const { view, offset, files, workbench } = fixture(text.replace('‹', '<|>').replace('›', ''));
    const programmes = workbench.programmes.map(({ programme }) => programme);
    return { files, offered: refactoringsAt({ view, programmes, start: offset, end: offset + length }) };
}

/** The ids that are offered. */
const ids = (text: string): string[] => at(text).offered.map(({ id }) => id);

/** The files after a refactoring, the one file's text where there is one; or the reason why it is refused. */
function check(text: string, id: string): Record<string, string> | string {
    const { files, offered } = at(text);
    const made = offered.find(one => one.id === id)?.make();
    if (!made) {
        return `not offered: ${offered.map(one => one.id).join(', ')}`;
    }
    if ('refused' in made) {
        return made.refused.fr;
    }
    const after = applied(files, made.edits);
    if (made.newFile) {
        after.set(made.newFile.file, made.newFile.text);
    }
    const workbench = new Workbench();
    after.forEach((written, file) => workbench.setText(file, written));
    expect(workbench.programmes.flatMap(({ programme }) => programme.unresolved)).toEqual([]);
    expect(workbench.programmes.flatMap(({ findings }) => findings).filter(({ code }) => code === 'unknown-word')).toEqual([]);
    return after.size === 1 ? [...after.values()][0]! : Object.fromEntries(after);
}

describe('a requirement extracted', () => {
    test('from a sentence of prose: its statement, its title, where it comes from; the text refers to it', () => {
        expect(check('exigence EX-ACOU-03 "Bruit" {}\nbesoin BES-1 "B" {\n  """\n'
            + '  On entend tout. ‹La salle doit\n  rester calme.› Merci.\n  """\n}\n', 'extract-requirement'))
            .toBe('exigence EX-ACOU-03 "Bruit" {}\nbesoin BES-1 "B" {\n  """\n  On entend tout. Voir [EX-ACOU-04]. Merci.\n'
            + '  """\n}\n\nexigence EX-ACOU-04 "La salle doit rester calme" {\n  "La salle doit rester calme."\n  source BES-1\n}\n');
    });
    test('from a few words: a reference stands for them', () => {
        expect(check('chapitre C "C" { "Le projet veut ‹un accueil lisible› dès l\'entrée." }', 'extract-requirement'))
            .toBe('chapitre C "C" { "Le projet veut [EX-01] dès l\'entrée." }\n\n'
                + 'exigence EX-01 "Un accueil lisible" {\n  "Un accueil lisible."\n}');
    });
    test('from another requirement: it derives from it', () => {
        expect(check('exigence EX-1 "E" { "Un. ‹Le sol doit résister.›" }', 'extract-requirement')).toContain('  dérive de EX-1\n');
    });
    test('from a step: the step keeps its text and calls for it', () => {
        expect(check('scénario S "S" {\n  étape "‹La lumière s\'allume seule.›"\n}\n', 'extract-requirement'))
            .toMatch(/^scénario S "S" \{\n {2}étape "La lumière s'allume seule\." {2}exige EX-01\n\}\n\nexigence EX-01 /);
        const calling = 'scénario S "S" {\n  étape "‹La lumière s\'allume seule.›" exige EX-1\n}\nexigence EX-1 "T" {}\n';
        expect(check(calling, 'extract-requirement')).toContain('exige EX-2, EX-1\n');
    });
    test('with quotes inside, and in English', () => {
        expect(check('programme P "P" { language en }\nneed N "N" { «‹Say “hello” to all who come in.›» }', 'extract-requirement'))
            .toContain('See [REQ-01].» }\n\nrequirement REQ-01 "Say “hello” to all who come in" {\n'
                + '  "Say “hello” to all who come in."\n  source N\n}');
    });
    test('is not offered outside texts, nor for a word', () => {
        expect(ids('exigence ‹EX-1 "Un titre"› {}')).not.toContain('extract-requirement');
        expect(ids('exigence EX-1 "E" { "Le ‹sol›." }')).not.toContain('extract-requirement');
    });
});

describe('a requirement split', () => {
    const text = 'acteur MOE "M" { rôle maître d\'œuvre }\nexigence EX-1 "Sol" {\n  nature technique\n'
        + '  "Le sol doit résister. Il doit rester sec."\n  critère "Charge" >= 250 kg/m²\n  phases APD\n  vérifier en APD par calcul\n'
        + '  à la charge de MOE\n}\n';
    test('says one thing each, with what holds for both', () => {
        expect(check(text.replace('EX-1', '<|>EX-1'), 'split-requirement')).toBe(text.replace(' Il doit rester sec.', '')
            + '\nexigence EX-2 "Il doit rester sec" {\n  "Il doit rester sec."\n  nature technique\n  phases APD\n'
            + '  vérifier en APD par calcul\n  à la charge de MOE\n}\n');
    });
    test('is not offered where it says one thing', () => {
        expect(ids('exigence <|>EX-1 "Sol" { "Le sol doit résister à 2.5 t." }')).not.toContain('split-requirement');
    });
});

describe('a declaration moved', () => {
    test('to the file that holds its kind, with the comment above it', () => {
        expect(check(`//- programme.amont
programme P "P" { langue fr }

// Le premier besoin.
besoin <|>BES-1 "Un" {}

acteur A "A" {}
//- usages/besoins.amont
besoin BES-2 "Deux" {}
`, 'move-to:usages/besoins.amont')).toEqual({
            'programme.amont': 'programme P "P" { langue fr }\n\nacteur A "A" {}\n',
            'usages/besoins.amont': 'besoin BES-2 "Deux" {}\n\n// Le premier besoin.\nbesoin BES-1 "Un" {}\n',
        });
    });
    test('to a new one, named after its kind', () => {
        expect(check('//- programme.amont\nprogramme P "P" { langue fr }\nscénario <|>S "S" {}\n', 'move-to-new')).toEqual({
            'programme.amont': 'programme P "P" { langue fr }\n', 'scenarios.amont': 'scénario S "S" {}\n',
        });
    });
    test('is not offered for the programme\'s own head, nor inside a body', () => {
        expect(ids('programme <|>P "P" { langue fr }').filter(id => id.startsWith('move'))).toEqual([]);
        expect(ids('exigence E "E" { phases <|>APD }').filter(id => id.startsWith('move'))).toEqual([]);
    });
});

describe('words of the language translated', () => {
    test('into the other language, names and texts left alone', () => {
        expect(check('programme P "P" {\n  <|>langue fr\n  nature réhabilitation\n}\nacteur phases "exigence" { rôle maître d\'ouvrage }\n'
            + 'exigences\n| code | titre |\n| EX-1 | Un    |\n', 'translate-keywords:en'))
            .toBe('programme P "P" {\n  language fr\n  nature rehabilitation\n}\nactor phases "exigence" { role project owner }\n'
                + 'requirements\n| identifier | title |\n| EX-1       | Un    |\n');
    });
    test('into the programme\'s own where some are in the other', () => {
        expect(check('programme P "P" { langue fr }\n<|>need N "N" { stated by A }\nusager A "A" {}\n', 'translate-keywords:fr'))
            .toBe('programme P "P" { langue fr }\nbesoin N "N" { exprimé par A }\nusager A "A" {}\n');
    });
    test('is refused where a name would become a word', () => {
        expect(check('es<|>pace type "T" { surface 12 m² }\n', 'translate-keywords:en'))
            .toBe('« espace type "T" { surface 12 m² } » se lirait autrement en anglais : changez-y d’abord le nom.');
    });
});

describe('a family renumbered', () => {
    test('in the order of the text, wherever it is named', () => {
        expect(check(`//- a.amont
programme P "P" { langue fr }
exigence EX-<|>ACOU-07 "Un" { "Voir [EX-ACOU-02]." }
exigence EX-ACOU-02 "Deux" { dérive de EX-ACOU-07 }
exigence EX-AIR-09 "Autre" {}
//- b.amont
scénario S "S" { exige EX-ACOU-02, EX-ACOU-07 }
`, 'renumber:EX-ACOU-')).toEqual({
            'a.amont': 'programme P "P" { langue fr }\nexigence EX-ACOU-01 "Un" { "Voir [EX-ACOU-02]." }\n'
                + 'exigence EX-ACOU-02 "Deux" { dérive de EX-ACOU-01 }\nexigence EX-AIR-09 "Autre" {}\n',
            'b.amont': 'scénario S "S" { exige EX-ACOU-02, EX-ACOU-01 }\n',
        });
    });
    test('is refused where a name is taken, or declared twice', () => {
        expect(check('exigence E<|>X-3 "Un" {}\nexigence EX-4 "Deux" {}\nterme EX-1 "T" {}\n', 'renumber:EX-'))
            .toBe('Le nom EX-1 est déjà pris : terme EX-1.');
        expect(check('exigence E<|>X-3 "Un" {}\nexigence EX-3 "Deux" {}\n', 'renumber:EX-')).toContain('déclaré deux fois');
    });
    test('is not offered where it is in order already', () => {
        expect(ids('exigence E<|>X-1 "Un" {}\nexigence EX-2 "Deux" {}\n').filter(id => id.startsWith('renumber'))).toEqual([]);
    });
});

describe('a missing chapter', () => {
    test('is written where it belongs, with what it should tell', () => {
        expect(ids('programme <|>P "P" { langue fr }\n').filter(id => id.startsWith('chapter')))
            .toEqual(['chapter:CONTEXT', 'chapter:SITE']);
        expect(check('programme <|>P "P" { langue fr }\n', 'chapter:SITE'))
            .toMatch(/^programme[^}]*\}\n\nchapitre SITE "Site et existant" \{\n {2}après site\n {2}"""\n {2}Décrivez [^"]*\n {2}"""\n\}\n$/);
    });
    test('is offered between declarations, and no more once it is there', () => {
        const text = 'programme P "P" { langue fr }\n\n<|>\n\nchapitre C "C" { après site }\n';
        expect(ids(text).filter(id => id.startsWith('chapter'))).toEqual(['chapter:CONTEXT']);
        expect(check(text, 'chapter:CONTEXT')).toMatch(/\}\n\n\nchapitre CONTEXTE "Contexte de l'opération" \{/);
    });
});

test('tables and declarations are offered to become one another', () => {
    expect(ids('acteurs\n| code | titre |\n| <|>A | A |\n')).toContain('table-to-declarations');
    expect(check('acteur <|>A "A" {}\nacteur B "B" {}\n', 'declarations-to-table'))
        .toBe('acteurs\n| code | titre |\n| A    | A     |\n| B    | B     |\n');
});
