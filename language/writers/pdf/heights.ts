/** How high blocks come out, roughly: enough to say which may be kept on one page. */
import { plainText } from '../../document/build.js';
import { textWidth } from '../../document/figures/metrics.js';
import type { Block, Definition, Inline, Table } from '../../document/nodes.js';
import { unreachable } from '../../document/nodes.js';
import { Places } from '../table-places.js';
import { drawnWidth } from './drawings.js';
import { columnsOf, LARGEST_LETTERS } from './widths.js';

/** The most that is kept together: a little over half a page, so that no page is left almost empty. */
const LARGEST = 410;

/** Letters (as wide as those of the font whose widths are counted), from a line to the next, and a paragraph’s end beyond that. */
interface Setting {
    readonly size: number;
    readonly line: number;
    readonly gap: number;
}

const BODY: Setting = { size: 9.4, line: 12.7, gap: 3.2 };
const FACTS: Setting = { size: 7.9, line: 10.3, gap: 0.3 };
const CELLS: Setting = { size: 7.9, line: 9.7, gap: 0 };
/** After a fact, a row of a table, a block that is no paragraph: beyond their last line, whose leading is counted with it. */
const BETWEEN = { facts: 0.7, cells: 3.7, blocks: 9 };
const CARD_HEAD = 42;

/** Whether blocks, set in this width and with so much around them, may stay on one page without leaving a large gap before them. */
export function staysWhole(blocks: readonly Block[], width: number, around = 0): boolean {
    return heightOf(blocks, width, BODY) + around <= LARGEST;
}

/** Whether a card may stay on one page. */
export function cardStaysWhole(blocks: readonly Block[], fields: readonly Definition[], width: number): boolean {
    return staysWhole(blocks, width, CARD_HEAD + factsHeight(fields, width));
}

/** Whether a fact may stay on one page. */
export function factStaysWhole(item: Definition, width: number): boolean {
    return factHeight(item, width) <= LARGEST / 3;
}

/** The height of blocks one under the other. */
function heightOf(blocks: readonly Block[], width: number, setting: Setting): number {
    return blocks.reduce((sum, block) => sum + blockHeight(block, width, setting), 0);
}

/** The height of facts, the short ones two beside each other. */
function factsHeight(items: readonly Definition[], width: number): number {
    let sum = 0;
    let first: number | undefined;
    for (const item of items) {
        const height = factHeight(item, width) + BETWEEN.facts;
        if (isWide(item)) {
            sum += (first ?? 0) + height;
            first = undefined;
        } else if (first === undefined) {
            first = height;
        } else {
            sum += Math.max(first, height);
            first = undefined;
        }
    }
    return sum + (first ?? 0) + (items.length === 0 ? 0 : 12);
}

/** What is more than a line of text has the whole width. */
export function isWide(item: Definition): boolean {
    return item.blocks.length !== 1 || item.blocks[0]?.kind !== 'paragraph';
}

function factHeight(item: Definition, width: number): number {
    return Math.max(FACTS.line, heightOf(item.blocks, isWide(item) ? width - 80 : width / 2 - 80, FACTS));
}

function linesHeight(content: readonly Inline[], width: number, { size, line }: Setting): number {
    const breaks = content.filter(node => node.kind === 'line-break').length;
    return (Math.max(1, Math.ceil(textWidth(plainText(content), size) / width)) + breaks) * line;
}

function tableHeight(table: Table, width: number): number {
    const { widths, size } = columnsOf(table, width);
    const setting = { ...CELLS, size: CELLS.size * size / LARGEST_LETTERS, line: CELLS.line * size / LARGEST_LETTERS };
    return [table.head, table.body, table.foot].reduce((sum, rows) => {
        const places = new Places();
        return rows.reduce((all, row) => {
            places.startRow();
            const heights = row.cells.map(cell => {
                const first = places.next(cell);
                const whole = widths.slice(first, first + (cell.columnSpan ?? 1)).reduce((wide, each) => wide + each, 0);
                return linesHeight(cell.content, Math.max(whole - 9, 9), setting);
            });
            return all + BETWEEN.cells + Math.max(...heights, setting.line);
        }, sum);
    }, 24);
}

function blockHeight(block: Block, width: number, setting: Setting): number {
    switch (block.kind) {
        case 'paragraph':
            return linesHeight(block.content, width, setting) + setting.gap;
        case 'heading':
            return linesHeight(block.content, width, setting) + BETWEEN.blocks;
        case 'list':
            return block.items.reduce((sum, item) => sum + heightOf(item.blocks, width - 20, { ...setting, gap: 0.5 }), setting.gap);
        case 'table':
            return tableHeight(block, width);
        case 'card':
            return CARD_HEAD + BETWEEN.blocks + heightOf(block.blocks, width - 18, setting) + factsHeight(block.fields, width - 18);
        case 'definitions':
            return block.presentation === 'facts' ? factsHeight(block.items, width)
                : block.items.reduce((sum, item) => sum + 20 + heightOf(item.blocks, width, setting), 0);
        case 'figure':
            return drawnWidth(block, width) * block.scene.height / block.scene.width + 40;
        case 'callout':
        case 'quotation':
        case 'group':
            return 24 + heightOf(block.blocks, width - 20, setting);
        case 'code-block':
            return block.text.split('\n').length * FACTS.line + 32;
        case 'index':
            return block.groups.reduce((sum, group) => sum + 30 + group.entries.length * 14, 0);
        case 'separator':
            return 20;
        case 'page-break':
            return LARGEST;
        default:
            return unreachable(block);
    }
}
