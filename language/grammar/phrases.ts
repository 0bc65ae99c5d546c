import { endOfPart, isBlank, isWordCharacter, skipBlanks } from './characters.js';
import { phraseTree, type Word } from './vocabulary.js';

/** Words of the vocabulary that begin at one offset, the longest first, and where each ends. */
export interface Phrases {
    readonly words: Word[];
    readonly ends: number[];
}

const mayDiffer = /[\u0300-\u036f’ʼ]/;

/** Finds the phrases of the vocabulary that begin at an offset and end before a limit. What was in `found` is replaced. */
export function findPhrases(text: string, start: number, limit: number, found: Phrases): void {
    found.words.length = 0;
    found.ends.length = 0;
    let node = phraseTree;
    let at = start;
    for (;;) {
        const end = endOfPart(text, at);
        if (end === at || end > limit) {
            return;
        }
        const part = text.slice(at, end);
        const next = node.next.get(part) ?? (mayDiffer.test(part) ? node.next.get(part.normalize('NFC').replace(/[’ʼ]/g, "'")) : undefined);
        if (!next) {
            return;
        }
        node = next;
        const following = text.charCodeAt(end);
        const glued = isWordCharacter(following);
        // « par-1 » and « phase.1 » are names.
        const joined = (following === 45 || following === 46) && isWordCharacter(text.charCodeAt(end + 1));
        if (node.word && !joined && !glued) {
            found.words.unshift(node.word);
            found.ends.unshift(end);
        }
        if (glued || node.next.size === 0) {
            return;
        }
        if (isBlank(following)) {
            at = skipBlanks(text, end);
        } else if (following === 45) {
            at = end + 1;
        } else {
            return;
        }
    }
}
