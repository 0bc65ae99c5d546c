import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PublishDiagnosticsNotification } from 'vscode-languageserver/node';
import {
    previewAnchorRequest, previewChangeNotification, previewClosedNotification, previewMarkRequest, previewRequest, previewSourceRequest,
    type Place, type PreviewChange, type PreviewPage, type PreviewPlace,
} from '../../server/protocol.js';
import { Editor } from './editor.js';

const requirements = `exigence EX-1 "Entrée" { "L'entrée doit être de plain-pied." }
exigence EX-2 "Calme" { "La salle doit être calme, voir [EX-1]." }
`;

describe('the preview over the protocol', () => {
    let editor: Editor;
    let changes: PreviewChange[];

    beforeEach(async () => {
        editor = await Editor.start({ 'programme.amont': 'programme P "Maison commune" {}\n', 'exigences.amont': requirements });
        changes = [];
        editor.connection.onNotification(previewChangeNotification, (change: PreviewChange) => { changes.push(change); });
        await editor.open('exigences.amont', requirements);
    });

    afterEach(() => editor.stop());

    const page = (): Promise<PreviewPage | null> =>
        editor.connection.sendRequest(previewRequest, { uri: editor.uri('exigences.amont') });

    async function heard(): Promise<PreviewChange> {
        for (let waited = 0; changes.length === 0 && waited < 15_000; waited += 20) {
            await new Promise(resolve => { setTimeout(resolve, 20); });
        }
        return changes.shift()!;
    }

    it('gives the page, then what of it changes', async () => {
        const { title, order, pieces, marks } = (await page())!;
        expect(title).toBe('Maison commune');
        expect(order).toEqual(pieces.map(({ key }) => key));
        expect(marks.find(({ anchor }) => anchor === 'exigence-EX-1')!.messages.join(' ')).toContain('EX-1');
        await editor.change('exigences.amont', [0, 34], [0, 34], 'd\'emblée ');
        const change = await heard();
        expect(change.pieces.map(({ key }) => key)).toEqual(['exigence:EX-1']);
        expect(change.order).toBeUndefined();
    });

    it('tells what is typed before what is found in it', async () => {
        await page();
        const told: string[] = [];
        editor.connection.onNotification(previewChangeNotification, ({ pieces }: PreviewChange) => {
            told.push(...pieces.filter(({ html }) => html.includes('agréable')).map(() => 'text'));
        });
        editor.connection.onNotification(PublishDiagnosticsNotification.type, ({ uri, version }) => {
            told.push(...uri.endsWith('exigences.amont') && version === 2 ? ['findings'] : []);
        });
        await editor.change('exigences.amont', [0, 34], [0, 45], 'agréable');
        await expect.poll(() => told).toEqual(['text', 'findings']);
    });

    it('leads from the page to the text and back', async () => {
        const { folder } = (await page())!;
        const place = await editor.connection.sendRequest<Place | null>(previewSourceRequest, { folder, anchor: 'exigence-EX-2' });
        expect(place).toEqual({
            uri: editor.uri('exigences.amont'), range: { start: { line: 1, character: 9 }, end: { line: 1, character: 13 } },
        });
        const mark = await editor.connection.sendRequest<Place | null>(previewMarkRequest, { folder, anchor: 'exigence-EX-2' });
        expect(mark).toMatchObject({ uri: editor.uri('exigences.amont'), range: { start: { line: 1 } } });
        const there = await editor.connection.sendRequest<PreviewPlace | null>(previewAnchorRequest,
            { uri: editor.uri('exigences.amont'), position: { line: 1, character: 40 } });
        expect(there).toEqual({ folder, anchor: 'exigence-EX-2' });
    });

    it('knows no page of a file that belongs to no programme, and tells nothing once the page is closed', async () => {
        expect(await editor.connection.sendRequest(previewRequest, { uri: 'file:///nulle/part.amont' })).toBeNull();
        const { folder } = (await page())!;
        await editor.connection.sendNotification(previewClosedNotification, { folder });
        await editor.change('exigences.amont', [0, 34], [0, 34], 'x');
        expect(await editor.connection.sendRequest(previewSourceRequest, { folder, anchor: 'exigence-EX-2' })).toBeNull();
        expect(changes).toEqual([]);
    });
});
