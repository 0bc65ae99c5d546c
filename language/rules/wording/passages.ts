import type { Text } from '../../grammar/values.js';
import type { Element } from '../../model/elements.js';
import { languageOf, read, type Reading } from './reading.js';
import { segment } from './segmentation.js';

/** What of a requirement a text is. A criterion that gives a figure says by it what its words leave open. */
export type Part = 'statement' | 'criterion' | 'figured' | 'condition' | 'level';

/** A text of a requirement, read. */
export interface Passage {
    readonly part: Part;
    readonly text: Text;
    readonly reading: Reading;
}

type Requirement = Element<'requirement'>;

const kept = new WeakMap<Requirement, readonly Passage[]>();
const none: readonly Passage[] = [];

/** The rules look at one requirement after the other: the last one answers all but the first. */
let last: { readonly requirement: Requirement; readonly passages: readonly Passage[] } | undefined;

/** The texts of a requirement in which the lexicon found something. Read once, whatever the number of rules that ask. */
export function passagesOf(requirement: Requirement): readonly Passage[] {
    if (last?.requirement === requirement) {
        return last.passages;
    }
    let passages = kept.get(requirement);
    if (!passages) {
        passages = readAll(requirement);
        kept.set(requirement, passages);
    }
    last = { requirement, passages };
    return passages;
}

function readAll({ statement, title, criteria }: Requirement): readonly Passage[] {
    const passages: Passage[] = [];
    let language: 'fr' | 'en' | undefined;
    const add = (part: Part, text: Text | undefined): void => {
        if (!text) {
            return;
        }
        // The few words of a criterion do not tell their language: those of the statement or the title do.
        language ??= part === 'statement' ? undefined : languageOf(segment(title?.text ?? '')) ?? 'fr';
        const reading = read(text.text, language ?? 'fr', part !== 'statement');
        language ??= reading.language;
        if (matters(reading)) {
            passages.push({ part, text, reading });
        }
    };
    add('statement', statement);
    for (const { name, level, when } of criteria) {
        add(level && level.bound !== 'present' && !level.wording ? 'figured' : 'criterion', name);
        add('level', level?.wording);
        add('condition', when);
    }
    return passages.length > 0 ? passages : none;
}

/** All that most statements hold is one verb of obligation: nothing to keep. What obliges to nothing may still be left to be defined. */
function matters({ sentences }: Reading): boolean {
    let verbs = 0;
    for (const { obliges, marks } of sentences) {
        for (const { sign } of marks) {
            verbs += obliges && sign === 'modal' ? 1 : 0;
            if (verbs > 1 || sign === 'undefined' || (obliges && sign !== 'modal' && sign !== 'fixed')) {
                return true;
            }
        }
    }
    return false;
}

/** The words of a passage as a message quotes them: in French typography where they are French. */
export function quoted({ reading: { words, language } }: Passage, from: number, to: number): string {
    const plain = words.text.slice(words.starts[from], words.ends[to - 1]).replace(/\s+/g, ' ');
    return language === 'fr' ? plain.replace(/'/g, '’').replace(/ (?=[%;:!?])/g, '\u00a0') : plain;
}
