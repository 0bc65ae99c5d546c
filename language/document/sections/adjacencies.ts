/** How spaces lie to each other: the functional diagram and its table. */
import type { AnyElement, Element } from '../../model/elements.js';
import { inlines, plainText } from '../build.js';
import { spacesDiagram, type DiagramLink, type Proximity } from '../figures/spaces.js';
import type { Block, Inline, Section } from '../nodes.js';
import { capitalised } from '../typography.js';
import type { Compilation } from './compilation.js';
import { aboutCell, elementTable, figure, longDescriptions, section } from './parts.js';
import { levelInlines } from './values.js';
import { shown } from './words.js';

const WORDS = {
    fr: {
        title: 'Schéma fonctionnel et liaisons', figure: 'Schéma fonctionnel', caption: 'Liaisons entre espaces', from: 'De', to: 'Vers',
        relation: 'Liaison', insulation: 'Isolement', distance: 'Distance', reason: 'Motif', undefinedRelation: 'liaison',
        without: 'Les espaces sans liaison n’y figurent pas.',
    },
    en: {
        title: 'Functional diagram and adjacencies', figure: 'Functional diagram', caption: 'Adjacencies between spaces', from: 'From',
        to: 'To', relation: 'Adjacency', insulation: 'Insulation', distance: 'Distance', reason: 'Reason', undefinedRelation: 'adjacency',
        without: 'Spaces without an adjacency are left out.',
    },
} as const;

const PROXIMITY: Readonly<Record<NonNullable<Element<'adjacency'>['relation']>, Proximity>> = {
    adjoining: 'adjoining', direct: 'direct', near: 'near', visible: 'visual', separate: 'separate', remote: 'far',
};

/** More spaces than this make no drawing that can be read: only those that have an adjacency are then drawn. */
const DRAWN_WHOLE = 36;
const DRAWN = 60;

/** The diagram and the table of adjacencies. */
export function adjacenciesSection(c: Compilation): Section | undefined {
    const words = WORDS[c.language];
    const adjacencies = c.of('adjacency');
    if (adjacencies.length === 0) { return undefined; }
    const table = elementTable(adjacencies, [
        { title: words.from, header: true, cell: each => (each.from === undefined ? [] : c.named([each.from], 'full')) },
        { title: words.to, cell: each => c.named(each.with, 'full') },
        { title: words.relation, cell: each =>
            capitalised(each.relation === undefined ? words.undefinedRelation : shown(each.relation, c.language)) },
        { title: words.insulation, cell: each => (each.insulation?.level === undefined ? [] : levelInlines(c, each.insulation.level)) },
        { title: words.distance, cell: each => (each.distance === undefined ? [] : levelInlines(c, each.distance)) },
        { title: words.reason, cell: each => reasons(c, each) },
    ], { caption: inlines(words.caption) });
    return section('liaisons', words.title, [...diagram(c, adjacencies), table, ...longDescriptions(c, adjacencies)]);
}

function reasons(c: Compilation, adjacency: Element<'adjacency'>): readonly Inline[] {
    const others = aboutCell(c, adjacency,
        ['from', 'with', 'relation', 'distance', 'reason', ...(onlyLevel(adjacency) ? ['insulation'] : [])]);
    const reason = adjacency.reason === undefined ? [] : c.line(adjacency.reason);
    return [...reason, ...(others.length > 0 && reason.length > 0 ? [{ kind: 'line-break' as const }] : []), ...others];
}

function onlyLevel({ insulation }: Element<'adjacency'>): boolean {
    return insulation !== undefined && insulation.flexibility === undefined && insulation.when === undefined
        && insulation.preferably === undefined;
}

function diagram(c: Compilation, adjacencies: readonly Element<'adjacency'>[]): readonly Block[] {
    const words = WORDS[c.language];
    const links = adjacencies.flatMap(each => pairs(c, each));
    const linked = new Set(links.flatMap(({ from, to }) => [from, to]));
    const all = c.rooms;
    const originals = all.filter(room => room.space.derived !== true || linked.has(room.space.key));
    const drawn = originals.length <= DRAWN_WHOLE ? originals : originals.filter(room => linked.has(room.space.key));
    if (links.length === 0 || drawn.length > DRAWN) { return []; }
    const units = c.of('unit').filter(unit => linked.has(unit.key) || drawn.some(room => room.unit?.key === unit.key));
    const picture = spacesDiagram({
        language: c.language, title: words.figure,
        units: units.map(unit => ({ id: unit.key, title: c.drawnTitle(unit) })),
        spaces: drawn.map(room => ({
            id: room.space.key, code: room.space.id, title: c.drawnTitle(room.space),
            ...(room.unit === undefined ? {} : { unit: room.unit.key }),
            ...(room.total === undefined ? {} : { area: room.total }), ...(room.count === 1 ? {} : { count: room.count }),
        })),
        links,
    });
    return [figure('figure-schema-fonctionnel', drawn.length < all.length ? `${words.figure}. ${words.without}` : words.figure, picture)];
}

function pairs(c: Compilation, adjacency: Element<'adjacency'>): readonly DiagramLink[] {
    const from = adjacency.from && c.programme.resolve(adjacency.from);
    if (from === undefined) { return []; }
    const insulation = adjacency.insulation?.level;
    const detail = [insulation, adjacency.distance].flatMap(level =>
        (level === undefined ? [] : [plainText(levelInlines(c, level))])).join(', ');
    return c.programme.resolveAll(adjacency.with).map((to: AnyElement) => ({
        from: from.key, to: to.key, proximity: adjacency.relation === undefined ? 'near' : PROXIMITY[adjacency.relation],
        ...(detail === '' ? {} : { detail }),
    }));
}
