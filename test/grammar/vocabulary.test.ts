import { describe, expect, it } from 'vitest';
import { kindNames, kindOf } from '../../language/grammar/concepts.js';
import type { Fields, Reading, Shape } from '../../language/grammar/readings.js';
import { scopeOfKind, scopeOfShape, takesNames, wordsOf } from '../../language/grammar/scopes.js';
import { parseUnit, scanUnit, unitSpellings } from '../../language/grammar/units.js';
import { languages, normalizePhrase, spell, spellings, wordOf, words, type Word } from '../../language/grammar/vocabulary.js';
import { describeReading } from '../../language/model/describe-reading.js';

/** Every shape of the language: those of the kinds, and those of the records inside them. */
function everyShape(): { readonly name: string; readonly shape: Shape }[] {
    const inside = (name: string, shape: Shape): { name: string; shape: Shape }[] => [{ name, shape }, ...Object.entries(shape.fields)
        .flatMap(([field, { reading }]) => (reading.as === 'record' ? inside(`${name}.${field}`, reading.shape) : []))];
    return kindNames.flatMap(kind => inside(kind, kindOf(kind).shape));
}

const shapes = everyShape();
const readings = shapes.flatMap(({ name, shape }) => Object.entries(shape.fields).map(([field,
    { reading }]) => ({ name: `${name}.${field}`, reading })));

function fieldsWith(fields: Fields, word: Word): string[] {
    return Object.entries(fields).filter(([, field]) => field.word === word || field.table === word).map(([name]) => name);
}

describe('the table of words', () => {
    it('no spelling stands in two rows, whatever the language', () => {
        const rows = new Map<string, Set<Word>>();
        for (const word of words) {
            for (const spelling of languages.flatMap(language => spellings(word, language))) {
                const key = normalizePhrase(spelling);
                rows.set(key, (rows.get(key) ?? new Set()).add(word));
            }
        }
        expect([...rows].filter(([, found]) => found.size > 1).map(([spelling, found]) => `${spelling}: ${[...found].join(', ')}`))
            .toEqual([]);
    });

    it('every word has a spelling in each language, without blanks around or doubled', () => {
        for (const word of words) {
            for (const language of languages) {
                expect(spell(word, language), word).toMatch(/^\S+(?: \S+)*$/);
                expect(wordOf(spell(word, language))).toBe(word);
            }
        }
    });

    it('French spellings keep their accents: none is written in NFD, none with a typographic apostrophe', () => {
        for (const spelling of words.flatMap(word => spellings(word, 'fr'))) {
            expect(spelling).toBe(spelling.normalize('NFC'));
            expect(spelling).not.toMatch(/[’ʼ\u00a0]/);
        }
    });

    it('every word of the table is used by a kind, a field, a column, or a value', () => {
        const used = new Set<Word>(['of', 'sum', 'min', 'max', 'approximately', 'all', 'title', 'code', 'present', 'difference', 'change']);
        for (const kind of kindNames) {
            const { word, table } = kindOf(kind);
            used.add(word);
            if (table) {
                used.add(table);
            }
        }
        for (const { shape } of shapes) {
            for (const { word, table } of Object.values(shape.fields)) {
                used.add(word);
                if (table) {
                    used.add(table);
                }
            }
            Object.keys(shape.columns ?? {}).forEach(word => used.add(word as Word));
        }
        readings.forEach(({ reading }) => wordsOf(reading).forEach(word => used.add(word)));
        expect(words.filter(word => !used.has(word))).toEqual([]);
    });
});

describe('words and units', () => {
    it('every unit reads as itself, and to the end', () => {
        for (const spelling of unitSpellings) {
            expect(parseUnit(spelling)?.text, spelling).toBe(spelling);
        }
    });

    /** The words that may come right behind a number: what goes on in the entry, and what begins the next one on the same line. */
    function mayFollowNumber(): Map<Word, string> {
        const found = new Map<Word, string>();
        const numeric = (reading: Reading): boolean => reading.as === 'record'
            ? Object.values(reading.shape.fields).some(field => numeric(field.reading))
            : ['expression', 'level', 'target', 'per', 'period'].includes(reading.as);
        for (const { name, shape } of shapes) {
            if (Object.values(shape.fields).some(({ reading }) => numeric(reading))) {
                for (const { word } of Object.values(shape.fields)) {
                    found.set(word, name);
                }
            }
        }
        return found;
    }

    it('no word that may follow a number is a plausible unit', () => {
        const clashes: string[] = [];
        for (const [word, where] of mayFollowNumber()) {
            for (const spelling of languages.flatMap(language => spellings(word, language))) {
                // A phrase clashes where its first part alone would be taken for a unit.
                if (scanUnit(spelling, 0)) {
                    clashes.push(`${spelling} (${where})`);
                }
            }
        }
        expect(clashes).toEqual([]);
    });

    it('no unit opens a declaration', () => {
        const openers = kindNames.flatMap(kind => [kindOf(kind).word, kindOf(kind).table]).filter(word => word !== undefined);
        const spelled = new Set(openers.flatMap(word => languages.flatMap(language => spellings(word, language))));
        // « postes » and « propositions » are counted too; on a line of its own the word is the heading, behind a number the unit.
        const both = unitSpellings.filter(unit => spelled.has(unit));
        expect(both.sort()).toEqual(['champions', 'poste', 'postes', 'proposals', 'propositions', 'référents', 'unités']);
    });
});

describe('the table of shapes', () => {
    it('every kind has words of its own, and a title and a description in both languages', () => {
        const openers = kindNames.map(kind => kindOf(kind).word);
        expect(openers.filter((word, i) => openers.indexOf(word) !== i && word !== 'offers')).toEqual([]);
        for (const kind of kindNames) {
            expect(words).toContain(kindOf(kind).word);
        }
    });

    it('within one body a word opens one thing', () => {
        for (const { name, shape } of shapes) {
            const opened = Object.values(shape.fields).flatMap(({ word, table }) => (table ? [word, table] : [word]));
            expect(opened.filter((word, i) => opened.indexOf(word) !== i), name).toEqual([]);
        }
    });

    it('what a kind holds does not hide a field of it', () => {
        for (const kind of kindNames) {
            const { shape, holds } = kindOf(kind);
            const openers = holds.flatMap(inner => [kindOf(inner as typeof kind).word, kindOf(inner as typeof kind).table])
                .filter(word => word !== undefined);
            for (const word of openers) {
                expect(fieldsWith(shape.fields, word), `${kind}: ${word}`).toEqual([]);
            }
            expect(scopeOfKind(kind).openings.size).toBeGreaterThanOrEqual(scopeOfShape(shape).openings.size);
        }
    });

    it('a clause does not share its word with a property of the parent, but where both say the same', () => {
        const shared: string[] = [];
        for (const kind of kindNames) {
            const { fields } = kindOf(kind).shape;
            for (const [name, { reading }] of Object.entries(fields)) {
                if (reading.as === 'record') {
                    const clauses = Object.values(reading.shape.fields).filter((_,
                        i) => !reading.shape.positional.includes(Object.keys(reading.shape.fields)[i]!));
                    shared.push(...clauses.filter(({ word }) => fieldsWith(fields, word).length > 0)
                        .map(({ word }) => `${kind}.${name}: ${spell(word, 'fr')}`));
                }
            }
        }
        // On the record's line the clause wins; the property of the parent begins its own line.
        expect(shared.sort()).toEqual([
            'indicator.baseline: remarque', 'indicator.measurements: remarque', 'indicator.target: remarque',
            'requirement.criteria: remarque', 'requirement.penalties: motif',
            'scenario.alternatives: exige', 'scenario.alternatives: usagers', 'scenario.steps: exige', 'scenario.steps: usagers',
        ]);
    });

    it('positional fields and columns name fields of their shape', () => {
        for (const { name, shape } of shapes) {
            for (const field of [...shape.positional, ...Object.values(shape.columns ?? {})]) {
                expect(Object.keys(shape.fields), `${name}.${field}`).toContain(field);
            }
        }
    });

    it('at most one value of a body stands without its word, and it is a text or a choice', () => {
        for (const { name, shape } of shapes) {
            const unnamed = Object.values(shape.fields).filter(field => field.unnamed);
            expect(unnamed.filter(({ reading }) => reading.as === 'text').length, name).toBeLessThanOrEqual(1);
            expect(unnamed.every(({ reading }) => reading.as === 'text' || reading.as === 'word'), name).toBe(true);
        }
    });

    it('references name kinds that exist, and every kind of reading has a description in both languages', () => {
        const cases = new Set<string>();
        for (const { name, reading } of readings) {
            cases.add(reading.as);
            const { fr, en } = describeReading(reading);
            expect(fr.length, name).toBeGreaterThan(2);
            expect(en.length, name).toBeGreaterThan(2);
            expect(typeof takesNames(reading)).toBe('boolean');
            if ('to' in reading) {
                expect(reading.to.filter(kind => !kindNames.includes(kind)), name).toEqual([]);
                expect(reading.to.length, name).toBeGreaterThan(0);
            }
            if ('words' in reading) {
                expect(reading.words.filter(word => !words.includes(word)), name).toEqual([]);
            }
        }
        expect([...cases].sort()).toEqual([
            'codes', 'expression', 'flag', 'fraction', 'hours', 'level', 'name', 'per', 'period', 'phases', 'record', 'reference',
            'references', 'sources', 'spaces',
            'target', 'text', 'texts', 'word', 'words',
        ]);
    });
});
