/** Goes through a whole document: to rewrite its texts, to number it, to list its targets. */
import type {
    Block, Callout, Card, Cover, Definition, Document, Figure, Index, Inline, List, Reference, Section, Table, TableCell, TableRow,
    Target,
} from './nodes.js';
import { unreachable } from './nodes.js';

/** What is done to the texts and to the blocks of a tree; what is left out stays as it is. */
export interface Change {
    /** Rewrites running text; code, quantities and identifiers are not running text. */
    readonly text?: (text: string) => string;
    /** Sees each block before what it holds. */
    readonly block?: (block: Block) => Block;
    /** Sees each section before what it holds. */
    readonly section?: (section: Section) => Section;
    /** Sees each reference in a line, and says what stands there instead. */
    readonly reference?: (reference: Reference) => readonly Inline[];
}

/** A document with a change made everywhere. */
export function changed(document: Document, change: Change): Document {
    return {
        ...document,
        cover: changedCover(document.cover, change),
        sections: document.sections.map(section => changedSection(section, change)),
    };
}

function changedCover(cover: Cover, change: Change): Cover {
    const text = change.text ?? unchanged;
    return {
        ...cover,
        genre: text(cover.genre),
        title: text(cover.title),
        ...(cover.subtitle === undefined ? {} : { subtitle: text(cover.subtitle) }),
        ...(cover.stage === undefined ? {} : { stage: text(cover.stage) }),
        ...(cover.owner === undefined ? {} : { owner: text(cover.owner) }),
        ...(cover.author === undefined ? {} : { author: text(cover.author) }),
        facts: cover.facts.map(fact => ({ name: text(fact.name), content: changedInlines(fact.content, change) })),
        ...(cover.notice === undefined ? {} : { notice: changedCallout(cover.notice, change) }),
    };
}

function unchanged(text: string): string {
    return text;
}

function changedSection(section: Section, change: Change): Section {
    const seen = change.section?.(section) ?? section;
    return {
        ...seen,
        title: (change.text ?? unchanged)(seen.title),
        blocks: changedBlocks(seen.blocks, change),
        sections: seen.sections.map(each => changedSection(each, change)),
    };
}

/** Blocks with a change made everywhere. */
export function changedBlocks(blocks: readonly Block[], change: Change): readonly Block[] {
    return blocks.map(block => changedBlock(change.block?.(block) ?? block, change));
}

function changedBlock(block: Block, change: Change): Block {
    switch (block.kind) {
        case 'paragraph':
        case 'heading':
            return { ...block, content: changedInlines(block.content, change) };
        case 'list':
            return changedList(block, change);
        case 'table':
            return changedTable(block, change);
        case 'card':
            return changedCard(block, change);
        case 'definitions':
            return { ...block, items: block.items.map(item => changedDefinition(item, change)) };
        case 'figure':
            return changedFigure(block, change);
        case 'callout':
            return changedCallout(block, change);
        case 'quotation':
            return {
                ...block,
                blocks: changedBlocks(block.blocks, change),
                ...(block.attribution === undefined ? {} : { attribution: changedInlines(block.attribution, change) }),
            };
        case 'group':
            return { ...block, blocks: changedBlocks(block.blocks, change) };
        case 'index':
            return changedIndex(block, change);
        case 'code-block':
        case 'separator':
        case 'page-break':
            return block;
        default:
            return unreachable(block);
    }
}

function changedList(list: List, change: Change): List {
    return { ...list, items: list.items.map(item => ({ ...item, blocks: changedBlocks(item.blocks, change) })) };
}

function changedTable(table: Table, change: Change): Table {
    const rows = (all: readonly TableRow[]): readonly TableRow[] => all.map(row => ({
        ...row,
        cells: row.cells.map((cell): TableCell => ({ ...cell, content: changedInlines(cell.content, change) })),
    }));
    return {
        ...table,
        ...(table.caption === undefined ? {} : { caption: changedInlines(table.caption, change) }),
        head: rows(table.head),
        body: rows(table.body),
        foot: rows(table.foot),
        ...(table.note === undefined ? {} : { note: changedInlines(table.note, change) }),
    };
}

function changedCard(card: Card, change: Change): Card {
    return {
        ...card,
        title: (change.text ?? unchanged)(card.title),
        badges: card.badges.map(badge => ({ ...badge, text: (change.text ?? unchanged)(badge.text) })),
        blocks: changedBlocks(card.blocks, change),
        fields: card.fields.map(field => changedDefinition(field, change)),
    };
}

function changedDefinition(item: Definition, change: Change): Definition {
    return { ...item, term: changedInlines(item.term, change), blocks: changedBlocks(item.blocks, change) };
}

function changedFigure(figure: Figure, change: Change): Figure {
    return { ...figure, caption: changedInlines(figure.caption, change), data: changedTable(figure.data, change) };
}

function changedCallout(callout: Callout, change: Change): Callout {
    return {
        ...callout,
        ...(callout.title === undefined ? {} : { title: (change.text ?? unchanged)(callout.title) }),
        blocks: changedBlocks(callout.blocks, change),
    };
}

function changedIndex(index: Index, change: Change): Index {
    const text = change.text ?? unchanged;
    return {
        ...index,
        groups: index.groups.map(group => ({
            title: text(group.title),
            entries: group.entries.map(entry => ({
                ...entry, ...(entry.title === undefined ? {} : { title: text(entry.title) }),
                // What does not lead anywhere is no mention.
                mentions: change.reference === undefined ? entry.mentions
                : entry.mentions.filter(mention => change.reference?.(mention)[0]?.kind === 'reference'),
            })),
        })),
    };
}

function changedInlines(content: readonly Inline[], change: Change): readonly Inline[] {
    return change.text === undefined && change.reference === undefined ? content : content.flatMap(node => changedInline(node, change));
}

function changedInline(node: Inline, change: Change): readonly Inline[] {
    const text = change.text ?? unchanged;
    switch (node.kind) {
        case 'text':
            return [{ ...node, text: text(node.text) }];
        case 'strong':
        case 'emphasis':
        case 'deleted':
        case 'link':
            return [{ ...node, content: changedInlines(node.content, change) }];
        case 'reference': {
            const set = node.title === undefined ? node : { ...node, title: text(node.title) };
            return change.reference?.(set) ?? [set];
        }
        case 'badge':
            return [{
                ...node,
                text: text(node.text),
                ...(node.meaning === undefined ? {} : { meaning: text(node.meaning) }),
            }];
        case 'code':
        case 'quantity':
        case 'line-break':
        case 'anchor':
            return [node];
        default:
            return unreachable(node);
    }
}

/** Every target that a document holds, in reading order. */
export function targetsOf(document: Document): readonly Target[] {
    return document.sections.flatMap(sectionTargets);
}

function sectionTargets(section: Section): readonly Target[] {
    return [section.id, ...section.blocks.flatMap(blockTargets), ...section.sections.flatMap(sectionTargets)];
}

function blockTargets(block: Block): readonly Target[] {
    switch (block.kind) {
        case 'paragraph':
            return inlineTargets(block.content);
        case 'heading':
            return [...given(block.id), ...inlineTargets(block.content)];
        case 'list':
            return block.items.flatMap(item => [...given(item.id), ...item.blocks.flatMap(blockTargets)]);
        case 'table':
            return tableTargets(block);
        case 'card':
            return [block.id, ...block.blocks.flatMap(blockTargets), ...block.fields.flatMap(definitionTargets)];
        case 'definitions':
            return block.items.flatMap(definitionTargets);
        case 'figure':
            return [block.id, ...inlineTargets(block.caption), ...tableTargets(block.data)];
        case 'callout':
        case 'quotation':
            return block.blocks.flatMap(blockTargets);
        case 'group':
            return [...given(block.id), ...block.blocks.flatMap(blockTargets)];
        case 'index':
        case 'code-block':
        case 'separator':
        case 'page-break':
            return [];
        default:
            return unreachable(block);
    }
}

function tableTargets(table: Table): readonly Target[] {
    const rows = [...table.head, ...table.body, ...table.foot];
    const inside = rows.flatMap(row => [...given(row.id), ...row.cells.flatMap(cell => inlineTargets(cell.content))]);
    return [...given(table.id), ...inside];
}

function definitionTargets(item: Definition): readonly Target[] {
    return [...given(item.id), ...inlineTargets(item.term), ...item.blocks.flatMap(blockTargets)];
}

function inlineTargets(content: readonly Inline[]): readonly Target[] {
    return content.flatMap(node => {
        switch (node.kind) {
            case 'anchor':
                return [node.id];
            case 'strong':
            case 'emphasis':
            case 'deleted':
            case 'link':
                return inlineTargets(node.content);
            case 'text':
            case 'code':
            case 'reference':
            case 'badge':
            case 'quantity':
            case 'line-break':
                return [];
            default:
                return unreachable(node);
        }
    });
}

function given(id: Target | undefined): readonly Target[] {
    return id === undefined ? [] : [id];
}
