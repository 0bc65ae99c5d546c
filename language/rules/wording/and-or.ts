import { placeIn } from '../../model/places.js';
import type { Fix } from '../../model/findings.js';
import type { Words } from './segmentation.js';
import { isNumber } from './reading.js';
import { replace } from '../mending.js';
import { marksOf, wordingRule, type Setting, type Span } from './wording-rule.js';

/** `et/ou`, or a slash between two words. Units, acronyms and addresses have their slashes by right. */
export const andOr = wordingRule({
    code: 'and-or',
    severity: 'information',
    title: { fr: 'Choix ambigu : et/ou, barre oblique', en: 'Ambiguous choice: and/or, slash' },
    why: {
        fr: 'L’un, l’autre ou les deux : le titulaire choisira le moins cher des trois.',
        en: 'One, the other or both: the contractor will choose the cheapest of the three.',
    },
    reference: 'INCOSE GtWR v4, R15, R17',
    example: {
        bad: 'exigence EX-1 "Atelier" { "L\'atelier doit recevoir une table ‹et/ou› un établi, et des ‹stores/rideaux›." }',
        good: 'exigence EX-1 "Atelier" { "L\'atelier doit recevoir une table et un établi, pour 8 m²/poste." }',
    },
    message: words => ({
        fr: `« ${words} » ne dit pas si l’un, l’autre ou les deux sont dus.`,
        en: `“${words}” does not say whether one, the other or both are owed.`,
    }),
    advice: { fr: 'Écrivez « et », ou « ou », ou deux exigences.', en: 'Write “and”, or “or”, or two requirements.' },
    *find(setting) {
        const conjunctions = marksOf(setting, 'andOr');
        const spans: Span[] = [...conjunctions, ...slashesIn(setting)
            .filter(({ from }) => !conjunctions.some(other => other.from <= from + 1 && from + 1 < other.to))];
        yield* spans.sort((a, b) => a.from - b.from).map(span => ({ ...span, fixes: choosing(setting, span) }));
    },
});

function slashesIn(setting: Setting): readonly Span[] {
    const { passage: { reading: { words } }, sentence } = setting;
    return marksOf(setting, 'slash').flatMap(({ from: at }) => (
        at > sentence.from && at + 1 < sentence.to && isPlainWord(words, at - 1) && isPlainWord(words, at + 1) && !isUnit(words, at)
            ? { from: at - 1, to: at + 2 } : []));
}

/** Three small letters at least, against the slash. */
function isPlainWord({ text, starts, ends }: Words, at: number): boolean {
    return /^\p{Lu}?[\p{Ll}\p{M}-]{3,}$/u.test(text.slice(starts[at], ends[at]));
}

const per = new Set((
    'jour mois semaine heure personne poste place logement étage lit usager agent pers day month week hour person year seat bed user unit'
).split(' '));

/** `lits/chambre` behind a number, `passages/jour`. */
function isUnit({ forms }: Words, slash: number): boolean {
    return isNumber(forms[slash - 2]) || per.has(forms[slash + 1]!) || forms[slash + 2] === '/' || forms[slash - 2] === '/';
}

/** One, the other, or both: only the writer knows which. */
function choosing({ passage: { text, reading } }: Setting, { from, to }: Span): readonly Fix[] {
    const { words: { starts, ends, text: said }, language } = reading;
    const ties = language === 'fr' ? ['et', 'ou'] : ['and', 'or'];
    const [first, last] = [said.slice(starts[from], ends[from]), said.slice(starts[to - 1], ends[to - 1])];
    const isSlash = /\p{L}{3}/u.test(first) && /\p{L}{3}/u.test(last) && first !== last && !ties.includes(first.toLowerCase());
    return ties.map(tie => replace(placeIn(text, starts[from]!, ends[to - 1]!), isSlash ? `${first} ${tie} ${last}` : tie));
}
