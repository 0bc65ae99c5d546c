import { accessSync, constants, readFileSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { decodeFile, encodeLike } from '../language/readers/text-file.js';
import { CannotRun, reasonOf } from './failure.js';
import { shownPath } from './files.js';
import type { Publication } from './publish.js';

/** A file with the text that was read from it and the text that it is to have. */
export interface Rewriting {
    readonly file: string;
    readonly before: string;
    readonly after: string;
}

/** The bytes that a file is to have, in its own encoding; nothing is written over what somebody changed meanwhile. */
export function rewritten({ file, before, after }: Rewriting): Publication {
    const native = path.normalize(file);
    let bytes: Uint8Array;
    let target: string;
    try {
        // A link stays one: what it leads to is written.
        target = realpathSync(native);
        bytes = readFileSync(target);
        accessSync(target, constants.W_OK);
    } catch (error) {
        throw new CannotRun(m => m.build.unwritable(shownPath(file, 'native'), reasonOf(error, m)));
    }
    if (decodeFile(file, bytes).text !== before) {
        throw new CannotRun(m => m.fix.changedMeanwhile(shownPath(file, 'native')));
    }
    const content = encodeLike(bytes, after);
    if (!content) {
        throw new CannotRun(m => m.fix.otherEncoding(shownPath(file, 'native')));
    }
    return { target, content };
}
