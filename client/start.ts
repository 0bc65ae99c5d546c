import * as vscode from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import { statusNotification, type ClientOptions, type Place, type Status } from '../server/protocol.js';
import { Commands } from './commands/index.js';
import { FileEvents } from './file-events.js';
import { History } from './history/history.js';
import { serveFiles } from './files.js';
import { rangeOf } from './places.js';
import { Previews } from './preview/panel.js';
import { PhaseItem } from './phase.js';
import { StatusItem } from './status.js';
import { openTables } from './tables/tables.js';
import { openViews } from './views/views.js';

const language = 'amont';
/** Shows places beside a line: what a line above a declaration leads to. */
const placesCommand = 'amont.showPlaces';

/** Makes the client of a server that runs where the editor runs: a process of its own, or a worker. */
export type CreateClient = (options: LanguageClientOptions) => BaseLanguageClient;

/** Starts the language server and what shows its state. Gives the client, to be stopped with the editor. */
export async function start(context: vscode.ExtensionContext, create: CreateClient): Promise<BaseLanguageClient> {
    const output = vscode.window.createOutputChannel('Amont', { log: true });
    const status = new StatusItem(language);
    const files = new FileEvents(() => started, language);
    const started: BaseLanguageClient = create({
        ...clientOptions(context, output),
        middleware: { workspace: { didChangeWatchedFile: event => Promise.resolve(files.add(event)) } },
    });
    serveFiles(started);
    const history = new History(started);
    const previews = new Previews(started, context.extensionUri, language);
    const phase = new PhaseItem(started, language);
    const commands = new Commands(started, context.extensionUri);
    started.onNotification(statusNotification, (told: Status) => {
        status.show(told);
        phase.show(told);
        commands.show(told);
    });
    context.subscriptions.push(
        output,
        files,
        status,
        phase,
        commands,
        history,
        previews,
        openViews(context, started, language),
        openTables(started, context.extensionUri, language),
        vscode.commands.registerCommand('amont.openPreview', (uri?: vscode.Uri) => previews.open(uri, vscode.ViewColumn.Beside)),
        vscode.commands.registerCommand('amont.openDashboard', (uri?: vscode.Uri) =>
            previews.open(uri instanceof vscode.Uri ? uri : undefined, vscode.ViewColumn.Beside, 'dashboard')),
        vscode.commands.registerCommand('amont.dashboardState', () => previews.statesOf('dashboard')),
        vscode.commands.registerCommand('amont.previewState', () => previews.statesOf('programme')),
        vscode.commands.registerCommand('amont.restartServer', () => restart(started, status)),
        vscode.commands.registerCommand('amont.showOutput', () => output.show()),
        vscode.commands.registerCommand(placesCommand, showPlaces),
        vscode.workspace.onDidChangeConfiguration(change =>
            ['amont.language', 'amont.rules'].some(setting => change.affectsConfiguration(setting)) ? restart(started, status) : undefined,
        ),
    );
    await startOrTell(() => started.start(), output);
    return started;
}

function clientOptions(context: vscode.ExtensionContext, output: vscode.LogOutputChannel): LanguageClientOptions {
    const initializationOptions = (): ClientOptions => {
        const stated = vscode.workspace.getConfiguration(language).get<string>('language');
        // A copy: what the editor hands out is not the object itself, and cannot be sent to a worker.
        const rules = { ...vscode.workspace.getConfiguration(language).get<Record<string, string>>('rules', {}) };
        const rulePages = vscode.Uri.joinPath(context.extensionUri, 'docs', 'rules').toString();
        const builder = vscode.Uri.joinPath(context.extensionUri, 'out', 'server', 'builder.js').toString(true);
        const assets = vscode.Uri.joinPath(context.extensionUri, 'out', 'assets').toString();
        const phase = vscode.workspace.getConfiguration(language).get<string>('phase', '');
        const asked = stated === 'fr' || stated === 'en' ? { language: stated } as const : {};
        const suggestCommand = 'editor.action.triggerSuggest';
        return { suggestCommand, placesCommand, rulePages, assets, builder, rules, phase, readsHistory: true, ...asked };
    };
    return { documentSelector: schemes().map(scheme => ({ language, scheme })), outputChannel: output, initializationOptions };
}

/** Where texts lie that someone writes: an earlier version or the preview of a rename, shown beside them, is no programme of its own. */
function schemes(): readonly string[] {
    const opened = (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri.scheme);
    return [...new Set(['file', 'untitled', ...opened])];
}

async function showPlaces(uri: string, { line, character }: Place['range']['start'], places: readonly Place[]): Promise<void> {
    const locations = places.map(({ uri: file, range }) => new vscode.Location(vscode.Uri.parse(file), rangeOf(range)));
    const at = new vscode.Position(line, character);
    await vscode.commands.executeCommand('editor.action.showReferences', vscode.Uri.parse(uri), at, locations);
}

async function restart(running: BaseLanguageClient, status: StatusItem): Promise<void> {
    status.show({ state: 'loading', programmes: [] });
    await startOrTell(async () => {
        await running.stop();
        await running.start();
    }, running.outputChannel);
}

/** A server that does not start is told of, with the way to its log; the editor goes on without it. */
async function startOrTell(start: () => Promise<void>, output: vscode.OutputChannel): Promise<void> {
    try {
        await start();
    } catch (error) {
        output.appendLine(String(error));
        const show = vscode.l10n.t('Show the log');
        const message = vscode.l10n.t('The Amont language server could not be started: texts are not checked.');
        if (await vscode.window.showErrorMessage(message, show) === show) {
            output.show();
        }
    }
}
