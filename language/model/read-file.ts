import { kindOf, type KindName } from '../grammar/concepts.js';
import type { Cell, Entry, Item, Row } from '../grammar/generated/ast.js';
import { parse, placeOf } from '../grammar/parser.js';
import type { Field, Reading, Shape } from '../grammar/readings.js';
import { mostProblems } from '../grammar/scan-state.js';
import { anyKind, clausesOf, columnMeaning, fileScope, listedBy, scopeOf, scopeOfShape, type ColumnMeaning, type Opening, type Scope } from '../grammar/scopes.js';
import { syntaxMessage } from '../grammar/syntax-problems.js';
import type { Reference, SourceRange, Text } from '../grammar/values.js';
import { spell, spellings, wordOf, type Language, type Word } from '../grammar/vocabulary.js';
import type { AnyElement, FileModel, Link } from './elements.js';
import type { Bilingual, Finding } from './findings.js';
import { accepts, describeReading, isMoment, rangeOf, readText, readValue, type ReadingContext } from './read-values.js';
import { closest } from './suggestions.js';

/**
 * Reads the text of one file into elements: typed, with their places, references unresolved. What cannot be read is a finding, and all else
 * is read. Never throws on what a user wrote.
 */
export function readFile(file: string, text: string, language: Language): FileModel {
    return new FileReader(file, text, language).read();
}

/** The values read for a shape, and where each field was first given. */
interface Store {
    readonly values: Record<string, unknown>;
    readonly given: Map<string, SourceRange>;
}

interface Declared {
    readonly kind: KindName;
    readonly key: string;
    readonly id: string;
}

class FileReader implements ReadingContext {
    private readonly elements: AnyElement[] = [];
    private readonly findings: Finding[] = [];
    private links: Link[] = [];
    private role = '';
    /** Codes already said of the row at hand: one finding a row. */
    private rowSaid: Set<string> | undefined;

    constructor(readonly file: string, readonly text: string, readonly language: Language) {}

    read(): FileModel {
        const { document, scan, errors } = parse(this.text);
        for (const { code, start, end, detail } of scan.problems) {
            this.report(code, { file: this.file, start, end }, { fr: syntaxMessage(code, 'fr', detail), en: syntaxMessage(code, 'en', detail) });
        }
        for (const { start, end } of errors) {
            this.report('unexpected', { file: this.file, start, end }, { fr: syntaxMessage('unexpected', 'fr'), en: syntaxMessage('unexpected', 'en') });
        }
        this.body(document.entries, fileScope, undefined, undefined);
        return { file: this.file, text: this.text, elements: this.elements, findings: this.findings };
    }

    report(code: string, range: SourceRange, message: Bilingual, advice?: Bilingual): void {
        if (this.rowSaid?.has(code)) {
            return;
        }
        this.rowSaid?.add(code);
        const severity = code === 'ambiguous-number' || code === 'ambiguous-date' || code === 'misplaced' ? 'warning' : 'error';
        this.add({ code, severity, range, message, advice });
    }

    private add(finding: Finding): void {
        if (this.findings.length < mostProblems) {
            this.findings.push(finding);
        } else if (this.findings.length === mostProblems) {
            this.findings.push({
                code: 'too-many-findings', severity: 'warning', range: finding.range,
                message: {
                    fr: `Plus de ${mostProblems} problèmes dans ce fichier : les suivants ne sont pas dits.`,
                    en: `More than ${mostProblems} problems in this file: the following ones are not told.`,
                },
                advice: { fr: 'Corrigez d’abord les premiers.', en: 'Mend the first ones first.' },
            });
        }
    }

    link(reference: Reference): void {
        this.links.push({ role: this.role, reference });
    }

    // Bodies -----------------------------------------------------------------------------------------------------------------------------------

    private body(entries: readonly Entry[], scope: Scope, store: Store | undefined, parent: Declared | undefined): void {
        for (const entry of entries) {
            if (entry.word !== undefined) {
                const word = entry.word as Word;
                const opening = scope.openings.get(word) ?? anyKind(word);
                if (opening) {
                    this.entry(entry, opening, scope, store, parent);
                }
            } else if (entry.unknown !== undefined) {
                this.unknownWord(entry, scope);
            } else {
                this.unnamed(entry, scope, store);
            }
        }
    }

    private entry(entry: Entry, opening: Opening, scope: Scope, store: Store | undefined, parent: Declared | undefined): void {
        switch (opening.opens) {
            case 'field':
                if (store) {
                    this.field(entry, opening.name, opening.field, store);
                }
                return;
            case 'fieldTable':
                if (store) {
                    this.recordTable(entry, opening, opening.name, store);
                }
                return;
            case 'declaration':
                if (!scope.openings.has(entry.word as Word)) {
                    const { fr, en } = this.spelled(kindOf(opening.kind).word);
                    this.report('misplaced', this.keywordRange(entry), {
                        fr: `« ${fr} » se déclare hors de ce bloc ; il est lu comme s’il l’était.`,
                        en: `“${en}” is declared outside this block; it is read as if it were.`,
                    }, { fr: 'Vérifiez l’accolade fermante qui précède.', en: 'Check the closing brace above.' });
                }
                this.declaration(entry, opening, parent);
                return;
            case 'declarationTable':
                this.declarationTable(entry, opening, parent);
        }
    }

    private unnamed(entry: Entry, scope: Scope, store: Store | undefined): void {
        const [first, ...rest] = entry.items;
        const range = rangeOf(first!, this);
        if (first!.$type === 'Choice' && scope.unnamedWords && store) {
            this.give(store, scope.unnamedWords.name, false, range, () => first!.word);
        } else if (first!.$type === 'Prose' && scope.unnamedText && store) {
            const name = scope.unnamedText;
            this.give(store, name, false, range, () => this.inRole(name, () => readText(first!, this)));
        } else {
            this.report('text-misplaced', range, {
                fr: 'Ce texte n’appartient à aucune propriété.', en: 'This text belongs to no property.',
            }, { fr: 'Écrivez devant lui le mot de la propriété.', en: 'Write the word of the property before it.' });
        }
        this.leftOver(rest);
    }

    private unknownWord(entry: Entry, scope: Scope): void {
        const written = entry.unknown!;
        const typed = excerpt(written);
        const meant = this.findings.length > mostProblems ? undefined : closest(written, [...scope.openings.keys()].flatMap(word => spellings(word, this.language)));
        const suggestion: Bilingual = meant ? { fr: ` Vouliez-vous dire « ${meant} » ?`, en: ` Did you mean “${meant}”?` } : { fr: '', en: '' };
        const start = placeOf(entry).offset;
        const range = { file: this.file, start, end: start + written.length };
        this.add({
            code: 'unknown-word', severity: 'error', range,
            message: { fr: `Mot inconnu ici : « ${typed} ».${suggestion.fr}`, en: `Unknown word here: “${typed}”.${suggestion.en}` },
            advice: {
                fr: 'Une ligne commence par le mot d’une propriété ou d’une déclaration ; un texte s’écrit entre guillemets.',
                en: 'A line begins with the word of a property or of a declaration; a text is written between quotes.',
            },
            fixes: meant ? [{
                title: { fr: `Remplacer par « ${meant} »`, en: `Replace by “${meant}”` }, edits: [{ range, newText: meant }],
            }] : undefined,
        });
        // Declarations in the body of an unknown word are still read, so that names in it resolve.
        for (const inner of entry.entries) {
            const kind = inner.word === undefined ? undefined : anyKind(inner.word as Word);
            if (kind?.opens === 'declaration') {
                this.declaration(inner, kind, undefined);
            }
        }
    }

    // Declarations -----------------------------------------------------------------------------------------------------------------------------

    private declaration(entry: Entry, opening: Extract<Opening, { opens: 'declaration' }>, parent: Declared | undefined): void {
        const { kind } = opening;
        const { named, shape } = kindOf(kind);
        const items = [...entry.items];
        let id = '';
        let nameRange = this.keywordRange(entry);
        let title: Text | undefined;
        const saved = { links: this.links, role: this.role };
        this.links = [];
        if (named) {
            const first = items[0];
            const name = first?.$type === 'Amount' ? first.from as { $type: string; name?: string } | undefined : undefined;
            if (name?.$type === 'Name' && first?.$type === 'Amount') {
                id = name.name!.normalize('NFC');
                nameRange = rangeOf(first, this);
                items.shift();
                this.checkName(id, nameRange);
            } else {
                const { fr, en } = this.spelled(kindOf(kind).word);
                this.report('name-missing', nameRange, {
                    fr: `Il manque un nom après « ${fr} ».`, en: `A name is missing after “${en}”.`,
                }, { fr: `Écrivez par exemple : ${fr} ${id || 'NOM-1'} "Titre".`, en: `Write for instance: ${en} NAME-1 "Title".` });
            }
            if (items[0]?.$type === 'Prose') {
                title = this.inRole('title', () => readText(items.shift()!, this));
            }
        }
        const declared: Declared = { kind, id, key: this.keyOf(kind, id, parent) };
        const at = this.elements.length;
        const store: Store = { values: emptyValues(shape), given: new Map() };
        // The place among the elements is kept now: what stands in the body comes behind.
        this.elements.push(undefined as unknown as AnyElement);
        this.inline(items, shape, clausesOf(opening), store);
        this.body(entry.entries, scopeOf(opening), store, declared);
        if (entry.table) {
            const rows = listedBy(opening);
            if (rows.opens === 'fieldTable') {
                this.recordTable(entry, rows, rows.name, store);
            } else {
                this.strayTable(entry);
            }
        }
        this.elements[at] = {
            kind, key: declared.key, id, nameRange, title, parent: parent?.key, range: rangeOf(entry, this), links: this.links, ...store.values,
        } as AnyElement;
        this.links = saved.links;
        this.role = saved.role;
    }

    private checkName(id: string, range: SourceRange): void {
        if (!/^[\p{L}_]/u.test(id)) {
            this.add({
                code: 'name-invalid', severity: 'error', range,
                message: { fr: `« ${excerpt(id)} » n’est pas un nom : un nom commence par une lettre.`, en: `“${excerpt(id)}” is not a name: a name begins with a letter.` },
                fixes: [{ title: { fr: `Nommer « L${id} »`, en: `Name it “R${id}”` }, edits: [{ range, newText: this.language === 'fr' ? `L${id}` : `R${id}` }] }],
            });
        }
    }

    private keyOf(kind: KindName, id: string, parent: Declared | undefined): string {
        if (id === '') {
            return `${kind}@${this.file}:${this.elements.length}`;
        }
        return kind === 'space' && parent?.kind === 'unit' ? `space:${parent.id}.${id}` : `${kind}:${id}`;
    }

    // Fields -----------------------------------------------------------------------------------------------------------------------------------

    private field(entry: Entry, name: string, field: Field, store: Store): void {
        const range = this.keywordRange(entry);
        const { reading } = field;
        if (reading.as === 'record') {
            this.give(store, name, field.many, range, () => this.inRole(name, () => this.record(reading.shape, entry.items, entry, range)));
            return;
        }
        if (entry.entries.length > 0 || entry.block) {
            this.report('block-unexpected', range, {
                fr: `« ${this.text.slice(range.start, range.end)} » ne prend pas de bloc entre accolades.`,
                en: `“${this.text.slice(range.start, range.end)}” takes no block between braces.`,
            });
        }
        if (entry.table) {
            this.strayTable(entry);
        }
        this.give(store, name, field.many, range, () => this.inRole(name, () => this.simpleValue(reading, entry.items, range)));
    }

    private simpleValue(reading: Reading, items: readonly Item[], keyword: SourceRange): unknown {
        if (reading.as === 'flag') {
            this.leftOver(items);
            return true;
        }
        const taken: Item[] = [];
        const rest: Item[] = [];
        let afterComma = false;
        for (const item of items) {
            if (item.$type === 'Comma') {
                afterComma = true;
                if (item === items[items.length - 1]) {
                    this.report('comma-trailing', rangeOf(item, this), { fr: 'Rien ne suit cette virgule.', en: 'Nothing follows this comma.' },
                        { fr: 'Ajoutez un élément, ou retirez la virgule.', en: 'Add an element, or remove the comma.' });
                }
            } else if (rest.length === 0 && accepts(reading, item, taken, afterComma)) {
                taken.push(item);
                afterComma = false;
            } else if (rest.length === 0 && taken.length > 0 && accepts(reading, item, taken, true)) {
                this.report('comma-missing', rangeOf(item, this), { fr: 'Il manque une virgule avant cette valeur.', en: 'A comma is missing before this value.' });
                taken.push(item);
            } else {
                rest.push(item);
            }
        }
        if (taken.length === 0) {
            const expected = describeReading(reading);
            const range = rest[0] ? rangeOf(rest[0], this) : keyword;
            const written = this.text.slice(keyword.start, keyword.end);
            const code = rest.length > 0 ? 'value-unexpected' : 'value-missing';
            const found = rest.length > 0 ? this.text.slice(range.start, range.end) : '';
            const unknownUnit = this.asUnknownUnit(rest);
            if (unknownUnit) {
                return undefined;
            }
            this.report(code, range, rest.length > 0
                ? { fr: `« ${found} » ne convient pas ici : « ${written} » attend ${expected.fr}.`, en: `“${found}” does not fit here: “${written}” expects ${expected.en}.` }
                : { fr: `« ${written} » attend ${expected.fr}.`, en: `“${written}” expects ${expected.en}.` },
            this.meantWord(reading, found));
            return undefined;
        }
        this.leftOver(rest, taken[taken.length - 1]);
        return readValue(reading, taken, this);
    }

    private meantWord(reading: Reading, found: string): Bilingual | undefined {
        if (found === '' || this.findings.length > mostProblems || (reading.as !== 'word' && reading.as !== 'words')) {
            return undefined;
        }
        const meant = closest(found, reading.words.flatMap(word => spellings(word, this.language)));
        return meant === undefined ? undefined : { fr: `Vouliez-vous dire « ${meant} » ?`, en: `Did you mean “${meant}”?` };
    }

    /** The values of a record: those on its line, and those in its block. */
    private record(shape: Shape, items: readonly Item[], entry: Entry | undefined, keyword: SourceRange): unknown {
        const store: Store = { values: emptyValues(shape), given: new Map() };
        const scope = scopeOfShape(shape);
        this.inline(items, shape, scope, store);
        if (entry) {
            this.body(entry.entries, scope, store, undefined);
            if (entry.table) {
                this.strayTable(entry);
            }
        }
        const range = entry ? rangeOf(entry, this) : keyword;
        if (store.given.size === 0 && shape.positional.length > 0) {
            const expected = describeReading(shape.fields[shape.positional[0]!]!.reading);
            const written = this.text.slice(keyword.start, keyword.end);
            this.report('value-missing', keyword, { fr: `« ${written} » attend ${expected.fr}.`, en: `“${written}” expects ${expected.en}.` });
        }
        return { ...store.values, range };
    }

    /** Values and clauses on one line: each clause takes what its reading accepts, the rest goes to the fields given by position. */
    private inline(items: readonly Item[], shape: Shape, clauses: Scope, store: Store): void {
        const taken = new Map<string, Item[]>();
        const opened = new Map<string, SourceRange>();
        let clause: { name: string; field: Field } | undefined;
        let last: string | undefined;
        let afterComma = false;
        const rest: Item[] = [];
        for (const [i, item] of items.entries()) {
            if (item.$type === 'Comma') {
                afterComma = true;
                continue;
            }
            if (item.$type === 'Clause') {
                const opening = clauses.openings.get(item.word as Word);
                if (opening?.opens === 'field') {
                    const range = rangeOf(item, this);
                    if (opened.has(opening.name) && !opening.field.many) {
                        this.twice(range, opened.get(opening.name)!);
                    }
                    opened.set(opening.name, range);
                    clause = { name: opening.name, field: opening.field };
                    last = opening.name;
                    if (opening.field.reading.as === 'flag') {
                        this.give(store, opening.name, false, range, () => true);
                        clause = undefined;
                    }
                }
                afterComma = false;
                continue;
            }
            // What was begun goes on first: « écart -2,4 °C » is one value, « tous SALLE-6 » one name.
            const names = [
                ...(last ? [last] : []), ...(clause ? [clause.name] : []), ...shape.positional, ...(clauses.unnamedWords ? [clauses.unnamedWords.name] : []),
            ];
            const name = names.find(candidate => {
                const reading = readingInline(shape.fields[candidate]!.reading);
                if (reading.as === 'period' && clause?.name !== candidate && !isMoment(item, isFollowed(items, i))) {
                    return false;
                }
                return accepts(reading, item, taken.get(candidate) ?? [], afterComma && candidate === last);
            });
            if (name === undefined) {
                rest.push(item);
            } else {
                const list = taken.get(name);
                if (list) {
                    list.push(item);
                } else {
                    taken.set(name, [item]);
                }
                last = name;
            }
            afterComma = false;
        }
        for (const [name, values] of taken) {
            const field = shape.fields[name]!;
            const range = opened.get(name) ?? rangeOf(values[0]!, this);
            this.give(store, name, field.many, range, () => this.inRole(name, () => (field.reading.as === 'record'
                ? this.record(field.reading.shape, values, undefined, rangeOf(values[0]!, this))
                : readValue(field.reading, values, this))));
        }
        for (const [name, range] of opened) {
            const { reading } = shape.fields[name]!;
            if (!taken.has(name) && reading.as !== 'flag') {
                const expected = describeReading(reading);
                const written = this.text.slice(range.start, range.end);
                this.report('value-missing', range, { fr: `« ${written} » attend ${expected.fr}.`, en: `“${written}” expects ${expected.en}.` },
                    this.meantWord(reading, rest[0] ? this.textOf(rest[0]) : ''));
            }
        }
        this.leftOver(rest);
    }

    private textOf(item: Item): string {
        const { start, end } = rangeOf(item, this);
        return this.text.slice(start, end);
    }

    private leftOver(items: readonly Item[], after?: Item): void {
        const values = items.filter(item => item.$type !== 'Comma');
        if (values.length === 0 || this.asUnknownUnit(values, after)) {
            return;
        }
        const first = rangeOf(values[0]!, this);
        const range = { file: this.file, start: first.start, end: rangeOf(values[values.length - 1]!, this).end };
        const found = this.text.slice(range.start, Math.min(range.end, range.start + 60)).replace(/\s+/g, ' ');
        this.report('value-unexpected', range, {
            fr: `« ${found} » n’est pas attendu ici.`, en: `“${found}” is not expected here.`,
        }, {
            fr: 'Un texte s’écrit entre guillemets ; plusieurs valeurs se séparent par des virgules ; une propriété commence sa ligne.',
            en: 'A text is written between quotes; several values are parted by commas; a property begins its line.',
        });
    }

    /** A bare word right behind a number is a unit that we do not know. */
    private asUnknownUnit(items: readonly Item[], after?: Item): boolean {
        const name = items[0];
        if (!name || name.$type !== 'Amount' || (name.from as { $type?: string } | undefined)?.$type !== 'Name') {
            return false;
        }
        const range = rangeOf(name, this);
        const before = this.text.slice(Math.max(0, range.start - 12), range.start);
        if (!/\d[ \u00a0\u202f]*$/.test(before) || (after && after.$type !== 'Amount')) {
            return false;
        }
        const written = excerpt(this.text.slice(range.start, range.end));
        this.report('unknown-unit', range, { fr: `Unité inconnue : « ${written} ».`, en: `Unknown unit: “${written}”.` },
            { fr: 'Unités usuelles : m², m, cm, °C, lux, dB, h, jours, personnes, € HT, %.', en: 'Usual units: m², m, cm, °C, lux, dB, h, days, people, € excl. VAT, %.' });
        return true;
    }

    private give(store: Store, name: string, many: boolean, range: SourceRange, read: () => unknown): void {
        const value = read();
        const first = store.given.get(name);
        if (many) {
            if (value !== undefined) {
                (store.values[name] as unknown[]).push(value);
            }
        } else if (first) {
            this.twice(range, first);
            return;
        } else {
            store.values[name] = value;
        }
        // What could not be read was said already; what is given after it counts.
        if (!first && (value !== undefined || many)) {
            store.given.set(name, range);
        }
    }

    private twice(range: SourceRange, first: SourceRange): void {
        const written = this.text.slice(range.start, Math.min(range.end, range.start + 40));
        this.add({
            code: 'given-twice', severity: 'error', range,
            message: { fr: `« ${written} » est donné deux fois ; la première valeur compte.`, en: `“${written}” is given twice; the first value counts.` },
            related: [{ range: first, message: { fr: 'Donné ici d’abord.', en: 'First given here.' } }],
        });
    }

    private inRole<T>(name: string, read: () => T): T {
        const saved = this.role;
        this.role = saved === '' ? name : `${saved}.${name}`;
        const value = read();
        this.role = saved;
        return value;
    }

    // Tables -----------------------------------------------------------------------------------------------------------------------------------

    private strayTable(entry: Entry): void {
        const row = entry.table!.rows[0]!;
        this.report('row-without-heading', rangeOf(row, this), { fr: syntaxMessage('row-without-heading', 'fr'), en: syntaxMessage('row-without-heading', 'en') });
    }

    private columns(entry: Entry, opening: Opening): { columns: (ColumnMeaning | undefined)[]; header?: Row } {
        const header = entry.table?.rows[0];
        if (!header) {
            const range = this.keywordRange(entry);
            const written = this.text.slice(range.start, range.end);
            this.report('table-missing', range, { fr: `« ${written} » attend un tableau sur les lignes suivantes.`, en: `“${written}” expects a table on the lines below.` },
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
            { fr: 'Le titre d’une colonne est le mot d’une propriété ; ce qui est dessous n’est pas lu.', en: 'A column’s heading is the word of a property; what stands below is not read.' });
            return undefined;
        });
        return { columns, header };
    }

    private rows(entry: Entry, columns: readonly unknown[], read: (row: Row) => void): void {
        for (const row of entry.table?.rows.slice(1) ?? []) {
            this.rowSaid = new Set();
            if (row.cells.length !== columns.length) {
                const count = { row: row.cells.length, header: columns.length };
                this.report('row-length', rangeOf(row, this), {
                    fr: `Cette ligne a ${count.row} cellules, l’en-tête ${count.header}.`, en: `This row has ${count.row} cells, the header ${count.header}.`,
                }, { fr: 'Ajoutez ou retirez une barre « | ».', en: 'Add or remove a bar “|”.' });
            }
            read(row);
            this.rowSaid = undefined;
        }
    }

    private declarationTable(entry: Entry, opening: Extract<Opening, { opens: 'declarationTable' }>, parent: Declared | undefined): void {
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
                kind, key: this.keyOf(kind, id, parent), id, nameRange, title, parent: parent?.key, range: rangeOf(row, this), links: this.links, ...store.values,
            } as unknown as AnyElement);
            this.links = saved;
        });
    }

    private checkCellName(id: string, range: SourceRange): void {
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

    private cellField(cell: Cell, meaning: Extract<ColumnMeaning, { column: 'field' }>, shape: Shape, store: Store): void {
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

    private recordTable(entry: Entry, opening: Extract<Opening, { opens: 'fieldTable' }>, name: string, store: Store): void {
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
            (store.values[name] as unknown[]).push({ ...record.values, range: rangeOf(row, this) });
        });
        store.given.set(name, this.keywordRange(entry));
    }

    /** A cell below a heading with a name (`note OFFRE-A`): the value is kept with the name that it is about. */
    private forArgument(cell: Cell, argument: Item, meaning: Extract<ColumnMeaning, { column: 'field' }>, record: Store): void {
        const items = cell.items as Item[];
        const range = rangeOf(items[0]!, this);
        const about = this.inRole(meaning.name, () => readValue({ as: 'reference', to: ['offer'] }, [argument], this));
        const value = this.inRole(meaning.name, () => this.simpleValue(meaning.field.reading, items, range));
        if (value !== undefined) {
            (record.values[meaning.name] as unknown[]).push({ ...(value as object), about });
        }
    }

    // ------------------------------------------------------------------------------------------------------------------------------------------

    private keywordRange(entry: Entry): SourceRange {
        const { offset, firstEnd } = placeOf(entry);
        return { file: this.file, start: offset, end: firstEnd };
    }

    private spelled(word: Word): Bilingual {
        return { fr: spell(word, 'fr'), en: spell(word, 'en') };
    }
}

/** A clause of a record within a record is read by its first value (`surface 14 m²` in a head). */
function readingInline(reading: Reading): Reading {
    return reading.as === 'record' ? reading.shape.fields[reading.shape.positional[0]!]!.reading : reading;
}

/** Whether a further value stands behind one. */
function isFollowed(items: readonly Item[], index: number): boolean {
    const next = items[index + 1];
    return next !== undefined && next.$type !== 'Clause' && next.$type !== 'Comma';
}

function emptyValues(shape: Shape): Record<string, unknown> {
    const values: Record<string, unknown> = {};
    for (const name of Object.keys(shape.fields)) {
        if (shape.fields[name]!.many) {
            values[name] = [];
        }
    }
    return values;
}

/** What a message shows of a text of the user's. */
function excerpt(text: string): string {
    return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

/** The language that a text states for its programme, or undefined where it states none. */
export function statedLanguage(text: string): Language | undefined {
    const match = /(?:^|[\n{])[ \t\u00a0]*(?:langue|language)[ \t\u00a0]+([\p{L}]+)/u.exec(text);
    const word = match && (match[1] === 'en' ? 'en' : wordOf(match[1]!));
    return word === 'fr' || word === 'en' ? word : undefined;
}
