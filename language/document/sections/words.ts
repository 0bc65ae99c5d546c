/** The enumerated words as a document says them: with their capitals, their gender, and abbreviations spelled out. */
import type { KindName } from '../../grammar/concepts.js';
import type { Word } from '../../grammar/vocabulary.js';
import { spell, type Language } from '../../grammar/vocabulary.js';
import type { Badge, Tone } from '../nodes.js';
import { badge } from '../build.js';
import { capitalised } from '../typography.js';

/** Kinds whose French name is masculine: « un besoin ouvert », « une question ouverte ». */
const MASCULINE: ReadonlySet<KindName> = new Set<KindName>([
    'programme', 'actor', 'user', 'milestone', 'objective', 'need', 'scenario', 'spaceType', 'space', 'commitment', 'champion', 'indicator',
    'costItem',
    'risk', 'awardCriterion', 'deliverable', 'term', 'regulation', 'chapter',
]);

const MASCULINE_FORMS: Readonly<Partial<Record<Word, string>>> = {
    important: 'important', desirable: 'souhaité', open: 'ouvert', closed: 'clos', functional: 'fonctionnel', social: 'social',
    environmental: 'environnemental', proposed: 'proposé', approved: 'validé', withdrawn: 'abandonné', treated: 'traité',
};

const FEMININE_FORMS: Readonly<Partial<Record<Word, string>>> = { treated: 'traitée', open: 'ouverte', closed: 'close' };

const SHOWN: Readonly<Partial<Record<Word, Readonly<Record<Language, string>>>>> = {
    amo: { fr: 'assistance à maîtrise d’ouvrage (AMO)', en: 'owner’s adviser' },
    amu: { fr: 'assistance à maîtrise d’usage (AMU)', en: 'usage adviser' },
    coordinator: { fr: 'ordonnancement, pilotage et coordination (OPC)', en: 'site coordinator' },
    safetyCoordinator: { fr: 'coordonnateur SPS', en: 'safety coordinator' },
    si: { fr: 'système d’information', en: 'information system' },
    ids: { fr: 'contrôle IDS de la maquette', en: 'IDS check of the model' },
    public: { fr: 'maîtrise d’ouvrage publique', en: 'public owner' },
    private: { fr: 'maîtrise d’ouvrage privée', en: 'private owner' },
    mop: { fr: 'phases de la commande publique', en: 'public works phases' },
    developer: { fr: 'promoteur', en: 'developer' },
    must: { fr: 'indispensable (must)', en: 'must have' },
    should: { fr: 'importante (should)', en: 'should have' },
    could: { fr: 'possible (could)', en: 'could have' },
    wont: { fr: 'exclue pour l’instant (won’t)', en: 'won’t have for now' },
    fr: { fr: 'français', en: 'French' },
    en: { fr: 'anglais', en: 'English' },
};

/** A word as the document says it, in lower case. */
export function shown(word: Word, language: Language, of?: KindName): string {
    const override = SHOWN[word]?.[language];
    if (override !== undefined) { return override; }
    if (language === 'fr' && of !== undefined) {
        const form = (MASCULINE.has(of) ? MASCULINE_FORMS : FEMININE_FORMS)[word];
        if (form !== undefined) { return form; }
    }
    return spell(word, language);
}

const TONES: Readonly<Partial<Record<Word, Tone>>> = {
    essential: 'accent', mandatory: 'accent', must: 'accent', important: 'neutral', should: 'neutral',
    desirable: 'muted', comfort: 'muted', could: 'muted', wont: 'muted',
    draft: 'caution', proposed: 'caution', approved: 'positive', withdrawn: 'muted', taken: 'positive', deferred: 'caution',
    open: 'caution', treated: 'positive', closed: 'muted', accepted: 'positive', adapted: 'accent', rejected: 'negative',
    underStudy: 'caution',
    compliant: 'positive', partlyCompliant: 'caution', notCompliant: 'negative', pending: 'muted',
};

/** A word as a short label. */
export function wordBadge(word: Word, language: Language, of?: KindName): Badge {
    return badge(capitalised(shown(word, language, of)), TONES[word] ?? 'neutral');
}

const FLEXIBILITIES = {
    F0: { fr: 'impératif', en: 'imperative', tone: 'negative' },
    F1: { fr: 'peu négociable', en: 'hardly negotiable', tone: 'caution' },
    F2: { fr: 'négociable', en: 'negotiable', tone: 'neutral' },
    F3: { fr: 'très négociable', en: 'very negotiable', tone: 'muted' },
} as const;

/** The degrees of flexibility, from the strictest. */
export const flexibilities = ['F0', 'F1', 'F2', 'F3'] as const;

/** A degree of flexibility. */
export type Flexibility = (typeof flexibilities)[number];

/** What a degree of flexibility means. */
export function flexibilityMeaning(flexibility: Flexibility, language: Language): string {
    return FLEXIBILITIES[flexibility][language];
}

/** The degree of flexibility of a level, with its meaning. */
export function flexibilityBadge(flexibility: Flexibility, language: Language): Badge {
    return badge(flexibility, FLEXIBILITIES[flexibility].tone, capitalised(FLEXIBILITIES[flexibility][language]));
}

/** What heads the requirements of a quality or a nature: a thing, where the word alone is an adjective. */
const THEMES: Readonly<Partial<Record<Word, Readonly<Record<Language, string>>>>> = {
    social: { fr: 'Vie sociale', en: 'Social quality' },
    urban: { fr: 'Insertion urbaine', en: 'Urban quality' },
    architectural: { fr: 'Architecture', en: 'Architecture' },
    functional: { fr: 'Fonctions et usages', en: 'Functions and uses' },
    technical: { fr: 'Technique', en: 'Technical requirements' },
    economic: { fr: 'Économie', en: 'Economy' },
    landscape: { fr: 'Paysage', en: 'Landscape' },
    environmental: { fr: 'Environnement', en: 'Environment' },
    hygrothermal: { fr: 'Confort hygrothermique', en: 'Hygrothermal comfort' },
    acoustic: { fr: 'Acoustique', en: 'Acoustics' },
    visual: { fr: 'Confort visuel et éclairage', en: 'Visual comfort and lighting' },
    tactile: { fr: 'Confort tactile', en: 'Tactile comfort' },
    anthropodynamic: { fr: 'Ergonomie et gestes', en: 'Ergonomics and movement' },
    constraint: { fr: 'Contraintes', en: 'Constraints' },
    legal: { fr: 'Obligations juridiques', en: 'Legal obligations' },
    service: { fr: 'Services', en: 'Services' },
    organisational: { fr: 'Organisation', en: 'Organisation' },
    operation: { fr: 'Exploitation et maintenance', en: 'Operation and maintenance' },
};

/** The title over the requirements of a quality or a nature. */
export function themeTitle(word: Word, language: Language): string {
    return THEMES[word]?.[language] ?? capitalised(shown(word, language, 'requirement'));
}
