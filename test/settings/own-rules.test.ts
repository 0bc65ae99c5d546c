import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { kindNames, kindOf } from '../../language/grammar/concepts.js';
import { spell } from '../../language/grammar/vocabulary.js';
import { readSettings } from '../../language/settings.js';
import { Workbench } from '../../language/workbench.js';

/** What a firm's rules find in a programme: code, severity, place and message, in French. */
function found(requires: readonly object[], text: string): readonly string[] {
    const workbench = new Workbench();
    workbench.setText('/p/programme.amont', `programme P "Essai" { langue fr }\n${text}`);
    workbench.setText('/p/amont.json', JSON.stringify({ requires }));
    return workbench.programmes.flatMap(({ findings }) => findings).filter(({ code }) => /^(own\/|settings)/.test(code))
        .map(({ code, severity, message }) => `${code} ${severity}: ${message.fr}`.replace(/[\u00a0\u202f]/g, ' '));
}

/** What is said of the rules themselves, and where. */
function said(requires: unknown): readonly string[] {
    const text = JSON.stringify({ requires });
    return readSettings('amont.json', text).findings.map(({ range, message, advice }) =>
        `${text.slice(range.start, range.end)} | ${message.fr}${advice ? ` ${advice.fr}` : ''}`);
}

describe('a firm’s own rule', () => {
    test('asks for fields, in French or in English words', () => {
        const text = 'exigence EX-1 "Avec" { priorité importante }\nexigence EX-2 "Sans" { }\n';
        const wanted = ['own/prio warning: EX-2 : il manque « priorité ».'];
        expect(found([{ name: 'prio', kind: 'exigence', fields: ['priorité'] }], text)).toEqual(wanted);
        expect(found([{ name: 'prio', kind: 'requirement', fields: ['priority'] }], text)).toEqual(wanted);
        const measured = 'exigence EX-1 "A" { critère "Bruit" <= 35 dB(A) }';
        expect(found([{ name: 'critère', kind: 'exigence', fields: ['critère'] }], measured)).toEqual([]);
    });

    test('says it in the firm’s words, with its own severity', () => {
        const message = { fr: 'Classez {code}.', en: 'Rank {code}.' };
        const rule = { name: 'prio', kind: 'exigence', fields: ['priorité'], severity: 'error', message };
        expect(found([rule], 'exigence EX-2 "Sans" { }')).toEqual(['own/prio error: Classez EX-2.']);
        expect(found([{ ...rule, message: 'Classez {code} !' }], 'exigence EX-2 "Sans" { }')).toEqual(['own/prio error: Classez EX-2 !']);
    });

    test('asks for links, whichever of the two names the other', () => {
        const rule = { name: 'lien', kind: 'exigence', links: ['scénario'] };
        const scenario = 'scénario SC-1 "Réunion" { étape "Entrer." exige EX-1 }\n';
        expect(found([rule], `${scenario}exigence EX-1 "A" {}\nexigence EX-2 "B" { source SC-1 }`)).toEqual([]);
        expect(found([rule], `${scenario}exigence EX-1 "A" {}\nexigence EX-3 "C" {}`)).toEqual([
            'own/lien warning: EX-3 n’est en lien avec aucun scénario.',
        ]);
    });

    test('allows some words of a list', () => {
        const rule = { name: 'choix', kind: 'exigence', values: { 'priorité': ['indispensable', 'important'] } };
        const text = 'exigence EX-1 "A" { priorité importante }\nexigence EX-2 "B" { priorité souhaitée }\nexigence EX-3 "C" {}';
        expect(found([rule], text)).toEqual([
            'own/choix warning: EX-2 : « priorité » ne peut être que indispensable, importante.',
        ]);
    });

    test('gives names their pattern', () => {
        const rule = { name: 'codes', kind: 'exigence', code: 'EX-@-##' };
        expect(found([rule], 'exigence EX-ACOU-01 "A" {}\nexigence EX-ÉCO-12 "B" {}')).toEqual([]);
        expect(found([rule], 'exigence EX-ACOU-1 "A" {}\nexigence EXA-B-01 "B" {}')).toEqual([
            'own/codes warning: EX-ACOU-1 ne suit pas le modèle « EX-@-## ».',
            'own/codes warning: EXA-B-01 ne suit pas le modèle « EX-@-## ».',
        ]);
    });

    test('bounds quantities, units converted and those of a type inherited', () => {
        const rule = { name: 'bureaux', kind: 'espace', min: { surface: '9 m²' }, max: { surface: '0,01 ha' } };
        const small = 'type d\'espace PETIT "Petit" { surface 8 m² }\nespace B "B" { type PETIT }\n';
        const text = `${small}espace A "A" { surface 12 m² }\nespace C "C" { surface 120 m² }`;
        expect(found([rule], text)).toEqual([
            'own/bureaux warning: B : « surface » est sous 9 m².', 'own/bureaux warning: C : « surface » dépasse 0,01 ha.',
        ]);
        expect(found([{ name: 'effectif', kind: 'usager', max: { effectif: 30 } }], 'usager U "U" { effectif 40 }')).toEqual([
            'own/effectif warning: U : « effectif » dépasse 30.',
        ]);
    });

    test('takes what an adapted requirement says for said', () => {
        const text = 'exigence EX-1 "A" { priorité importante }\nexigence EX-2 "B" { adapte EX-1  motif "Site" }';
        expect(found([{ name: 'prio', kind: 'exigence', fields: ['priorité'] }], text)).toEqual([]);
    });
});

describe('a rule that is written wrong', () => {
    test('is reported where it is, with what was meant, and the others count', () => {
        expect(said([{ name: 'a', kind: 'exigense' }])).toEqual([
            '"exigense" | « exigense » n’est pas une sorte d’élément. Vouliez-vous dire « exigence » ?',
        ]);
        expect(said([{ name: 'a', kind: 'exigence', fields: ['prioritté'] }])).toEqual([
            '"prioritté" | « prioritté » n’est pas un champ de « exigence ». Vouliez-vous dire « priorité » ?',
        ]);
        expect(said([{ name: 'a', kind: 'exigence', champs: [] }])).toHaveLength(1);
        expect(said([{ name: 'a', kind: 'exigence', values: { 'énoncé': ['x'] } }])).toHaveLength(1);
        expect(said([{ name: 'a', kind: 'exigence', values: { 'priorité': ['indispensble'] } }])[0]).toContain('« indispensable »');
        expect(said([{ name: 'a', kind: 'espace', min: { surface: '9 dB' } }])).toHaveLength(1);
        expect(said([{ name: 'a', kind: 'espace', min: { usages: '9 m²' } }])).toHaveLength(1);
        expect(said([{ name: 'a b', kind: 'espace' }])).toHaveLength(1);
        expect(said([{ kind: 'espace' }])).toHaveLength(1);
        expect(said([{ name: 'a', kind: 'espace' }, { name: 'a', kind: 'espace' }])).toHaveLength(1);
        expect(said([{ name: 'a', kind: 'espace', code: '*@*@*@' }])).toHaveLength(1);
        expect(said({ name: 'a' })).toHaveLength(1);
        expect(said([1, 'x', null])).toHaveLength(3);
        const sound = { name: 'prio', kind: 'exigence', fields: ['priorité'] };
        expect(found([{ name: 'x', kind: 'rien' }, sound], 'exigence EX-2 "Sans" { }')).toHaveLength(2);
    });
});

test('the settings of the examples are well written, and the schema accepts them', () => {
    const schema = JSON.parse(readFileSync('docs/amont.schema.json', 'utf8')) as object;
    const accepts = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(schema);
    const shown = new Set<string>();
    for (const example of ['bureaux-hybrides', 'chauffage-lyon-feyzin', 'information-system']) {
        const text = readFileSync(`examples/${example}/amont.json`, 'utf8');
        const settings = readSettings('amont.json', text);
        expect(settings.findings).toEqual([]);
        expect(accepts(JSON.parse(text)) ? [] : accepts.errors).toEqual([]);
        const { requires } = JSON.parse(text) as { requires: { message: Record<string, string> }[] };
        requires.forEach(rule => Object.keys(rule).forEach(part => shown.add(part)));
        expect(requires.every(({ message }) => message['fr'] && message['en'])).toBe(true);
    }
    // Between them they show everything that a rule may ask for.
    expect([...shown]).toEqual(expect.arrayContaining(['fields', 'links', 'values', 'code', 'max', 'message', 'severity']));
});

describe('of every kind of element', () => {
    const named = kindNames.filter(kind => kindOf(kind).named);

    test.each(named)('%s: fields, links, names and messages, in the words of either language', kind => {
        const word = { fr: spell(kindOf(kind).word, 'fr'), en: spell(kindOf(kind).word, 'en') };
        for (const language of ['fr', 'en'] as const) {
            const field = language === 'fr' ? 'remarque' : 'remark';
            expect(said([{ name: 'r', kind: word[language], fields: [field], code: 'X-##', links: [word[language]] }])).toEqual([]);
        }
        // The programme and a library are declared once, and a second one is another matter.
        const declared = kind === 'programme' ? '' : `${word.fr} Z "Titre" {}\n`;
        const rule = { name: 'r', kind: word.fr, code: 'X-##', message: 'Renommez {code}.' };
        expect(found([rule], declared)).toContain(`own/r warning: Renommez ${kind === 'programme' ? 'P' : 'Z'}.`);
        const full = { name: 'r', kind: word.fr, fields: ['remarque'] };
        expect(found([full], declared)).toHaveLength(1);
    });
});
