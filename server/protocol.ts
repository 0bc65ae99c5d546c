/** What the server says beyond the Language Server Protocol. The client imports nothing else of the server. */

/** Sent by the server whenever what it knows of the workspace changes. */
export const statusNotification = 'amont/status';

/** What a programme comes to, for the editor's status. */
export interface ProgrammeStatus {
    /** The folder of its declaration, as a URI. */
    readonly folder: string;
    /** Its title, or the folder's name. */
    readonly title: string;
    readonly files: number;
    readonly errors: number;
    readonly warnings: number;
    readonly informations: number;
}

/** What the server knows of the workspace. */
export interface Status {
    readonly state: 'loading' | 'ready';
    readonly programmes: readonly ProgrammeStatus[];
}

/** What the client tells at start. */
export interface ClientOptions {
    /** The command that opens the list of proposals, for what calls for a further one. */
    readonly suggestCommand?: string;
    /** The command that shows places beside a line: it is given a document's URI, a position and a list of `Place`. */
    readonly placesCommand?: string;
    /** The folder of the rules' pages, as a URI: `fr/` and `en/` lie in it. */
    readonly rulePages?: string;
    /** How much rules weigh for the user, by their codes: `off`, `information`, `warning` or `error`. */
    readonly rules?: Readonly<Record<string, string>>;
    /** The language in which the user wants to be spoken to, when not the editor's. */
    readonly language?: 'fr' | 'en';
}

/** A stretch of a document, as the protocol writes it. */
export interface Place {
    readonly uri: string;
    readonly range: {
        readonly start: { readonly line: number; readonly character: number };
        readonly end: { readonly line: number; readonly character: number };
    };
}

/**
 * How Node is started for the server. What an edit leaves behind is cleared away as young as it is: with the usual room for it, much of it
 * would be taken for lasting, and the pause to clear that away would fall between two strokes.
 */
export const serverArguments: readonly string[] = ['--max-semi-space-size=32'];
