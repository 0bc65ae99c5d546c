import { placeIn } from '../../model/places.js';
import type { Element } from '../../model/elements.js';
import type { Bilingual, Fix, Severity } from '../../model/findings.js';
import type { Hit, Rule } from '../rule.js';
import { passagesOf, quoted, type Part, type Passage } from './passages.js';
import type { Mark, SentenceReading } from './reading.js';

/** Words that a wording rule flags: from the word `from` up to `to` (excluded). */
export interface Span {
    readonly from: number;
    readonly to: number;
    /** What to write instead, where it depends on the words. */
    readonly advice?: Bilingual;
    readonly severity?: Severity;
    readonly fixes?: readonly Fix[];
}

/** Where a sentence stands. */
export interface Setting {
    readonly requirement: Element<'requirement'>;
    readonly passage: Passage;
    readonly sentence: SentenceReading;
}

/** What is particular to a wording rule. */
export interface Wording extends Pick<Rule, 'code' | 'severity' | 'title' | 'why' | 'reference' | 'example'> {
    /** The parts of a requirement that it reads: its statement, if nothing is said. */
    readonly parts?: readonly Part[];
    /** What is wrong with the words, which are given as written. */
    readonly message: (words: string) => Bilingual;
    readonly advice: Bilingual;
    readonly find: (setting: Setting) => Iterable<Span>;
}

const statementOnly: readonly Part[] = ['statement'];

/** A rule of the family: it looks at the words of each obligation of a requirement. */
export function wordingRule({ parts = statementOnly, message, advice, find, ...head }: Wording): Rule {
    return {
        ...head,
        family: 'wording',
        alone: {
            requirement: requirement => hitsIn(requirement, { parts, message, advice, find }),
        },
    };
}

/** What a wording rule finds in one requirement. */
export function hitsIn(
    requirement: Element<'requirement'>,
    { parts = statementOnly, message, advice, find }: Pick<Wording, 'parts' | 'message' | 'advice' | 'find'>,
): readonly Hit[] | undefined {
    let hits: Hit[] | undefined;
    for (const passage of passagesOf(requirement)) {
        if (!parts.includes(passage.part)) {
            continue;
        }
        const { starts, ends } = passage.reading.words;
        for (const sentence of passage.reading.sentences) {
            for (const { from, to, advice: own, severity, fixes } of find({ requirement, passage, sentence })) {
                hits ??= [];
                hits.push({
                    range: placeIn(passage.text, starts[from]!, ends[to - 1]!),
                    message: message(quoted(passage, from, to)), advice: own ?? advice, severity, fixes,
                });
            }
        }
    }
    return hits;
}

/** The marks of a sign in a sentence that obliges. */
export function marksOf({ sentence }: Setting, ...signs: readonly Mark['sign'][]): readonly Mark[] {
    return sentence.obliges ? sentence.marks.filter(({ sign }) => signs.includes(sign)) : [];
}
