/** Room data sheets: one line a type or a space with all that it must offer, and one printable sheet that shows the space one chooses. */
import { kindOf } from '../../../grammar/concepts.js';
import { fieldOf, type AnyElement, type Element } from '../../../model/elements.js';
import { fieldLabel } from '../../../document/sections/fields.js';
import { isGiven, valueInlines } from '../../../document/sections/values.js';
import type { Book } from '../book.js';
import { call, cellAt, range, sign } from '../formulas.js';
import type { Cell } from '../grid.js';
import { headed, listing, looks, rangeOf, type Column } from '../listing.js';
import { sheetReference } from '../formulas.js';
import { codes, lineText, titleOf } from '../texts.js';

const WORDS = {
    fr: {
        name: 'Fiches espaces', purpose: 'Une ligne par type d’espace et par espace ; ce qu’un espace reprend de son type y figure.',
        one: 'Fiche d’un espace', onePurpose: 'Choisissez un espace dans la cellule jaune : la fiche se remplit, prête à imprimer.',
        code: 'Code', title: 'Désignation', kind: 'Nature', unit: 'Unité', type: 'Type', space: 'Espace', spaceType: 'Type d’espace',
        requirements: 'Exigences', choose: 'Espace', refused: 'Choisissez un code de la liste.', total: 'Surface totale (m²)',
    },
    en: {
        name: 'Room data sheets', purpose: 'One line a space type and a space; what a space takes from its type is shown.',
        one: 'Room sheet', onePurpose: 'Choose a space in the yellow cell: the sheet fills, ready to print.',
        code: 'Code', title: 'Name', kind: 'Kind', unit: 'Unit', type: 'Type', space: 'Space', spaceType: 'Space type',
        requirements: 'Requirements', choose: 'Space', refused: 'Choose a code of the list.', total: 'Total area (m²)',
    },
} as const;

type Roomlike = Element<'space'> | Element<'spaceType'>;

const identity = ['area', 'height', 'count'];
const notShown = new Set(['description', 'remark', 'theme', 'like', 'type', 'unit', ...identity]);

/** The sheets, where the programme has spaces or types. */
export function roomSheets(book: Book): void {
    const { c } = book;
    const words = book.words(WORDS);
    const rooms: readonly Roomlike[] = [...c.of('spaceType'), ...c.of('space')];
    if (rooms.length === 0) { return; }
    const sheet = book.workbook.sheet(words.name);
    headed(sheet, words.name, words.purpose);
    const asked = requirementsBySpace(book);
    const fields = Object.entries(kindOf('space').shape.fields);
    const shown = [...identity, ...fields.map(([name]) => name).filter(name => !notShown.has(name)), 'description',
        'remark'].flatMap(name => {
        const field = kindOf('space').shape.fields[name];
        return field !== undefined && rooms.some(room => isGiven(valueOf(book, room, name))) ? [{ name, field }] : [];
    });
    const required = (each: Roomlike): string => codes(c, asked.get(each.key) ?? []);
    const columns: readonly Column<Roomlike>[] = [
        { title: words.code, width: 20, look: looks.code, cell: each => labelOf(book, each) },
        { title: words.title, width: 34, cell: each => titleOf(c, each) },
        { title: words.kind, width: 14, cell: each => (each.kind === 'space' ? words.space : words.spaceType) },
        { title: words.unit, width: 18, cell: each => {
            const unit = each.kind === 'space' ? book.programme.unitOf(each) : undefined;
            return unit === undefined ? '' : c.label(unit);
        } },
        { title: words.type, width: 16, cell: each => {
            const from = each.kind === 'space' ? each.type : each.like;
            const type = from && book.programme.resolve(from);
            return type === undefined ? '' : c.label(type);
        } },
        ...shown.map(({ name, field }): Column<Roomlike> => {
            const said = (each: Roomlike): string => {
                const value = valueOf(book, each, name);
                if (!isGiven(value)) { return ''; }
                const values = field.many ? value as readonly unknown[] : [value];
                return values.map(one => lineText(c, valueInlines(c, one, field.reading, each.kind))).join('\n');
            };
            return { title: fieldLabel(c, field.word), width: fittingWidth(rooms.map(said)), cell: said };
        }),
        // Codes in a few long lines rather than in a tall block.
        { title: words.requirements, width: Math.min(110, Math.max(24, ...rooms.map(each => required(each).length / 3.5))),
            cell: required },
    ];
    const width = columns.reduce((sum, column) => sum + column.width, 0);
    sheet.print = { pagesWide: Math.max(1, Math.round(width / 230)) };
    const list = listing(book, sheet, rooms, columns, { from: sheet.end + 1 });
    oneSheet(book, list.head, list.columns);
}

/** Wide enough that the longest text stands in a block of five lines or so. */
function fittingWidth(texts: readonly string[]): number {
    return Math.min(46, Math.max(11, ...texts.map(text => Math.sqrt(text.length) * 3.4)));
}

/** A sheet that shows one space, chosen from the list, its characteristics one a line. */
function oneSheet(book: Book, head: readonly Cell[], columns: readonly (readonly Cell[])[]): void {
    const words = book.words(WORDS);
    const sheet = book.workbook.sheet(words.one);
    const from = headed(sheet, words.one, words.onePurpose);
    const [codesOfRooms = []] = columns;
    const first = codesOfRooms[0]!;
    sheet.widths.push(34, 80);
    sheet.put(from, 0, words.choose, looks.head);
    const chosen = sheet.put(from, 1, first.value, { ...looks.open, bold: true, size: 14 });
    sheet.allowed.push({ range: rangeOf([chosen]), refusal: words.refused,
        list: `${sheetReference(first.sheet.name)}!${fixed(codesOfRooms)}` });
    columns.slice(1).forEach((cells, i) => {
        const row = from + 1 + i;
        sheet.put(row, 0, head[i + 1]!.value, { framed: true, bold: true, wrap: true, ground: 'subgroup' });
        const found = call('INDEX', range(cells), call('MATCH', cellAt(chosen, 'both'), range(codesOfRooms), 0));
        sheet.put(row, 1, call('IFERROR', call('IF', sign(found, '=', ''), '', found), ''), { ...looks.cell, align: 'left' });
    });
    sheet.frozen = { rows: from + 1, columns: 1 };
    sheet.print = { portrait: true, headRow: from };
}

function fixed(cells: readonly Cell[]): string {
    return rangeOf(cells).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
}

/** Codes that are those of a space and of a type at once are told apart. */
function labelOf(book: Book, room: Roomlike): string {
    const label = book.c.label(room);
    const words = book.words(WORDS);
    return room.kind === 'spaceType' && book.c.of('space').some(space => book.c.label(space) === label)
        ? `${label} (${words.type.toLowerCase()})` : label;
}

function valueOf(book: Book, room: Roomlike, name: string): unknown {
    return name === 'description' || name === 'remark' ? fieldOf(room, name)
        : (book.programme.areas.sheet(room) as unknown as Readonly<Record<string, unknown>>)[name];
}

/** What is asked in each space, and in each type by name. */
function requirementsBySpace(book: Book): ReadonlyMap<string, readonly AnyElement[]> {
    const found = new Map<string, AnyElement[]>();
    const note = (key: string, requirement: AnyElement): void => {
        const known = found.get(key);
        if (!known) { found.set(key, [requirement]); } else if (known.at(-1) !== requirement) { known.push(requirement); }
    };
    for (const requirement of book.c.requirements) {
        for (const space of book.programme.spacesIn(...requirement.in)) { note(space.key, requirement); }
        for (const { name } of requirement.in.flatMap(({ items }) => items)) {
            const named = book.programme.resolve(name);
            if (named?.kind === 'spaceType') { note(named.key, requirement); }
        }
    }
    return found;
}
