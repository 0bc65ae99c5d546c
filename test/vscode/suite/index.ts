import * as vscode from 'vscode';
import { activation } from './activation.js';
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
import { reported } from './report.js';
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

/** Runs every case in the extension host; both runners call it. */
export async function run(): Promise<void> {
    await reported(cases, 'INCONNU');
}
