import {
    closeSync, existsSync, fsyncSync, mkdirSync, openSync, readdirSync, renameSync, rmdirSync, statSync, unlinkSync, writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { CannotRun, reasonOf } from './failure.js';
import { shownPath } from './files.js';

/** A file to be written, by the path where it will stand. */
export interface Publication {
    readonly target: string;
    readonly content: string | Uint8Array;
}

/**
 * Writes files so that each appears whole or not at all, and together: all are written beside their places first, and take them only once
 * every one is safely on the disk. What stood there before survives a run that fails or is killed.
 */
export function publish(files: readonly Publication[]): void {
    const made: string[] = [];
    const waiting = new Map<string, string>();
    const clean = (): void => {
        for (const draft of waiting.keys()) {
            forgetDraft(draft);
        }
        for (const created of made.reverse()) {
            removeEmpty(created);
        }
    };
    const interrupted = (signal: NodeJS.Signals): void => {
        clean();
        process.exit(signal === 'SIGINT' ? 130 : 143);
    };
    process.once('SIGINT', interrupted);
    process.once('SIGTERM', interrupted);
    let current = '';
    try {
        for (const { target, content } of files) {
            current = path.dirname(target);
            const first = mkdirSync(current, { recursive: true });
            if (first !== undefined) {
                made.push(...foldersBetween(first, current));
            }
            current = target;
            refuseFolder(target);
            forgetAbandoned(target);
            const draft = draftOf(target, process.pid);
            waiting.set(draft, target);
            write(draft, content);
        }
        for (const [draft, target] of waiting) {
            current = target;
            renameSync(draft, target);
        }
        new Set([...waiting.values()].map(target => path.dirname(target))).forEach(syncFolder);
    } catch (error) {
        clean();
        throw error instanceof CannotRun ? error : new CannotRun(m => m.build.unwritable(shownPath(current, 'native'), reasonOf(error, m)));
    } finally {
        process.off('SIGINT', interrupted);
        process.off('SIGTERM', interrupted);
    }
}

function write(draft: string, content: string | Uint8Array): void {
    const handle = openSync(draft, 'wx', 0o666);
    try {
        writeFileSync(handle, content);
        fsyncSync(handle);
    } finally {
        closeSync(handle);
    }
}

/** Hidden, so that nobody takes it for a document. */
function draftOf(target: string, pid: number): string {
    return path.join(path.dirname(target), `.${path.basename(target)}.${pid}.part`);
}

/** A run that was killed leaves its drafts; those of runs that still go on are left alone. */
function forgetAbandoned(target: string): void {
    const head = `.${path.basename(target)}.`;
    for (const name of readdirSync(path.dirname(target))) {
        const pid = name.startsWith(head) ? /^(\d+)\.part$/.exec(name.slice(head.length))?.[1] : undefined;
        if (pid !== undefined && (Number(pid) === process.pid || !isRunning(Number(pid)))) {
            forgetDraft(path.join(path.dirname(target), name));
        }
    }
}

function isRunning(pid: number): boolean {
    try {
        process.kill(pid, 0);
        return true;
    } catch (error) {
        return (error as NodeJS.ErrnoException).code === 'EPERM';
    }
}

function forgetDraft(draft: string): void {
    try {
        unlinkSync(draft);
    } catch {
        // It took its place already, or never came to be.
    }
}

/** A folder in the way would stop the renaming halfway, after other files had taken their places. */
function refuseFolder(target: string): void {
    if (existsSync(target) && statSync(target).isDirectory()) {
        throw new CannotRun(m => m.build.unwritable(shownPath(target, 'native'), m.files.reasons.folder));
    }
}

function foldersBetween(first: string, last: string): string[] {
    const folders = [first];
    for (const part of path.relative(first, last).split(path.sep).filter(each => each !== '')) {
        folders.push(path.join(folders[folders.length - 1]!, part));
    }
    return folders;
}

function removeEmpty(folder: string): void {
    try {
        rmdirSync(folder);
    } catch {
        // Somebody put something in it meanwhile: it stays.
    }
}

/** A renaming is on the disk once its folder is; some systems cannot say so of a folder. */
function syncFolder(folder: string): void {
    try {
        const handle = openSync(folder, 'r');
        fsyncSync(handle);
        closeSync(handle);
    } catch {
        // Windows refuses to open a folder; its renames are journalled.
    }
}
