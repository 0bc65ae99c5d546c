import { describe, expect, test } from 'vitest';
import { bars } from '../../../language/document/figures/bars.js';
import { coverage } from '../../../language/document/figures/coverage.js';
import type { Drawing } from '../../../language/document/figures/drawing.js';
import { gantt } from '../../../language/document/figures/gantt.js';
import { indicator } from '../../../language/document/figures/indicator.js';
import { fitted, textWidth, wrapped } from '../../../language/document/figures/metrics.js';
import { contrast, PALETTE } from '../../../language/document/figures/palette.js';
import { riskMatrix } from '../../../language/document/figures/risks.js';
import type { Ink, Point, Shape, TextShape } from '../../../language/document/figures/scene.js';
import { spacesDiagram } from '../../../language/document/figures/spaces.js';
import { renderSvg } from '../../../language/writers/svg.js';
import { pictogramFor, pictograms, pictogramScene } from '../../../language/document/figures/pictograms.js';
import { trace } from '../../../language/document/figures/trace.js';
import { BUDGET, building, COVERAGE, OFFICE, PLANNING, RISKS, TEMPERATURE, TRACE } from './specimens.js';

const undated = PLANNING.items.map(({ id, title, kind, after }) =>
    ({ id, title, kind, months: 3, ...(after === undefined ? {} : { after }) }));
const many = Array.from({ length: 40 }, (_, index) => ({
    id: `R-${index}`, title: `Risque ${index}`, probability: index % 5 + 1, impact: index * 3 % 5 + 1,
}));

const extra = Array.from({ length: 12 }, (_, index) => ({
    id: `m${index}`, column: 3, code: `EX-${index}`, title: 'Une exigence dont le titre court sur plusieurs lignes de la case',
}));

const DRAWINGS: readonly (readonly [string, () => Drawing])[] = [
    ['planning', () => gantt(PLANNING)],
    ['planning in English', () => gantt({ ...PLANNING, language: 'en' })],
    ['planning without dates', () => gantt({ ...PLANNING, items: undated })],
    ['planning of a single milestone',
        () => gantt({ ...PLANNING, items: [{ id: 'J', title: 'Jalon', kind: 'milestone', start: { year: 2026 } }] })],
    ['planning of twenty years', () => gantt({ ...PLANNING, items: [
        { id: 'A', title: 'Zone d’aménagement', kind: 'phase', start: { year: 2003 }, end: { year: 2025 } },
        { id: 'B', title: 'Évaluation', kind: 'phase', start: { year: 2012, month: 2 }, end: { year: 2012, month: 2 } },
    ] })],
    ['planning of nothing', () => gantt({ ...PLANNING, items: [] })],
    ['spaces of an office', () => spacesDiagram(OFFICE)],
    ['one space', () => spacesDiagram(building(1))],
    ['five spaces', () => spacesDiagram(building(5))],
    ['thirty spaces', () => spacesDiagram(building(30))],
    ['sixty spaces', () => spacesDiagram(building(60))],
    ['spaces without a link', () => spacesDiagram({ ...OFFICE, links: [] })],
    ['spaces without a unit', () => spacesDiagram({ ...OFFICE, units: [], spaces: OFFICE.spaces.map(({ unit: _, ...space }) => space) })],
    ['units linked to each other', () =>
        spacesDiagram({ ...OFFICE, links: [{ from: 'ACCUEIL', to: 'VIE', proximity: 'near', detail: 'à niveau' }] })],
    ['no space', () => spacesDiagram({ ...OFFICE, units: [], spaces: [], links: [] })],
    ['budget', () => bars(BUDGET)],
    ['marks that are no parts of a whole', () => bars({ ...BUDGET, parts: false, unit: '' })],
    ['trace of a need', () => trace(TRACE)],
    ['trace in English, of two columns',
        () => trace({ ...TRACE, language: 'en', nodes: TRACE.nodes.filter(({ column }) => column > 2) })],
    ['trace of one element', () => trace({ ...TRACE, nodes: TRACE.nodes.slice(0, 1), links: [] })],
    ['trace of a need with many requirements', () => trace({ ...TRACE, nodes: [...TRACE.nodes, ...extra] })],
    ['budget of nothing', () => bars({ ...BUDGET, items: [] })],
    ['a saving', () => bars({ ...BUDGET, items: [{ name: 'Économie', value: -2000 }, { name: 'Travaux', value: 0 }] })],
    ['temperature', () => indicator(TEMPERATURE)],
    ['indicator without measure', () => indicator({ ...TEMPERATURE, measures: [] })],
    ['indicator with nothing at all', () => indicator({ language: 'fr', title: 'Indicateur', unit: '%', measures: [] })],
    ['risks', () => riskMatrix(RISKS)],
    ['forty risks', () => riskMatrix({ ...RISKS, items: many })],
    ['coverage', () => coverage(COVERAGE)],
    ['coverage with long column names',
        () => coverage({ ...COVERAGE, columns: COVERAGE.columns.map(each => `${each} (phase optionnelle)`) })],
];

/** Texts where they stand in the scene, as rectangles. */
function textBoxes(shapes: readonly Shape[], dx = 0,
    dy = 0): readonly { text: TextShape; x: number; y: number; width: number; height: number }[] {
    return shapes.flatMap(shape => {
        if (shape.kind === 'group') { return textBoxes(shape.shapes, dx + (shape.dx ?? 0), dy + (shape.dy ?? 0)); }
        if (shape.kind !== 'text') { return []; }
        const width = textWidth(shape.text, shape.size, shape.weight);
        const before = shape.anchor === 'end' ? width : shape.anchor === 'middle' ? width / 2 : 0;
        const [x, y] = [shape.x + dx, shape.y + dy];
        return [shape.rotation === -90
            ? { text: shape, x: x - shape.size * 0.72, y: y - width + before, width: shape.size * 0.9, height: width }
            : { text: shape, x: x - before, y: y - shape.size * 0.72, width, height: shape.size * 0.9 }];
    });
}

function points(shape: Shape): readonly Point[] {
    switch (shape.kind) {
        case 'rect': return [{ x: shape.x, y: shape.y }, { x: shape.x + shape.width, y: shape.y + shape.height }];
        case 'circle': return [{ x: shape.x - shape.radius, y: shape.y - shape.radius },
            { x: shape.x + shape.radius, y: shape.y + shape.radius }];
        case 'line':
        case 'polygon': return shape.points;
        case 'curve': return [shape.start, ...shape.segments.map(each => each.end)];
        case 'group': return shape.shapes.flatMap(points);
        case 'text': return [];
    }
}

describe.each(DRAWINGS)('%s', (_, draw) => {
    const { scene, data } = draw();

    test('everything is inside the drawing', () => {
        const outside = [
            ...scene.shapes.flatMap(points).filter(({ x, y }) => !(x >= 0 && y >= 0 && x <= scene.width && y <= scene.height)),
            ...textBoxes(scene.shapes)
                .filter(box => !(box.x >= -0.5 && box.y >= -0.5 && box.x + box.width <= scene.width + 0.5 && box.y
                    + box.height <= scene.height))
                .map(box => box.text.text),
        ];
        expect(outside).toEqual([]);
    });

    test('no label lies on another', () => {
        const boxes = textBoxes(scene.shapes);
        const overlaps = boxes.flatMap((a, index) => boxes.slice(index + 1).filter(b =>
            a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y
                + a.height).map(b => [a.text.text, b.text.text]));
        expect(overlaps).toEqual([]);
    });

    test('what is drawn is also said: a title, a description, a table as wide as its columns', () => {
        expect(scene.title).not.toBe('');
        expect(scene.description).toMatch(/\.$/);
        for (const row of [...data.head, ...data.body, ...data.foot]) {
            expect(row.cells.reduce((sum, cell) => sum + (cell.columnSpan ?? 1), 0)).toBe(data.columns.length);
        }
    });

    test('drawing it twice gives the same', () => {
        expect(draw()).toEqual({ scene, data });
    });

    test('its SVG holds its texts as text and its alternative', () => {
        const svg = renderSvg(scene, { idPrefix: 'x', colours: 'light' });
        expect(svg).toContain('role="img" aria-labelledby="x-title x-desc"');
        expect(svg).not.toMatch(/NaN|undefined|Infinity/);
        expect(svg.match(/<text /g)?.length ?? 0).toBe(textBoxes(scene.shapes).length);
    });
});

describe('links of a functional diagram', () => {
    test.each([OFFICE, building(30), building(60)])('run around spaces, never through them', input => {
        const { scene } = spacesDiagram(input);
        const frames = scene.shapes.filter(shape => shape.kind === 'rect').filter(shape =>
            shape.fill === 'paper' && shape.stroke?.width === 1.25);
        const curves = scene.shapes.filter(shape => shape.kind === 'curve');
        expect(curves.length).toBeGreaterThanOrEqual(input.links.length);
        for (const curve of curves) {
            const line = [curve.start, ...curve.segments.map(each => each.end)];
            for (const [index, to] of line.slice(1).entries()) {
                const from = line[index] ?? to;
                const inside = frames.filter(frame => [0.2, 0.5, 0.8].some(share => {
                    const x = from.x + (to.x - from.x) * share;
                    const y = from.y + (to.y - from.y) * share;
                    return x > frame.x + 1 && x < frame.x + frame.width - 1 && y > frame.y + 1 && y < frame.y + frame.height - 1;
                }));
                expect(inside).toEqual([]);
            }
        }
    });

    test('a link to a space that does not exist, or to itself, is left out', () => {
        const { data } = spacesDiagram({ ...OFFICE, links: [
            { from: 'VIE.CAFE', to: 'VIE.CAFE', proximity: 'near' }, { from: 'VIE.CAFE', to: 'NULLE.PART', proximity: 'near' },
        ] });
        expect(data.body).toEqual([]);
    });
});

describe('what a figure says', () => {
    const textsOf = ({ scene }: Drawing): readonly string[] => scene.shapes.filter((shape): shape is TextShape => shape.kind === 'text')
        .map(({ text }) => text);

    test('codes are whole, in a matrix of risks as in a diagram of spaces', () => {
        const risk = { id: 'R-ESSOUFFLEMENT-PAIRS', title: 'Ils se lassent', probability: 3, impact: 5 };
        expect(textsOf(riskMatrix({ ...RISKS, items: [...RISKS.items, risk] })).join(' ')).toContain(risk.id);
        const space = { id: 'HALL', code: 'SALLE-REUNION-TEST', title: 'Salle', area: 4 };
        expect(textsOf(spacesDiagram({ ...OFFICE, spaces: [...OFFICE.spaces, space] }))).toContain(space.code);
    });

    test('a planning ends with the month of its last day', () => {
        const { scene } = gantt({ language: 'fr', title: 'Planning', items: [
            { id: 'ETUDES', title: 'Études', kind: 'phase', start: { year: 2026, month: 9 }, end: { year: 2027, month: 3 } },
        ] });
        expect(scene.description).toContain('septembre 2026\u00a0– mars 2027');
    });

    test('the date of a target is told from that of a measurement', () => {
        const texts = textsOf(indicator({
            language: 'fr', title: 'Visites', unit: 'visites', baseline: { value: 0, date: '2018' },
            target: { low: 120, date: 'déc. 2019' }, measures: [{ value: 125, date: 'déc. 2019' }],
        }));
        expect(texts.filter(text => text.startsWith('déc. 2019'))).toEqual(['déc. 2019 (cible)', 'déc. 2019']);
    });
});

describe('palette', () => {
    const fills: readonly Exclude<Ink, 'none'>[] = [
        'paper', 'panel', 'accent-soft', 'series-1', 'series-2', 'series-3', 'series-4', 'series-5', 'series-6', 'level-1', 'level-2',
        'level-3',
        'level-4', 'heat-1', 'heat-2', 'heat-3', 'heat-4',
    ];

    test.each(fills)('text reads on %s, on paper and on a dark screen', fill => {
        for (const mode of ['light', 'dark'] as const) {
            expect(contrast(PALETTE.text[mode], PALETTE[fill][mode])).toBeGreaterThanOrEqual(4.5);
        }
    });

    test('soft text, accents and lines are seen on paper and on panels', () => {
        for (const mode of ['light', 'dark'] as const) {
            for (const ground of [PALETTE.paper[mode], PALETTE.panel[mode]]) {
                expect(contrast(PALETTE['text-soft'][mode], ground)).toBeGreaterThanOrEqual(4.5);
                expect(contrast(PALETTE.accent[mode], ground)).toBeGreaterThanOrEqual(4.5);
                expect(contrast(PALETTE.alert[mode], ground)).toBeGreaterThanOrEqual(4.5);
                expect(contrast(PALETTE.line[mode], ground)).toBeGreaterThanOrEqual(3);
            }
            expect(contrast(PALETTE['text-on-strong'][mode], PALETTE.accent[mode])).toBeGreaterThanOrEqual(4.5);
        }
    });

    test('steps of risk and of coverage grow darker, so that they are told apart in black and white', () => {
        for (const steps of [['level-1', 'level-2', 'level-3', 'level-4'], ['heat-1', 'heat-2', 'heat-3', 'heat-4']] as const) {
            const darkness = steps.map(step => contrast('#ffffff', PALETTE[step].light));
            expect([...darkness].sort((a, b) => a - b)).toEqual(darkness);
        }
    });
});

describe('trace', () => {
    test('says without colour which element it is of and what leads nowhere', () => {
        const boxes = trace(TRACE).scene.shapes.filter(shape => shape.kind === 'rect');
        expect(boxes.filter(({ stroke }) => (stroke?.width ?? 0) > 2)).toHaveLength(1);
        expect(boxes.filter(({ stroke }) => stroke?.style === 'dashed')).toHaveLength(1);
        expect(trace(TRACE).data.body.at(-1)?.cells[1]?.content).toEqual([{ kind: 'text', text: 'sans suite' }]);
    });
});

describe('pictograms', () => {
    test.each(pictograms)('%s stays in its square', pictogram => {
        const { shapes, width, height } = pictogramScene(pictogram, 'fr');
        expect(shapes.flatMap(points).filter(({ x, y }) => x < 1 || y < 1 || x > width - 1 || y > height - 1)).toEqual([]);
    });

    test.each([
        ['Régler le chauffage', 'Tournez la molette.', 'heating'], ['Quand il fait chaud', 'Baissez les stores avant midi.', 'sun'],
        ['Taking a room', 'Book it on the screen by the door.', 'calendar'],
        ['Quitter son poste', 'Rangez vos affaires au casier.', 'desk'],
        ['Un mot', 'Rien de particulier.', 'information'], ['Éteindre', 'La lampe reste allumée.', 'light'],
    ] as const)('« %s » calls for its own', (title, text, expected) => {
        expect(pictogramFor(title, text)).toBe(expected);
    });
});

describe('metrics', () => {
    test('what does not fit ends in an ellipsis', () => {
        expect(fitted('Salle', 100, 12)).toBe('Salle');
        expect(fitted('Salle de réunion', 50, 12)).toMatch(/^Sa.*…$/);
        expect(textWidth(fitted('Salle de réunion', 50, 12), 12)).toBeLessThanOrEqual(50);
        expect(wrapped('Salle de réunion mixte du pôle', 70, 12, 2)).toHaveLength(2);
        expect(wrapped('', 70, 12, 2)).toEqual([]);
    });

    test('accents are as wide as their letter', () => {
        expect(textWidth('é', 10)).toBe(textWidth('e', 10));
        expect(textWidth('été', 10, 'bold')).toBeGreaterThan(textWidth('ete', 10));
    });
});
