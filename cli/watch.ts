import path from 'node:path';
import { watch } from 'chokidar';
import { isRead, isSkipped, shownPath } from './files.js';
import type { Messages } from './messages/messages.js';
import type { Selection } from './selection.js';
import type { Terminal } from './terminal.js';

/** How long the disk must be quiet before work starts again: editors save a file in several steps. */
const quiet = 80;

/**
 * Works once, then again at each change of the files that the selection rests on, until the user stops it. Only what changed is read anew.
 * The exit code is 0: stopping is what the user asked for.
 */
export async function watchSelection(
    selection: Selection, terminal: Terminal, messages: Messages, work: () => Promise<void> | void,
): Promise<number> {
    const waiting = terminal.colours.dim(messages.watch.waiting);
    const changed = new Set<string>();
    const stopped = interrupted();
    let timer: NodeJS.Timeout | undefined;
    let working: Promise<void> | undefined;
    const watcher = watch([], {
        ignoreInitial: true,
        ignored: file => selection.folders.every(folder => path.resolve(folder) !== path.resolve(file)) && isSkipped(path.basename(file)),
    });
    const followed = new Set<string>();
    // Each folder once: what appears in a folder while it is added again is taken for something old, and not told.
    const follow = (): void => {
        const more = selection.folders.map(folder => path.normalize(folder)).filter(folder => !followed.has(folder));
        more.forEach(folder => followed.add(folder));
        if (more.length > 0) {
            watcher.add(more);
        }
    };
    const again = async (): Promise<void> => {
        while (changed.size > 0) {
            const now = [...changed].sort();
            changed.clear();
            if (!selection.reload(now)) {
                continue;
            }
            terminal.clear();
            terminal.print(`${terminal.colours.dim(messages.watch.changed(now.map(file => shownPath(file, 'native'))))}\n\n`);
            await work();
            follow();
            terminal.print(`\n${waiting}\n`);
        }
    };
    watcher.on('all', (event, file) => {
        if (isRead(path.basename(file)) && (event === 'add' || event === 'change' || event === 'unlink')) {
            changed.add(path.resolve(file));
            clearTimeout(timer);
            timer = setTimeout(() => { working ??= again().finally(() => { working = undefined; }); }, quiet);
        }
    });
    // A watched folder that cannot be followed says nothing more; the files already read are still right.
    watcher.on('error', () => undefined);
    follow();
    try {
        await new Promise<void>(resolve => watcher.once('ready', resolve));
        // Between the first reading and now a file may have changed.
        selection.refresh();
        terminal.clear();
        await work();
        terminal.print(`\n${waiting}\n`);
        await stopped;
        clearTimeout(timer);
        // A document on its way is finished first.
        await working;
        return 0;
    } finally {
        await watcher.close();
    }
}

function interrupted(): Promise<void> {
    return new Promise(resolve => {
        process.once('SIGINT', resolve);
        process.once('SIGTERM', resolve);
    });
}
