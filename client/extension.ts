import type * as vscode from 'vscode';
import { LanguageClient, TransportKind, type ServerOptions } from 'vscode-languageclient/node';
import { serverArguments } from '../server/protocol.js';
import { provideTasks } from './commands/tasks.js';
import { start } from './start.js';

let client: Awaited<ReturnType<typeof start>> | undefined;

/** Starts the extension in an editor that runs on a machine: the server is a process beside it. */
export async function activate(context: vscode.ExtensionContext): Promise<void> {
    context.subscriptions.push(provideTasks(context.extensionUri));
    client = await start(context, options => new LanguageClient('amont', 'Amont', serverOptions(context), options));
}

/** Stops the server with the editor. */
export async function deactivate(): Promise<void> {
    await client?.stop();
}

function serverOptions(context: vscode.ExtensionContext): ServerOptions {
    const module = context.asAbsolutePath('out/server/main.cjs');
    return {
        run: { module, transport: TransportKind.ipc, options: { execArgv: [...serverArguments] } },
        debug: { module, transport: TransportKind.ipc, options: { execArgv: [...serverArguments, '--nolazy', '--inspect=6011'] } },
    };
}
