import type { Fix } from '../../model/findings.js';
import { placeIn } from '../../model/places.js';
import type { Setting } from './wording-rule.js';

/** Takes words out of a sentence, with the comma and the space that they leave behind. */
export function cut({ passage: { text, reading: { words: { starts, ends } } } }: Setting, from: number, to: number): Fix {
    const said = text.text;
    let [start, end] = [starts[from]!, ends[to - 1]!];
    const before = /[\s,]*$/u.exec(said.slice(0, start))![0];
    const after = /^\s*/u.exec(said.slice(end))![0];
    const next = said[end + after.length];
    if (/^\s*,/.test(said.slice(end)) && before.includes(',')) {
        // Both commas of `, si possible,` go with it.
        start -= before.length;
        end += /^\s*,/.exec(said.slice(end))![0].length;
    } else if (next === undefined || /[.,;:!?)]/.test(next)) {
        start -= before.length;
    } else {
        end += after.length;
    }
    // A sentence that ended with these words, `etc.`, keeps its full stop.
    const closes = said[end - 1] === '.' && (end === said.length || /\s/.test(said[end]!));
    const words = said.slice(starts[from], ends[to - 1]);
    return {
        title: { fr: `Ôter «\u00a0${words.replace(/'/g, '’')}\u00a0»`, en: `Take out “${words.replace(/'/g, '’')}”` },
        edits: [{ range: placeIn(text, start, end), newText: closes ? '.' : '' }],
    };
}
