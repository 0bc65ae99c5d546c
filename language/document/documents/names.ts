/** The documents that a programme can be compiled into: what they are called, for whom they are, what they leave out. */
import { wordOf, type Language } from '../../grammar/vocabulary.js';
import type { Bilingual } from '../../model/findings.js';
import type { Programme } from '../../model/programme.js';
import { folded } from '../ordering.js';

/** A document, by what it is called in the code. */
export const documentKinds = [
    'programme', 'outlineBrief', 'sheets', 'budget', 'responseFramework', 'bidAnalysis', 'dashboard', 'decisionLog',
    'listeningReport', 'prescriptionBooklet', 'charter', 'usageNotice', 'resultsReport',
    'findingsReport', 'traceabilityMatrix', 'verificationPlan',
] as const;
/** A document of a mission. */
export type DocumentKind = (typeof documentKinds)[number];

/** What is said of a document without compiling it. */
export interface DocumentNames {
    /** What the user types after `--document`, the shown name first; upper case, accents and the signs between words do not count. */
    readonly typed: Readonly<Record<Language, readonly string[]>>;
    /** The words after `document` in a deliverable that ask for it. */
    readonly words: readonly string[];
    readonly title: Bilingual;
    readonly audience: Bilingual;
    /** What the reader will not find in it; absent where it holds the whole programme. */
    readonly leavesOut?: Bilingual;
    /** A few pages without a table of contents. */
    readonly withoutContents?: boolean;
    /** Set in large type. */
    readonly largeType?: boolean;
}

/** Every document, in the order in which it is listed. */
export const documentNames: Readonly<Record<DocumentKind, DocumentNames>> = {
    programme: {
        typed: { fr: ['programme'], en: ['programme', 'brief'] }, words: ['programme'],
        title: { fr: 'Programme fonctionnel et technique', en: 'Functional and technical brief' },
        audience: { fr: 'maître d’ouvrage, maîtrise d’œuvre, exploitant', en: 'owner, designers, operator' },
    },
    outlineBrief: {
        typed: { fr: ['préprogramme'], en: ['outline-brief'] }, words: ['outlineBrief'],
        title: { fr: 'Préprogramme', en: 'Outline brief' },
        audience: { fr: 'maître d’ouvrage', en: 'owner' },
        leavesOut: {
            fr: 'les fiches espaces, le détail des exigences, les vérifications, la démarche avec les usagers, les consultations',
            en: 'room data sheets, requirements in detail, verifications, the work with the users, tenders',
        },
    },
    sheets: {
        typed: { fr: ['fiches', 'fiches-espaces'], en: ['sheets', 'room-data-sheets'] }, words: ['sheets'],
        title: { fr: 'Fiches espaces', en: 'Room data sheets' },
        audience: { fr: 'maîtrise d’œuvre, exploitant, usagers des lieux', en: 'designers, operator, users of the spaces' },
        leavesOut: {
            fr: 'les exigences qui ne portent sur aucun lieu, les coûts, le planning, les risques',
            en: 'requirements that concern no space, costs, schedule, risks',
        },
    },
    budget: {
        typed: { fr: ['budget', 'coûts', 'budget-et-phasage'], en: ['budget', 'costs', 'budget-and-phasing'] },
        words: ['costs', 'planning'],
        title: { fr: 'Budget prévisionnel et phasage', en: 'Provisional budget and phasing' },
        audience: { fr: 'maître d’ouvrage et ses financeurs', en: 'owner and funders' },
        leavesOut: {
            fr: 'les besoins, les surfaces et les exigences qui justifient les montants',
            en: 'the needs, areas and requirements behind the amounts',
        },
    },
    responseFramework: {
        typed: { fr: ['cadre-de-réponse'], en: ['response-framework'] }, words: ['responseFramework'],
        title: { fr: 'Cadre de réponse des candidats', en: 'Response framework for bidders' },
        audience: { fr: 'candidats à la consultation', en: 'bidders' },
        leavesOut: {
            fr: 'le budget du maître d’ouvrage, les risques, les décisions internes et l’analyse des offres',
            en: 'the owner’s budget, risks, internal decisions and the analysis of the bids',
        },
    },
    bidAnalysis: {
        typed: { fr: ['analyse-des-offres', 'grille-d-analyse-des-offres'], en: ['bid-analysis', 'bid-evaluation-matrix'] },
        words: ['bidAnalysis'],
        title: { fr: 'Grille et rapport d’analyse des offres', en: 'Bid evaluation matrix and report' },
        audience: { fr: 'maître d’ouvrage et commission qui juge les offres', en: 'owner and the panel that judges the bids' },
        leavesOut: {
            fr: 'le texte des exigences, et le choix lui-même : le maître d’ouvrage seul décide',
            en: 'the text of the requirements, and the choice itself: only the owner decides',
        },
    },
    dashboard: {
        typed: { fr: ['tableau-de-bord'], en: ['dashboard'] }, words: ['dashboard'], withoutContents: true,
        title: { fr: 'Tableau de bord coûts, délais, risques', en: 'Dashboard of costs, time and risks' },
        audience: { fr: 'maître d’ouvrage, comité de pilotage', en: 'owner, steering committee' },
        leavesOut: {
            fr: 'le contenu du programme : besoins, surfaces, exigences', en: 'what the programme asks for: needs, areas, requirements',
        },
    },
    decisionLog: {
        typed: { fr: ['décisions', 'journal-des-décisions'], en: ['decisions', 'decision-log'] }, words: ['decisionLog'],
        withoutContents: true,
        title: { fr: 'Journal des décisions et des questions', en: 'Log of decisions and questions' },
        audience: { fr: 'maître d’ouvrage, équipe de projet', en: 'owner, project team' },
        leavesOut: {
            fr: 'ce sur quoi portent les décisions : le programme le décrit',
            en: 'what the decisions are about: the programme describes it',
        },
    },
    listeningReport: {
        typed: { fr: ['écoute', 'compte-rendu-d-écoute'], en: ['listening', 'listening-report'] }, words: ['listeningReport'],
        title: { fr: 'Compte rendu d’écoute', en: 'Listening report' },
        audience: { fr: 'maître d’ouvrage, usagers rencontrés', en: 'owner, the users who were met' },
        leavesOut: {
            fr: 'les réponses aux propositions (carnet de prescriptions), les formations, les résultats mesurés',
            en: 'answers to proposals (prescription booklet), training, measured results',
        },
    },
    prescriptionBooklet: {
        typed: { fr: ['carnet', 'carnet-de-prescriptions'], en: ['booklet', 'prescription-booklet'] }, words: ['prescriptionBooklet'],
        title: { fr: 'Carnet de prescriptions des usagers', en: 'Users’ prescription booklet' },
        audience: { fr: 'usagers, maître d’ouvrage, maîtrise d’œuvre', en: 'users, owner, designers' },
        leavesOut: {
            fr: 'les exigences qui ne viennent pas d’une proposition d’usagers, les coûts, le planning',
            en: 'requirements that come from no proposal of the users, costs, schedule',
        },
    },
    charter: {
        typed: { fr: ['charte', 'charte-d-engagement'], en: ['charter', 'commitment-charter'] }, words: ['charter'],
        withoutContents: true,
        title: { fr: 'Charte d’engagement', en: 'Commitment charter' },
        audience: { fr: 'signataires', en: 'signatories' },
        leavesOut: { fr: 'tout ce qui n’engage pas les signataires', en: 'everything that does not commit the signatories' },
    },
    usageNotice: {
        typed: { fr: ['notice', 'notice-d-usage', 'notices'], en: ['notice', 'usage-notice', 'notices'] }, words: ['usageNotice'],
        withoutContents: true, largeType: true,
        title: { fr: 'Notice simplifiée', en: 'Simplified notice' },
        audience: { fr: 'occupants des lieux', en: 'occupants' },
        leavesOut: { fr: 'les exigences techniques : elles sont dans le programme',
            en: 'technical requirements: they are in the programme' },
    },
    resultsReport: {
        typed: { fr: ['résultats', 'rapport-de-résultats'], en: ['results', 'results-report'] }, words: ['resultsReport'],
        title: { fr: 'Rapport de résultats', en: 'Results report' },
        audience: { fr: 'maître d’ouvrage, usagers, financeurs', en: 'owner, users, funders' },
        leavesOut: {
            fr: 'le détail des actions et des exigences dont viennent ces résultats',
            en: 'the details of the activities and requirements behind these results',
        },
    },
    findingsReport: {
        typed: { fr: ['revue', 'rapport-de-revue'], en: ['review', 'review-report'] }, words: ['findingsReport'],
        title: { fr: 'Rapport de revue du programme', en: 'Review report of the programme' },
        audience: { fr: 'rédacteur et vérificateur du programme', en: 'author and checker of the programme' },
        leavesOut: { fr: 'le programme lui-même', en: 'the programme itself' },
    },
    traceabilityMatrix: {
        typed: { fr: ['traçabilité', 'matrice-de-traçabilité'], en: ['traceability', 'traceability-matrix'] },
        words: ['traceabilityMatrix'],
        title: { fr: 'Matrice de traçabilité', en: 'Traceability matrix' },
        audience: { fr: 'maître d’ouvrage, vérificateur, maîtrise d’œuvre', en: 'owner, checker, designers' },
        leavesOut: {
            fr: 'le texte des besoins, des scénarios et des exigences', en: 'the text of needs, scenarios and requirements',
        },
    },
    verificationPlan: {
        typed: { fr: ['vérification', 'plan-de-vérification'], en: ['verification', 'verification-plan'] }, words: ['verificationPlan'],
        title: { fr: 'Plan de vérification et procès-verbaux', en: 'Verification plan and records' },
        audience: { fr: 'maître d’ouvrage, maîtrise d’œuvre, entreprises', en: 'owner, designers, contractors' },
        leavesOut: {
            fr: 'les raisons des exigences, les coûts, le planning', en: 'the reasons of the requirements, costs, schedule',
        },
    },
};

/** The name of a document as the user types it. */
function typedName(kind: DocumentKind, language: Language): string {
    return documentNames[kind].typed[language][0]!;
}

/** What may follow `--document`, for the help and for who typed something else. */
export function shownDocuments(language: Language): readonly string[] {
    const whole = language === 'fr' ? ['livrables', 'tous'] : ['deliverables', 'all'];
    return [...documentKinds.map(kind => typedName(kind, language)), ...whole];
}

/** What stands in the names of a document's files: `cadre-de-reponse`. */
export function fileWord(kind: DocumentKind, language: Language): string {
    return slug(typedName(kind, language));
}

/** What asks for every document, and for those that the programme declares as deliverables. */
const ALL: ReadonlySet<string> = new Set(['all', 'tous', 'tout']);
const DELIVERABLES: ReadonlySet<string> = new Set(['livrables', 'deliverables']);

/** The documents that a user asks for. */
export interface AskedDocuments {
    readonly kinds: readonly DocumentKind[];
    /** Those that the programme declares as deliverables are asked for too. */
    readonly deliverables: boolean;
}

/** Reads names of documents, in either language; gives the first that is unknown instead. */
export function readDocumentNames(names: readonly string[]): AskedDocuments | { readonly unknown: string } {
    const kinds = new Set<DocumentKind>();
    let deliverables = false;
    for (const name of names) {
        const asked = slug(name);
        if (ALL.has(asked)) { documentKinds.forEach(kind => kinds.add(kind)); continue; }
        if (DELIVERABLES.has(asked)) { deliverables = true; continue; }
        const word = wordOf(name.toLowerCase());
        const kind = documentKinds.find(each => {
            const { typed, words } = documentNames[each];
            return [each, ...typed.fr, ...typed.en].some(known => slug(known) === asked) || (word !== undefined && words.includes(word));
        });
        if (kind === undefined) { return { unknown: name }; }
        kinds.add(kind);
    }
    return { kinds: documentKinds.filter(kind => kinds.has(kind)), deliverables };
}

/** The documents that a programme declares as deliverables, in the order of the list. */
export function declaredDocuments(programme: Programme): readonly DocumentKind[] {
    const declared = new Set<string>(programme.of('deliverable').flatMap(({ document }) => document ?? []));
    return documentKinds.filter(kind => documentNames[kind].words.some(word => declared.has(word)));
}

function slug(name: string): string {
    return folded(name.normalize('NFC')).replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
}
