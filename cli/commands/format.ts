import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { formatted } from '../../language/features/format/format.js';
import type { Language } from '../../language/grammar/vocabulary.js';
import { statedLanguage } from '../../language/model/read-file.js';
import { decodeFile } from '../../language/readers/text-file.js';
import { declaredIn } from '../../language/workbench.js';
import { CannotRun, reasonOf } from '../failure.js';
import { corePath, filesUnder, isAmont, shownPath } from '../files.js';
import { withFrenchSpaces } from '../messages/french-spaces.js';
import { messagesIn } from '../messages/messages.js';
import type { FormatOptions } from '../options.js';
import type { Context } from '../program.js';
import { publish } from '../publish.js';
import { rewritten, type Rewriting } from '../rewriting.js';
import { homeOf } from '../selection.js';

/**
 * Lays out the files that the paths lead to, or with `--check` tells which are not laid out. Returns the exit code: 1 where some were not
 * and are only told of, or where one could not be read.
 */
export async function format(paths: readonly string[], options: FormatOptions, context: Context): Promise<number> {
    const { terminal } = context;
    const files = [...new Set((paths.length > 0 ? paths : ['.']).flatMap(filesAt))];
    if (files.length === 0) {
        throw new CannotRun(m => m.files.noFiles((paths.length > 0 ? paths : ['.']).join(', ')));
    }
    const messages = messagesIn(context.language ?? languageAround(paths.length > 0 ? paths : ['.'], files));
    const changed: Rewriting[] = [];
    let unread = 0;
    for (const file of files) {
        const read = textOf(file);
        if ('refused' in read) {
            unread++;
            const said = read.refused[messages.language];
            terminal.tell(messages.layout.unread(shownPath(file, 'native'), messages.language === 'fr' ? withFrenchSpaces(said) : said));
            continue;
        }
        const after = formatted(read.text);
        if (after !== read.text) {
            changed.push({ file: corePath(file), before: read.text, after });
        }
    }
    if (options.check !== true) {
        await publish(changed.map(rewritten));
    }
    const listed = changed.map(({ file }) => `${shownPath(file, 'native')}\n`).join('');
    terminal.print(`${listed}${messages.layout.summary(changed.length, files.length - unread, options.check === true)}\n`);
    return unread > 0 || (options.check === true && changed.length > 0) ? 1 : 0;
}

/** The files of the language that a path leads to: itself, or those in its tree. */
function filesAt(given: string): string[] {
    const full = path.resolve(given);
    if (!existsSync(full)) {
        throw new CannotRun(m => m.files.noSuchPath(given));
    }
    if (!statSync(full).isDirectory()) {
        if (!isAmont(path.basename(full))) {
            throw new CannotRun(m => m.files.notAmont(given));
        }
        return [full];
    }
    return filesUnder(full, (at, error) => {
        throw new CannotRun(m => m.files.unreadablePath(shownPath(at, 'native'), reasonOf(error, m)));
    }).filter(file => isAmont(path.basename(file)) && existsSync(file) && statSync(file).isFile());
}

/** The language that the programme of these files states; of several programmes, the first that states one. */
function languageAround(paths: readonly string[], files: readonly string[]): Language {
    const beside = paths.map(homeOf).flatMap(home => readdirSync(home).filter(isAmont).map(name => path.join(home, name)));
    for (const file of new Set([...beside, ...files])) {
        const text = textOrNothing(file);
        if (declaredIn(text) !== undefined) {
            return statedLanguage(text) ?? 'fr';
        }
    }
    return 'fr';
}

/** The text of a file; nothing where it cannot be read, which is said when its turn comes to be laid out. */
function textOrNothing(file: string): string {
    try {
        const read = textOf(file);
        return 'text' in read ? read.text : '';
    } catch (error) {
        if (!(error instanceof CannotRun)) {
            throw error;
        }
        return '';
    }
}

/** The text of a file, or why it has none: it is no text, it is too large, it cannot be read. */
function textOf(file: string): { readonly text: string } | { readonly refused: { readonly fr: string; readonly en: string } } {
    let bytes: Uint8Array;
    try {
        bytes = readFileSync(file);
    } catch (error) {
        throw new CannotRun(m => m.files.unreadablePath(shownPath(file, 'native'), reasonOf(error, m)));
    }
    const { text, findings } = decodeFile(file, bytes);
    const error = findings.find(({ severity }) => severity === 'error');
    return error ? { refused: error.message } : { text };
}
