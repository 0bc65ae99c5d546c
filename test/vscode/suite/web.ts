import { activation } from './activation.js';
import { findings } from './findings.js';
import { features } from './features.js';
import { preview } from './preview.js';
import { runCases } from './running.js';

/** Runs, in a worker of a page, the cases that need no Node. */
export async function run(): Promise<void> {
    const { passed, failed } = await runCases([...activation, ...findings, ...features, ...preview]);
    if (failed > 0) {
        throw new Error(`${failed} of ${passed + failed} failed.`);
    }
}
