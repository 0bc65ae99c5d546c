import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { pageThread } from './building/page-thread.js';
import { editorFiles } from './editor-files.js';
import { fetchedFirst } from './fetched-files.js';
import { serve } from './server.js';

/** The server inside a page, in a worker: the editor hands it its files. */
declare const self: ConstructorParameters<typeof BrowserMessageReader>[0];

const connection = createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self));
serve(connection, fetchedFirst(editorFiles(connection)), ({ builder }) => (builder === undefined ? undefined : pageThread(builder)));
