import { writeFile } from 'node:fs/promises';
import * as path from 'node:path';
import * as vscode from 'vscode';
import { activation } from './activation.js';
import type { Case } from './case.js';
import { commands } from './commands.js';
import { features } from './features.js';
import { findings } from './findings.js';
import { phase } from './phase.js';
import { resilience } from './resilience.js';
import { views } from './views.js';

const cases: readonly Case[] = [...activation, ...findings, ...phase, ...features, ...commands, ...resilience, ...views];

/** A case that hangs is a failure, not a run without an end. */
const caseSeconds = 60;

/** Runs every case in the extension host; both runners call it. They read the counts beside this bundle. */
export async function run(): Promise<void> {
    let passed = 0;
    let failed = 0;
    for (const { name, run: show } of cases) {
        let give: NodeJS.Timeout | undefined;
        try {
            await Promise.race([show(), new Promise((_, reject) => {
                give = setTimeout(() => reject(new Error(`No end after ${caseSeconds} s.`)), caseSeconds * 1000);
            })]);
            passed++;
            console.log(`ok    ${name}`);
        } catch (error) {
            failed++;
            console.log(`FAIL  ${name}\n${error instanceof Error ? error.stack : String(error)}`);
        } finally {
            clearTimeout(give);
        }
    }
    await writeFile(path.join(__dirname, 'report.json'), JSON.stringify({ passed, failed, trusted: vscode.workspace.isTrusted }));
    if (failed > 0) {
        throw new Error(`${failed} of ${passed + failed} failed.`);
    }
}
