import type { ClientCapabilities, Connection } from 'vscode-languageserver';

/** Typing goes on for less than this between two letters: what is shown beside the text waits for its end. */
const pauseMs = 400;

/** Asks the editor to show anew what rests on other files than the one at hand: notes in the lines, lines above declarations. */
export class Refreshes {
    private timer: NodeJS.Timeout | undefined;
    traits: ClientCapabilities = {};

    constructor(private readonly connection: Connection, private readonly log: (what: string, error: unknown) => void) {}

    /** Asks once the user pauses. */
    soon(): void {
        clearTimeout(this.timer);
        this.timer = setTimeout(() => this.now(), pauseMs);
        // An editor that leaves is not kept waiting.
        // A worker has no process that a timer could keep alive.
        (this.timer as { unref?: () => void }).unref?.();
    }

    now(): void {
        const { workspace } = this.traits;
        const asked = [
            ...workspace?.inlayHint?.refreshSupport ? [this.connection.languages.inlayHint.refresh()] : [],
            ...workspace?.codeLens?.refreshSupport ? [this.connection.sendRequest('workspace/codeLens/refresh')] : [],
        ];
        void Promise.all(asked).catch((error: unknown) => this.log('refresh', error));
    }
}
