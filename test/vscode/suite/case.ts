/** One thing that the editor must do: what it is, said as a sentence, and what shows it. It fails by throwing. */
export interface Case {
    readonly name: string;
    readonly run: () => Promise<void>;
}

/** How long is waited for what an editor at work shows, in seconds. */
const patience = 20;

/** Waits until `probe` gives something, asking ten times a second. Throws `what` was not seen when `seconds` have passed. */
export async function eventually<T>(
    what: string, probe: () => T | undefined | Promise<T | undefined>, seconds = patience,
): Promise<T> {
    for (let waited = 0; waited < seconds; waited += 0.1) {
        const seen = await probe();
        if (seen !== undefined) {
            return seen;
        }
        await new Promise((resolve) => {
            setTimeout(resolve, 100);
        });
    }
    throw new Error(`Not seen in ${seconds} s: ${what}.`);
}
