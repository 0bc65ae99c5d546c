import { describe, expect, test } from 'vitest';
import { codesIn, findingsIn, messagesOf } from './programmes.js';

describe('programme', () => {
    test('qualities that are missing are named; inside a building, town and landscape are not asked for', () => {
        const requirement = 'exigence EX-1 "E" { qualité énergie, accessibilité, durabilité }';
        const missing = (fields: string): readonly string[] =>
            messagesOf(findingsIn(`programme P "P" { ${fields} }\n${requirement}`), 'quality-not-treated');
        expect(missing('nature aménagement')).toEqual(['Aucune exigence ne traite la qualité architecturale.']);
        expect(missing('nature neuf'))
            .toEqual(['Aucune exigence ne traite les qualités urbaine, architecturale, d’insertion dans le paysage.']);
        expect(missing('secteur si')).toEqual([]);
        expect(missing('nature accompagnement à l\'usage')).toEqual([]);
    });

    test('a private owner is told what the code recommends', () => {
        const severity = (fields: string): string | undefined =>
            findingsIn(`programme P "P" { ${fields} }`).find(({ code }) => code === 'no-financing')?.severity;
        expect(severity('')).toBe('warning');
        expect(severity('profil privé')).toBe('information');
    });

    test.each([
        ['stade APS', 'warning'], ['stade PRO', 'error'], ['stade programme', undefined], ['stade PRO  profil privé', 'warning'],
        ['stade PRO  nature réhabilitation', undefined], ['stade PRO  évolution annoncée "Jusqu\'au PRO."', undefined],
    ])('with a draft, %s', (fields, expected) => {
        const found = findingsIn(`programme P "P" { phases mop  ${fields} }\nexigence EX-1 "E" { état brouillon }`);
        expect(found.find(({ code }) => code === 'not-settled-before-design')?.severity).toBe(expected);
    });
});

describe('users', () => {
    const programme = (rest: string): readonly string[] => codesIn(findingsIn(`programme P "P" { phases mop }\n${rest}`));

    test('a manager is somebody', () => {
        expect(programme('acteur G "Régie" { rôle gestionnaire }')).not.toContain('nobody-in-use');
    });

    test.each([
        'action B "Bilan" { nature enquête  phase exploitation }', 'action B "Bilan" { nature enquête  phase AOR..requalification }',
        'référent R "Référents" {}', 'consigne C "Consigne" {}', 'livrable L "Bilan" { phase exploitation }',
        'action B "Bilan" { date 2030-02 }\nphase exploitation "Exploitation" { début 2030-01 }',
    ])('in operation: %s', text => {
        const start = 'action A "Écoute" { nature écoute  phase amont }\n';
        expect(programme(start)).toContain('nothing-in-operation');
        expect(programme(start + text)).not.toContain('nothing-in-operation');
    });

    test('a space is visited through its unit or its type', () => {
        const rooms = `type d'espace T "T" { surface 9 m² }
unité U "U" { espace A "A" { type T }
espace B "B" {} }
unité V "V" { espace C "C" {} }
`;
        const messages = (place: string): readonly string[] =>
            messagesOf(findingsIn(`${rooms}scénario S "S" { lieux ${place} }`), 'space-without-scenario');
        expect(messages('U')).toEqual(['Aucun scénario ne passe par C.']);
        expect(messages('tous T')).toEqual(['Aucun scénario ne passe par B.', 'Aucun scénario ne passe par C.']);
    });
});

describe('areas', () => {
    const found = (text: string, code: string): readonly string[] => messagesOf(findingsIn(text), code);

    test('circulation under a total of another kind is where it belongs', () => {
        const unit = (total: string): string => `unité U "U" { ${total}\nespace C "Couloirs" { surface 24 m² } }`;
        expect(found(unit('total 24 m² SU'), 'circulation-as-useful-area')).toHaveLength(1);
        expect(found(unit('total 24 m² SDO'), 'circulation-as-useful-area')).toEqual([]);
        expect(found(`programme P "P" { total 24 m² SU }\n${unit('')}`, 'circulation-as-useful-area')).toHaveLength(1);
        const library = 'unité U "U" { total 24 m² SU\nespace C "Escaliers-bibliothèque" { surface 24 m² } }';
        expect(found(library, 'circulation-as-useful-area')).toEqual([]);
    });

    test.each([
        ['surface 20 m²  effectif 10', 'dans A', undefined], ['surface 18 m²  effectif 10', 'dans A', 'warning'],
        ['surface 36 m² au total  nombre 2  effectif 10', 'dans A', 'warning'], ['surface 18 m²  effectif 10', '', undefined],
        ['surface 18 m²', 'dans A', undefined],
    ])('space { %s } against 2 m² per person %s', (sheet, place, expected) => {
        const text = `espace A "A" { ${sheet} }
exigence EX-1 "E" { critère "Surface par personne" >= 2 m² par personne  flexibilité F1  ${place} }`;
        expect(findingsIn(text).find(({ code }) => code === 'area-per-person-too-small')?.severity).toBe(expected);
    });

    test('a unit is judged as a whole, by the headcount that it states', () => {
        const text = (headcount: number): string => `unité U "U" { effectif ${headcount}\nespace A "A" { surface 100 m²  effectif 90 } }
exigence EX-1 "E" { critère "Surface par poste" >= 10 m²  par poste  flexibilité F0  dans U }`;
        expect(found(text(10), 'area-per-person-too-small')).toEqual([]);
        expect(found(text(20), 'area-per-person-too-small')).toEqual(['U offre 5 m² par personne, EX-1 en demande 10 m².']);
    });

    test('sheets are waited for until the stage of the programme, and told once for a type', () => {
        const text = (fields: string): string => `programme P "P" { phases mop  ${fields} }
type d'espace T "T" { surface 9 m²  effectif 2  bruit <= 35 dB(A) }
espace A "A" { type T }\nespace B "B" { type T }\nespace C "C" { surface 4 m²  effectif 1 }`;
        expect(found(text('stade amont'), 'incomplete-sheet')).toEqual([]);
        expect(found(text(''), 'incomplete-sheet')).toEqual([]);
        expect(found(text('stade APD'), 'incomplete-sheet'))
            .toEqual(['La fiche de T ne dit rien de : activités, température, air neuf, éclairement.']);
        expect(found(text('stade APD  secteur si'), 'incomplete-sheet')).toEqual([]);
    });

    test.each([
        ['2 880 m² SDO', 0], ['3 120 m² SDO', 0], ['2 700 m² SDO', 1], ['3 200 m² SDO', 1], ['5 000 m² SDP', 0],
    ])('2 400 m² SU, %s', (total, count) => {
        expect(found(`programme P "P" { total 2 400 m² SU  total ${total} }`, 'overall-area-out-of-range')).toHaveLength(count);
    });

    test('kept apart and near is possible; near and far is not, in either order', () => {
        const rooms = 'espace A "A" {}\nespace B "B" {}\nespace C "C" {}\nliaison A avec B, C { proche }\n';
        expect(found(`${rooms}liaison B avec A { séparé }`, 'near-and-far')).toEqual([]);
        expect(found(`${rooms}liaison C avec A { éloigné }`, 'near-and-far'))
            .toEqual(['C et A sont demandés à la fois proches et éloignés.']);
    });
});

describe('costs', () => {
    const ratio = (text: string, fields = 'total 2 400 m² SU'): number => messagesOf(findingsIn(
        `programme P "P" { ${fields}  ratio de coût ${text} }\nposte T "T" { nature travaux  montant 1 440 000 € HT }`,
    ), 'cost-ratio-out-of-range').length;

    test.each([
        ['550..650 €/m² HT', 0], ['400..550 €/m² HT', 1], ['<= 700 €/m² HT', 0], ['>= 700 €/m² HT', 1],
        ['550 €/m² HT', 0], ['500 €/m² HT', 1],
        ['environ 500 €/m² HT', 0], ['500 €/m² TTC', 0],
    ])('600 € HT for each m², against %s', (text, findings) => {
        expect(ratio(text)).toBe(findings);
    });

    test('any area that is stated and agrees will do, unless the ratio says which', () => {
        expect(ratio('450..500 €/m² HT', 'total 2 400 m² SU  total 3 000 m² SDO')).toBe(0);
        expect(ratio('450..500 €/m² SU HT', 'total 2 400 m² SU  total 3 000 m² SDO')).toBe(1);
    });

    test('without a sum nor a total nothing is compared', () => {
        const text = `programme P "P" { ratio de coût 500 €/m² HT }
espace A "A" { surface 10 m² }\nespace B "B" {}\nposte T "T" { nature travaux  montant 1 440 000 € HT }`;
        expect(messagesOf(findingsIn(text), 'cost-ratio-out-of-range')).toEqual([]);
    });
});

describe('risks, tenders, systems', () => {
    test('a closed risk is left in peace', () => {
        const codes = codesIn(findingsIn('risque R-1 "Amiante" { état clos }\nrisque R-2 "Amiante" {}')).filter(code => /^risk|treatment/.test(code));
        expect(codes).toEqual(['risk-without-bearer', 'risk-without-treatment']);
        expect(codesIn(findingsIn('risque R-1 "Amiante" { parade "Diagnostic."  état clos }'))).not.toContain('treatment-without-date');
    });

    test('a criterion feeds its sub-criteria, and is judged by them', () => {
        const tender = (fields: string): string => `exigence EX-1 "E" {}
consultation C "C" { critère d'attribution A "A" {
${fields}
critère d'attribution A1 "A1" { poids 20 % }
critère d'attribution A2 "A2" { porte sur EX-1 }
} }`;
        const messages = (text: string): readonly string[] => messagesOf(findingsIn(text), 'award-criterion-without-requirement');
        expect(messages(tender(''))).toEqual(['Aucune exigence ne nourrit le critère A1.']);
        expect(messages(tender('porte sur EX-1'))).toEqual([]);
        expect(messages(tender('nature prix'))).toEqual([]);
    });

    test.each([
        ['vérifier en VA par essai', 'warning'], ['vérifier en conception par revue', 'error'], ['qualité recette', undefined],
        ['vérifier en VSR par mesure', undefined],
    ])('a system with a requirement that says « %s »', (body, expected) => {
        const found = findingsIn(`programme P "P" { secteur si }\nexigence EX-1 "E" { ${body} }`);
        expect(found.find(({ code }) => code === 'no-acceptance')?.severity).toBe(expected);
    });

    test('a building is no system', () => {
        const codes = codesIn(findingsIn('programme P "P" { secteur bureaux }\nexigence EX-1 "E" {}'));
        expect(codes).not.toContain('no-acceptance');
        expect(codes).not.toContain('no-reversibility');
    });
});
