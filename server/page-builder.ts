/** The thread that builds, inside a page. */
import { answering } from './building/answering.js';
import type { Said, Told } from './building/thread.js';

declare const self: { onmessage: ((event: { readonly data: Told }) => void) | null; postMessage(said: Said): void };

const answer = answering(said => self.postMessage(said));
self.onmessage = ({ data }) => answer(data);
