/** Inputs of figures as real programmes give them, for the tests and for the pictures. */
import type { BarsInput } from '../../../language/document/figures/bars.js';
import type { CoverageInput } from '../../../language/document/figures/coverage.js';
import type { GanttInput } from '../../../language/document/figures/gantt.js';
import type { IndicatorInput } from '../../../language/document/figures/indicator.js';
import type { RisksInput } from '../../../language/document/figures/risks.js';
import type { DiagramLink, DiagramSpace, DiagramUnit, SpacesInput } from '../../../language/document/figures/spaces.js';
import type { TraceInput } from '../../../language/document/figures/trace.js';

/** The planning of an office refurbishment in an occupied building. */
export const PLANNING: GanttInput = {
    language: 'fr',
    title: 'Planning de l’opération',
    items: [
        { id: 'PROG', title: 'Programme fonctionnel et technique', kind: 'phase', start: { year: 2026, month: 9 },
            end: { year: 2026, month: 12 } },
        { id: 'J-PROG', title: 'Programme approuvé par le maître d’ouvrage', kind: 'milestone', start: { year: 2026, month: 12, day: 18 },
            after: ['PROG'] },
        { id: 'CONS', title: 'Consultation des concepteurs', kind: 'phase', start: { year: 2027, month: 1 }, months: 3, after: ['J-PROG'] },
        { id: 'APS', title: 'Avant-projet sommaire', kind: 'phase', months: 2, after: ['CONS'] },
        { id: 'APD', title: 'Avant-projet définitif', kind: 'phase', months: 3, after: ['APS'] },
        { id: 'PRO', title: 'Études de projet', kind: 'phase', months: 2, after: ['APD'] },
        { id: 'DET-1', title: 'Travaux, premier demi-plateau', kind: 'phase', start: { year: 2028, month: 1, day: 10 }, months: 4 },
        { id: 'DET-2', title: 'Travaux, second demi-plateau, avec déménagement intermédiaire des équipes commerciales', kind: 'phase',
            months: 4, after: ['DET-1'] },
        { id: 'OPT', title: 'Terrasse', kind: 'phase', months: 2, after: ['DET-2'], optional: true },
        { id: 'AOR', title: 'Réception', kind: 'milestone', start: { year: 2028, month: 11 } },
        { id: 'GPA', title: 'Garantie de parfait achèvement', kind: 'phase', months: 12, after: ['AOR'] },
    ],
};

const UNITS: readonly DiagramUnit[] = [
    { id: 'ACCUEIL', title: 'Accueil' },
    { id: 'REUNION', title: 'Pôle réunion' },
    { id: 'TRAVAIL', title: 'Plateaux de travail' },
    { id: 'VIE', title: 'Vie collective' },
    { id: 'TECHNIQUE', title: 'Locaux techniques et logistique' },
];

function space(unit: string, code: string, title: string, area: number, count = 1): DiagramSpace {
    return { id: `${unit}.${code}`, code, title, unit, area, count };
}

const SPACES: readonly DiagramSpace[] = [
    space('ACCUEIL', 'HALL', 'Hall et attente', 60),
    space('ACCUEIL', 'BANQUE', 'Banque d’accueil', 14),
    space('ACCUEIL', 'COURRIER', 'Local courrier', 10),
    space('REUNION', 'SALLE-6', 'Salles de réunion 6 places', 112, 8),
    space('REUNION', 'PLENIER', 'Salle plénière', 50),
    space('REUNION', 'REGIE', 'Régie audiovisuelle', 12),
    space('REUNION', 'BULLE', 'Bulles d’appel', 24, 12),
    space('TRAVAIL', 'OUVERT', 'Espaces de travail ouverts', 640, 4),
    space('TRAVAIL', 'SILENCE', 'Salle de silence', 60, 2),
    space('TRAVAIL', 'PROJET', 'Espaces projet', 120, 4),
    space('TRAVAIL', 'CASIERS', 'Casiers', 30, 4),
    space('TRAVAIL', 'COPIE', 'Reprographie', 16, 4),
    space('VIE', 'CAFE', 'Café des équipes', 110),
    space('VIE', 'OFFICE', 'Office de réchauffage', 18),
    space('VIE', 'TERRASSE', 'Terrasse', 85),
    space('VIE', 'DOUCHES', 'Douches et vestiaires', 28, 2),
    space('TECHNIQUE', 'LT-CVC', 'Local de ventilation', 45),
    space('TECHNIQUE', 'LT-INFO', 'Local informatique', 20, 2),
    space('TECHNIQUE', 'MENAGE', 'Locaux d’entretien', 12, 4),
    space('TECHNIQUE', 'VELOS', 'Local à vélos', 55),
];

const LINKS: readonly DiagramLink[] = [
    { from: 'ACCUEIL.HALL', to: 'ACCUEIL.BANQUE', proximity: 'adjoining' },
    { from: 'ACCUEIL.BANQUE', to: 'ACCUEIL.COURRIER', proximity: 'direct' },
    { from: 'ACCUEIL.HALL', to: 'REUNION.PLENIER', proximity: 'near' },
    { from: 'REUNION.PLENIER', to: 'REUNION.REGIE', proximity: 'direct', detail: '≥ 40 dB' },
    { from: 'REUNION.SALLE-6', to: 'TRAVAIL.OUVERT', proximity: 'near' },
    { from: 'REUNION.BULLE', to: 'TRAVAIL.OUVERT', proximity: 'direct' },
    { from: 'TRAVAIL.OUVERT', to: 'TRAVAIL.CASIERS', proximity: 'near' },
    { from: 'TRAVAIL.OUVERT', to: 'TRAVAIL.PROJET', proximity: 'visual' },
    { from: 'TRAVAIL.SILENCE', to: 'VIE.CAFE', proximity: 'far' },
    { from: 'VIE.CAFE', to: 'VIE.OFFICE', proximity: 'adjoining' },
    { from: 'VIE.CAFE', to: 'VIE.TERRASSE', proximity: 'direct' },
    { from: 'ACCUEIL.HALL', to: 'VIE.CAFE', proximity: 'near' },
    { from: 'VIE.DOUCHES', to: 'TECHNIQUE.VELOS', proximity: 'near' },
    { from: 'TECHNIQUE.LT-CVC', to: 'TRAVAIL.SILENCE', proximity: 'separate', detail: '≥ 55 dB' },
    { from: 'TECHNIQUE.LT-INFO', to: 'REUNION.REGIE', proximity: 'near' },
];

/** The spaces of the same office. */
export const OFFICE: SpacesInput = {
    language: 'fr', title: 'Schéma fonctionnel des espaces', units: UNITS, spaces: SPACES, links: LINKS,
};

/** A building of any size: `count` spaces over `count / 8` units, each linked to a few others by a fixed pattern. */
export function building(count: number, linkEvery = 2): SpacesInput {
    const unitCount = Math.max(1, Math.round(count / 8));
    const units = Array.from({ length: unitCount }, (_, index) => ({ id: `U${index}`, title: `Unité ${index + 1}` }));
    const spaces = Array.from({ length: count }, (_, index): DiagramSpace => ({
        id: `S${index}`, code: `L-${index + 1}`,
        title: ['Bureau partagé', 'Salle de réunion', 'Atelier de pratiques collectives', 'Réserve'][index % 4] ?? '',
        unit: `U${index % unitCount}`, area: 10 + (index * 37) % 140, count: index % 5 === 0 ? 3 : 1,
    }));
    const kinds = ['direct', 'near', 'visual', 'separate', 'adjoining', 'far'] as const;
    const links = spaces.flatMap((each, index): readonly DiagramLink[] => (index % linkEvery !== 0 ? [] : [{
        from: each.id, to: `S${(index * 7 + 3) % count}`, proximity: kinds[index / linkEvery % kinds.length] ?? 'near',
    }]));
    return { language: 'fr', title: 'Schéma fonctionnel', units, spaces, links };
}

/** A budget whose works are computed from a ratio. */
export const BUDGET: BarsInput = {
    language: 'fr', title: 'Budget par poste', nameHeading: 'Poste', valueHeading: 'Montant HT', unit: '€ HT',
    groups: ['Travaux', 'Honoraires et études', 'Aléas et révisions'],
    items: [
        { name: 'Travaux', value: 1440000, group: 0 },
        { name: 'Maîtrise d’œuvre', value: 144000, group: 1 },
        { name: 'Contrôle technique, coordination de la sécurité et de la protection de la santé', value: 43000, group: 1 },
        { name: 'Aléas', value: 115200, group: 2 },
        { name: 'Révisions de prix', value: 72000, group: 2 },
        { name: 'Mobilier réemployé', value: 35800, group: 0 },
    ],
};

/** A temperature brought down by its users. */
export const TEMPERATURE: IndicatorInput = {
    language: 'fr', title: 'Température moyenne des bureaux', unit: '°C', decimals: 1,
    baseline: { value: 23.4, date: 'hiver 2016' }, target: { low: 19, high: 21, date: 'hiver 2018' },
    measures: [{ value: 22.8, date: 'janv. 2017' }, { value: 21.9, date: 'mars 2017' }, { value: 21, date: 'janv. 2018' }],
};

/** Risks of a site that stays occupied. */
export const RISKS: RisksInput = {
    language: 'fr', title: 'Matrice des risques', scale: 5,
    items: [
        { id: 'R-SITE', title: 'Site occupé pendant les travaux', probability: 4, impact: 3 },
        { id: 'R-AMIANTE', title: 'Amiante dans les colles de sol', probability: 2, impact: 5 },
        { id: 'R-ADHESION', title: 'Faible adhésion au travail hybride', probability: 3, impact: 4 },
        { id: 'R-RESEAU', title: 'Livraison tardive du réseau', probability: 3, impact: 4 },
        { id: 'R-MOBILIER', title: 'Réemploi du mobilier insuffisant', probability: 2, impact: 2 },
        { id: 'R-PRIX', title: 'Hausse des prix', probability: 4, impact: 4 },
    ],
};

/** Verifications of requirements by phase. */
export const COVERAGE: CoverageInput = {
    language: 'fr', title: 'Couverture des exigences par phase', rowHeading: 'Exigence', counted: 'vérifications',
    columns: ['ESQ', 'APS', 'APD', 'PRO', 'ACT', 'VISA', 'DET', 'AOR', 'GPA'],
    rows: [
        { name: 'EX-ACOU-01 · Intelligibilité en réunion mixte', counts: [0, 0, 1, 0, 0, 0, 0, 1, 0] },
        { name: 'EX-VISIO-01 · Visioconférence en un geste', counts: [0, 0, 0, 1, 0, 0, 1, 2, 0] },
        { name: 'EX-THERM-02 · Température d’été', counts: [0, 1, 2, 3, 0, 0, 0, 4, 1] },
        { name: 'EX-MOB-01 · Réemploi du mobilier', counts: [0, 0, 0, 0, 0, 0, 0, 0, 0] },
    ],
};

/** From an objective to its proofs; one requirement has none. */
export const TRACE: TraceInput = {
    language: 'fr', title: 'Trace de BES-VISIO', columns: ['Objectif', 'Besoin', 'Scénario', 'Exigence', 'Vérification'],
    nodes: [
        { id: 'o', column: 0, code: 'OBJ-HYBRIDE', title: 'Accompagner les nouveaux modes de travail' },
        { id: 'n', column: 1, code: 'BES-VISIO', title: 'Tenir des réunions mixtes sans perdre les participants distants', subject: true },
        { id: 's1', column: 2, code: 'SC-REUNION', title: 'Réunion mixte' },
        { id: 's2', column: 2, code: 'SC-ENTRETIEN-ANNUEL-CONFIDENTIEL', title: 'Un entretien annuel' },
        { id: 'r1', column: 3, code: 'EX-ACOU-01', title: 'Intelligibilité en réunion mixte' },
        { id: 'r2', column: 3, code: 'EX-VISIO-01', title: 'Lancer la visioconférence d’un geste' },
        { id: 'r3', column: 3, code: 'EX-SALLE-01', title: '' },
        { id: 'v1', column: 4, code: 'AOR', title: 'Mesure' },
        { id: 'v2', column: 4, code: '—', title: 'Sans vérification', open: true },
    ],
    links: [
        { from: 'o', to: 'n' }, { from: 'n', to: 's1' }, { from: 'n', to: 's2' }, { from: 's1', to: 'r1' }, { from: 's1', to: 'r2' },
        { from: 's2', to: 'r1' }, { from: 'n', to: 'r3' }, { from: 'r1', to: 'v1' }, { from: 'r2', to: 'v1' }, { from: 'r3', to: 'v2' },
        { from: 'r1', to: 'ailleurs' },
    ],
};
