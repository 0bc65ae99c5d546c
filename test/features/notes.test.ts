import { describe, expect, test } from 'vitest';
import { hintsOf } from '../../language/features/hints.js';
import { lensesOf } from '../../language/features/lenses.js';
import type { Language } from '../../language/grammar/vocabulary.js';
import { fixture } from './fixture.js';

describe('notes in the lines', () => {
    /** Each note behind the text of its line up to it. */
    function check(text: string, choice = { totals: true, titles: false }, language: Language = 'fr'): string[] {
        const { view } = fixture(text);
        return hintsOf(view, 0, view.text.length, choice, language).map(({ at, label }) =>
            `${view.text.slice(view.text.lastIndexOf('\n', at - 1) + 1, at).trim()} ‹${label}›`);
    }

    test('the sum of the spaces of a unit and of the programme, and what several spaces come to', () => {
        expect(check(`programme P "P" { langue fr  total 180 m² SU }
unité REU "Réunion" {
  total 162 m² SU
  espaces
  | code | titre | nombre | surface |
  | S6   | Salle |      8 |   14 m² |
  | PLEN | Salle |      1 |   50 m² |
}`)).toEqual([
            'programme P "P" { langue fr  total 180 m² SU ‹somme des espaces\u00a0: 162\u00a0m²›',
            'total 162 m² SU ‹somme des espaces\u00a0: 162\u00a0m²›',
            '| S6   | Salle |      8 |   14 m² | ‹=\u0020112\u00a0m²›',
        ]);
    });
    test('what costs come to, and what they make by square metre', () => {
        expect(check(`programme P "P" { langue fr  total 2 400 m² SU  enveloppe 1 500 000 € HT }
poste TRAVAUX "Travaux" { montant 2 400 m² × 600 €/m² HT  nature travaux }
poste ALEAS "Aléas" { montant 5 % de TRAVAUX  nature aléas }
poste ETUDES "Études" { montant 10 000 € HT }`)).toEqual([
            expect.stringMatching(/HT ‹somme des postes\u00a0: 1\u202f522\u202f000\u00a0€\u00a0HT · 634,17\u00a0€\/m²\u00a0HT›$/),
            expect.stringMatching(/‹= 1\u202f440\u202f000\u00a0€\u00a0HT · 600\u00a0€\/m²\u00a0HT›$/),
            expect.stringMatching(/5 % de TRAVAUX ‹= 72\u202f000\u00a0€\u00a0HT›$/),
        ]);
    });
    test('calculations, and the sum of weights', () => {
        expect(check('donnée D "D" { valeur 110 × 60 % }\nconsultation C "Marché" {}\n'
            + 'critères d\'attribution\n| code | titre | poids | consultation |\n'
            + '| A | Prix | 40 % | C |\n| B | Technique | 55 % | C |\n')).toEqual([
            'donnée D "D" { valeur 110 × 60 % ‹= 66›',
            'consultation C "Marché" ‹somme des poids\u00a0: 95\u00a0%›',
        ]);
    });
    test('in English', () => {
        expect(check('unité U "U" { espace S "S" { surface 1 400 m² } }', undefined, 'en'))
            .toEqual(['unité U "U" ‹sum of the spaces: 1,400\u00a0m²›']);
    });
    test('titles behind names, where they are wanted; not in prose', () => {
        const text = 'besoin BES-1 "Se réunir" {}\nexigence EX-1 "Bruit" { "Selon [BES-1]."  source BES-1 }';
        expect(check(text)).toEqual([]);
        expect(check(text, { totals: false, titles: true })).toEqual([
            'exigence EX-1 "Bruit" { "Selon [BES-1]."  source BES-1 ‹Se réunir›',
        ]);
    });
});

describe('lines above declarations', () => {
    const all = { requirements: true, verifications: true, findings: true };
    function check(text: string, choice = all): string[] {
        const { view, workbench } = fixture(text);
        const findings = workbench.programmeOf(view.file)!.findings.filter(({ code }) => code === 'unknown-word');
        return lensesOf(view, findings, choice, 'fr')
            .map(({ range, title, places }) => `${view.text.slice(range.start, range.end)}: ${title} (${places.length})`);
    }

    test('how many requirements a scenario calls for, how verifications stand, how many findings there are', () => {
        expect(check(`scénario SC-1 "R" { étape "A." exige EX-1  étape "B." exige EX-1, EX-2 }
scénario SC-2 "V" {}
exigence EX-1 "Bruit" {
  vérifier en APD par calcul  verdict conforme
  vérifier en AOR par mesure
  priorité indispensable
  truc machin
}
exigences
| code | titre |
| EX-2 | Écho  |
`)).toEqual([
            'SC-1: 2 exigences (2)', 'SC-2: aucune exigence (0)', 'EX-1: 2 vérifications\u00a0: 1 conforme (2)', 'EX-1: 1 erreur (1)',
        ]);
    });
    test('only those that are wanted', () => {
        expect(check('exigence EX-1 "Bruit" { truc }', { requirements: true, verifications: false, findings: false })).toEqual([]);
    });
});
