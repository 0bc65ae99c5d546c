/** A programme document as a real one comes out: the offices of a hybrid company. The check in a real browser is made of it. */
import { badge, cell, columnHeader, definition, inlines, list, paragraph, quantity, reference, row, rowHeader,
    strong } from '../../language/document/build.js';
import { bars } from '../../language/document/figures/bars.js';
import { coverage } from '../../language/document/figures/coverage.js';
import type { Drawing } from '../../language/document/figures/drawing.js';
import { gantt } from '../../language/document/figures/gantt.js';
import { indicator } from '../../language/document/figures/indicator.js';
import { riskMatrix } from '../../language/document/figures/risks.js';
import { spacesDiagram } from '../../language/document/figures/spaces.js';
import { finished } from '../../language/document/finish.js';
import type { Block, Card, Document, Figure, Section, Table } from '../../language/document/nodes.js';
import { readProse } from '../../language/document/prose.js';
import { formatNumber, formatQuantity } from '../../language/document/typography.js';
import { BUDGET, COVERAGE, OFFICE, PLANNING, RISKS, TEMPERATURE } from '../document/figures/specimens.js';

const TITLES: Readonly<Record<string, string>> = {
    'EX-ACOU-01': 'Intelligibilité en réunion mixte', 'EX-VISIO-01': 'Visioconférence en un geste', 'EX-THERM-02': 'Température d\'été',
    'EX-SURF': 'Surface par poste', 'BES-VISIO': 'Tenir des réunions mixtes', 'OBJ-USAGE': 'Accueillir le travail hybride',
    'SC-REUNION': 'Réunion mixte',
};

function prose(source: string): readonly Block[] {
    return readProse(source, id => (id in TITLES ? { id, title: TITLES[id] ?? '' } : undefined));
}

function to(id: string, display?: 'full') {
    return reference(id, id, TITLES[id], display);
}

function section(id: string, title: string, blocks: readonly Block[], sections: readonly Section[] = [], unnumbered = false): Section {
    return { id, title, blocks, sections, ...(unnumbered ? { unnumbered } : {}) };
}

function figure(id: string, caption: string, drawing: Drawing): Figure {
    return { kind: 'figure', id, caption: inlines(caption), scene: drawing.scene, data: drawing.data };
}

const AREAS: Table = {
    kind: 'table', id: 'tableau-surfaces', caption: inlines('Programme des surfaces'),
    columns: [{ kind: 'code' }, { kind: 'text' }, { kind: 'number' }, { kind: 'number' }, { kind: 'number' }, { kind: 'text' }],
    head: [row([
        columnHeader('Code'), columnHeader('Espace'), columnHeader('Nombre'), columnHeader('Surface unitaire'),
        columnHeader('Surface totale'),
        columnHeader('Observations'),
    ])],
    body: OFFICE.units.flatMap(unit => {
        const spaces = OFFICE.spaces.filter(space => space.unit === unit.id);
        const total = spaces.reduce((sum, space) => sum + (space.area ?? 0), 0);
        return [
            row([rowHeader(unit.title, { columnSpan: 6 })], { role: 'group' }),
            ...spaces.map(space => row([
                rowHeader(space.code), space.title, formatNumber(space.count ?? 1, 'fr'),
                formatQuantity((space.area ?? 0) / (space.count ?? 1), 'm²', 'fr', { decimals: 1 }),
                formatQuantity(space.area ?? 0, 'm²', 'fr'),
                space.code === 'SALLE-6' ? 'Type SALLE-6' : '',
            ])),
            row([rowHeader(`Total ${unit.title}`, { columnSpan: 4 }), cell([quantity(formatQuantity(total, 'm²', 'fr'))]), ''],
                { role: 'subtotal' }),
        ];
    }),
    foot: [row([
        rowHeader('Total surface utile', { columnSpan: 4 }),
        cell([quantity(formatQuantity(OFFICE.spaces.reduce((sum, space) => sum + (space.area ?? 0), 0), 'm²', 'fr'))]), '',
    ], { role: 'total' })],
    note: inlines('Surface utile (SU), hors circulations et locaux techniques.'),
};

function criteria(rows: readonly (readonly [string, string, string, string])[]): Table {
    return {
        kind: 'table',
        columns: [{ kind: 'text', weight: 5 }, { kind: 'text', weight: 2 }, { kind: 'mark', weight: 1 }, { kind: 'text', weight: 3 }],
        head: [row([columnHeader('Critère'), columnHeader('Niveau'), columnHeader('Flexibilité'), columnHeader('Condition')])],
        body: rows.map(([name, level, flexibility, condition]) => row([
            rowHeader(name), cell([quantity(level)]),
            cell(badge(flexibility, flexibility === 'F0' ? 'negative' : 'neutral', flexibility === 'F0' ? 'Impératif' : 'Peu négociable')),
            condition,
        ])),
        foot: [],
    };
}

function requirement(id: string, statement: string, rows: readonly (readonly [string, string, string, string])[], phases: string): Card {
    return {
        kind: 'card', id, label: id, title: TITLES[id] ?? id, genre: 'requirement',
        badges: [badge('Indispensable', 'accent'), badge('Technique'), badge('Acoustique', 'muted')],
        blocks: [...prose(statement), criteria(rows)],
        fields: [
            definition('Phases', phases),
            definition('Espaces', [reference('space:REUNION.SALLE-6', 'SALLE-6', 'Salles de réunion 6 places')]),
            definition('Vérification', { blocks: [list([
                [strong('APD'), ', par calcul : note de calcul acoustique du maître d\'œuvre'],
                [strong('AOR'), ', par mesure : mesure in situ dans une salle sur trois (AMO)'],
            ])] }),
            definition('Répond à', [to('BES-VISIO', 'full')]),
            definition('À la charge de', 'MOE'),
        ],
    };
}

const SHEET: Card = {
    kind: 'card', id: 'space:REUNION.SALLE-6', label: 'SALLE-6', title: 'Salles de réunion 6 places', genre: 'space',
    badges: [badge('8 salles'), badge('112 m²')],
    blocks: [
        paragraph('Huit salles identiques, réparties sur les deux demi-plateaux, réservables à la demi-heure.'),
        { kind: 'definitions', presentation: 'facts', items: [
            definition('Unité', 'Pôle réunion'), definition('Surface', '14 m² chacune'), definition('Hauteur', '≥ 2,60 m'),
            definition('Effectif', '6 personnes'), definition('Température', '19–26 °C'), definition('Éclairement', '≥ 300 lux'),
            definition('Bruit', '≤ 35 dB(A)'), definition('Air neuf', '≥ 25 m³/h par personne'),
        ] },
        criteria([['Temps de réverbération (500–2000 Hz)', '≤ 0,6 s', 'F1', 'portes fermées']]),
    ],
    fields: [definition('Exigences', [to('EX-ACOU-01'), ', ', to('EX-VISIO-01')].flatMap(each => inlines(each))),
        definition('Liaisons', 'proche de OUVERT')],
};

/** The document, ready to be written. */
export const OFFICE_DOCUMENT: Document = finished({
    language: 'fr',
    cover: {
        genre: 'Programme fonctionnel et technique', reference: 'PLATEAUX', title: 'Transformation des plateaux de bureaux',
        subtitle: 'Accueillir le travail hybride dans un immeuble occupé', revision: 'B', date: '12 octobre 2026', isoDate: '2026-10-12',
        stage: 'Programme', owner: 'Foncière Presqu\'île', author: 'Atelier Confluence',
        facts: [
            { name: 'Lieu', content: inlines('Lyon 2e') }, { name: 'Nature', content: inlines('Réhabilitation') },
            { name: 'Enveloppe', content: inlines([quantity(formatQuantity(1850000, '€ HT', 'fr')), ' (valeur janvier 2026, ± 15 %)']) },
            { name: 'Surface', content: inlines(quantity(formatQuantity(2400, 'm² SUN', 'fr'))) },
        ],
        notice: {
            kind: 'callout', genre: 'warning', title: 'Document compilé malgré 2 erreurs',
            blocks: [paragraph('Les vérifications ont relevé 2 erreurs et 5 avertissements. '
                + 'Ce document ne doit pas être diffusé en l\'état.')],
        },
    },
    sections: [
        section('contexte', 'Contexte', [
            paragraph('La Foncière Presqu\'île réunit sur deux plateaux des équipes réparties jusqu\'ici sur trois sites. '
                + 'Le programme fixe ce que les lieux doivent permettre, et comment on le vérifiera.', 'lead'),
            ...prose('Le site reste *occupé pendant les travaux*. Deux sur cinq des 120 postes sont libres un jour moyen : '
                + 'voir [OBJ-USAGE] et [le guide de l\'ADEME](https://www.ademe.fr/). Qui décide ? Le maître d\'ouvrage, et lui seul.\n\n'
                + '> « On passe la première demi-heure à chercher une salle qui marche. »\n\n'
                + 'Ce que les écoutes ont montré :\n\n1. des salles trop grandes, occupées par une personne ;\n'
                + '2. des réunions mixtes où les distants n\'entendent pas ;\n3. un bruit de plateau qui chasse les équipes projet.\n'),
        ], [
            section('acteurs', 'Acteurs', [{
                kind: 'table', caption: inlines('Acteurs et rôles'), columns: [{ kind: 'code' }, { kind: 'text' }, { kind: 'text' }],
                head: [row([columnHeader('Code'), columnHeader('Organisation'), columnHeader('Rôle')])],
                body: [
                    row([rowHeader('MOA'), 'Foncière Presqu\'île', 'Maître d\'ouvrage']),
                    row([rowHeader('AMO'), 'Atelier Confluence', 'Assistance à maîtrise d\'ouvrage technique et fonctionnelle']),
                    row([rowHeader('MOE'), 'À désigner', 'Maître d\'œuvre']),
                ], foot: [],
            }]),
        ]),
        section('objectifs', 'Objectifs et besoins', [
            { kind: 'card', id: 'OBJ-USAGE', label: 'OBJ-USAGE', title: TITLES['OBJ-USAGE'] ?? '', genre: 'element',
                badges: [badge('Objectif')],
                blocks: [paragraph('Les plateaux accueillent chaque jour 72 personnes sur 120 sans file d\'attente ni bruit subi.')],
                fields: [] },
            { kind: 'card', id: 'BES-VISIO', label: 'BES-VISIO', title: TITLES['BES-VISIO'] ?? '', genre: 'element',
                badges: [badge('Besoin')],
                blocks: [paragraph('Tenir des réunions mixtes sans perdre les participants distants.')],
                fields: [definition('Exprimé par', 'NOMADES'), definition('Pour', [to('OBJ-USAGE', 'full')])] },
            figure('fig-temperature', 'Température moyenne des bureaux avant et après l\'accompagnement', indicator(TEMPERATURE)),
        ]),
        section('espaces', 'Espaces', [paragraph('Cinq unités, vingt espaces. Les surfaces sont des surfaces utiles.')], [
            section('surfaces', 'Tableau des surfaces', [AREAS]),
            section('schema', 'Schéma fonctionnel', [figure('fig-schema', 'Schéma fonctionnel des espaces', spacesDiagram(OFFICE))]),
            section('fiches', 'Fiches espaces', [SHEET]),
        ]),
        section('exigences', 'Exigences techniques', [], [
            section('acoustique', 'Acoustique', [
                requirement('EX-ACOU-01', 'La salle de réunion mixte **doit** présenter un temps de réverbération court. '
                    + 'Voir aussi [EX-VISIO-01] et [EX-INCONNUE].',
                [['Temps de réverbération (500–2000 Hz)', '≤ 0,6 s', 'F1', 'portes fermées'],
                    ['Isolement au bruit aérien', '≥ 40 dB', 'F0', 'entre salles']],
                'APD à AOR'),
                requirement('EX-VISIO-01', 'La visioconférence se lance en un geste, depuis la table.',
                    [['Gestes pour lancer une réunion', '≤ 1', 'F0', '']], 'PRO, AOR'),
            ]),
            section('thermique', 'Confort hygrothermique', [
                requirement('EX-THERM-02', 'La température d\'été doit rester supportable sans climatisation des plateaux.',
                    [['Heures au-delà de 28 °C', '≤ 40 h/an', 'F1', 'occupation nominale']], 'APS à GPA'),
                { kind: 'callout', genre: 'note', blocks: [paragraph('Le calcul tient compte des canicules de 2019 et 2022.')] },
            ]),
        ]),
        section('cout', 'Coût et planning', [], [
            section('budget', 'Budget', [figure('fig-budget', 'Budget par poste', bars(BUDGET))]),
            section('planning', 'Planning', [figure('fig-planning', 'Planning de l\'opération', gantt(PLANNING))]),
            section('risques', 'Risques', [figure('fig-risques', 'Risques par probabilité et impact', riskMatrix(RISKS))]),
        ]),
        section('tracabilite', 'Traçabilité', [
            figure('fig-couverture', 'Vérifications par exigence et par phase', coverage(COVERAGE)),
            {
                kind: 'table', caption: inlines('Exigences et phases'), presentation: 'matrix',
                columns: [{ kind: 'code' }, ...COVERAGE.columns.map(() => ({ kind: 'mark' as const }))],
                head: [row([columnHeader('Exigence'), ...COVERAGE.columns.map(each => columnHeader(each))])],
                body: ['EX-ACOU-01', 'EX-VISIO-01', 'EX-THERM-02'].map(id => row([
                    rowHeader(to(id)), ...COVERAGE.columns.map(each =>
                        (each === 'AOR' ? cell('V', { tone: 'positive' }) : each === 'APD' ? cell('•') : cell(''))),
                ])),
                foot: [],
                note: inlines('• s\'applique ; V vérifiée.'),
            },
        ]),
        section('glossaire', 'Glossaire', [{
            kind: 'definitions', presentation: 'glossary',
            items: [
                definition('AMO', 'Assistance à maîtrise d\'ouvrage : conseille le maître d\'ouvrage sans décider à sa place.',
                    'terme:AMO'),
                definition('SUN', 'Surface utile nette.', 'terme:SUN'),
            ],
        }], [], true),
        section('index', 'Index des identifiants', [{
            kind: 'index',
            groups: [{
                title: 'Exigences',
                entries: ['EX-ACOU-01', 'EX-THERM-02', 'EX-VISIO-01'].map(id => ({
                    target: id, label: id, title: TITLES[id] ?? '',
                    mentions: [reference('BES-VISIO', 'BES-VISIO'), reference('space:REUNION.SALLE-6', 'SALLE-6')],
                })),
            }, {
                title: 'Besoins et objectifs',
                entries: ['BES-VISIO', 'OBJ-USAGE'].map(id => ({ target: id, label: id, title: TITLES[id] ?? '', mentions: [] })),
            }],
        }], [], true),
    ],
});
