import { describe, expect, test } from 'vitest';
import { amont, folder } from './amont.js';

const school = `programme P "École" { langue fr  total 500 m² SU  total 640 m² SDO  enveloppe 900 000 € HT  périmètre travaux }
usager ELEVES "Élèves" { effectif CLASSES × 28 }
donnée CLASSES "Classes" { valeur 4 }
unité U "Pôle enseignement" { total 300 m² SU  effectif 56
  espace CLASSE "Classe" { nombre 4  surface 60 m² }
  espace BIBLI "Bibliothèque, salle de lecture, de travail et réserve des collections" { surface 80 m² }
  espace COUR "Préau" {}
}
poste TRAVAUX "Travaux" { nature travaux  montant 640 m² × 1 600 €/m² HT  tva 20 % }
poste MOE "Maîtrise d'œuvre" { nature honoraires  montant 12 % de TRAVAUX  tva 20 % }
consultation C "Consultation" { critère d'attribution A "Technique" { poids 60 % } critère d'attribution B "Prix" { poids 30 % } }
`;
const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');
const said = (given: readonly string[], text = school): readonly string[] =>
    plain(amont(['totals', ...given], { cwd: folder({ 'p.amont': text }) }).out).split('\n').map(line => line.replace(/ {2,}/g, '  '));

describe('amont totals', () => {
    test('areas by unit, beside what is stated, per person, and the ratio of overall to useful area', () => {
        const lines = said([]);
        expect(lines).toContain('U  Pôle enseignement  6  320 m²  300 m² SU  56  5,7 ✗');
        expect(lines).toContain('Somme des espaces  6  320 m²');
        expect(lines).toContain('Total annoncé  500 m² SU ✗');
        expect(lines).toContain('  la somme des espaces s’en écarte de 180 m²');
        expect(lines).toContain('Total annoncé  640 m² SDO');
        expect(lines).toContain('SDO / SU : 1,28');
        expect(lines).toContain('1 espace sans surface ✗');
    });

    test('costs by item and by nature, with VAT, beside the budget, per m²', () => {
        const lines = said([]);
        expect(lines).toContain('TRAVAUX  Travaux  travaux  1 024 000 € HT  89,3 %');
        expect(lines).toContain('Total  1 146 880 € HT');
        expect(lines).toContain('Total TTC  1 376 256 € TTC');
        expect(lines).toContain('Enveloppe, travaux  900 000 € HT');
        expect(lines).toContain('Écart à l’enveloppe  +124 000 € HT  +13,8 % ✗');
        expect(lines).toContain('Coût au m² SDO, travaux  1 600 €/m² HT');
        expect(lines).toContain('honoraires  122 880 € HT  10,7 %');
    });

    test('headcounts and weights', () => {
        const lines = said([]);
        expect(lines).toContain('ELEVES  Élèves  112');
        expect(lines).toContain('Total  90 %');
        expect(lines).toContain('Total : 90 % au lieu de 100 % ✗');
    });

    test('--explain tells what each figure was calculated from', () => {
        const lines = said(['--explain']);
        expect(lines).toContain('  = 640 m² × 1 600 €/m² HT');
        expect(lines).toContain('  = 12 % de TRAVAUX ; TRAVAUX = 1 024 000 € HT');
        expect(lines).toContain('  = CLASSES × 28 ; CLASSES = 4');
    });

    const examples = ['bureaux-hybrides', 'lyon-confluence', 'information-system', 'papeo', 'chauffage-lyon-feyzin'];
    test.each(examples)('%s fits a screen of eighty columns', example => {
        for (const language of ['fr', 'en']) {
            const { out, code } = amont(['totals', `examples/${example}`, '--lang', language, '--explain']);
            expect(code).toBe(0);
            expect(out.split('\n').filter(line => [...line].length > 80)).toEqual([]);
        }
    });

    test('in English, in Markdown, in JSON', () => {
        expect(said(['--lang', 'en'])).toContain('Difference from the budget  +€124,000 excl. VAT  +13.8% ✗');
        expect(said(['--format', 'md'])).toContain('| TRAVAUX  Travaux | travaux | 1 024 000 € HT | 89,3 % |');
        const { programmes: [programme] } = JSON.parse(said(['--format', 'json']).join('\n')) as { programmes: unknown[] };
        expect(programme).toMatchObject({
            areas: { sum: 320, overallToUseful: 1.28 },
            costs: { sum: 1_146_880, envelope: { amount: 900_000, of: 'works', difference: 124_000 } },
            tenders: [{ inPoints: false }],
        });
    });

    test('taxes that do not add up are said, not summed', () => {
        const lines = said([], 'programme P "P" { langue fr }\nposte A "A" { montant 100 € HT }\nposte B "B" { montant 100 € TTC }\n');
        expect(lines).toContain('Des postes sont HT, d’autres TTC : leur somme n’est pas donnée. ✗');
    });

    test('a budget without any cost item is not compared with nothing', () => {
        const text = 'programme P "P" { langue fr  enveloppe 900 000 € HT }\nespace S "Salle" { surface 20 m² }\n';
        const lines = said([], text);
        expect(lines.slice(lines.indexOf('Coûts') + 3, -1)).toEqual(['Enveloppe  900 000 € HT', 'Aucun poste de coût n’est déclaré.']);
        expect(said(['--lang', 'en'], text)).toContain('No cost item is declared.');
        const { programmes: [programme] } = JSON.parse(said(['--format', 'json'], text).join('\n')) as { programmes: { costs: object }[] };
        expect(programme!.costs).toEqual({
            yearly: 0, byNature: [], perArea: [], envelope: { amount: 900_000, of: 'all', tax: 'HT' }, items: [],
        });
    });

    test('a programme without figures, and no programme', () => {
        expect(said([], 'programme P "P" { langue fr }\n')).toContain('Rien à additionner.');
        expect(amont(['totals'], { cwd: folder() }).code).toBe(2);
    });
});
