import type { Entry, Item } from '../grammar/generated/ast.js';
import { placeOf } from '../grammar/parser.js';
import type { Field, Reading, Shape } from '../grammar/readings.js';
import { mostProblems } from '../grammar/scan-state.js';
import { scopeOfShape, type Scope } from '../grammar/scopes.js';
import { syntaxMessage } from '../grammar/syntax-problems.js';
import type { Reference, SourceRange } from '../grammar/values.js';
import { spell, spellings, type Language, type Word } from '../grammar/vocabulary.js';
import type { Link } from './elements.js';
import type { Bilingual, Finding } from './findings.js';
import { describeReading } from './describe-reading.js';
import { isMoment, isName, rangeOf, type ReadingContext } from './read-items.js';
import { furtherUnit, isFurtherUnit, unknownUnit } from './read-units.js';
import { accepts, readValue } from './read-values.js';
import { closest } from './suggestions.js';

/** The values read for a shape, and where each field was first given. */
export interface Store {
    readonly values: Record<string, unknown>;
    readonly given: Map<string, SourceRange>;
}

/** Reads the values of fields: what stands behind a word, on its line or in its block. */
export abstract class FieldReader implements ReadingContext {
    protected readonly findings: Finding[] = [];
    protected links: Link[] = [];
    /** Codes already said of the row at hand: one finding a row. */
    protected rowSaid: Set<string> | undefined;
    protected role = '';

    constructor(readonly file: string, readonly text: string, readonly language: Language) {}

    report(code: string, range: SourceRange, message: Bilingual, advice?: Bilingual): void {
        if (this.rowSaid?.has(code)) {
            return;
        }
        this.rowSaid?.add(code);
        const severity = code === 'ambiguous-number' || code === 'ambiguous-date' || code === 'misplaced' ? 'warning' : 'error';
        this.add({ code, severity, range, message, advice });
    }

    protected add(finding: Finding): void {
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

    /** Reads the entries of a body into a store. */
    protected abstract body(entries: readonly Entry[], scope: Scope, store: Store): void;

    protected field(entry: Entry, name: string, field: Field, store: Store): void {
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

    protected simpleValue(reading: Reading, items: readonly Item[], keyword: SourceRange): unknown {
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
                    this.report('comma-trailing', rangeOf(item, this),
                        { fr: 'Rien ne suit cette virgule.', en: 'Nothing follows this comma.' },
                        { fr: 'Ajoutez un élément, ou retirez la virgule.', en: 'Add an element, or remove the comma.' });
                }
            } else if (rest.length === 0 && accepts(reading, item, taken, afterComma)) {
                taken.push(item);
                afterComma = false;
            } else if (rest.length === 0 && taken.length > 0 && accepts(reading, item, taken, true)) {
                this.report('comma-missing', rangeOf(item, this),
                    { fr: 'Il manque une virgule avant cette valeur.', en: 'A comma is missing before this value.' });
                taken.push(item);
            } else {
                rest.push(item);
            }
        }
        if (taken.length === 0) {
            const expected = describeReading(reading, this.language);
            const range = rest[0] ? rangeOf(rest[0], this) : keyword;
            const written = this.text.slice(keyword.start, keyword.end);
            if (rest.length === 0) {
                this.valueMissing(range, expected);
                return undefined;
            }
            const found = this.text.slice(range.start, range.end);
            if (!this.asUnknownUnit(rest)) {
                this.report('value-unexpected', range, {
                    fr: `« ${found} » ne convient pas ici : « ${written} » attend ${expected.fr}.`,
                    en: `“${found}” does not fit here: “${written}” expects ${expected.en}.`,
                }, this.meantWord(reading, found));
            }
            return undefined;
        }
        this.leftOver(rest, taken[taken.length - 1]);
        return readValue(reading, taken, this);
    }

    /** A word stands without its value: it is to be given, or the word goes. */
    protected valueMissing(keyword: SourceRange, expected: Bilingual, advice?: Bilingual): void {
        const written = this.text.slice(keyword.start, keyword.end);
        this.add({
            code: 'value-missing', severity: 'error', range: keyword, advice,
            message: { fr: `« ${written} » attend ${expected.fr}.`, en: `“${written}” expects ${expected.en}.` },
            fixes: [{
                title: { fr: `Retirer « ${written} »`, en: `Remove “${written}”` },
                edits: [{ range: this.withItsLine(keyword), newText: '' }],
            }],
        });
    }

    /** A stretch with the line that it fills, else with the blanks before it. */
    private withItsLine({ file, start, end }: SourceRange): SourceRange {
        const line = Math.max(this.text.lastIndexOf('\n', start - 1), this.text.lastIndexOf('\r', start - 1)) + 1;
        const before = this.text.slice(line, start);
        const after = /^[^\S\r\n]*(?=[\r\n]|$)/.exec(this.text.slice(end, end + 80))?.[0];
        if (before.trim() !== '' || after === undefined) {
            return { file, start: line + before.trimEnd().length, end };
        }
        // The line break before it goes too.
        const from = line - (this.text.slice(Math.max(0, line - 2), line) === '\r\n' ? 2 : Math.min(1, line));
        return { file, start: from, end: end + after.length };
    }

    protected meantWord(reading: Reading, found: string): Bilingual | undefined {
        if (found === '' || this.findings.length > mostProblems || (reading.as !== 'word' && reading.as !== 'words')) {
            return undefined;
        }
        const meant = closest(found, reading.words.flatMap(word => spellings(word, this.language)));
        return meant === undefined ? undefined : { fr: `Vouliez-vous dire « ${meant} » ?`, en: `Did you mean “${meant}”?` };
    }

    /** The values of a record: those on its line, and those in its block. */
    protected record(shape: Shape, items: readonly Item[], entry: Entry | undefined, keyword: SourceRange): unknown {
        const store: Store = { values: emptyValues(shape), given: new Map() };
        const scope = scopeOfShape(shape);
        this.inline(items, shape, scope, store);
        if (entry) {
            this.body(entry.entries, scope, store);
            if (entry.table) {
                this.strayTable(entry);
            }
        }
        const range = entry ? rangeOf(entry, this) : keyword;
        if (store.given.size === 0 && shape.positional.length > 0) {
            const { reading } = shape.fields[shape.positional[0]!]!;
            this.valueMissing(keyword, describeReading(reading, this.language));
        }
        return { ...store.values, range };
    }

    /** Values and clauses on one line: each clause takes what its reading accepts, the rest goes to the fields given by position. */
    protected inline(items: readonly Item[], shape: Shape, clauses: Scope, store: Store): void {
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
                ...(last ? [last] : []), ...(clause ? [clause.name] : []), ...shape.positional,
                ...(clauses.unnamedWords ? [clauses.unnamedWords.name] : []),
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
                this.valueMissing(range, describeReading(reading, this.language),
                    this.meantWord(reading, rest[0] ? this.textOf(rest[0]) : ''));
            }
        }
        this.leftOver(rest);
    }

    protected textOf(item: Item): string {
        const { start, end } = rangeOf(item, this);
        return this.text.slice(start, end);
    }

    protected leftOver(items: readonly Item[], after?: Item): void {
        const values = items.filter(item => item.$type !== 'Comma');
        if (values.length === 0 || this.asUnknownUnit(values, after)) {
            return;
        }
        const first = rangeOf(values[0]!, this);
        if (values.length === 1 && isName(values[0]!) && isFurtherUnit(this.text, first)) {
            this.add(furtherUnit(this.text, first));
            return;
        }
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
    protected asUnknownUnit(items: readonly Item[], after?: Item): boolean {
        const name = items[0];
        if (!name || name.$type !== 'Amount' || (name.from as { $type?: string } | undefined)?.$type !== 'Name') {
            return false;
        }
        const range = rangeOf(name, this);
        const before = this.text.slice(Math.max(0, range.start - 12), range.start);
        if (!/\d[ \u00a0\u202f]*$/.test(before) || (after && after.$type !== 'Amount')) {
            return false;
        }
        const { code, message, advice } = unknownUnit(this.text, range);
        this.report(code, range, message, advice);
        return true;
    }

    protected give(store: Store, name: string, many: boolean, range: SourceRange, read: () => unknown): void {
        const value = read();
        const first = store.given.get(name);
        if (many) {
            if (value !== undefined) {
                append(store.values, name, value);
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

    protected twice(range: SourceRange, first: SourceRange): void {
        const written = this.text.slice(range.start, Math.min(range.end, range.start + 40)).replace(/\s+/g, ' ').trim();
        this.add({
            code: 'given-twice', severity: 'error', range,
            message: { fr: `« ${written} » est donné deux fois ; la première valeur compte.`,
                en: `“${written}” is given twice; the first value counts.` },
            related: [{ range: first, message: { fr: 'Donné ici d’abord.', en: 'First given here.' } }],
        });
    }

    protected inRole<T>(name: string, read: () => T): T {
        const saved = this.role;
        this.role = saved === '' ? name : rolesIn(saved, name);
        const value = read();
        this.role = saved;
        return value;
    }

    protected strayTable(entry: Entry): void {
        const row = entry.table!.rows[0]!;
        this.report('row-without-heading', rangeOf(row, this),
            { fr: syntaxMessage('row-without-heading', 'fr'), en: syntaxMessage('row-without-heading', 'en') });
    }

    protected keywordRange(entry: Entry): SourceRange {
        const { offset, firstEnd } = placeOf(entry);
        return { file: this.file, start: offset, end: firstEnd };
    }

    protected spelled(word: Word): Bilingual {
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

// Thousands of elements have lists without items, and roles of the same few names: each is kept once.
const nothing: readonly unknown[] = Object.freeze([]);
const roles = new Map<string, Map<string, string>>();

function rolesIn(outer: string, name: string): string {
    let inner = roles.get(outer);
    if (!inner) {
        inner = new Map();
        roles.set(outer, inner);
    }
    let role = inner.get(name);
    if (role === undefined) {
        role = `${outer}.${name}`;
        inner.set(name, role);
    }
    return role;
}

/** Adds a value to the list of a field that may be given several times. */
export function append(values: Record<string, unknown>, name: string, value: unknown): void {
    if (values[name] === nothing) {
        values[name] = [value];
    } else {
        (values[name] as unknown[]).push(value);
    }
}

/** A shape's values before any is given: a list for each field that may be given several times. */
export function emptyValues(shape: Shape): Record<string, unknown> {
    const values: Record<string, unknown> = {};
    for (const name of Object.keys(shape.fields)) {
        if (shape.fields[name]!.many) {
            values[name] = nothing;
        }
    }
    return values;
}
