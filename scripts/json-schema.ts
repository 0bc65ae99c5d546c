/** The JSON Schema of a programme's data (`amont build --to json`), made from the table of shapes. */
import { kindNames, kindOf, type KindName } from '../language/grammar/concepts.js';
import { waiver } from '../language/grammar/records.js';
import type { Field, Reading, Shape } from '../language/grammar/readings.js';
import { spell } from '../language/grammar/vocabulary.js';
import { formatVersion } from '../language/writers/json/json.js';

type Schema = Readonly<Record<string, unknown>>;

const ref = (name: string): Schema => ({ $ref: `#/$defs/${name}` });
const list = (items: Schema): Schema => ({ type: 'array', items });

function closed(properties: Readonly<Record<string, Schema>>, required: readonly string[] = []): Schema {
    return { type: 'object', properties, required, additionalProperties: false };
}

/** The text of `docs/programme.schema.json`. */
export function programmeSchema(): string {
    const number = { type: 'number' };
    const text = { type: 'string' };
    const key = { type: 'string', description: 'The key of an element of this file.' };
    const schema = {
        $schema: 'https://json-schema.org/draft/2020-12/schema',
        $id: 'urn:amont:programme:1',
        title: 'Programme Amont',
        description: 'Les données d’un programme compilé par « amont build --to json ». / '
            + 'The data of a programme, from “amont build --to json”.',
        ...closed({
            format: { const: 'amont-programme' },
            version: { const: formatVersion },
            language: { enum: ['fr', 'en'] },
            programme: { ...key, description: 'The key of the programme’s own declaration.' },
            elements: { ...list(ref('element')),
                description: 'Every element, in the order of the text; copied and preset ones behind, then the libraries’.' },
            relations: {
                ...list(closed({ from: key, to: key, role: { ...text, description: 'The field in which the name stands.' },
                    at: ref('place') }, ['from', 'to', 'role', 'at'])),
                description: 'That one element names another.',
            },
            phases: {
                ...list(closed({ phase: key, start: ref('date'), end: ref('date'), stated: { type: 'boolean' } }, ['phase', 'stated'])),
                description: 'The phases in the order of the ladder, with their dates, stated or computed.',
            },
            areas: closed({
                total: { ...number, description: 'm², all spaces' },
                units: list(closed({ unit: key, area: { ...number, description: 'm²' } }, ['unit'])),
                spaces: list(closed({ space: key, count: number, each: { ...number, description: 'm²' },
                    total: { ...number, description: 'm²' } }, ['space', 'count'])),
            }, ['total', 'units', 'spaces']),
            headcounts: closed({ spaces: number, users: list(closed({ user: key, headcount: number }, ['user'])) }, ['spaces', 'users']),
            costs: closed({
                total: { ...number, description: '€' }, tax: { enum: ['HT', 'TTC', 'mixed'] },
                yearly: { ...number, description: '€ a year' },
                items: list(closed({ item: key, amount: closed({ value: number, unit: text }, ['value', 'unit']) }, ['item'])),
            }, ['total', 'yearly', 'items']),
            completeness: {
                ...list(closed({ phase: key, done: number, due: number, percent: number, judged: { type: 'boolean' } },
                    ['phase', 'done', 'due', 'percent', 'judged'])),
                description: 'How much of what each phase asks for is there; of one of them, that the programme is judged at it.',
            },
        }, ['format', 'version', 'language', 'elements', 'relations', 'phases', 'areas', 'headcounts', 'costs']),
        $defs: {
            place: {
                description: 'Where it was written: a file named from the programme’s folder, lines and columns from 1, the end excluded.',
                ...closed({ file: text, start: ref('position'), end: ref('position') }, ['file', 'start', 'end']),
            },
            position: closed({ line: { type: 'integer', minimum: 1 }, column: { type: 'integer', minimum: 1 } }, ['line', 'column']),
            date: { type: 'string', format: 'date' },
            reference: {
                description: 'A name as written, and the element that it names where it names one.',
                ...closed({ name: text, target: key }, ['name']),
            },
            text: { anyOf: [text, closed({ text, about: ref('reference') }, ['text', 'about'])], description: 'Markdown.' },
            expression: {
                description: 'A number or arithmetic as written, and what it comes to.',
                ...closed({ written: text, value: number, unit: text, about: ref('reference') }, ['written']),
            },
            level: closed(levelProperties(), ['bound']),
            target: closed({ mode: { enum: ['absolute', 'difference', 'change'] }, ...levelProperties() }, ['mode', 'bound']),
            period: closed({ from: ref('date'), to: ref('date'), precision: { enum: ['day', 'month', 'year'] } },
                ['from', 'to', 'precision']),
            waiver: fieldsSchema(waiver, true),
            element: {
                type: 'object',
                properties: { kind: { enum: kindNames } },
                required: ['kind'],
                oneOf: kindNames.map(kind => ref(`kind-${kind}`)),
            },
            ...Object.fromEntries(kindNames.map(kind => [`kind-${kind}`, kindSchema(kind)])),
        },
    };
    return `${JSON.stringify(schema, null, 2)}\n`;
}

function levelProperties(): Record<string, Schema> {
    return {
        bound: { enum: ['atMost', 'atLeast', 'below', 'above', 'equal', 'between', 'about', 'present'] },
        amount: ref('expression'), upper: ref('expression'), tolerance: ref('expression'), wording: { type: 'string' },
    };
}

function kindSchema(kind: KindName): Schema {
    const { word, shape } = kindOf(kind);
    return {
        description: `${spell(word, 'fr')} / ${spell(word, 'en')}`,
        ...closed({
            kind: { const: kind }, key: { type: 'string' }, id: { type: 'string', description: 'Empty for a kind that carries no name.' },
            title: { type: 'string' }, parent: { type: 'string', description: 'The key of the element in whose body this one stands.' },
            derived: { const: true, description: 'Copied from a like unit, or a phase of a preset ladder.' },
            library: { const: true, description: 'From a library on which the programme rests.' },
            at: ref('place'), fields: fieldsSchema(shape, false),
        }, ['kind', 'key', 'id', 'fields']),
    };
}

function fieldsSchema(shape: Shape, located: boolean): Schema {
    const properties: Record<string, Schema> = {};
    for (const [name, field] of Object.entries(shape.fields)) {
        properties[name] = fieldSchema(field);
    }
    return located ? closed({ ...properties, at: ref('place') }, ['at']) : closed(properties);
}

function fieldSchema({ word, reading, many }: Field): Schema {
    const description = `${spell(word, 'fr')} / ${spell(word, 'en')}`;
    const value = readingSchema(reading);
    return many ? { ...list(value), description } : { ...value, description };
}

function readingSchema(reading: Reading): Schema {
    switch (reading.as) {
        case 'text': return ref('text');
        case 'texts': return list({ type: 'string' });
        case 'flag': return { const: true };
        case 'word': return { enum: reading.words };
        case 'words': return list({ enum: reading.words });
        case 'name': return { type: 'string' };
        case 'reference': return ref('reference');
        case 'references': return list(ref('reference'));
        case 'sources': return list({ anyOf: [ref('reference'), closed({ text: { type: 'string' } }, ['text'])] });
        case 'phases': return list(closed({ from: ref('reference'), to: ref('reference') }, ['from']));
        case 'spaces': return list(closed({ all: { const: true }, name: { type: 'string' }, target: { type: 'string' } }, ['name']));
        case 'expression': return ref('expression');
        case 'level': return ref('level');
        case 'target': return ref('target');
        case 'fraction': return closed({ value: { type: 'number' }, of: { type: 'number' } }, ['value', 'of']);
        case 'period': return ref('period');
        case 'hours': return closed({ from: { type: 'string' }, to: { type: 'string' } }, ['from', 'to']);
        case 'per':
            return closed({ each: { type: 'string' }, size: ref('expression'), of: ref('reference'),
                counted: { enum: ['started', 'complete'] } }, ['each']);
        case 'codes': return list({ type: 'string' });
        case 'record': return reading.shape === waiver ? ref('waiver') : fieldsSchema(reading.shape, true);
    }
}
