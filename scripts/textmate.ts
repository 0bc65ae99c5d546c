import { kindNames, kindOf } from '../language/grammar/concepts.js';
import type { Field, Shape } from '../language/grammar/readings.js';
import { wordsOf } from '../language/grammar/scopes.js';
import { unitSpellings } from '../language/grammar/units.js';
import { languages, spellings, type Word } from '../language/grammar/vocabulary.js';

/**
 * The TextMate grammar, made from the vocabulary and the shapes: what an editor shows before the server has spoken, and what a page that
 * knows no server shows. A word is a keyword only where it begins a line or a body, or stands on the line of the field that takes it.
 */
export function textMateGrammar(): string {
    const grammar = {
        name: 'Amont',
        scopeName: 'source.amont',
        fileTypes: ['amont'],
        patterns: [{ include: '#body' }],
        repository: repository(),
    };
    return `${JSON.stringify(grammar, null, 2)}\n`;
}

type Pattern = Readonly<Record<string, unknown>>;

// Oniguruma's own \b does not know that an accented letter, or a hyphen inside a name, is part of the word.
const before = '(?<![\\p{L}\\p{M}\\p{N}_.’\'-])';
const after = '(?![\\p{L}\\p{M}\\p{N}_’\']|[-.][\\p{L}\\p{N}])';
const blank = '[ \\t\\x{00a0}\\x{202f}\\x{2009}]';
const name = '[\\p{L}_](?:[\\p{L}\\p{M}\\p{N}_]|[-.](?=[\\p{L}\\p{N}_]))*';
/** Where an entry may begin: at the start of a line or behind an opening brace. */
const start = `(?:^|(?<=\\{))${blank}*`;
/** Where a further field of the same line may begin: behind a closing quote, or parted by two spaces. */
const start2 = `(?:(?<=["»”]${blank})|(?<=${blank}${blank}))`;

/** Spellings of some words as one expression, the longest first; a space may be a hyphen or a no-break space, an apostrophe be curly. */
function anyOf(words: Iterable<Word>): string {
    const all = [...new Set([...words].flatMap(word => languages.flatMap(language => spellings(word, language))))];
    return anySpelling(all);
}

function anySpelling(all: readonly string[]): string {
    const sorted = [...all].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
    return `(?:${sorted
        .map(spelling =>
            spelling
                .replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
                .replace(/'/g, "['’]")
                .replace(/ /g, '[ \\x{00a0}-]'),
        )
        .join('|')})`;
}

function captures(...names: readonly (string | undefined)[]): Pattern {
    return Object.fromEntries(names.flatMap((scope, i) => (scope === undefined ? [] : [[String(i + 1), { name: scope }]])));
}

function repository(): Record<string, Pattern> {
    const kindWords = new Set(kindNames.map(kind => kindOf(kind).word));
    const fields = fieldsByWord();
    const tables = new Set([
        ...kindNames.flatMap(kind => kindOf(kind).table ?? []),
        ...[...fields.values()].flatMap(list => list.flatMap(field => field.table ?? [])),
        'offers' as const,
    ]);
    const columns = new Set<Word>(['code', 'title', ...fields.keys(), ...kindWords, ...columnAliases()]);
    const relations = [...fields.values()].flat().filter(({ unnamed }) => unnamed).flatMap(({ reading }) => wordsOf(reading));
    return {
        body: {
            patterns: [
                { include: '#comment' },
                { include: '#table' },
                { include: '#declaration' },
                { include: '#tableHead' },
                { include: '#fields' },
                { include: '#values' },
                { include: '#relation' },
                { include: '#braces' },
            ],
        },
        comment: { name: 'comment.line.double-slash.amont', match: '//.*$' },
        declaration: {
            match: `${start}(${anyOf(kindWords)})${after}${blank}+(${name})(?=${blank}*(?:["«“{]|$|${blank}))(?!${blank}*,)`,
            captures: captures('keyword.control.declaration.amont', 'entity.name.type.amont'),
        },
        tableHead: {
            match: `${start}(${anyOf(tables)})${after}(?=${blank}*(?://.*)?$)`,
            captures: captures('keyword.control.declaration.amont'),
        },
        fields: { patterns: fieldPatterns(fields) },
        nextField: { match: `${start2}(${anyOf(fields.keys())})${after}`, captures: captures('keyword.other.property.amont') },
        relation: { match: `${before}(${anyOf(relations)})${after}`, captures: captures('variable.other.enummember.amont') },
        braces: { name: 'punctuation.section.braces.amont', match: '[{}]' },
        values: {
            patterns: [
                { include: '#text' },
                { include: '#date' },
                { include: '#quantity' },
                { include: '#operator' },
                { include: '#name' },
                { name: 'punctuation.separator.amont', match: '[,;]' },
            ],
        },
        text: {
            patterns: [
                {
                    // Prose is what people read: it keeps the colour of plain text, and package.json says that it is a string all the same.
                    contentName: 'meta.prose.amont',
                    begin: '"""',
                    end: '"""',
                    beginCaptures: { 0: { name: 'string.quoted.triple.amont' } },
                    endCaptures: { 0: { name: 'string.quoted.triple.amont' } },
                    patterns: [{ include: '#citation' }],
                },
                ...(
                    [
                        ['"', '"'],
                        ['«', '»'],
                        ['“', '”'],
                    ] as const
                ).map(([open, close]) => ({
                    name: 'string.quoted.double.amont',
                    begin: open,
                    end: `${close}|$`,
                    beginCaptures: { 0: { name: 'punctuation.definition.string.begin.amont' } },
                    endCaptures: { 0: { name: 'punctuation.definition.string.end.amont' } },
                    patterns: [{ include: '#citation' }],
                })),
            ],
        },
        citation: {
            match: '(\\[)(\\p{Lu}(?:[\\p{L}\\p{M}\\p{N}_]|[-.](?=[\\p{L}\\p{N}_]))+)(\\])(?![(:\\[])',
            captures: captures(
                'punctuation.definition.link.amont',
                'variable.other.reference.amont',
                'punctuation.definition.link.amont',
            ),
        },
        date: {
            name: 'constant.numeric.date.amont',
            match: `${before}(?:\\d{4}-\\d{2}(?:-\\d{2})?|\\d{1,2}/\\d{1,2}/\\d{4}|\\d{1,2}h(?:\\d{2})?|\\d{1,2}:\\d{2})${after}`,
        },
        quantity: {
            match: '(?<![\\p{L}\\p{M}\\p{N}_-])'
                + '([+-]?\\d{1,3}(?:[ \\x{00a0}\\x{202f}\\x{2009}]\\d{3})+(?!\\d)(?:[.,]\\d+)?|[+-]?\\d+(?:,\\d{3})*(?:[.,]\\d+)?)'
                + `(?:${blank}*(${unit()}))?`,
            captures: captures('constant.numeric.amont', 'keyword.other.unit.amont'),
        },
        operator: { name: 'keyword.operator.amont', match: '<=|>=|[<>=≤≥±×*+/−]|\\.\\.|\\+/-' },
        name: { name: 'variable.other.reference.amont', match: `${before}\\p{Lu}(?:[\\p{L}\\p{M}\\p{N}_]|[-.](?=[\\p{L}\\p{N}_]))*` },
        table: {
            patterns: [
                {
                    // A row of nothing but headings.
                    begin: `^(?=${blank}*\\|(?:${blank}*${anyOf(columns)}(?:${blank}+${name})?${blank}*(?:\\||$))+${blank}*(?://.*)?$)`,
                    end: '$',
                    patterns: [
                        { include: '#bar' },
                        { include: '#trailingComment' },
                        { match: `(?<=\\|)${blank}*(${anyOf(columns)})${after}`, captures: captures('keyword.other.column.amont') },
                        { include: '#name' },
                    ],
                },
                {
                    begin: `^(?=${blank}*\\|)`,
                    end: '$',
                    patterns: [
                        { name: 'constant.character.escape.amont', match: '\\\\\\|' },
                        { include: '#trailingComment' },
                        { include: '#bar' },
                        { include: '#citation' },
                        { match: `(?<=\\|)${blank}*(${name})${blank}*(?=\\|)`, captures: captures('variable.other.reference.amont') },
                        {
                            begin: '(?<=\\|)',
                            end: '(?=(?<!\\\\)\\|)|$',
                            name: 'meta.cell.amont',
                            patterns: [
                                { include: '#citation' },
                                { name: 'constant.character.escape.amont', match: '\\\\\\|' },
                                { include: '#quantity' },
                            ],
                        },
                    ],
                },
            ],
        },
        bar: { name: 'punctuation.separator.table.amont', match: '\\|' },
        trailingComment: { name: 'comment.line.double-slash.amont', match: `(?<=\\|)${blank}*//.*$` },
    };
}

/** A unit with what may follow it: a divisor, a tax, a kind of area. */
function unit(): string {
    const atom = `${anySpelling(unitSpellings.filter(spelling => !spelling.includes('/')))}(?![\\p{L}\\p{N}_])`;
    const further = [
        `[/.·⋅]\\(?${atom}(?:[.·⋅]${atom})?\\)?`,
        `${blank}(?:par|per)${blank}${atom}`,
        `${blank}(?:HT|TTC|excl\\. VAT|incl\\. VAT|ex VAT|inc VAT|SUN|SUB|SU|SDO|SDP)(?![\\p{L}\\p{N}_-])`,
    ];
    return `${atom}(?:${further.join('|')})*`;
}

/** Every field by its word: one word may open fields of several kinds. */
function fieldsByWord(): Map<Word, Field[]> {
    const found = new Map<Word, Field[]>();
    const visit = (shape: Shape): void => {
        for (const field of Object.values(shape.fields)) {
            for (const word of field.also ? [field.word, field.also] : [field.word]) {
                found.set(word, [...found.get(word) ?? [], field]);
            }
        }
    };
    kindNames.forEach(kind => visit(kindOf(kind).shape));
    return found;
}

function columnAliases(): Word[] {
    return recordShapes(kindNames.map(kind => kindOf(kind).shape)).flatMap(({ columns, fields }) =>
        [...Object.keys(columns ?? {}) as Word[], ...Object.values(fields).map(({ word }) => word)]);
}

function recordShapes(shapes: readonly Shape[]): Shape[] {
    return shapes.flatMap(({ fields }) =>
        Object.values(fields).flatMap(({ reading }) =>
            reading.as === 'record' ? [reading.shape, ...recordShapes([reading.shape])] : [],
        ),
    );
}

/** For each word of a field: itself, then on its line the words that its values and clauses take. Words that take none share a pattern. */
function fieldPatterns(fields: ReadonlyMap<Word, readonly Field[]>): Pattern[] {
    const plain: Word[] = [];
    const patterns: Pattern[] = [];
    const property = captures('keyword.other.property.amont');
    for (const [word, list] of fields) {
        const shapes = recordShapes([{ fields: Object.fromEntries(list.map((field, i) => [String(i), field])), positional: [] }]);
        const clauses = new Set(shapes.flatMap(({ fields: inner }) => Object.values(inner).map(field => field.word)));
        const values = new Set(
            [...list, ...shapes.flatMap(({ fields: inner }) => Object.values(inner))].flatMap(({ reading }) => wordsOf(reading)),
        );
        if (clauses.size + values.size === 0) {
            plain.push(word);
            continue;
        }
        const inside = [
            { include: '#comment' },
            { include: '#text' },
            ...(clauses.size > 0 ? [{ match: `${before}(${anyOf(clauses)})${after}`, captures: property }] : []),
            ...(values.size > 0
                ? [{ match: `${before}(${anyOf(values)})${after}`, captures: captures('variable.other.enummember.amont') }]
                : []),
            ...(clauses.size > 0 ? [{ include: '#nextField' }] : []),
            { include: '#values' },
        ];
        // A simple value ends where the next field of the line begins; clauses are parted the same way, so a record ends with the line.
        const end = clauses.size > 0 ? '(?=[{}])|$' : `(?=[{}]|${blank}${blank}+\\S)|$`;
        const beginCaptures = property;
        patterns.push({ begin: `(?:${start}|${start2})(${anyOf([word])})${after}`, end, beginCaptures, patterns: inside });
    }
    return [...patterns, { match: `(?:${start}|${start2})(${anyOf(plain)})${after}`, captures: property }];
}
