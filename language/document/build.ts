/** Short ways to make the commonest nodes. */
import type {
    Anchor, Badge, Code, Definition, Emphasis, Heading, Inline, Link, List, ListItem, Block, Paragraph, Quantity, Reference, Strong,
    TableCell, TableRow, Target, Text, Tone,
} from './nodes.js';

/** What builders take where a line of text is wanted: a bare string is plain text. */
export type InlineLike = string | Inline | readonly (string | Inline)[];

/** Plain characters. */
export function text(characters: string): Text {
    return { kind: 'text', text: characters };
}

/** A line of text from strings and inlines. */
export function inlines(content: InlineLike): readonly Inline[] {
    const parts: readonly (string | Inline)[] = typeof content === 'string' || 'kind' in content ? [content] : content;
    return parts.filter(part => part !== '').map(part => (typeof part === 'string' ? text(part) : part));
}

/** Important words. */
export function strong(content: InlineLike): Strong {
    return { kind: 'strong', content: inlines(content) };
}

/** Stressed words. */
export function emphasis(content: InlineLike): Emphasis {
    return { kind: 'emphasis', content: inlines(content) };
}

/** Characters kept as they are. */
export function code(characters: string): Code {
    return { kind: 'code', text: characters };
}

/** A figure with its unit, already written. */
export function quantity(written: string): Quantity {
    return { kind: 'quantity', text: written };
}

/** A short label. */
export function badge(label: string, tone: Tone = 'neutral', meaning?: string): Badge {
    return { kind: 'badge', text: label, tone, ...(meaning === undefined ? {} : { meaning }) };
}

/** Leads to a target of the document. */
export function reference(target: Target, label: string, title?: string, display?: Reference['display']): Reference {
    return {
        kind: 'reference', target, label,
        ...(title === undefined ? {} : { title }),
        ...(display === undefined ? {} : { display }),
    };
}

/** A target in the middle of a line. */
export function anchor(id: Target): Anchor {
    return { kind: 'anchor', id };
}

/** Leads out of the document, or plain text where the address is not one that a document may lead to. */
export function link(address: string, content: InlineLike): Link | Text {
    const safe = externalAddress(address);
    return safe === undefined ? text(plainText(inlines(content))) : { kind: 'link', address: safe, content: inlines(content) };
}

/** The address if it is one that a reader may be led to (web, mail, telephone), nothing for any other scheme. */
export function externalAddress(address: string): string | undefined {
    const trimmed = address.trim();
    return /^(?:https?:\/\/|mailto:|tel:)[^\s"<>]+$/i.test(trimmed) ? trimmed : undefined;
}

/** Running text. */
export function paragraph(content: InlineLike, role?: Paragraph['role']): Paragraph {
    return { kind: 'paragraph', content: inlines(content), ...(role === undefined ? {} : { role }) };
}

/** A title inside running text. */
export function heading(level: Heading['level'], content: InlineLike, id?: Target): Heading {
    return { kind: 'heading', level, content: inlines(content), ...(id === undefined ? {} : { id }) };
}

/** A list of which each item is a line of text or blocks of its own. */
export function list(items: readonly (InlineLike | ListItem)[], ordered = false): List {
    return {
        kind: 'list',
        ordered,
        items: items.map(item => (isListItem(item) ? item : { blocks: [paragraph(item)] })),
    };
}

function isListItem(item: InlineLike | ListItem): item is ListItem {
    return typeof item === 'object' && 'blocks' in item;
}

/** One term and what is said of it, in a line or in blocks. */
export function definition(term: InlineLike, details: InlineLike | { readonly blocks: readonly Block[] }, id?: Target): Definition {
    const blocks = typeof details === 'object' && 'blocks' in details ? details.blocks : [paragraph(details)];
    return { term: inlines(term), blocks, ...(id === undefined ? {} : { id }) };
}

/** A cell. */
export function cell(content: InlineLike, more: Omit<TableCell, 'content'> = {}): TableCell {
    return { content: inlines(content), ...more };
}

/** A cell that names its column. */
export function columnHeader(content: InlineLike, more: Omit<TableCell, 'content' | 'header'> = {}): TableCell {
    return { content: inlines(content), header: 'column', ...more };
}

/** A cell that names its row. */
export function rowHeader(content: InlineLike, more: Omit<TableCell, 'content' | 'header'> = {}): TableCell {
    return { content: inlines(content), header: 'row', ...more };
}

/** A row of cells; bare text makes plain cells. */
export function row(cells: readonly (InlineLike | TableCell)[], more: Omit<TableRow, 'cells'> = {}): TableRow {
    return { cells: cells.map(each => (isCell(each) ? each : cell(each))), ...more };
}

function isCell(each: InlineLike | TableCell): each is TableCell {
    return typeof each === 'object' && 'content' in each && !('kind' in each);
}

/** The characters of a line without any of its marks. */
export function plainText(content: readonly Inline[]): string {
    return content.map(plainInline).join('');
}

function plainInline(node: Inline): string {
    switch (node.kind) {
        case 'text':
        case 'code':
        case 'quantity':
        case 'badge':
            return node.text;
        case 'strong':
        case 'emphasis':
        case 'deleted':
        case 'link':
            return plainText(node.content);
        case 'reference':
            return referenceText(node);
        case 'line-break':
            return ' ';
        case 'anchor':
            return '';
    }
}

/** What a reference shows. */
export function referenceText(node: Reference): string {
    if (node.title === undefined) { return node.label; }
    switch (node.display) {
        case 'full': return `${node.label} ${node.title}`;
        case 'title': return node.title;
        default: return node.label;
    }
}
