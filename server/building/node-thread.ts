import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Said, StartThread } from './thread.js';

/** Beside the server, made of `node-builder.ts`. */
const PROGRAM = 'builder.cjs';

/** A thread of Node. */
export const nodeThread: StartThread = (hear, ended) => {
    const worker = new Worker(path.join(__dirname, PROGRAM));
    let isStopped = false;
    const tellEnd = (reason: string): void => {
        if (!isStopped) {
            ended(reason);
        }
    };
    worker.on('message', (said: Said) => (isStopped ? undefined : hear(said)));
    worker.on('error', error => tellEnd(error instanceof Error ? (error.stack ?? error.message) : String(error)));
    worker.on('exit', code => tellEnd(`The thread that builds ended with ${code}.`));
    return {
        post: told => worker.postMessage(told),
        stop: () => {
            isStopped = true;
            void worker.terminate();
        },
    };
};
