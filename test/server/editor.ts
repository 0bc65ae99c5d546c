import { spawn, type ChildProcess } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { URI } from 'vscode-uri';
import {
    createProtocolConnection,
    InitializedNotification,
    InitializeRequest,
    PublishDiagnosticsNotification,
    RegistrationRequest,
    ShutdownRequest,
    StreamMessageReader,
    StreamMessageWriter,
    type InitializeParams,
    type InitializeResult,
    type ProtocolConnection,
    type PublishDiagnosticsParams,
} from 'vscode-languageserver/node';
import { serverArguments } from '../../server/protocol.js';

const server = path.resolve('out/server/main.cjs');
const patienceMs = 15_000;

/** An editor that speaks to the server over its standard streams, with a folder of its own on the disk. */
export class Editor {
    readonly diagnostics = new Map<string, PublishDiagnosticsParams>();
    readonly stderr: string[] = [];
    private readonly waiting = new Set<() => void>();
    private versions = new Map<string, number>();

    private constructor(
        readonly folder: string,
        readonly connection: ProtocolConnection,
        private readonly child: ChildProcess,
        readonly answer: InitializeResult,
    ) {}

    /** Writes the files, starts a server and opens the folder. `listen` may hear what the server says from the first word on. */
    static async start(
        files: Readonly<Record<string, string>>, parameters: Partial<InitializeParams> = {},
        listen: (connection: ProtocolConnection) => void = () => undefined,
    ): Promise<Editor> {
        const folder = await mkdtemp(path.join(tmpdir(), 'amont éditeur '));
        for (const [name, text] of Object.entries(files)) {
            await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
            await writeFile(path.join(folder, name), text);
        }
        const child = spawn(process.execPath, [...serverArguments, server, '--stdio'], { stdio: ['pipe', 'pipe', 'pipe'] });
        const connection = createProtocolConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
        connection.onRequest(RegistrationRequest.type, () => undefined);
        listen(connection);
        connection.listen();
        const answer = await connection.sendRequest(InitializeRequest.type, {
            processId: process.pid,
            rootUri: null,
            locale: 'fr',
            workspaceFolders: [{ uri: URI.file(folder).toString(), name: 'essai' }],
            capabilities: {
                workspace: {
                    workspaceEdit: { documentChanges: true },
                    didChangeWatchedFiles: { dynamicRegistration: true },
                    workspaceFolders: true,
                },
                textDocument: {
                    completion: { completionItem: { snippetSupport: true } },
                    publishDiagnostics: { relatedInformation: true },
                },
            },
            ...parameters,
        });
        const editor = new Editor(folder, connection, child, answer);
        child.stderr.on('data', (data: Buffer) => editor.stderr.push(data.toString()));
        connection.onNotification(PublishDiagnosticsNotification.type, published => {
            editor.diagnostics.set(published.uri, published);
            editor.waiting.forEach(look => look());
        });
        await connection.sendNotification(InitializedNotification.type, {});
        return editor;
    }

    /** The URI of a file of the folder, written as VS Code writes it. */
    uri(name: string): string {
        return URI.file(path.join(this.folder, name)).toString();
    }

    async open(name: string, text: string): Promise<void> {
        const uri = this.uri(name);
        this.versions.set(uri, 1);
        await this.connection.sendNotification('textDocument/didOpen', {
            textDocument: { uri, languageId: 'amont', version: 1, text },
        });
    }

    /** Replaces a stretch of an open document. Returns the version that it then has. */
    async change(
        name: string,
        from: [line: number, character: number],
        to: [line: number, character: number],
        text: string,
    ): Promise<number> {
        const uri = this.uri(name);
        const version = this.versions.get(uri)! + 1;
        this.versions.set(uri, version);
        const range = { start: { line: from[0], character: from[1] }, end: { line: to[0], character: to[1] } };
        await this.connection.sendNotification('textDocument/didChange', {
            textDocument: { uri, version },
            contentChanges: [{ range, text }],
        });
        return version;
    }

    /** The codes of a file's findings, as they were last published. */
    codes(name: string): (string | number | undefined)[] | undefined {
        return this.diagnostics.get(this.uri(name))?.diagnostics.map(({ code }) => code);
    }

    /** Waits until what was published satisfies a look at it. */
    async until(what: string, look: () => boolean): Promise<void> {
        if (look()) {
            return;
        }
        let give: NodeJS.Timeout | undefined;
        let check: (() => void) | undefined;
        try {
            await new Promise<void>((resolve, reject) => {
                give = setTimeout(
                    () =>
                        reject(
                            new Error(
                                `Not seen: ${what}. Published: ${JSON.stringify([...this.diagnostics.values()])} ${this.stderr.join('')}`,
                            ),
                        ),
                    patienceMs,
                );
                check = () => (look() ? resolve() : undefined);
                this.waiting.add(check);
            });
        } finally {
            clearTimeout(give);
            this.waiting.delete(check!);
        }
    }

    async stop(): Promise<void> {
        await this.connection.sendRequest(ShutdownRequest.type);
        const ended = new Promise(resolve => {
            this.child.once('exit', resolve);
        });
        await this.connection.sendNotification('exit');
        await ended;
        this.connection.dispose();
        await rm(this.folder, { recursive: true, force: true });
    }
}
