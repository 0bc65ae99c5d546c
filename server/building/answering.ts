import { doJob } from './job.js';
import type { Said, Told } from './thread.js';

/** The side of the thread: does the job that it is told, asking for the files that ship as they are needed. */
export function answering(say: (said: Said) => void): (told: Told) => void {
    const waiting = new Map<string, { readonly resolve: (bytes: Uint8Array) => void; readonly reject: (error: Error) => void }>();
    const asked = new Map<string, Promise<Uint8Array>>();
    const asset = (name: string): Promise<Uint8Array> => {
        const known = asked.get(name) ?? new Promise((resolve, reject) => {
            waiting.set(name, { resolve, reject });
            say({ wanted: name });
        });
        asked.set(name, known);
        return known;
    };
    return told => {
        if ('job' in told) {
            doJob(told.job, asset, step => say({ step })).then(
                result => say({ result }),
                (error: unknown) => say({ failed: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
            );
        } else if ('bytes' in told) {
            waiting.get(told.asset)?.resolve(told.bytes);
        } else {
            waiting.get(told.asset)?.reject(new Error(told.missing));
        }
    };
}
