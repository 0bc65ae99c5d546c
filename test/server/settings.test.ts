import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { DidChangeWatchedFilesNotification, FileChangeType } from 'vscode-languageserver';
import { Editor } from './editor.js';

const text = 'programme ESSAI "Essai" { langue fr }\n';
let editor: Editor | undefined;

afterEach(async () => {
    await editor?.stop();
    editor = undefined;
});

/** The severities at which a code is reported in the programme. */
function severitiesOf(at: Editor, code: string): readonly (number | undefined)[] {
    const published = at.diagnostics.get(at.uri('programme.amont'))?.diagnostics ?? [];
    return published.filter(diagnostic => diagnostic.code === code).map(({ severity }) => severity);
}

test('the settings in the programme’s folder weigh its rules, and their own faults are reported in their file', async () => {
    const settings = '{ "rules": { "no-budget": "information", "no-nothing": "off" } }';
    editor = await Editor.start({ 'programme.amont': text, 'amont.json': settings });
    await editor.until('the findings', () => severitiesOf(editor!, 'no-location').length === 1);
    expect(severitiesOf(editor, 'no-budget')).toEqual([3]);
    await editor.until('the settings’ own findings', () => (editor!.codes('amont.json') ?? []).includes('settings'));

    const file = path.join(editor.folder, 'amont.json');
    const tell = (type: FileChangeType): Promise<void> => {
        const changes = [{ uri: editor!.uri('amont.json'), type }];
        return editor!.connection.sendNotification(DidChangeWatchedFilesNotification.type, { changes });
    };
    await writeFile(file, '{ "rules": { "no-budget": "warning" } }');
    await tell(FileChangeType.Changed);
    await editor.until('the new weight', () => severitiesOf(editor!, 'no-budget')[0] === 2);
    await editor.until('no more fault', () => editor!.codes('amont.json')?.length === 0);
    await rm(file);
    await tell(FileChangeType.Deleted);
    await editor.until('the rule’s own weight', () => severitiesOf(editor!, 'no-budget')[0] === 1);
});

test('the editor’s own setting counts over the programme’s', async () => {
    const initializationOptions = { rules: { 'no-budget': 'off' } };
    const files = { 'programme.amont': text, 'amont.json': '{ "rules": { "no-budget": "warning" } }' };
    editor = await Editor.start(files, { initializationOptions });
    await editor.until('the findings', () => severitiesOf(editor!, 'no-location').length === 1);
    expect(severitiesOf(editor, 'no-budget')).toEqual([]);
});
