import type { Reference, SourceRange } from '../grammar/values.js';
import type { AnyElement } from '../model/elements.js';
import type { Programme } from '../model/programme.js';
import { covers, type View } from './view.js';

/** An element named at a place: the part of the name that stands for it there. */
export interface Target {
    readonly element: AnyElement;
    readonly range: SourceRange;
}

/** A place that names an element. */
export interface Occurrence {
    readonly range: SourceRange;
    readonly declaration: boolean;
    /** A live reference `[ID]` in prose. */
    readonly inProse: boolean;
}

/** What the name at an offset stands for: a declared name, a reference, or the unit in `UNIT.CODE`. */
export function targetAt(view: View, offset: number): Target | undefined {
    for (const element of view.model.elements) {
        for (const { reference } of element.links) {
            if (covers(reference.range, offset)) {
                const target = targetOf(view, reference, offset);
                if (target) {
                    return target;
                }
            }
        }
    }
    const declared = view.model.elements.find(({ id, nameRange }) => id !== '' && covers(nameRange, offset));
    return declared && { element: inProgramme(view.programme, declared), range: declared.nameRange };
}

function targetOf(view: View, reference: Reference, offset: number): Target | undefined {
    const element = view.programme.resolve(reference);
    if (!element) {
        return undefined;
    }
    const { range } = reference;
    const dot = qualifierEnd(view.text.slice(range.start, range.end), element);
    if (dot < 0) {
        return { element, range };
    }
    const unit = view.programme.unitOf(element);
    return unit && offset <= range.start + dot
        ? { element: unit, range: { ...range, end: range.start + dot } }
        : { element, range: { ...range, start: range.start + dot + 1 } };
}

/** Where the dot of `UNIT.CODE` stands in a name as written, or -1 where the name is the code alone. */
function qualifierEnd(written: string, element: AnyElement): number {
    if (element.kind !== 'space' || written.normalize('NFC') === element.id) {
        return -1;
    }
    for (let dot = written.indexOf('.'); dot >= 0; dot = written.indexOf('.', dot + 1)) {
        if (written.slice(dot + 1).normalize('NFC') === element.id) {
            return dot;
        }
    }
    return -1;
}

/** The element as the programme holds it: placed in its unit, or under a key of its own where its name is used twice. */
function inProgramme(programme: Programme, written: AnyElement): AnyElement {
    const same = (element: AnyElement | undefined): element is AnyElement =>
        element !== undefined &&
        element.range.file === written.range.file &&
        element.range.start === written.range.start &&
        !element.derived;
    const known = programme.get(written.key);
    return same(known) ? known : (programme.of(written.kind) as readonly AnyElement[]).find(same) ?? written;
}

/**
 * Every place that names an element, in every programme that holds it, its declaration first. A space that other units copy (`comme`) is
 * one name with its copies; a unit is named too in the `UNIT.CODE` of its spaces.
 */
export function occurrencesOf(programmes: readonly Programme[], element: AnyElement): Occurrence[] {
    const found = new Map<string, Occurrence>();
    const add = (range: SourceRange, text: string, declaration: boolean): void => {
        const key = `${range.file}:${range.start}`;
        if (!found.has(key)) {
            found.set(key, { range, declaration, inProse: text[range.start - 1] === '[' && text[range.end] === ']' });
        }
    };
    for (const programme of programmes) {
        const own = sameName(programme, element);
        if (own.length === 0) {
            continue;
        }
        const texts = textsOf(programme);
        if (element.id !== '' && !(element.kind === 'phase' && element.derived)) {
            add(element.nameRange, texts.get(element.nameRange.file) ?? '', true);
        }
        for (const named of own) {
            for (const { range } of programme.incoming(named)) {
                const text = texts.get(range.file) ?? '';
                const dot = qualifierEnd(text.slice(range.start, range.end), named);
                add(dot < 0 ? range : { ...range, start: range.start + dot + 1 }, text, false);
            }
            for (const space of named.kind === 'unit' ? programme.childrenOf(named) : []) {
                for (const { range } of space.kind === 'space' ? programme.incoming(space) : []) {
                    const text = texts.get(range.file) ?? '';
                    const dot = qualifierEnd(text.slice(range.start, range.end), space);
                    if (dot >= 0) {
                        add({ ...range, end: range.start + dot }, text, false);
                    }
                }
            }
        }
    }
    return [...found.values()].sort((a, b) => Number(b.declaration) - Number(a.declaration)
        || (a.range.file < b.range.file ? -1 : a.range.file > b.range.file ? 1 : a.range.start - b.range.start));
}

/** The elements of a programme that bear the same written name: the element and the copies that other units hold of it. */
export function sameName(programme: Programme, { kind, key, nameRange, derived }: AnyElement): readonly AnyElement[] {
    if (kind === 'phase' && derived) {
        const phase = programme.get(key);
        return phase?.derived ? [phase] : [];
    }
    return (programme.of(kind) as readonly AnyElement[]).filter(
        other =>
            other.nameRange.file === nameRange.file &&
            other.nameRange.start === nameRange.start &&
            (kind === 'space' || !other.derived),
    );
}

/** The texts of a programme's files and of its libraries'. */
export function textsOf(programme: Programme): ReadonlyMap<string, string> {
    return new Map([...programme.files, ...programme.libraries.flatMap(({ files }) => files)].map(({ file, text }) => [file, text]));
}
