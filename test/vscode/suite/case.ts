/** One thing that the editor must do: what it is, said as a sentence, and what shows it. It fails by throwing. */
export interface Case {
    readonly name: string;
    readonly run: () => Promise<void>;
}

const patienceMs = 20_000;

/** Waits until `probe` gives something, asking ten times a second. Throws `what` was not seen when patience ends. */
export async function eventually<T>(what: string, probe: () => T | undefined | Promise<T | undefined>): Promise<T> {
    for (let waited = 0; waited < patienceMs; waited += 100) {
        const seen = await probe();
        if (seen !== undefined) {
            return seen;
        }
        await new Promise((resolve) => {
            setTimeout(resolve, 100);
        });
    }
    throw new Error(`Not seen in ${patienceMs / 1000} s: ${what}.`);
}
