import { describe, expect, test } from 'vitest';
import { codesIn, findingsIn, messagesOf } from './programmes.js';

const head = 'programme P "Plateaux" { phases mop }\n';
const spaces = `type d'espace SALLE-6 "Salle" { surface 14 m² }
unité U "Pôle" {
espace A "A" { type SALLE-6 }
espace B "B" { surface 10 m² }
}
`;

describe('imperative levels', () => {
    const contradictions = (text: string): readonly string[] =>
        messagesOf(findingsIn(head + spaces + text), 'imperative-levels-contradict');
    const requirement = (id: string, criterion: string, rest = ''): string =>
        `exigence ${id} "E" { critère ${criterion}  flexibilité F0  ${rest} }\n`;

    test.each([
        ['<= 0,6 s', '>= 700 ms', 1],
        ['<= 0,6 s', '>= 600 ms', 0],
        ['< 0,6 s', '>= 600 ms', 1],
        ['0,5 s ± 0,1 s', '0,8 s ± 10 %', 1],
        ['0,5 s ± 0,1 s', '0,6 s ± 10 %', 0],
        ['0,3..0,5 s', '<= 0,4 s', 0],
        ['<= 0,6 s', '>= 35 dB', 0],
        ['environ 0,5 s', '>= 0,8 s', 0],
        ['présent', '>= 0,8 s', 0],
    ])('%s and %s', (first, second, findings) => {
        const name = '"Durée de réverbération"';
        const text = requirement('EX-1', `${name} ${first}`, 'dans A') + requirement('EX-2', `${name} ${second}`, 'dans A');
        expect(contradictions(text)).toHaveLength(findings);
    });

    test('meet on a space, through its type or its unit, and not elsewhere', () => {
        const low = requirement('EX-1', '"Bruit" <= 30 dB(A)', 'dans tous SALLE-6');
        const high = (place: string): string => requirement('EX-2', '"Niveau de bruit" >= 35 dB(A)', place);
        expect(contradictions(low + high('dans U')))
            .toEqual(['EX-2 et EX-1 exigent de « Niveau de bruit » deux niveaux impératifs (F0) qui s’excluent.']);
        expect(contradictions(low + high('dans B'))).toEqual([]);
        expect(contradictions(low + high(''))).toEqual([]);
    });

    test('a room data sheet is met through its type', () => {
        const sheet = 'type d\'espace T "T" { surface 9 m²  température 19..22 °C  flexibilité F0 }\nespace C "C" { type T }\n';
        expect(contradictions(`${sheet}${requirement('EX-1', '"Température" >= 24 °C', 'dans C')}`)).toHaveLength(1);
        expect(contradictions(`${sheet}${requirement('EX-1', '"Température" >= 21 °C', 'dans C')}`)).toEqual([]);
    });

    test('conditions keep levels apart; one without a condition always holds', () => {
        const first = requirement('EX-1', '"Bruit" <= 30 dB(A) quand "nuit"', 'dans A');
        expect(contradictions(first + requirement('EX-2', '"Bruit" >= 35 dB(A) quand "jour"', 'dans A'))).toEqual([]);
        expect(contradictions(first + requirement('EX-2', '"Bruit" >= 35 dB(A)', 'dans A'))).toHaveLength(1);
    });

    test.each([
        ['"Température" <= 26 °C', '"Température intérieure" >= 27 °C', 1],
        ['"Température" 19..26 °C', '"Température" >= 26 °C', 0],
        ['"Air neuf" >= 30 m³/h', '"Air neuf" <= 8 L/s', 1],
        ['"Air neuf" >= 30 m³/h', '"Air neuf" <= 9 L/s', 0],
        ['"Bruit" <= 35 dB(A)', '"Bruit" >= 36 dB', 1],
        ['"Charge au sol" >= 500 kg/m²', '"Charge au sol" <= 4 t/m²', 0],
        ['"Hauteur libre de la salle" >= 2,70 m', '"hauteur libre  de la salle" <= 250 cm', 1],
        ['"Temps de réponse du badge" <= 1 min', '"Temps de réponse du badge" >= 0,5 h', 1],
        ['"Temps de réponse du badge" <= 30 min', '"Temps de réponse du badge" >= 0,5 h', 0],
    ])('units are converted: %s and %s', (first, second, findings) => {
        expect(contradictions(requirement('EX-1', first, 'dans A') + requirement('EX-2', second, 'dans A'))).toHaveLength(findings);
    });

    test('meet on a space copied from another unit, and through a type that is like another', () => {
        const copy = 'unité V "Copie" comme U {}\ntype d\'espace PETITE "Petite" { comme SALLE-6 }\nespace D "D" { type PETITE }\n';
        const low = requirement('EX-1', '"Bruit" <= 30 dB(A)', 'dans V');
        expect(contradictions(copy + low + requirement('EX-2', '"Bruit" >= 35 dB(A)', 'dans V.A'))).toHaveLength(1);
        expect(contradictions(copy + low + requirement('EX-2', '"Bruit" >= 35 dB(A)', 'dans U'))).toEqual([]);
        const sheet = 'type d\'espace BASE "Base" { surface 9 m²  bruit <= 30 dB(A) flexibilité F0 }\n'
            + 'type d\'espace FILLE "Fille" { comme BASE }\nespace E "E" { type FILLE }\n';
        expect(contradictions(sheet + requirement('EX-3', '"Bruit" >= 35 dB(A)', 'dans E'))).toHaveLength(1);
    });

    test('meet on every space that several sets share', () => {
        const low = requirement('EX-1', '"Bruit" <= 30 dB(A)', 'dans B, tous SALLE-6');
        expect(contradictions(low + requirement('EX-2', '"Bruit" >= 35 dB(A)', 'dans A'))).toHaveLength(1);
        expect(contradictions(low + requirement('EX-2', '"Bruit" >= 35 dB(A)', 'dans U.B'))).toHaveLength(1);
    });

    test('a criterion named for a level of comfort is in its dimension; both are named', () => {
        const said = (criterion: string): readonly string[] =>
            messagesOf(findingsIn(head + spaces + requirement('EX-1', criterion, 'dans A')), 'comfort-in-another-dimension');
        expect(said('"Durée de réverbération" <= 35 dB')).toEqual(['La réverbération s’exprime en secondes, pas en « dB ».']);
        expect(said('"Éclairement moyen" >= 500 m')).toEqual(['L’éclairement s’exprime en lux, pas en « m ».']);
        expect(said('"Durée de réverbération" <= 600 ms')).toEqual([]);
        expect(said('"Durée de la panne" <= 35 dB')).toEqual([]);
    });

    test('what may be negotiated contradicts nothing, nor what was withdrawn or replaced', () => {
        const first = requirement('EX-1', '"Bruit" <= 30 dB(A)', 'dans A');
        expect(contradictions(`${first}exigence EX-2 "E" { critère "Bruit" >= 35 dB(A)  flexibilité F1  dans A }`)).toEqual([]);
        expect(contradictions(first + requirement('EX-2', '"Bruit" >= 35 dB(A)', 'dans A  remplace EX-1'))).toEqual([]);
        expect(contradictions(first + requirement('EX-2', '"Bruit" >= 35 dB(A)', 'dans A  état abandonnée'))).toEqual([]);
    });

    test('a general name is compared within its requirement only', () => {
        const twice = 'exigence EX-1 "E" { critère "Délai" <= 2 jours flexibilité F0\ncritère "Délai" >= 5 jours flexibilité F0 }';
        expect(contradictions(twice)).toHaveLength(1);
        const two = requirement('EX-1', '"Délai" <= 2 jours', 'dans A') + requirement('EX-2', '"Délai" >= 5 jours', 'dans A');
        expect(contradictions(two)).toEqual([]);
    });

    test('counted by different things, levels do not meet', () => {
        const twice = `exigence EX-1 "E" {
critère "Prises" <= 2 par espace flexibilité F0
critère "Prises" >= 5 par étage flexibilité F0
}`;
        expect(contradictions(twice)).toEqual([]);
    });
});

describe('values without bound', () => {
    test.each([
        ['"Hauteur d\'assise" 45 cm', 1], ['"Hauteur d\'assise" = 45 cm', 1], ['"Hauteur d\'assise" 45 cm ± 2 cm', 0], ['"Bancs" = 4', 0],
        ['"Albédo" 0,35', 1], ['"Part de bois" 60 %', 1], ['"Part des visites" 100 %', 0], ['"Prix" 500 € HT', 0], ['"Garantie" 2 ans', 0],
        ['"Tension" 230 V', 0], ['"Bancs" environ 10', 1], ['"Longueur" environ 10 m ± 1 m', 0],
        ['"Durée" 30 s', 1], ['"Serrure" présent', 0],
    ])('critère %s', (criterion, findings) => {
        const found = findingsIn(`${head}exigence EX-1 "E" { critère ${criterion} }`);
        expect(messagesOf(found, 'value-without-tolerance')).toHaveLength(findings);
    });

    test('a minimum or a maximum is proposed', () => {
        const [finding] = findingsIn(`${head}exigence EX-1 "E" { critère "Hauteur" 45 cm }`)
            .filter(({ code }) => code === 'value-without-tolerance');
        expect(finding?.fixes?.map(({ edits }) => edits[0]?.newText)).toEqual(['>= ', '<= ']);
        expect(finding?.fixes?.some(({ sure }) => sure)).toBe(false);
    });
});

describe('comfort', () => {
    test.each([
        ['température 19..26 °C', 0], ['température 19 m', 1], ['bruit <= 35 lux', 1], ['air neuf >= 25 m³/h par personne', 0],
        ['air neuf >= 4 vol/h', 0],
        ['charge au sol >= 400 kg/m²', 0], ['charge au sol >= 4 kN/m²', 0], ['lumière du jour >= 2 %', 0], ['réverbération <= 600 ms', 0],
        ['éclairement >= 500', 0],
    ])('%s', (field, findings) => {
        const found = findingsIn(`${head}espace A "A" { surface 10 m²  ${field} }`);
        expect(messagesOf(found, 'comfort-in-another-dimension')).toHaveLength(findings);
    });
});

describe('verification', () => {
    const codes = (nature: string, body: string): readonly string[] =>
        codesIn(findingsIn(`programme P "P" { phases mop  ${nature} }\nexigence EX-1 "E" { ${body} }`));

    test('a sample, a plan or what stands already may be measured before the works', () => {
        expect(codes('', 'vérifier en PRO par mesure "Sur la cellule témoin"')).not.toContain('site-measure-before-works');
        expect(codes('', 'vérifier en APD par calcul, mesure')).not.toContain('site-measure-before-works');
        expect(codes('', 'vérifier en APD, AOR par mesure')).not.toContain('site-measure-before-works');
        expect(codes('', 'vérifier en APD par mesure')).toContain('site-measure-before-works');
    });

    test('where something stands already, it is a warning', () => {
        const found = findingsIn('programme P "P" { phases mop  nature réhabilitation }\nexigence EX-1 "E" { vérifier en APD par mesure }');
        expect(found.find(({ code }) => code === 'site-measure-before-works')?.severity).toBe('warning');
    });

    test('what was verified at handover needs no more; a date leaves the question open', () => {
        expect(codes('', 'phases APD..exploitation  vérifier en AOR par mesure')).not.toContain('not-verified-afterwards');
        expect(codes('', 'phases APD..AOR  vérifier par revue le 2027-05-02')).not.toContain('not-verified-afterwards');
    });

    test('a survey tells no sound level, and may tell a share of the satisfied', () => {
        expect(codes('', 'critère "Bruit" <= 35 dB(A)  vérifier en AOR par enquête')).toContain('method-impossible');
        expect(codes('', 'critère "Satisfaits" >= 70 %  vérifier en AOR par enquête')).not.toContain('method-impossible');
    });

    test('what goes as far as the works, and services, may stop before handover', () => {
        expect(codes('', 'phases APD')).toContain('not-carried-to-handover');
        expect(codes('', 'phases ACT, DET')).not.toContain('not-carried-to-handover');
        expect(codes('', 'nature service  phases APD')).not.toContain('not-carried-to-handover');
    });
});
