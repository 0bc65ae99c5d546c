import { describe, expect, test } from 'vitest';
import { occurrencesOf, targetAt } from '../../language/features/occurrences.js';
import { comesFrom, leadsTo, typesAbove, typesBelow } from '../../language/features/traces.js';
import { fixture } from './fixture.js';

const project = `programme P "Essai" { langue fr }
acteur AMO "Atelier" { rôle amo }
usager NOMADES "Nomades" {}
besoin BES-1 "Se réunir" { exprimé par NOMADES }
scénario SC-1 "Réunion" { répond à BES-1  étape "Entrer." exige EX-1 }
exigence EX-1 "Bruit" { source BES-1  dans SALLE  vérifier en APD par calcul responsable AMO }
exigence EX-2 "Écho" { dérive de EX-1 }
type d'espace GRANDE "Grande salle" { comme MOYENNE }
type d'espace MOYENNE "Salle moyenne" { surface 20 m² }
espace SALLE "Salle" { type GRANDE }
risque R-1 "Retard" { porte sur EX-1 }
critère d'attribution CA-1 "Technique" { porte sur EX-1 }
`;

function check(name: string): { from: string[]; to: string[]; above: string[]; below: string[] } {
    const { programme } = fixture(project);
    const element = programme.elements.find(({ id }) => id === name)!;
    const ids = (found: readonly { element: { id: string } }[]): string[] => found.map(one => one.element.id).sort();
    return {
        from: ids(comesFrom(programme, element)), to: ids(leadsTo(programme, element)),
        above: typesAbove(programme, element).map(({ id }) => id), below: typesBelow(programme, element).map(({ id }) => id),
    };
}

describe('traces', () => {
    test('a requirement comes from needs, scenarios, risks, and leads to spaces, verifiers, what derives from it, award criteria', () => {
        expect(check('EX-1')).toMatchObject({ from: ['BES-1', 'R-1', 'SC-1'], to: ['AMO', 'CA-1', 'EX-2', 'SALLE'] });
    });
    test('a need leads to scenarios and requirements, whichever of them names the other', () => {
        expect(check('BES-1')).toMatchObject({ from: ['NOMADES'], to: ['EX-1', 'SC-1'] });
    });
    test('types of space stand above and below one another, spaces below their type', () => {
        expect(check('GRANDE')).toMatchObject({ above: ['MOYENNE'], below: ['SALLE'] });
        expect(check('MOYENNE')).toMatchObject({ above: [], below: ['GRANDE'] });
        expect(check('SALLE')).toMatchObject({ above: ['GRANDE'], below: [] });
    });
    test('each trace keeps the places that make it', () => {
        const at = fixture(project.replace('SC-1 "', 'S<|>C-1 "'));
        const { element } = targetAt(at.view, at.offset)!;
        const [trace] = leadsTo(at.programme, element);
        expect(trace!.relations.map(({ range: { start, end } }) => at.view.text.slice(start, end))).toEqual(['EX-1']);
        expect(occurrencesOf([at.programme], element)).toHaveLength(1);
    });
});
