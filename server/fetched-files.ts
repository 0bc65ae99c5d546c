import type { Files } from './files.js';
import { uriOf } from './places.js';

/** Those of the web are fetched from where they lie, which takes megabytes at ease; what does not come so is asked of the editor. */
export function fetchedFirst(editor: Files): Files {
    return { ...editor, read: async file => (/^https?:/i.test(file) ? await fetched(file) : undefined) ?? editor.read(file) };
}

async function fetched(file: string): Promise<Uint8Array | undefined> {
    try {
        const answer = await fetch(uriOf(file));
        return answer.ok ? new Uint8Array(await answer.arrayBuffer()) : undefined;
    } catch {
        // A page may forbid it; the editor has ways of its own.
        return undefined;
    }
}
