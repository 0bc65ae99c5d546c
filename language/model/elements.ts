import type { FieldsOf, KindName } from '../grammar/concepts.js';
import type { Fields, Values } from '../grammar/readings.js';
import type { Located, Reference, SourceRange, Text } from '../grammar/values.js';
import type { Finding } from './findings.js';

/** What every element has, whatever its kind. */
export interface ElementBase<K extends KindName = KindName> extends Located {
    readonly kind: K;
    /** Unique in the programme: kind, and the name qualified by units for a space; numbered where a name is missing or used twice. */
    readonly key: string;
    /** The name as written (NFC); empty for kinds that carry none. */
    readonly id: string;
    /** Where the name was written; the head of the declaration where it carries none. */
    readonly nameRange: SourceRange;
    readonly title?: Text;
    /** The key of the element in whose body this one stands. */
    readonly parent?: string;
    /** Every name that this element refers to, with the field in which it stands. */
    readonly links: readonly Link[];
    /** Copied from another unit's space (`comme`), or a phase of a preset ladder: nothing in the text declares it as such. */
    readonly derived?: boolean;
}

/** A reference and the field it stands in (`verifications.responsible`, `statement`). */
export interface Link {
    readonly role: string;
    readonly reference: Reference;
}

/** An element of a kind: its base and the values of its fields. */
export type Element<K extends KindName = KindName> =
    K extends KindName ? ElementBase<K> & (FieldsOf<K> extends infer F extends Fields ? Values<F> : never) : never;

/** An element of which only the base matters. */
export type AnyElement = ElementBase;

/** Rules set aside in an element, with the reason. */
export type Waiver = Element<'requirement'>['waivers'][number];

/** Whether an element is of a kind. */
export function isKind<K extends KindName>(element: AnyElement, kind: K): element is Element<K> & AnyElement {
    return element.kind === kind;
}

/** The value of a field of any element, by its name. */
export function fieldOf(element: AnyElement, field: string): unknown {
    return (element as unknown as Record<string, unknown>)[field];
}

/** What one file holds: its elements in the order of the text. */
export interface FileModel {
    readonly file: string;
    readonly text: string;
    readonly elements: readonly AnyElement[];
    readonly findings: readonly Finding[];
}
