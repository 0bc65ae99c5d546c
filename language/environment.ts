/** What the core needs from the host that runs it: nothing else comes in. Paths are plain (not percent-encoded), with `/`. */
export interface Environment {
    /** The day on which the work is done, ISO 8601. */
    readonly today: string;
    /** The product's version, as it stands on documents. */
    readonly version: string;
}
