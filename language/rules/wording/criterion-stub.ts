import type { Bilingual, Edit, Fix } from '../../model/findings.js';
import { placeIn } from '../../model/places.js';
import { criterionStub } from '../mending.js';
import type { Missing } from './lexicon.js';
import type { Setting } from './wording-rule.js';

/** What stands in the statement instead of the vague word, where it can stand behind what it qualifies. */
const instead: Readonly<Partial<Record<Missing, Bilingual>>> = {
    level: { fr: 'conforme au critère', en: 'as the criterion states' },
    tolerance: { fr: 'conforme au critère', en: 'as the criterion states' },
    limit: { fr: 'dans la limite du critère', en: 'within the limit of the criterion' },
    ease: { fr: 'conforme au critère', en: 'as the criterion states' },
    change: { fr: 'conforme au critère', en: 'as the criterion states' },
    time: { fr: 'dans le délai du critère', en: 'within the time of the criterion' },
    number: { fr: 'XX', en: 'XX' },
};

/** Replaces a vague word by a reference to a criterion, whose name and level the writer fills in; a number by a blank. */
export function byCriterion(
    { requirement, passage, sentence }: Setting, from: number, to: number, missing: Missing,
): readonly Fix[] | undefined {
    const { language, words: { starts, ends, forms, text } } = passage.reading;
    const isCounting = missing === 'number' && to < sentence.to && /^\p{L}{3,}/u.test(forms[to] ?? '');
    const words = instead[missing === 'number' && !isCounting ? 'level' : missing];
    // An adjective before its noun, or the subject, has no place for a phrase.
    const isBehindNoun = language === 'fr' || isCounting || to >= sentence.to || forms[to] === '.';
    if (!words || passage.part !== 'statement' || !isBehindNoun || from === sentence.from) {
        return undefined;
    }
    const vague = text.slice(starts[from], ends[to - 1]);
    const change: Edit = { range: placeIn(passage.text, starts[from]!, ends[to - 1]!), newText: words[language] };
    if (isCounting) {
        return [{ title: { fr: 'Laisser un nombre à écrire', en: 'Leave a number to be written' }, edits: [change] }];
    }
    return [{
        title: {
            fr: `Remplacer «\u00a0${vague.replace(/'/g, '’')}\u00a0» par un critère à définir`,
            en: `Replace “${vague}” by a criterion to be defined`,
        },
        edits: [change, { range: requirement.range, newText: criterionStub, as: 'line' }],
    }];
}
