/** The thread that builds, under Node. */
import { parentPort } from 'node:worker_threads';
import { answering } from './building/answering.js';
import type { Told } from './building/thread.js';

const answer = answering(said => parentPort!.postMessage(said));
parentPort!.on('message', (told: Told) => answer(told));
