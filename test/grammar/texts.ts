import { readdirSync, readFileSync } from 'node:fs';
import { spellings, words } from '../../language/grammar/vocabulary.js';
import { mulberry32 } from '../../bench/generator.js';

/** The text of every file of every example. */
export function exampleTexts(): string[] {
    return (readdirSync('examples', { recursive: true }) as string[]).filter(file => file.endsWith('.amont')).sort()
        .map(file => readFileSync(`examples/${file}`, 'utf8'));
}

/** The texts of the fixtures, each case by itself. */
export function fixtureTexts(): string[] {
    return readdirSync('test/grammar/fixtures').sort().flatMap(file => readFileSync(`test/grammar/fixtures/${file}`, 'utf8')
        .split(/^=== .*$/m).slice(1).map(part => part.split(/^---$/m)[0]!));
}

const signs = [
    '{', '}', '"', '«', '»', '“', '”', '"""', '|', ',', ';', '(', ')', '+', '-', '−', '*', '×', '/', '//', '..', '.', '±', '+/-',
    '<=', '>=', '<', '>', '=', '≤', '≥',
    '%', '€', '°', '\\|', '\\', '[', ']', '[EX-1]', '#', '@', '\u00a0', '\u202f', '\t', '\r\n', '\n', '\n', '\n  ', '\n    ',
    '\ufeff', '\0', '😀', '\u0301', '`',
];
const values = [
    '0,6', '1 850 000', '12', '101', '2026-10-12', '12/10/2026', '2026-1', '8h30', '8:30', '4/5', '1.500', '1,400,000', 'm²',
    '€ HT', 'W/(m².K)', 'jours ouvrés', '-5',
    'EX-1', 'EX-1.2.3', 'REUNION.SALLE-6', 'A-B', 'Élève', 'E\u0301leve', '_x', 'APD', 'MOE', 'entre', 'x', '"Titre"', '« Titre »',
    '"""\nProse\n"""', '8 % de TRAVAUX',
];

/** Words, values and signs in any order: the same for the same seed. */
export function tokenSoup(seed: number, length: number): string {
    const random = mulberry32(seed);
    const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
    const parts: string[] = [];
    for (let i = 0; i < length; i++) {
        const kind = random();
        parts.push(kind < 0.4 ? pick(spellings(pick(words), random() < 0.7 ? 'fr' : 'en')) : kind < 0.7 ? pick(values) : pick(signs));
        parts.push(random() < 0.75 ? ' ' : random() < 0.6 ? '\n' : '');
    }
    return parts.join('');
}

/** A text with some of its parts cut out, doubled or moved. */
export function mutated(text: string, seed: number): string {
    const random = mulberry32(seed);
    let result = text;
    for (let i = 0; i < 1 + Math.floor(random() * 4); i++) {
        const from = Math.floor(random() * result.length);
        const to = Math.min(result.length, from + 1 + Math.floor(random() * random() * 80));
        const at = Math.floor(random() * result.length);
        const piece = result.slice(from, to);
        const kind = random();
        result = kind < 0.5 ? result.slice(0, from) + result.slice(to) : result.slice(0, at) + piece + result.slice(at);
    }
    return result;
}
