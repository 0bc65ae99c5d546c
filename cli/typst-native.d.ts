/**
 * The native typesetter as far as it is used. The package that chooses among the machines' builds names some that are not published, and no
 * clean install gets past it: the one build there is stands by itself.
 */
declare module '@myriaddreamin/typst-ts-node-compiler-linux-x64-gnu' {
    export class NodeCompiler {
        static create(options: {
            readonly workspace: string;
            readonly fontArgs: readonly { readonly fontBlobs: readonly Uint8Array[] }[];
        }): NodeCompiler;
        pdf(document: { readonly mainFileContent: string }, options?: { readonly pdfStandard?: string }): Uint8Array;
    }
}
