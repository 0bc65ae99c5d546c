import type { Row, Table } from './tables.js';

/** Tables for a report or a wiki. */
export function tablesInMarkdown(tables: readonly Table[]): string {
    return tables.map(written).join('\n\n');
}

function written({ title, head, rows, texts = 1 }: Table): string {
    const inTable = rows.filter(({ cells }) => cells.length > 1);
    const beside = rows.filter(({ cells }) => cells.length === 1).map(({ cells }) => `- ${escaped(cells[0]!.trim())}`);
    const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
    return [
        `## ${escaped(title)}`,
        [
            line(head), line(head.map((_, i) => (i < texts ? ':---' : '---:'))), ...inTable.map(row => line(cellsOf(row, head.length))),
        ].join('\n'),
        ...beside.length > 0 ? [beside.join('\n')] : [],
    ].join('\n\n');
}

function cellsOf({ cells, depth = 0, kind, formula }: Row, columns: number): readonly string[] {
    const strong = (text: string): string => (kind === 'total' && text !== '' ? `**${text}**` : text);
    return Array.from({ length: columns }, (_, i) => {
        const text = strong(escaped(cells[i] ?? ''));
        const how = i === 0 && formula !== undefined ? ` <br> *= ${escaped(formula)}*` : '';
        return `${i === 0 ? '&nbsp;&nbsp;'.repeat(depth) : ''}${text}${how}`;
    });
}

function escaped(text: string): string {
    return text.replace(/[\\|`*_[\]<>]/g, '\\$&').replace(/\s*[\r\n]+\s*/g, ' ');
}
