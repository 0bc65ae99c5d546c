import {
    TextDocuments, TextDocumentSyncKind, type Connection, type InitializeParams, type InitializeResult, type ServerCapabilities,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { weightsFrom } from '../language/settings.js';
import { Diagnostics } from './diagnostics.js';
import { features } from './features/index.js';
import { followHistory } from './history.js';
import type { StartThread } from './building/thread.js';
import type { Files } from './files.js';
import { pathOf } from './places.js';
import { listProgrammes } from './programme-list.js';
import { statusNotification, type ClientOptions, type Status } from './protocol.js';
import { Session } from './session.js';
import { Watchers } from './watchers.js';
import { WorkspaceFiles } from './workspace.js';

/** After so long, the user is shown that files are being read. */
const patienceMs = 700;

/** Serves one editor over a connection, with the files of a host and its threads, as the editor's options let it have some. */
export function serve(connection: Connection, files: Files, threads: (options: ClientOptions) => StartThread | undefined): void {
    const session = new Session(connection);
    const watchers = new Watchers(session);
    const workspace = new WorkspaceFiles(session, files, folders => watchers.outside(folders));
    const diagnostics = new Diagnostics(session);
    session.folders = () => workspace.folders;
    const documents = new TextDocuments(TextDocument);
    let folders: string[] = [];
    let capabilities: InitializeParams['capabilities'] = {};

    connection.onInitialize((parameters): InitializeResult => {
        ({ capabilities } = parameters);
        const { textDocument, workspace: workspaceTraits } = capabilities;
        const options = (parameters.initializationOptions ?? {}) as ClientOptions;
        session.client = {
            locale: options.language ?? (parameters.locale?.toLowerCase().startsWith('fr') ? 'fr' : 'en'),
            snippets: textDocument?.completion?.completionItem?.snippetSupport ?? false,
            versionedEdits: workspaceTraits?.workspaceEdit?.documentChanges ?? false,
            labelledSymbols: textDocument?.completion?.completionItem?.labelDetailsSupport ?? false,
            lateEdits: textDocument?.codeAction?.resolveSupport?.properties.includes('edit') ?? false,
            options,
        };
        const { assets } = options;
        session.startThread = threads(options);
        session.read = file => files.read(file);
        session.asset = assets === undefined ? undefined : name => files.read(pathOf(`${assets}/${name}`));
        session.workbench.setWeights(weightsFrom(options.rules));
        session.workbench.setPhase(options.phase?.trim() || undefined);
        const given = parameters.workspaceFolders?.map(({ uri }) => uri) ?? [];
        folders = given.map(pathOf);
        return { capabilities: announced(), serverInfo: { name: 'amont' } };
    });

    connection.onInitialized(() => {
        session.refreshes.traits = capabilities;
        session.settings.follow(capabilities, () => {
            session.refreshes.now();
            session.settings.current().then(judge, (error: unknown) => session.log('configuration', error));
        });
        const loading: Status = { state: 'loading', programmes: [] };
        connection.sendNotification(statusNotification, loading).catch((error: unknown) => session.log('status', error));
        session.ready = load(folders);
        void session.ready.then(() => {
            diagnostics.schedule();
            // An editor goes on showing what a server before this one told, in the language that was asked for then.
            session.refreshes.now();
        });
        watchers.start(capabilities);
        if (capabilities.workspace?.workspaceFolders) {
            connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
                workspace.remove(removed.map(({ uri }) => pathOf(uri)));
                session.ready = session.ready.then(() => load(added.map(({ uri }) => pathOf(uri))));
                void session.ready.then(() => diagnostics.schedule());
                session.refreshes.soon();
            });
        }
    });

    /** Judges programmes at the phase that the editor's settings name, where it tells any. */
    function judge({ phase }: { readonly phase?: string }): void {
        if (phase !== undefined) {
            session.workbench.setPhase(phase.trim() || undefined);
            diagnostics.revisit();
        }
    }

    async function load(added: readonly string[]): Promise<void> {
        const shown = capabilities.window?.workDoneProgress ? progress() : undefined;
        try {
            await workspace.add(added, (read, of) => shown?.report(read, of));
        } catch (error) {
            session.log('load', error);
        } finally {
            diagnostics.folders = workspace.folders;
            shown?.done();
        }
    }

    /** Shows how far reading has come, on workspaces where it takes long enough to be wondered at. */
    function progress(): { report(read: number, of: number): void; done(): void } {
        let said: { report(percentage: number): void; done(): void } | undefined;
        let over = false;
        const timer = setTimeout(() => {
            connection.window.createWorkDoneProgress().then(created => {
                if (over) {
                    created.done();
                    return;
                }
                created.begin(session.say({ fr: 'Amont : lecture des programmes', en: 'Amont: reading the programmes' }), 0);
                said = created;
            }, (error: unknown) => session.log('progress', error));
        }, patienceMs);
        return {
            report: (read, of) => said?.report(Math.round(100 * read / of)),
            done: () => {
                over = true;
                clearTimeout(timer);
                said?.done();
            },
        };
    }

    documents.onDidChangeContent(({ document }) => {
        const file = pathOf(document.uri);
        const text = document.getText();
        session.open.set(file, { uri: document.uri, version: document.version, text });
        session.workbench.setText(file, text);
        diagnostics.schedule();
        session.refreshes.soon();
    });
    documents.onDidOpen(({ document }) => {
        diagnostics.revisit();
        workspace.opened(pathOf(document.uri)).then(() => diagnostics.schedule(), (error: unknown) => session.log('open', error));
    });
    documents.onDidClose(({ document }) => {
        const file = pathOf(document.uri);
        session.open.delete(file);
        workspace.closed(file).then(() => diagnostics.revisit(), (error: unknown) => session.log('close', error));
    });
    documents.onDidSave(() => {
        // A library may have been written under a path that programmes already rest on.
        workspace.addLibraries().then(() => diagnostics.schedule(), (error: unknown) => session.log('save', error));
    });
    connection.onDidChangeWatchedFiles(({ changes }) => {
        session.ready = session.ready.then(() => workspace.changed(changes)).catch((error: unknown) => session.log('watch', error));
        void session.ready.then(() => diagnostics.schedule());
    });
    followHistory(session, () => diagnostics.schedule());
    features.forEach(feature => feature.listen(session));
    listProgrammes(session);
    documents.listen(connection);
    connection.listen();
}

function announced(): ServerCapabilities {
    const own: ServerCapabilities = {
        positionEncoding: 'utf-16',
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
        workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
    };
    return features.reduce((all, { capabilities }) => ({ ...all, ...capabilities }), own);
}
