import { copyFileSync, existsSync, readdirSync, renameSync, rmdirSync, statSync, unlinkSync } from 'node:fs';
import { mkdir, open } from 'node:fs/promises';
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
 * every one is safely on the disk. What stood there before survives a run that fails, is interrupted or is killed.
 */
export async function publish(files: readonly Publication[]): Promise<void> {
    const drafts = new Drafts();
    const interrupted = (signal: NodeJS.Signals): void => {
        // Somebody else listens, and ends the run when this is done.
        if (process.listenerCount(signal) > 0) {
            return;
        }
        drafts.forget();
        process.exit(signal === 'SIGINT' ? 130 : 143);
    };
    process.once('SIGINT', interrupted);
    process.once('SIGTERM', interrupted);
    let current = '';
    try {
        for (const { target, content } of files) {
            current = path.dirname(target);
            await drafts.makeFolder(current);
            current = target;
            await drafts.write(target, content);
        }
        drafts.takePlaces(target => { current = target; });
        for (const folder of new Set(files.map(({ target }) => path.dirname(target)))) {
            await settle(folder);
        }
    } catch (error) {
        drafts.forget();
        if (error instanceof CannotRun) { throw error; }
        throw new CannotRun(m => m.build.unwritable(shownPath(current, 'native'), reasonOf(error, m, { taken: drafts.areTaking })));
    } finally {
        process.off('SIGINT', interrupted);
        process.off('SIGTERM', interrupted);
    }
}

/** Files on their way: where each will stand, and the folders made for them. */
class Drafts {
    private readonly targets = new Map<string, string>();
    private readonly folders: string[] = [];
    private taking = false;

    /** All is written, and what stands in the way may be a document that another program holds open. */
    get areTaking(): boolean {
        return this.taking;
    }

    async makeFolder(folder: string): Promise<void> {
        const first = await mkdir(folder, { recursive: true });
        for (let made = folder; first !== undefined && made.length >= first.length; made = path.dirname(made)) {
            this.folders.push(made);
        }
    }

    /** Writes a file beside its place, under a hidden name that nobody takes for a document. */
    async write(target: string, content: string | Uint8Array): Promise<void> {
        // A folder in the way would stop the renaming halfway, after other files had taken their places.
        if (existsSync(target) && statSync(target).isDirectory()) {
            throw new CannotRun(m => m.build.unwritable(shownPath(target, 'native'), m.files.reasons.folder));
        }
        forgetAbandoned(target);
        const draft = path.join(path.dirname(target), `.${path.basename(target)}.${process.pid}.part`);
        this.targets.set(draft, target);
        const handle = await open(draft, 'wx', 0o666);
        try {
            await handle.writeFile(content);
            await handle.sync();
        } finally {
            await handle.close();
        }
    }

    /** Puts every file in its place at one go: no signal comes between two of them, and where one cannot go the others come back. */
    takePlaces(taking: (target: string) => void): void {
        this.taking = true;
        const back: (() => void)[] = [];
        const copies: string[] = [];
        try {
            for (const [draft, target] of this.targets) {
                taking(target);
                const undo = this.targets.size > 1 ? wayBack(target, copies) : undefined;
                renameSync(draft, target);
                if (undo !== undefined) { back.push(undo); }
            }
        } catch (error) {
            back.reverse().forEach(remove);
            throw error;
        } finally {
            copies.forEach(copy => remove(() => unlinkSync(copy)));
        }
    }

    /** Takes away what was written and the folders made for it. */
    forget(): void {
        for (const draft of this.targets.keys()) {
            remove(() => unlinkSync(draft));
        }
        for (const folder of this.folders) {
            remove(() => rmdirSync(folder));
        }
    }
}

/** What puts back in its place what stands there now, of which a copy is kept so long. */
function wayBack(target: string, copies: string[]): () => void {
    if (!existsSync(target)) { return () => unlinkSync(target); }
    const copy = path.join(path.dirname(target), `.${path.basename(target)}.old.${process.pid}.part`);
    copies.push(copy);
    copyFileSync(target, copy);
    return () => renameSync(copy, target);
}

/** A run that was killed leaves its drafts; those of runs that still go on are left alone. */
function forgetAbandoned(target: string): void {
    const head = `.${path.basename(target)}.`;
    for (const name of readdirSync(path.dirname(target))) {
        const pid = name.startsWith(head) ? /^(?:old\.)?(\d+)\.part$/.exec(name.slice(head.length))?.[1] : undefined;
        if (pid !== undefined && (Number(pid) === process.pid || !isRunning(Number(pid)))) {
            remove(() => unlinkSync(path.join(path.dirname(target), name)));
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

/** What is gone already, took its place, or holds something of somebody else's is left as it is. */
function remove(one: () => void): void {
    try {
        one();
    } catch {
        // Nothing to take away.
    }
}

/** A renaming is on the disk once its folder is. */
async function settle(folder: string): Promise<void> {
    try {
        const handle = await open(folder, 'r');
        await handle.sync().finally(() => handle.close());
    } catch {
        // Windows refuses to open a folder: its renamings need no such help.
    }
}
