import { afterEach, expect, test } from 'vitest';
import { CodeLensRefreshRequest, InlayHintRefreshRequest } from 'vscode-languageserver/node';
import { completenessRequest, statusNotification, type Status } from '../../server/protocol.js';
import { buildChoicesRequest } from '../../server/protocol-commands.js';
import { checkedNotification, programmesRequest, type ProgrammeList } from '../../server/protocol-views.js';
import { Editor } from './editor.js';

let editor: Editor;

afterEach(() => editor.stop());

const house = 'programme P "Maison commune" { langue fr }\n';
const other = 'programme Q "Autre" { langue fr }\n';

/** An editor with two folders open, that hears of states and of checks. */
async function withTwoFolders(): Promise<{ states: string[]; checks: number[] }> {
    const files = { 'un/programme.amont': house, 'deux/programme.amont': other, 'vide/lisez-moi.txt': '' };
    editor = await Editor.start(files, { workspaceFolders: [] });
    const states: string[] = [];
    const checks: number[] = [];
    editor.connection.onNotification(statusNotification, ({ state, programmes }: Status) => {
        states.push([state, ...programmes.map(({ title }) => title).sort()].join(' '));
    });
    editor.connection.onNotification(checkedNotification, (folders: readonly string[]) => { checks.push(folders.length); });
    await changeFolders(['un', 'deux'], []);
    await expect.poll(() => states.at(-1)).toBe('ready Autre Maison commune');
    return { states, checks };
}

async function changeFolders(added: readonly string[], removed: readonly string[]): Promise<void> {
    const named = (names: readonly string[]): object[] => names.map(name => ({ uri: editor.uri(name), name }));
    const event = { added: named(added), removed: named(removed) };
    await editor.connection.sendNotification('workspace/didChangeWorkspaceFolders', { event });
}

async function titles(at?: string): Promise<readonly string[]> {
    const asked = at === undefined ? {} : { uri: editor.uri(at) };
    const { programmes } = await editor.connection.sendRequest<ProgrammeList>(programmesRequest, asked);
    return programmes.map(({ title }) => title).sort();
}

test('the programmes of a folder that is closed go at once, though the editor holds a text of it for a while', async () => {
    const { states, checks } = await withTwoFolders();
    await editor.open('deux/programme.amont', other);
    expect(await titles()).toEqual(['Autre', 'Maison commune']);
    const before = checks.length;
    await changeFolders([], ['deux']);
    await expect.poll(() => states.at(-1)).toBe('ready Maison commune');
    await expect.poll(() => checks.length).toBeGreaterThan(before);
    expect(await titles()).toEqual(['Maison commune']);
    for (const request of [buildChoicesRequest, completenessRequest]) {
        const offered = await editor.connection.sendRequest<readonly { title: string }[]>(request, {});
        expect(offered.map(({ title }) => title)).toEqual(['Maison commune']);
    }
    // Who looks at its text still sees the programme of it.
    expect(await titles('deux/programme.amont')).toEqual(['Autre', 'Maison commune']);
    await changeFolders(['deux'], []);
    await expect.poll(() => states.at(-1)).toBe('ready Autre Maison commune');
    expect(await titles()).toEqual(['Autre', 'Maison commune']);
    await changeFolders([], ['un', 'deux']);
    await expect.poll(() => states.at(-1)).toBe('ready');
    expect(await titles()).toEqual([]);
});

test('who shows programmes is told that one is gone, though no other was checked anew', async () => {
    const { checks } = await withTwoFolders();
    expect(await titles()).toEqual(['Autre', 'Maison commune']);
    const before = checks.length;
    await changeFolders([], ['deux']);
    await expect.poll(() => checks.slice(before)).toEqual([0]);
    expect(await titles()).toEqual(['Maison commune']);
});

test('a folder without programmes that is opened or closed leaves the state what it was', async () => {
    const { states } = await withTwoFolders();
    const before = states.length;
    await changeFolders(['vide'], []);
    await titles();
    await changeFolders([], ['vide']);
    await titles();
    expect(states.slice(before)).toEqual([]);
    // The next change of the state is told.
    await changeFolders([], ['un']);
    await expect.poll(() => states.at(-1)).toBe('ready Autre');
});

test('a library outside the workspace is still read once another folder is closed', async () => {
    editor = await Editor.start({
        'communs/référentiel.amont': 'référentiel R "Bureaux" { langue fr }\nexigence EX-LIB "Type" {}\n',
        'un/programme.amont': 'programme P "P" {\n  langue fr\n  s\'appuie sur "../communs"\n}\nexigence EX-1 "T" { adapte EX-LIB }\n',
        'deux/programme.amont': other,
    }, { workspaceFolders: [] });
    await changeFolders(['un', 'deux'], []);
    await editor.until('findings', () => (editor.codes('un/programme.amont') ?? []).length > 0);
    expect(editor.codes('un/programme.amont')).not.toContain('broken-reference');
    await changeFolders([], ['deux']);
    await editor.until('nothing on what is closed', () => editor.codes('deux/programme.amont')?.length === 0);
    await titles();
    expect(editor.codes('un/programme.amont')).not.toContain('broken-reference');
    expect(editor.codes('un/programme.amont')).not.toContain('library-missing');
});

test('notes in the lines and lines above declarations are asked for anew by a server that starts', async () => {
    const asked: string[] = [];
    editor = await Editor.start({ 'programme.amont': house }, {
        capabilities: { workspace: { inlayHint: { refreshSupport: true }, codeLens: { refreshSupport: true } } },
    }, connection => {
        connection.onRequest(InlayHintRefreshRequest.type, () => { asked.push('hints'); });
        connection.onRequest(CodeLensRefreshRequest.type, () => { asked.push('lenses'); });
    });
    await expect.poll(() => [...asked].sort()).toEqual(['hints', 'lenses']);
});
