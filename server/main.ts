import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { nodeThread } from './building/node-thread.js';
import { disk } from './disk.js';
import { diskOrEditor } from './editor-files.js';
import { serve } from './server.js';

// A fault in one request must not end the session: it is told, and the editor keeps its server.
process.on('uncaughtException', error => process.stderr.write(`${error.stack ?? error.message}\n`));
process.on('unhandledRejection', reason => process.stderr.write(`${reason instanceof Error ? reason.stack : String(reason)}\n`));

const connection = createConnection(ProposedFeatures.all);
serve(connection, diskOrEditor(disk, connection), () => nodeThread);
