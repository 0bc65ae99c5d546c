/** What several parts of the document are made of: sections, cards, tables of elements. */
import type { Text } from '../../grammar/values.js';
import type { Word } from '../../grammar/vocabulary.js';
import { fieldOf, type AnyElement } from '../../model/elements.js';
import { columnHeader, inlines, paragraph, text, type InlineLike } from '../build.js';
import type { Badge, Block, Card, Definition, Figure, Inline, Section, Table, TableColumn, TableRow } from '../nodes.js';
import type { Drawing } from '../figures/drawing.js';
import { joined, type Compilation } from './compilation.js';
import { otherFields, otherLines } from './fields.js';
import { isGiven } from './values.js';
import { wordBadge } from './words.js';

/** A part, or nothing where it would hold nothing. */
export function section(
    id: string, title: string, blocks: readonly Block[], sections: readonly (Section | undefined)[] = [], more: Partial<Section> = {},
): Section | undefined {
    const inside = sections.filter(each => each !== undefined);
    return blocks.length === 0 && inside.length === 0 ? undefined : { id, title, blocks, sections: inside, ...more };
}

/** What a card of an element is made of besides what its fields say by themselves. */
export interface CardParts {
    readonly genre?: Card['genre'];
    readonly badges?: readonly (Badge | undefined)[];
    /** Before the description. */
    readonly opening?: readonly Block[];
    /** After the description. */
    readonly blocks?: readonly Block[];
    readonly fields?: readonly Definition[];
    /** After the fields that no other place shows. */
    readonly closing?: readonly Definition[];
    /** The fields that the parts above show. */
    readonly shown: readonly string[];
}

/** A card of an element: what its part arranges, then every other field that it gives. */
export function elementCard(c: Compilation, element: AnyElement, parts: CardParts): Card {
    const description = fieldOf(element, 'description') as Text | undefined;
    return {
        kind: 'card', id: c.target(element), label: element.id === '' ? c.title(element) : c.label(element), title: c.title(element),
        genre: parts.genre ?? 'element',
        badges: (parts.badges ?? []).filter(each => each !== undefined),
        blocks: [...parts.opening ?? [], ...(parts.shown.includes('description') ? [] : c.prose(description)), ...parts.blocks ?? []],
        fields: [...parts.fields ?? [], ...otherFields(c, element, [...parts.shown, 'description']), ...parts.closing ?? []],
    };
}

/** A label for a word that an element may give. */
export function optionalBadge(c: Compilation, word: Word | undefined, element: AnyElement): Badge | undefined {
    return word === undefined ? undefined : wordBadge(word, c.language, element.kind);
}

/** A column of a table of elements: left out where no row has anything in it. */
export interface Column<E> {
    readonly title: string;
    readonly kind?: TableColumn['kind'];
    readonly weight?: number;
    readonly cell: (element: E) => InlineLike;
    /** Names the row. */
    readonly header?: boolean;
}

/** A table with a row for each element; columns that are empty everywhere are left out. */
export function elementTable<E>(
    elements: readonly E[], columns: readonly Column<E>[], more: Partial<Table> & { readonly rowId?: (element: E) => string } = {},
): Table {
    const { rowId, ...table } = more;
    const cells = elements.map(element => columns.map(column => inlines(column.cell(element))));
    const kept = columns.flatMap((column, at) => (cells.some(each => (each[at]?.length ?? 0) > 0) ? [{ column, at }] : []));
    const weighted = kept.every(({ column }) => column.weight !== undefined);
    return {
        kind: 'table',
        columns: kept.map(({ column }) => ({ kind: column.kind ?? 'text', ...(weighted ? { weight: column.weight ?? 1 } : {}) })),
        head: [{ cells: kept.map(({ column }) => columnHeader(column.title)) }],
        body: elements.map((element, index): TableRow => ({
            ...(rowId === undefined ? {} : { id: rowId(element) }),
            cells: kept.map(({ column, at }) =>
                ({ content: cells[index]?.[at] ?? [], ...(column.header === true ? { header: 'row' as const } : {}) })),
        })),
        foot: [],
        ...table,
    };
}

/**
 * What a cell says of an element: its title in bold, its description, then the fields that no column shows. A description that
 * one line does not hold is left to `longDescriptions`.
 */
export function aboutCell(c: Compilation, element: AnyElement, shown: readonly string[]): readonly Inline[] {
    const description = c.inOneLine(fieldOf(element, 'description') as Text | undefined) ?? [];
    const title: readonly Inline[] = element.id === ''
        && element.title === undefined ? [] : [{ kind: 'strong', content: [text(c.title(element))] }];
    return joined([title, description, otherLines(c, element, [...shown, 'description'])], { kind: 'line-break' });
}

/** The descriptions that need more room than a cell has, each under the name of its element. */
export function longDescriptions(c: Compilation, elements: readonly AnyElement[]): readonly Block[] {
    return elements.flatMap((element): readonly Block[] => {
        const description = fieldOf(element, 'description') as Text | undefined;
        if (!isGiven(description) || c.inOneLine(description) !== undefined) { return []; }
        return [{ kind: 'group', blocks: [paragraph([{ kind: 'strong', content: [c.link(element, 'full')] }]), ...c.prose(description)] }];
    });
}

/** A drawing with its caption. */
export function figure(id: string, caption: InlineLike, drawing: Drawing): Figure {
    return { kind: 'figure', id, caption: inlines(caption), scene: drawing.scene, data: drawing.data };
}
