import { writeFile } from 'node:fs/promises';
import * as path from 'node:path';
import * as vscode from 'vscode';
import { Beginning } from './beginning.js';
import type { Case } from './case.js';
import { runCases } from './running.js';

/**
 * Runs cases, those that were asked for, once the editor has found what `awaited` says, and leaves the counts beside the bundle, where the
 * one who started the editor reads them.
 */
export async function reported(cases: readonly Case[], awaited: string): Promise<void> {
    const asked = cases.filter(({ name }) => name.includes(process.env.AMONT_ONLY ?? ''));
    const { passed, failed } = await Beginning.taken(awaited).then(beginning => runCases(asked, beginning), (error: unknown) => {
        console.log(`FAIL  the editor looks at the programme\n${String(error)}`);
        return { passed: 0, failed: 1 };
    });
    await writeFile(path.join(__dirname, 'report.json'), JSON.stringify({ passed, failed, trusted: vscode.workspace.isTrusted }));
    if (failed > 0) {
        throw new Error(`${failed} of ${passed + failed} failed.`);
    }
}
