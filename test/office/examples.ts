/** The documents of every example as Word and Excel files, made by the command line. */
import { execFile } from 'node:child_process';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const FOLDER = 'out/office';

/** Compiles all documents of all examples, once for all tests. */
export async function setup(): Promise<void> {
    await rm(FOLDER, { recursive: true, force: true });
    for (const name of await examples()) {
        await promisify(execFile)(process.execPath,
            ['out/cli/amont.cjs', 'build', join('examples', name), '--document', 'all', '--to', 'docx,xlsx', '--out', join(FOLDER, name)]);
    }
}

/** The names of the examples. */
export async function examples(): Promise<readonly string[]> {
    const entries = await readdir('examples', { withFileTypes: true });
    return entries.filter(entry => entry.isDirectory()).map(({ name }) => name).sort();
}

/** The files of an example in a format; the programme's own alone, or those of all documents. */
export async function filesOf(example: string, format: 'docx' | 'xlsx', which: 'programme' | 'all' = 'all'): Promise<readonly string[]> {
    const folder = join(FOLDER, example);
    const names = (await readdir(folder)).filter(name => name.endsWith(`.${format}`)).sort();
    const shortest = Math.min(...names.map(({ length }) => length));
    return names.filter(name => which === 'all' || name.length === shortest).map(name => join(folder, name));
}
