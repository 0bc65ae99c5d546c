import type { PhaseFigure } from '../../document/sections/compilation.js';
import { kindOf } from '../../grammar/concepts.js';
import type { Field, Shape } from '../../grammar/readings.js';
import type {
    Expression, Fraction, Hours, Level, NameRange, Per, Period, Reference, RuleCode, SourceRange, SpaceSet, Target, Text,
} from '../../grammar/values.js';
import { isoDate } from '../../model/dates.js';
import { fieldOf, type AnyElement } from '../../model/elements.js';
import type { Programme } from '../../model/programme.js';
import type { CostLine } from '../../model/costs.js';
import { folderOf, relativePath } from '../../paths.js';
import type { Writer } from '../writer.js';

/** A value of JSON. */
type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json | undefined };

/** The number of the format: raised when something is taken away or changes its meaning. */
export const formatVersion = 1;

/**
 * The programme as data: its elements with the values of their fields and their places, every relation, the phases in order, computed
 * areas, costs and headcounts. Described by `docs/programme.schema.json`.
 */
export const jsonWriter: Writer<Programme> = {
    format: 'json',
    title: { fr: 'Données (JSON)', en: 'Data (JSON)' },
    write(programme, { name, completeness }) {
        const data = programmeData(programme, completeness);
        return { files: [{ path: `${name}.json`, content: `${JSON.stringify(data, null, 2)}\n` }], notes: [] };
    },
};

/** The data of a programme, as it stands in the file. */
export function programmeData(programme: Programme, completeness: readonly PhaseFigure[] = []): Json {
    const values = new ValueWriter(programme);
    return {
        format: 'amont-programme',
        version: formatVersion,
        language: programme.language,
        programme: programme.header?.key ?? programme.libraryHeader?.key,
        elements: programme.elements.map(element => values.element(element)),
        relations: programme.elements.flatMap(element => programme.outgoing(element))
            .map(({ from, to, role, range }) => ({ from, to, role, at: values.place(range) })),
        phases: programme.schedule.map(({ phase, start, end, stated }) => ({
            phase: phase.key, start: start === undefined ? undefined : isoDate(start), end: end === undefined ? undefined : isoDate(end),
            stated,
        })),
        areas: {
            total: programme.areas.total,
            units: programme.of('unit').map(unit => ({ unit: unit.key, area: programme.areas.of(unit) })),
            spaces: programme.areas.rooms.map(({ space, count, each, total }) => ({ space: space.key, count, each, total })),
        },
        headcounts: {
            spaces: programme.areas.places,
            users: programme.of('user').map(user => ({ user: user.key, headcount: programme.number(user.headcount) })),
        },
        costs: {
            total: programme.budget.total, tax: programme.budget.tax, yearly: programme.budget.yearly,
            items: programme.budget.lines.flatMap(costData),
        },
        completeness: completeness.length === 0 ? undefined
        : completeness.map(({ phase, done, due, percent, judged }) => ({ phase: phase.key, done, due, percent, judged })),
    };
}

function costData({ item, amount, parts }: CostLine): Json[] {
    return [{ item: item.key, amount: amount && { value: amount.value, unit: amount.unit.text } }, ...parts.flatMap(costData)];
}

/** Writes the values of fields; places are lines and columns, counted from 1, in files named from the programme's folder. */
class ValueWriter {
    private readonly folder: string;
    private readonly texts: ReadonlyMap<string, string>;
    private readonly lines = new Map<string, readonly number[]>();

    constructor(private readonly programme: Programme) {
        const header = programme.header ?? programme.libraryHeader;
        this.folder = folderOf(header?.range.file ?? programme.files[0]?.file ?? '');
        const files = [...programme.files, ...programme.libraries.flatMap(library => library.files)];
        this.texts = new Map(files.map(({ file, text }) => [file, text]));
    }

    element(element: AnyElement): Json {
        const { kind, key, id, title, parent, derived, range } = element;
        return {
            kind, key, id, title: title?.text, parent, derived, library: this.programme.isOwn(element) ? undefined : true,
            at: derived ? undefined : this.place(range),
            fields: this.fields(kindOf(kind).shape, name => fieldOf(element, name)),
        };
    }

    place(range: SourceRange): Json {
        return { file: relativePath(this.folder, range.file), start: this.position(range.file, range.start),
            end: this.position(range.file, range.end) };
    }

    private position(file: string, offset: number): Json {
        const starts = this.lineStarts(file);
        let low = 0;
        let high = starts.length - 1;
        while (low < high) {
            const middle = (low + high + 1) >> 1;
            if (starts[middle]! <= offset) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return { line: low + 1, column: offset - starts[low]! + 1 };
    }

    private lineStarts(file: string): readonly number[] {
        let starts = this.lines.get(file);
        if (!starts) {
            const text = this.texts.get(file) ?? '';
            const found = [0];
            for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
                found.push(at + 1);
            }
            starts = found;
            this.lines.set(file, starts);
        }
        return starts;
    }

    private fields(shape: Shape, valueOf: (name: string) => unknown): Json {
        const fields: Record<string, Json> = {};
        for (const [name, field] of Object.entries(shape.fields)) {
            const value = valueOf(name);
            if (value === undefined || (field.many && (value as readonly unknown[]).length === 0)) {
                continue;
            }
            fields[name] = field.many ? (value as readonly unknown[]).map(each => this.value(field, each)) : this.value(field, value);
        }
        return fields;
    }

    private value(field: Field, value: unknown): Json {
        const { reading } = field;
        switch (reading.as) {
            case 'text': return this.about(value as Text) ? { text: (value as Text).text, about: this.about(value as Text) }
                : (value as Text).text;
            case 'texts': return (value as readonly Text[]).map(({ text }) => text);
            case 'flag': return true;
            case 'word': return value as string;
            case 'words': return value as readonly string[];
            case 'name': return (value as Reference).name;
            case 'reference': return this.reference(value as Reference);
            case 'references': return (value as readonly Reference[]).map(each => this.reference(each));
            case 'sources':
                return (value as readonly (Reference | Text)[]).map(each => ('text' in each ? { text: each.text } : this.reference(each)));
            case 'phases':
                return (value as readonly NameRange[]).map(({ from, to }) =>
                    ({ from: this.reference(from), to: to && this.reference(to) }));
            case 'spaces':
                return (value as SpaceSet).items.map(({ all, name }) => ({ all: all || undefined, ...this.reference(name) }));
            case 'expression': return this.expression(value as Expression);
            case 'level': return this.level(value as Level);
            case 'target': return { mode: (value as Target).mode, ...this.level(value as Target) };
            case 'fraction': return { value: (value as Fraction).value, of: (value as Fraction).of };
            case 'period': return { from: (value as Period).from, to: (value as Period).to, precision: (value as Period).precision };
            case 'hours': return { from: (value as Hours).from, to: (value as Hours).to };
            case 'per': return this.per(value as Per);
            case 'codes': return (value as readonly RuleCode[]).map(({ code }) => code);
            case 'record':
                return {
                    ...this.fields(reading.shape, name => (value as Record<string, unknown>)[name]) as object,
                    at: this.place((value as { range: SourceRange }).range),
                };
        }
    }

    private reference(reference: Reference): { readonly name: string; readonly target: string | undefined } {
        return { name: reference.name, target: this.programme.resolve(reference)?.key };
    }

    /** What was written, and what it comes to where it has a result. */
    private expression(expression: Expression): Json {
        const { file, start, end } = expression.range;
        const result = this.programme.calculator.evaluate(expression);
        return {
            written: (this.texts.get(file) ?? '').slice(start, end),
            value: result.ok ? result.quantity.value : undefined,
            unit: result.ok ? result.quantity.unit.text : undefined,
            about: this.about(expression),
        };
    }

    /** The offer that a mark or a reason of a table is about. */
    private about(value: object): Json | undefined {
        const about = (value as { about?: Reference }).about;
        return about && this.reference(about);
    }

    private level(level: Level): { readonly [name: string]: Json | undefined } {
        const { bound, amount, upper, tolerance, wording } = level;
        return {
            bound, amount: amount && this.expression(amount), upper: upper && this.expression(upper),
            tolerance: tolerance && this.expression(tolerance), wording: wording?.text,
        };
    }

    private per({ each, size, of, counted }: Per): Json {
        return { each, size: size && this.expression(size), of: of && this.reference(of), counted };
    }
}
