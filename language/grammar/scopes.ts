import { kindByTable, kindByWord, kindNames, kindOf, type KindName } from './concepts.js';
import type { Field, Reading, Shape } from './readings.js';
import type { Word } from './vocabulary.js';

/** What a word opens where it is a keyword: a field, a declaration, or a table of either. */
export type Opening =
    | { readonly opens: 'field'; readonly name: string; readonly field: Field }
    | { readonly opens: 'declaration'; readonly kind: KindName }
    | { readonly opens: 'fieldTable'; readonly name: string; readonly field: Field }
    | { readonly opens: 'declarationTable'; readonly kind: KindName };

/** The words that are keywords in a body, and what may stand there without one. */
export interface Scope {
    readonly openings: ReadonlyMap<Word, Opening>;
    readonly unnamedText?: string;
    readonly unnamedWords?: { readonly name: string; readonly field: Field; readonly words: readonly Word[] };
}

/** The scope where nothing has a meaning: below an unknown word. */
export const nothingHere: Scope = { openings: new Map() };

/** The scope of a file: every kind, and every table of a kind. */
export const fileScope: Scope = scopeOfKinds(kindNames);

const scopes = new Map<Shape, Scope>();
const kindScopes = new Map<KindName, Scope>();

/** The scope in the body of a kind. */
export function scopeOfKind(kind: KindName): Scope {
    let scope = kindScopes.get(kind);
    if (!scope) {
        const { shape, holds } = kindOf(kind);
        const openings = new Map([...scopeOfKinds(holds as KindName[]).openings, ...scopeOfShape(shape).openings]);
        scope = { ...scopeOfShape(shape), openings };
        kindScopes.set(kind, scope);
    }
    return scope;
}

/** The scope in the body that an opening may have. */
export function scopeOf(opening: Opening): Scope {
    switch (opening.opens) {
        case 'declaration': return scopeOfKind(opening.kind);
        case 'field': return opening.field.reading.as === 'record' ? scopeOfShape(opening.field.reading.shape) : nothingHere;
        case 'fieldTable': case 'declarationTable': return nothingHere;
    }
}

/** The fields that may follow an opening on its own line, without a block. */
export function clausesOf(opening: Opening): Scope {
    return opening.opens === 'declaration' ? scopeOfShape(kindOf(opening.kind).shape) : scopeOf(opening);
}

/** The shape of what an opening declares: a kind's, a record's, or none for a simple value. */
export function shapeOf(opening: Opening): Shape | undefined {
    switch (opening.opens) {
        case 'declaration': case 'declarationTable': return kindOf(opening.kind).shape;
        case 'field': case 'fieldTable': return opening.field.reading.as === 'record' ? opening.field.reading.shape : undefined;
    }
}

/** The scope of the fields of a shape. */
export function scopeOfShape(shape: Shape): Scope {
    let scope = scopes.get(shape);
    if (!scope) {
        const openings = new Map<Word, Opening>();
        let unnamedText: string | undefined;
        let unnamedWords: Scope['unnamedWords'];
        for (const [name, field] of Object.entries(shape.fields)) {
            openings.set(field.word, { opens: 'field', name, field });
            if (field.also) {
                openings.set(field.also, { opens: 'field', name, field });
            }
            if (field.table) {
                openings.set(field.table, { opens: 'fieldTable', name, field });
            }
            if (field.unnamed && field.reading.as === 'text') {
                unnamedText = name;
            } else if (field.unnamed && field.reading.as === 'word') {
                unnamedWords = { name, field, words: field.reading.words };
            }
        }
        scope = { openings, unnamedText, unnamedWords };
        scopes.set(shape, scope);
    }
    return scope;
}

function scopeOfKinds(kinds: readonly KindName[]): Scope {
    const openings = new Map<Word, Opening>();
    for (const kind of kinds) {
        const { word, table } = kindOf(kind);
        openings.set(word, { opens: 'declaration', kind });
        if (table) {
            openings.set(table, { opens: 'declarationTable', kind });
        }
    }
    return { openings };
}

/** The kind that a word declares or heads a table of, wherever it stands. */
export function anyKind(word: Word): Opening | undefined {
    const declared = kindByWord(word);
    if (declared) {
        return { opens: 'declaration', kind: declared };
    }
    const listed = kindByTable(word);
    return listed && { opens: 'declarationTable', kind: listed };
}

/** The column that a header's word heads in a table: the code, the title, or a field. Undefined when it heads none. */
export type ColumnMeaning =
    { readonly column: 'code' } | { readonly column: 'title' } | { readonly column: 'field'; readonly name: string; readonly field: Field };

/** What the rows of an opening's table are: for a declaration that is itself a table (the marks of a tender), its rows. */
export function listedBy(opening: Opening): Opening {
    if (opening.opens === 'declaration') {
        const { word, shape } = kindOf(opening.kind);
        const rows = Object.entries(shape.fields).find(([, field]) => field.table === word);
        if (rows) {
            return { opens: 'fieldTable', name: rows[0], field: rows[1] };
        }
    }
    return opening;
}

/** What opens something in a scope, each once: by the word that is proposed for it, not by those that are read besides. */
export function properOpenings({ openings }: Scope): [Word, Opening][] {
    return [...openings].filter(([word, opening]) => opening.opens !== 'field' || opening.field.word === word);
}

/** What a word means at the head of a column of a table of kinds or of records. */
export function columnMeaning(entryOpening: Opening, word: Word): ColumnMeaning | undefined {
    const opening = listedBy(entryOpening);
    const shape = shapeOf(opening);
    if (!shape) {
        return undefined;
    }
    const field = (name: string): ColumnMeaning => ({ column: 'field', name, field: shape.fields[name]! });
    const ofKind = opening.opens === 'declarationTable';
    const own = scopeOfShape(shape).openings.get(word);
    if (own?.opens === 'field') {
        return { column: 'field', name: own.name, field: own.field };
    }
    if (shape.columns?.[word]) {
        return field(shape.columns[word]);
    }
    if (ofKind && (word === 'code' || word === kindOf(opening.kind).word)) {
        return { column: 'code' };
    }
    if (ofKind && word === 'title') {
        return { column: 'title' };
    }
    // A table of records may call its first value by the record's own word: `étapes` with a column `étape`.
    if (opening.opens === 'fieldTable' && (word === opening.field.word || word === 'title' || word === 'description')
        && shape.positional[0]) {
        return field(shape.positional[0]);
    }
    return undefined;
}

/** The words that a reading accepts, beside names and values. */
export function wordsOf(reading: Reading): readonly Word[] {
    switch (reading.as) {
        case 'word': case 'words': return reading.words;
        case 'spaces': return ['all'];
        case 'level': return ['present', 'difference', 'change'];
        case 'target': return ['difference', 'change', 'present'];
        case 'per': return ['space', 'unit', 'user', 'trancheOf', 'started', 'complete'];
        case 'text': case 'texts': case 'flag': case 'name': case 'reference': case 'references': case 'sources': case 'phases':
        case 'expression': case 'fraction': case 'period': case 'hours': case 'record':
        case 'codes':
            return [];
    }
}

/** ISO codes name the languages too, in a place that asks for one (« en » is elsewhere a French preposition). */
export function wordInPlace(word: Word, allowed: readonly Word[]): Word | undefined {
    if (allowed.includes(word)) {
        return word;
    }
    return word === 'at' && allowed.includes('en') ? 'en' : undefined;
}

/** The readings that take values by position in an opening. */
export function positionalReadings(opening: Opening): readonly Reading[] {
    if (opening.opens === 'field' && opening.field.reading.as !== 'record') {
        return [opening.field.reading];
    }
    const shape = shapeOf(opening);
    return shape ? shape.positional.map(name => shape.fields[name]!.reading) : [];
}

/** Whether a reading can take a name. */
export function takesNames(reading: Reading): boolean {
    switch (reading.as) {
        case 'name': case 'reference': case 'references': case 'sources': case 'phases': case 'spaces':
        case 'expression': case 'level': case 'target': case 'per': case 'codes':
            return true;
        case 'text': case 'texts': case 'flag': case 'word': case 'words': case 'fraction': case 'period': case 'hours': case 'record':
            return false;
    }
}

