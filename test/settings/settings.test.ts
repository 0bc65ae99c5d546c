import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { readSettings, weightsFrom } from '../../language/settings.js';
import { Workbench } from '../../language/workbench.js';

const head = 'programme P "Essai" { langue fr }\nbesoin BES-1 "Se réunir" {}\n';

function bench(settings: string | undefined, text = head): Workbench {
    const workbench = new Workbench();
    workbench.setText('/p/programme.amont', text);
    if (settings !== undefined) {
        workbench.setText('/p/amont.json', settings);
    }
    return workbench;
}

function found(workbench: Workbench): readonly string[] {
    return workbench.programmes.flatMap(({ findings }) => findings.map(({ code, severity }) => `${code} ${severity}`));
}

/** What is said of a settings text, and what it is said of. */
function said(text: string): readonly string[] {
    return readSettings('amont.json', text).findings.map(({ range, message, advice }) =>
        `${text.slice(range.start, range.end)} | ${message.fr}${advice ? ` ${advice.fr}` : ''}`.replace(/[\u00a0\u202f]/g, ' '));
}

describe('the weight of rules', () => {
    test('is that of the settings in the programme’s folder; off silences', () => {
        expect(found(bench(undefined))).toEqual(expect.arrayContaining(['no-budget error', 'no-location error']));
        const set = found(bench('{ "rules": { "no-budget": "off", "no-location": "information" } }'));
        expect(set).toContain('no-location information');
        expect(set.filter(each => each.startsWith('no-budget'))).toEqual([]);
    });

    test('changes as soon as the file does, and is the rules’ own again when it goes', () => {
        const workbench = bench('{ "rules": { "no-budget": "off" } }');
        expect(found(workbench)).not.toContain('no-budget error');
        workbench.setBytes('/p/amont.json', new TextEncoder().encode('{ "rules": { "no-budget": "warning" } }'));
        expect(found(workbench)).toContain('no-budget warning');
        workbench.remove('/p/amont.json');
        expect(found(workbench)).toContain('no-budget error');
        expect(workbench.has('/p/amont.json')).toBe(false);
    });

    test('is not that of a neighbour’s settings', () => {
        const workbench = bench(undefined);
        workbench.setText('/q/amont.json', '{ "rules": { "no-budget": "off" } }');
        expect(found(workbench)).toContain('no-budget error');
    });

    test('is the host’s where it says one, over the programme’s own', () => {
        const workbench = bench('{ "rules": { "no-budget": "off" } }');
        workbench.setWeights(weightsFrom({ 'no-budget': 'information', 'no-location': 'loud', 'nothing': 'off' }));
        expect(found(workbench)).toEqual(expect.arrayContaining(['no-budget information', 'no-location error']));
    });

    test('is no matter of settings for what is found on reading', () => {
        const broken = `${head}exigence EX-1 "Sans fin" {\n`;
        const before = found(bench(undefined, broken)).filter(each => !each.startsWith('no-'));
        const codes = bench(undefined, broken).programmes[0]!.programme.files.flatMap(({ findings }) => findings.map(({ code }) => code));
        expect(codes.length).toBeGreaterThan(0);
        const off = JSON.stringify({ rules: Object.fromEntries(codes.map(code => [code, 'off'])) });
        expect(found(bench(off, broken))).toEqual(expect.arrayContaining([...before, 'settings error']));
    });
});

describe('the file', () => {
    test('is said to be wrong where it is, with what was meant', () => {
        expect(said('{ "rules": { "no-budjet": "off" } }')).toEqual([
            '"no-budjet" | Aucune règle ne porte le code « no-budjet ». Vouliez-vous dire « no-budget » ?',
        ]);
        expect(said('{ "rules": { "no-budget": "eror" } }')).toEqual([
            '"eror" | Cette valeur n’en est pas une d’ici : "off", "information", "warning", "error". Vouliez-vous dire « error » ?',
        ]);
        expect(said('{ "profil": "public" }')).toEqual(['"profil" | « profil » n’est pas un réglage. Vouliez-vous dire « profile » ?']);
        expect(said('{ "profile": "public", "profile": "si" }')).toEqual(['"profile" | « profile » est déjà réglé plus haut.']);
        expect(said('{ "profile": "publics" }')[0]).toMatch(/Vouliez-vous dire « public » \?$/);
    });

    test('that is no JSON gives one finding at the place, and counts for nothing', () => {
        expect(said('{ "rules": { "no-budget": "off", } }')).toEqual([
            '} | Un nom entre guillemets droits est attendu ici. Tant que ce n’est pas corrigé, aucun réglage ne compte.',
        ]);
        expect(said('')).toHaveLength(1);
        expect(said('[]')).toEqual(['[] | Des réglages entre accolades sont attendus ici.']);
        expect(said('{} {}')).toHaveLength(1);
        expect(said('{"a": "x\ny"}')).toHaveLength(1);
        expect(said('['.repeat(100_000))).toHaveLength(1);
        expect(found(bench('{ "rules": '))).toEqual(expect.arrayContaining(['settings error', 'no-budget error']));
    });

    test('may begin with a byte order mark, and places stay right', () => {
        const text = '\ufeff{ "rules": { "no-budjet": "off" } }';
        expect(said(text)[0]).toMatch(/^"no-budjet" /);
    });

    test('of which the bytes are no text is said to be unreadable', () => {
        const workbench = bench(undefined);
        workbench.setBytes('/p/amont.json', new Uint8Array([0, 1, 2]));
        expect(found(workbench)).toContain('not-a-text error');
    });

    test('is described by the schema that the editor completes from', () => {
        const schema = JSON.parse(readFileSync('docs/amont.schema.json', 'utf8')) as object;
        const accepts = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(schema);
        for (const text of ['{}', '{ "profile": "privé", "rules": { "no-budget": "off" } }']) {
            expect({ text, accepted: accepts(JSON.parse(text)), said: said(text) }).toEqual({ text, accepted: true, said: [] });
        }
        const wrong = ['{ "rules": { "no-budjet": "off" } }', '{ "profile": "x" }', '{ "other": 1 }', '{ "rules": { "no-budget": 1 } }'];
        for (const text of wrong) {
            expect({ text, accepted: accepts(JSON.parse(text)), said: said(text).length }).toEqual({ text, accepted: false, said: 1 });
        }
    });
});

describe('the profile', () => {
    const profileIn = (text: string, settings?: string): string => bench(settings, text).programmes[0]!.programme.profile;

    test('is what the text states, else what the settings state, else that of the sector and of the phases', () => {
        expect(profileIn('programme P "Essai" { secteur si  profil privé }', '{ "profile": "public" }')).toBe('private');
        expect(profileIn('programme P "Essai" { secteur si }', '{ "profile": "public" }')).toBe('public');
        expect(profileIn('programme P "Essai" { secteur si }')).toBe('si');
        expect(profileIn('programme P "Essai" { secteur copropriété }')).toBe('private');
        expect(profileIn('programme P "Essai" { phases promoteur }')).toBe('private');
        expect(profileIn('programme P "Essai" { secteur bureaux }')).toBe('public');
        expect(profileIn('besoin B "Sans programme" {}')).toBe('public');
    });

    test('weighs what the Code de la commande publique commands', () => {
        expect(found(bench(undefined))).toContain('no-objective error');
        expect(found(bench('{ "profile": "privé" }'))).toContain('no-objective warning');
    });

    test('leads, but a rule set by its code weighs what it is set to', () => {
        expect(found(bench('{ "profile": "privé", "rules": { "no-objective": "error" } }'))).toContain('no-objective error');
    });
});
