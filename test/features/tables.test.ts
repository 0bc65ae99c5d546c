import { describe, expect, test } from 'vitest';
import { changed, type Change } from '../../language/features/format/format.js';
import { cellsIn } from '../../language/features/tables/clipboard.js';
import { entriesToTable, tableToEntries, type Conversion } from '../../language/features/tables/converting.js';
import { changeGrid, gridAt, type GridChange } from '../../language/features/tables/grid.js';
import { laidOut } from '../../language/features/tables/layout.js';
import { pastedTable } from '../../language/features/tables/paste.js';
import { sortTable } from '../../language/features/tables/sorting.js';
import { tablesOf } from '../../language/features/tables/table.js';
import { fixture } from './fixture.js';

const head = 'programme P "Essai" { langue fr }\n';
const after = (text: string, changes: readonly Change[]): string => changed(text, changes);

describe('the layout of a table', () => {
    /** The text after it, what was selected between `‹›`. */
    function check(text: string, selected = ''): string | undefined {
        const { view, offset } = fixture(text);
        const changes = laidOut(view, offset);
        if (!changes) {
            return undefined;
        }
        const written = after(view.text, changes);
        const [start, end] = [kept(changes, offset), kept(changes, offset + selected.length)];
        return `${written.slice(0, start)}‹${written.slice(start, end)}›${written.slice(end)}`;
    }
    /** Where an editor keeps a place while a text changes; none of the changes touches it. */
    function kept(changes: readonly Change[], place: number): number {
        expect(changes.filter(({ start, end }) => start <= place && place <= end)).toEqual([]);
        return changes.reduce((at, { start, end, newText }) => (end < place ? at + newText.length - (end - start) : at), place);
    }

    test('aligns the columns, and whoever has a cell selected still has it', () => {
        expect(check('espaces\n| code | titre |\n| SALLE-6 | <|>Salle |\n', 'Salle'))
            .toBe('espaces\n| code    | titre |\n| SALLE-6 | ‹Salle› |\n');
        expect(check('espaces\n| code | surface |\n| SALLE-6 | <|>9 m² |\n| S | 1 200 m² |\n', '9 m²'))
            .toBe('espaces\n| code    | surface  |\n| SALLE-6 |     ‹9 m²› |\n| S       | 1 200 m² |\n');
        expect(check('espaces\n| code    | surface |\n| S       |       <|>9 m² |\n', '9 m²'))
            .toBe('espaces\n| code | surface |\n| S    |    ‹9 m²› |\n');
    });
    test('keeps the cursor in an empty cell, where the room grows and where it shrinks', () => {
        expect(check('unité U "U" {\n  espaces\n  | code | titre |\n  | S    | Salle |\n  | <|> |  |\n}\n'))
            .toBe('unité U "U" {\n  espaces\n  | code | titre |\n  | S    | Salle |\n  | ‹›     |       |\n}\n');
        expect(check('espaces\n| code   | titre |\n| S      | Salle |\n| <|>       |       |\n'))
            .toBe('espaces\n| code | titre |\n| S    | Salle |\n| ‹›     |       |\n');
    });
    test('is left alone outside tables', () => {
        expect(check('acteur A "A<|>" {}')).toBeUndefined();
        expect(check('espaces<|>\n| code |\n')).toBeUndefined();
    });
});

describe('sorting', () => {
    /** The codes in the order of the rows. */
    function check(text: string, column?: number, downwards?: boolean): string | string[] {
        const { view, offset } = fixture(text);
        const sorted = sortTable(view, offset, column, downwards);
        return 'refused' in sorted ? sorted.refused.fr
            : [...after(view.text, sorted.changes).matchAll(/^\s*\| ((?:[A-Z]|\/\/).*?) +\|/gm)].map(([, code]) => code!);
    }
    const table = (rows: string): string => `${head}espaces\n| code | titre | surface | nombre |\n${rows}`;

    test('by value, whatever the unit; the other way round the second time; what is empty last', () => {
        const rows = '| A | Une | <|>200 m² | |\n| B | Deux | 0,01 ha | |\n| C | Trois | | |\n| D | Quatre | 1 200,5 m² | |\n';
        expect(check(table(rows))).toEqual(['B', 'A', 'D', 'C']);
        expect(check(table('| B | | <|>0,01 ha | |\n| A | | 200 m² | |\n| C | | | |\n'))).toEqual(['A', 'B', 'C']);
    });
    test('texts as people order them', () => {
        expect(check(table('| A | <|>Salle 10 | | |\n| B | Étage | | |\n| C | salle 9 | | |\n'))).toEqual(['B', 'C', 'A']);
    });
    test('phases by the ladder, dates by day, words by their list', () => {
        expect(check(`${head}risques\n| code | phase |\n| A | <|>AOR |\n| B | APD |\n`)).toEqual(['B', 'A']);
        expect(check(`${head}jalons\n| code | date |\n| A | <|>12/10/2026 |\n| B | 2026-02-01 |\n`)).toEqual(['B', 'A']);
        expect(check(`${head}exigences\n| code | priorité |\n| A | <|>souhaitable |\n| B | indispensable |\n`)).toEqual(['B', 'A']);
        expect(check(`${head}risques\n| code | probabilité |\n| A | <|>4/5 |\n| B | 1/5 |\n`)).toEqual(['B', 'A']);
    });
    test('comments stay above their rows, the line of Markdown below the header', () => {
        const { view } = fixture(`${head}espaces\n| code | titre |\n|---|---|\n// la plus grande\n| B | Deux |\n| A | Une |\n`);
        const sorted = sortTable(view, view.text.indexOf('| B'), 0);
        expect(after(view.text, 'changes' in sorted ? sorted.changes : []))
            .toBe(`${head}espaces\n| code | titre |\n|---|---|\n| A | Une |\n// la plus grande\n| B | Deux |\n`);
    });
    test('is refused outside tables', () => {
        expect(check('acteur A<|> "A" {}')).toBe('Placez le curseur dans une colonne d’un tableau.');
    });
});

describe('what is copied', () => {
    test('text with tabs, quotes and line ends inside cells', () => {
        expect(cellsIn({ text: 'Code\tTitre\r\nA\t"Salle ""6""\nplaces"\r\n\t\r\n' }))
            .toEqual([['Code', 'Titre'], ['A', 'Salle "6" places']]);
        expect(cellsIn({ text: 'Une phrase.' })).toBeUndefined();
    });
    test('HTML of a word processor: spans, paragraphs, entities; nothing but cells is read', () => {
        const html = '<html><body><!--StartFragment--><table><tr><td colspan=2><p>Unit&eacute;&nbsp;A</p></td><td>x</td></tr>'
            + '<tr><td rowspan="2">1</td><td><p>Salle</p><p>haute</p></td><td>&#8364;</td></tr>'
            + '<tr><td>b</td><td><script>c()</script>d</td></tr></table>';
        expect(cellsIn({ text: '', html })).toEqual([['Unité\u00a0A', '', 'x'], ['1', 'Salle haute', '€'], ['', 'b', 'd']]);
    });
});

describe('cells pasted', () => {
    function check(text: string, rows: string): { text: string; unknown: readonly string[] } | undefined {
        const { view, offset } = fixture(head + text);
        const pasted = pastedTable(view, offset, { text: rows.replace(/ *; */g, '\t') });
        return pasted && { text: after(view.text, [pasted.change]).slice(head.length), unknown: pasted.unknown };
    }

    test('become a table of the kind that their headings speak of, with names, units and words of the language', () => {
        const rows = 'Réf.;Local;Nb;Surface (m²);Effectifs\n1.01;Salle de réunion;8;14;6\nHALL;Hall | accueil;1;60,5;\n';
        expect(check('<|>\n', rows)).toEqual({
            unknown: [],
            text: [
                'espaces',
                '| code  | titre            | nombre | surface | effectif |',
                '| L1.01 | Salle de réunion |      8 |   14 m² |        6 |',
                '| HALL  | Hall \\| accueil  |      1 | 60,5 m² |          |',
                '',
            ].join('\n'),
        });
    });
    test('get codes where they have none, and keep headings that mean nothing for the user to rename', () => {
        const rows = 'Exigence;Priorité;Couleur\nLe bruit doit rester bas.;Indispensable;Rouge\n';
        expect(check('exigence EX-03 "T" {}\n<|>\n', rows)).toEqual({
            unknown: ['Couleur'],
            text: [
                'exigence EX-03 "T" {}',
                'exigences',
                '| code  | titre                     | priorité      | Couleur |',
                '| EX-04 | Le bruit doit rester bas. | indispensable | Rouge   |',
                '',
            ].join('\n'),
        });
    });
    test('below a heading that waits for its table, in a body', () => {
        expect(check('exigence E "E" {\n  critères\n  <|>\n}\n', 'Critère;Valeur;Flexibilité\nBruit;<= 35 dB;F1\n')!.text).toBe([
            'exigence E "E" {', '  critères', '  | critère | niveau   | flexibilité |', '  | Bruit   | <= 35 dB | F1          |', '}', '',
        ].join('\n'));
    });
    test('in a table: rows of it, in the order of its columns or by their headings', () => {
        const table = 'espaces\n| code | titre | surface |\n| A<|>    | Une   |   12 m² |\n| Z    | Fin   |         |\n';
        expect(check(table, 'B;Salle longue;14\nC;Autre;\n')!.text)
            .toBe('espaces\n| code | titre        | surface |\n| A    | Une          |   12 m² |\n| B    | Salle longue |   14 m² |\n'
                + '| C    | Autre        |         |\n| Z    | Fin          |         |\n');
        expect(check(table, 'Surface;Code\n14;B\n')!.text).toContain('| B    |       |   14 m² |\n| Z');
    });
    test('on the line below a table: rows of it', () => {
        for (const lineBreak of ['\n', '\r\n']) {
            const lines = ['espaces', '| code | titre |', '| A    | Une   |', '<|>', '', 'acteur MOA "M" {}', ''];
            expect(check(lines.join(lineBreak), 'B;Deux\nC;Trois\n')!.text.split(/\r?\n/).slice(2, 6))
                .toEqual(['| A    | Une   |', '| B    | Deux  |', '| C    | Trois |', '']);
        }
    });
    test('without headings: columns by what they hold', () => {
        expect(check('unité U "U" {\n  espaces\n  <|>\n}\n', 'A;Salle;12 m²;3\nB;Bureau;8 m²;1\n')!.text).toContain(
            '  | code | titre  | surface | nombre |\n  | A    | Salle  |   12 m² |      3 |\n');
    });
    test('stay what they are in a text, and where there is no table', () => {
        expect(check('acteur A "Un <|>texte" {}\n', 'a;b\nc;d')).toBeUndefined();
        expect(check('<|>\n', 'une phrase')).toBeUndefined();
    });
});

describe('a table and its declarations', () => {
    function said(view: { text: string }, converted: Conversion | undefined): string | undefined {
        return converted && ('refused' in converted ? converted.refused.fr : after(view.text, converted.changes));
    }
    function apart(text: string): string | undefined {
        const { view, offset } = fixture(text);
        return said(view, tableToEntries(view, offset));
    }
    function together(text: string): string | undefined {
        const { view, offset } = fixture(text);
        return said(view, entriesToTable(view, offset, offset));
    }
    const table = 'espaces\n| code | titre          | nombre | surface | activités     |\n'
        + '| S6   | Salle "de six" |      8 |   14 m² | Réunir, voter |\n| HALL | Hall           |        |   60 m² |               |\n';
    const declared = 'espace S6 « Salle "de six" » { nombre 8  surface 14 m²  activités "Réunir, voter" }\n'
        + 'espace HALL "Hall" { surface 60 m² }\n';

    test('become one another', () => {
        expect(apart(table.replace('HALL', 'H<|>ALL'))).toBe(declared);
        expect(together(declared.replace('espace S6', 'espace <|>S6'))).toBe(table);
    });
    test('records too, with their clauses', () => {
        expect(apart('exigence E "E" {\n  cri<|>tères\n  | critère | niveau     | flexibilité | quand   |\n'
            + '  | Bruit   | <= 35 dB   | F1          | de nuit |\n  | Lumière | >= 300 lux |             |         |\n}\n'))
            .toBe('exigence E "E" {\n  critère "Bruit" <= 35 dB  flexibilité F1  quand "de nuit"\n  critère "Lumière" >= 300 lux\n}\n');
    });
    test('many properties stand one a line', () => {
        expect(apart('exigences\n| code | titre | texte | priorité |\n'.replace('texte', 'justification')
            + `| <|>E | ${'Long '.repeat(12).trim()} | ${'Parce que '.repeat(6).trim()} | indispensable |\n`))
            .toMatch(/^exigence E "Long [^"]*" \{\n {2}justification "Parce [^"]*"\n {2}priorité indispensable\n\}\n$/);
    });
    test('comments stay', () => {
        expect(apart('acteurs\n| code | titre |\n// le maître d\'ouvrage\n| M<|>OA | Foncière |\n'))
            .toBe('// le maître d\'ouvrage\nacteur MOA "Foncière" {}\n');
        expect(together('acteur <|>A "A" {}\n// le second\nacteur B "B" {}\n'))
            .toBe('acteurs\n| code | titre |\n| A    | A     |\n// le second\n| B    | B     |\n');
    });
    test('are refused where they would not say the same', () => {
        expect(apart('acteurs\n| code | truc |\n| <|>A | B |\n')).toMatch(/La colonne « truc » n’a pas de sens ici/);
        expect(together('exigence <|>A "A" { critère "N" <= 2  critère "M" <= 3 }\nexigence B "B" {}\n'))
            .toMatch(/^A\u00a0:.*plusieurs fois/);
        expect(together('exigence <|>A "A" {\n  """\n  Une.\n\n  Deux.\n  """\n}\nexigence B "B" {}\n'))
            .toMatch(/plusieurs lignes/);
    });
    test('are offered only where there are two of a kind', () => {
        expect(together('acteur <|>A "A" {}\nusager B "B" {}\n')).toBeUndefined();
        expect(apart('acteur <|>A "A" {}\n')).toBeUndefined();
    });
});

describe('a table as a grid', () => {
    const { view } = fixture(`${head}risques\n| code | titre | probabilité | état |\n| R-1 | Site \\| occupé | 4/5 | ouvert |\n`);
    const at = view.text.indexOf('R-1');

    test('tells its cells, and how each column is filled', () => {
        const grid = gridAt(view, at)!;
        expect(grid.rows).toEqual([['R-1', 'Site | occupé', '4/5', 'ouvert']]);
        expect(grid.columns.map(({ heading, kind }) => `${heading} ${kind}`)).toEqual([
            'code name', 'titre text', 'probabilité number', 'état word',
        ]);
        expect(grid.columns[3]!.words).toContain('traité');
        expect(grid.heading).toBe('risques');
    });
    const made = (change: GridChange, text = view.text, place = at): string | undefined => {
        const made = changeGrid(text === view.text ? view : fixture(text).view, place, change);
        return 'changes' in made ? after(text, made.changes) : made.refused.fr;
    };

    test('is written cell by cell, on one line, aligned', () => {
        expect(made({ write: [{ row: 0, column: 1, text: 'Deux\nlignes | ou plus' }] }))
            .toContain('| code | titre                  | probabilité | état   |\n| R-1  | Deux lignes \\| ou plus |');
        expect(made({ write: [{ row: 7, column: 0, text: 'X' }] })).toBe('Cette cellule n’est plus là.');
        expect(made({ write: [{ row: 0, column: 4, text: 'X' }] })).toBe('Cette cellule n’est plus là.');
        expect(made({ insert: 0 }, view.text, 0)).toBe('Ce tableau n’est plus là.');
    });

    const short = `${head}espaces\n| code | titre | surface |\n| A | Un |\n// le second\n| B | Deux | 2 m² |\n`;
    const within = short.indexOf('| A');
    const lines = (text: string | undefined): string[] => (text ?? '').slice(head.length).trimEnd().split('\n').slice(2);

    test('completes a row that is too short', () => {
        expect(lines(made({ write: [{ row: 0, column: 2, text: '1 m²' }] }, short, within)))
            .toEqual(['| A    | Un    |    1 m² |', '// le second', '| B    | Deux  |    2 m² |']);
    });
    test('takes a block of cells, which makes further rows', () => {
        const paste = { text: 'Trois\t3 m²\ttrop\nQuatre\t4 m²\n' };
        expect(lines(made({ paste, row: 1, column: 1 }, short, within))).toEqual([
            '| A    | Un     |', '// le second', '| B    | Trois  |    3 m² |', '|      | Quatre |    4 m² |',
        ]);
        expect(lines(made({ paste: { text: 'Seul' }, row: 1, column: 1 }, short, within))[2]).toBe('| B    | Seul  |    2 m² |');
    });
    test('gets rows and loses them', () => {
        expect(lines(made({ insert: 1 }, short, within))[1]).toBe('|      |       |         |');
        expect(lines(made({ insert: 0 }, short, within))[0]).toBe('|      |       |         |');
        expect(lines(made({ remove: [1] }, short, within))).toEqual(['| A    | Un    |', '// le second']);
        expect(lines(made({ remove: [0, 1] }, short, within))).toEqual(['// le second']);
        expect(made({ remove: [2] }, short, within)).toBe('Cette cellule n’est plus là.');
    });
    test('is found in its file', () => {
        expect(tablesOf(view).map(({ entry }) => entry.word)).toEqual(['risks']);
    });
});
