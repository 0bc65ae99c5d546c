/** A small document that holds every kind of node at least once, for the goldens and for what must hold in any document. */
import {
    anchor, badge, cell, code, columnHeader, definition, emphasis, heading, inlines, link, list, paragraph, quantity, reference, row,
    rowHeader,
    strong, text,
} from '../../language/document/build.js';
import { finished } from '../../language/document/finish.js';
import type { Block, Document, Inline, Table } from '../../language/document/nodes.js';
import type { Scene } from '../../language/document/figures/scene.js';

const SCENE: Scene = {
    width: 200, height: 100, title: 'Dessin', description: 'Un dessin de chaque forme.',
    shapes: [
        { kind: 'rect', x: 1, y: 1, width: 50, height: 20, radius: 2, fill: 'series-1', pattern: 'hatch',
            stroke: { ink: 'line', width: 1 } },
        { kind: 'circle', x: 80, y: 20, radius: 8, fill: 'series-2', pattern: 'dots' },
        { kind: 'polygon', points: [{ x: 100, y: 10 }, { x: 110, y: 20 }, { x: 90, y: 20 }], fill: 'accent', pattern: 'cross' },
        { kind: 'line', points: [{ x: 5, y: 50 }, { x: 60, y: 50 }], stroke: { ink: 'alert', width: 2, style: 'dash-dot' }, arrow: 'both' },
        {
            kind: 'curve', start: { x: 70, y: 50 }, stroke: { ink: 'accent', width: 1, style: 'dotted' },
            segments: [{ control1: { x: 80, y: 40 }, control2: { x: 90, y: 60 }, end: { x: 100, y: 50 } }],
        },
        { kind: 'group', dx: 10, dy: 60, shapes: [
            { kind: 'text', x: 0, y: 10, text: 'Mot & signe <', size: 12, weight: 'bold', anchor: 'middle', ink: 'text', halo: true,
                rotation: -90 },
            { kind: 'rect', x: 20, y: 0, width: 10, height: 10, fill: 'paper', pattern: 'back-hatch' },
        ] },
    ],
};

const DATA: Table = {
    kind: 'table', columns: [{ kind: 'text', weight: 2 }, { kind: 'number', weight: 1 }],
    head: [row([columnHeader('Nom'), columnHeader('Valeur')])], body: [row([rowHeader('A | B'), cell(quantity('3'))])], foot: [],
};

const INLINES: Readonly<Record<Inline['kind'], Inline>> = {
    'text': text('du texte, un * et un _ seul_ ; 1 850 000 € ?'),
    'strong': strong('gras'),
    'emphasis': emphasis(['pen', strong('ché')]),
    'deleted': { kind: 'deleted', content: inlines('retiré') },
    'code': code('a `b` | c'),
    'link': link('https://exemple.fr/?a=1&b=2', 'un lien'),
    'reference': reference('exigence:EX-1', 'EX-1', 'Une exigence', 'full'),
    'badge': badge('F0', 'negative', 'Impératif'),
    'quantity': quantity('14\u00A0m²'),
    'line-break': { kind: 'line-break' },
    'anchor': anchor('ancre'),
};

const BLOCKS: Readonly<Record<Block['kind'], Block>> = {
    'paragraph': paragraph(Object.values(INLINES).flatMap((node): readonly (string | Inline)[] => [node, ' ']), 'lead'),
    'heading': heading(1, ['Titre ', emphasis('intérieur')], 'titre'),
    'list': list([
        'un', { id: 'item', blocks: [paragraph('deux'), list(['a', 'b'], true)] }, { checked: true, blocks: [paragraph('fait')] },
        { checked: false, blocks: [paragraph('à faire')] },
    ]),
    'table': {
        kind: 'table', id: 'table', caption: inlines(['Tableau ', strong('complet')]), note: inlines('Source : la maîtrise d\'ouvrage.'),
        columns: [{ kind: 'code' }, { kind: 'text' }, { kind: 'number' }, { kind: 'mark' }],
        head: [
            row([columnHeader('Code', { rowSpan: 2 }), columnHeader('Large', { columnSpan: 3 })]),
            row([columnHeader('Nom'), columnHeader('Surface'), columnHeader('')]),
        ],
        body: [
            row([rowHeader('Groupe', { columnSpan: 4 })], { role: 'group', id: 'groupe' }),
            row([rowHeader('S-1', { rowSpan: 2 }), 'Salle | mixte', '14 m²', cell('V', { tone: 'positive' })]),
            row(['Autre', '12,5 m²', cell([badge('à voir', 'caution'), { kind: 'line-break' }, 'suite'])]),
            row([rowHeader('Sous-total', { columnSpan: 2 }), '26,5 m²', ''], { role: 'subtotal' }),
        ],
        foot: [row([rowHeader('Total', { columnSpan: 2 }), '26,5 m²', ''], { role: 'total' })],
    },
    'card': {
        kind: 'card', id: 'exigence:EX-1', label: 'EX-1', title: 'Une exigence', genre: 'requirement',
        badges: [badge('Indispensable', 'accent'), badge('Technique')],
        blocks: [paragraph('La salle doit.'), DATA],
        fields: [
            definition('Phases', 'APD à AOR'), definition('Espaces', { blocks: [list(['S-1'])] }),
            definition('Absente', [reference('exigence:EX-9', 'EX-9', 'Nulle part')]),
        ],
    },
    'definitions': {
        kind: 'definitions', presentation: 'glossary',
        items: [definition('AMO', 'Conseille.', 'terme:AMO'),
            definition('Été', { blocks: [paragraph('Une saison.'), paragraph('Chaude.')] })],
    },
    'figure': { kind: 'figure', id: 'figure', caption: inlines('Un dessin'), scene: SCENE, data: DATA },
    'callout': { kind: 'callout', genre: 'note', title: 'À savoir', blocks: [paragraph('Une remarque.')] },
    'quotation': { kind: 'quotation', blocks: [paragraph('« Des mots. »')], attribution: inlines('Une usagère, mars 2026') },
    'code-block': { kind: 'code-block', text: 'ligne 1\n```\n<ligne 2>' },
    'group': { kind: 'group', id: 'ensemble', blocks: [paragraph('Ensemble.', 'note')] },
    'index': { kind: 'index', groups: [{ title: 'Exigences', entries: [
        { target: 'exigence:EX-1', label: 'EX-1', title: 'Une exigence',
            mentions: [reference('titre', 'Titre'), reference('nulle-part', 'X')] },
        { target: 'exigence:EX-9', label: 'EX-9', mentions: [] },
    ] }] },
    'separator': { kind: 'separator' },
    'page-break': { kind: 'page-break' },
};

/** Every kind of node. */
export const EVERYTHING: Document = finished({
    language: 'fr',
    cover: {
        genre: 'Programme', reference: 'TOUT', title: 'Tout "ce" qui s\'écrit', subtitle: 'Chaque nœud une fois', revision: 'B',
        date: '12 octobre 2026',
        isoDate: '2026-10-12', stage: 'Programme', owner: 'Foncière Presqu\'île', author: 'Atelier',
        facts: [{ name: 'Lieu', content: inlines(['Lyon ', strong('2e')]) }],
        notice: { kind: 'callout', genre: 'warning', blocks: [paragraph('Compilé malgré 2 erreurs.')] },
    },
    sections: [
        {
            id: 'un', title: 'Premier', blocks: Object.values(BLOCKS),
            sections: [{ id: 'un-un', title: 'Dedans', newPage: true, blocks: [], sections: [] }],
        },
        { id: 'deux', title: 'Second', unnumbered: true, blocks: [paragraph('Fin.')], sections: [] },
    ],
});
