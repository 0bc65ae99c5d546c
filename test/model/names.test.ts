import { describe, expect, it } from 'vitest';
import { element, programmeOf, relationsOf, unresolvedIn } from './programmes.js';

describe('names', () => {
    it('resolve over all the files, in any order', () => {
        const programme = programmeOf(`
//- a.amont
exigence EX-1 "a" { source BES-1  à la charge de MOE }
//- b/c.amont
besoin BES-1 "b" {}
acteur MOE "m" { rôle maître d'œuvre }
`);
        expect(unresolvedIn(programme)).toEqual([]);
        expect(relationsOf(programme, element(programme, 'requirement', 'EX-1')).outgoing).toEqual(['source need:BES-1',
            'obliges actor:MOE']);
        expect(relationsOf(programme, element(programme, 'need', 'BES-1')).incoming).toEqual(['requirement:EX-1 source']);
    });

    it('are the same composed and decomposed', () => {
        const programme = programmeOf(`besoin Élève "a" {}\nexigence EX-1 "b" { source ${'Élève'.normalize('NFD')} }`);
        expect(unresolvedIn(programme)).toEqual([]);
    });

    it('are told apart by kind: a type and a space may share a code', () => {
        const programme = programmeOf(`
type d'espace SALLE "t" { surface 10 m² }
unité U "u" { espace SALLE "s" { type SALLE } }
exigence EX-1 "a" { dans tous SALLE }
exigence EX-2 "b" { dans SALLE }
`);
        expect(unresolvedIn(programme)).toEqual([]);
        expect(relationsOf(programme, element(programme, 'requirement', 'EX-1')).outgoing).toEqual(['in spaceType:SALLE']);
        expect(relationsOf(programme, element(programme, 'requirement', 'EX-2')).outgoing).toEqual(['in space:U.SALLE']);
    });

    it('of a kind that the place does not take are no answer, but said', () => {
        const programme = programmeOf('acteur MOE "m" {}\nexigence EX-1 "a" { dérive de MOE  source PERSONNE }');
        expect(unresolvedIn(programme)).toEqual(['MOE is actor:MOE', 'PERSONNE']);
    });

    it('in prose may be of any kind', () => {
        const programme = programmeOf('acteur MOE "m" {}\nexigence EX-1 "a" { "Voir [MOE], [EX-1] et [RIEN]." }');
        expect(relationsOf(programme, element(programme, 'requirement', 'EX-1')).outgoing).toEqual(['statement actor:MOE',
            'statement requirement:EX-1']);
        expect(unresolvedIn(programme)).toEqual(['RIEN']);
    });

    it('used twice resolve to the first; the second is kept under a key of its own', () => {
        const programme = programmeOf(`
//- a.amont
besoin B "premier" {}
exigence E "e" { source B }
//- b.amont
besoin B "second" { pour O }
besoin B "troisième" {}
objectif O "o" {}
`);
        expect(programme.duplicates.map(({ element: { key }, first }) => [key, first.key])).toEqual([['need:B#2', 'need:B'],
            ['need:B#3', 'need:B']]);
        expect(relationsOf(programme, programme.of('requirement')[0]!).outgoing).toEqual(['source need:B']);
        expect(relationsOf(programme, programme.get('objective:O')!).incoming).toEqual(['need:B#2 for']);
        expect(programme.of('need').map(({ title }) => title?.text)).toEqual(['premier', 'second', 'troisième']);
    });

    it('used very often cost no more each', () => {
        const programme = programmeOf('besoin B "b" {}\n'.repeat(3000));
        expect(programme.duplicates.length).toBe(2999);
        expect(programme.get('need:B#3000')).toBeDefined();
    });
});

describe('the code of a space', () => {
    const units = `
unité U "u" { espace A "a" { surface 1 m² }  espace SEUL "s" {} }
unité V "v" {
  espace A "a" { surface 2 m² }
  liaison A avec SEUL { proche }
}
`;

    it('resolves by itself where it is unique', () => {
        const programme = programmeOf(`${units}exigence E "e" { dans SEUL, U.SEUL }`);
        expect(relationsOf(programme, element(programme, 'requirement', 'E')).outgoing).toEqual(['in space:U.SEUL', 'in space:U.SEUL']);
    });

    it('is ambiguous elsewhere, and resolves with its unit', () => {
        const programme = programmeOf(`${units}exigence E "e" { dans A, V.A }`);
        expect(unresolvedIn(programme)).toEqual(['A either space:U.A or space:V.A']);
        expect(relationsOf(programme, element(programme, 'requirement', 'E')).outgoing).toEqual(['in space:V.A']);
    });

    it('resolves to the space of the unit in which the name stands', () => {
        const programme = programmeOf(units);
        expect(unresolvedIn(programme)).toEqual([]);
        expect(relationsOf(programme, programme.of('adjacency')[0]!).outgoing).toEqual(['from space:V.A', 'with space:U.SEUL']);
    });

    it('resolves to the space of the unit around, where the inner one has none', () => {
        const programme = programmeOf(`
unité U "u" { espace A "a" {} }
unité V "v" {
  espace A "a" {}
  unité DEDANS "d" { espace B "b" {}  liaison B avec A { proche } }
}`);
        expect(unresolvedIn(programme)).toEqual([]);
        expect(relationsOf(programme, programme.of('adjacency')[0]!).outgoing).toEqual(['from space:DEDANS.B', 'with space:V.A']);
    });

    it('resolves to the original where a unit is like another', () => {
        const programme = programmeOf(`unité U "u" { espace A "a" {} }
unité V "v" comme U {}
exigence E "e" { dans A }
exigence F "f" { dans V.A }`);
        expect(unresolvedIn(programme)).toEqual([]);
        expect(programme.of('requirement').flatMap(each => relationsOf(programme, each).outgoing)).toEqual(['in space:U.A',
            'in space:V.A']);
    });

    it('stands in the unit that a field names', () => {
        const programme = programmeOf(`unité U "u" {}
espaces
| code | unité | surface |
| A | U | 12 m² |
| B | U | 3 m² |
exigence E "e" { dans U.A, B }`);
        expect(unresolvedIn(programme)).toEqual([]);
        expect(programme.childrenOf(programme.get('unit:U')!).map(({ key }) => key)).toEqual(['space:U.A', 'space:U.B']);
        expect(programme.areas.of(programme.get('unit:U')!)).toBe(15);
    });

    it('holds a dot before a figure, which qualifies nothing', () => {
        const programme = programmeOf('exigence EX-1.2.3 "a" {}\nexigence E "e" { dérive de EX-1.2.3 }');
        expect(unresolvedIn(programme)).toEqual([]);
    });
});

describe('relations', () => {
    const programme = programmeOf(`
besoin BES "b" {}
acteur AMO "a" { rôle amo }
exigence E "e" {
  source BES
  critère "c" <= POSTES × 2
  vérifier en APD par calcul "Note de [AMO]" responsable AMO
  "Voir [BES]."
}
scénario S "s" { répond à BES  étape "x" exige E }
donnée POSTES "p" { valeur 12 }
`);

    it('say in which field of what they stand, and go both ways', () => {
        expect(relationsOf(programme, element(programme, 'requirement', 'E'))).toEqual({
            outgoing: [
                'source need:BES', 'criteria.level parameter:POSTES', 'verifications.phases phase:APD',
                'verifications.description actor:AMO',
                'verifications.responsible actor:AMO', 'statement need:BES',
            ],
            incoming: ['scenario:S steps.requires'],
        });
        expect(relationsOf(programme, element(programme, 'need', 'BES')).incoming)
            .toEqual(['requirement:E source', 'requirement:E statement', 'scenario:S answers']);
    });

    it('name the elements of a kind, in a field or in those inside it', () => {
        const need = programme.get('need:BES')!;
        const names = (role?: string): string[] => programme.naming(need, 'requirement', role).map(({ id }) => id);
        expect(names()).toEqual(['E']);
        expect(names('source')).toEqual(['E']);
        expect(names('statement')).toEqual(['E']);
        expect(names('criteria')).toEqual([]);
        expect(programme.naming(programme.get('actor:AMO')!, 'requirement', 'verifications').map(({ id }) => id)).toEqual(['E']);
    });

    it('stand where they were written', () => {
        const text = programme.files[0]!.text;
        expect(programme.outgoing(programme.of('scenario')[0]!).map(({ range }) => text.slice(range.start, range.end)))
            .toEqual(['BES', 'E']);
    });
});

describe('a library', () => {
    const text = `
//- programme.amont
programme P "p" { s'appuie sur "lib" }
exigence EX-2 "b" { adapte REF-2  motif "plus simple" }
écarte REF-3 "Sans objet"
exigence REF-5 "à soi" { source BES }
besoin BES "x" {}
//- lib/exigences.amont
référentiel R "r" {}
exigence REF-1 "1" { dérive de REF-2 }
exigence REF-2 "2" {}
exigence REF-3 "3" {}
exigence REF-4 "4" { état abandonnée }
exigence REF-5 "5" { dérive de REF-1 }
`;

    it('gives its elements to the programme; what is adapted, set aside or withdrawn is not in force', () => {
        const programme = programmeOf(text);
        expect(unresolvedIn(programme)).toEqual([]);
        expect(programme.requirements.map(({ id }) => id)).toEqual(['EX-2', 'REF-5', 'REF-1']);
        expect(programme.of('requirement').filter(each => !programme.isOwn(each)).map(({ id }) => id)).toEqual(['REF-1', 'REF-2',
            'REF-3', 'REF-4']);
        expect(programme.header?.id).toBe('P');
    });

    it('lends nothing to an element of the programme that bears the same name', () => {
        const programme = programmeOf(text);
        expect(relationsOf(programme, programme.get('requirement:REF-5')!).outgoing).toEqual(['source need:BES']);
        expect(relationsOf(programme, programme.get('requirement:REF-1')!).incoming).toEqual([]);
        expect(programme.get('requirement:REF-5')!.title?.text).toBe('à soi');
    });
});
