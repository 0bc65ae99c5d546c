import { kindOf } from '../../language/grammar/concepts.js';
import type { Fields, Reading } from '../../language/grammar/readings.js';
import type { Expression, Hours, Level, NameRange, Per, Period, Reference, RuleCode, SpaceSet, Target, Text,
} from '../../language/grammar/values.js';
import type { Fraction } from '../../language/grammar/values.js';
import type { Language } from '../../language/grammar/vocabulary.js';
import type { AnyElement, FileModel } from '../../language/model/elements.js';
import { readFile } from '../../language/model/read-file.js';

/** What is read from a text, in few words: a line for each element, then one for each finding with what it flags. */
export function shown(text: string, language: Language = 'fr'): string {
    return shownModel(readFile('file.amont', text, language));
}

function shownModel(model: FileModel): string {
    return [...model.elements.map(shownElement), ...shownFindings(model)].join('\n');
}

function shownFindings({ text, findings }: FileModel): string[] {
    return findings.map(({ code, range }) => `! ${code} ${JSON.stringify(text.slice(range.start, Math.min(range.end, range.start + 60)))}`);
}

export function shownElement(element: AnyElement): string {
    const head = [element.kind, element.id, element.title && shownText(element.title)].filter(part => part).join(' ');
    const parent = element.parent === undefined ? '' : ` < ${element.parent}`;
    const fields = shownFields(kindOf(element.kind).shape.fields, element as unknown as Record<string, unknown>);
    return `${head}${parent}${fields.length > 0 ? ` ${fields.join(' ')}` : ''}`;
}

function shownFields(fields: Fields, values: Record<string, unknown>): string[] {
    return Object.entries(fields).flatMap(([name, { reading, many }]) => {
        const value = values[name];
        if (value === undefined || (many && (value as unknown[]).length === 0)) {
            return [];
        }
        return `${name}=${many ? `[${(value as unknown[]).map(item => shownValue(reading, item))
            .join(' | ')}]` : shownValue(reading, value)}`;
    });
}

function shownValue(reading: Reading, value: unknown): string {
    switch (reading.as) {
        case 'text': return shownText(value as Text);
        case 'texts': return (value as Text[]).map(shownText).join(', ');
        case 'flag': return String(value);
        case 'word': return value as string;
        case 'words': return (value as string[]).join(',');
        case 'name': case 'reference': return (value as Reference).name;
        case 'references': return (value as Reference[]).map(({ name }) => name).join(',');
        case 'sources': {
            const one = (item: Reference | Text): string => ('name' in item ? item.name : shownText(item));
            return (value as (Reference | Text)[]).map(one).join(',');
        }
        case 'phases': return (value as NameRange[]).map(({ from, to }) => (to ? `${from.name}..${to.name}` : from.name)).join(',');
        case 'spaces': return (value as SpaceSet).items.map(({ all, name }) => (all ? `all ${name.name}` : name.name)).join(',');
        case 'expression': return withArgument(shownExpression(value as Expression), value);
        case 'level': return shownLevel(value as Level);
        case 'target': return `${(value as Target).mode} ${shownLevel(value as Target)}`;
        case 'fraction': return `${(value as Fraction).value}/${(value as Fraction).of}`;
        case 'period': {
            const { from, to, precision } = value as Period;
            return `${from}..${to} (${precision})`;
        }
        case 'hours': return `${(value as Hours).from}..${(value as Hours).to}`;
        case 'per': {
            const { each, size, of, counted } = value as Per;
            return [each, size && shownExpression(size), of?.name, counted].filter(part => part).join(' ');
        }
        case 'codes': return (value as RuleCode[]).map(({ code }) => code).join(',');
        case 'record': return withArgument(`{${shownFields(reading.shape.fields, value as Record<string, unknown>).join(' ')}}`, value);
    }
}

/** In the marks' table a value keeps the offer that it is about. */
function withArgument(shown: string, value: unknown): string {
    const { about } = value as { about?: Reference };
    return about ? `${shown}@${about.name}` : shown;
}

function shownText(text: Text): string {
    const about = (text as { about?: Reference }).about;
    const references = text.references.map(({ name }) => `→${name}`).join('');
    return `${JSON.stringify(text.text)}${references}${about ? `@${about.name}` : ''}`;
}

function shownLevel({ bound, amount, upper, tolerance, wording }: Level): string {
    return [
        bound, amount && shownExpression(amount), upper && `to ${shownExpression(upper)}`, tolerance && `± ${shownExpression(tolerance)}`,
        wording && shownText(wording),
    ].filter(part => part).join(' ');
}

const signs = { add: '+', subtract: '-', multiply: '*', divide: '/', of: 'of' };

function shownExpression(expression: Expression): string {
    switch (expression.op) {
        case 'quantity': return `${expression.value}${expression.unit === undefined ? '' : ` [${expression.unit}]`}`;
        case 'reference': return expression.reference.name;
        case 'negate': return `-(${shownExpression(expression.value)})`;
        case 'sum': case 'min': case 'max': return `${expression.op}(${expression.values.map(shownExpression).join('; ')})`;
        default: return `(${shownExpression(expression.left)} ${signs[expression.op]} ${shownExpression(expression.right)})`;
    }
}
