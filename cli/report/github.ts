import type { Severity } from '../../language/model/findings.js';
import { allFindings, type Reporter } from './report.js';

const commands: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', information: 'notice' };

/** For GitHub Actions: one workflow command a finding, which the forge shows beside the line. */
export const githubReporter: Reporter = {
    render(report) {
        return allFindings(report).map(({ finding, language }) => {
            const positions = report.positionsOf(finding.range.file);
            const start = positions.at(finding.range.start);
            const end = positions.at(finding.range.end);
            const properties = {
                file: report.pathOf(finding.range.file, '/'),
                line: start.line,
                endLine: end.line,
                // The forge takes columns only where the finding stays on one line.
                ...(end.line === start.line ? { col: start.column, endColumn: Math.max(end.column, start.column + 1) } : {}),
                title: finding.code,
            };
            const listed = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(String(value))}`).join(',');
            const message = [finding.message[language], ...(finding.advice ? [`→ ${finding.advice[language]}`] : [])].join('\n');
            return `::${commands[finding.severity]} ${listed}::${escapeData(message)}\n`;
        }).join('');
    },
};

function escapeData(text: string): string {
    return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
    return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
