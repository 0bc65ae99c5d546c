import { activation } from './activation.js';
import { Beginning } from './beginning.js';
import { changing } from './changing.js';
import { commands } from './commands.js';
import { shown } from './documents.js';
import { features } from './features.js';
import { findings } from './findings.js';
import { phase } from './phase.js';
import { preview, previewByHand } from './preview.js';
import { runCases } from './running.js';
import { tables, tablesByHand } from './tables.js';
import { views } from './views.js';
import { writing } from './writing.js';

/** Runs, in a worker of a page, the cases that need no Node. */
export async function run(): Promise<void> {
    // Files that no disk holds are not searched: a programme's first text starts the extension.
    await shown('programme.amont');
    const { passed, failed } = await runCases([
        ...activation, ...findings, ...phase, ...features, ...preview, ...commands, ...tables, ...views, ...writing, ...changing,
        ...tablesByHand, ...previewByHand,
    ], await Beginning.taken('INCONNU'));
    if (failed > 0) {
        throw new Error(`${failed} of ${passed + failed} failed.`);
    }
}
