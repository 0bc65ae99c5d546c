import type { CancellationToken } from 'vscode-languageserver';
import type { Asset, BuildJob, BuildResult } from './job.js';

/** What a thread is told: the job first, then the files that it asks for. */
export type Told =
    | { readonly job: BuildJob }
    | { readonly asset: string; readonly bytes: Uint8Array }
    | { readonly asset: string; readonly missing: string };

/** What a thread says: how far it is, which file it needs, what it made or why it could not. */
export type Said =
    | { readonly step: number }
    | { readonly wanted: string }
    | { readonly result: BuildResult }
    | { readonly failed: string };

/** A thread that does one job, on a host: it can be stopped at any moment. */
export interface Thread {
    readonly post: (told: Told) => void;
    readonly stop: () => void;
}

/** Starts a thread. `hear` is given what it says; `ended` is called where it ends without having been asked to. */
export type StartThread = (hear: (said: Said) => void, ended: (reason: string) => void) => Thread;

/**
 * Has a job done beside the conversation with the editor, which goes on meanwhile. Gives nothing where it was called off: the thread is
 * stopped at once, whatever it is at.
 */
export function inThread(
    start: StartThread, job: BuildJob, asset: Asset | undefined, tell: (step: number) => void, token: CancellationToken,
): Promise<BuildResult | undefined> {
    return new Promise((resolve, reject) => {
        const end = (close: () => void): void => {
            cancelling.dispose();
            thread.stop();
            close();
        };
        const give = async (name: string): Promise<void> => {
            try {
                if (asset === undefined) {
                    throw new Error('Nothing ships beside this host.');
                }
                thread.post({ asset: name, bytes: await asset(name) });
            } catch (error) {
                thread.post({ asset: name, missing: error instanceof Error ? error.message : String(error) });
            }
        };
        const thread = start(said => {
            if ('step' in said) {
                tell(said.step);
            } else if ('wanted' in said) {
                void give(said.wanted);
            } else if ('result' in said) {
                end(() => resolve(said.result));
            } else {
                end(() => reject(new Error(said.failed)));
            }
        }, reason => end(() => reject(new Error(reason))));
        const cancelling = token.onCancellationRequested(() => end(() => resolve(undefined)));
        thread.post({ job });
    });
}
