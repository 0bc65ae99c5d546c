import { mkdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import type {
    CodeAction,
    CompletionItem,
    CompletionList,
    DocumentSymbol,
    FoldingRange,
    Hover,
    Location,
    LocationLink,
    SemanticTokens,
    SymbolInformation,
    WorkspaceEdit,
} from 'vscode-languageserver';
import { Editor } from './editor.js';

const programme = `programme ESSAI "Programme d'essai" {
  langue fr
  secteur bureaux
  stade programme
  moa MOA
  phases mop
}
acteur MOA "Foncière" { rôle maître d'ouvrage }
usager AGENTS "Agents" { effectif 40 }
`;
const needs = 'besoin BES-1 "Se réunir" { exprimé par AGENTS }\n';
const scenarios = 'scénario SC-1 "Réunion" {\n  usagers AGENTS\n  répond à BES-1\n  étape "Entrer." exige EX-1\n}\n';
const requirements = 'exigence EX-1 "Bruit" {\n  "Le bruit doit rester bas, voir [BES-1]."\n  critère "Niveau" <= 35 dB(A)\n}\n';
const files = {
    'programme.amont': programme,
    'besoins.amont': needs,
    "usages/scénarios d'été.amont": scenarios,
    'exigences.amont': requirements,
};

let editor: Editor | undefined;

afterEach(async () => {
    await editor?.stop();
    editor = undefined;
});

async function session(given: Record<string, string> = files, parameters: Parameters<typeof Editor.start>[1] = {}): Promise<Editor> {
    editor = await Editor.start(given, parameters);
    return editor;
}

describe('findings', () => {
    test('follow an edit of another file: the scenario deleted, its need is no longer met; written again, it is', async () => {
        const at = await session();
        await at.open('usages/scénarios d\'été.amont', scenarios);
        const needsMet = (): boolean => !(at.codes('besoins.amont') ?? []).includes('need-without-requirement');
        await at.change('usages/scénarios d\'été.amont', [0, 0], [5, 0], '');
        await at.until('the need without requirement', () => !needsMet());
        const [found] = at.diagnostics.get(at.uri('besoins.amont'))!.diagnostics.filter(({ code }) => code === 'need-without-requirement');
        expect(found!.message).toMatch(/^Aucune exigence ne répond au besoin BES-1\.\nÉcrivez une exigence/);
        expect(found!.range).toEqual({ start: { line: 0, character: 7 }, end: { line: 0, character: 12 } });
        expect(found!.source).toBe('amont');
        await at.change('usages/scénarios d\'été.amont', [0, 0], [0, 0], scenarios);
        await at.until('the need met again', needsMet);
    });
    const warm = 'exigence EX-2 "Chauffage" {\n  critère "Température" >= 21 °C  flexibilité F0\n  dans B\n}\n';
    const cool = 'exigence EX-3 "Limite" { critère "Température" <= 19 °C  flexibilité F0  dans B }\n';
    const office = 'espace B "Bureau" { surface 12 m² }\n';
    test.each([
        { code: 'broken-reference', rest: warm, changed: 'lieux.amont', before: office, after: '' },
        { code: 'imperative-levels-contradict', rest: office + warm, changed: 'besoins.amont', before: needs, after: needs + cool },
        {
            code: 'verification-without-verdict', rest: 'exigence EX-2 "Plan" { phases PRO  vérifier en PRO par revue }\n',
            changed: 'programme.amont', before: programme, after: programme.replace('stade programme', 'stade PRO'),
        },
    ])('come and go with another file: $code', async ({ code, rest, changed, before, after }) => {
        const at = await session({ ...files, 'exigences.amont': rest, [changed]: before });
        const found = (): boolean => at.codes('exigences.amont')?.includes(code) ?? false;
        await at.open(changed, before);
        const end = (text: string): [number, number] => [text.split('\n').length - 1, 0];
        await at.change(changed, [0, 0], end(before), after);
        await at.until(`the finding ${code}`, found);
        await at.change(changed, [0, 0], end(after), before);
        await at.until(`no finding ${code}`, () => !found());
    });
    test('carry the version of an open document, and speak the editor\'s language', async () => {
        const at = await session(files, { locale: 'en-GB' });
        await at.open('exigences.amont', requirements);
        const version = await at.change('exigences.amont', [0, 0], [0, 8], 'exigense');
        await at.until('the unknown word', () => at.codes('exigences.amont')?.includes('unknown-word') ?? false);
        const published = at.diagnostics.get(at.uri('exigences.amont'))!;
        expect(published.version).toBe(version);
        expect(published.diagnostics.find(({ code }) => code === 'unknown-word')!.message).toMatch(/^Unknown word here: “exigense”/);
    });
    test('of a file that nobody opened are there from the start, and go with it', async () => {
        const broken = 'exigense EX-2 "T" {}\n';
        const at = await session({ ...files, 'cassé.amont': broken });
        await at.until('findings of cassé.amont', () => (at.codes('cassé.amont') ?? []).length > 0);
        await rm(path.join(at.folder, 'cassé.amont'));
        await at.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: at.uri('cassé.amont'), type: 3 }] });
        await at.until('no finding left', () => at.codes('cassé.amont')?.length === 0);
    });
    test('a folder that is moved takes its files along', async () => {
        const at = await session({ ...files, 'cassé.amont': 'exigense' });
        await at.until('the first findings', () => at.diagnostics.size > 0);
        await mkdir(path.join(at.folder, 'archives'));
        await rename(path.join(at.folder, 'usages'), path.join(at.folder, 'archives/usages'));
        await at.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: at.uri('usages'), type: 3 }] });
        await at.until('the need without requirement', () => at.codes('besoins.amont')?.includes('need-without-requirement') ?? false);
        await at.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: at.uri('archives'), type: 1 }] });
        await at.until('the need met again', () => !(at.codes('besoins.amont') ?? []).includes('need-without-requirement'));
    });
    test('of a document closed without saving are those of the disk again', async () => {
        const at = await session();
        await at.open('exigences.amont', 'exigense');
        await at.until('the unknown word', () => at.codes('exigences.amont')?.includes('unknown-word') ?? false);
        await at.connection.sendNotification('textDocument/didClose', { textDocument: { uri: at.uri('exigences.amont') } });
        await at.until('the disk\'s own', () => !at.codes('exigences.amont')!.includes('unknown-word'));
    });
    test('a file outside the workspace is looked at while it is open', async () => {
        const at = await session();
        const uri = at.uri('../seul été.amont');
        await at.connection.sendNotification('textDocument/didOpen', {
            textDocument: { uri, languageId: 'amont', version: 1, text: 'exigense' },
        });
        await at.until('its findings', () => (at.diagnostics.get(uri)?.diagnostics.length ?? 0) > 0);
        await at.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
        await at.until('none', () => at.diagnostics.get(uri)!.diagnostics.length === 0);
    });
    test('a library outside the workspace is read', async () => {
        const library = 'référentiel R "Bureaux" { langue fr }\nexigence EX-LIB "Type" {}\nexigense\n';
        const at = await session(
            {
                'bibliothèque/référentiel.amont': library,
                'projet/programme.amont':
                    'programme P "P" {\n  langue fr\n  s\'appuie sur "../bibliothèque"\n}\n'
                    + 'exigense EX-2 "T" {}\nexigence EX-1 "T" { adapte EX-LIB }\n',
            },
            { workspaceFolders: [] },
        );
        const folder = at.uri('projet');
        await at.connection.sendNotification('workspace/didChangeWorkspaceFolders', {
            event: { added: [{ uri: folder, name: 'projet' }], removed: [] },
        });
        await at.until('findings', () => at.codes('projet/programme.amont')?.includes('unknown-word') ?? false);
        expect(at.codes('projet/programme.amont')).not.toContain('library-missing');
        const definition: LocationLink[] = await at.connection.sendRequest('textDocument/definition', {
            textDocument: { uri: at.uri('projet/programme.amont') }, position: { line: 5, character: 30 },
        });
        expect(definition.map(({ targetUri }) => targetUri)).toEqual([at.uri('bibliothèque/référentiel.amont')]);
        // Its own findings are told while it is open.
        expect(at.codes('bibliothèque/référentiel.amont')).toBeUndefined();
        await at.open('bibliothèque/référentiel.amont', library);
        await at.until('findings of the library', () => (at.codes('bibliothèque/référentiel.amont') ?? []).includes('unknown-word'));
    });
});

describe('features', () => {
    const position = (text: string, word: string) => {
        const offset = text.indexOf(word);
        const line = text.slice(0, offset).split('\n').length - 1;
        return { line, character: offset - (text.lastIndexOf('\n', offset) + 1) + 1 };
    };

    test('outline, folding, tokens, hover, definition, references, highlights, symbols', async () => {
        const at = await session();
        await at.open('exigences.amont', requirements);
        const textDocument = { uri: at.uri('exigences.amont') };
        const there = { textDocument, position: position(requirements, 'BES-1') };
        const outline: DocumentSymbol[] = await at.connection.sendRequest('textDocument/documentSymbol', { textDocument });
        expect(outline.map(({ name, children }) => [name, children!.map(child => child.name)])).toEqual([['EX-1', ['Niveau']]]);
        const folds: FoldingRange[] = await at.connection.sendRequest('textDocument/foldingRange', { textDocument });
        expect(folds).toEqual([expect.objectContaining({ startLine: 0, endLine: 2 })]);
        const tokens: SemanticTokens = await at.connection.sendRequest('textDocument/semanticTokens/full', { textDocument });
        expect(tokens.data.slice(0, 5)).toEqual([0, 0, 8, 0, 0]);
        const hover: Hover = await at.connection.sendRequest('textDocument/hover', there);
        expect((hover.contents as { value: string }).value).toContain('**Se réunir**');
        const definition: LocationLink[] = await at.connection.sendRequest('textDocument/definition', there);
        expect(definition.map(({ targetUri, targetSelectionRange }) => [targetUri, targetSelectionRange.start.character])).toEqual([
            [at.uri('besoins.amont'), 7],
        ]);
        const references: Location[] = await at.connection.sendRequest('textDocument/references', {
            ...there,
            context: { includeDeclaration: false },
        });
        expect(references.map(({ uri }) => uri).sort()).toEqual(
            [at.uri('exigences.amont'), at.uri("usages/scénarios d'été.amont")].sort(),
        );
        expect(await at.connection.sendRequest<unknown[]>('textDocument/documentHighlight', there)).toHaveLength(1);
        const symbols: SymbolInformation[] = await at.connection.sendRequest('workspace/symbol', { query: 'reunir' });
        expect(symbols.map(({ name }) => name)).toEqual(['BES-1 Se réunir']);
    });
    test('completion, and the card of what is proposed', async () => {
        const at = await session();
        const text = 'exigence EX-2 "T" {\n  répond à \n}\n';
        await at.open('exigences.amont', text);
        const asked = { textDocument: { uri: at.uri('exigences.amont') }, position: { line: 1, character: 11 } };
        const { items }: CompletionList = await at.connection.sendRequest('textDocument/completion', asked);
        expect(items.map(({ label }) => label)).toEqual(['BES-1']);
        const item: CompletionItem = await at.connection.sendRequest('completionItem/resolve', items[0]!);
        expect((item.documentation as { value: string }).value).toContain('**Se réunir**');
        const unasked: CompletionList | null = await at.connection.sendRequest('textDocument/completion', {
            ...asked, position: { line: 0, character: 17 }, context: { triggerKind: 2, triggerCharacter: ' ' },
        });
        expect(unasked).toBeNull();
    });
    test('a unit that is typed before one that stands there takes its place', async () => {
        const at = await session();
        await at.open('exigences.amont', 'espace S "S" {\n  surface 14 m m²\n}\n');
        const { items }: CompletionList = await at.connection.sendRequest('textDocument/completion', {
            textDocument: { uri: at.uri('exigences.amont') }, position: { line: 1, character: 14 },
        });
        expect(items[0]!.textEdit).toEqual({
            range: { start: { line: 1, character: 13 }, end: { line: 1, character: 17 } }, newText: 'm²',
        });
    });
    test('rename in every file, for the versions at hand; a collision is refused with its reason', async () => {
        const at = await session();
        await at.open('exigences.amont', requirements);
        const there = { textDocument: { uri: at.uri('exigences.amont') }, position: position(requirements, 'BES-1') };
        expect(await at.connection.sendRequest('textDocument/prepareRename', there)).toMatchObject({ placeholder: 'BES-1' });
        const edit: WorkspaceEdit = await at.connection.sendRequest('textDocument/rename', { ...there, newName: 'BES-RÉUNION' });
        const changes = edit.documentChanges as { textDocument: { uri: string; version: number | null }; edits: { newText: string }[] }[];
        expect(Object.fromEntries(changes.map(({ textDocument: { uri, version }, edits }) => [uri, [version, edits.length]]))).toEqual({
            [at.uri('exigences.amont')]: [1, 1], [at.uri('besoins.amont')]: [null, 1], [at.uri('usages/scénarios d\'été.amont')]: [null, 1],
        });
        await at.open('besoins.amont', `${needs}besoin BES-2 "Autre" {}\n`);
        await expect(at.connection.sendRequest('textDocument/rename', { ...there, newName: 'BES-2' })).rejects.toThrow(
            'Le nom BES-2 est déjà pris',
        );
        await expect(
            at.connection.sendRequest('textDocument/prepareRename', { ...there, position: { line: 0, character: 2 } }),
        ).rejects.toThrow('curseur');
    });
    test('quick fixes are those of the findings', async () => {
        const at = await session();
        await at.open('exigences.amont', 'exigense EX-2 "T" {}\n');
        const start = { line: 0, character: 3 };
        const actions: CodeAction[] = await at.connection.sendRequest('textDocument/codeAction', {
            textDocument: { uri: at.uri('exigences.amont') }, range: { start, end: start }, context: { diagnostics: [] },
        });
        expect(actions.map(({ title, kind }) => [title, kind])).toEqual([['Remplacer par « exigence »', 'quickfix']]);
    });
    test('the sure fixes of a document come in one action, where it is asked for', async () => {
        const at = await session();
        await at.open('exigences.amont', 'exigence EX-2 "T" {\n  répond à bes-1\n  phases AOR\n  vérifier par mesure\n}\n');
        const textDocument = { uri: at.uri('exigences.amont') };
        const start = { line: 0, character: 0 };
        const asked = (only?: string[]): Promise<CodeAction[]> => at.connection.sendRequest('textDocument/codeAction', {
            textDocument, range: { start, end: { line: 5, character: 0 } }, context: { diagnostics: [], ...(only && { only }) },
        });
        for (const kind of ['source', 'source.fixAll', 'source.fixAll.amont']) {
            const actions = await asked([kind]);
            expect(actions.map(action => action.kind)).toEqual(['source.fixAll.amont']);
            const { edit } = actions[0]!;
            const edits = edit?.changes ? Object.values(edit.changes).flat()
                : edit!.documentChanges!.flatMap(change => ('edits' in change ? change.edits : []));
            expect(edits.map(one => ('newText' in one ? one.newText : ''))).toEqual(['BES-1', ' en AOR']);
        }
        expect((await asked(['source.fixAll.autre']))).toEqual([]);
        expect((await asked()).filter(({ kind }) => kind?.startsWith('source'))).toEqual([]);
    });
    test('a document typed letter by letter is answered at every letter', async () => {
        const at = await session();
        const text =
            'exigences\n| code | titre |\n| EX-2 | Bruit [BES-1] |\n'
            + 'exigence EX-3 "T" {\n  critère "N" <= 35 dB(A)\n  """\n  Voir [\n  """\n}';
        await at.open('exigences.amont', '');
        const textDocument = { uri: at.uri('exigences.amont') };
        let line = 0;
        let character = 0;
        for (const letter of text) {
            await at.change('exigences.amont', [line, character], [line, character], letter);
            [line, character] = letter === '\n' ? [line + 1, 0] : [line, character + 1];
            const there = { textDocument, position: { line, character } };
            await Promise.all([
                at.connection.sendRequest('textDocument/completion', there),
                at.connection.sendRequest('textDocument/hover', there),
                at.connection.sendRequest('textDocument/semanticTokens/full', { textDocument }),
                at.connection.sendRequest('textDocument/documentSymbol', { textDocument }),
            ]);
        }
        expect(at.stderr.join('')).toBe('');
    });
});
