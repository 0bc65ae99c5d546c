import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { limitParts } from '../../language/limits-settings.js';
import { rules } from '../../language/rules/index.js';
import { readSettings } from '../../language/settings.js';
import { Workbench } from '../../language/workbench.js';
import { codesIn, messagesOf } from '../rules/programmes.js';

function findings(text: string, limits: object = {}) {
    const workbench = new Workbench();
    workbench.setText('/p/p.amont', text);
    workbench.setText('/p/amont.json', JSON.stringify({ limits }));
    return workbench.programmes[0]!.findings;
}

describe('the limits that rules compare with', () => {
    test('of the overall area are those of the settings', () => {
        const text = 'programme P { total 2 000 m² SU  total 2 800 m² SDO }';
        expect(messagesOf(findings(text), 'overall-area-out-of-range')).toEqual([
            'La SDO fait 1,4 fois la surface utile, pour 1,20 à 1,30 d’habitude.',
        ]);
        expect(codesIn(findings(text, { 'overall-area-out-of-range': { max: 1.45 } }))).not.toContain('overall-area-out-of-range');
        const other = findings(text, { 'overall-area-out-of-range': { min: '1,5', max: '1,6' } });
        expect(messagesOf(other, 'overall-area-out-of-range')).toEqual([
            'La SDO fait 1,4 fois la surface utile, pour 1,50 à 1,60 d’habitude.',
        ]);
    });

    test('of the cost per m² count where the programme states no ratio of its own', () => {
        const limits = { 'cost-ratio-out-of-range': { min: '1 500 €/m² HT', max: '2 200 €/m² HT' } };
        const text = (ratio: string, amount: string): string => `programme P { total 1 000 m² SU ${ratio} }\n`
            + `poste T { nature travaux  montant ${amount} € HT }`;
        expect(codesIn(findings(text('', '3 000 000')))).not.toContain('cost-ratio-out-of-range');
        expect(messagesOf(findings(text('', '3 000 000'), limits), 'cost-ratio-out-of-range')).toEqual([
            'Les travaux reviennent à 3 000 €/m² HT, au-dessus du maximum réglé (2 200 €/m² HT).',
        ]);
        expect(messagesOf(findings(text('', '1 000 000'), limits), 'cost-ratio-out-of-range')).toEqual([
            'Les travaux reviennent à 1 000 €/m² HT, sous le minimum réglé (1 500 €/m² HT).',
        ]);
        expect(codesIn(findings(text('', '2 000 000'), limits))).not.toContain('cost-ratio-out-of-range');
        const stated = text(' ratio de coût 2 900..3 100 €/m² HT', '3 000 000');
        expect(codesIn(findings(stated, limits))).not.toContain('cost-ratio-out-of-range');
    });

    test('of a ratio without a range are as wide as the settings say', () => {
        const text = 'programme P { total 1 000 m² SU  ratio de coût 2 000 €/m² HT }\nposte T { nature travaux  montant 2 300 000 € HT }';
        expect(codesIn(findings(text))).toContain('cost-ratio-out-of-range');
        expect(codesIn(findings(text, { 'cost-ratio-out-of-range': { tolerance: '20 %' } }))).not.toContain('cost-ratio-out-of-range');
    });

    test('say from which stakes, or from which budget, an adviser is expected', () => {
        const expects = (text: string, limits: object = {}): readonly string[] =>
            messagesOf(findings(text, { 'no-adviser-on-high-stakes': limits }), 'no-adviser-on-high-stakes');
        expect(expects('programme P { enjeux moyens }')).toEqual([]);
        expect(expects('programme P { enjeux moyens }', { stakes: 'moyens' })).toEqual([
            'Les enjeux sont moyens, et aucun acteur n’assiste le maître d’ouvrage.',
        ]);
        const rich = 'programme P { enveloppe 3 000 000 € HT }';
        expect(expects(rich)).toEqual([]);
        expect(expects(rich, { budget: '2 000 000 € HT' })).toEqual([
            'L’enveloppe atteint 2 000 000 €, et aucun acteur n’assiste le maître d’ouvrage.',
        ]);
        expect(expects(rich, { budget: '4 000 000 € HT' })).toEqual([]);
    });

    test('that say nothing sensible are reported at their place, and the usual ones count', () => {
        const said = (limits: string): readonly string[] =>
            readSettings('amont.json', `{ "limits": ${limits} }`).findings.map(({ message }) => message.en);
        expect(said('{ "no-nothing": {} }')).toEqual(['Nothing is set under “no-nothing” here.']);
        expect(said('{ "overall-area-out-of-range": { "mim": 1 } }')).toEqual(['Nothing is set under “mim” here.']);
        expect(said('{ "overall-area-out-of-range": { "min": "12 m²" } }'))
            .toEqual(['This value does not fit: write for instance "1.20".']);
        expect(said('{ "overall-area-out-of-range": { "min": 2, "max": 1 } }')).toEqual(['The minimum is greater than the maximum.']);
        expect(said('{ "cost-ratio-out-of-range": { "min": "1 500 €" } }')).toHaveLength(1);
        expect(said('{ "no-adviser-on-high-stakes": { "stakes": "énormes" } }')).toHaveLength(1);
        expect(said('[]')).toHaveLength(1);
    });

    test('are those of rules that exist, and the published schema knows them all', () => {
        const codes = rules.map(({ code }) => code);
        expect(Object.keys(limitParts).filter(code => !codes.includes(code))).toEqual([]);
        const validate = new Ajv({ strict: false }).compile(JSON.parse(readFileSync('docs/amont.schema.json', 'utf8')) as object);
        for (const [code, parts] of Object.entries(limitParts)) {
            const limits = { [code]: Object.fromEntries(Object.entries(parts).map(([part, { example }]) => [part, example])) };
            expect(validate({ limits }), code).toBe(true);
            expect(readSettings('amont.json', JSON.stringify({ limits })).findings).toEqual([]);
        }
        expect(validate({ limits: { 'no-nothing': {} } })).toBe(false);
    });
});
