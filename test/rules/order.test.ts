import { describe, expect, test } from 'vitest';
import { codesIn, findingsIn, messagesOf } from './programmes.js';

const mop = 'programme P "Plateaux" { phases mop }\n';

describe('planning', () => {
    test.each([
        ['phase A "A" { période 2027-01..2027-03 }\nphase B "B" { période 2027-03..2027-05  après A }', []],
        [
            'phase A "A" { période 2027-01-01..2027-03-15 }\nphase B "B" { période 2027-03-10..2027-05-01  après A }',
            ['phase-overlaps-predecessor'],
        ],
        ['phase A "A" { période 2027 }\nphase B "B" { période 2027-06  après A }', []],
        ['jalon J "J" { date 2027-03-31 }\nphase B "B" { période 2027-02  après J }', ['phase-overlaps-predecessor']],
        ['phase A "A" { période 2027-03 }\njalon J "J" { date 2027-03-20  après A }', []],
        ['phase A "A" { période 2027-03 }\njalon J "J" { date 2027-02-20  après A }', ['milestone-before-predecessor']],
        ['phase A "A" { après J }\njalon J "J" { après A }', ['predecessor-cycle']],
        ['phase A "A" { début 2027-05  fin 2027-05 }', []],
    ])('%s', (text, expected) => {
        const codes = codesIn(findingsIn(`programme P "Plateaux" {}\n${text}`));
        expect(codes.filter(code => /phase-|milestone-|predecessor/.test(code))).toEqual(expected);
    });

    test('in a preset ladder, phases that go along with others are not compared', () => {
        const along = 'phase VISA "Visas" { période 2028-03..2028-04 }\nphase EXE "Études" { période 2028-01..2028-02 }';
        expect(codesIn(findingsIn(mop + along))).not.toContain('phase-out-of-order');
        const swapped = 'phase ESQ "Esquisse" { période 2028-03 }\nphase APS "Avant-projet" { période 2028-01 }';
        expect(codesIn(findingsIn(mop + swapped))).toContain('phase-out-of-order');
    });
});

describe('advisers', () => {
    test('another adviser there from the start is enough', () => {
        const found = findingsIn(`${mop}acteur A "A" { rôle amo  phases amont }\nacteur B "B" { rôle amo  phases DET }`);
        expect(codesIn(found)).not.toContain('adviser-after-design');
    });

    test('a department of the owner decides for it', () => {
        const found = findingsIn(`${mop}acteur MOA "Ville" { rôle maître d'ouvrage }
acteur DIR "Direction" { rôle gestionnaire  partie de MOA }
décision D-1 "Retenir B" { par DIR }`);
        expect(codesIn(found)).not.toContain('decision-not-by-owner');
    });
});

describe('usage', () => {
    test('a group is seen through its parts, and a part through its group', () => {
        const text = `${mop}usager TOUS "Tous" {}\nusager A "A" { partie de TOUS }\nusager B "B" { partie de TOUS }\nusager C "C" {}\n`;
        expect(messagesOf(findingsIn(`${text}scénario S "S" { usagers TOUS }`), 'user-without-scenario'))
            .toEqual(['Aucun scénario ne met en scène C.']);
        expect(messagesOf(findingsIn(`${text}scénario S "S" { étape "Entre." usagers A }`), 'user-without-scenario'))
            .toEqual(['Aucun scénario ne met en scène B.', 'Aucun scénario ne met en scène C.']);
    });

    test('a listening that starts with the works is late', () => {
        const found = findingsIn(`${mop}acteur AMU "AMU" { rôle amu }\naction A "Écoute" { nature écoute  phase DET }`);
        expect(messagesOf(found, 'no-listening-at-start')).toEqual(['L’écoute A ne commence qu’une fois la conception lancée.']);
    });
});

describe('tenders', () => {
    const tender = (criteria: string): string => `${mop}consultation C "C" {\n${criteria}\n}`;
    const criterion = (id: string, fields: string, inside = ''): string => `critère d'attribution ${id} "${id}" { ${fields}\n${inside}\n}`;

    test('sub-criteria make the weight of their criterion', () => {
        const inside = `${criterion('A1', 'poids 20 %')}\n${criterion('A2', 'poids 30 %')}`;
        const found = findingsIn(tender(`${criterion('A', 'poids 60 %', inside)}\n${criterion('PRIX', 'poids 40 %  nature prix')}`));
        expect(messagesOf(found, 'weights-not-100')).toEqual(['Les sous-critères du critère A pèsent 50 %, et lui 60 %.']);
    });

    test('points out of a hundred do as well', () => {
        const whole = tender(`${criterion('A', 'poids 60')}\n${criterion('B', 'poids 40')}`);
        expect(codesIn(findingsIn(whole))).not.toContain('weights-not-100');
        expect(messagesOf(findingsIn(tender(`${criterion('A', 'poids 60')}\n${criterion('B', 'poids 30')}`)), 'weights-not-100'))
            .toEqual(['Les poids de la consultation C font 90 points, et non 100 points.']);
    });

    test('weights still to come are waited for', () => {
        expect(codesIn(findingsIn(tender(`${criterion('A', 'poids 60 %')}\n${criterion('B', '')}`)))).not.toContain('weights-not-100');
        expect(codesIn(findingsIn(tender(`${criterion('A', 'poids 110 %')}\n${criterion('B', '')}`)))).toContain('weights-not-100');
    });
});
