import { describe, expect, test } from 'vitest';
import { entriesOf, type Entry } from '../../language/features/entries.js';
import { linksOf } from '../../language/features/links.js';
import { selectionAt } from '../../language/features/selection.js';
import { fixture } from './fixture.js';

describe('a selection that grows', () => {
    function check(text: string): string[] {
        const { view, offset } = fixture(text);
        return selectionAt(view, offset).map(({ start, end }) => view.text.slice(start, end));
    }

    test('word, sentence, text, entry, body, declaration, file', () => {
        const text = 'exigence EX-1 "Bruit" {\n  """\n  Un. Le bruit doit <|>rester bas. Trois.\n  """\n}\n';
        const plain = text.replace('<|>', '');
        const prose = '"""\n  Un. Le bruit doit rester bas. Trois.\n  """';
        expect(check(text)).toEqual([
            'rester', 'Le bruit doit rester bas.', 'Un. Le bruit doit rester bas. Trois.', prose,
            `\n  ${prose}\n`, plain.trim(), plain,
        ]);
    });
    test('cell, row, table', () => {
        expect(check('espaces\n| code | titre |\n| S-1 | Salle de <|>réunion |\n')).toEqual([
            'réunion', 'Salle de réunion', '| S-1 | Salle de réunion |', '| code | titre |\n| S-1 | Salle de réunion |',
            'espaces\n| code | titre |\n| S-1 | Salle de réunion |', 'espaces\n| code | titre |\n| S-1 | Salle de réunion |\n',
        ]);
    });
    test('a value with its clauses, then the whole property', () => {
        expect(check('exigence EX-1 "T" {\n  critère "Bruit" <= <|>35 dB(A)  flexibilité F1\n}').slice(0, 3)).toEqual([
            '35', '"Bruit" <= 35 dB(A)  flexibilité F1', 'critère "Bruit" <= 35 dB(A)  flexibilité F1',
        ]);
    });
});

describe('entries', () => {
    function shape(text: string): unknown {
        const { view } = fixture(text);
        const told = (entry: Entry): unknown => [
            entry.word ?? '', entry.values.map(({ start, end }) => view.text.slice(start, end)).join(' '),
            entry.rows.map(({ cells }) => cells.map(({ start, end }) => view.text.slice(start, end).trim())), entry.entries.map(told),
        ];
        return entriesOf(view).map(told);
    }
    test('stand one in another, with their values, tables and bodies', () => {
        expect(shape('unité U "U" {\n  total 12 m²\n  espaces\n  | code | surface |\n  | S | |\n  | T\n  "Prose."\n}\n'
            + 'acteur A "A"')).toEqual([
            ['unit', 'U "U"', [], [
                ['total', '12 m²', [], []],
                ['spaces', '', [['code', 'surface'], ['S', ''], ['T']], []],
                ['', '', [], []],
            ]],
            ['actor', 'A "A"', [], []],
        ]);
    });
});

describe('links', () => {
    test('addresses in texts and cells, without the sign that ends the sentence; the folder of a library', () => {
        const { view } = fixture(`//- projet/programme.amont
programme P "P" { langue fr  s'appuie sur "../bureaux" }
texte T "Voir https://www.legifrance.gouv.fr/codes/id/LEGI, ou non." {}
termes
| code | titre | description |
| T-A | A | https://exemple.fr/a_(b |
//- bureaux/référentiel.amont
référentiel R "Bureaux" { langue fr }
`);
        const shown = linksOf(view).map(link =>
            [view.text.slice(link.range.start, link.range.end), 'address' in link ? link.address : link.place.file]);
        expect(shown).toEqual([
            ['https://www.legifrance.gouv.fr/codes/id/LEGI', 'https://www.legifrance.gouv.fr/codes/id/LEGI'],
            ['https://exemple.fr/a_(b', 'https://exemple.fr/a_(b'],
            ['../bureaux', 'bureaux/référentiel.amont'],
        ]);
    });
});
