import { isEnglishPassive, isFrenchPassive } from './inflection.js';
import { isNumber } from './reading.js';
import { marksOf, wordingRule, type Setting } from './wording-rule.js';

/** Where the requirement names who is obliged, the passive hides nobody. */
export const passiveWithoutAgent = wordingRule({
    code: 'passive-without-agent',
    severity: 'information',
    title: { fr: 'Passif sans agent', en: 'Passive without agent' },
    why: {
        fr: 'Une obligation au passif ne dit pas qui est obligé : chacun la croit à la charge d’un autre.',
        en: 'An obligation in the passive does not say who is obliged: each believes it is for another.',
    },
    reference: 'INCOSE GtWR v4, R2',
    example: {
        bad: 'exigence EX-1 "Vélos" { "Un local à vélos ‹sera aménagé› au rez-de-chaussée." }',
        good: `exigence EX-1 "Vélos" { "Le maître d'œuvre doit aménager un local à vélos au rez-de-chaussée." }
acteur MOE "Atelier" { rôle maître d'œuvre }
exigence EX-2 "Vélos" { "Un local à vélos sera aménagé au rez-de-chaussée."  à la charge de MOE }`,
    },
    message: words => ({ fr: `« ${words} » ne dit pas par qui.`, en: `“${words}” does not say by whom.` }),
    advice: {
        fr: 'Mettez l’obligé en sujet, ou ajoutez « à la charge de ».',
        en: 'Make whoever is obliged the subject, or add “obliges”.',
    },
    *find(setting) {
        if (setting.requirement.obliges?.length) {
            return;
        }
        const { language, words: { forms } } = setting.passage.reading;
        const isPassive = language === 'fr' ? isFrenchPassive : isEnglishPassive;
        const abilities = marksOf(setting, 'infinitive');
        const isAbility = (at: number): boolean => abilities.some(ability => ability.from <= at && at < ability.to);
        for (const { from } of marksOf(setting, 'be').filter(be => !isAbility(be.from))) {
            const participle = behindAdverbs(setting, from + 1);
            if (participle < setting.sentence.to && isPassive(forms[participle]!) && (forms[from] !== 'be' || isObliged(setting, from))
                && !hasAgent(setting, participle + 1)) {
                yield { from, to: participle + 1 };
            }
        }
    },
});

const adverbs = new Set((
    'donc aussi également ensuite alors toujours ainsi bien tous toutes not then also always clearly fully permanently '
    + 'automatically regularly'
).split(' '));

function behindAdverbs({ passage: { reading: { words: { forms } } }, sentence }: Setting, from: number): number {
    let at = from;
    while (at < sentence.to && (adverbs.has(forms[at]!) || /.ment$/.test(forms[at]!))) {
        at++;
    }
    return at;
}

/** `shall be kept`, not `to be kept`. */
function isObliged({ passage: { reading: { words: { forms } } }, sentence }: Setting, be: number): boolean {
    return sentence.marks.some(({ sign, to }) => sign === 'modal' && to <= be && be - to < 3) && forms[be - 1] !== 'to';
}

/** What `par` and `by` say besides who. */
const measures = new Set((
    'an jour semaine mois heure personne rapport défaut exemple étage poste logement niveau day week month hour person means '
    + 'default floor room'
).split(' '));

function hasAgent({ passage: { reading: { words: { forms } } }, sentence }: Setting, from: number): boolean {
    for (let at = from; at < sentence.to && forms[at] !== ';'; at++) {
        const next = forms[at + 1] ?? '';
        if ((forms[at] === 'par' || forms[at] === 'by') && !measures.has(next) && !isNumber(next)) {
            return true;
        }
    }
    return false;
}
