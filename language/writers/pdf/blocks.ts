/** Blocks as calls of the theme. */
import type {
    Block, Callout, Card, Definition, Definitions, Figure, Heading, Index, List, ListItem, Quotation, Section, Table, Target,
} from '../../document/nodes.js';
import { unreachable } from '../../document/nodes.js';
import type { Scene } from '../../document/figures/scene.js';
import { renderSvg } from '../svg.js';
import type { PageWords } from '../words.js';
import { asksToLieDown, drawnWidth } from './drawings.js';
import { cardStaysWhole, factStaysWhole, isWide, staysWhole } from './heights.js';
import type { Destinations } from './destinations.js';
import { contentOf, lineOf, markOf } from './inlines.js';
import { array, lines, literal, optional, shown } from './literals.js';
import { asksToLie, tableOf } from './tables.js';

/** The width of text on an upright A4 page, in points; `LYING` on one that lies. */
export const UPRIGHT = 481;
const LYING = 739;
/** What the paragraph before it introduces, and stays with. */
const INTRODUCED: ReadonlySet<Block['kind']> = new Set<Block['kind']>(['table', 'figure', 'card', 'list', 'definitions', 'code-block']);

/** Where a block stands: under which level of title, in which width, and whether the page may be turned for it. */
interface Place {
    readonly level: number;
    readonly width: number;
    readonly onPage: boolean;
}

/** Renders the parts of a document. */
export class TypstBlocks {
    private level = 0;
    private figures = 0;
    private readonly marked: Target[] = [];

    constructor(private readonly anchors: Destinations, private readonly words: PageWords) {}

    /** The nodes that have a name, in the order of their marks (`//@ 3`) in the text: an error is told by the last mark before it. */
    get marks(): readonly Target[] {
        return this.marked;
    }

    /** A part and all that it holds. `depth` is 1 for the parts of the document itself. */
    section(section: Section, depth: number): string {
        const name = this.anchors.place(section.id);
        const level = this.goTo(depth);
        const number = section.number === undefined ? undefined : literal(section.number);
        const heading = `heading-of-part(${optional(number)}, ${level}, ${shown(section.title)})`;
        const title = `${this.mark(section.id)}#${name === undefined ? heading : `named(${heading}, ${literal(name)})`}`;
        const place: Place = { level: depth, width: UPRIGHT, onPage: true };
        return [
            section.newPage === true ? '#pagebreak(weak: true)' : '',
            this.runs(title, section.blocks, place),
            ...section.sections.map(each => this.section(each, depth + 1)),
        ].filter(line => line !== '').join('\n');
    }

    /** Blocks under a title of the given level. */
    blocks(blocks: readonly Block[], place: Place): string {
        return blocks.map((block, index) => this.block(block, place, blocks[index + 1])).join('\n');
    }

    /** Blocks on pages, of which some lie: neighbours share them, and a title is never left alone on the page before. */
    private runs(title: string, blocks: readonly Block[], place: Place): string {
        const lies = blocks.map(block => block.kind === 'table' && asksToLie(block, UPRIGHT, LYING)
            || block.kind === 'figure' && asksToLieDown(block, UPRIGHT));
        const first = lies.indexOf(true);
        const titleLies = first >= 0 && staysWhole(blocks.slice(0, first), UPRIGHT, 190);
        const runs: { lying: boolean; parts: string[] }[] = [{ lying: titleLies, parts: [title] }];
        blocks.forEach((block, index) => {
            const lying = lies[index]! || (titleLies && index < first);
            const last = runs[runs.length - 1]!;
            const part = this.block(block, lying ? { ...place, width: LYING } : place, blocks[index + 1]);
            if (last.lying === lying) { last.parts.push(part); } else { runs.push({ lying, parts: [part] }); }
        });
        return runs.map(({ lying, parts }) => (lying ? `#landscape[\n${parts.join('\n')}\n]` : parts.join('\n'))).join('\n');
    }

    private block(block: Block, place: Place, next?: Block): string {
        switch (block.kind) {
            case 'paragraph': {
                const content = contentOf(block.content, this.anchors);
                if (block.role !== undefined) { return `#${block.role === 'lead' ? 'lead' : 'small'}${content}`; }
                return `#${next !== undefined && INTRODUCED.has(next.kind) ? 'intro' : 'p'}${content}`;
            }
            case 'heading':
                return this.heading(block, place);
            case 'list':
                return this.list(block, place);
            case 'table':
                return this.table(block, place);
            case 'card':
                return this.card(block, place);
            case 'definitions':
                return this.definitions(block, place);
            case 'figure':
                return this.figure(block, place);
            case 'callout':
                return this.callout(block, place);
            case 'quotation':
                return this.quotation(block, place);
            case 'code-block':
                return `#code(${lines(block.text)})`;
            case 'group': {
                const mark = markOf(block.id, this.anchors);
                return `#group(${staysWhole(block.blocks, place.width)})[${mark}\n${this.blocks(block.blocks, place)}\n]`;
            }
            case 'index':
                return this.index(block, place);
            case 'separator':
                return '#separator()';
            case 'page-break':
                return place.onPage ? '#pagebreak(weak: true)' : '';
            default:
                return unreachable(block);
        }
    }

    /** Titles go down one level at a time, for those who move from one to the next. */
    private goTo(level: number): number {
        this.level = Math.min(level, this.level + 1);
        return this.level;
    }

    private mark(target: Target): string {
        this.marked.push(target);
        return `//@ ${this.marked.length - 1}\n`;
    }

    private heading(heading: Heading, place: Place): string {
        const level = this.goTo(place.level + heading.level);
        const name = heading.id === undefined ? undefined : this.anchors.place(heading.id);
        const call = `inner(${level}, ${contentOf(heading.content, this.anchors)})`;
        return name === undefined ? `#${call}` : `#named(${call}, ${literal(name)})`;
    }

    private list(list: List, place: Place): string {
        const tight = list.items.every(item => item.blocks.length === 1 && item.blocks[0]?.kind === 'paragraph');
        const start = list.ordered && list.start !== undefined ? `start: ${list.start}, ` : '';
        const tasks = list.items.some(item => item.checked !== undefined) ? 'marker: none, body-indent: 0em, ' : '';
        return `#${list.ordered ? 'enum' : 'list'}(tight: ${tight}, ${start}${list.ordered ? '' : tasks}${
            list.items.map(item => this.item(item, place)).join(', ')})`;
    }

    private item(item: ListItem, place: Place): string {
        const box = item.checked === undefined ? '' : `#"${item.checked ? '☑' : '☐'}\u00A0"`;
        const mark = markOf(item.id, this.anchors);
        return `[${mark}${box}${this.inside(item.blocks, { ...place, width: place.width - 20, onPage: false })}]`;
    }

    /** A single paragraph is a line of what holds it, anything else stands as blocks. */
    private inside(blocks: readonly Block[], place: Place): string {
        const only = blocks.length === 1 ? blocks[0] : undefined;
        return only?.kind === 'paragraph' && only.role === undefined ? lineOf(only.content, this.anchors) : this.blocks(blocks, place);
    }

    private table(table: Table, place: Place): string {
        return `${table.id === undefined ? '' : this.mark(table.id)}${tableOf(table, place.width, this.anchors, this.words)}`;
    }

    private card(card: Card, place: Place): string {
        const inner: Place = { level: place.level + 1, width: place.width - 20, onPage: false };
        const name = this.anchors.place(card.id);
        const label = `#card-id${shown(card.label)}`;
        const title = card.title === card.label ? label : `${label}#${literal(card.title)}`;
        const level = this.goTo(place.level + 1);
        const heading = `card-heading(${level}, [${title}])`;
        const whole = cardStaysWhole(card.blocks, card.fields, inner.width);
        return `${this.mark(card.id)}#card(${[
            `"${card.genre}"`, whole ? 'none' : literal(card.label),
            card.pictogram === undefined ? 'none' : this.pictogram(card.pictogram),
            name === undefined ? heading : `named(${heading}, ${literal(name)})`,
            array(card.badges.map(badge => contentOf([badge], this.anchors))),
            card.blocks.length === 0 ? 'none' : `[\n${this.blocks(card.blocks, inner)}\n]`,
            card.fields.length === 0 ? 'none' : this.facts(card.fields, inner),
        ].join(', ')})`;
    }

    private pictogram(scene: Scene): string {
        return `pictogram(${literal(scene.title)}, ${lines(this.svgOf(scene))})`;
    }

    private svgOf(scene: Scene): string {
        return renderSvg(scene, { idPrefix: `f${++this.figures}`, colours: 'light', font: '"Source Sans 3"' });
    }

    private facts(items: readonly Definition[], place: Place): string {
        const facts = items.map(item => {
            const wide = isWide(item);
            const inner = { ...place, width: (wide ? place.width : place.width / 2) - 80, onPage: false };
            const term = `[${markOf(item.id, this.anchors)}${lineOf(item.term, this.anchors)}]`;
            return `fact(${wide}, ${factStaysWhole(item, place.width)}, ${term}, [${this.inside(item.blocks, inner)}])`;
        });
        return `facts(${facts.join(',\n')})`;
    }

    private definitions(node: Definitions, place: Place): string {
        if (node.presentation === 'facts') { return `#${this.facts(node.items, place)}`; }
        return node.items.map(item => {
            const term = `[${markOf(item.id, this.anchors)}${lineOf(item.term, this.anchors)}]`;
            return `#term(${staysWhole(item.blocks, place.width)}, ${term}, [${
                this.inside(item.blocks, { ...place, onPage: false })}])`;
        }).join('\n');
    }

    private figure(figure: Figure, place: Place): string {
        const width = drawnWidth(figure, place.width);
        const number = figure.number === undefined ? ''
            : `#caption-number${shown(`${this.words.figure} ${figure.number}`)}#"${this.words.dash}"`;
        // Whatever leads to a row of the figure's data leads to the figure.
        const inside = rowsOf(figure.data).map(id => (this.anchors.isPlaced(id) ? '' : markOf(id, this.anchors))).join('');
        return `${this.mark(figure.id)}#drawing(${[
            `${Math.round(width * 10) / 10}pt`, literal(`${figure.scene.title}. ${figure.scene.description}`),
            `[${markOf(figure.id, this.anchors)}${inside}${number}${lineOf(figure.caption, this.anchors)}]`,
            lines(this.svgOf(figure.scene)),
        ].join(', ')})`;
    }

    /** A remark set apart. */
    callout(callout: Callout, place: Place): string {
        const title = callout.title ?? (callout.genre === 'warning' ? this.words.warning : this.words.note);
        const inner = { ...place, width: place.width - 20, onPage: false };
        return `#callout("${callout.genre}", ${staysWhole(callout.blocks, inner.width)}, ${shown(title)}, [\n${
            this.blocks(callout.blocks, inner)}\n])`;
    }

    private quotation(quotation: Quotation, place: Place): string {
        const inner = { ...place, width: place.width - 12, onPage: false };
        const attribution = quotation.attribution === undefined ? undefined : contentOf(quotation.attribution, this.anchors);
        return `#said(${staysWhole(quotation.blocks, inner.width)}, ${optional(attribution)}, [\n${
            this.blocks(quotation.blocks, inner)}\n])`;
    }

    private index(index: Index, place: Place): string {
        return index.groups.map(group => {
            const entries = group.entries.map(entry => {
                const target = this.anchors.lead(entry.target);
                const number = this.anchors.numberOf(entry.target);
                const mentions = entry.mentions.map(each => this.anchors.lead(each.target)).filter(each => each !== undefined);
                return array([
                    optional(number?.toString()), optional(target === undefined ? undefined : literal(target)), shown(entry.label),
                    entry.title === undefined ? 'none' : shown(entry.title), array(mentions.map(literal)),
                ]);
            });
            return `#inner(${this.goTo(place.level + 1)}, ${shown(group.title)})\n#index(${entries.join(',\n')})`;
        }).join('\n');
    }
}

function rowsOf(table: Table): readonly Target[] {
    return [...table.head, ...table.body, ...table.foot].map(row => row.id).filter(id => id !== undefined);
}
