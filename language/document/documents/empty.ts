/** What a document says of itself where the programme has nothing for it yet: kindly, and what to write. */
import { code, paragraph, text } from '../build.js';
import type { Section } from '../nodes.js';
import type { Compilation } from '../sections/compilation.js';
import { spell, type Word } from '../../grammar/vocabulary.js';
import type { Bilingual } from '../../model/findings.js';
import type { DocumentKind } from './names.js';
import { note } from './parts.js';

const WORDS = {
    fr: {
        title: 'Rien à présenter pour l’instant', whole: (what: string) => `Le programme ne contient encore ${what}.`,
        cut: (what: string, cut: string) => `Rien dans le programme ne relève de ${cut} : ${what}, pour cet extrait.`,
        fill: 'Pour le remplir',
        write: 'Ce document se remplira de lui-même dès que le programme déclarera :', phase: 'la phase', unit: 'l’unité', and: ' et ',
    },
    en: {
        title: 'Nothing to show yet', whole: (what: string) => `The programme does not hold ${what} yet.`,
        cut: (what: string, cut: string) => `Nothing in the programme belongs to ${cut}: ${what}, for this extract.`,
        fill: 'How to fill it',
        write: 'This document will fill itself as soon as the programme declares:', phase: 'phase', unit: 'unit', and: ' and ',
    },
} as const;

/** What a document is made from: how that is said, and the word that declares it. */
const NEEDED: Readonly<Record<DocumentKind, { readonly none: Bilingual; readonly word: Word }>> = {
    programme: { none: { fr: 'aucun élément', en: 'any element' }, word: 'requirement' },
    outlineBrief: { none: { fr: 'aucun élément', en: 'any element' }, word: 'need' },
    sheets: { none: { fr: 'aucun espace', en: 'any space' }, word: 'space' },
    budget: { none: { fr: 'aucun coût ni aucune date', en: 'any cost or date' }, word: 'costItem' },
    responseFramework: { none: { fr: 'aucune exigence', en: 'any requirement' }, word: 'requirement' },
    bidAnalysis: { none: { fr: 'aucune consultation', en: 'any tender' }, word: 'tender' },
    dashboard: { none: { fr: 'aucun coût, aucune date, aucun risque', en: 'any cost, date or risk' }, word: 'risk' },
    decisionLog: { none: { fr: 'aucune décision ni aucune question', en: 'any decision or question' }, word: 'decision' },
    listeningReport: { none: { fr: 'aucune action d’écoute', en: 'any listening activity' }, word: 'activity' },
    prescriptionBooklet: { none: { fr: 'aucune proposition d’usagers', en: 'any proposal of the users' }, word: 'proposal' },
    charter: { none: { fr: 'aucun engagement', en: 'any commitment' }, word: 'commitment' },
    usageNotice: { none: { fr: 'aucune consigne d’usage', en: 'any guidance' }, word: 'guidance' },
    resultsReport: { none: { fr: 'aucun indicateur', en: 'any indicator' }, word: 'indicator' },
    findingsReport: { none: { fr: 'aucun constat', en: 'any finding' }, word: 'requirement' },
    traceabilityMatrix: { none: { fr: 'aucun besoin ni aucune exigence', en: 'any need or requirement' }, word: 'need' },
    verificationPlan: { none: { fr: 'aucune vérification d’exigence', en: 'any verification of a requirement' }, word: 'verify' },
};

/** The only part of a document that has nothing to say. */
export function emptySection(c: Compilation, kind: DocumentKind): Section {
    const words = WORDS[c.language];
    const { none, word } = NEEDED[kind];
    const { phase, unit } = c.scope.cut;
    const cut = [
        ...(phase === undefined ? [] : [`${words.phase} ${phase.id}`]), ...(unit === undefined ? [] : [`${words.unit} ${unit.id}`]),
    ].join(words.and);
    const said = c.scope.isWhole ? words.whole(none[c.language]) : words.cut(none[c.language], cut);
    return {
        id: 'rien', title: words.title, unnumbered: true, sections: [],
        blocks: [paragraph(said, 'lead'), note(words.fill, [text(`${words.write} `), code(spell(word, c.programme.language))])],
    };
}
