import { afterEach, expect, test } from 'vitest';
import { ConfigurationRequest, DidChangeConfigurationNotification } from 'vscode-languageserver';
import { completenessRequest, statusNotification, type ProgrammeCompleteness, type Status } from '../../server/protocol.js';
import { Editor } from './editor.js';

const files = {
    'programme.amont': 'programme ESSAI "Essai" { langue fr  phases mop  stade ESQ }\n',
    'gouvernance.amont': 'question Q-1 "Le sol porte-t-il ?" { avant APD }\nquestion Q-2 "Qui ouvre la cour ?" { avant ACT }\n',
};
let editor: Editor | undefined;

afterEach(async () => {
    await editor?.stop();
    editor = undefined;
});

function openQuestions(at: Editor): number {
    return (at.codes('gouvernance.amont') ?? []).filter(code => code === 'question-still-open').length;
}

test('the phase that the editor names at start judges the programmes', async () => {
    editor = await Editor.start(files, { initializationOptions: { phase: 'ACT' } });
    await editor.until('two questions due', () => openQuestions(editor!) === 2);
});

test('findings follow the editor’s setting at once, and its absence leads back to the stage', async () => {
    editor = await Editor.start(files, {
        capabilities: { workspace: { configuration: true, didChangeConfiguration: { dynamicRegistration: true }, workspaceFolders: true } },
    });
    const at = editor;
    let phase = '';
    at.connection.onRequest(ConfigurationRequest.type, () => [{ phase }]);
    const told: Status[] = [];
    at.connection.onNotification(statusNotification, (status: Status) => {
        told.push(status);
    });
    const judge = (name: string): Promise<void> => {
        phase = name;
        return at.connection.sendNotification(DidChangeConfigurationNotification.type, { settings: undefined });
    };
    await at.until('findings at the stage', () => (at.codes('programme.amont') ?? []).length > 0);
    expect(openQuestions(at)).toBe(0);
    await judge('apd');
    await at.until('one question due', () => openQuestions(at) === 1);
    await judge('ACT');
    await at.until('two questions due', () => openQuestions(at) === 2);
    await judge('');
    await at.until('none at the stage', () => openQuestions(at) === 0);
    // What was told before an answer has arrived with it.
    await at.connection.sendRequest(completenessRequest, {});
    const judged = told.filter(({ state }) => state === 'ready').map(({ programmes }) => programmes[0]);
    expect(judged.slice(-4).map(one => [one?.judgedAt, one?.knowsPhase])).toEqual([
        ['ESQ', undefined], ['APD', true], ['ACT', true], ['ESQ', undefined],
    ]);
});

test('tells how complete a programme is at each phase, and where what is missing stands', async () => {
    editor = await Editor.start(files, { initializationOptions: { phase: 'APD' } });
    await editor.until('the findings', () => openQuestions(editor!) === 1);
    const asked = { uri: editor.uri('gouvernance.amont') };
    const [told, ...others] = await editor.connection.sendRequest<readonly ProgrammeCompleteness[]>(completenessRequest, asked);
    expect(others).toEqual([]);
    expect(told).toMatchObject({ title: 'Essai', stage: 'ESQ', judgedAt: 'APD' });
    expect(told!.phases.map(({ id }) => id)).toContain('exploitation');
    const decisions = told!.phases.map(({ id, areas }) => {
        const own = areas.find(({ area }) => area === 'decision');
        return own ? `${id} ${own.done}/${own.due} ${own.percent} %` : `${id} -`;
    });
    expect(decisions.slice(3, 8)).toEqual(['ESQ -', 'APS -', 'APD 0/1 0 %', 'PRO 0/1 0 %', 'ACT 0/2 0 %']);
    const question = told!.open.filter(({ code }) => code === 'question-still-open');
    expect(question).toEqual([{
        code: 'question-still-open', area: 'decision', title: 'Question sans réponse à sa phase', severity: 'warning', due: 'APD',
        element: 'Q-1', message: 'La question Q-1 reste ouverte, et APD attend sa réponse.',
        advice: expect.stringContaining('état close') as string,
        location: { uri: asked.uri, range: { start: { line: 0, character: 9 }, end: { line: 0, character: 12 } } },
    }]);
    const all = await editor.connection.sendRequest<readonly ProgrammeCompleteness[]>(completenessRequest, {});
    expect(all.map(({ title }) => title)).toEqual(['Essai']);
    expect(await editor.connection.sendRequest(completenessRequest, { uri: 'file:///nulle/part.amont' })).toEqual([]);
});
