import { kindOf, type KindName } from '../grammar/concepts.js';
import type { Cell, Entry, Item, Row } from '../grammar/generated/ast.js';
import type { Shape } from '../grammar/readings.js';
import { columnMeaning, type ColumnMeaning, type Opening } from '../grammar/scopes.js';
import type { SourceRange, Text } from '../grammar/values.js';
import type { Word } from '../grammar/vocabulary.js';
import type { AnyElement } from './elements.js';
import { excerpt } from './findings.js';
import { append, emptyValues, FieldReader, type Store } from './read-fields.js';
import { rangeOf } from './read-items.js';
import { readText } from './read-text.js';
import { readValue } from './read-values.js';

/** What a declaration is known by while its body is read. */
export interface Declared {
    readonly kind: KindName;
    readonly key: string;
    readonly id: string;
}

/** Reads tables: each row is the declaration, or the record, that it abbreviates. */
export abstract class TableReader extends FieldReader {
    protected readonly elements: AnyElement[] = [];

    /** The key of a declaration. */
    protected abstract keyOf(kind: KindName, id: string, parent: Declared | undefined): string;

    protected columns(entry: Entry, opening: Opening): { columns: (ColumnMeaning | undefined)[]; header?: Row } {
        const header = entry.table?.rows[0];
        if (!header) {
            const range = this.keywordRange(entry);
            const written = this.text.slice(range.start, range.end);
            this.report('table-missing', range, { fr: `« ${written} » attend un tableau sur les lignes suivantes.`,
                en: `“${written}” expects a table on the lines below.` },
            { fr: 'Par exemple : | code | titre |', en: 'For instance: | identifier | title |' });
            return { columns: [] };
        }
        const columns = header.cells.map(cell => {
            const [first] = cell.items;
            if (first?.$type === 'Column') {
                return columnMeaning(opening, first.word as Word);
            }
            const range = rangeOf(first ?? cell, this);
            const written = excerpt(this.text.slice(range.start, range.end));
            this.report('unknown-column', range, first
                ? { fr: `Colonne inconnue : « ${written} ».`, en: `Unknown column: “${written}”.` }
                : { fr: 'Cette colonne n’a pas de titre.', en: 'This column has no heading.' },
            { fr: 'Le titre d’une colonne est le mot d’une propriété ; ce qui est dessous n’est pas lu.',
                en: 'A column’s heading is the word of a property; what stands below is not read.' });
            return undefined;
        });
        return { columns, header };
    }

    protected rows(entry: Entry, columns: readonly unknown[], read: (row: Row) => void): void {
        for (const row of entry.table?.rows.slice(1) ?? []) {
            this.rowSaid = new Set();
            if (row.cells.length !== columns.length) {
                const count = { row: row.cells.length, header: columns.length };
                this.report('row-length', rangeOf(row, this), {
                    fr: `Cette ligne a ${count.row} cellules, l’en-tête ${count.header}.`,
                    en: `This row has ${count.row} cells, the header ${count.header}.`,
                }, { fr: 'Ajoutez ou retirez une barre « | ».', en: 'Add or remove a bar “|”.' });
            }
            read(row);
            this.rowSaid = undefined;
        }
    }

    protected declarationTable(entry: Entry, opening: Extract<Opening, { opens: 'declarationTable' }>, parent: Declared | undefined): void {
        const { kind } = opening;
        const { named, shape } = kindOf(kind);
        const { columns } = this.columns(entry, opening);
        this.leftOver(entry.items);
        this.rows(entry, columns, row => {
            const saved = this.links;
            this.links = [];
            let id = '';
            let title: Text | undefined;
            let nameRange = rangeOf(row, this);
            const store: Store = { values: emptyValues(shape), given: new Map() };
            row.cells.forEach((cell, i) => {
                const meaning = columns[i];
                const first = cell.items[0] as Item | undefined;
                if (!meaning || !first) {
                    return;
                }
                if (meaning.column === 'title') {
                    title = this.inRole('title', () => readText(first, this));
                } else if (meaning.column === 'code') {
                    nameRange = rangeOf(first, this);
                    id = this.textOf(first).normalize('NFC');
                    if (first.$type === 'CellText') {
                        this.checkCellName(id, nameRange);
                    }
                } else {
                    this.cellField(cell, meaning, shape, store);
                }
            });
            if (named && id === '') {
                this.report('name-missing', nameRange, { fr: 'Cette ligne n’a pas de code.', en: 'This row has no identifier.' },
                    { fr: 'Donnez-lui un nom dans la colonne « code ».', en: 'Give it a name in the column “identifier”.' });
            }
            this.elements.push({
                kind, key: this.keyOf(kind, id, parent), id, nameRange, title, parent: parent?.key, range: rangeOf(row, this),
                links: this.links, ...store.values,
            });
            this.links = saved;
        });
    }

    protected checkCellName(id: string, range: SourceRange): void {
        const proposed = id.normalize('NFC').replace(/[^\p{L}\p{N}_.-]+/gu, '-').replace(/^[-.]+|[-.]+$/g, '');
        const name = /^[\p{L}_]/u.test(proposed) ? proposed : `${this.language === 'fr' ? 'L' : 'R'}${proposed}`;
        this.add({
            code: 'name-invalid', severity: 'error', range,
            message: {
                fr: `« ${excerpt(id)} » n’est pas un nom : des lettres, des chiffres, « - » et « _ », en commençant par une lettre.`,
                en: `“${excerpt(id)}” is not a name: letters, digits, “-” and “_”, beginning with a letter.`,
            },
            fixes: [{ title: { fr: `Nommer « ${name} »`, en: `Name it “${name}”` }, edits: [{ range, newText: name }] }],
        });
    }

    protected cellField(cell: Cell, meaning: Extract<ColumnMeaning, { column: 'field' }>, shape: Shape, store: Store): void {
        const { name, field } = meaning;
        const items = cell.items as Item[];
        const range = rangeOf(items[0]!, this);
        const { reading } = field;
        if (!shape.fields[name]) {
            return;
        }
        this.give(store, name, field.many, range, () => this.inRole(name, () => {
            switch (reading.as) {
                case 'record': return this.record(reading.shape, items, undefined, range);
                case 'flag': return true;
                default: return this.simpleValue(reading, items, range);
            }
        }));
    }

    protected recordTable(entry: Entry, opening: Extract<Opening, { opens: 'fieldTable' }>, name: string, store: Store): void {
        const { reading } = opening.field;
        if (reading.as !== 'record') {
            return;
        }
        const { shape } = reading;
        const { columns, header } = this.columns(entry, opening);
        this.rows(entry, columns, row => {
            const record: Store = { values: emptyValues(shape), given: new Map() };
            this.inRole(name, () => row.cells.forEach((cell, i) => {
                const meaning = columns[i];
                if (!meaning || cell.items.length === 0 || meaning.column !== 'field') {
                    return;
                }
                const argument = header!.cells[i]!.items[1];
                if (argument && meaning.field.many) {
                    this.forArgument(cell, argument as Item, meaning, record);
                } else {
                    this.cellField(cell, meaning, shape, record);
                }
            }));
            append(store.values, name, { ...record.values, range: rangeOf(row, this) });
        });
        store.given.set(name, this.keywordRange(entry));
    }

    /** A cell below a heading with a name (`note OFFRE-A`): the value is kept with the name that it is about. */
    protected forArgument(cell: Cell, argument: Item, meaning: Extract<ColumnMeaning, { column: 'field' }>, record: Store): void {
        const items = cell.items as Item[];
        const range = rangeOf(items[0]!, this);
        const about = this.inRole(meaning.name, () => readValue({ as: 'reference', to: ['offer'] }, [argument], this));
        const value = this.inRole(meaning.name, () => this.simpleValue(meaning.field.reading, items, range));
        if (value !== undefined) {
            append(record.values, meaning.name, { ...(value as object), about });
        }
    }
}
