import { describe, expect, test } from 'vitest';
import { branchesAt, pathTo, treeOf, type Branch, type Grouping } from '../../language/features/tree.js';
import { fixture } from './fixture.js';

const { programme } = fixture(`programme P "Essai" { langue fr  phases mop  stade programme }
acteur AMO "Atelier" { rôle amo }
usager TOUS "Tous" {}
usager NOMADES "Nomades" { partie de TOUS }
besoin BES-1 "Se réunir" { exprimé par NOMADES }
besoin BES-2 "Se taire" {}
scénario SC-1 "Réunion" { usagers NOMADES  répond à BES-1  étape "Entrer." exige EX-1 }
exigence EX-1 "Bruit" { qualité acoustique  source BES-1  dans PLATEAU  phases APS..PRO  vérifier en AOR par mesure }
exigence EX-2 "Écho" { qualité acoustique  dérive de EX-1  dans SALLE }
exigence EX-3 "Lumière" { qualité visuelle  dans GRANDE }
exigence EX-4 "Délai" {}
type d'espace GRANDE "Grande salle" { surface 20 m² }
unité PLATEAU "Plateau" {
  espace SALLE "Salle" { type GRANDE }
  espace COULOIR "Couloir" {}
  liaison SALLE avec COULOIR directe
}
espace HALL "Hall" {}
risque R-1 "Retard" { porte sur EX-1  phase APD }
livrable L-1 "Notice" {}
`);

function written(branches: readonly Branch[], depth: number, indent = ''): string[] {
    return branches.flatMap(({ label, element, count, children }) => [
        `${indent}${element ? '' : '# '}${label}${count === undefined ? '' : ` (${count})`}`,
        ...(depth > 0 ? written(children(), depth - 1, `${indent}  `) : []),
    ]);
}

const tree = (grouping: Grouping, depth: number): string[] => written(treeOf(programme, grouping, 'fr'), depth);

describe('the tree of a programme', () => {
    test('by chapter, in the order of the document, requirements by what they are about, spaces in their units', () => {
        expect(tree('chapter', 2)).toMatchInlineSnapshot(`
          [
            "# Présentation (1)",
            "  P",
            "# Acteurs (1)",
            "  AMO",
            "# Usagers (2)",
            "  TOUS",
            "  NOMADES",
            "# Besoins (2)",
            "  BES-1",
            "  BES-2",
            "# Scénarios d’usage (1)",
            "  SC-1",
            "# Espaces (6)",
            "  PLATEAU (3)",
            "    SALLE",
            "    COULOIR",
            "    SALLE – COULOIR",
            "  # Types d’espace (1)",
            "    GRANDE",
            "  # Espaces (1)",
            "    HALL",
            "# Exigences (4)",
            "  # Acoustique (2)",
            "    EX-1",
            "    EX-2",
            "  # Visuelle (1)",
            "    EX-3",
            "  # Autres exigences (1)",
            "    EX-4",
            "# Risques (1)",
            "  R-1",
            "# Livrables (1)",
            "  L-1",
          ]
        `);
    });
    test('by phase, what is said of each, ranges filled in, and what waits for no phase', () => {
        expect(tree('phase', 2)).toMatchInlineSnapshot(`
          [
            "APS (1)",
            "  # Exigences (1)",
            "    EX-1",
            "APD (2)",
            "  # Exigences (1)",
            "    EX-1",
            "  # Risques (1)",
            "    R-1",
            "PRO (1)",
            "  # Exigences (1)",
            "    EX-1",
            "AOR (1)",
            "  # Exigences (1)",
            "    EX-1",
            "# Sans phase (4)",
            "  # Exigences (3)",
            "    EX-2",
            "    EX-3",
            "    EX-4",
            "  # Livrables (1)",
            "    L-1",
          ]
        `);
    });
    test('by space, what is said of each, of its unit and of its type', () => {
        expect(tree('space', 3)).toMatchInlineSnapshot(`
          [
            "PLATEAU (3)",
            "  SALLE (4)",
            "    # Exigences (3)",
            "      EX-1",
            "      EX-2",
            "      EX-3",
            "    # Liaisons (1)",
            "      SALLE – COULOIR",
            "  COULOIR (2)",
            "    # Exigences (1)",
            "      EX-1",
            "    # Liaisons (1)",
            "      SALLE – COULOIR",
            "  # Exigences (1)",
            "    EX-1",
            "HALL (0)",
            "# Types d’espace (1)",
            "  GRANDE (1)",
            "    # Exigences (1)",
            "      EX-3",
            "# Sans lieu (1)",
            "  EX-4",
          ]
        `);
    });
    test('by users, what names them, and what answers their needs', () => {
        expect(tree('users', 4)).toMatchInlineSnapshot(`
          [
            "TOUS (1)",
            "  NOMADES (2)",
            "    # Besoins (1)",
            "      BES-1",
            "        SC-1",
            "        EX-1",
            "    # Scénarios (1)",
            "      SC-1",
            "# Sans usager (1)",
            "  # Besoins (1)",
            "    BES-2",
          ]
        `);
    });
    test('an element is found again by the path to it', () => {
        const top = treeOf(programme, 'space', 'en');
        const salle = programme.of('space').find(({ id }) => id === 'SALLE')!;
        const path = pathTo(top, salle)!;
        expect(path).toEqual(['unit:PLATEAU', 'space:PLATEAU.SALLE']);
        expect(branchesAt(top, path.slice(0, -1)).map(({ label }) => label)).toContain('SALLE');
        expect(branchesAt(top, ['unit:GONE', 'space:GONE'])).toEqual([]);
        expect(pathTo(top, programme.of('actor')[0]!)).toBeUndefined();
    });
});
