import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { CancellationTokenSource, ProgressType } from 'vscode-languageserver/node';
import { URI } from 'vscode-uri';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildChoicesRequest, buildRequest, type BuildAnswer, type BuildChoice } from '../../server/protocol-commands.js';
import { Editor } from './editor.js';

const files = {
    'programme.amont': `programme ESSAI "Essai" {
  langue fr
  moa MOA
  phases mop
}
acteur MOA "Maître d'ouvrage" { rôle maître d'ouvrage }
référentiel-inconnu
`,
};

describe('building beside the conversation', () => {
    let editor: Editor;
    beforeAll(async () => {
        editor = await Editor.start(files, { initializationOptions: { assets: URI.file(path.resolve('out/assets')).toString() } });
        await editor.open('programme.amont', files['programme.amont']);
    });
    afterAll(() => editor.stop());

    const order = async (formats: readonly string[]): Promise<object> => {
        const [choice] = await editor.connection.sendRequest<BuildChoice[]>(buildChoicesRequest, {});
        return { folder: choice!.folder, documents: ['programme'], formats, force: true };
    };

    test('a PDF is made from the text that the editor holds, and other questions are answered meanwhile', async () => {
        const asked = await order(['pdf', 'docx']);
        const answers: string[] = [];
        const building = editor.connection.sendRequest<BuildAnswer>(buildRequest, asked).finally(() => answers.push('build'));
        await editor.connection.sendRequest(buildChoicesRequest, {}).finally(() => answers.push('choices'));
        const answer = await building;
        expect(answers).toEqual(['choices', 'build']);
        expect('files' in answer && answer.files.map(file => [file.path, 'bytes' in file && atob(file.bytes.slice(0, 8)).slice(0, 4)]))
            .toEqual([['ESSAI.docx', 'PK\u0003\u0004'], ['ESSAI.pdf', '%PDF']]);
    }, 60_000);

    test('what is called off while it is typeset ends there, with no file; the next build is made', async () => {
        const asked = await order(['pdf', 'json']);
        const cancelling = new CancellationTokenSource();
        const told: string[] = [];
        editor.connection.onProgress(new ProgressType<{ readonly message: string }>(), 'build-1', ({ message }) => {
            told.push(message);
            cancelling.cancel();
        });
        const followed = { ...asked, workDoneToken: 'build-1' };
        const answer = await editor.connection.sendRequest<BuildAnswer>(buildRequest, followed, cancelling.token);
        expect(answer).toEqual({ files: [], notes: [] });
        expect(told).toEqual(['Programme fonctionnel et technique (pdf)']);
        const next = await editor.connection.sendRequest<BuildAnswer>(buildRequest, await order(['html']));
        expect('files' in next && next.files.map(file => file.path)).toEqual(['ESSAI.html']);
    }, 60_000);
});

describe('a firm’s Word template that the settings name', () => {
    let editor: Editor;
    beforeAll(async () => {
        editor = await Editor.start({ ...files, 'amont.json': '{ "template": "modèle.docx" }' }, {
            initializationOptions: { assets: URI.file(path.resolve('out/assets')).toString() },
        });
        await editor.open('programme.amont', files['programme.amont']);
    });
    afterAll(() => editor.stop());

    test('is written on; where it cannot be read, that is said', async () => {
        const [choice] = await editor.connection.sendRequest<BuildChoice[]>(buildChoicesRequest, {});
        const asked = { folder: choice!.folder, documents: ['programme'], formats: ['docx'], force: true };
        const before = await editor.connection.sendRequest<BuildAnswer>(buildRequest, asked);
        expect('refused' in before && before.refused).toMatch(/modèle\.docx.*ne peut pas être lu/);
        await writeFile(path.join(editor.folder, 'modèle.docx'), 'not a Word document');
        const broken = await editor.connection.sendRequest<BuildAnswer>(buildRequest, asked);
        expect('refused' in broken && broken.refused).toMatch(/On ne peut pas écrire sur.*modèle\.docx/);
    }, 60_000);
});

describe('where nothing ships beside the server', () => {
    test('a PDF is refused with the reason, and the server goes on', async () => {
        const editor = await Editor.start(files);
        try {
            const [choice] = await editor.connection.sendRequest<BuildChoice[]>(buildChoicesRequest, {});
            const asked = { folder: choice!.folder, documents: ['programme'], formats: ['pdf'], force: true };
            expect(await editor.connection.sendRequest<BuildAnswer>(buildRequest, asked))
                .toEqual({ errors: 0, refused: expect.stringMatching(/PDF/) as string });
            expect(await editor.connection.sendRequest<BuildChoice[]>(buildChoicesRequest, {})).toHaveLength(1);
        } finally {
            await editor.stop();
        }
    });
});
