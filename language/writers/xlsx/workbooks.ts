/** Which sheets make which workbook. */
import type { AnyElement } from '../../model/elements.js';
import { Compilation, type CompileOptions } from '../../document/sections/compilation.js';
import { periodText } from '../../document/sections/values.js';
import type { Programme } from '../../model/programme.js';
import { documentCover } from '../../document/documents/cover.js';
import type { DocumentKind } from '../../document/documents/names.js';
import { Book } from './book.js';
import type { WriterNote } from '../writer.js';
import { fileOf, longestText } from './file.js';
import { addressOf } from './formulas.js';
import { Workbook } from './grid.js';
import { areasSheet } from './sheets/areas.js';
import { costsSheet } from './sheets/costs.js';
import { elementSheets, findingsSheet } from './sheets/elements.js';
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

/** What each workbook is made of, in the order of its sheets; what a later sheet counts with stands before it. */
const PARTS: Readonly<Record<DocumentKind, readonly ((book: Book) => unknown)[]>> = {
    programme: [
        parametersSheet, areasSheet, roomSheets, requirementsSheet, criteriaSheet, phaseMatrixSheet, needMatrixSheet, verificationSheets,
        costsSheet, planningSheet, riskSheets, offerSheets, indicatorSheets, logSheets,
    ],
    outlineBrief: [
        elementSheets('objective', 'need', 'user'), parametersSheet, areasSheet, costsSheet, planningSheet, riskSheets, logSheets,
    ],
    sheets: [parametersSheet, areasSheet, roomSheets],
    budget: [parametersSheet, areasSheet, costsSheet, planningSheet],
    responseFramework: [frameworkSheets],
    bidAnalysis: [offerSheets],
    dashboard: [parametersSheet, costsSheet, planningSheet, riskSheets, indicatorSheets, logSheets],
    decisionLog: [logSheets],
    listeningReport: [elementSheets('activity', 'user', 'need', 'scenario')],
    prescriptionBooklet: [elementSheets('proposal', 'guidance')],
    charter: [elementSheets('commitment', 'champion')],
    usageNotice: [elementSheets('guidance', 'champion')],
    resultsReport: [indicatorSheets],
    findingsReport: [findingsSheet],
    traceabilityMatrix: [requirementsSheet, phaseMatrixSheet, needMatrixSheet],
    verificationPlan: [verificationSheets, phaseMatrixSheet],
};

/** A programme as a workbook of a kind, in memory: its sheets, their formulas and what these come to. */
export function workbookOf(programme: Programme, kind: DocumentKind, options: CompileOptions): Workbook {
    const c = new Compilation(programme, options);
    const { header, libraryHeader } = programme;
    const head = (header ?? libraryHeader) as AnyElement | undefined;
    const title = head ? titleOf(c, head) : '';
    const { genre } = documentCover(c, kind);
    const people = (references: NonNullable<typeof header>['owner']): string =>
        programme.resolveAll(references).map(each => titleOf(c, each)).join(', ');
    const revision = header?.revision;
    const dated = [
        revision?.label === undefined ? '' : `${c.language === 'fr' ? 'indice' : 'revision'} ${revision.label.text}`,
        revision?.date === undefined ? '' : periodText(c, revision.date),
    ].filter(part => part !== '').join(' – ');
    const workbook = new Workbook(c.language, {
        title: `${genre} – ${title}`, subject: genre, author: people(header?.author),
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
    if (summary) { fillSummary(book, summary, kind); }
    workbook.sheets.forEach(sheet => sheet.alignHeads());
    return workbook;
}

/** What the file does not hold whole: texts longer than a cell takes. */
export function notesOn({ sheets }: Workbook): readonly WriterNote[] {
    const cut = sheets.flatMap(({ rows }) => rows.flat()).filter(({ content }) =>
        typeof content === 'string' && content.length > longestText);
    return cut.map(cell => {
        const place = addressOf(cell);
        return { code: 'layout-lost', message: {
            fr: `Feuille « ${cell.sheet.name} », cellule ${place} : texte plus long que ce qu’une cellule accepte, la fin est coupée.`,
            en: `Sheet “${cell.sheet.name}”, cell ${place}: the text is longer than a cell takes, its end is cut off.`,
        } };
    });
}

/** The bytes of a workbook of a kind. */
export function workbook(programme: Programme, kind: DocumentKind, options: CompileOptions): Promise<Uint8Array> {
    return fileOf(workbookOf(programme, kind, options));
}
