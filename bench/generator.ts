/** A file of a generated programme. */
export interface GeneratedFile {
    readonly path: string;
    readonly text: string;
}

const words = `
salle réunion mixte présence temps horloge entretien accès niveau poste travail lumière naturelle commande usagers réglage bouton
signalisation plan maintenance atelier réseau secours nettoyage quotidien porte largeur utile circulation verticale mobilier table
température mesurée hiver été occupation partielle confort acoustique isolement façade rangement sécurisé équipement partagé distance
entrée vestiaire sanitaires proximité étage
`.trim().split(/\s+/);

const perFile = 100;

/**
 * A programme of so many requirements, the same for the same seed: about thirty words each, one criterion, two links,
     one hundred to a file,
 * one scenario and one space for ten. Every file of requirements names what `commun.amont` declares.
 */
export function generateProgramme(requirements: number, seed = 1): readonly GeneratedFile[] {
    const random = mulberry32(seed);
    const below = (limit: number): number => Math.floor(random() * limit);
    const some = (count: number): string => Array.from({ length: count }, () => words[below(words.length)]!).join(' ');
    const code = (i: number): string => String(i).padStart(5, '0');
    const needs = Math.max(10, Math.floor(requirements / 50));
    const files: GeneratedFile[] = [{ path: 'programme.amont', text: header }, { path: 'commun.amont', text: common(needs, some) }];
    for (let from = 0; from < requirements; from += perFile) {
        const lines: string[] = [];
        for (let i = from; i < Math.min(from + perFile, requirements); i++) {
            if (i % 10 === 0) {
                lines.push(
                    `espace S-${code(i)} "${some(3)}" {`,
                    `  surface ${10 + below(60)} m²  effectif ${2 + below(12)}  hauteur >= 2,60 m  température 19..26 °C`,
                    '  activités "réunion"  air neuf >= 25 m³/h par personne  bruit <= 35 dB(A)  éclairement >= 300 lux }', '',
                    `scénario SC-${code(i)} "${some(4)}" {`,
                    '  usagers NOMADES', `  lieux S-${code(i)}`, `  répond à BES-${below(needs)}`,
                    `  étape "${some(10)}." exige EX-${code(i)}`,
                        `  étape "${some(9)}." exige EX-${code(from + below(Math.min(perFile, requirements - from)))}`, '}', '',
                );
            }
            lines.push(
                `exigence EX-${code(i)} "${some(4)}" {`, '  """', `  Une ${some(14)}`, `  ${some(12)}.`, '  """',
                `  critère "${some(3)}" <= 0,${1 + below(9)} s  flexibilité F${below(4)}`,
                `  dans S-${code(i - i % 10)}`, '  phases APD..AOR', '  vérifier en AOR par mesure', '  à la charge de MOE',
                '  priorité importante',
                `  source BES-${below(needs)}`, '}', '',
            );
        }
        files.push({ path: `exigences/exigences-${code(from / perFile)}.amont`, text: lines.join('\n') });
    }
    return files;
}

const header = `programme BANC "Programme engendré" {
  langue fr
  secteur bureaux
  nature réhabilitation
  stade programme
  indice "A" du 2026-10-12
  lieu "Lyon 2e"
  moa MOA
  rédacteur AMO
  vérificateur MOA
  enveloppe 9 000 000 € HT  en valeur de 2026-01  précision ± 15 %
  financement "Fonds propres."
  phases mop
}
`;

function common(needs: number, some: (count: number) => string): string {
    return [
        'acteur MOA "Foncière" { rôle maître d\'ouvrage }', 'acteur AMO "Atelier" { rôle amo }',
        'acteur MOE "Groupement" { rôle maître d\'œuvre }', '',
        'usager NOMADES "Commerciaux nomades" { effectif 60  porte-parole MOA }', 'objectif OBJ-1 "Accueillir le travail hybride" {}', '',
        ...Array.from({ length: needs }, (_, i) => `besoin BES-${i} "${some(6)}" { exprimé par NOMADES  pour OBJ-1 }`), '',
    ].join('\n');
}

/** A small generator of numbers from 0 to 1, the same for the same seed. */
export function mulberry32(seed: number): () => number {
    let state = seed >>> 0;
    return () => {
        state = (state + 0x6d2b79f5) >>> 0;
        let t = Math.imul(state ^ (state >>> 15), 1 | state);
        t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
        return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
    };
}
