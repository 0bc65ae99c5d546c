import { expect, test } from 'vitest';
import { LogMessageNotification, MessageType } from 'vscode-languageserver';
import { Editor } from './editor.js';

const typed = 'exigences\n| code | titre |\n| EX-2 | Bruit [BES-1] |\nexigence EX-3 "T" {\n  critère "N" <= 35 dB(A)\n  """\n'
    + '  Voir [EX-2]. Le sol\n  doit tenir.\n  """\n}\nunité U "U" {\n  total 12 m²\n  espaces\n  | code | surface |\n  | S | 12 m² |\n}\n';

test('whatever is typed so far, every feature answers and none fails', async () => {
    const editor = await Editor.start({ 'programme.amont': 'programme P "P" { langue fr }\nbesoin BES-1 "B" {}\n', 'texte.amont': '' });
    const failures: string[] = [];
    editor.connection.onNotification(LogMessageNotification.type, ({ type, message }) => {
        if (type === MessageType.Error) {
            failures.push(message);
        }
    });
    try {
        await editor.open('texte.amont', '');
        const textDocument = { uri: editor.uri('texte.amont') };
        let [line, character] = [0, 0];
        for (const letter of typed) {
            await editor.change('texte.amont', [line, character], [line, character], letter);
            [line, character] = letter === '\n' ? [line + 1, 0] : [line, character + 1];
            const position = { line, character };
            const all = { start: { line: 0, character: 0 }, end: position };
            const options = { tabSize: 2, insertSpaces: true };
            const context = { diagnostics: [] };
            const asked: [method: string, params: object][] = [
                ['textDocument/completion', { textDocument, position }],
                ['textDocument/onTypeFormatting', { textDocument, position, ch: letter, options }],
                ['textDocument/formatting', { textDocument, options }],
                ['textDocument/selectionRange', { textDocument, positions: [position] }],
                ['textDocument/linkedEditingRange', { textDocument, position }],
                ['textDocument/inlayHint', { textDocument, range: all }],
                ['textDocument/codeLens', { textDocument }],
                ['textDocument/documentLink', { textDocument }],
                ['textDocument/codeAction', { textDocument, range: { start: position, end: position }, context }],
                ['textDocument/codeAction', { textDocument, range: all, context }],
                ['textDocument/prepareCallHierarchy', { textDocument, position }],
                ['amont/table/layout', { textDocument, position }],
                ['amont/table/paste', { textDocument, position, text: 'a\tb\nc\td' }],
                ['amont/table/sort', { textDocument, position }],
                ['amont/table/grid', { textDocument, position }],
            ];
            await Promise.all(asked.map(([method, params]) => editor.connection.sendRequest(method, params)));
        }
        expect(failures).toEqual([]);
        expect(editor.stderr.join('')).toBe('');
    } finally {
        await editor.stop();
    }
}, 120_000);
