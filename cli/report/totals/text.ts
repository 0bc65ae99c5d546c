import { harmless, type Colours } from '../../terminal.js';
import { columnsOf } from '../excerpt.js';
import { wrapped } from '../wrapped.js';
import type { Row, Table } from './tables.js';

/** Where nothing limits a line: a screen that everybody has. */
const usual = 80;
const widest = 100;
/** A title is cut rather than made shorter than that. */
const leastTitle = 18;

/** Tables for a terminal: figures to the right, titles cut where they are too long, totals behind a rule. */
export function tablesInText(tables: readonly Table[], colours: Colours, available: number | undefined): string {
    const width = Math.min(available ?? usual, widest);
    return tables.map(table => drawn(table, colours, width)).join('\n\n');
}

function drawn({ title, head, rows, texts = 1 }: Table, colours: Colours, width: number): string {
    const used = head.map((_, i) => i === 0 || rows.some(({ cells }) => (cells[i] ?? '') !== ''));
    const column = (i: number): readonly string[] => rows.map(({ cells }) => (cells.length > 1 ? cells[i] ?? '' : ''));
    const widths = head.map((name, i) => Math.max(...[name, ...column(i)].map(columnsOf)));
    const others = widths.reduce((sum, each, i) => (i > 0 && used[i] ? sum + each + 2 : sum), 0);
    const longest = Math.max(columnsOf(head[0] ?? ''), ...rows.filter(({ cells }) => cells.length > 1)
        .map(({ cells, depth = 0 }) => columnsOf(cells[0]!) + 2 * depth));
    // A mark may stand behind a line.
    const mark = rows.some(({ kind }) => kind === 'wrong' || kind === 'right') ? 2 : 0;
    const room = Math.max(leastTitle, Math.min(longest, width - others - mark));
    const aligned = (text: string, i: number): string =>
        (i < texts ? `  ${padded(text, widths[i]!, 'end')}` : padded(text, widths[i]! + 2, 'start'));
    const line = (cells: readonly string[], depth: number): string => [
        padded(cut(`${'  '.repeat(depth)}${harmless(cells[0]!)}`, room), room, 'end'),
        ...cells.slice(1).flatMap((text, i) => (used[i + 1] ? aligned(text, i + 1) : [])),
    ].join('').trimEnd();
    const rule = colours.dim('─'.repeat(Math.min(width, room + others)));
    let ruled = false;
    const body = rows.flatMap((row): readonly string[] => {
        const isClosing = row.kind === 'total' && !ruled;
        ruled ||= isClosing;
        const said = row.cells.length === 1 ? wrapped(harmless(row.cells[0]!), '', width) : [line(row.cells, row.depth ?? 0)];
        const formula = row.formula === undefined ? []
            : wrapped(harmless(row.formula), '      ', width, '    = ').map(each => colours.dim(each));
        return [...isClosing ? [rule] : [], ...said.map(each => painted(each, row, colours)), ...formula];
    });
    return [colours.bold(harmless(title)), colours.dim(line(head, 0)), rule, ...body].join('\n');
}

function painted(text: string, { kind }: Row, colours: Colours): string {
    switch (kind) {
        case 'total': return colours.bold(text);
        case 'wrong': return colours.yellow(`${text} ✗`);
        case 'right': return colours.green(`${text} ✓`);
        case undefined: return text;
    }
}

function padded(text: string, width: number, side: 'start' | 'end'): string {
    const gap = ' '.repeat(Math.max(0, width - columnsOf(text)));
    return side === 'start' ? gap + text : text + gap;
}

function cut(text: string, width: number): string {
    if (columnsOf(text) <= width) {
        return text;
    }
    let kept = '';
    for (const sign of text) {
        if (columnsOf(kept + sign) > width - 1) {
            break;
        }
        kept += sign;
    }
    return `${kept.trimEnd()}…`;
}
