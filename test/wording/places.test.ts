import { expect, test } from 'vitest';
import { isKind } from '../../language/model/elements.js';
import { placeIn } from '../../language/model/places.js';
import { Workbench } from '../../language/workbench.js';

/** The words of a statement, each as it stands in the text and at its place in the file. */
function wordsWithPlaces(source: string): readonly (readonly [string, string])[] {
    const workbench = new Workbench();
    workbench.setText('/projet/programme.amont', source);
    const requirement = workbench.programmes[0]!.programme.elements.find(element => isKind(element, 'requirement'));
    const statement = (requirement as { statement?: Parameters<typeof placeIn>[0] }).statement!;
    return [...statement.text.matchAll(/\S+/g)].map(({ 0: word, index }) => {
        const { start, end } = placeIn(statement, index, index + word.length);
        return [word, source.slice(start, end)];
    });
}

test.each([
    ['one line', 'exigence EX-1 "T" { "Le local doit fermer." }'],
    ['guillemets with inner blanks', 'exigence EX-1 "T" { «\u00a0 Le local doit fermer. » }'],
    ['an unclosed quote', 'exigence EX-1 "T" {\n  "Le local doit fermer.\n}'],
    ['indented prose', 'exigence EX-1 "T" {\n  """\n  Le local doit :\n    - fermer ;\n  - ouvrir.\n\n  Fin.\n  """\n}'],
    ['prose begun behind its quotes', 'exigence EX-1 "T" {\n  """  Le local\n      doit   \n    fermer. """\n}'],
    ['blank lines first', 'exigence EX-1 "T" {\n  """\n\n   \n\t\tLe local\n\t\tdoit fermer.\n"""\n}'],
    ['lines that end as on Windows', 'exigence EX-1 "T" {\r\n  """\r\n  Le local\r\n  doit fermer.\r\n\r\n  Fin.\r\n  """\r\n}'],
    ['lines that end as of old', 'exigence EX-1 "T" {\r  """\r  Le local\r  doit fermer.\r  """\r}'],
    ['accents written apart', 'exigence EX-1 "T" {\n  """\n  Le de\u0301lai doit \u00e9viter l\u2019e\u0301cart.\n  """\n}'],
])('words stand where they were written: %s', (_, source) => {
    const words = wordsWithPlaces(source);
    expect(words.length).toBeGreaterThan(2);
    expect(words.map(([, place]) => place)).toEqual(words.map(([word]) => word));
});

test('a bar in a cell is stepped over', () => {
    const source = 'exigences\n| exigence | titre | énoncé |\n| EX-1 | T | Le local A \\| B doit fermer \\| ouvrir. |\n';
    const words = wordsWithPlaces(source);
    expect(words.map(([word]) => word)).toEqual(['Le', 'local', 'A', '|', 'B', 'doit', 'fermer', '|', 'ouvrir.']);
    expect(words.map(([, place]) => place)).toEqual(words.map(([word]) => word));
});
