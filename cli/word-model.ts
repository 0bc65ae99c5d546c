import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { CheckedProgramme } from '../language/checked.js';
import type { WordModel } from '../language/writers/writer.js';
import { CannotRun, reasonOf } from './failure.js';
import { shownPath } from './files.js';
import type { BuildOptions } from './options.js';

/** A model of a hundred megabytes holds something else than styles and a logo. */
const largestModel = 100 * 1024 * 1024;

/** The Word document that the user asks to write on, or that the programme's settings name; nothing where no Word document is asked for. */
export function wordModelOf(
    { folder, settings }: CheckedProgramme, documents: number, { to, template, update }: BuildOptions,
): WordModel | undefined {
    if (update !== undefined && (to.length > 1 || !to.includes('docx') || documents > 1)) {
        throw new CannotRun(m => m.build.updateOne);
    }
    if (!to.includes('docx')) {
        return undefined;
    }
    if (update !== undefined) {
        return { ...readModel(path.resolve(update)), update: true };
    }
    const file = template ?? (settings?.template === undefined ? undefined : path.join(path.normalize(folder), settings.template));
    return file === undefined ? undefined : readModel(path.resolve(file));
}

function readModel(file: string): WordModel {
    const name = shownPath(file, 'native');
    try {
        const stats = statSync(file);
        if (stats.isFile() && stats.size > largestModel) {
            throw new CannotRun(m => m.build.unreadableModel(name, m.build.outsized));
        }
        return { name, bytes: readFileSync(file) };
    } catch (error) {
        throw error instanceof CannotRun ? error : new CannotRun(m =>
            m.build.unreadableModel(name, (error as NodeJS.ErrnoException).code === 'ENOENT' ? m.build.noSuchFile : reasonOf(error, m)));
    }
}
