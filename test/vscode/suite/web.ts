import * as vscode from 'vscode';
import { activation, fileNamed } from './activation.js';
import { Beginning } from './beginning.js';
import { findings } from './findings.js';
import { features } from './features.js';
import { preview } from './preview.js';
import { runCases } from './running.js';

/** Runs, in a worker of a page, the cases that need no Node. */
export async function run(): Promise<void> {
    // Files that no disk holds are not searched: a programme's first text starts the extension.
    await vscode.window.showTextDocument(await fileNamed('programme.amont'));
    const { passed, failed } = await runCases([...activation, ...findings, ...features, ...preview], await Beginning.taken('INCONNU'));
    if (failed > 0) {
        throw new Error(`${failed} of ${passed + failed} failed.`);
    }
}
