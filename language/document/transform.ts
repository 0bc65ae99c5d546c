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
    if (change.text === undefined && change.reference === undefined) {
        return content;
    }
    const all: Inline[] = [];
    for (const node of content) {
        if (node.kind === 'reference') {
            all.push(...changedReference(node, change));
        } else {
            all.push(changedInline(node, change));
        }
    }
    return all;
}

function changedReference(node: Reference, { text = unchanged, reference }: Change): readonly Inline[] {
    const title = node.title === undefined ? undefined : text(node.title);
    const set = title === node.title ? node : { ...node, title };
    return reference?.(set) ?? [set];
}

function changedInline(node: Exclude<Inline, Reference>, change: Change): Inline {
    const text = change.text ?? unchanged;
    switch (node.kind) {
        case 'text': {
            const said = text(node.text);
            return said === node.text ? node : { ...node, text: said };
        }
        case 'strong':
        case 'emphasis':
        case 'deleted':
        case 'link':
            return { ...node, content: changedInlines(node.content, change) };
        case 'badge':
            return {
                ...node,
                text: text(node.text),
                ...(node.meaning === undefined ? {} : { meaning: text(node.meaning) }),
            };
        case 'code':
        case 'quantity':
        case 'line-break':
        case 'anchor':
            return node;
        default:
            return unreachable(node);
    }
}

/** Every target that a document holds, in reading order. */
export function targetsOf(document: Document): readonly Target[] {
    const targets: Target[] = [];
    document.sections.forEach(section => addSection(section, targets));
    return targets;
}

function addSection(section: Section, targets: Target[]): void {
    targets.push(section.id);
    addBlocks(section.blocks, targets);
    section.sections.forEach(inside => addSection(inside, targets));
}

function addBlocks(blocks: readonly Block[], targets: Target[]): void {
    blocks.forEach(block => addBlock(block, targets));
}

function addBlock(block: Block, targets: Target[]): void {
    switch (block.kind) {
        case 'paragraph':
            addInlines(block.content, targets);
            return;
        case 'heading':
            addGiven(block.id, targets);
            addInlines(block.content, targets);
            return;
        case 'list':
            for (const item of block.items) {
                addGiven(item.id, targets);
                addBlocks(item.blocks, targets);
            }
            return;
        case 'table':
            addTable(block, targets);
            return;
        case 'card':
            targets.push(block.id);
            addBlocks(block.blocks, targets);
            addDefinitions(block.fields, targets);
            return;
        case 'definitions':
            addDefinitions(block.items, targets);
            return;
        case 'figure':
            targets.push(block.id);
            addInlines(block.caption, targets);
            addTable(block.data, targets);
            return;
        case 'callout':
        case 'quotation':
            addBlocks(block.blocks, targets);
            return;
        case 'group':
            addGiven(block.id, targets);
            addBlocks(block.blocks, targets);
            return;
        case 'index':
        case 'code-block':
        case 'separator':
        case 'page-break':
            return;
        default:
            unreachable(block);
    }
}

function addTable(table: Table, targets: Target[]): void {
    addGiven(table.id, targets);
    for (const rows of [table.head, table.body, table.foot]) {
        for (const row of rows) {
            addGiven(row.id, targets);
            row.cells.forEach(cell => addInlines(cell.content, targets));
        }
    }
}

function addDefinitions(items: readonly Definition[], targets: Target[]): void {
    for (const item of items) {
        addGiven(item.id, targets);
        addInlines(item.term, targets);
        addBlocks(item.blocks, targets);
    }
}

function addInlines(content: readonly Inline[], targets: Target[]): void {
    for (const node of content) {
        switch (node.kind) {
            case 'anchor':
                targets.push(node.id);
                break;
            case 'strong':
            case 'emphasis':
            case 'deleted':
            case 'link':
                addInlines(node.content, targets);
                break;
            case 'text':
            case 'code':
            case 'reference':
            case 'badge':
            case 'quantity':
            case 'line-break':
                break;
            default:
                unreachable(node);
        }
    }
}

function addGiven(id: Target | undefined, targets: Target[]): void {
    if (id !== undefined) {
        targets.push(id);
    }
}
