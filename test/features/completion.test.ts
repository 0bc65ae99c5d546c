import { describe, expect, test } from 'vitest';
import { completionAt } from '../../language/features/completion/completion.js';
import { usualUnits } from '../../language/features/completion/units.js';
import { parseUnit } from '../../language/grammar/units.js';
import { fixture } from './fixture.js';

const head = 'programme P "Essai" { langue fr  phases mop }\nacteur MOA "Foncière" { rôle maître d\'ouvrage }\n';

/** What is proposed at the cursor, and the text that it would replace. */
function check(text: string): { labels: string[]; replaced: string; proposals: ReturnType<typeof completionAt>['proposals'] } {
    const { view, offset } = fixture(text);
    const { start, proposals } = completionAt({ view, offset, locale: 'fr' });
    return { labels: proposals.map(({ label }) => label), replaced: view.text.slice(start, offset), proposals };
}

describe('at the beginning of a line', () => {
    test('of a file: every kind, with a snippet whose name is the next free one', () => {
        const { labels, proposals } = check(`${head}exigence EX-ACOU-03 "Bruit" {}\n<|>`);
        expect(labels).toEqual(expect.arrayContaining(['exigence', 'exigences', 'type d\'espace', 'scénario', 'risque']));
        expect(labels).not.toContain('requirement');
        expect(proposals.find(({ label }) => label === 'exigence')!.insert).toMatch(/^exigence \$\{1:EX-ACOU-04\} "\$\{2:Titre\}" \{\n/);
    });
    test('of a body: its properties but those given once already, in the programme\'s language', () => {
        const { labels } = check(
            `${head}exigence EX-1 "T" {\n  nature technique\n  critère "Bruit" <= 35 dB(A)\n  <|>\n  priorité importante\n}`,
        );
        expect(labels).toEqual(expect.arrayContaining(['critère', 'critères', 'phases', 'vérifier', 'à la charge de', 'source']));
        expect(labels).not.toContain('nature');
        expect(labels).not.toContain('priorité');
        expect(labels).not.toContain('exigence');
    });
    test('of an English programme: English words', () => {
        const { labels } = check('programme P "Trial" {\n  language english\n}\nrequirement REQ-1 "T" {\n  <|>\n}');
        expect(labels).toEqual(expect.arrayContaining(['criterion', 'verify', 'obliges']));
        expect(labels).not.toContain('critère');
    });
    test('a phrase is completed from its first word on', () => {
        const { labels, replaced } = check(`${head}exigence EX-1 "T" {\n  à la ch<|>\n}`);
        expect(labels).toEqual(['à la charge de']);
        expect(replaced).toBe('à la ch');
    });
    test('a word half typed is replaced', () => {
        const { labels, replaced } = check(`${head}exi<|>`);
        expect(labels).toContain('exigence');
        expect(replaced).toBe('exi');
    });
    test('the body of a unit holds spaces and adjacencies too', () => {
        expect(check(`${head}unité U "U" {\n  <|>\n}`).labels).toEqual(expect.arrayContaining(['espace', 'espaces', 'liaison', 'total']));
    });
    test('a body opened on the line at hand', () => {
        expect(check(`${head}usager NOMADES "Nomades" { <|>`).labels).toEqual(expect.arrayContaining(['effectif', 'présence']));
    });
});

describe('after a word', () => {
    test('enumerated words', () => {
        const { labels } = check(`${head}exigence EX-1 "T" {\n  nature <|>\n}`);
        expect(labels).toEqual(expect.arrayContaining(['technique', 'fonctionnelle', 'performance']));
        expect(labels).not.toContain('EX-1');
    });
    test('names of the kinds that the property expects, with their titles', () => {
        const { labels, proposals } = check(
            `${head}besoin BES-1 "Se réunir" {}\nobjectif OBJ-1 "Mieux" {}\nexigence EX-1 "T" {\n  répond à <|>\n}`,
        );
        expect(labels).toEqual(['BES-1']);
        expect(proposals[0]!.detail).toBe('Se réunir');
    });
    test('the next name of a list, after a comma, but those that it holds', () => {
        expect(check(`${head}acteur MOE "Architecte" {}\nexigence EX-1 "T" {\n  à la charge de MOA, <|>\n}`).labels).toEqual([
            'MOE',
        ]);
    });
    test('phases in the order of the ladder, after the dots of a range too', () => {
        const { labels } = check(`${head}exigence EX-1 "T" {\n  phases APD..<|>\n}`);
        expect(labels.indexOf('APS')).toBeLessThan(labels.indexOf('APD'));
        expect(labels.indexOf('APD')).toBeLessThan(labels.indexOf('AOR'));
        expect(labels).not.toContain('MOA');
    });
    test('spaces by their shortest name; types after « tous »', () => {
        const units = 'unité A "A" { espace S1 "Une" {}\n espace S2 "Deux" {} }\nunité B "B" { espace S1 "Autre" {} }';
        const spaces = `${head}type d'espace SALLE "Salle" {}\n${units}\n`;
        expect(check(`${spaces}exigence EX-1 "T" {\n  dans <|>\n}`).labels).toEqual(
            expect.arrayContaining(['tous', 'A.S1', 'B.S1', 'S2', 'A', 'B']),
        );
        expect(check(`${spaces}exigence EX-1 "T" {\n  dans tous <|>\n}`).labels).toEqual(['SALLE']);
    });
    test('clauses of a criterion but those given, and the words of its level', () => {
        const { labels } = check(`${head}exigence EX-1 "T" {\n  critère "Bruit" <= 35 dB(A)  quand "portes fermées"  <|>\n}`);
        expect(labels).toEqual(expect.arrayContaining(['flexibilité', 'de préférence', 'par']));
        expect(labels).not.toContain('quand');
        expect(check(`${head}exigence EX-1 "T" {\n  critère "Panneau" <|>\n}`).labels).toContain('présent');
    });
    test('the phase and the method of a verification', () => {
        expect(check(`${head}exigence EX-1 "T" {\n  vérifier en <|>\n}`).labels).toContain('APD');
        expect(check(`${head}exigence EX-1 "T" {\n  vérifier en APD par <|>\n}`).labels).toEqual(
            expect.arrayContaining(['calcul', 'mesure', 'essai']),
        );
    });
    test('the next free identifiers where a declaration wants its name', () => {
        const { labels } = check(`${head}exigence EX-AIR-09 "A" {}\nexigence EX-ACOU-02 "B" {}\nexigence <|>`);
        expect(labels).toEqual(['EX-ACOU-03', 'EX-AIR-10']);
    });
    test('names that calculate', () => {
        expect(check(`${head}donnée POSTES "Postes" { valeur 120 }\nposte P1 "P" { montant 600 € HT × <|> }`).labels).toContain('POSTES');
    });
});

describe('after a number', () => {
    test('units of the dimension that the property asks for', () => {
        const { labels } = check(`${head}espace S "S" { surface 14 <|> }`);
        expect(labels.slice(0, 2)).toEqual(['m²', 'm² SU']);
        expect(labels).not.toContain('lux');
    });
    test('none before a unit that stands there already, nor the properties that go behind it', () => {
        for (const line of ['température 19..26 <|> °C', 'surface 14 <|>m²', 'air neuf >= 25 <|> m³/h par personne']) {
            expect(check(`${head}espace E "E" {\n  ${line}\n}`).labels, line).toEqual([]);
        }
        expect(check(`${head}espaces\n| code | titre | surface |\n| A | Salle | 14 <|> m² |`).labels).toEqual([]);
    });
    test.each([
        ['surface 14 m<|> m²', 'm m²'], ['surface 14 m<|>²', 'm²'], ['surface 14 <|>', ''],
    ])('one that is typed takes the place of the one that stands there: %s', (line, replaced) => {
        const { view, offset } = fixture(`${head}espace E "E" {\n  ${line}\n}`);
        const { start, end = offset, proposals } = completionAt({ view, offset, locale: 'fr' });
        expect(view.text.slice(start, end)).toBe(replaced);
        expect(proposals[0]!.label).toBe('m²');
    });
    test('any unit in a criterion, those of the file first', () => {
        const { labels } = check(`${head}exigence EX-1 "T" {\n  critère "Éclairement" >= 300 lux\n  critère "Autre" >= 500 <|>\n}`);
        expect(labels[0]).toBe('lux');
        expect(labels).toContain('dB(A)');
    });
    test.each([
        ['niveau de bruit', 'dB(A)'], ['isolement entre salles', 'dB'], ['température d’été', '°C'], ['air neuf', 'm³/h par personne'],
        ['largeur de passage', 'm'], ['temps de montage', 'min'], ['délai de rétablissement', 'h'], ['part de réemploi', '%'],
    ])('of a criterion, what it speaks of comes first: %s', (title, unit) => {
        const { labels } = check(`${head}exigence EX-1 "T" {\n  critère "Éclairement" >= 300 lux\n  critère "${title}" <= 35 <|>\n}`);
        expect(labels[0]).toBe(unit);
        expect(labels).toContain('lux');
    });
    test('of a criterion, the unit of those in the programme that speak of the same', () => {
        const other = 'exigence EX-1 "T" {\n  critère "Souplesse du préavis" <= 3 mois\n}\n';
        expect(check(`${head}${other}exigence EX-2 "T" {\n  critère "préavis de départ" <= 2 <|>\n}`).labels[0]).toBe('mois');
    });
    test('every unit proposed is one that the language reads', () => {
        for (const unit of [...usualUnits.fr, ...usualUnits.en]) {
            expect(parseUnit(unit), unit).toBeDefined();
        }
    });
});

describe('in a text', () => {
    test('a bracket offers every element, and closes itself', () => {
        const { labels, proposals } = check(`${head}besoin BES-1 "Se réunir" {}\nexigence EX-1 "T" {\n  "Voir [<|>"\n}`);
        expect(labels).toEqual(expect.arrayContaining(['BES-1', 'EX-1', 'MOA']));
        expect(labels.indexOf('BES-1')).toBeLessThan(labels.indexOf('MOA'));
        expect(proposals.find(({ label }) => label === 'BES-1')!.insert).toBe('BES-1]');
    });
    test('in prose of several lines, what is typed already is replaced', () => {
        const { replaced, proposals } = check(`${head}besoin BES-1 "Se réunir" {}\nexigence EX-1 "T" {\n  """\n  Voir [BES-<|>]\n  """\n}`);
        expect(replaced).toBe('BES-');
        expect(proposals.find(({ label }) => label === 'BES-1')!.insert).toBe('BES-1');
    });
    test('nothing else is proposed, nor in a comment', () => {
        expect(check(`${head}exigence EX-1 "Une <|>" {}`).labels).toEqual([]);
        expect(check(`${head}// Une <|>`).labels).toEqual([]);
    });
});

describe('in a table', () => {
    const table = `${head}type d'espace SALLE-6 "Salle" {}\nespaces\n`;
    test('the header: columns that are not there yet', () => {
        const { labels } = check(`${table}| code | titre | <|>`);
        expect(labels).toEqual(expect.arrayContaining(['nombre', 'surface', 'type']));
        expect(labels).not.toContain('code');
        expect(labels).not.toContain('titre');
    });
    test('a cell: what its column takes', () => {
        expect(check(`${table}| code | titre | type |\n| S-1 | Salle | <|> |`).labels).toEqual(['SALLE-6']);
        expect(check(`${head}exigences\n| code | titre | priorité |\n| EX-1 | Bruit | <|> |`).labels).toEqual(
            expect.arrayContaining(['indispensable', 'importante']),
        );
    });
    test('the code of a new row: the next free name', () => {
        expect(check(`${head}exigences\n| code | titre |\n| EX-01 | Bruit |\n| <|>`).labels).toEqual(['EX-02']);
    });
    test('a list of criteria inside a requirement', () => {
        expect(check(`${head}exigence EX-1 "T" {\n  critères\n  | critère | niveau | <|>\n}`).labels).toEqual(
            expect.arrayContaining(['flexibilité', 'quand']),
        );
    });
});

describe('the wording of a requirement', () => {
    const body = (statement: string): string => `${head}exigence EX-1 "T" {\n  ${statement}\n  priorité importante\n}`;
    test('is offered where nothing is stated yet', () => {
        const { proposals } = check(body('<|>'));
        expect(proposals.find(({ label }) => label === 'Quand …, le … doit …')!.insert).toMatch(/^"Quand \$\{1:[^}]+\}, .* doit .*\."$/);
        expect(check(`${head}exigence EX-1 "T" {\n  "Le sol doit résister."\n  <|>\n}`).labels).not.toContain('Le … doit …');
        expect(check(`${head}besoin BES-1 "T" {\n  <|>\n}`).labels).not.toContain('Le … doit …');
    });
    test('is offered without quotes in an empty text, over the word that is begun', () => {
        const { labels, replaced, proposals } = check(body('"Qu<|>"'));
        expect([labels.length, replaced]).toEqual([5, 'Qu']);
        expect(proposals[0]!.insert).not.toContain('"');
        expect(check(body('"""\n  <|>\n  """')).labels).toHaveLength(5);
        expect(check(body('"Le sol doit <|>"')).labels).toEqual([]);
    });
    test('in English', () => {
        const { labels } = check('programme P "P" { language english }\nrequirement REQ-1 "T" {\n  "<|>"\n}');
        expect(labels).toContain('When …, the … shall …');
    });
});

describe('the likeliest', () => {
    test('names come first: those used right above, those whose titles speak of the same, those that wait', () => {
        const needs = 'besoin BES-1 "Circuler" {}\nbesoin BES-2 "Travailler au calme" {}\nbesoin BES-3 "Se garer" {}\n'
            + 'besoin BES-4 "Voir dehors" {}\nscénario SC-1 "S" { répond à BES-1 }\n';
        const above = 'risque R "R" {}\nrisque S "S" {}\nexigence EX-1 "A" { source BES-3 }\n';
        expect(check(`${head}${needs}${above}exigence EX-2 "Calme des salles" {\n  répond à <|>\n}`).labels)
            .toEqual(['BES-3', 'BES-2', 'BES-1', 'BES-4']);
    });
    test('units follow a number in a cell: those of the column', () => {
        const { labels } = check('espaces\n| code | surface |\n| S | 12 <|> |\n');
        expect(labels[0]).toBe('m²');
        expect(labels).not.toContain('lux');
    });
    test('a room data sheet is filled by Tab: bounds and units stand there, figures are replaced', () => {
        const { proposals } = check(`${head}<|>`);
        const sheet = proposals.find(({ label }) => label === 'type d\'espace')!.insert!;
        expect(sheet).toContain('surface ${3:12} m²\n\thauteur >= ${4:2,50} m\n');
        expect(sheet).toMatch(/air neuf >= \$\{\d+:25\} m³\/h par personne\n/);
    });
});
