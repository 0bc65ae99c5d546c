import { describe, expect, test } from 'vitest';
import {
    capitalised, enumerated, formatCount, formatDate, formatDateSpan, formatNumber, formatPercent, formatQuantity, formatRange,
    formatShortDate, formatTime, formatTolerance, monthName, quoted, typeset,
} from '../../language/document/typography.js';
import { alphabetically } from '../../language/document/ordering.js';

/** Shows the spaces: `_` is a no-break space, `~` a narrow one. */
function seen(text: string): string {
    return text.replace(/\u00A0/g, '_').replace(/\u202F/g, '~');
}

describe('numbers', () => {
    test.each([
        [0, '0', '0'],
        [-0, '0', '0'],
        [7, '7', '7'],
        [1000, '1~000', '1,000'],
        [1850000, '1~850~000', '1,850,000'],
        [0.6, '0,6', '0.6'],
        [1234.5678, '1~234,5678', '1,234.5678'],
        [0.1 + 0.2, '0,3', '0.3'],
        [-2.4, '−2,4', '−2.4'],
        [1e21, '1~000~000~000~000~000~000~000', '1,000,000,000,000,000,000,000'],
        [1e-9, '0', '0'],
        [-1e-9, '0', '0'],
        [NaN, '—', '—'],
        [-Infinity, '−∞', '−∞'],
    ])('%d', (value, french, english) => {
        expect(seen(formatNumber(value, 'fr'))).toBe(french);
        expect(seen(formatNumber(value, 'en'))).toBe(english);
    });

    test('a fixed count of decimals rounds what the user wrote, not its binary neighbour', () => {
        expect(formatNumber(1.005, 'en', { decimals: 2 })).toBe('1.01');
        expect(formatNumber(0.5, 'en', { decimals: 0 })).toBe('1');
        expect(formatNumber(12, 'fr', { decimals: 2 })).toBe('12,00');
        expect(formatNumber(999.996, 'en', { decimals: 2 })).toBe('1,000.00');
    });

    test('a sign is written where it is asked for', () => {
        expect(formatNumber(3, 'fr', { signed: true })).toBe('+3');
        expect(formatNumber(0, 'fr', { signed: true })).toBe('0');
    });
});

describe('quantities', () => {
    test.each([
        [2400, 'm² SUN', '2~400_m²_SUN', '2,400_m²_SUN'],
        [1850000, '€ HT', '1~850~000_€_HT', '€1,850,000_excl._VAT'],
        [600, '€/m² HT', '600_€/m²_HT', '€600/m²_excl._VAT'],
        [-200, '€', '−200_€', '−€200'],
        [8, 'k€', '8_k€', '8_k€'],
        [15, '%', '15_%', '15%'],
        [26, '°C', '26_°C', '26_°C'],
        [45, '°', '45°', '45°'],
        [35, 'dB(A)', '35_dB(A)', '35_dB(A)'],
        [70, 'kWh/m².an', '70_kWh/m²·an', '70_kWh/m²·yr'],
        [3, '', '3', '3'],
    ])('%d %s', (value, unit, french, english) => {
        expect(seen(formatQuantity(value, unit, 'fr'))).toBe(french);
        expect(seen(formatQuantity(value, unit, 'en'))).toBe(english);
    });

    test('ranges, tolerances and percents', () => {
        expect(seen(formatRange(19, 26, '°C', 'fr'))).toBe('19–26_°C');
        expect(seen(formatRange(-11, -5, '%', 'fr'))).toBe('−11_à_−5_%');
        expect(seen(formatRange(-11, -5, '%', 'en'))).toBe('−11_to_−5%');
        expect(seen(formatTolerance(15, '%', 'fr'))).toBe('±_15_%');
        expect(seen(formatTolerance(0.5, 'm', 'en'))).toBe('±0.5_m');
        expect(seen(formatPercent(0.07, 'fr'))).toBe('7_%');
        expect(seen(formatPercent(1 / 3, 'en', { decimals: 1 }))).toBe('33.3%');
    });

    test('counts agree with their noun in each language', () => {
        expect(seen(formatCount(0, 'poste', 'postes', 'fr'))).toBe('0_poste');
        expect(seen(formatCount(0, 'desk', 'desks', 'en'))).toBe('0_desks');
        expect(seen(formatCount(1.5, 'poste', 'postes', 'fr'))).toBe('1,5_poste');
        expect(seen(formatCount(120, 'poste', 'postes', 'fr'))).toBe('120_postes');
    });
});

describe('dates', () => {
    test.each([
        [{ year: 2026, month: 10, day: 12 }, '12_octobre 2026', '12_October 2026'],
        [{ year: 2027, month: 3, day: 1 }, '1er_mars 2027', '1_March 2027'],
        [{ year: 2026, month: 8 }, 'août 2026', 'August 2026'],
        [{ year: 2026 }, '2026', '2026'],
    ])('%o', (date, french, english) => {
        expect(seen(formatDate(date, 'fr'))).toBe(french);
        expect(seen(formatDate(date, 'en'))).toBe(english);
    });

    test('spans do not say twice what both ends share', () => {
        const day = (year: number, month: number, dayOfMonth: number) => ({ year, month, day: dayOfMonth });
        expect(seen(formatDateSpan({ year: 2018 }, { year: 2019 }, 'fr'))).toBe('2018–2019');
        expect(seen(formatDateSpan({ year: 2018 }, { year: 2018 }, 'fr'))).toBe('2018');
        expect(seen(formatDateSpan(day(2026, 10, 5), day(2026, 10, 12), 'fr'))).toBe('5–12_octobre 2026');
        expect(seen(formatDateSpan(day(2026, 10, 5), day(2026, 10, 5), 'fr'))).toBe('5_octobre 2026');
        expect(seen(formatDateSpan({ year: 2027, month: 3 }, { year: 2027, month: 5 }, 'fr'))).toBe('mars_– mai 2027');
        expect(seen(formatDateSpan(day(2026, 12, 1), day(2027, 1, 15), 'fr'))).toBe('1er_décembre 2026_– 15_janvier 2027');
        expect(seen(formatDateSpan(day(2026, 12, 1), day(2027, 1, 15), 'en'))).toBe('1_December 2026_– 15_January 2027');
    });

    test('short forms and hours', () => {
        expect(seen(formatShortDate({ year: 2026, month: 10, day: 12 }, 'fr'))).toBe('12_oct._2026');
        expect(monthName(2, 'fr', 'letter')).toBe('F');
        expect(monthName(7, 'en', 'short')).toBe('July');
        expect(seen(formatTime(8, 30, 'fr'))).toBe('8_h_30');
        expect(seen(formatTime(18, 0, 'fr'))).toBe('18_h');
        expect(formatTime(8, 30, 'en')).toBe('08:30');
    });
});

describe('running text', () => {
    test.each([
        ['Qui décide ? Le maître d\'ouvrage : lui seul !', 'Qui décide~? Le maître d’ouvrage_: lui seul~!'],
        ['Qui décide? Lui: seul; ou non!', 'Qui décide~? Lui_: seul~; ou non~!'],
        ['le "plateau" et « la salle »', 'le «_plateau_» et «_la salle_»'],
        ['«serré»', '«_serré_»'],
        ['1 850 000 € et 2 400 m² pour 15 % et 26 °C', '1~850~000_€ et 2~400_m² pour 15_% et 26_°C'],
        ['de 8h30 à 18:30, voir https://exemple.fr/?a=b;c', 'de 8h30 à 18:30, voir https://exemple.fr/?a=b;c'],
        ['le 2026-10-12, EX-ACOU-01 - puis la suite...', 'le 2026-10-12, EX-ACOU-01 – puis la suite…'],
        ['un gain de -11 %', 'un gain de −11_%'],
        ['au 04 72 10 20 30', 'au 04 72 10 20 30'],
        ['100% des 3 mois', '100_% des 3_mois'],
        ['n° 4', 'n°_4'],
    ])('%s', (written, french) => {
        const once = typeset(written, 'fr');
        expect(seen(once)).toBe(french);
        expect(typeset(once, 'fr')).toBe(once);
    });

    test('English', () => {
        const once = typeset('Who decides ? The "owner" - it\'s the owner: 14 m² each, 15%...', 'en');
        expect(seen(once)).toBe('Who decides? The “owner” – it’s the owner: 14_m² each, 15%…');
        expect(typeset(once, 'en')).toBe(once);
    });

    test('joining and quoting', () => {
        expect(enumerated(['APD'], 'fr')).toBe('APD');
        expect(enumerated(['APD', 'PRO', 'AOR'], 'fr')).toBe('APD, PRO et AOR');
        expect(enumerated(['a', 'b'], 'en')).toBe('a and b');
        expect(seen(quoted('mot', 'fr'))).toBe('«_mot_»');
        expect(quoted('word', 'en')).toBe('“word”');
        expect(capitalised('été')).toBe('Été');
    });
});

test('an index puts accents and numbers where a reader looks for them', () => {
    const words = ['EX-10', 'ex-2', 'Zone', 'école', 'Eau', 'œuvre', 'EX-02', 'odeur'];
    expect([...words].sort(alphabetically)).toEqual(['Eau', 'école', 'EX-02', 'ex-2', 'EX-10', 'odeur', 'œuvre', 'Zone']);
});
