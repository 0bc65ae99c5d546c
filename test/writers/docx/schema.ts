/** A Word file held to the standard's schemas, and to what Word asks for beside them: it calls a file damaged that does otherwise. */
import { faultsOf } from '../standard.js';
import { all, treeOf, type Node, type Opened } from './opened.js';

/** What is wrong with a file; nothing where Word opens it without a word. */
export async function faultsIn(file: Pick<Opened, 'bytes' | 'text'>): Promise<readonly string[]> {
    const body = treeOf(file.text('word/document.xml'));
    return [...await faultsOf(file.bytes, 'docx'), ...all(body).flatMap(node => {
        const children = node.children.map(({ name }) => name);
        switch (node.name) {
            case 'w:tc': return children.at(-1) === 'w:p' ? [] : ['a cell does not end with a paragraph'];
            case 'w:body': return children.at(-1) === 'w:sectPr' ? [] : ['the body does not end with its pages'];
            case 'w:tbl': return rowFaults(node);
            default: return [];
        }
    })];
}

/** Each row fills the columns of its table. */
function rowFaults(table: Node): readonly string[] {
    const columns = table.children.find(({ name }) => name === 'w:tblGrid')!.children.length;
    return table.children.filter(({ name }) => name === 'w:tr').flatMap(row => {
        const spans = row.children.filter(({ name }) => name === 'w:tc').map(cell => {
            const properties = cell.children.find(({ name }) => name === 'w:tcPr');
            return Number(properties?.children.find(({ name }) => name === 'w:gridSpan')?.attributes['w:val'] ?? 1);
        });
        const filled = spans.reduce((sum, span) => sum + span, 0);
        return filled === columns ? [] : [`a row fills ${filled} of ${columns} columns`];
    });
}
