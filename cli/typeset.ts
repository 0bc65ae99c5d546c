/** A process of its own for the native typesetter: a fault in it ends the process, and must not take the command line with it. */
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler-linux-x64-gnu';
import type { Typeset } from '../language/environment.js';
import type { Order } from './typesetter.js';

process.once('message', ({ source, fonts }: Order) => {
    const compiler = NodeCompiler.create({ workspace: __dirname, fontArgs: [{ fontBlobs: fonts.map(font => Buffer.from(font)) }] });
    const typeset: Typeset = { pdf: compiler.pdf({ mainFileContent: source }) };
    process.send!(typeset, () => process.disconnect());
});
