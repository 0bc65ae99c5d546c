import { describe, expect, test } from 'vitest';
import { reachOf, roleWords, stepsFrom, type Way } from '../../language/features/trace.js';
import { fixture } from './fixture.js';

const { programme } = fixture(`programme P "Essai" { langue fr }
acteur AMO "Atelier" { rôle amo }
usager NOMADES "Nomades" {}
besoin BES-1 "Se réunir" { exprimé par NOMADES }
scénario SC-1 "Réunion" { répond à BES-1  étape "Entrer." exige EX-1 }
exigence EX-1 "Bruit" { source BES-1  vérifier en APD par calcul responsable AMO  dérive de EX-2 }
exigence EX-2 "Écho" { dérive de EX-1 }
action A-1 "Atelier" { menée par AMO }
`);
const named = (id: string) => programme.elements.find(element => element.id === id)!;

function steps(id: string, way: Way, path: readonly string[] = []): string[] {
    return stepsFrom(programme, named(id), way, path, 'fr').map(({ element, roles, further, isAgain }) =>
        `${element.id}: ${roles.join(', ')}; ${isAgain ? 'circle' : further}`);
}

describe('traces, step by step', () => {
    test('each step says why, in the words of the language, and how much is behind it', () => {
        expect(steps('EX-1', 'from')).toEqual([
            'BES-1: source; 1', 'EX-2: dérive de; 1', 'SC-1: étape … exige; 1',
        ]);
        expect(steps('BES-1', 'to').sort()).toEqual(['EX-1: source; 2', 'SC-1: répond à; 1']);
    });
    test('a circle is cut where it closes', () => {
        expect(steps('EX-2', 'from', ['requirement:EX-1'])).toEqual(['EX-1: dérive de; circle']);
    });
    test('counts what is reached at once and in all, circles or not', () => {
        expect(reachOf(programme, named('EX-1'), 'from')).toEqual({ direct: 3, whole: 4 });
        expect(reachOf(programme, named('NOMADES'), 'to')).toEqual({ direct: 1, whole: 5 });
        expect(reachOf(programme, named('AMO'), 'to')).toEqual({ direct: 0, whole: 0 });
    });
    test('who carries something out is the end of its trace, unless it is asked about them', () => {
        expect(steps('EX-1', 'to')).toContain('AMO: vérifier … responsable; 0');
    });
    test('a role is said in the words of either language, also where the field is not known', () => {
        expect(roleWords('requirement', 'verifications.responsible', 'fr')).toBe('vérifier … responsable');
        expect(roleWords('scenario', 'answers', 'en')).toBe('answers');
        expect(roleWords('scenario', 'gone', 'fr')).toBe('cité');
    });
});
