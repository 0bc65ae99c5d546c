/** Which sheets make which workbook. */
import type { AnyElement } from '../../model/elements.js';
import { Compilation, type CompileOptions } from '../../document/sections/compilation.js';
import { periodText } from '../../document/sections/values.js';
import type { Programme } from '../../model/programme.js';
import { Book } from './book.js';
import { fileOf } from './file.js';
import { Workbook } from './grid.js';
import { areasSheet } from './sheets/areas.js';
import { costsSheet } from './sheets/costs.js';
import { frameworkSheets } from './sheets/framework.js';
import { indicatorSheets } from './sheets/indicators.js';
import { logSheets } from './sheets/log.js';
import { offerSheets } from './sheets/offers.js';
import { parametersSheet } from './sheets/parameters.js';
import { planningSheet } from './sheets/planning.js';
import { criteriaSheet, requirementsSheet } from './sheets/requirements.js';
import { riskSheets } from './sheets/risks.js';
import { roomSheets } from './sheets/rooms.js';
import { fillSummary, summarySheet } from './sheets/summary.js';
import { needMatrixSheet, phaseMatrixSheet } from './sheets/traceability.js';
import { verificationSheets } from './sheets/verification.js';
import { titleOf } from './texts.js';

/** The workbooks that a programme is handed over as: all of it, or one part of the mission. */
export const workbookKinds = [
    'programme', 'sheets', 'costs', 'planning', 'responseFramework', 'bidAnalysis', 'dashboard', 'decisionLog', 'resultsReport',
    'verificationPlan', 'traceability',
] as const;
/** One of these workbooks. */
export type WorkbookKind = (typeof workbookKinds)[number];

const GENRES: Readonly<Record<WorkbookKind, { readonly fr: string; readonly en: string }>> = {
    programme: { fr: 'Programme', en: 'Programme' },
    sheets: { fr: 'Fiches espaces', en: 'Room data sheets' },
    costs: { fr: 'Budget et phasage', en: 'Budget and phasing' },
    planning: { fr: 'Planning', en: 'Planning' },
    responseFramework: { fr: 'Cadre de réponse', en: 'Response framework' },
    bidAnalysis: { fr: 'Grille d’analyse des offres', en: 'Bid evaluation matrix' },
    dashboard: { fr: 'Tableau de bord', en: 'Dashboard' },
    decisionLog: { fr: 'Relevé des décisions et des questions', en: 'Decision log' },
    resultsReport: { fr: 'Résultats', en: 'Results' },
    verificationPlan: { fr: 'Plan de vérification', en: 'Verification plan' },
    traceability: { fr: 'Traçabilité', en: 'Traceability' },
};

/** What each workbook is made of, in the order of its sheets; what a later sheet counts with stands before it. */
const PARTS: Readonly<Record<WorkbookKind, readonly ((book: Book) => unknown)[]>> = {
    programme: [
        parametersSheet, areasSheet, roomSheets, requirementsSheet, criteriaSheet, phaseMatrixSheet, needMatrixSheet, verificationSheets,
        costsSheet, planningSheet, riskSheets, offerSheets, indicatorSheets, logSheets,
    ],
    sheets: [parametersSheet, areasSheet, roomSheets],
    costs: [parametersSheet, areasSheet, costsSheet, planningSheet],
    planning: [planningSheet],
    responseFramework: [book => frameworkSheets(book)],
    bidAnalysis: [offerSheets],
    dashboard: [parametersSheet, costsSheet, planningSheet, riskSheets, indicatorSheets],
    decisionLog: [logSheets],
    resultsReport: [indicatorSheets],
    verificationPlan: [verificationSheets, phaseMatrixSheet],
    traceability: [requirementsSheet, phaseMatrixSheet, needMatrixSheet],
};

/** A programme as a workbook of a kind, in memory: its sheets, their formulas and what these come to. */
export function workbookOf(programme: Programme, kind: WorkbookKind, options: CompileOptions): Workbook {
    const c = new Compilation(programme, options);
    const { header, libraryHeader } = programme;
    const head = (header ?? libraryHeader) as AnyElement | undefined;
    const title = head ? titleOf(c, head) : '';
    const genre = GENRES[kind][c.language];
    const people = (references: NonNullable<typeof header>['owner']): string =>
        programme.resolveAll(references).map(each => titleOf(c, each)).join(', ');
    const revision = header?.revision;
    const dated = [
        revision?.label === undefined ? '' : `${c.language === 'fr' ? 'indice' : 'revision'} ${revision.label.text}`,
        revision?.date === undefined ? '' : periodText(c, revision.date),
    ].filter(part => part !== '').join(' – ');
    const workbook = new Workbook(c.language, {
        title: kind === 'programme' ? title : `${genre} – ${title}`, subject: genre, author: people(header?.author),
        company: people(header?.owner),
        keywords: [head?.id, revision?.label?.text].filter(part => part !== undefined && part !== '').join(', '),
        description: header?.description?.text.replace(/\s+/g, ' ').slice(0, 250) ?? '',
        date: c.environment.today,
    }, { left: title, right: [head?.id, dated].filter(part => part !== undefined && part !== '').join(' – '), foot: genre, page: 'Page' });
    const book = new Book(c, workbook);
    // Who answers a tender is given what to answer, and nothing else of the programme.
    const summary = kind === 'responseFramework' ? undefined : summarySheet(book);
    PARTS[kind].forEach(part => part(book));
    book.finish();
    if (summary) { fillSummary(book, summary); }
    return workbook;
}

/** The bytes of a workbook of a kind. */
export function workbook(programme: Programme, kind: WorkbookKind, options: CompileOptions): Promise<Uint8Array> {
    return fileOf(workbookOf(programme, kind, options));
}
