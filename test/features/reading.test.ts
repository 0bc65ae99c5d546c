import { describe, expect, test } from 'vitest';
import { fixesAt } from '../../language/features/fixes.js';
import { changed } from '../../language/features/format/format.js';
import { foldsOf } from '../../language/features/folding.js';
import { hoverAt } from '../../language/features/hover.js';
import { outlineOf, searchElements, type OutlineItem } from '../../language/features/outline.js';
import { tokensOf } from '../../language/features/tokens.js';
import { fixture } from './fixture.js';

describe('outline', () => {
    const lines = (items: readonly OutlineItem[], indent = ''): string[] =>
        items.flatMap(({ name, detail, children }) => [`${indent}${name} (${detail})`, ...lines(children, `${indent}  `)]);

    test('elements nest as they stand in the text, with criteria, steps and rows', () => {
        const { view } = fixture(`unité REU "Pôle réunion" {
  total 64 m² SU
  espaces
  | code | titre | surface |
  | S1   | Salle | 14 m²   |
  | S2   | Régie | 50 m²   |
}
exigence EX-1 "Bruit" {
  critère "Niveau de bruit" <= 35 dB(A)
  vérifier en AOR par mesure
}
scénario SC-1 "Réunion" {
  étape "Entrer."
}
`);
        expect(lines(outlineOf(view, 'fr'))).toEqual([
            'REU (Pôle réunion · unité)', '  S1 (Salle · espace)', '  S2 (Régie · espace)',
            'EX-1 (Bruit · exigence)', '  Niveau de bruit (critère)', '  en AOR par mesure (vérifier)',
            'SC-1 (Réunion · scénario)', '  Entrer. (étape)',
        ]);
    });
    test('names stand within their elements, whatever is half written', () => {
        const text =
            'exigence EX-1 "Bruit" {\n  critère\nexigence "sans nom" {\n}\nliaison A avec B { direct }\nexigences\n| code |\n| |\n| EX-2';
        for (let cut = 0; cut <= text.length; cut++) {
            const all = (items: readonly OutlineItem[]): OutlineItem[] => items.flatMap(item => [item, ...all(item.children)]);
            for (const { range, nameRange, name } of all(outlineOf(fixture(text.slice(0, cut)).view, 'fr'))) {
                expect(nameRange.start >= range.start && nameRange.end <= range.end, text.slice(0, cut)).toBe(true);
                expect(name).not.toBe('');
            }
        }
    });
    test('a search finds by identifier and by title, accents aside', () => {
        const { programme } = fixture('exigence EX-1 "Éclairement des salles" {}\nexigence EX-2 "Bruit" {}\nbesoin BES-EX "Autre" {}');
        const names = (query: string): string[] => searchElements([programme], query, 10).map(({ element }) => element.id);
        expect(names('eclair')).toEqual(['EX-1']);
        expect(names('ex')).toEqual(['EX-1', 'EX-2', 'BES-EX']);
        expect(names('ex salles')).toEqual(['EX-1']);
    });
});

test('folding: blocks, prose, tables, comments and regions of several lines', () => {
    const { view } = fixture(`// Une note
// sur deux lignes
exigence EX-1 "Bruit" {
  """
  Prose.
  """
}
besoin B "Une ligne" { source "x" }
exigences
| code | titre |
| EX-2 | Deux |
// #region Fin
besoin C "C" {}
// #endregion
`);
    const line = (offset: number): number => view.text.slice(0, offset).split('\n').length;
    expect(foldsOf(view).map(({ start, end, kind }) => `${kind} ${line(start)}-${line(end)}`))
        .toEqual(['comment 1-2', 'block 3-7', 'prose 4-6', 'table 10-11', 'region 12-14']);
});

describe('hover', () => {
    function check(text: string, language: 'fr' | 'en' = 'fr'): string | undefined {
        const { view, offset } = fixture(text);
        return hoverAt(view, offset, language, ({ file, start }) => `${file}@${start}`)?.markdown;
    }

    test('the card of an element: kind, name, title, what it says, criteria, traces both ways with links', () => {
        const card = check(`besoin BES-1 "Se réunir" {}
exigence EX-1 "Intelligibilité" {
  nature technique
  "La salle doit être sourde. Voir [EX-2]."
  critère "Réverbération" <= 0,6 s  flexibilité F1
  répond à BES-1
}
exigence EX-2 "Bruit" { dérive de EX-1 }
scénario SC-1 "Réunion" { exige EX<|>-1 }
`)!;
        expect(card).toContain('*exigence* `EX-1` **Intelligibilité**');
        expect(card).toContain('La salle doit être sourde. Voir [EX-2](programme.amont@');
        expect(card).toContain('- critère "Réverbération" \\<= 0,6 s flexibilité F1');
        expect(card).toContain('nature\u00a0: technique');
        expect(card).toContain('→ répond à\u00a0: [BES-1](programme.amont@7 "Se réunir")');
        expect(card).toMatch(/← scénarios\u00a0: \[SC-1\]/);
        expect(card).toMatch(/← exigences\u00a0: \[EX-2\]/);
    });
    test('the card of an adaptation says what stays of the requirement that it adapts', () => {
        const card = check(`exigence EX-1 "Bruit" {
  nature technique  "La salle doit être calme."  critère "Bruit" <= 35 dB(A)  priorité importante
}
exigence EX-2 "Bruit la nuit" { adapte EX-1  critère "Bruit" <= 30 dB(A) }
scénario SC-1 "Nuit" { exige EX<|>-2 }
`)!;
        expect(card).toContain('La salle doit être calme.');
        expect(card).toContain('<= 30 dB(A)');
        expect(card).not.toContain('35 dB');
        expect(card).toContain('nature\u00a0: technique · priorité\u00a0: importante');
    });
    test('a keyword says what it is, in both languages, and what it takes', () => {
        expect(check('exig<|>ence EX-1 "T" {}')).toMatch(/^\*\*exigence\*\* · \*requirement\*\n\nUne obligation vérifiable/);
        expect(check('exigence EX-1 "T" { prio<|>rité importante }')).toMatch(/Attend l’un de ces mots : indispensable/);
        expect(check('exigence EX-1 "T" { critère "x" <= 3 s flexi<|>bilité F1 }', 'en')).toMatch(
            /^\*\*flexibility\*\* · \*flexibilité\*\n\nExpects one of these words/,
        );
        expect(check('espaces\n| code | surf<|>ace |\n| S1 | 3 m² |')).toMatch(/^\*\*surface\*\*/);
    });
    test('what stands in a text is no keyword', () => {
        expect(check('exigence EX-1 "Une exig<|>ence" {}')).toBeUndefined();
    });
});

describe('tokens', () => {
    const said = (text: string): string[] => {
        const { view } = fixture(text);
        return tokensOf(view).map(({ start, end, type }) => `${type}:${view.text.slice(start, end)}`);
    };

    test('the same word is a keyword in one place and a name in another', () => {
        expect(
            said(
                'phase par "Ouverture" {}\nexigence EX-1 "Voir [BES-1]" {\n  phases par\n  vérifier en APD par mesure\n  source BES-1\n}\n'
                + 'besoin BES-1 "B" {}',
            ),
        ).toEqual([
            'kind:phase',
            'declared:par',
            'kind:exigence',
            'declared:EX-1',
            'reference:BES-1',
            'property:phases',
            'reference:par',
            'property:vérifier',
            'property:en',
            'reference:APD',
            'property:par',
            'word:mesure',
            'property:source',
            'reference:BES-1',
            'kind:besoin',
            'declared:BES-1',
        ]);
    });
    test('numbers, units, operators, tables', () => {
        expect(said('poste T "T" { montant 2 400 m² × 600 €/m² HT }\nespaces\n| code | surface |\n| S1 | 14 m² |')).toEqual([
            'kind:poste', 'declared:T', 'property:montant', 'number:2 400', 'unit:m²', 'operator:×', 'number:600', 'unit:€/m² HT',
            'kind:espaces', 'column:code', 'column:surface', 'declared:S1', 'number:14', 'unit:m²',
        ]);
    });
    test('a stretch gives what touches it only', () => {
        const { view } = fixture('besoin A "A" {}\nbesoin B "B" {}\nbesoin C "C" {}');
        const from = view.text.indexOf('besoin B');
        expect(tokensOf(view, from, from + 8).map(({ start, end }) => view.text.slice(start, end))).toEqual(['besoin', 'B']);
    });
});

test('fixes are those of the findings at the place', () => {
    const { workbench, view } = fixture('exigense EX-1 "T" {}');
    const { findings } = workbench.programmeOf(view.file)!;
    const texts = { language: view.programme.language, textOf: () => view.text };
    const offered = fixesAt(findings, view.file, 2, 2, texts);
    expect(offered.map(({ fix }) => fix.title.fr)).toEqual(['Remplacer par « exigence »']);
    expect(fixesAt(findings, view.file, 15, 16, texts)).toEqual([]);
});

test.each([
    ['espace S "S" {\n  surface 12 m²\n  effec<|>tif\n}\n', 'espace S "S" {\n  surface 12 m²\n}\n'],
    ['espace S "S" { surface 12 m²  effec<|>tif }\n', 'espace S "S" { surface 12 m² }\n'],
])('a word without its value can be taken out', (text, after) => {
    const { workbench, view, offset } = fixture(text);
    const { findings } = workbench.programmeOf(view.file)!;
    const offered = fixesAt(findings, view.file, offset, offset, { language: 'fr', textOf: () => view.text });
    const [{ fix }] = offered.filter(({ fix: { title } }) => title.fr === 'Retirer « effectif »') as [typeof offered[number]];
    expect(fix.edits.map(({ newText }) => newText)).toEqual(['']);
    expect(changed(view.text, fix.edits.map(({ range: { start, end } }) => ({ start, end, newText: '' })))).toBe(after);
});
