/** How much of a text a cell takes: widths in digits, as spreadsheets count the widths of columns. */
import { textWidth } from '../../document/figures/metrics.js';
import type { Look } from './looks.js';

/** Letters are wider beside their digits in the face of cells than in the one that is measured. */
const WIDER = 1.06;
const digit = textWidth('0', 1) / WIDER;
/** Sheets say the same words again and again. */
const known = new Map<string, number>();
const mostKnown = 50_000;

/** How many digits wide a text is. */
export function widthOf(text: string): number {
    const before = known.get(text);
    if (before !== undefined) { return before; }
    if (known.size >= mostKnown) { known.clear(); }
    const width = textWidth(text, 1) / digit;
    known.set(text, width);
    return width;
}

/** How many digits a line of a cell takes: what the column leaves beside its padding and the indent; figures keep one from the right. */
export function roomIn(column: number, { align, indent = align === 'right' ? 1 : 0, bold = false }: Look): number {
    return Math.max(3, (column - 0.8 - indent * 1.7) / (bold ? 1.06 : 1));
}

const space = widthOf(' ');

/** How many lines a text takes when its words are kept whole. */
export function linesIn(text: string, room: number): number {
    let count = 1;
    let used = 0;
    for (const word of text.split(/(?<=[ -])/)) {
        const isSpaced = word.endsWith(' ');
        const width = widthOf(isSpaced ? word.slice(0, -1) : word);
        if (used > 0 && used + width > room) {
            count++;
            used = 0;
        }
        count += Math.max(0, Math.ceil(width / room) - 1);
        used += width + (isSpaced ? space : 0);
    }
    return count;
}
