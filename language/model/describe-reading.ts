import type { KindName } from '../grammar/concepts.js';
import type { Reading } from '../grammar/readings.js';
import { ownSpellings, spell, type Language, type Word } from '../grammar/vocabulary.js';
import type { Bilingual } from './findings.js';

/**
 * How a reading is described to someone who gave something else. The words that one chooses from are those of the programme's language,
 * where it is known: they are to be written.
 */
export function describeReading(reading: Reading, programme?: Language): Bilingual {
    const listed = (words: readonly Word[], language: Language): string => ownSpellings(words, programme ?? language).join(', ');
    switch (reading.as) {
        case 'text': case 'texts': return { fr: 'un texte entre guillemets', en: 'a text between quotes' };
        case 'flag': return { fr: 'rien', en: 'nothing' };
        case 'word': case 'words':
            return { fr: `l’un de ces mots : ${listed(reading.words, 'fr')}`, en: `one of these words: ${listed(reading.words, 'en')}` };
        case 'name': return { fr: 'un nom', en: 'a name' };
        case 'reference': case 'references':
            return { fr: `un nom (${kindList(reading.to, 'fr')})`, en: `a name (${kindList(reading.to, 'en')})` };
        case 'sources': return { fr: 'un nom, ou un texte entre guillemets', en: 'a name, or a text between quotes' };
        case 'phases': return { fr: 'une phase, une liste de phases ou un intervalle (APD..AOR)',
            en: 'a phase, a list of phases or a range (APD..AOR)' };
        case 'spaces': return { fr: 'des espaces, des unités, ou « tous » suivi d’un type d’espace',
            en: 'spaces, units, or “all” followed by a space type' };
        case 'expression': return { fr: 'un nombre avec son unité, ou un calcul', en: 'a number with its unit, or a calculation' };
        case 'level': return { fr: 'un niveau (<= 0,6 s, 19..26 °C, présent)', en: 'a level (<= 0.6 s, 19..26 °C, present)' };
        case 'target': return { fr: 'une valeur, un écart ou une évolution', en: 'a value, a difference or a change' };
        case 'fraction': return { fr: 'une note sur un total, comme 4/5', en: 'a rating out of a total, such as 4/5' };
        case 'period': return { fr: 'une date (2026-10-12, 2026-10, 2026) ou une période (2026..2027)',
            en: 'a date (2026-10-12, 2026-10, 2026) or a span (2026..2027)' };
        case 'hours': return { fr: 'des horaires, comme 8h30..18h30', en: 'opening hours, such as 8:30..18:30' };
        case 'per': return { fr: 'espace, place, ou « tranche de » suivi d’une quantité',
            en: 'space, seat, or “tranche of” followed by a quantity' };
        case 'codes': return { fr: 'le code d’une règle, comme vague-term', en: 'the code of a rule, such as vague-term' };
        case 'record': return { fr: 'ses propriétés', en: 'its properties' };
    }
}

function kindList(kinds: readonly KindName[], language: Language): string {
    return kinds.length > 4 ? (language === 'fr' ? 'n’importe quel élément' : 'any element')
        : kinds.map(kind => spell(kind as Word, language)).join(language === 'fr' ? ' ou ' : ' or ');
}
