import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually, type Case } from './case.js';
import { fileNamed, shown, untilFound, written } from './documents.js';
import { click, press, see, type } from './hand.js';

/** Quick fixes and renames, as a person asks for them: by keys, in what the editor shows for it. */
export const changing: readonly Case[] = [
    {
        name: 'a quick fix is offered at its finding, chosen in the list, and the finding is gone',
        async run() {
            const { document } = await written('air.amont', 'exigense EX-AIR "Air neuf" {\n  source BES-CALME\n}\n', 'exigense');
            await untilFound(document.uri, 'unknown-word');
            await eventually('the sign that there is a fix', async () => (await see('.monaco-editor.focused .lightBulbWidget'))[0]);
            await press('Control+.');
            const entry = '.action-widget .monaco-list-row:has-text("exigence")';
            await eventually('the fix in the list', async () => (await see(entry))[0]);
            await click(entry);
            await eventually('the word as it should be', () => document.getText().startsWith('exigence EX-AIR') || undefined);
            await untilFound(document.uri, 'unknown-word', false);
        },
    },
    {
        name: 'all the sure fixes of a file are applied at once, and those that want a look are not',
        async run() {
            const text = 'exigense EX-AIR "Air neuf" {\n  source bes-calme\n  phases AOR\n  vérifier par mesure\n}\n';
            const { document } = await written('mesure.amont', text.replace('exigense', 'exigence'));
            await untilFound(document.uri, 'bes-calme');
            const before = document.getText();
            const after = await eventually('a change', async () => {
                // An editor that is still opening does nothing.
                await vscode.commands.executeCommand('editor.action.fixAll');
                return document.getText() === before ? undefined : document.getText();
            });
            assert.match(after, /source BES-CALME\n {2}phases AOR\n {2}vérifier par mesure en AOR/);
            await untilFound(document.uri, 'bes-calme', false);
            assert.ok(!document.getText().includes('priorité'), 'nothing is made up');
        },
    },
    {
        name: 'a rename reaches every file, prose included, and a name that is taken is refused with the reason',
        async run() {
            const prose = 'exigence EX-AIR "Air neuf" {\n  "Comme le demande [BES-CALME], l’air est neuf."\n  source BES-CALME\n}\n';
            const { document } = await written('prose.amont', prose);
            await untilFound(document.uri, 'EX-AIR');
            const needs = await shown('besoins.amont', 'BES-CALME');
            await rename('OBJ-CALME');
            const refusal = await eventually('the reason', async () => {
                // An editor under test shows what it has to say only in its list.
                await vscode.commands.executeCommand('notifications.showList');
                return (await see('.notification-list-item-message')).find(({ text }) => text.includes('OBJ-CALME'));
            });
            assert.match(refusal.text, /which of the two/);
            assert.ok(!needs.document.isDirty, 'nothing was changed');
            await vscode.commands.executeCommand('notifications.clearAll');
            await shown('besoins.amont', 'BES-CALME');
            await rename('BES-SILENCE');
            await eventually('the new name', () => needs.document.getText().includes('besoin BES-SILENCE') || undefined);
            await eventually('the new name in prose', () => /\[BES-SILENCE\].*\n {2}source BES-SILENCE/.test(document.getText()) || undefined);
            const requirements = await vscode.workspace.openTextDocument(await fileNamed('exigences.amont'));
            await eventually('the new name in a reference', () => requirements.getText().includes('source BES-SILENCE') || undefined);
            await untilFound(requirements.uri, 'BES-SILENCE', false);
        },
    },
    {
        name: 'the lines above declarations and the notes in the lines speak another language as soon as it is chosen',
        async run() {
            await written('postes.amont', 'donnée PLACES "Places" { valeur 12 }\ndonnée DOUBLE "Double" { valeur 2 × PLACES }\n'
                + 'exigence EX-AIR "Air neuf" {\n  source BES-CALME\n  vérifier en AOR par mesure\n}\n');
            const lenses = async (): Promise<string> => (await see('.codelens-decoration')).map(({ text }) => text).join(' ');
            const speaks = (words: RegExp): Promise<unknown> =>
                eventually(`lines above declarations with ${String(words)}`, async () => words.test(await lenses()) || undefined);
            const setting = (language: string | undefined): Thenable<void> =>
                vscode.workspace.getConfiguration('amont').update('language', language, vscode.ConfigurationTarget.Workspace);
            await speaks(/warnings?/);
            await setting('fr');
            await speaks(/avertissements?/);
            assert.ok(!/warnings?/.test(await lenses()));
            await setting(undefined);
            await speaks(/warnings?/);
        },
    },
];

/** Renames what stands at the cursor, by the keyboard. */
async function rename(name: string): Promise<void> {
    await press('F2');
    await eventually('the box for the new name', async () => (await see('.rename-box input:focus'))[0]);
    await press('Control+A');
    await type(name);
    await press('Enter');
}
