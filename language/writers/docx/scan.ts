/** Reads the parts of a model where they are, so that all that is not ours stays as it was, to the letter. */
import { SaxesParser } from 'saxes';
import { refuse } from './problem.js';

/** The namespace of the words of a Word document. */
export const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** One element of a part: where it stands, and what it holds. Only the elements asked for are given. */
export interface Element {
    /** The name without its prefix. */
    readonly name: string;
    readonly attributes: Readonly<Record<string, string>>;
    readonly depth: number;
    /** Where the element begins, where its content does, where this ends, and where the element ends. */
    readonly start: number;
    readonly inner: number;
    readonly innerEnd: number;
    readonly end: number;
    readonly parent: Element | undefined;
    /** The text of the element itself. */
    readonly text: string;
}

type Open = { -readonly [Key in keyof Element]: Element[Key] };

/** Every element of a part in the order in which they begin. Attributes bear their names without prefixes. */
export function elementsOf(xml: string, wanted?: (name: string, depth: number) => boolean): readonly Element[] {
    const parser = new SaxesParser({ xmlns: true, position: true });
    const found: Open[] = [];
    const stack: Open[] = [];
    parser.on('error', () => {
        refuse('une de ses parties est abîmée : Word ne l’ouvrirait pas non plus.',
            'one of its parts is damaged: Word would not open it either.');
    });
    parser.on('opentag', tag => {
        const attributes: Record<string, string> = {};
        for (const attribute of Object.values(tag.attributes)) {
            attributes[attribute.prefix === 'xmlns' ? attribute.name : attribute.local] = attribute.value;
        }
        const inner = parser.position;
        const element: Open = {
            name: tag.local, attributes, depth: stack.length, start: xml.lastIndexOf('<', inner - 1), inner, innerEnd: inner, end: inner,
            parent: stack.at(-1), text: '',
        };
        if (wanted === undefined || wanted(tag.local, stack.length)) { found.push(element); }
        stack.push(element);
    });
    parser.on('text', text => {
        const open = stack.at(-1);
        if (open !== undefined) { open.text += text; }
    });
    parser.on('closetag', () => {
        const element = stack.pop()!;
        element.end = parser.position;
        const close = xml.lastIndexOf('<', element.end - 1);
        element.innerEnd = Math.max(element.inner, close);
        if (close === element.start) { element.innerEnd = element.end; }
    });
    parser.write(xml).close();
    return found;
}

/** Whether one element stands within another. */
export function within(element: Element, outer: Element): boolean {
    return element.start >= outer.inner && element.end <= outer.innerEnd;
}

/** Replaces pieces of a text; they may not overlap. */
export function spliced(text: string, changes: readonly { readonly start: number; readonly end: number; readonly by: string }[]): string {
    const pieces: string[] = [];
    let at = 0;
    for (const { start, end, by } of [...changes].sort((one, other) => one.start - other.start || one.end - other.end)) {
        pieces.push(text.slice(at, start), by);
        at = end;
    }
    pieces.push(text.slice(at));
    return pieces.join('');
}
