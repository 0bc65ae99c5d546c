import { afterEach, expect, test } from 'vitest';
import {
    completenessRequest, tenderedChangedNotification, tenderedRequest, type TenderedAnswer, type TenderedQuestion,
} from '../../server/protocol.js';
import { Editor } from './editor.js';

const header = 'programme P "Mairie" { langue fr  version de référence "v1.0" du 2026-05-04 }\n';
const before = 'exigence E-1 "Bruit" { "Le bruit doit rester bas." }\n';
const now = 'exigence E-1 "Bruit" { "Le bruit doit rester faible." }\n';

let editor: Editor;
afterEach(() => editor.stop());

/** An editor that answers questions about the history as `answer` says. */
async function begun(answer: () => TenderedAnswer, options: object = { readsHistory: true }): Promise<TenderedQuestion[]> {
    const files = { 'programme.amont': 'programme P "Mairie" { langue fr }\n', 'exigences.amont': now };
    editor = await Editor.start(files, { initializationOptions: options });
    const asked: TenderedQuestion[] = [];
    editor.connection.onRequest<TenderedAnswer, void>(tenderedRequest, (question: TenderedQuestion) => {
        asked.push(question);
        return answer();
    });
    await editor.open('programme.amont', header);
    await editor.open('exigences.amont', now);
    return asked;
}

const tendered = (): TenderedAnswer => ({ files: [[editor.uri('programme.amont'), header], [editor.uri('exigences.amont'), before]] });
const changedCodes = ['changed-after-tender', 'tender-version-not-found'];

/** The messages about the version that was tendered, once there are as many. */
async function said(name: string, count: number): Promise<string[]> {
    const messages = (): string[] => (editor.diagnostics.get(editor.uri(name))?.diagnostics ?? [])
        .filter(({ code }) => changedCodes.includes(String(code)))
        .map(({ message }) => (typeof message === 'string' ? message : message.value));
    await editor.until(`${count} findings about the tender in ${name}`, () => messages().length === count);
    return messages();
}

test('what changed since the tender is told, from what the editor reads in its history', async () => {
    const asked = await begun(tendered);
    const [message] = await said('exigences.amont', 1);
    expect(message).toContain('E-1 a changé depuis la version « v1.0 »'.replace('« v1.0 »', '«\u00a0v1.0\u00a0»'));
    expect(asked).toHaveLength(1);
    expect(asked[0]).toMatchObject({ version: 'v1.0', folder: editor.uri('').replace(/\/$/, '') });
    expect([...asked[0]!.files].sort()).toEqual([editor.uri('exigences.amont'), editor.uri('programme.amont')]);
});

test('a version that nobody tagged is told, and looked for anew once the history changes', async () => {
    let answer: TenderedAnswer = { problem: 'noVersion' };
    const asked = await begun(() => answer);
    expect((await said('programme.amont', 1))[0]).toContain('aucune étiquette');
    answer = tendered();
    await editor.connection.sendNotification(tenderedChangedNotification, { folder: asked[0]!.folder });
    expect(await said('exigences.amont', 1)).toHaveLength(1);
    expect(await said('programme.amont', 0)).toEqual([]);
    expect(asked).toHaveLength(2);
});

test('an editor without a history is not asked, and one that has none to read leaves it unsaid', async () => {
    expect(await begun(tendered, {})).toEqual([]);
    await editor.stop();
    const asked = await begun(() => null);
    const version = await editor.change('exigences.amont', [0, 0], [0, 0], '// relu\n');
    await editor.until('the changed text', () => editor.diagnostics.get(editor.uri('exigences.amont'))?.version === version);
    // What the server asked before it answers this is here by then.
    await editor.connection.sendRequest(completenessRequest, {});
    expect(asked).toHaveLength(1);
    expect(await said('programme.amont', 0)).toEqual([]);
});
