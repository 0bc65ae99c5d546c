import { afterEach, expect, test } from 'vitest';
import type { CodeAction, CompletionList, Hover } from 'vscode-languageserver';
import { Editor } from './editor.js';

const text = 'programme ESSAI "Essai" { langue fr }\nexigence E-1 {\n  "Les salles doivent être agréables."\n}\n';
let editor: Editor | undefined;

afterEach(async () => {
    await editor?.stop();
    editor = undefined;
});

test('the editor offers to waive a finding, completes the code of a rule and says what it is', async () => {
    editor = await Editor.start({ 'programme.amont': text });
    await editor.open('programme.amont', text);
    await editor.until('the findings', () => (editor!.codes('programme.amont') ?? []).includes('vague-term'));
    const textDocument = { uri: editor.uri('programme.amont') };
    const at = { line: 2, character: 30 };
    const actions: CodeAction[] = await editor.connection.sendRequest('textDocument/codeAction', {
        textDocument, range: { start: at, end: at }, context: { diagnostics: [] },
    });
    const waive = actions.filter(({ title }) => title === 'Déroger à cette règle…');
    expect(waive.length).toBeGreaterThan(0);
    expect(actions.slice(-waive.length)).toEqual(waive);
    expect(JSON.stringify(waive.map(({ edit }) => edit))).toContain('dérogation vague-term');

    await editor.change('programme.amont', [3, 0], [3, 0], '  dérogation vague-term "Mot du conseil."\n');
    await editor.until('the waiver', () => !(editor!.codes('programme.amont') ?? []).includes('vague-term'));
    const hover: Hover = await editor.connection.sendRequest('textDocument/hover', { textDocument, position: { line: 3, character: 16 } });
    expect(JSON.stringify(hover.contents)).toContain('Terme vague');
    const list: CompletionList = await editor.connection.sendRequest('textDocument/completion', {
        textDocument, position: { line: 3, character: 16 },
    });
    expect(list.items.map(({ label }) => label)).toContain('vague-term');
});
