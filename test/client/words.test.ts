import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

const read = (file: string): string => readFileSync(file, 'utf8');
const words = (file: string): Record<string, string> => JSON.parse(read(file)) as Record<string, string>;
const placeholders = (text: string): string[] => (text.match(/\{\d+\}/g) ?? []).sort();

describe('what the extension says is said in both languages', () => {
    const english = words('package.nls.json');
    const french = words('package.nls.fr.json');

    test('what its manifest names is there in English and in French, and nothing else is', () => {
        const named = [...new Set(Array.from(read('package.json').matchAll(/"%([\w.-]+)%"/g), ([, key]) => key!))].sort();
        expect(named.length).toBeGreaterThan(20);
        expect(Object.keys(english).sort()).toEqual(named);
        expect(Object.keys(french).sort()).toEqual(named);
    });

    test('what its code says has French words, with the same figures and names in them, and nothing else has', () => {
        const sources = readdirSync('client', { recursive: true, encoding: 'utf8' })
            .filter(file => file.endsWith('.ts')).map(file => read(path.join('client', file)));
        const said = new Set(sources.flatMap(text =>
            Array.from(text.matchAll(/l10n\.t\(\s*'((?:[^'\\]|\\.)*)'/g), ([, literal]) => literal!.replace(/\\(.)/g, '$1'))));
        const bundle = words('l10n/bundle.l10n.fr.json');
        expect(said.size).toBeGreaterThan(20);
        expect(Object.keys(bundle).sort()).toEqual([...said].sort());
        for (const [sentence, translated] of Object.entries(bundle)) {
            expect(placeholders(translated), sentence).toEqual(placeholders(sentence));
        }
        // Each call names its words outright: one that was put together elsewhere would not be found here.
        const calls = sources.flatMap(text => text.match(/l10n\.t\(/g) ?? []);
        const literal = sources.flatMap(text => text.match(/l10n\.t\(\s*'/g) ?? []);
        expect(literal.length).toBe(calls.length);
    });

    test('the name of a view stays itself where VS Code begins each of its words with a capital', () => {
        const { contributes } = JSON.parse(read('package.json')) as { contributes: { views: Record<string, readonly { name: string }[]> } };
        const names = Object.values(contributes.views).flat().map(({ name }) => name.replaceAll('%', ''));
        const shown = [english, french].flatMap(texts => names.map(name => texts[name]!));
        expect(shown.length).toBeGreaterThan(4);
        expect(shown.filter(name => /(?<![\p{L}\p{N}])\p{Ll}/u.test(name))).toEqual([]);
    });

    test('French has its own spaces and apostrophes', () => {
        const all = [...Object.values(french), ...Object.values(words('l10n/bundle.l10n.fr.json'))]
            .map(text => text.replace(/`[^`]*`/g, 'x').replace(/\]\([^)]*\)/g, ''));
        expect(all.filter(text => /[^\s\u00a0\u202f][:;?!»](?:\s|$)/.test(text) || /\p{L}'\p{L}/u.test(text) || / [:;?!»]/.test(text)))
            .toEqual([]);
    });
});

test('what the manifest points to is there, and the pictures of the walkthrough are light', () => {
    const manifest = read('package.json');
    const named = [...new Set(Array.from(manifest.matchAll(/"(?:\.\/)?((?:media|syntaxes)\/[^"]+)"/g), ([, file]) => file!))];
    expect(named.length).toBeGreaterThan(8);
    expect(named.filter(file => !existsSync(file))).toEqual([]);
    expect(named.filter(file => file.endsWith('.png') && statSync(file).size > 80_000)).toEqual([]);
});
