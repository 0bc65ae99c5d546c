import { describe, expect, it } from 'vitest';
import { compare } from '../../language/model/quantities.js';
import { hasDimension, parseUnit, scanUnit } from '../../language/grammar/units.js';
import { isKind } from '../../language/model/elements.js';
import { programmeOf } from './programmes.js';

/** What each parameter and each cost item of a text comes to: `12.5 m²`, or why it comes to nothing. */
function results(text: string): Record<string, string> {
    const programme = programmeOf(text);
    const shown = programme.elements.filter(each => isKind(each, 'parameter') || isKind(each, 'costItem')).map(each => {
        const result = programme.calculator.valueOf(each, each.nameRange);
        if (!result.ok) {
            const { range, reason } = result.problem;
            return [each.id, `${reason}: ${programme.files[0]!.text.slice(range.start, range.end)}`];
        }
        return [each.id, `${result.quantity.value} ${result.quantity.unit.text}`.trim()];
    });
    return Object.fromEntries(shown) as Record<string, string>;
}

/** What one calculation comes to, with parameters at hand. */
function value(calculation: string): string {
    return results(`donnée POSTES "p" { valeur 120 }
donnée PART "x" { valeur 25 % }
poste TRAVAUX "t" { montant 1 440 000 € HT }
donnée R "r" { valeur ${calculation} }`).R!;
}

describe('calculations', () => {
    it.each([
        ['1 + 2 × 3', '7'],
        ['(1 + 2) × 3', '9'],
        ['10 - 4 - 3', '3'],
        ['24 / 4 / 3', '2'],
        ['-POSTES', '-120'],
        ['3 × -2', '-6'],
        ['0,1 + 0,2', '0.3'],
        ['POSTES × 2', '240'],
        ['10 m² × POSTES', '1200 m²'],
        ['POSTES × 10 m²', '1200 m²'],
        ['2 400 m² × 600 €/m² HT', '1440000 € HT'],
        ['600 € HT/m² × 2 400 m²', '1440000 € HT'],
        ['8 % de TRAVAUX', '115200 € HT'],
        ['8 % de TRAVAUX + 1 000 € HT', '116200 € HT'],
        ['2 × 8 % de TRAVAUX', '230400 € HT'],
        ['PART de POSTES', '30'],
        ['TRAVAUX / POSTES', '12000 € HT'],
        ['1 km + 200 m', '1.2 km'],
        ['200 m + 1 km', '1200 m'],
        ['90 min + 1 h', '150 min'],
        ['2 m × 300 cm', '6 m²'],
        ['10 k€ / 4 m²', '2.5 k€/m²'],
        ['3 m² × 2 m', '6 m³'],
        ['12 m² / 3 m', '4 m'],
        ['12 m² / 3 m²', '4'],
        ['somme(1 ; 2 ; POSTES)', '123'],
        ['min(3 m ; 250 cm)', '250 cm'],
        ['max(3 m ; 250 cm)', '3 m'],
        ['max(somme(1 ; 2) ; min(9 ; 5))', '5'],
        ['1 000 € + 500 € HT', '1500 € HT'],
        ['1 000 € HT + 500 €', '1500 € HT'],
        ['2 personnes × 3', '6 personnes'],
        ['max(19 °C ; 26 °C)', '26 °C'],
    ])('%s comes to %s', (calculation, expected) => {
        expect(value(calculation)).toBe(expected);
    });

    it.each([
        ['3 m² + 2 m', 'dimensions: 3 m² + 2 m'],
        ['min(3 m² ; 2 m)', 'dimensions: min(3 m² ; 2 m)'],
        ['100 € HT + 20 € TTC', 'taxes: 100 € HT + 20 € TTC'],
        ['max(100 € HT ; 120 € TTC)', 'taxes: max(100 € HT ; 120 € TTC)'],
        ['20 °C + 2 °C', 'scale: 20 °C + 2 °C'],
        ['2 × 20 °C', 'scale: 2 × 20 °C'],
        ['35 dB(A) + 3 dB(A)', 'scale: 35 dB(A) + 3 dB(A)'],
        ['3 jours ouvrés + 2 jours', 'dimensions: 3 jours ouvrés + 2 jours'],
        ['POSTES / 0', 'division-by-zero: POSTES / 0'],
        ['INCONNU + 1', 'unresolved: INCONNU'],
    ])('%s comes to nothing: %s', (calculation, expected) => {
        expect(value(calculation)).toBe(expected);
    });

    it('a circle is found in each of its elements, where it names the next; what hangs on it has no result', () => {
        expect(results(`
donnée A "a" { valeur B + 1 }
donnée B "b" { valeur 2 × C }
donnée C "c" { valeur A }
donnée D "d" { valeur A + 1 }
donnée E "e" { valeur E }
donnée F "f" { valeur 1 }
`)).toEqual({ A: 'cycle: B', B: 'cycle: C', C: 'cycle: A', D: 'cycle: B', E: 'cycle: E', F: '1' });
    });

    it('two circles through one element are both circles', () => {
        const found = results('donnée A "a" { valeur B + C }\ndonnée B "b" { valeur A }\ndonnée C "c" { valeur A }');
        expect(Object.values(found).every(each => each.startsWith('cycle'))).toBe(true);
    });

    it('a chain of any length, and a circle of any length, come to an end', () => {
        const chain = (last: string): string => Array.from({ length: 20_000 }, (_, i) =>
            `donnée P${i} "p" { valeur ${i === 19_999 ? last : `P${i + 1} + 1`} }`).join('\n');
        expect(results(chain('1')).P0).toBe('20000');
        expect(results(chain('P0')).P0).toBe('cycle: P1');
    });

    it('items are the sum of their parts, where they state no amount', () => {
        expect(results(`
poste TOUT "t" {}
poste A "a" { partie de TOUT  montant 100 € HT }
poste B "b" { partie de TOUT  montant 50 € HT }
poste VIDE "v" {}
`)).toEqual({ TOUT: '150 € HT', A: '100 € HT', B: '50 € HT', VIDE: 'no-value: VIDE' });
    });

    it('users stand for their headcount; spaces, units and types for their area', () => {
        expect(results(`
usager U "u" { effectif 60 }
type d'espace T "t" { surface 14 m² }
unité Z "z" { espace S "s" { type T  nombre 3 }  espace P "p" { surface 8 m² } }
donnée A "a" { valeur U × 2 }
donnée B "b" { valeur Z.S + Z.P }
donnée C "c" { valeur Z }
donnée D "d" { valeur T / 7 }
`)).toEqual({ A: '120', B: '50 m²', C: '50 m²', D: '2 m²' });
    });

    it('an area that is computed from the unit in which it stands is a circle', () => {
        expect(results('unité U "u" { espace A "a" { surface 10 % de U }  espace B "b" { surface 10 m² } }\ndonnée R "r" { valeur U }').R).toMatch(/^cycle/);
    });
});

describe('units', () => {
    it.each([
        ['m²', 'area'], ['m2', 'area'], ['ha', 'area'], ['cm', 'length'], ['ml', 'length'], ['m³', 'volume'], ['L', 'volume'],
        ['°C', 'temperature'],
        ['lux', 'illuminance'], ['dB(A)', 'sound'], ['€ HT', 'money'], ['k€ TTC', 'money'], ['jours ouvrés', 'time'], ['mois',
            'time'], ['h', 'time'],
        ['kg', 'mass'], ['t', 'mass'], ['personnes', 'count'], ['%', 'count'], ['m² SUN', 'area'], ['m² SDP', 'area'],
    ] as const)('%s is of the dimension %s', (unit, dimension) => {
        expect(hasDimension(parseUnit(unit)!, dimension)).toBe(true);
    });

    it('units of one dimension compare', () => {
        const quantity = (amount: number, unit: string) => ({ value: amount, unit: parseUnit(unit)! });
        expect(compare(quantity(1, 'km'), quantity(1000, 'm'))).toBe(0);
        expect(compare(quantity(1, 'h'), quantity(59, 'min'))).toBeGreaterThan(0);
        expect(compare(quantity(26, '°C'), quantity(300, 'K'))).toBeLessThan(0);
        expect(compare(quantity(1, 'kWh'), quantity(3.6e6, 'J'))).toBe(0);
        expect(compare(quantity(1, 'm²'), quantity(1, 'm'))).toBeUndefined();
        expect(compare(quantity(0.1 + 0.2, 'm'), quantity(0.3, 'm'))).toBe(0);
        expect(compare(quantity(1, 'W/(m².K)'), quantity(1, 'W/m²·K'))).toBe(0);
        expect(compare(quantity(1, 'm³/h par personne'), quantity(1, 'm³/h per person'))).toBe(0);
    });

    it('HT and TTC, and kinds of area, are kept with the unit', () => {
        expect(parseUnit('€ HT/m² SDP')).toMatchObject({ tax: 'HT', areaKind: 'SDP' });
        expect(parseUnit('k€ excl. VAT')).toMatchObject({ tax: 'HT', factor: 1000 });
        expect(parseUnit('m² HT')).toBeUndefined();
        expect(parseUnit('€ SUN')).toBeUndefined();
    });

    it('what is longer than a unit is none', () => {
        for (const text of ['mètre', 'm²x', 'm-12', "s'appuie", 'hors', 'min(3', 'bureau', 'parking']) {
            expect(scanUnit(text, 0)?.end === text.length, text).toBe(false);
        }
        expect(scanUnit("s'appuie", 0)).toBeUndefined();
        expect(scanUnit('hors', 0)).toBeUndefined();
        expect(scanUnit('m-12', 0)).toBeUndefined();
    });
});
