import { kindOf, type KindName } from '../grammar/concepts.js';
import type { SourceRange, Text } from '../grammar/values.js';
import { spell, type Language, type Word } from '../grammar/vocabulary.js';
import { fieldOf, type AnyElement } from '../model/elements.js';
import type { Programme } from '../model/programme.js';
import type { View } from './view.js';

/** A line of the outline: an element, or a part of one that has no name of its own (a criterion, a step). */
export interface OutlineItem {
    readonly kind: KindName | 'part';
    /** The element's name, or what the part says. */
    readonly name: string;
    /** The element's title with its kind, or the part's word. */
    readonly detail: string;
    readonly range: SourceRange;
    readonly nameRange: SourceRange;
    readonly children: OutlineItem[];
}

/** Parts worth a line of their own, by the field that holds them. */
const parts = new Set(['criteria', 'steps', 'alternatives', 'verifications', 'measurements', 'options', 'penalties', 'answers', 'rows']);

/** The outline of a file: its elements nested as they stand in the text, rows of tables too, with their criteria, steps and the like. */
export function outlineOf(view: View, language: Language): OutlineItem[] {
    const top: OutlineItem[] = [];
    const open: OutlineItem[] = [];
    for (const element of view.model.elements) {
        const word = spell(kindOf(element.kind).word, language);
        const title = element.title?.text ?? '';
        const item: OutlineItem = {
            kind: element.kind, name: element.id || title || word, detail: element.id === '' || title === '' ? word : `${title} · ${word}`,
            range: element.range, nameRange: inside(element.nameRange, element.range), children: partsOf(element, view, language),
        };
        while (open.length > 0 && open[open.length - 1]!.range.end < element.range.end) {
            open.pop();
        }
        (open[open.length - 1]?.children ?? top).push(item);
        open.push(item);
    }
    inOrderOfText(top);
    return top;
}

function inOrderOfText(items: OutlineItem[]): void {
    items.sort((a, b) => a.range.start - b.range.start);
    items.forEach(({ children }) => inOrderOfText(children));
}

function inside(range: SourceRange, outer: SourceRange): SourceRange {
    return range.start >= outer.start && range.end <= outer.end ? range : { ...outer, end: outer.start };
}

function partsOf(element: AnyElement, view: View, language: Language): OutlineItem[] {
    const { fields } = kindOf(element.kind).shape;
    return Object.entries(fields).flatMap(([name, field]) => {
        const records =
            parts.has(name) && field.reading.as === 'record' ? (fieldOf(element, name) as readonly Record<string, unknown>[]) : [];
        return records.map((record): OutlineItem => {
            const range = record.range as SourceRange;
            const text = Object.values(record).find((value): value is Text => typeof (value as Text | undefined)?.text === 'string');
            const written = view.text.slice(range.start, range.end).replace(/\s+/g, ' ').replace(/^\| ?| ?\|$/g, '');
            const said = text?.text.replace(/\s+/g, ' ') ?? withoutWord(written, field.word);
            return { kind: 'part', name: clipped(said) || '…', detail: spell(field.word, language), range, nameRange: range, children: [] };
        });
    });
}

function withoutWord(written: string, word: Word): string {
    const found = (['fr', 'en'] as const).map(language => spell(word, language)).find(spelling => written.startsWith(`${spelling} `));
    return found ? written.slice(found.length + 1) : written;
}

const longest = 80;

function clipped(text: string): string {
    return text.length <= longest ? text : `${text.slice(0, longest - 1).trimEnd()}…`;
}

/** An element found by a search through the programmes. */
export interface Found {
    readonly element: AnyElement;
    readonly programme: Programme;
}

const sought = new WeakMap<AnyElement, string>();

/** What a search looks through, made once for each element. */
function soughtIn(element: AnyElement): string {
    let said = sought.get(element);
    if (said === undefined) {
        said = plain(`${element.id} ${element.title?.text ?? ''}`);
        sought.set(element, said);
    }
    return said;
}

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Elements whose name or title holds what is looked for, accents and case aside; names that begin so come first. */
export function searchElements(programmes: readonly Programme[], query: string, limit: number): Found[] {
    const words = plain(query).split(/\s+/).filter(word => word !== '');
    const first: Found[] = [];
    const rest: Found[] = [];
    for (const programme of programmes) {
        for (const element of programme.elements) {
            if (element.id === '' || element.derived || !programme.isOwn(element)) {
                continue;
            }
            const said = soughtIn(element);
            if (words.every(word => said.includes(word))) {
                (words.length > 0 && said.startsWith(words[0]!) ? first : rest).push({ element, programme });
                if (first.length >= limit) {
                    return first;
                }
            }
        }
    }
    return [...first, ...rest].slice(0, limit);
}
