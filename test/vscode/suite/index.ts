import { writeFile } from 'node:fs/promises';
import * as path from 'node:path';
import * as vscode from 'vscode';
import { activation } from './activation.js';
import { Beginning } from './beginning.js';
import type { Case } from './case.js';
import { changing } from './changing.js';
import { commands } from './commands.js';
import { features } from './features.js';
import { findings } from './findings.js';
import { hasHand } from './hand.js';
import { outside } from './outside.js';
import { phase } from './phase.js';
import { resilience } from './resilience.js';
import { preview, previewByHand } from './preview.js';
import { runCases } from './running.js';
import { tables, tablesByHand } from './tables.js';
import { tasks } from './tasks.js';
import { views } from './views.js';
import { writing } from './writing.js';

const cases: readonly Case[] = [
    ...activation, ...findings, ...phase, ...features, ...preview, ...commands, ...resilience, ...tables, ...views, ...outside,
    ...hasHand() ? [...writing, ...changing, ...tablesByHand, ...previewByHand] : [],
    // An editor runs no task of those whom it does not trust.
    ...vscode.workspace.isTrusted ? tasks : [],
];

/** Runs every case in the extension host; both runners call it. They read the counts beside this bundle. */
export async function run(): Promise<void> {
    const asked = cases.filter(({ name }) => name.includes(process.env.AMONT_ONLY ?? ''));
    const { passed, failed } = await runCases(asked, await Beginning.taken('INCONNU'));
    await writeFile(path.join(__dirname, 'report.json'), JSON.stringify({ passed, failed, trusted: vscode.workspace.isTrusted }));
    if (failed > 0) {
        throw new Error(`${failed} of ${passed + failed} failed.`);
    }
}
