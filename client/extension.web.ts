import * as vscode from 'vscode';
import {
    BrowserMessageReader, BrowserMessageWriter, LanguageClient, type Message, type MessageTransports,
} from 'vscode-languageclient/browser';
import { start } from './start.js';

/** What the page offers beyond the editor. */
const page = globalThis as unknown as { readonly Worker: new (script: string) => Worker };

/**
 * Sends what JSON would say. A worker would get copies of the editor's own objects otherwise, and a place of the editor that is copied so
 * has neither line nor character.
 */
class JsonWriter extends BrowserMessageWriter {
    override write(message: Message): Promise<void> {
        return super.write(JSON.parse(JSON.stringify(message)) as Message);
    }
}

let client: Awaited<ReturnType<typeof start>> | undefined;

/** Starts the extension in an editor that is nothing but a page: the server is a worker of it. */
export async function activate(context: vscode.ExtensionContext): Promise<void> {
    const script = vscode.Uri.joinPath(context.extensionUri, 'out', 'server', 'worker.js').toString(true);
    // A worker that was stopped does not come back: each start has its own.
    const connect = (): Promise<MessageTransports> => {
        const worker = new page.Worker(script);
        return Promise.resolve({ reader: new BrowserMessageReader(worker), writer: new JsonWriter(worker) });
    };
    client = await start(context, options => new LanguageClient('amont', 'Amont', connect, options));
}

/** Stops the server with the editor. */
export async function deactivate(): Promise<void> {
    await client?.stop();
}
