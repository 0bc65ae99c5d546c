import type { Bilingual } from '../../model/findings.js';
import type { Missing } from './lexicon.js';
import { byCriterion } from './criterion-stub.js';
import { marksOf, wordingRule, type Setting } from './wording-rule.js';

const instead: Readonly<Record<Missing, Bilingual>> = {
    level: {
        fr: 'Écrivez le résultat attendu, et son niveau dans un critère : « critère "Niveau de bruit" <= 40 dB(A) ».',
        en: 'Write the result expected, and its level in a criterion: “criterion "Noise level" <= 40 dB(A)”.',
    },
    number: {
        fr: 'Écrivez le nombre, ou le rapport qui le donne (par personne, par place).',
        en: 'Write the number, or the ratio that gives it (per person, per seat).',
    },
    time: {
        fr: 'Écrivez un délai ou une fréquence, et ce qui les fait courir : « <= 2 jours ouvrés à compter de "la demande" ».',
        en: 'Write a delay or a frequency, and what starts it: “<= 2 working days counting from "the request"”.',
    },
    tolerance: {
        fr: 'Écrivez la valeur et sa tolérance, ou une borne : « 90 cm ± 2 cm ».',
        en: 'Write the value and its tolerance, or a bound: “90 cm ± 2 cm”.',
    },
    place: {
        fr: 'Déclarez une liaison (contigu, direct, proche) entre les deux espaces, ou écrivez une distance maximale.',
        en: 'Declare an adjacency (adjoining, direct, near) between the two spaces, or write a greatest distance.',
    },
    limit: { fr: 'Écrivez la limite : un nombre et son unité.', en: 'Write the limit: a number and its unit.' },
    change: {
        fr: 'Décrivez la transformation à permettre : d’où, vers où, en combien de temps, par qui.',
        en: 'Describe the change to allow for: from what, to what, in how long, by whom.',
    },
    ease: {
        fr: 'Écrivez l’épreuve : qui fait quoi, sans aide ni outil, en combien de temps.',
        en: 'Write the test: who does what, without help or tool, in how long.',
    },
};

const fitting = /^(?:adapt|appropri|adéqua|convenable|suitab|adequa)/;
const towards = new Set(['à', 'au', 'aux', 'to', 'for']);

/** Weighs less where a criterion of the requirement gives a figure, or where the words say to what the thing is to be fitted. */
export const vagueTerm = wordingRule({
    code: 'vague-term',
    severity: 'warning',
    title: { fr: 'Terme vague', en: 'Vague term' },
    why: {
        fr: 'Un mot qui ne se mesure pas sera compris autrement par chacun : ni chiffrable à l’offre, ni vérifiable à la réception.',
        en: 'A word that cannot be measured is understood by each in another way: neither priced in a bid nor verified at handover.',
    },
    reference: 'INCOSE GtWR v4, R7, R34, R35',
    example: {
        bad: 'exigence EX-1 "Accueil" { "Le hall doit offrir un éclairage ‹suffisant› et une assise ‹confortable›." }',
        good: `exigence EX-1 "Accueil" {
"Le hall doit offrir l'éclairement fixé."
critère "Éclairement moyen au sol" >= 200 lux  flexibilité F1
}`,
    },
    parts: ['statement', 'criterion', 'level', 'condition'],
    message: words => ({
        fr: `« ${words} » ne se mesure pas : chacun l’entendra à sa façon.`,
        en: `“${words}” cannot be measured: each will understand it in another way.`,
    }),
    advice: instead.level,
    *find(setting) {
        for (const { from, to, entry } of marksOf(setting, 'vague')) {
            const severity = isSettled(setting, from, to) ? 'information' : undefined;
            const missing = entry.missing ?? 'level';
            yield { from, to, severity, advice: instead[missing], fixes: byCriterion(setting, from, to, missing) };
        }
    },
});

function isSettled({ requirement, passage }: Setting, from: number, to: number): boolean {
    const { forms } = passage.reading.words;
    return (fitting.test(forms[from]!) && towards.has(forms[to] ?? ''))
        || (passage.part === 'statement' && requirement.criteria.some(({ level }) => level?.amount !== undefined));
}
