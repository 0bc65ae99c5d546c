/** Blocks as HTML. */
import { plainText } from '../../document/build.js';
import type {
    Block, Callout, Card, Definition, Definitions, Figure, Heading, Index, List, ListItem, Quotation, Section,
} from '../../document/nodes.js';
import { unreachable } from '../../document/nodes.js';
import type { Anchors } from '../anchors.js';
import { escapeMarkup } from '../escape.js';
import { renderSvg } from '../svg.js';
import type { PageWords } from '../words.js';
import { fragment, idAttribute, renderInlines } from './inlines.js';
import { renderTable } from './tables.js';

/** Renders the parts of a document, each at the level of title that its depth asks for. */
export class BlockRenderer {
    private figures = 0;

    constructor(private readonly anchors: Anchors, private readonly words: PageWords) {}

    /** A part and all that it holds. `depth` is 1 for the parts of the document itself. */
    section(section: Section, depth: number): string {
        const title = this.heading(section, depth);
        const classes = [depth === 1 ? 'part' : '', section.newPage === true ? 'new-page' : ''].filter(each => each !== '').join(' ');
        return [
            `<section${classes === '' ? '' : ` class="${classes}"`}${idAttribute(section.id, this.anchors)}>`,
            title,
            this.blocks(section.blocks, depth + 1),
            ...section.sections.map(each => this.section(each, depth + 1)),
            '</section>',
        ].filter(line => line !== '').join('\n');
    }

    /** The title of a part, by itself: `depth` as above. */
    heading(section: Section, depth: number, attributes = ''): string {
        const number = section.number === undefined ? '' : `<span class="number">${escapeMarkup(section.number)}</span> `;
        return this.title(depth + 1, `${number}${escapeMarkup(section.title)}`, attributes);
    }

    /** Blocks under a title of the given level. */
    blocks(blocks: readonly Block[], level: number): string {
        return blocks.map(block => this.block(block, level)).join('\n');
    }

    private title(level: number, content: string, attributes = ''): string {
        const tag = `h${Math.min(6, level)}`;
        return `<${tag}${attributes}>${content}</${tag}>`;
    }

    private block(block: Block, level: number): string {
        switch (block.kind) {
            case 'paragraph':
                return `<p${block.role === undefined ? '' : ` class="${block.role}"`}>${renderInlines(block.content, this.anchors)}</p>`;
            case 'heading':
                return this.innerHeading(block, level);
            case 'list':
                return this.list(block, level);
            case 'table':
                return renderTable(block, this.anchors, this.words);
            case 'card':
                return this.card(block, level);
            case 'definitions':
                return this.definitions(block, level);
            case 'figure':
                return this.figure(block);
            case 'callout':
                return this.callout(block, level);
            case 'quotation':
                return this.quotation(block, level);
            case 'code-block':
                return `<pre tabindex="0"><code>${escapeMarkup(block.text)}</code></pre>`;
            case 'group':
                return `<div class="group"${idAttribute(block.id, this.anchors)}>\n${this.blocks(block.blocks, level)}\n</div>`;
            case 'index':
                return this.index(block, level);
            case 'separator':
                return '<hr>';
            case 'page-break':
                return '<div class="page-break"></div>';
            default:
                return unreachable(block);
        }
    }

    private innerHeading(heading: Heading, level: number): string {
        return this.title(level + heading.level, renderInlines(heading.content, this.anchors),
            ` class="inner"${idAttribute(heading.id, this.anchors)}`);
    }

    private list(list: List, level: number): string {
        const tag = list.ordered ? 'ol' : 'ul';
        const start = list.ordered && list.start !== undefined ? ` start="${list.start}"` : '';
        return `<${tag}${start}>\n${list.items.map(item => this.item(item, level)).join('\n')}\n</${tag}>`;
    }

    private item(item: ListItem, level: number): string {
        const box = item.checked === undefined ? ''
            : `<span class="box" role="img" aria-label="${item.checked ? this.words.done : this.words.open}">`
                + `${item.checked ? '☑' : '☐'}</span> `;
        const only = item.blocks.length === 1 ? item.blocks[0] : undefined;
        const content = only?.kind === 'paragraph' ? renderInlines(only.content, this.anchors) : this.blocks(item.blocks, level);
        return `<li${item.checked === undefined ? '' : ' class="task"'}${idAttribute(item.id, this.anchors)}>${box}${content}</li>`;
    }

    private card(card: Card, level: number): string {
        const badges = card.badges.length === 0 ? '' : `<p class="badges">${renderInlines(card.badges, this.anchors)}</p>\n`;
        const fields = card.fields.length === 0 ? '' : `\n<dl class="fields">\n${this.definitionPairs(card.fields, level)}\n</dl>`;
        const title = card.title === card.label ? '' : ` <span class="title">${escapeMarkup(card.title)}</span>`;
        const pictogram = card.pictogram === undefined ? '' : `<div class="pictogram" aria-hidden="true">${
            renderSvg(card.pictogram, { idPrefix: `f${++this.figures}~`, colours: 'classes' })}</div>`;
        return [
            `<article class="card ${card.genre}"${idAttribute(card.id, this.anchors)}>`,
            `<header>${pictogram}${this.title(level + 1, `<span class="id">${escapeMarkup(card.label)}</span>${title}`)}`,
            `${badges}</header>`,
            `<div class="body">\n${this.blocks(card.blocks, level + 1)}${fields}\n</div>`,
            '</article>',
        ].join('\n');
    }

    private definitions(node: Definitions, level: number): string {
        return `<dl class="${node.presentation}">\n${this.definitionPairs(node.items, level)}\n</dl>`;
    }

    private definitionPairs(items: readonly Definition[], level: number): string {
        return items.map(item => {
            const only = item.blocks.length === 1 ? item.blocks[0] : undefined;
            const content = only?.kind === 'paragraph' ? renderInlines(only.content, this.anchors) : this.blocks(item.blocks, level);
            const wide = only?.kind === 'paragraph' ? '' : ' class="wide"';
            const term = `<dt${idAttribute(item.id, this.anchors)}>${renderInlines(item.term, this.anchors)}</dt>`;
            return `<div${wide}>${term}<dd>${content}</dd></div>`;
        }).join('\n');
    }

    private figure(figure: Figure): string {
        // No target's name holds a tilde, so the ids of drawings never meet the document's own.
        const prefix = `f${++this.figures}~`;
        const number = figure.number === undefined ? ''
            : `<span class="number">${this.words.figure} ${escapeMarkup(figure.number)}</span>${this.words.dash}`;
        return [
            `<figure${idAttribute(figure.id, this.anchors)}>`,
            `<div class="scroll" role="group" tabindex="0" aria-label="${escapeMarkup(plainText(figure.caption))}">`,
            renderSvg(figure.scene, { idPrefix: prefix, colours: 'classes' }),
            '</div>',
            `<figcaption>${number}${renderInlines(figure.caption, this.anchors)}</figcaption>`,
            `<details><summary>${this.words.figureData}</summary>`,
            renderTable(figure.data, this.anchors, this.words),
            '</details>',
            '</figure>',
        ].join('\n');
    }

    /** A remark set apart. */
    callout(callout: Callout, level: number): string {
        const title = callout.title ?? (callout.genre === 'warning' ? this.words.warning : this.words.note);
        return [
            `<div class="callout ${callout.genre}" role="note">`,
            `<p class="callout-title">${escapeMarkup(title)}</p>`,
            this.blocks(callout.blocks, level),
            '</div>',
        ].join('\n');
    }

    private quotation(quotation: Quotation, level: number): string {
        const attribution = quotation.attribution === undefined ? ''
            : `\n<footer>${renderInlines(quotation.attribution, this.anchors)}</footer>`;
        return `<blockquote>\n${this.blocks(quotation.blocks, level)}${attribution}\n</blockquote>`;
    }

    private index(index: Index, level: number): string {
        return index.groups.map(group => {
            const entries = group.entries.map(entry => {
                const name = this.anchors.lead(entry.target);
                const label = `<span class="id">${escapeMarkup(entry.label)}</span>`;
                const link = name === undefined ? label : `<a class="ref" href="${escapeMarkup(fragment(name))}">${label}</a>`;
                const title = entry.title === undefined ? '' : ` ${escapeMarkup(entry.title)}`;
                const mentions = entry.mentions.length === 0 ? ''
                    : `<span class="mentions">${entry.mentions.map(each => renderInlines([each], this.anchors)).join(', ')}</span>`;
                return `<li>${link}${title}${mentions}</li>`;
            });
            const title = this.title(level + 1, escapeMarkup(group.title), ' class="inner"');
            return `${title}\n<ul class="index">\n${entries.join('\n')}\n</ul>`;
        }).join('\n');
    }
}
