/** What writes each document, and nothing else registers one. */
import { bidAnalysis } from './bid-analysis.js';
import { budget } from './budget.js';
import { charter } from './charter.js';
import { dashboard } from './dashboard.js';
import { decisionLog } from './decision-log.js';
import { findingsReport } from './findings-report.js';
import { listeningReport } from './listening-report.js';
import type { DocumentKind } from './names.js';
import { outlineBrief } from './outline-brief.js';
import type { Builder } from './parts.js';
import { prescriptionBooklet } from './prescription-booklet.js';
import { programmeSections } from './programme.js';
import { responseFramework } from './response-framework.js';
import { resultsReport } from './results-report.js';
import { roomSheets } from './room-sheets.js';
import { traceabilityMatrix } from './traceability-matrix.js';
import { usageNotice } from './usage-notice.js';
import { verificationPlan } from './verification-plan.js';

/** The parts of each document. */
export const builders: Readonly<Record<DocumentKind, Builder>> = {
    programme: programmeSections, outlineBrief, sheets: roomSheets, budget, responseFramework, bidAnalysis, dashboard, decisionLog,
    listeningReport, prescriptionBooklet, charter, usageNotice, resultsReport, findingsReport, traceabilityMatrix, verificationPlan,
};
