import { describe, expect, it } from 'vitest';
import { scan } from '../../language/grammar/scanner.js';
import type { AnyElement, FileModel } from '../../language/model/elements.js';
import { readFile } from '../../language/model/read-file.js';
import { mulberry32 } from '../../bench/generator.js';
import { shownElement } from './shown.js';
import { exampleTexts, mutated, tokenSoup } from './texts.js';

const file = 'file.amont';
const read = (text: string): FileModel => readFile(file, text, 'fr');

/** As a consultant would have it: several kinds, one-line and long bodies, prose, tables, nesting. */
const programme = `programme PLATEAUX "Transformation des plateaux" {
  langue fr
  secteur bureaux
  indice "B" du 2026-10-12
  moa MOA
  enveloppe 1 850 000 € HT  en valeur de 2026-01  précision ± 15 %
}

acteur MOA "Foncière Presqu'île" { rôle maître d'ouvrage }
acteur AMO "Atelier Confluence"  { rôle amo  domaines technique, fonctionnelle }
usager NOMADES "Commerciaux nomades" { effectif 60  présence 40 % }

besoin BES-VISIO "Tenir des réunions mixtes" {
  exprimé par NOMADES  pour OBJ-USAGE
}

scénario SC-REUNION "Réunion mixte" {
  usagers NOMADES
  étape "L'animatrice entre et lance la visioconférence."  exige EX-VISIO-01
  étape "Les participants entendent tous les présents."    exige EX-ACOU-01
  sinon "La visioconférence tombe : la réunion continue au téléphone."
}

exigence EX-ACOU-01 "Intelligibilité en réunion mixte" {
  nature technique
  """
  La salle doit présenter un temps de réverbération court. Voir aussi [EX-VISIO-01].

  - un point, « cité »
  """
  critère "Temps de réverbération (500–2000 Hz)" <= 0,6 s  flexibilité F1  quand "portes fermées"
  dans tous SALLE-6
  phases APD, PRO, AOR
  vérifier en APD par calcul  "Note de calcul acoustique"
  source BES-VISIO
}

unité REUNION "Pôle réunion" {
  total 174 m² SU
  espaces
  | code    | titre             | nombre | surface |
  | SALLE-6 | Salles de réunion |      8 |   14 m² |
  | PLENIER | Salle plénière    |      1 |   50 m² |
  liaison SALLE-6 avec PLENIER { proche }
}

exigences
| code        | titre                | nature      | phases   |
| EX-VISIO-01 | Visio en un geste    | technique   | APD, AOR |
| EX-LUM-01   | Lumière du jour      | technique   | APD      |

risque R-SITE "Site occupé" {
  probabilité 4/5  impact 3/5  porteur MOA
  parade "Phasage par demi-plateau, validé avec les usagers."
}
donnée POSTES "Postes de travail" { valeur somme(60 ; 2 × (3 + 4)) }
décision DEC-03 "Retenir le scénario B" { par MOA  le 2026-10-20  porte sur EX-ACOU-01 }
`;

const named = (element: AnyElement): string => `${element.kind}:${element.id}`;

/** The element at the top of the file in which an element stands; a row of a table is an element by itself. */
function topLevel(elements: readonly AnyElement[]): AnyElement[] {
    return elements.filter(element => element.parent === undefined);
}

describe('what is broken loses nothing else', () => {
    const whole = read(programme);

    it('the file itself is read without a finding', () => {
        expect(whole.findings).toEqual([]);
        expect(whole.elements.length).toBe(16);
    });

    it.each(['{', '}', '"', '|', ',', '«', '»', '(', ')', ';'])('each %s deleted in turn loses no other declaration', sign => {
        let count = 0;
        for (let at = programme.indexOf(sign); at >= 0; at = programme.indexOf(sign, at + 1)) {
            const found = new Set(read(programme.slice(0, at) + programme.slice(at + 1)).elements.map(named));
            const lost = topLevel(whole.elements).filter(element => !(element.range.start <= at && at < element.range.end)
                && !found.has(named(element)));
            expect(lost.map(named), `without the ${sign} of « ${programme.slice(Math.max(0, at - 30), at + 10)} »`).toEqual([]);
            count++;
        }
        expect(count).toBeGreaterThan(0);
    });

    it('every truncation loses no earlier declaration, and changes none', () => {
        const top = topLevel(whole.elements).map(element => ({ end: element.range.end, shown: shownElement(element) }));
        for (let at = 0; at < programme.length; at++) {
            const found = new Set(read(programme.slice(0, at)).elements.map(shownElement));
            const lost = top.filter(({ end, shown }) => end <= at && !found.has(shown));
            expect(lost, `cut at ${at}`).toEqual([]);
        }
    });

    it('a line in the middle of being typed leaves all that follows as it was', () => {
        const lines = ['exigence', 'exigence EX-9', 'exigence EX-9 "Un ti', 'exigence EX-9 "Titre" {', 'exigence EX-9 « Titre',
            'risque R-9 {', 'exi', '{', '}', '|', '| a', ','];
        const expected = topLevel(whole.elements).map(named);
        for (const line of lines) {
            for (const before of ['acteur MOA', 'usager NOMADES', 'scénario SC', 'unité REUNION', 'risque R-SITE', 'décision DEC-03']) {
                const at = programme.indexOf(before);
                const found = new Set(read(`${programme.slice(0, at)}${line}\n\n${programme.slice(at)}`).elements.map(named));
                expect(expected.filter(name => !found.has(name)), `« ${line} » before ${before}`).toEqual([]);
            }
        }
    });

    it('a property in the middle of being typed leaves the others of its body', () => {
        for (const line of ['  phases APD,', '  source', '  critère "Temps', '  critère "Temps" <=', '  nature tech',
            '  vérifier en', '  pri', '  dans tous', '  critère "a" <= (3 +']) {
            const at = programme.indexOf('  nature technique\n  """');
            const model = read(`${programme.slice(0, at)}${line}\n${programme.slice(at)}`);
            const shown = shownElement(model.elements.find(({ id }) => id === 'EX-ACOU-01')!);
            expect(shown, line).toContain('nature=technical');
            expect(shown, line).toContain('statement="La salle doit');
            expect(shown, line).toContain('source=[BES-VISIO]');
            expect(shown, line).toContain('flexibility=F1 when="portes fermées"');
        }
    });
});

describe('whatever the text, something comes back', () => {
    it('words, values and signs in any order', () => {
        for (let seed = 0; seed < 3000; seed++) {
            const text = tokenSoup(10_000 + seed, 20 + seed % 120);
            const outside = read(text).findings.filter(({ range }) => range.start < 0 || range.end < range.start
                || range.end > text.length);
            expect(outside).toEqual([]);
        }
    });

    it('examples with parts cut out, doubled or moved', () => {
        exampleTexts().forEach((text, i) => {
            for (let seed = 0; seed < 10; seed++) {
                const model = read(mutated(text, 7000 + i * 100 + seed));
                expect(model.elements.every(({ range }) => range.start <= range.end)).toBe(true);
            }
        });
    });

    it('lexemes stand in the order of the text and do not overlap', () => {
        for (let seed = 0; seed < 1000; seed++) {
            const { lexemes } = scan(tokenSoup(50_000 + seed, 60));
            expect(lexemes.filter(({ start }, i) => start < (lexemes[i - 1]?.end ?? 0))).toEqual([]);
        }
    });

    it('bytes that are no text', () => {
        const random = mulberry32(3);
        for (let i = 0; i < 200; i++) {
            const text = Array.from({ length: 300 }, () => String.fromCharCode(Math.floor(random() * (i % 2 === 0 ? 256 : 65_536))))
                .join('');
            expect(read(text).file).toBe(file);
        }
    });

    const deep = 10_000;
    it.each([
        ['braces', '{'.repeat(deep)],
        ['closing braces', '}'.repeat(deep)],
        ['nested declarations', 'unité U "u" {\n'.repeat(deep)],
        ['nested declarations, closed', 'unité U "u" {\n'.repeat(deep) + '}\n'.repeat(deep)],
        ['nested chapters on one line', 'chapitre C "c" { '.repeat(deep)],
        ['parentheses', `donnée A "a" { valeur ${'('.repeat(deep)}1${')'.repeat(deep)} }`],
        ['functions', `donnée A "a" { valeur ${'somme('.repeat(deep)}1${')'.repeat(deep)} }`],
        ['signs', `donnée A "a" { valeur ${'-('.repeat(deep)}1 }`],
        ['minus signs', `donnée A "a" { valeur ${'- '.repeat(deep)}1 }`],
        ['tolerances', `donnée A "a" { valeur 3 ${'± '.repeat(deep)}1 }`],
        ['a long sum', `donnée A "a" { valeur 1${' + 1'.repeat(deep)} }`],
        ['a long product of units', `donnée A "a" { valeur 1 m${'/(m'.repeat(deep)} }`],
        ['bars', '|'.repeat(deep)],
        ['quotes', '"'.repeat(deep)],
        ['triple quotes', '"""\n'.repeat(deep)],
    ])('%s, ten thousand deep', (name, text) => {
        const { findings } = read(text);
        expect(findings.length, name).toBeGreaterThan(0);
        expect(findings.length, name).toBeLessThanOrEqual(1100);
    });

    it('blocks nested too deep are said once, and what follows is read', () => {
        const text = `${'unité U "u" {\n'.repeat(100)}${'}\n'.repeat(100)}exigence EX-1 "a" { nature technique }\n`;
        const { elements, findings } = read(text);
        expect(findings.filter(({ code }) => code === 'too-deep').length).toBe(1);
        expect(elements.at(-1)!.id).toBe('EX-1');
    });
});
