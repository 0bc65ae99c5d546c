import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { sectorNamed, sectorNames } from '../../language/starters/sectors.js';
import { ladderNamed, ladderNames } from '../../language/starters/ladders.js';
import { starterFiles } from '../../language/starters/index.js';
import { environmentOf } from '../environment.js';
import { CannotRun } from '../failure.js';
import { shownPath } from '../files.js';
import { messagesIn, type Messages } from '../messages/messages.js';
import type { NewOptions } from '../options.js';
import type { Context } from '../program.js';
import { publish } from '../publish.js';

/** Creates a starting programme in a folder that is empty or does not exist yet. */
export async function createStarter(folder: string, options: NewOptions, context: Context): Promise<void> {
    const language = context.language ?? 'fr';
    const messages = messagesIn(language);
    const asked = options.secteur ?? options.sector;
    if (asked === undefined) {
        throw new CannotRun(m => m.start.missingSector(sectorNames(m.language).join(', ')));
    }
    const sector = sectorNamed(asked);
    if (sector === undefined) {
        throw new CannotRun(m => m.start.unknownSector(asked, sectorNames(m.language).join(', ')));
    }
    const ladder = options.phases === undefined ? undefined : ladderNamed(options.phases);
    if (options.phases !== undefined && ladder === undefined) {
        throw new CannotRun(m => m.start.unknownLadder(options.phases!, ladderNames(m.language).join(', ')));
    }
    requireEmpty(folder);
    const { today } = environmentOf(context.version);
    const files = starterFiles(sector, language, {
        name: path.basename(path.resolve(folder)), today, ...(ladder && { ladder }),
    });
    await publish(files.map(({ path: file, content }) => ({ target: path.join(path.resolve(folder), file), content })));
    context.terminal.print(report(folder, files.map(file => file.path), context, messages));
}

function requireEmpty(folder: string): void {
    let names: string[];
    try {
        names = statSync(folder).isDirectory() ? readdirSync(folder) : [];
    } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') {
            return;
        }
        throw error;
    }
    if (!statSync(folder).isDirectory()) {
        throw new CannotRun(m => m.start.notFolder(folder));
    }
    if (names.length > 0) {
        throw new CannotRun(m => m.start.notEmpty(folder));
    }
}

function report(folder: string, files: readonly string[], { terminal: { colours } }: Context, { start }: Messages): string {
    const shown = shownPath(path.resolve(folder), 'native');
    const argument = /[\s'"$&()*;<>?`|\\]/.test(shown) ? `"${shown}"` : shown;
    const commands = [[`amont check ${argument}`, start.check], [`amont build ${argument}`, start.build]] as const;
    const column = Math.max(...commands.map(([command]) => command.length)) + 3;
    return [
        `${colours.green('✓')} ${colours.bold(start.created(shown))}`,
        ...files.map(file => colours.dim(`    ${file}`)),
        '',
        start.next,
        `  1. ${start.write(path.join(shown, files[0]!))}`,
        ...commands.map(([command, what], i) => `  ${i + 2}. ${colours.cyan(command)}${' '.repeat(column - command.length)}${what}`),
        '',
    ].join('\n');
}
