import { describe, expect, it } from 'vitest';
import { isKind } from '../../language/model/elements.js';
import { programmeOf } from './programmes.js';

const areaOf = (text: string, key: string): number | undefined => {
    const programme = programmeOf(text);
    return programme.areas.of(programme.get(key)!);
};

describe('areas', () => {
    const reunion = `
type d'espace SALLE "Salle" { surface 14 m²  effectif 6  température 19..26 °C  équipement "écran"  comme BASE }
type d'espace BASE "Base" { hauteur >= 2,60 m  bruit <= 35 dB(A)  température >= 16 °C }
unité REUNION "Pôle" {
  espace SALLE "Salles" { type SALLE  nombre 8 }
  espace PLENIER "Plénière" { surface 50 m² }
  espace COULOIR "Couloirs" { surface 30 m² au total  nombre 2 }
  espace VIDE "Vide" {}
  unité DEDANS "Dedans" { espace C "c" { surface 0,1 ha } }
}
unité REUNION-2 "Second" comme REUNION { sans PLENIER  espace COULOIR "Autre" { surface 5 m² } }
`;

    it('of a space: one times their count, or all of them', () => {
        expect(areaOf(reunion, 'space:REUNION.SALLE')).toBe(112);
        expect(areaOf(reunion, 'space:REUNION.COULOIR')).toBe(30);
        expect(areaOf(reunion, 'space:REUNION.VIDE')).toBeUndefined();
        const room = programmeOf(reunion).areas.rooms.find(({ space }) => space.id === 'COULOIR')!;
        expect([room.count, room.each, room.total]).toEqual([2, 15, 30]);
    });

    it('of a unit: the sum of what it holds, units inside it too', () => {
        expect(areaOf(reunion, 'unit:DEDANS')).toBe(1000);
        expect(areaOf(reunion, 'unit:REUNION')).toBe(1192);
    });

    it('of a unit like another: its spaces, without those left out or declared anew', () => {
        const programme = programmeOf(reunion);
        const copies = programme.childrenOf(programme.get('unit:REUNION-2')!);
        expect(copies.map(({ key, derived }) => `${key}${derived ? ' copied' : ''}`)).toEqual([
            'space:REUNION-2.COULOIR', 'space:REUNION-2.SALLE copied', 'space:REUNION-2.VIDE copied', 'space:REUNION-2.C copied',
        ]);
        expect(programme.areas.of(programme.get('unit:REUNION-2')!)).toBe(1117);
        expect(programme.areas.total).toBe(112 + 50 + 30 + 1000 + 5 + 112 + 1000);
        expect(programme.areas.places).toBe(8 * 6 * 2);
    });

    it('have places for those who are said to be there at once, whichever way it is said', () => {
        const { areas } = programmeOf(`
espace A "Accueil" { effectif permanent 2  effectif du public 10 }
espace B "Bureau" { nombre 3  effectif 4  effectif permanent 2 }
espace C "Cour" { effectif maximum 50  effectif du public 20 }
espace D "Dépôt" {}
`);
        expect(areas.rooms.map(room => areas.placesIn(room))).toEqual([12, 12, 50, 0]);
        expect(areas.places).toBe(74);
    });

    it('inherit: a space’s own values, then its type’s, then those of the type that this is like', () => {
        const programme = programmeOf(reunion);
        const space = programme.get('space:REUNION.SALLE')!;
        const sheet = isKind(space, 'space') ? programme.areas.sheet(space) : undefined;
        expect(programme.number(sheet!.height!.amount)).toBe(2.6);
        expect(sheet!.temperature.map(({ level }) => level!.bound)).toEqual(['between']);
        expect(sheet!.equipment.map(({ description }) => description!.text)).toEqual(['écran']);
        expect(sheet!.noise!.level!.bound).toBe('atMost');
    });

    it('end where types or units are like one another in a circle', () => {
        expect(areaOf(`type d'espace A "a" { comme B }
type d'espace B "b" { comme A  surface 3 m² }
unité U "u" { espace S "s" { type A } }`, 'space:U.S')).toBe(3);
        const circle = programmeOf(`unité U "u" comme V { espace A "a" { surface 1 m² } }
unité V "v" comme U { espace B "b" { surface 2 m² } }
unité W "w" comme W {}`);
        expect(circle.areas.total).toBe(6);
        expect(circle.areas.of(circle.get('unit:W')!)).toBeUndefined();
    });

    it('are computed', () => {
        expect(areaOf('donnée POSTES "p" { valeur 120 }\nunité U "u" { espace A "a" { surface 10 m² × POSTES } }', 'unit:U')).toBe(1200);
        expect(areaOf('donnée N "n" { valeur 3 }\nunité U "u" { espace A "a" { surface 10 m²  nombre 2 × N } }', 'unit:U')).toBe(60);
    });

    it('gather the spaces that sets name', () => {
        const programme = programmeOf(`${reunion}
exigence A "a" { dans tous SALLE }
exigence B "b" { dans REUNION }
exigence C "c" { dans REUNION.PLENIER, DEDANS }
`);
        const names = programme.of('requirement').map(each => programme.spacesIn(...each.in).map(({ key }) => key.slice(6)));
        expect(names).toEqual([
            ['REUNION.SALLE', 'REUNION-2.SALLE'],
            ['REUNION.SALLE', 'REUNION.PLENIER', 'REUNION.COULOIR', 'REUNION.VIDE', 'DEDANS.C'],
            ['REUNION.PLENIER', 'DEDANS.C'],
        ]);
    });
});

describe('the budget', () => {
    it('sums the items that are part of no other, each with its parts', () => {
        const { budget } = programmeOf(`
poste TRAVAUX "t" { montant 2 400 m² × 600 €/m² HT }
poste ALEAS "a" { montant 8 % de TRAVAUX }
poste CHAUFFAGE "c" { partie de TRAVAUX  montant 200 k€ HT }
poste EXPLOITATION "e" { coût annuel 12 000 € HT }
`);
        expect(budget.lines.map(({ item }) => item.id)).toEqual(['TRAVAUX', 'ALEAS', 'EXPLOITATION']);
        expect(budget.lines[0]!.parts.map(({ item, amount }) => `${item.id} ${amount!.value} ${amount!.unit.text}`))
            .toEqual(['CHAUFFAGE 200 k€ HT']);
        expect(budget.total).toBe(1_440_000 + 115_200);
        expect(budget.tax).toBe('HT');
        expect(budget.yearly).toBe(12_000);
    });

    it('says where amounts without and with VAT are mixed', () => {
        expect(programmeOf('poste A "a" { montant 1 € HT }\nposte B "b" { montant 1 € TTC }').budget.tax).toBe('mixed');
        expect(programmeOf('poste A "a" { montant 1 € }').budget.tax).toBeUndefined();
    });

    it('loses no item that is part of itself', () => {
        const { budget } = programmeOf(`poste A "a" { partie de B  montant 1 € HT }
poste B "b" { partie de A  montant 2 € HT }
poste C "c" { partie de C  montant 4 € HT }`);
        const ids = (lines: typeof budget.lines): string[] => lines.flatMap(({ item, parts }) => [item.id, ...ids(parts)]);
        expect(ids(budget.lines).sort()).toEqual(['A', 'B', 'C']);
    });
});
