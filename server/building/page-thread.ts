import type { Said, StartThread } from './thread.js';

/** What a page offers a worker. */
interface Page {
    readonly Worker: new (script: string) => PageWorker;
}

interface PageWorker {
    onmessage: ((event: { readonly data: Said }) => void) | null;
    onerror: ((event: { readonly message?: string }) => void) | null;
    postMessage(message: unknown): void;
    terminate(): void;
}

/** A worker of a page, from the address of its script, which may lie on another host than the page: one of ours brings it in. */
export function pageThread(script: string): StartThread {
    return (hear, ended) => {
        const bringing = URL.createObjectURL(new Blob([`importScripts(${JSON.stringify(script)});`], { type: 'text/javascript' }));
        const worker = new (globalThis as unknown as Page).Worker(bringing);
        worker.onmessage = ({ data }) => hear(data);
        worker.onerror = ({ message }) => ended(message ?? 'The worker that builds ended.');
        return {
            post: told => worker.postMessage(told),
            stop: () => {
                worker.terminate();
                URL.revokeObjectURL(bringing);
            },
        };
    };
}
