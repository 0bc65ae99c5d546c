import { lstatSync, readdirSync, readFileSync, realpathSync, statSync, type Dirent, type Stats } from 'node:fs';
import path from 'node:path';
import { reasonOf } from './failure.js';
import type { Bilingual } from '../language/model/findings.js';
import { largestFile } from '../language/readers/text-file.js';
import { isSettings } from '../language/settings.js';
import type { Workbench } from '../language/workbench.js';
import { messagesIn, type Messages } from './messages/messages.js';

/** A path as the core holds it: absolute, with `/`. */
export function corePath(file: string): string {
    const absolute = path.resolve(file);
    return path.sep === '/' ? absolute : absolute.replaceAll(path.sep, '/');
}

/**
 * A path of the core from the current folder, with `/`; or as people read it, with the system's own separator, and whole where the way up
 * would be no shorter.
 */
export function shownPath(file: string, separator: '/' | 'native'): string {
    const full = path.normalize(file);
    const relative = path.relative(process.cwd(), full) || '.';
    if (separator === 'native') {
        return relative.startsWith('..') && full.length < relative.length + 8 ? full : relative;
    }
    return path.sep === '/' ? relative : relative.replaceAll(path.sep, '/');
}

/** Whether a file is one of the language, by its name. */
export function isAmont(name: string): boolean {
    return name.endsWith('.amont') && !name.startsWith('.');
}

/** Whether a file is read with a programme, by its name: one of the language, or its settings. */
export function isRead(name: string): boolean {
    return isAmont(name) || isSettings(name);
}

/** Whether a folder is never looked into. */
export function isSkipped(name: string): boolean {
    return name === 'node_modules' || (name.startsWith('.') && name !== '.' && name !== '..');
}

/**
 * Every `.amont` file under a folder, and every settings file, in the order of the paths. Links are followed where they lead out of what
 * was seen already, so that no file comes twice and no circle is endless. What cannot be listed goes to `unreadable`.
 */
export function filesUnder(folder: string, unreadable: (path: string, error: unknown) => void): string[] {
    const files: string[] = [];
    const seen = new Set<string>();
    const seenFiles = new Set<string>();
    const links: string[] = [];
    const visit = (current: string): void => {
        const real = realOf(current);
        if (real !== undefined) {
            if (seen.has(real)) {
                return;
            }
            seen.add(real);
        }
        let entries: Dirent[];
        try {
            entries = readdirSync(current, { withFileTypes: true });
        } catch (error) {
            unreadable(current, error);
            return;
        }
        for (const entry of entries) {
            const full = path.join(current, entry.name);
            if (entry.isSymbolicLink()) {
                links.push(full);
            } else if (entry.isDirectory()) {
                if (isAmont(entry.name)) {
                    files.push(full);
                }
                if (!isSkipped(entry.name)) {
                    visit(full);
                }
            } else if (isRead(entry.name)) {
                files.push(full);
                seenFiles.add(full);
            }
        }
    };
    visit(folder);
    // Links last, so that a file is known by its own path and not by one that a link gives it.
    for (let link = links.shift(); link !== undefined; link = links.shift()) {
        const name = path.basename(link);
        const target = realOf(link);
        if (target === undefined) {
            if (isAmont(name)) {
                files.push(link);
            }
        } else if (statSync(target).isDirectory()) {
            if (!isSkipped(name)) {
                visit(link);
            }
        } else if (isAmont(name) && !seen.has(path.dirname(target)) && !seenFiles.has(target)) {
            seenFiles.add(target);
            files.push(link);
        }
    }
    return files.sort();
}

function realOf(file: string): string | undefined {
    try {
        return realpathSync(file);
    } catch {
        return undefined;
    }
}

/** Reads a file into the workbench; one that is no longer there is taken out, one that cannot be read becomes a finding. */
export function readInto(workbench: Workbench, file: string): void {
    const name = corePath(file);
    let stats: Stats;
    try {
        stats = statSync(file);
    } catch (error) {
        if (isThere(file)) {
            workbench.setUnreadable(name, inBoth(m => (codeOf(error) === 'ENOENT' ? m.files.reasons.brokenLink : reasonOf(error, m))));
        } else {
            workbench.remove(name);
        }
        return;
    }
    if (!stats.isFile()) {
        workbench.setUnreadable(name, inBoth(({ files: { reasons } }) => (stats.isDirectory() ? reasons.folder : reasons.special)));
        return;
    }
    if (stats.size > largestFile) {
        workbench.setTooLarge(name, stats.size);
        return;
    }
    try {
        workbench.setBytes(name, readFileSync(file));
    } catch (error) {
        workbench.setUnreadable(name, inBoth(m => reasonOf(error, m)));
    }
}

/** Notes in the workbench that a folder could not be listed. */
export function noteUnreadable(workbench: Workbench, folder: string, error: unknown): void {
    workbench.setUnreadable(corePath(folder), inBoth(m => reasonOf(error, m)));
}

/** Whether something stands at a path, be it a link to nowhere. */
export function isThere(file: string): boolean {
    try {
        lstatSync(file);
        return true;
    } catch {
        return false;
    }
}

function codeOf(error: unknown): string | undefined {
    return (error as NodeJS.ErrnoException).code;
}

function inBoth(say: (messages: Messages) => string): Bilingual {
    return { fr: say(messagesIn('fr')), en: say(messagesIn('en')) };
}
