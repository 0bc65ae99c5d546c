import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { Ajv } from 'ajv';
import addFormats, { type FormatsPlugin } from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { rules } from '../../language/rules/index.js';
import { amont, broken, folder, sound } from './amont.js';

const packaged = path.dirname(createRequire(import.meta.url).resolve('@microsoft/jest-sarif/package.json'));
// It names an older draft of JSON Schema, from which it uses nothing that has changed since.
const text = readFileSync(path.join(packaged, 'lib/schemas/sarif-2.1.0-rtm.5.json'), 'utf8');
const { $schema: _draft, id: _id, ...schema } = JSON.parse(text) as Record<string, unknown>;
const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
(addFormats as unknown as { readonly default: FormatsPlugin }).default(ajv);
const isSarif = ajv.compile(schema);

interface Log {
    readonly runs: readonly [{
        readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string }[] } };
        readonly artifacts: readonly { readonly location: { readonly uri: string } }[];
        readonly results: readonly {
            readonly ruleId: string; readonly ruleIndex: number; readonly level: string; readonly message: { readonly text: string };
            readonly locations: readonly { readonly physicalLocation: { readonly artifactLocation: { readonly uri: string } } }[];
        }[];
    }];
}

function sarif(files: Readonly<Record<string, string | Uint8Array>>, ...given: string[]): Log {
    const { out } = amont(['check', '--format', 'sarif', ...given], { cwd: folder(files) });
    const log = JSON.parse(out) as Log;
    expect(isSarif(log) ? [] : isSarif.errors).toEqual([]);
    return log;
}

describe('SARIF 2.1.0', () => {
    test('of a clean programme is valid, and describes every rule', () => {
        const { runs: [run] } = sarif(sound);
        expect(run.results).toEqual([]);
        expect(run.tool.driver.rules.map(({ id }) => id)).toEqual(rules.map(({ code }) => code));
    });

    test('of findings is valid, and says where each lies', () => {
        const { runs: [run] } = sarif({
            ...broken,
            'dossier été/plus & moins.amont': 'exigence EX-1 "Deux fois" {\n  "Texte"\n',
            'illisible.amont': new Uint8Array([0, 1, 2, 3]),
        });
        const first = run.results[0]!;
        expect(first).toMatchObject({
            ruleId: 'broken-reference', level: 'error',
            message: { text: 'Rien ne porte le nom PERSONNE.\nDéclarez PERSONNE, ou corrigez le renvoi.' },
            locations: [{ physicalLocation: {
                artifactLocation: { uri: 'besoins.amont', uriBaseId: '%SRCROOT%' },
                region: { startLine: 1, startColumn: 51, endLine: 1, endColumn: 59, charOffset: 50, charLength: 8 },
            } }],
        });
        expect(run.tool.driver.rules[first.ruleIndex]!.id).toBe('broken-reference');
        const uris = run.results.map(({ locations }) => locations[0]!.physicalLocation.artifactLocation.uri);
        expect(uris).toContain('dossier%20%C3%A9t%C3%A9/plus%20%26%20moins.amont');
        expect(uris).toContain('illisible.amont');
        for (const { ruleId, ruleIndex } of run.results) {
            expect(run.tool.driver.rules[ruleIndex]!.id).toBe(ruleId);
        }
    });

    test('speaks the language asked for', () => {
        const { runs: [run] } = sarif(broken, '--lang', 'en');
        expect(run.results[0]!.message.text).toMatch(/^Nothing is named PERSONNE\./);
    });
});
