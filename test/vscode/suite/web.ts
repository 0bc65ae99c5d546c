import { activation } from './activation.js';
import { Beginning } from './beginning.js';
import { changing } from './changing.js';
import { commands } from './commands.js';
import { shown } from './documents.js';
import { features } from './features.js';
import { findings } from './findings.js';
import { preview, previewByHand, scrollingByHand, writingByHand } from './preview.js';
import { runCases } from './running.js';
import { tables, tablesByHand } from './tables.js';
import { writing } from './writing.js';

/** Runs, in a worker of a page, the cases that need no Node. */
export async function run(): Promise<void> {
    // Files that no disk holds are not searched: a programme's first text starts the extension.
    await shown('programme.amont');
    const { passed, failed } = await runCases([
        ...activation, ...findings, ...features, ...preview, ...commands, ...tables, ...writing, ...changing, ...tablesByHand,
        ...previewByHand, ...writingByHand, ...scrollingByHand,
    ], await Beginning.taken('INCONNU'));
    if (failed > 0) {
        throw new Error(`${failed} of ${passed + failed} failed.`);
    }
}
