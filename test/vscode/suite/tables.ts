import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually, type Case } from './case.js';
import { selected, written } from './documents.js';
import { copy, press, type } from './hand.js';

const text = 'espaces\n| code | titre | surface |\n| S-2 | Salle | 30 m² |\n| S-10 | Accueil | 12 m² |\n';

interface Shown {
    readonly heading: string;
    readonly rows: readonly (readonly string[])[];
}

/** Tables as they are written, sorted, pasted and opened as grids. */
export const tables: readonly Case[] = [
    {
        name: 'Tab walks the cells of a table and makes its next row, Shift+Tab goes back',
        run: () => inFile(text, async editor => {
            select(editor, 'Accueil');
            await vscode.commands.executeCommand('amont.table.nextCell');
            assert.equal(editor.document.getText(editor.selection), '12 m²');
            await vscode.commands.executeCommand('amont.table.nextCell');
            assert.equal(editor.selection.active.line, 4);
            assert.match(editor.document.lineAt(4).text, /^\| {6}\| {9}\| {9}\|$/);
            assert.equal(editor.document.lineAt(2).text, '| S-2  | Salle   |   30 m² |');
            await vscode.commands.executeCommand('amont.table.previousCell');
            assert.equal(editor.document.getText(editor.selection), '12 m²');
        }),
    },
    {
        name: 'a table is sorted by the column that is chosen',
        run: () => inFile(text, async editor => {
            select(editor, 'Salle');
            await vscode.commands.executeCommand('amont.table.sort', { column: 2, descending: false });
            await eventually('S-10 first, by its area', () => editor.document.lineAt(2).text.includes('S-10') || undefined);
            await vscode.commands.executeCommand('amont.table.sort', { column: 0, descending: false });
            await eventually('S-2 first, by its code', () => editor.document.lineAt(2).text.includes('S-2') || undefined);
        }),
    },
    {
        name: 'above a table stands what opens it as a grid',
        run: () => inFile(text, async editor => {
            const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
                'vscode.executeCodeLensProvider', editor.document.uri);
            const [lens] = lenses.filter(({ command }) => command?.command === 'amont.table.openGrid');
            assert.equal(lens?.range.start.line, 0);
        }),
    },
    {
        name: 'a grid shows its table, writes back what is changed in it, and follows the text',
        run: () => inFile(text, async editor => {
            select(editor, 'Salle');
            await vscode.commands.executeCommand('amont.table.openGrid', editor.document.uri, editor.selection.active);
            assert.deepEqual((await grid())?.rows, [['S-2', 'Salle', '30 m²'], ['S-10', 'Accueil', '12 m²']]);
            await says({ type: 'change', change: { write: [{ row: 0, column: 1, text: 'Grande salle' }] } });
            assert.equal(editor.document.lineAt(2).text, '| S-2  | Grande salle |   30 m² |');
            await says({ type: 'sort', column: 1, descending: false });
            assert.deepEqual((await grid())?.rows.map(([code]) => code), ['S-10', 'S-2']);
            await says({ type: 'change', change: { paste: { text: 'S-3\tRéserve\nS-4\tLocal' }, row: 1, column: 0 } });
            await says({ type: 'change', change: { remove: [0] } });
            await says({ type: 'change', change: { insert: 2 } });
            assert.deepEqual((await grid())?.rows, [['S-3', 'Réserve', '30 m²'], ['S-4', 'Local', ''], ['', '', '']]);
            const edit = new vscode.WorkspaceEdit();
            edit.insert(editor.document.uri, new vscode.Position(0, 0), '// un commentaire\n\n');
            edit.replace(editor.document.uri, rangeOf(editor.document, 'Local'), 'Atelier');
            await vscode.workspace.applyEdit(edit);
            await eventually('the grid with the new title', async () => (await grid())?.rows[1]?.[1] === 'Atelier' || undefined);
        }),
    },
];

const cells = '<table><tr><td>code</td><td>titre</td><td>surface</td></tr>'
    + '<tr><td>S-1</td><td>Grande salle</td><td>45 m²</td></tr><tr><td>S-2</td><td>Accueil</td><td>12 m²</td></tr></table>';

/** Tables as a person writes them: by Tab, and by what is copied from a spreadsheet or a word processor. */
export const tablesByHand: readonly Case[] = [
    {
        name: 'the Tab key walks the cells, and letters stand where it leads',
        run: () => inFile(text, async editor => {
            await selected(editor.document, rangeOf(editor.document, 'Accueil').start, 0);
            await eventually('the cursor', () => editor.selection.active.line === 3 || undefined);
            await reached();
            await press('Tab');
            await eventually('the next cell', () => editor.document.getText(editor.selection) === '12 m²' || undefined);
            await press('Tab');
            await eventually('the next row', () => editor.document.lineCount > 5 || undefined);
            await press('Shift+Tab');
            await eventually('the cell before', () => editor.document.getText(editor.selection) === '12 m²' || undefined);
            await press('Shift+Tab');
            await eventually('the cell before it', () => editor.document.getText(editor.selection) === 'Accueil' || undefined);
            await reached();
            await type('Hall');
            await press('Escape');
            // A hand that knows its way does not wait between the steps, while the columns are laid out behind it.
            for (const key of ['Shift+Tab', 'Tab', 'Tab', 'Shift+Tab', 'Tab', 'Tab', 'Tab']) {
                await press(key);
            }
            await eventually('the second cell of the next row', () =>
                editor.selection.isEqual(secondCell(editor.document, 4)) || undefined);
            await reached();
            await type('Cour');
            await press('Tab');
            await eventually('what was typed, in its cells', () => /\n\| S-10 \| Hall  \|   12 m² \|\n\|      \| Cour  \|         \|\n$/
                .test(editor.document.getText()) || undefined);
        }),
    },
    {
        name: 'cells copied from a spreadsheet or a word processor are pasted as a table of the language',
        run: () => inFile('espaces\n', async editor => {
            await selected(editor.document, new vscode.Position(1, 0), 0);
            await copy('code\ttitre\tsurface\nS-1\tGrande salle\t45 m²\nS-2\tAccueil\t12 m²', `<html><body>${cells}</body></html>`);
            await press('Control+V');
            await eventually('the table', () => table.test(editor.document.getText()) || undefined);
        }),
    },
    {
        name: 'cells copied as text are pasted as rows of the table at the cursor; other text as it is',
        run: () => inFile('espaces\n| code | titre | surface |\n| S-1 | Grande salle | 45 m² |\n', async editor => {
            await selected(editor.document, new vscode.Position(3, 0), 0);
            await copy('S-2\tAccueil\t12 m²');
            await press('Control+V');
            await eventually('the row', () => table.test(editor.document.getText()) || undefined);
            await selected(editor.document, rangeOf(editor.document, 'Accueil').start, 'Accueil'.length);
            await copy('Vestiaire');
            await press('Control+V');
            await eventually('the word alone', () => editor.document.getText().includes('| Vestiaire') || undefined);
        }),
    },
];

const table = /^espaces\n\| code +\| titre +\| surface +\|\n\| S-1 +\| Grande salle +\| +45 m² +\|\n\| S-2 +\| Accueil +\| +12 m² +\|/;

/** Each case has a file of its own: the editor would show anew what it still knows of one that is gone. */
let files = 0;

/** Works on a file of the programme that holds nothing but a text. */
async function inFile(content: string, work: (editor: vscode.TextEditor) => Promise<void>): Promise<void> {
    await work(await written(`tableaux-${++files}.amont`, content));
}

function rangeOf(document: vscode.TextDocument, words: string): vscode.Range {
    const at = document.getText().indexOf(words);
    return new vscode.Range(document.positionAt(at), document.positionAt(at + words.length));
}

/** What the extension has said of the cursor reaches the editor before the answer to what is asked now. */
async function reached(): Promise<void> {
    await vscode.commands.executeCommand('setContext', 'amont.suite', true);
}

/** The empty second cell of a row. */
function secondCell(document: vscode.TextDocument, line: number): vscode.Selection {
    const place = new vscode.Position(line, document.lineAt(line).text.indexOf('|', 1) + 2);
    return new vscode.Selection(place, place);
}

function select(editor: vscode.TextEditor, words: string): void {
    const { start } = rangeOf(editor.document, words);
    editor.selection = new vscode.Selection(start, start);
}

async function grid(): Promise<Shown | undefined> {
    return (await vscode.commands.executeCommand<readonly Shown[]>('amont.gridState')).at(-1);
}

async function says(said: object): Promise<void> {
    await vscode.commands.executeCommand('amont.gridSays', said);
}
