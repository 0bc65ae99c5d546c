/** How high blocks come out, roughly: enough to say which may be kept on one page. */
import { plainText } from '../../document/build.js';
import { textWidth } from '../../document/figures/metrics.js';
import type { Block, Definition, Inline, Table } from '../../document/nodes.js';
import { unreachable } from '../../document/nodes.js';

/** The most that is kept together: half a page, so that no page is left almost empty. */
const LARGEST = 470;
const BODY = { size: 9.8, leading: 15 };
const SMALL = { size: 8.4, leading: 12 };
const GAP = 9;

/** Whether blocks, set in this width and with so much around them, may stay on one page without leaving a large gap before them. */
export function staysWhole(blocks: readonly Block[], width: number, around = 0): boolean {
    return heightOf(blocks, width) + around <= LARGEST;
}

/** The height of blocks one under the other. */
function heightOf(blocks: readonly Block[], width: number): number {
    return blocks.reduce((sum, block) => sum + blockHeight(block, width) + GAP, 0);
}

/** The height of facts, two beside each other. */
export function factsHeight(items: readonly Definition[], width: number): number {
    return items.reduce((sum, item) => sum + factHeight(item, width), 0) / 1.6;
}

function factHeight(item: Definition, width: number): number {
    const inside = item.blocks.every(block => block.kind === 'paragraph') ? width / 2 - 80 : width - 80;
    return Math.max(SMALL.leading, heightOf(item.blocks, inside)) + 2;
}

function linesHeight(content: readonly Inline[], width: number, font = BODY): number {
    const breaks = content.filter(node => node.kind === 'line-break').length;
    return (Math.max(1, Math.ceil(textWidth(plainText(content), font.size) / width)) + breaks) * font.leading;
}

function tableHeight(table: Table, width: number): number {
    const cellWidth = width / Math.max(1, table.columns.length) * 1.3;
    const rows = [...table.head, ...table.body, ...table.foot];
    return rows.reduce((sum, row) => sum + 7
        + Math.max(...row.cells.map(cell => linesHeight(cell.content, cellWidth * (cell.columnSpan ?? 1), SMALL)), 0), 30);
}

function blockHeight(block: Block, width: number): number {
    switch (block.kind) {
        case 'paragraph':
        case 'heading':
            return linesHeight(block.content, width);
        case 'list':
            return block.items.reduce((sum, item) => sum + heightOf(item.blocks, width - 20), 0);
        case 'table':
            return tableHeight(block, width);
        case 'card':
            return 40 + heightOf(block.blocks, width - 18) + factsHeight(block.fields, width - 18);
        case 'definitions':
            return block.presentation === 'facts' ? factsHeight(block.items, width)
                : block.items.reduce((sum, item) => sum + 24 + heightOf(item.blocks, width), 0);
        case 'figure':
            return block.scene.height * 0.75 + 40;
        case 'callout':
        case 'quotation':
        case 'group':
            return 24 + heightOf(block.blocks, width - 20);
        case 'code-block':
            return block.text.split('\n').length * SMALL.leading + 16;
        case 'index':
            return block.groups.reduce((sum, group) => sum + 30 + group.entries.length * 16, 0);
        case 'separator':
            return 20;
        case 'page-break':
            return LARGEST;
        default:
            return unreachable(block);
    }
}
