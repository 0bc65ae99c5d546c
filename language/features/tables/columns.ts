import type { KindName } from '../../grammar/concepts.js';
import { kindOf } from '../../grammar/concepts.js';
import type { Reading } from '../../grammar/readings.js';
import { columnMeaning, scopeOfShape, shapeOf, type ColumnMeaning, type Opening } from '../../grammar/scopes.js';
import { dimensionName, parseUnit, type Dimension } from '../../grammar/units.js';
import { languages, normalizePhrase, spellings, words, type Word } from '../../grammar/vocabulary.js';

/** A column to be written: the word that heads it, and the unit that stood in its heading (`Surface (m²)`). */
export interface GuessedColumn {
    readonly word?: Word;
    readonly meaning?: ColumnMeaning;
    readonly unit?: string;
    /** The heading as it was. */
    readonly heading: string;
    /** The name behind the heading's word. */
    readonly argument?: string;
}

/** A table, or a declaration of a kind, that cells may become. */
export type Listing = Extract<Opening, { opens: 'declarationTable' | 'fieldTable' }>;

const plain = (text: string): string => normalizePhrase(text).normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
    .replace(/[^\p{L}\p{N}% ]+/gu, ' ').replace(/\s+/g, ' ').trim();

/** What spreadsheets call what the language calls otherwise, without accents. */
const otherNames: readonly (readonly [Word, readonly string[]])[] = [
    ['code', ['n', 'no', 'num', 'numero', 'ref', 'reference', 'id', 'ident', 'identifiant', 'repere', 'number', 'item', 'rep']],
    ['title', ['intitule', 'libelle', 'designation', 'nom', 'local', 'locaux', 'piece', 'espace', 'objet', 'name', 'label', 'room',
        'designation des locaux', 'exigence', 'besoin', 'risque', 'poste', 'requirement', 'need', 'risk']],
    ['count', ['nb', 'nbre', 'qte', 'quantite', 'nombre de locaux', 'qty', 'quantity']],
    ['area', ['m2', 'm²', 'surface utile', 'surface unitaire', 'su', 'sun', 'surf', 'unit area', 'size']],
    ['headcount', ['effectifs', 'capacite', 'nombre de personnes', 'personnes', 'capacity', 'people', 'staff']],
    ['remark', ['observations', 'observation', 'commentaire', 'commentaires', 'remarques', 'notes', 'note', 'comments', 'comment']],
    ['amount', ['montant ht', 'prix', 'cout', 'total ht', 'cost', 'price', 'budget']],
    ['mitigation', ['mesure', 'mesures', 'action', 'traitement', 'treatment']],
    ['bearer', ['porteur', 'responsable', 'pilote', 'owner']],
    ['description', ['definition', 'texte', 'enonce', 'text', 'statement']],
    ['level', ['valeur', 'seuil', 'niveau attendu', 'value', 'threshold']],
    ['nature', ['type', 'categorie', 'category']],
    ['due', ['delai', 'date limite', 'deadline']],
];

const byName = new Map<string, Word[]>();
for (const word of words) {
    languages.flatMap(language => spellings(word, language)).forEach(spelling => note(plain(spelling), word));
}
otherNames.forEach(([word, names]) => names.forEach(name => note(name, word)));

function note(name: string, word: Word): void {
    byName.set(name, [...byName.get(name) ?? [], word]);
}

/**
 * What a heading of a spreadsheet is in a table: by its words, then by those that such columns go by elsewhere. The word of a kind heads
 * its codes, or its titles where the cells below are no names.
 */
export function guessColumn(listing: Listing, heading: string, cells: readonly string[] = []): GuessedColumn {
    const unit = /[([]\s*(?:en |in )?([^)\]]+?)\s*[)\]]\s*$/.exec(heading)?.[1];
    const named = unit !== undefined && parseUnit(unit) ? heading.replace(/[([][^([]*$/, '') : heading;
    const known = unit !== undefined && parseUnit(unit) ? { unit } : {};
    const said = plain(named);
    for (const name of [said, said.replace(/s\b/g, ''), said.replace(/ (?:du|de la|de l|des|de|of the|of) .*$/, '')]) {
        for (const word of byName.get(name) ?? []) {
            const meaning = columnMeaning(listing, word);
            const isProse = meaning?.column === 'code' && word !== 'code'
                && cells.some(cell => cell !== '' && !nameForm.test(cell));
            if (meaning && !isProse) {
                return { word, meaning, heading, ...known };
            }
        }
    }
    return { heading, ...known };
}

/** How well some headings fit a table: one for each column that is understood, each meaning once. */
export function fitOf(listing: Listing, headings: readonly string[]): number {
    const found = headings.flatMap(heading => guessColumn(listing, heading).word ?? []);
    const own = listing.opens === 'declarationTable' ? kindOf(listing.kind).word : listing.field.word;
    const said = headings.map(plain);
    const names = languages.flatMap(language => spellings(own, language)).map(plain);
    return new Set(found).size + (said.some(heading => names.includes(heading)) ? 0.5 : 0);
}

/** Columns for cells without headings, by what stands in them: codes, texts, areas, counts. */
export function guessByContent(listing: Listing, rows: readonly (readonly string[])[]): GuessedColumn[] {
    const used = new Set<Word>();
    return rows[0]!.map((_, column): GuessedColumn => {
        const cells = rows.map(row => row[column]!).filter(cell => cell !== '');
        const word = wordFor(listing, cells, used, column);
        if (word) {
            used.add(word);
        }
        return { word, meaning: word && columnMeaning(listing, word), heading: '' };
    });
}

const nameForm = /^\p{Lu}[\p{Lu}\p{N}_.-]*$/u;
const numberForm = /^-?\d[\d \u00a0\u202f.,]*(.*)$/u;

function wordFor(listing: Listing, cells: readonly string[], used: ReadonlySet<Word>, column: number): Word | undefined {
    const free = (word: Word): boolean => !used.has(word) && columnMeaning(listing, word) !== undefined;
    const shape = shapeOf(listing);
    if (cells.length === 0 || !shape) {
        return undefined;
    }
    if (column === 0 && free('code') && cells.every(cell => nameForm.test(cell)) && new Set(cells).size === cells.length) {
        return 'code';
    }
    const units = cells.map(cell => numberForm.exec(cell)?.[1]?.trim());
    const fields = [...scopeOfShape(shape).openings].flatMap(([word, opening]) => (opening.opens === 'field' ? [{ word, opening }] : []));
    if (units.every(unit => unit !== undefined)) {
        const dimension = units[0] ? parseUnit(units[0]) && dimensionName(parseUnit(units[0])!.dimensions) : undefined;
        return dimension ? fields.find(({ word, opening }) => free(word) && dimensionOf(opening.field.reading) === dimension)?.word
            : (['count', 'headcount'] as const).find(free);
    }
    const text: Word = listing.opens === 'declarationTable' ? 'title' : listing.field.word;
    return free(text) ? text : (['description', 'remark'] as const).find(free);
}

/** The dimension that a field asks for, its own or that of the value that opens its record. */
export function dimensionOf(reading: Reading): Dimension | undefined {
    if (reading.as === 'expression' || reading.as === 'level') {
        return reading.dimension;
    }
    const [first] = reading.as === 'record' ? reading.shape.positional : [];
    return reading.as === 'record' && first !== undefined ? dimensionOf(reading.shape.fields[first]!.reading) : undefined;
}

/** Tables that may stand where kinds may: those of the kinds, and of the fields of a body. */
export function listingsOf(openings: ReadonlyMap<Word, Opening>): readonly Listing[] {
    return [...openings.values()].filter((opening): opening is Listing =>
        opening.opens === 'declarationTable' || opening.opens === 'fieldTable');
}

/** Kinds that cells become when nothing tells which: what spreadsheets hold most. */
export const likeliestKinds: readonly KindName[] = ['space', 'requirement', 'costItem', 'risk', 'need', 'user', 'actor', 'term'];
