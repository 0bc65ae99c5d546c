import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually, type Case } from './case.js';
import { fileNamed, placeOf, shown, written } from './documents.js';
import { click, see, wheel } from './hand.js';

interface Shown {
    readonly pieces: number;
    readonly changes: number;
    readonly anchor: string;
}

/** The compiled programme beside the text. */
export const preview: readonly Case[] = [
    {
        name: 'the preview opens beside the text, and follows what is typed and where it is read',
        async run() {
            const document = await vscode.workspace.openTextDocument(await fileNamed('exigences.amont'));
            const editor = await vscode.window.showTextDocument(document, vscode.ViewColumn.One);
            await vscode.commands.executeCommand('amont.openPreview');
            const { pieces, changes } = await eventually('a page with its pieces', async () => {
                const [state] = await states();
                return state && state.pieces > 0 ? { ...state } : undefined;
            });
            assert.ok(pieces > 3, 'the programme has several pieces');
            const title = document.getText().indexOf('"') + 1;
            await editor.edit(edit => edit.insert(document.positionAt(title), 'Nouveau '));
            await eventually('a change of the page', async () => ((await states())[0]?.changes ?? 0) > changes || undefined);
            await vscode.commands.executeCommand('undo');
            const last = document.lineCount - 1;
            editor.revealRange(new vscode.Range(last, 0, last, 0), vscode.TextEditorRevealType.AtTop);
            await eventually('a place of the page that follows', async () => (await states())[0]?.anchor || undefined);
        },
    },
];

/** A selector that only the page of a preview answers to. */
const page = 'main#page .piece';

/** The page as a person reads it: clicks, the wheel, the marks in its margin. */
export const previewByHand: readonly Case[] = [
    {
        name: 'a click on an element of the page leads to its text, in whatever file it stands',
        async run() {
            const editor = await opened('programme.amont');
            await click('[id="exigence-EX-LUM"] :text("Éclairement des bureaux")', page);
            await eventually('the requirement under the cursor', () => (at('exigences.amont') === 'EX-LUM' ? true : undefined));
            await click('[id="besoin-BES-CALME"]', page);
            await eventually('the need under the cursor', () => (at('besoins.amont') === 'BES-CALME' ? true : undefined));
            assert.equal(editor.document.isDirty, false);
        },
    },
    {
        name: 'a mark in the margin tells what was found there, and leads to it',
        async run() {
            await opened('programme.amont');
            const mark = '[id="exigence-EX-LUM"] button.found';
            const [shownMark] = await eventually('a mark', async () => orNothing(await see(mark, page)));
            assert.match(shownMark!.label, /INCONNU/);
            await click(mark, page);
            await eventually('the error under the cursor', () => (at('exigences.amont') ?? '').match(/EX-LUM|INCONNU/) ?? undefined);
            const { document } = vscode.window.activeTextEditor!;
            const unknown = placeOf(document, 'INCONNU');
            const mended = new vscode.WorkspaceEdit();
            mended.replace(document.uri, new vscode.Range(unknown, unknown.translate(0, 'INCONNU'.length)), 'BES-CALME');
            await vscode.workspace.applyEdit(mended);
            await eventually('no error in the mark', async () =>
                ((await see(mark, page)).every(({ label }) => !label.includes('INCONNU')) ? true : undefined));
        },
    },
    {
        name: 'the page shows what stands at the cursor, also where the text above it is long',
        async run() {
            const many = Array.from({ length: 60 }, (_, i) => `exigence EX-${200 + i} "Exigence ${200 + i}" { "Un texte." }\n`);
            await written('courtes.amont', many.join(''));
            const editor = await opened('courtes.amont');
            await eventually('the page with its end', async () => orNothing(await see('[id="exigence-EX-259"]', page)));
            for (const name of ['EX-240', 'EX-205']) {
                const place = placeOf(editor.document, name);
                editor.selection = new vscode.Selection(place, place);
                await eventually(`${name} on the page`, async () =>
                    ((await see(`[id="exigence-${name}"]`, page)).some(({ top }) => top > -40 && top < 700) ? true : undefined));
            }
        },
    },
    {
        name: 'the page follows where the text is read, and the text where the page is',
        async run() {
            const many = Array.from({ length: 60 }, (_, i) => `exigence EX-${100 + i} "Exigence ${100 + i}" {\n  "Un texte."\n\n\n\n}\n`);
            await written('longues.amont', many.join('\n'));
            const editor = await opened('longues.amont');
            const wanted = '[id="exigence-EX-130"]';
            await eventually('the page with its end', async () => orNothing(await see('[id="exigence-EX-159"]', page)));
            const line = placeOf(editor.document, 'EX-130').line;
            let lines = 0;
            await eventually('the same requirement at the top of the page', async () => {
                // One who reads goes on scrolling: the page may not have been drawn whole at the first time.
                const top = line + ++lines % 3;
                editor.revealRange(new vscode.Range(top, 0, top, 0), vscode.TextEditorRevealType.AtTop);
                return (await see(wanted, page)).some(seen => Math.abs(seen.top) < 200) ? true : undefined;
            });
            const before = editor.visibleRanges[0]!.start.line;
            await eventually('the text further down', async () => {
                await wheel(page, 700);
                return editor.visibleRanges[0]!.start.line > before + 20 || undefined;
            });
        },
    },
];

/** Shows a file with the compiled programme beside it, drawn. */
async function opened(name: string): Promise<vscode.TextEditor> {
    const editor = await shown(name);
    await vscode.commands.executeCommand('amont.openPreview');
    await eventually('the page', async () => orNothing(await see(page, page)));
    return editor;
}

function orNothing<T>(found: readonly T[]): readonly T[] | undefined {
    return found.length > 0 ? found : undefined;
}

/** The word at the cursor of a file, where that is the one at hand. */
function at(name: string): string | undefined {
    const { document, selection } = vscode.window.activeTextEditor ?? {};
    if (!document?.uri.path.endsWith(`/${name}`) || !selection) {
        return undefined;
    }
    const range = document.getWordRangeAtPosition(selection.active);
    return range && document.getText(range);
}

async function states(): Promise<readonly Shown[]> {
    return await vscode.commands.executeCommand<readonly Shown[]>('amont.previewState');
}
