/** LibreOffice as a client has it: opens files, computes them anew, gives them back in another form. */
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

/** Files that LibreOffice opens and saves in another form, in their order. All at once: starting it takes longer than the work. */
export async function converted(
    files: readonly { readonly name: string; readonly bytes: Uint8Array }[], form: 'xlsx' | 'docx' | 'pdf',
): Promise<readonly Uint8Array[]> {
    const folder = await mkdtemp(join(tmpdir(), 'amont-office-'));
    try {
        const [before, after] = [join(folder, 'before'), join(folder, 'after')];
        await mkdir(before);
        for (const { name, bytes } of files) { await writeFile(join(before, name), bytes); }
        await promisify(execFile)('soffice', [
            // A profile of its own: neither the person's settings nor a running office take part.
            `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`, '--headless', '--norestore',
            '--convert-to', form, '--outdir', after, ...files.map(({ name }) => join(before, name)),
        ]);
        return await Promise.all(files.map(({ name }) => readFile(join(after, basename(name).replace(/\.\w+$/, `.${form}`)))));
    } finally {
        await rm(folder, { recursive: true, force: true });
    }
}
