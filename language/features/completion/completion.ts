import { skipBlanks } from '../../grammar/characters.js';
import { kindNames, kindOf, type KindName } from '../../grammar/concepts.js';
import type { Field, Reading } from '../../grammar/readings.js';
import {
    clausesOf,
    columnMeaning,
    fileScope,
    listedBy,
    positionalReadings, properOpenings,
    scopeOfShape,
    shapeOf,
    wordsOf,
    type Opening,
} from '../../grammar/scopes.js';
import { scanUnit, type Dimension } from '../../grammar/units.js';
import { normalizePhrase, ownSpellings, spell, wordOf, type Word } from '../../grammar/vocabulary.js';
import { wordNote } from '../hover.js';
import { lastBefore, type View } from '../view.js';
import { ruleCard, type RuleNote } from '../waivers.js';
import { elementProposals, nextNames } from './names.js';
import { placesAt, type CodePlace, type Place } from './place.js';
import type { Proposal, Question } from './proposal.js';
import { declarationSnippet, fieldSnippet, tableSnippet } from './snippets.js';
import { unitsFor } from './units.js';
import { lacksStatement, wordingProposals } from './wording.js';

/** What may be written at an offset. */
export interface Completion {
    /** Where what is typed begins: the proposals replace from there to the cursor. */
    readonly start: number;
    /** Where what they replace ends, if it goes on behind the cursor: a unit stands there that another one takes the place of. */
    readonly end?: number;
    readonly proposals: readonly Proposal[];
    /** A value is due here, so that it may be offered unasked. */
    readonly due: boolean;
}

/** What sentences refer to, the most usual first. */
const spokenOf: readonly KindName[] = ['requirement', 'space', 'unit', 'need', 'scenario', 'user', 'phase'];
const kindsInProse: readonly KindName[] = [...new Set([...spokenOf, ...kindNames])];

const nothing: Completion = { start: 0, proposals: [], due: false };

/** Proposes what may stand at an offset: words, names, units, columns, cells; in the programme's language. */
export function completionAt(question: Question): Completion {
    const places = placesAt(question.view, question.offset);
    const answers = places.map(place => answer(question, place)).filter(({ proposals }) => proposals.length > 0);
    // Where a value is due, the word at the cursor is that value, whatever phrase it might go on.
    const last = answers[answers.length - 1];
    return (last?.due ? last : answers[0]) ?? nothing;
}

function answer(question: Question, place: Place): Completion {
    const { view, locale } = question;
    switch (place.at) {
        case 'nowhere': return nothing;
        case 'statement': return { start: place.start, due: false, proposals: wordingProposals(view, locale, true) };
        case 'prose': {
            const proposals = elementProposals(question, kindsInProse).filter(
                ({ label }) => /^\p{Lu}./u.test(label) && !/\.\p{L}/u.test(label),
            );
            const closed = view.text[question.offset] === ']';
            return {
                start: place.start,
                due: true,
                proposals: proposals.map(one => ({ ...one, insert: closed ? one.label : `${one.label}]` })),
            };
        }
        case 'header': return { start: place.start, due: true, proposals: columnProposals(question, place.opening, place.used) };
        case 'cell': {
            const { column } = place;
            if (column?.column === 'code') {
                const listed = listedBy(place.opening);
                const names = listed.opens === 'declarationTable' ? nextNames(view, listed.kind, place.start) : [];
                return { start: place.start, due: false, proposals: names.map(name => newName(name, locale)) };
            }
            if (column?.column === 'field' && /\p{N}[ \u00a0\u202f\u2009]*$/u.test(view.text.slice(0, place.start))) {
                return { ...unitsAt(question, place.start, [column.field.reading]), start: place.start, due: false };
            }
            return {
                start: place.start,
                due: true,
                proposals: column?.column === 'field' ? valuesFor(question, column.field.reading) : [],
            };
        }
        case 'code': {
            const found = codeProposals(question, place);
            const fits = ({ label }: Proposal): boolean => place.phrase === undefined || normalizePhrase(label).startsWith(place.phrase);
            return { ...found, start: place.start, proposals: found.proposals.filter(fits) };
        }
    }
}

// Outside texts and tables --------------------------------------------------------------------------------------------

function codeProposals(question: Question, place: CodePlace): Omit<Completion, 'start'> {
    const { view } = question;
    const { context, first } = place;
    const { entry, clause } = context;
    // « tous » is a word of its own, but a type must follow it.
    const awaiting = context.awaiting || afterAll(view, place.start);
    if (entry && !context.named && !first) {
        const names = entry.opens === 'declaration' ? nextNames(view, entry.kind, place.start) : [];
        return { due: true, proposals: names.map(name => newName(name, question.locale)) };
    }
    if (place.afterNumber && entry) {
        const units = unitsAt(question, place.start, clause ? [clause] : positionalReadings(entry));
        // Another property stands behind the unit that is there, not before it.
        return units.end !== undefined ? { ...units, due: false } : {
            due: false,
            proposals: [...units.proposals, ...clauseProposals(question, entry, place.start), ...(first ? [] : sameLine(question, place))],
        };
    }
    const values =
        entry && awaiting
            ? clause
                ? valuesFor(question, clause, place.start)
                : positionalReadings(entry).flatMap(reading => valuesFor(question, reading, place.start))
            : [];
    const clauses =
        entry && !(awaiting && clause) && !(awaiting && positionalReadings(entry).some(isList))
            ? clauseProposals(question, entry, place.start)
            : [];
    const later =
        entry && !awaiting && !clause
            ? positionalReadings(entry)
                .slice(1)
                .flatMap(reading => wordProposals(question, wordsOf(reading)))
            : [];
    if (first) {
        const wordings = values.length === 0 && lacksStatement(view, place.start) ? wordingProposals(view, question.locale, false) : [];
        return { due: values.length > 0, proposals: [...values, ...bodyProposals(question, place), ...clauses, ...wordings] };
    }
    const due = values.length > 0;
    return { due, proposals: [...values, ...later, ...clauses, ...(awaiting ? [] : sameLine(question, place))] };
}

const isList = ({ as }: Reading): boolean =>
    as === 'references' ||
    as === 'phases' ||
    as === 'spaces' ||
    as === 'words' ||
    as === 'sources' ||
    as === 'reference' ||
    as === 'word';

/** The units that may stand at the cursor. Where one does already, another takes its place; none is offered unasked. */
function unitsAt({ view, offset }: Question, start: number, readings: readonly Reading[]): Pick<Completion, 'proposals' | 'end'> {
    const end = endOfUnit(view.text, start, offset);
    return end === undefined ? { proposals: unitProposals(view, start, readings) }
        : { end, proposals: offset > start ? unitProposals(view, start, readings) : [] };
}

/** The end of the unit that stands behind the cursor, or around it. */
function endOfUnit(text: string, start: number, offset: number): number | undefined {
    const around = scanUnit(text, start)?.end ?? start;
    return around > offset ? around : scanUnit(text, skipBlanks(text, offset))?.end;
}

function unitProposals(view: View, start: number, readings: readonly Reading[]): Proposal[] {
    return unitsFor(view, dimensionIn(readings), start).map((unit): Proposal => ({
        kind: 'unit', label: unit, insert: needsSpace(view, start) ? ` ${unit}` : unit,
    }));
}

function needsSpace(view: View, start: number): boolean {
    return /\p{N}/u.test(view.text[start - 1] ?? '');
}

function dimensionIn(readings: readonly Reading[]): Dimension | undefined {
    for (const reading of readings) {
        const [first] = reading.as === 'record' ? reading.shape.positional : [];
        const dimension = (reading.as === 'expression' || reading.as === 'level') ? reading.dimension
            : reading.as === 'record' && first !== undefined ? dimensionIn([reading.shape.fields[first]!.reading]) : undefined;
        if (dimension) {
            return dimension;
        }
    }
    return undefined;
}

/** What may begin in the body at hand: fields not given yet, declarations that stand there, tables. */
function bodyProposals(question: Question, place: CodePlace): Proposal[] {
    const { scope } = place.context;
    const given = scope === fileScope ? new Set<Word>() : givenAround(question.view, place.start, question.offset);
    const isGiven = ({ word, also, many }: Field): boolean => !many && (given.has(word) || (also !== undefined && given.has(also)));
    return properOpenings(scope).flatMap(([word, opening]) =>
        opening.opens === 'field' && isGiven(opening.field) ? [] : openingProposal(question, word, opening, place),
    );
}

/** Further fields of the body on the line of another. */
function sameLine(question: Question, place: CodePlace): Proposal[] {
    return place.context.scope === fileScope ? [] : bodyProposals(question, place).filter(({ kind }) => kind === 'property');
}

function openingProposal({ view, locale, offset }: Question, word: Word, opening: Opening, place: CodePlace): Proposal {
    const { language } = view.programme;
    const label = spell(word, language);
    const note = wordNote(word, opening, locale);
    switch (opening.opens) {
        case 'declaration': {
            const name = nextNames(view, opening.kind, offset)[0] ?? (language === 'fr' ? 'NOM' : 'NAME');
            const inline = !/^\s*$/.test(view.text.slice(view.text.lastIndexOf('\n', place.start - 1) + 1, place.start));
            return {
                kind: 'declaration',
                label,
                note,
                insert: inline ? `${label} ` : declarationSnippet(opening.kind, name, language),
                snippet: !inline,
            };
        }
        case 'declarationTable': case 'fieldTable': {
            const detail = locale === 'fr' ? 'tableau' : 'table';
            return { kind: 'table', label, note, detail, insert: tableSnippet(opening, language), snippet: true };
        }
        case 'field': {
            const { text } = fieldSnippet({ ...opening.field, unnamed: false }, language);
            return { kind: 'property', label, note, insert: text, snippet: true, leadsOn: takesProposals(opening.field.reading) };
        }
    }
}

function takesProposals(reading: Reading): boolean {
    switch (reading.as) {
        case 'words':
        case 'reference':
        case 'references':
        case 'sources':
        case 'phases':
        case 'spaces':
        case 'per':
        case 'codes':
            return true;
        case 'word':
            return reading.words.length > 12;
        case 'record':
            return (
                reading.shape.positional[0] !== undefined && takesProposals(reading.shape.fields[reading.shape.positional[0]]!.reading)
            );
        case 'text':
        case 'texts':
        case 'flag':
        case 'name':
        case 'expression':
        case 'level':
        case 'target':
        case 'fraction':
        case 'period':
        case 'hours':
            return false;
    }
}

function clauseProposals({ view, locale }: Question, entry: Opening, start: number): Proposal[] {
    const given = clausesBefore(view, start);
    const positional = new Set(shapeOf(entry)?.positional ?? []);
    return properOpenings(clausesOf(entry)).flatMap(([word, opening]): Proposal[] => {
        if (opening.opens !== 'field' || given.has(word) || positional.has(opening.name) || entry.opens === 'declaration') {
            return [];
        }
        const { text } = fieldSnippet(opening.field, view.programme.language);
        return [
            {
                kind: 'property',
                label: spell(word, view.programme.language),
                insert: text,
                snippet: true,
                note: wordNote(word, opening, locale),
                leadsOn: takesProposals(opening.field.reading),
            },
        ];
    });
}

/** The words of the fields that the body around an offset gives already; what is being typed does not count. */
function givenAround(view: View, start: number, end: number): ReadonlySet<Word> {
    const { lexemes } = view.scan;
    const given = new Set<Word>();
    const note = (index: number): void => {
        const { type, start: from, end: to } = lexemes[index]!;
        const word = type === 'KEYWORD' && (to <= start || from >= end) ? wordOf(view.text.slice(from, to)) : undefined;
        if (word) {
            given.add(word);
        }
    };
    const from = lastBefore(lexemes, start - 1);
    for (let i = from, depth = 0; i >= 0; i--) {
        depth += lexemes[i]!.type === '}' ? 1 : lexemes[i]!.type === '{' ? -1 : 0;
        if (depth < 0) {
            break;
        }
        if (depth === 0) {
            note(i);
        }
    }
    for (let i = from + 1, depth = 0; i < lexemes.length; i++) {
        depth += lexemes[i]!.type === '{' ? 1 : lexemes[i]!.type === '}' ? -1 : 0;
        if (depth < 0) {
            break;
        }
        if (depth === 0) {
            note(i);
        }
    }
    return given;
}

function clausesBefore(view: View, start: number): ReadonlySet<Word> {
    const { lexemes } = view.scan;
    const given = new Set<Word>();
    for (let i = lastBefore(lexemes, start - 1); i >= 0 && !['KEYWORD', 'UNKNOWN', 'STATEMENT', '{', '}'].includes(lexemes[i]!.type); i--) {
        const word = lexemes[i]!.type === 'CLAUSE' ? wordOf(view.text.slice(lexemes[i]!.start, lexemes[i]!.end)) : undefined;
        if (word) {
            given.add(word);
        }
    }
    return given;
}

// Values --------------------------------------------------------------------------------------------------------------

/** What a reading can take: enumerated words, names; in a list, what it does not hold yet. */
function valuesFor(question: Question, reading: Reading, start = question.offset): Proposal[] {
    const listed = listedBefore(question.view, start);
    return allValues(question, reading, start).filter(({ label }) => !listed.has(label));
}

/** What the list at hand holds before an offset. */
function listedBefore({ scan: { lexemes }, text }: View, start: number): ReadonlySet<string> {
    const listed = new Set<string>();
    for (let i = lastBefore(lexemes, start - 1); i > 0 && lexemes[i]!.type === ','; i -= 2) {
        listed.add(text.slice(lexemes[i - 1]!.start, lexemes[i - 1]!.end));
    }
    return listed;
}

function allValues(question: Question, reading: Reading, start: number): Proposal[] {
    switch (reading.as) {
        case 'word': case 'words': return wordProposals(question, reading.words);
        case 'name': return elementProposals(question, ['phase']);
        case 'reference': case 'references': case 'sources': return elementProposals(question, reading.to);
        case 'phases': return elementProposals(question, ['phase']);
        case 'spaces': return afterAll(question.view, start)
            ? elementProposals(question, ['spaceType'])
            : [...wordProposals(question, ['all']), ...elementProposals(question, ['space', 'unit'])];
        case 'expression': return elementProposals(question, ['parameter', 'costItem']);
        case 'level': return [...bounds(question.locale), ...(reading.dimension ? [] : wordProposals(question, ['present']))];
        case 'target': return wordProposals(question, ['difference', 'change']);
        case 'per': return wordProposals(question, wordsOf(reading));
        case 'record': {
            const first = reading.shape.positional[0];
            return first === undefined ? [] : allValues(question, reading.shape.fields[first]!.reading, start);
        }
        case 'text': case 'texts': case 'flag': case 'fraction': case 'period': case 'hours': return [];
        case 'codes': return (question.rules ?? []).map(rule => ruleProposal(rule, question.locale));
    }
}

/** The signs with which a level bounds a value. */
function bounds(locale: Question['locale']): Proposal[] {
    const said: readonly (readonly [sign: string, fr: string, en: string])[] = [
        ['<=', 'au plus', 'at most'], ['>=', 'au moins', 'at least'], ['=', 'égal à', 'equal to'],
    ];
    return said.map(([sign, fr, en]) => ({ kind: 'word', label: sign, insert: `${sign} `, detail: locale === 'fr' ? fr : en }));
}

function ruleProposal(rule: RuleNote, locale: Question['locale']): Proposal {
    return {
        kind: 'word', label: rule.code, detail: rule.title[locale], alsoFoundBy: rule.title[locale], note: ruleCard(rule, locale),
    };
}

function afterAll(view: View, start: number): boolean {
    const last = view.scan.lexemes[lastBefore(view.scan.lexemes, start - 1)];
    return last?.type === 'WORD' && wordOf(view.text.slice(last.start, last.end)) === 'all';
}

function wordProposals({ view }: Question, words: readonly Word[]): Proposal[] {
    return ownSpellings(words, view.programme.language).map((label): Proposal => ({ kind: 'word', label }));
}

function columnProposals({ view, locale }: Question, opening: Opening, used: ReadonlySet<Word>): Proposal[] {
    const listed = listedBy(opening);
    const shape = shapeOf(listed);
    if (!shape) {
        return [];
    }
    const own = properOpenings(scopeOfShape(shape)).filter(([, { opens }]) => opens === 'field').map(([word]) => word);
    const words: Word[] = listed.opens === 'declarationTable' && kindOf(listed.kind).named ? ['code', 'title', ...own] : own;
    return [...new Set(words)].filter(word => !used.has(word) && columnMeaning(listed, word)).map((word): Proposal => ({
        kind: 'column', label: spell(word, view.programme.language), note: wordNote(word, scopeOfShape(shape).openings.get(word), locale),
    }));
}

function newName(name: string, locale: Question['locale']): Proposal {
    return { kind: 'newName', label: name, detail: locale === 'fr' ? 'prochain identifiant libre' : 'next free identifier' };
}
