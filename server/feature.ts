import type { ServerCapabilities } from 'vscode-languageserver';
import type { Session } from './session.js';

/** One feature of the protocol: what it announces, and the requests that it answers. */
export interface Feature {
    readonly capabilities: ServerCapabilities;
    listen(session: Session): void;
}
