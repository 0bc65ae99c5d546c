/**
 * The few things beyond ECMAScript that every host of the language offers: Node, a worker, a browser.
 * Whatever else the language needs comes in through `environment.ts`.
 */
declare class TextEncoder {
    encode(text?: string): Uint8Array<ArrayBuffer>;
}

declare class TextDecoder {
    constructor(encoding?: string, options?: { fatal?: boolean; ignoreBOM?: boolean });
    decode(bytes?: Uint8Array): string;
}
