/** Blocks as Markdown. Each gives its lines without any indentation; what holds it adds its own. */
import type { Block, Callout, Card, CodeBlock, Definition, Figure, Index, List, Section } from '../../document/nodes.js';
import { unreachable } from '../../document/nodes.js';
import type { Anchors } from '../anchors.js';
import type { PageWords } from '../words.js';
import type { WriterNote } from '../writer.js';
import { escapeMarkdown, markdownAnchor, markdownInlines } from './inlines.js';
import { markdownTable } from './tables.js';

/** Renders the parts of a document and keeps notes of what Markdown cannot say. */
export class MarkdownBlocks {
    /** What could not be written as the document says it. */
    readonly notes: WriterNote[] = [];

    constructor(private readonly anchors: Anchors, private readonly words: PageWords) {}

    /** A part and all that it holds. `depth` is 1 for the parts of the document itself. */
    section(section: Section, depth: number): string {
        const number = section.number === undefined ? '' : `${section.number} `;
        return joined([
            this.title(depth + 1, `${markdownAnchor(section.id, this.anchors)}${number}${escapeMarkdown(section.title)}`),
            this.blocks(section.blocks, depth + 1),
            ...section.sections.map(each => this.section(each, depth + 1)),
        ]);
    }

    /** Blocks under a title of the given level. */
    blocks(blocks: readonly Block[], level: number): string {
        return joined(blocks.map(block => this.block(block, level)));
    }

    private title(level: number, content: string): string {
        return `${'#'.repeat(Math.min(6, level))} ${content}`;
    }

    private block(block: Block, level: number): string {
        switch (block.kind) {
            case 'paragraph': {
                // Spaces before the first word would make it a block of code.
                const content = markdownInlines(block.content, this.anchors).trim();
                return block.role === 'note' && content !== '' ? `*${content}*` : content;
            }
            case 'heading':
                return this.title(level + block.level, markdownAnchor(block.id, this.anchors)
                    + markdownInlines(block.content, this.anchors));
            case 'list':
                return this.list(block, level);
            case 'table':
                return markdownTable(block, this.anchors, this.words, this.notes);
            case 'card':
                return this.card(block, level);
            case 'definitions':
                return this.definitions(block.items, level);
            case 'figure':
                return this.figure(block);
            case 'callout':
                return this.callout(block, level);
            case 'quotation': {
                const attribution = block.attribution === undefined ? '' : `— ${markdownInlines(block.attribution, this.anchors)}`;
                return quoted(joined([this.blocks(block.blocks, level), attribution]));
            }
            case 'code-block':
                return codeBlock(block);
            case 'group':
                return joined([markdownAnchor(block.id, this.anchors), this.blocks(block.blocks, level)]);
            case 'index':
                return this.index(block, level);
            case 'separator':
                return '---';
            case 'page-break':
                // A Markdown file has no pages.
                return '';
            default:
                return unreachable(block);
        }
    }

    private list(list: List, level: number): string {
        const simple = list.items.every(item => item.blocks.length <= 1 && item.blocks.every(block => block.kind === 'paragraph'));
        const items = list.items.map((item, index) => {
            const box = item.checked === undefined ? '' : item.checked ? '[x] ' : '[ ] ';
            const marker = list.ordered ? `${(list.start ?? 1) + index}. ` : '- ';
            return marker + indented(markdownAnchor(item.id, this.anchors) + box + this.blocks(item.blocks, level), marker.length);
        });
        return items.join(simple ? '\n' : '\n\n');
    }

    private card(card: Card, level: number): string {
        const title = card.title === card.label ? '' : ` ${escapeMarkdown(card.title)}`;
        return joined([
            this.title(level + 1, `${markdownAnchor(card.id, this.anchors)}${escapeMarkdown(card.label)}${title}`),
            card.badges.map(badge => markdownInlines([badge], this.anchors)).join(' · '),
            this.blocks(card.blocks, level + 1),
            this.definitions(card.fields, level),
        ]);
    }

    private definitions(items: readonly Definition[], level: number): string {
        return items.map(item => {
            const term = `${markdownAnchor(item.id, this.anchors)}**${markdownInlines(item.term, this.anchors)}**`;
            const only = item.blocks.length === 1 ? item.blocks[0] : undefined;
            const details = only?.kind === 'paragraph'
                ? markdownInlines(only.content, this.anchors)
                : `\n\n${this.blocks(item.blocks, level)}`;
            return `- ${indented(`${term}${this.words.colon.trimEnd()}${details.startsWith('\n') ? '' : ' '}${details}`, 2)}`;
        }).join('\n');
    }

    private figure(figure: Figure): string {
        this.notes.push({
            code: 'figure-as-table', target: figure.id,
            message: {
                fr: `La figure « ${figure.scene.title} » est remplacée par le tableau de ses données.`,
                en: `The figure “${figure.scene.title}” is replaced by the table of its data.`,
            },
        });
        const number = figure.number === undefined ? '' : `**${this.words.figure} ${figure.number}**${this.words.dash}`;
        return joined([
            `${markdownAnchor(figure.id, this.anchors)}${number}${markdownInlines(figure.caption, this.anchors)}`,
            `*${escapeMarkdown(figure.scene.description)}*`,
            markdownTable(figure.data, this.anchors, this.words, this.notes),
        ]);
    }

    /** A remark set apart, in the form that forges know. */
    callout(callout: Callout, level: number): string {
        const title = callout.title === undefined ? '' : `**${escapeMarkdown(callout.title)}**`;
        return quoted(`[!${callout.genre === 'warning' ? 'WARNING' : 'NOTE'}]\n${joined([title, this.blocks(callout.blocks, level)])}`);
    }

    private index(index: Index, level: number): string {
        return joined(index.groups.flatMap(group => [
            this.title(level + 1, escapeMarkdown(group.title)),
            group.entries.map(entry => {
                const title = entry.title === undefined ? '' : ` ${escapeMarkdown(entry.title)}`;
                const own = markdownInlines([{ kind: 'reference', target: entry.target, label: entry.label }], this.anchors);
                const mentions = entry.mentions.map(each => markdownInlines([each], this.anchors)).join(', ');
                return `- ${own}${title}${mentions === '' ? '' : `${this.words.dash}${mentions}`}`;
            }).join('\n'),
        ]));
    }
}

/** Blocks with an empty line between them; empty ones leave nothing behind. */
export function joined(parts: readonly string[]): string {
    return parts.filter(part => part.trim() !== '').join('\n\n');
}

function indented(content: string, by: number): string {
    return content.split('\n').map((line, index) => (index === 0 || line === '' ? line : ' '.repeat(by) + line)).join('\n');
}

function quoted(content: string): string {
    return content.split('\n').map(line => (line === '' ? '>' : `> ${line}`)).join('\n');
}

function codeBlock(block: CodeBlock): string {
    const longest = Math.max(2, ...(block.text.match(/`+/g) ?? []).map(run => run.length));
    const fence = '`'.repeat(longest + 1);
    return `${fence}\n${block.text}\n${fence}`;
}
