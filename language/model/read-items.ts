import type { KindName } from '../grammar/concepts.js';
import type { Expression as Calculation, Amount, Item, Operand } from '../grammar/generated/ast.js';
import { placeOf } from '../grammar/parser.js';
import { wordInPlace } from '../grammar/scopes.js';
import type { Reference, SourceRange } from '../grammar/values.js';
import type { Language, Word } from '../grammar/vocabulary.js';
import type { Bilingual } from './findings.js';

/** What reading a value needs to know, and where it says what it could not read. */
export interface ReadingContext {
    readonly file: string;
    readonly text: string;
    readonly language: Language;
    /** Tells of something that could not be read as it stands. */
    report(code: string, range: SourceRange, message: Bilingual, advice?: Bilingual): void;
    /** Takes note of a reference that the element at hand makes. */
    link(reference: Reference): void;
}

/** What arithmetic is made of: the generated type of an infix rule names its operations only, not its operands. */
export type Formula = Calculation | Operand;

/** The arithmetic of an item, where it is a figure or a name. */
export const fromOf = (item: Item): Formula | undefined => (item.$type === 'Amount' ? item.from : undefined);

/** A node of the tree with its place. */
interface Placed {
    readonly $cstNode?: unknown;
}

/** The place of a node in its file. */
export function rangeOf(node: Placed, context: ReadingContext): SourceRange {
    const { offset, end } = placeOf(node);
    return { file: context.file, start: offset, end };
}

/** Whether an item is a date; a bare year is one only where a further value follows it, or `cible 2018` would have none. */
export function isMoment(item: Item, followed: boolean): boolean {
    const node = fromOf(item);
    return isAmount(item) && !item.bound && !item.tolerance
        && (node?.$type === 'Moment' || (followed && node?.$type === 'Quantity' && !node.unit && /^[12]\d{3}$/.test(node.value)));
}

/** A quoted text, prose, or the text of a cell. */
export function isText(item: Item): boolean {
    return item.$type === 'Prose' || item.$type === 'CellText';
}

/** One of these words. */
export function isChoice(item: Item, words: readonly Word[]): boolean {
    return item.$type === 'Choice' && wordInPlace(item.word as Word, words) !== undefined;
}

/** A figure, a name, or arithmetic. */
export function isAmount(item: Item): item is Amount {
    return item.$type === 'Amount';
}

/** A name that stands alone. */
export function isName(item: Item): boolean {
    return item.$type === 'Amount' && fromOf(item)?.$type === 'Name' && !item.range && !item.bound && !item.tolerance;
}

/** The word of an item among those allowed. */
export function readWord(item: Item, words: readonly Word[]): Word | undefined {
    return item.$type === 'Choice' ? wordInPlace(item.word as Word, words) : undefined;
}

/** The name of an item, noted as a reference of the element at hand. */
export function readName(item: Item, to: readonly KindName[], context: ReadingContext, link = true): Reference | undefined {
    const node = fromOf(item);
    if (node?.$type !== 'Name') {
        return undefined;
    }
    const reference = { name: node.name.normalize('NFC'), to, range: rangeOf(node, context) };
    if (link) {
        context.link(reference);
    }
    return reference;
}

/** From the first of some items to the last. */
export function spanOf(items: readonly Item[], context: ReadingContext): SourceRange {
    return { file: context.file, start: rangeOf(items[0]!, context).start, end: rangeOf(items[items.length - 1]!, context).end };
}
