import { describe, expect, test } from 'vitest';
import { codesIn, findingsIn, messagesOf } from './programmes.js';

const programme = (fields: string, rest = ''): string => `programme P "Plateaux" { phases mop
${fields}
}
${rest}`;

describe('areas', () => {
    const rooms = 'unité U "Pôle" { espace A "A" { nombre 2  surface 14,4 m² }\nespace B "B" { surface 50 m² } }';

    test.each([
        ['78,8 m² SU', 0], ['79 m² SU', 0], ['78 m² SU', 1], ['95 m² SDO', 0], ['>= 70 m² SU', 0], ['<= 70 m² SU', 1], ['70..80 m² SU', 0],
        ['75 m² SU ± 5 m²', 0], ['75 m² SU ± 2 %', 1], ['environ 75 m² SU', 0],
    ])('a sum of 78,8 m² against a total of %s', (total, findings) => {
        expect(messagesOf(findingsIn(programme(`total ${total}`, rooms)), 'area-total-differs')).toHaveLength(findings);
    });

    test('one agreeing total does, where several kinds of area are stated', () => {
        const found = findingsIn(programme('total 79 m² SUN\ntotal 120 m² SU\ntotal 150 m² SDO', rooms));
        expect(codesIn(found)).not.toContain('area-total-differs');
    });

    test('both figures are written as French does, and the fix as one types it', () => {
        const [finding] = findingsIn(programme('total 2 400 m² SU', 'espace A "A" { nombre 3  surface 1 000,5 m² }'))
            .filter(({ code }) => code === 'area-total-differs');
        expect(finding?.message.fr)
            .toBe('Le programme annonce 2\u202f400\u00a0m²\u00a0SU, la somme des espaces fait 3\u202f001,5\u00a0m²\u00a0SU.');
        expect(finding?.message.en).toBe('The programme states 2,400\u00a0m²\u00a0SU, the spaces come to 3,001.5\u00a0m²\u00a0SU.');
        expect(finding?.fixes?.[0]?.edits[0]?.newText).toBe('3 001,5 m² SU');
    });

    test('a sum that lacks an area is only told when it is already too large', () => {
        const lacking = `${rooms}\nespace C "C" {}`;
        expect(codesIn(findingsIn(programme('total 100 m² SU', lacking)))).not.toContain('area-total-differs');
        expect(codesIn(findingsIn(programme('total 60 m² SU', lacking)))).toContain('area-total-differs');
    });

    test('units without spaces count for what they state, and copied units for their spaces', () => {
        const units = 'unité A "A" { total 100 m² SU }\nunité B "B" { espace X "X" { surface 20 m² } }\nunité C "C" comme B {}';
        expect(messagesOf(findingsIn(programme('total 150 m² SU', units)), 'area-total-differs'))
            .toEqual(['Le programme annonce 150 m² SU, la somme des espaces fait 140 m² SU.']);
    });
});

describe('budget', () => {
    const items = `poste TRAVAUX "Travaux" { nature travaux  montant 1 000 000 € HT  tva 20 % }
poste ALEAS "Aléas" { nature aléas  montant 10 % de TRAVAUX  tva 20 % }`;
    const severity = (envelope: string, rest = items): string | undefined =>
        findingsIn(programme(`enveloppe ${envelope}`, rest)).find(({ code }) => code === 'budget-differs-from-envelope')?.severity;

    test.each([
        ['1 100 000 € HT', undefined],
        ['1 098 000 € HT', 'error'],
        ['1 000 000 € HT périmètre travaux', undefined],
        ['1 000 000 € HT', undefined],
        ['1 000 000 € HT périmètre toutes dépenses', 'error'],
        ['1 000 000 € HT précision ± 15 % périmètre toutes dépenses', 'warning'],
        ['1 320 000 € TTC', undefined],
        ['1,1 M€ HT', undefined],
    ])('items of 1 100 000 € against %s', (envelope, expected) => {
        expect(severity(envelope)).toBe(expected);
    });

    test('is not compared while an amount is unknown', () => {
        const lacking = `${items}\nposte AUTRE "Autre" {}`;
        expect(severity('2 000 000 € HT', lacking)).toBeUndefined();
        expect(codesIn(findingsIn(programme('enveloppe 2 000 000 € HT', lacking)))).toContain('cost-item-without-amount');
    });

    test('a private owner and an information system are advised', () => {
        const of = (fields: string, wanted: string) => findingsIn(programme(fields)).find(({ code }) => code === wanted)?.severity;
        expect(of('', 'no-budget')).toBe('error');
        expect(of('profil privé', 'no-budget')).toBe('warning');
        expect(of('secteur si', 'no-location')).toBe('information');
        expect(of('secteur si', 'no-need')).toBe('error');
    });
});

describe('calculations', () => {
    test('one cause is told once, where it lies', () => {
        const found = findingsIn(programme('', `donnée A "A" { valeur 10 m² + 3 }
poste B "B" { montant A × 5 €/m² HT }
poste C "C" { montant 10 % de B }`));
        expect(messagesOf(found, 'mismatched-dimensions')).toEqual(['Ces valeurs ne vont pas ensemble : m² et sans unité.']);
    });

    test('a circle is told as such and nothing else', () => {
        const found = findingsIn(programme('', 'donnée A "A" { valeur B }\ndonnée B "B" { valeur A }\nposte C "C" { montant A × 5 € HT }'));
        expect(codesIn(found).filter(code => /calculation|value-unknown|mismatched/.test(code))).toEqual(['calculation-cycle']);
    });

    test('a unit computed from itself is a circle', () => {
        const found = findingsIn(programme('', 'unité U "U" { espace A "A" { surface 10 % de U }\nespace B "B" { surface 20 m² } }'));
        expect(messagesOf(found, 'calculation-cycle')).toHaveLength(1);
    });

    test('the ends of a range must compare, a tolerance may be a share', () => {
        const found = findingsIn(programme('', `exigence EX-1 "E" {
critère "Largeur" 2 m..30 s
critère "Hauteur" = 2,70 m ± 5 %
critère "Température" = 20 °C ± 1 °C
}`));
        expect(messagesOf(found, 'mismatched-dimensions')).toEqual(['Ces valeurs ne se comparent pas : m et s.']);
    });
});

describe('values without unit', () => {
    test.each([
        ['"Uniformité de l\'éclairement" >= 0,6', 0], ['"Nombre de prises" >= 4', 0], ['"Éblouissement (UGR)" <= 19', 0],
        ['"Surface vitrée rapportée au sol" >= 0,15', 0], ['"Durée d\'interruption" = 0', 0], ['"Délai en jours" <= 5', 0],
        ['"Hauteur libre" >= 2,70', 1], ['"Température de consigne" 19..21', 1], ['"Délai de réponse" <= 5', 1],
    ])('critère %s', (criterion, findings) => {
        const found = findingsIn(programme('', `exigence EX-1 "E" { critère ${criterion} }`));
        expect(messagesOf(found, 'value-without-unit')).toHaveLength(findings);
    });
});
