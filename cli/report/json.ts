import type { SourceRange } from '../../language/grammar/values.js';
import type { CheckedProgramme } from '../../language/workbench.js';
import { allFindings, allWaived, countsOf, fixesOf, type Report, type Reporter, type Told, type ToldWaiver } from './report.js';

/** For programs: one object, its lines and columns from 1, its offsets in UTF-16 units from the start of the file. */
export const jsonReporter: Reporter = {
    render(report) {
        const findings = allFindings(report);
        const waived = allWaived(report);
        const counts = countsOf(findings.map(({ finding }) => finding));
        return `${JSON.stringify({
            amont: report.version,
            programmes: report.programmes.map(programme => describe(programme, report)),
            summary: { errors: counts.error, warnings: counts.warning, informations: counts.information, waived: waived.length },
            findings: findings.map(told => write(told, report)),
            waived: waived.map(told => ({ ...write(told, report), waiver: writeWaiver(told, report) })),
        }, undefined, 2)}\n`;
    },
};

function describe(checked: CheckedProgramme, report: Report) {
    const { programme } = checked;
    const header = programme.header ?? programme.libraryHeader;
    return {
        kind: programme.header ? 'programme' : programme.libraryHeader ? 'library' : 'none',
        id: header?.id,
        title: header?.title?.text,
        language: programme.language,
        folder: report.pathOf(checked.folder, '/'),
        files: programme.files.map(({ file }) => report.pathOf(file, '/')),
    };
}

function write(told: Told, report: Report) {
    const { finding: { code, severity, range, message, advice, related, fixes }, language } = told;
    return {
        code,
        severity,
        ...where(range, report),
        message: message[language],
        advice: advice?.[language],
        related: related?.map(other => ({ ...where(other.range, report), message: other.message[language] })),
        fixes: fixes && fixesOf(told, report).map(({ fix, edits }) => ({
            title: fix.title[language],
            sure: fix.sure ?? false,
            edits: edits.map(edit => ({ ...where(edit.range, report), newText: edit.newText })),
        })),
    };
}

function writeWaiver({ waiver: { reason, until, by, range }, element }: ToldWaiver, report: Report) {
    return { element: element.id, reason: reason?.text, until: until?.to, by: by?.map(({ name }) => name), ...where(range, report) };
}

function where({ file, start, end }: SourceRange, { positionsOf, pathOf }: Report) {
    const positions = positionsOf(file);
    return {
        file: pathOf(file, '/'),
        start: { ...positions.at(start), offset: start },
        end: { ...positions.at(end), offset: end },
    };
}
