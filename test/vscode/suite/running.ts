import type { Beginning } from './beginning.js';
import type { Case } from './case.js';
import { picture } from './hand.js';

/** A case that hangs is a failure, not a run without an end. */
const caseSeconds = 60;

/** Runs cases one after the other, each from the beginning, and tells of each in a line. */
export async function runCases(
    cases: readonly Case[], beginning: Beginning,
): Promise<{ readonly passed: number; readonly failed: number }> {
    let passed = 0;
    let failed = 0;
    for (const { name, run: show } of cases) {
        let give: ReturnType<typeof setTimeout> | undefined;
        try {
            await Promise.race([beginning.restore().then(show), new Promise((_, reject) => {
                give = setTimeout(() => reject(new Error(`No end after ${caseSeconds} s.`)), caseSeconds * 1000);
            })]);
            passed++;
            console.log(`ok    ${name}`);
        } catch (error) {
            failed++;
            await picture(String(failed)).catch(() => undefined);
            console.log(`FAIL  ${name}\n${error instanceof Error ? error.stack : String(error)}`);
        } finally {
            clearTimeout(give);
        }
    }
    return { passed, failed };
}
