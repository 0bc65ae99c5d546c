/** A PDF, or why there is none: the line of the text, counted from 0, and what the typesetter says of it. */
export type Typeset = { readonly pdf: Uint8Array } | { readonly line: number; readonly message: string };

/** Sets a text of Typst with some fonts. */
export type Typesetter = (source: string, fonts: readonly Uint8Array[]) => Promise<Typeset>;

/** What the core needs from the host that runs it: nothing else comes in. Paths are plain (not percent-encoded), with `/`. */
export interface Environment {
    /** The day on which the work is done, ISO 8601. */
    readonly today: string;
    /** The product's version, as it stands on documents. */
    readonly version: string;
    /**
     * The bytes of a file that ships with the product, by its name in `assets/` (`firm-template.docx`). Only formats that need one ask for
     * it. Rejects where there is no such file; absent where the host ships none.
     */
    readonly asset?: (name: string) => Promise<Uint8Array>;
    /** A faster typesetter than the one that ships, where the host has one. Rejects where it cannot do a text. */
    readonly typesetter?: Typesetter;
}
