import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
    checkedNotification, findingsRequest, programmesRequest, traceRequest, traceSubjectRequest, treePathRequest, treeRequest,
    type FindingFamily, type ProgrammeList, type TraceStep, type TraceSubject, type TreeBranch, type TreePath,
} from '../../server/protocol-views.js';
import { buildChoicesRequest, type BuildChoice } from '../../server/protocol-commands.js';
import { previewChangeNotification, previewRequest, type PreviewChange, type PreviewPage } from '../../server/protocol.js';
import { Editor } from './editor.js';

const requirements = `exigence EX-1 "Entrée" { "L'entrée doit être de plain-pied."  source BES-1 }
exigence EX-2 "Calme" { "La salle doit être calme."  source BES-9 }
`;

describe('the views of a programme', () => {
    let editor: Editor;
    let folder: string;
    const ask = <T>(request: string, parameters: object): Promise<T> => editor.connection.sendRequest<T>(request, parameters);

    beforeEach(async () => {
        editor = await Editor.start({
            'programme.amont': 'programme P "Maison commune" { langue fr }\nbesoin BES-1 "Entrer" {}\n',
            'exigences.amont': requirements, 'autre/programme.amont': 'programme Q "Autre" { langue fr }\n',
        });
        await editor.open('exigences.amont', requirements);
        const { programmes, current } = await ask<ProgrammeList>(programmesRequest, { uri: editor.uri('exigences.amont') });
        expect(programmes.map(({ title }) => title).sort()).toEqual(['Autre', 'Maison commune']);
        folder = current!;
        expect(programmes.find(each => each.folder === folder)).toMatchObject({
            title: 'Maison commune', file: editor.uri('programme.amont'),
        });
        const choices = await ask<readonly BuildChoice[]>(buildChoicesRequest, { uri: editor.uri('exigences.amont') });
        expect(choices.map(({ title, own }) => [title, own])).toEqual([['Maison commune', true], ['Autre', false]]);
        expect((await ask<readonly BuildChoice[]>(buildChoicesRequest, {})).map(({ own }) => own)).toEqual([false, false]);
    });

    afterEach(() => editor.stop());

    it('open branch by branch, with what was found in each element', async () => {
        const branches = (path: readonly string[]): Promise<readonly TreeBranch[]> =>
            ask(treeRequest, { folder, grouping: 'chapter', path });
        const top = await branches([]);
        expect(top.map(({ label, count, hasChildren }) => [label, count, hasChildren])).toEqual([
            ['Présentation', 1, true], ['Besoins', 1, true], ['Exigences', 2, true],
        ]);
        const [first, second] = await branches([top[2]!.name]);
        expect(first).toMatchObject({
            label: 'EX-1', hasChildren: false,
            element: { kind: 'requirement', word: 'exigence', title: 'Entrée', place: { uri: editor.uri('exigences.amont') } },
        });
        expect(second!.element!.findings.errors).toBe(1);
        expect(await branches(['gone'])).toEqual([]);
        expect(await ask(treeRequest, { folder: '/nowhere', grouping: 'phase', path: [] })).toEqual([]);
    });

    it('find what the cursor stands in', async () => {
        const at = { uri: editor.uri('exigences.amont'), position: { line: 1, character: 30 } };
        const { path, folder: there } = (await ask<TreePath | null>(treePathRequest, { ...at, grouping: 'chapter' }))!;
        expect(there).toBe(folder);
        expect(path.at(-1)).toBe('requirement:EX-2');
        const nowhere = { uri: 'file:///nulle/part.amont', position: at.position, grouping: 'chapter' };
        expect(await ask(treePathRequest, nowhere)).toBeNull();
    });

    it('follow traces from what is named at a place', async () => {
        const position = { line: 0, character: 69 };
        const subject = (await ask<TraceSubject | null>(traceSubjectRequest, { uri: editor.uri('exigences.amont'), position }))!;
        expect(subject).toMatchObject({ element: { id: 'BES-1', word: 'besoin' }, from: { direct: 0 }, to: { direct: 1, whole: 1 } });
        const { key } = subject.element;
        const [step, ...others] = await ask<readonly TraceStep[]>(traceRequest, { folder, key, way: 'to', path: [] });
        expect(others).toEqual([]);
        expect(step).toMatchObject({ element: { id: 'EX-1', title: 'Entrée' }, roles: ['source'], further: 0, isAgain: false });
        const pinned = await ask<TraceSubject | null>(traceSubjectRequest, { folder, key });
        expect(pinned).toEqual(subject);
        expect(await ask(traceSubjectRequest, { folder, key: 'need:GONE' })).toBeNull();
    });

    it('list findings by family, each with its place, and without those that are waived', async () => {
        const families = (): Promise<readonly FindingFamily[]> => ask(findingsRequest, { folder });
        const codes = (all: readonly FindingFamily[]): string[] => all.flatMap(({ rules }) => rules.map(({ code }) => code));
        const before = await families();
        const traceability = before.find(({ name }) => name === 'traceability')!;
        expect(traceability.title).toBe('Traçabilité');
        const broken = before.flatMap(({ rules }) => rules).find(({ code }) => code === 'broken-reference')!;
        expect(broken.counts).toEqual({ errors: 1, warnings: 0, informations: 0 });
        expect(broken.findings[0]).toMatchObject({ severity: 'error', place: { uri: editor.uri('exigences.amont') } });
        expect(codes(before)).toContain('need-without-scenario');
        const inProgramme = 'programme P "Maison commune" { langue fr }\nbesoin BES-1 "Entrer" {}\n';
        await editor.open('programme.amont', inProgramme);
        await editor.change('programme.amont', [1, 23], [1, 23], ' dérogation need-without-scenario "Rien à raconter." ');
        const after = codes(await families());
        expect(after).not.toContain('need-without-scenario');
        expect(after).toContain('broken-reference');
    });

    it('are told of checks once they were asked for', async () => {
        const told = new Promise<readonly string[]>(resolve => {
            editor.connection.onNotification(checkedNotification, resolve);
        });
        await editor.change('exigences.amont', [0, 15], [0, 21], 'Accès');
        expect(await told).toEqual([folder]);
    });

    it('show the dashboard beside the compiled programme, each told of its own changes', async () => {
        const uri = editor.uri('exigences.amont');
        const [whole, dashboard] = [await ask<PreviewPage>(previewRequest, { uri }), await ask<PreviewPage>(previewRequest, {
            uri, kind: 'dashboard',
        })];
        expect([whole.kind, dashboard.kind]).toEqual(['programme', 'dashboard']);
        expect(dashboard.pieces.map(({ html }) => html).join('')).toContain('Complétude par phase');
        const kinds = new Set<string>();
        const told = new Promise<void>(resolve => {
            editor.connection.onNotification(previewChangeNotification, (change: PreviewChange) => {
                kinds.add(change.kind);
                if (kinds.size === 2) { resolve(); }
            });
        });
        await editor.change('exigences.amont', [0, 0], [0, 0], 'risque R-1 "Retard" { probabilité 2/4  impact 3/4 }\n');
        await told;
        expect([...kinds].sort()).toEqual(['dashboard', 'programme']);
    });
});
