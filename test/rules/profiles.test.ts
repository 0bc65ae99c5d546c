import { describe, expect, test } from 'vitest';
import { Workbench } from '../../language/workbench.js';
import type { Profile } from '../../language/model/profile.js';
import { rules } from '../../language/rules/index.js';
import { codesIn, findingsIn, unmark } from './programmes.js';

const words: Readonly<Record<Profile, string>> = { public: 'public', private: 'privé', si: 'si' };

/** How much a rule weighs in its own bad example for a profile, and with more settings. */
function severity(code: string, profile: Profile, rest: object = {}): string | undefined {
    const { text } = unmark(rules.find(rule => rule.code === code)!.example.bad);
    const workbench = new Workbench();
    workbench.setText('/p/p.amont', text);
    workbench.setText('/p/amont.json', JSON.stringify({ profile: words[profile], ...rest }));
    return workbench.programmes[0]!.findings.find(finding => finding.code === code)?.severity;
}

describe('by profile', () => {
    test.each([
        ['no-objective', 'error', 'warning', 'error'],
        ['no-location', 'error', 'warning', 'information'],
        ['no-budget', 'error', 'warning', 'warning'],
        ['not-settled-before-design', 'error', 'warning', 'warning'],
        ['quality-not-treated', 'warning', 'information', undefined],
        ['evolution-not-announced', 'error', 'warning', undefined],
        ['decision-not-by-owner', 'error', 'warning', 'error'],
        ['adviser-and-designer', 'error', 'warning', 'error'],
        ['no-price-criterion', 'error', 'warning', 'error'],
        ['mark-without-reason', 'warning', 'information', 'warning'],
        ['offer-without-answer', 'warning', 'information', 'warning'],
    ])('%s weighs %s, %s, %s', (code, ...expected) => {
        expect((['public', 'private', 'si'] as const).map(profile => severity(code, profile))).toEqual(expected);
    });

    test('the settings count over the profile', () => {
        expect(severity('no-objective', 'private', { rules: { 'no-objective': 'error' } })).toBe('error');
        expect(severity('no-objective', 'public', { rules: { 'no-objective': 'off' } })).toBeUndefined();
    });
});

describe('new complex works', () => {
    const told = (header: string, status = 'brouillon'): boolean => codesIn(findingsIn(
        `programme P { phases mop ${header} }\nexigence E-1 "Blocs" { état ${status} }`,
    )).includes('evolution-not-announced');

    test('announce that their programme will evolve, once design has begun', () => {
        expect(told('nature neuf  enjeux forts  stade ESQ')).toBe(true);
        expect(told('nature neuf  enjeux forts  stade ESQ  évolution annoncée "Au règlement de la consultation."')).toBe(false);
        expect(told('nature neuf  enjeux forts')).toBe(false);
        expect(told('nature neuf  enjeux forts  stade ESQ', 'validée')).toBe(false);
    });

    test('are neither ordinary works nor a rehabilitation; from outline design on another rule speaks', () => {
        expect(told('nature neuf  enjeux moyens  stade ESQ')).toBe(false);
        expect(told('nature neuf, réhabilitation  enjeux forts  stade ESQ')).toBe(false);
        expect(told('nature neuf  enjeux forts  stade APS')).toBe(false);
    });
});

describe('price revisions', () => {
    const told = (valued: string, works: string, more = ''): boolean => codesIn(findingsIn(
        `programme P { phases mop  enveloppe 1 850 000 € HT ${valued} }\nphase DET "Chantier" { ${works} }\n`
        + `poste T "Travaux" { nature travaux  montant 1 440 000 € HT }\n${more}`,
    )).includes('no-price-revisions');

    test('are asked for where works end a year or more after the date of the prices', () => {
        expect(told('en valeur de 2026-01', 'période 2027-03..2028-06')).toBe(true);
        expect(told('en valeur de 2026-01', 'période 2026-03..2026-10')).toBe(false);
    });

    test('are not asked for where a date is missing, or where an item covers them', () => {
        expect(told('', 'période 2027-03..2028-06')).toBe(false);
        expect(told('en valeur de 2026-01', '')).toBe(false);
        expect(told('en valeur de 2026-01', 'période 2027-03..2028-06', 'poste R { nature révisions  montant 4 % de T }')).toBe(false);
    });
});

describe('what changed since the tender', () => {
    const { bad, before } = rules.find(({ code }) => code === 'changed-after-tender')!.example;
    const advice = (header: string): readonly (string | undefined)[] => {
        const text = unmark(bad).text.replace('programme P "Plateaux" {', `$& ${header} `);
        const found = findingsIn(text, before).find(({ code }) => code === 'changed-after-tender')?.advice;
        return [found?.fr, found?.en];
    };

    test.each([
        ['', 'au marché de maîtrise d’œuvre', 'the design contract'],
        ['profil privé', 'au contrat de maîtrise d’œuvre', 'the design contract'],
        ['profil si', 'au marché du titulaire', 'the supplier’s contract'],
        ['secteur si', 'au marché du titulaire', 'the supplier’s contract'],
    ])('calls for an amendment to the contract of its kind: %s', (header, fr, en) => {
        expect(advice(header)).toEqual([
            `Prévoyez un avenant ${fr}, ou revenez à ce qui a été consulté.`,
            `Plan an amendment to ${en}, or go back to what was tendered.`,
        ]);
    });
});
