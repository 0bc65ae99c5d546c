import { describe, expect, test } from 'vitest';
import { parseUnit } from '../../language/grammar/units.js';
import { languages, phraseTree, type Language } from '../../language/grammar/vocabulary.js';
import type { Bilingual } from '../../language/model/findings.js';
import { rules } from '../../language/rules/index.js';
import { families } from '../../language/rules/rule.js';
import { codesIn, findingsIn, placesOf, unmark } from './programmes.js';

/** Codes of what cannot be read: no example may bear one. */
const readingCodes = [
    'unknown-word', 'value-missing', 'value-unexpected', 'unexpected', 'unknown-unit', 'unit-twice', 'unit-missing',
    'not-a-date', 'row-length', 'unknown-column', 'text-misplaced', 'given-twice', 'name-missing', 'wrong-dimension',
];

describe.each(rules.map(rule => [rule.code, rule] as const))('%s', (code, rule) => {
    test('flags the marked places of its bad example, and nothing else', () => {
        const { text, marks } = unmark(rule.example.bad);
        expect(marks.length).toBeGreaterThan(0);
        expect(placesOf(findingsIn(text, rule.example.before), code)).toEqual(marks);
    });

    test('says nothing of its good example', () => {
        const findings = findingsIn(rule.example.good, rule.example.before);
        expect(placesOf(findings, code)).toEqual([]);
    });

    test('has examples that read', () => {
        const codes = [unmark(rule.example.bad).text, rule.example.good].flatMap(text => codesIn(findingsIn(text)));
        expect(codes.filter(found => readingCodes.includes(found))).toEqual([]);
    });

    test('speaks both languages, in French typography', () => {
        const { text } = unmark(rule.example.bad);
        const said: (Bilingual | undefined)[] = [rule.title, rule.why];
        for (const { message, advice, related, fixes } of findingsIn(text, rule.example.before).filter(finding => finding.code === code)) {
            said.push(message, advice, ...(related ?? []).map(({ message }) => message), ...(fixes ?? []).map(({ title }) => title));
            expect(advice, 'every finding says what to do').toBeDefined();
        }
        for (const { fr, en } of said.filter(text => text !== undefined)) {
            expect(fr.trim()).not.toBe('');
            expect(en.trim()).not.toBe('');
            expect(fr).not.toMatch(/« | »| [;:!?](?:\s|$)|\d %|\w'\w/);
            expect(fr + en).not.toMatch(/undefined|NaN|\[object/);
        }
    });
});

/** What advice puts between quotes without its being of the language: ordinary words, to be written in a sentence. */
const ordinary = new Set(['chaque', 'et', 'ou', 'ou équivalent', 'each', 'and', 'or', 'or equivalent', 'vague-term']);

/** What a text puts between quotes. */
function quotedIn(text: string, language: Language): readonly string[] {
    return [...text.matchAll(language === 'fr' ? /«\u00a0(.*?)\u00a0»/g : /“(.*?)”/g)].map(([, quoted]) => quoted!);
}

/** What stands behind the longest word of the language that begins a text; undefined where none does. */
function behindWord(text: string): string | undefined {
    const parts = text.replace(/’/g, "'").split(' ');
    let node: typeof phraseTree | undefined = phraseTree;
    let rest: string | undefined;
    for (let i = 0; i < parts.length && (node = node.next.get(parts[i]!)); i++) {
        rest = node.word ? parts.slice(i + 1).join(' ') : rest;
    }
    return rest;
}

/** Whether what advice says to write can be written: a word of the language, what it takes, a bound or a unit. */
function canBeWritten(quoted: string): boolean {
    if (ordinary.has(quoted) || parseUnit(`€ ${quoted}`) || /^[<>]=(?: |$)/.test(quoted)) {
        return true;
    }
    const rest = behindWord(quoted);
    // A name, a figure, a text and what is left open are for the writer; other words are the language's.
    return rest !== undefined && (rest === '' || /^["\p{Lu}\d…]/u.test(rest) || canBeWritten(rest));
}

test.each(languages)('advice names words that may be written, in %s', language => {
    const wrong = rules.flatMap(({ code, example }) => findingsIn(unmark(example.bad).text, example.before)
        .filter(finding => finding.code === code)
        .flatMap(({ advice }) => quotedIn(advice![language], language))
        .filter(quoted => !canBeWritten(quoted)).map(quoted => `${code}: ${quoted}`));
    expect(wrong).toEqual([]);
});

test('advice lists the priorities by their words', () => {
    const findings = findingsIn('exigence EX-1 "Réverbération" { phases APD }');
    expect(findings.find(({ code }) => code === 'requirement-without-priority')!.advice).toEqual({
        fr: 'Ajoutez «\u00a0priorité\u00a0»\u00a0: indispensable, importante, souhaitée ou de confort.',
        en: 'Add “priority”: essential, important, desirable or nice to have.',
    });
});

test('codes are kebab-case and each used once', () => {
    const codes = rules.map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
    expect(codes.filter(code => !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(code))).toEqual([]);
});

test('rules come family by family, in the order of the manual', () => {
    const places = rules.map(({ family }) => families.indexOf(family));
    expect(places).toEqual([...places].sort((a, b) => a - b));
});

test('titles are told apart', () => {
    for (const language of ['fr', 'en'] as const) {
        const titles = rules.map(({ title }) => title[language]);
        expect(new Set(titles).size).toBe(titles.length);
    }
});
