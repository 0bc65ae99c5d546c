import type { Finding } from '../../language/model/findings.js';
import type { Language } from '../../language/grammar/vocabulary.js';
import { allFindings, atLeast, type Report, type Reporter } from './report.js';

/** For continuous integration: a suite a file, a case a finding; a file without any is one case that passes. */
export const junitReporter: Reporter = {
    render(report) {
        const byFile = new Map<string, { finding: Finding; language: Language }[]>();
        for (const { programme } of report.programmes) {
            programme.files.forEach(({ file }) => byFile.set(file, []));
        }
        for (const each of allFindings(report)) {
            const list = byFile.get(each.finding.range.file);
            if (list) {
                list.push(each);
            } else {
                byFile.set(each.finding.range.file, [each]);
            }
        }
        const suites = [...byFile].map(([file, findings]) => suite(report.pathOf(file, '/'), findings, report));
        const failures = suites.reduce((sum, { failed }) => sum + failed, 0);
        const tests = suites.reduce((sum, { cases }) => sum + cases.length, 0);
        return [
            '<?xml version="1.0" encoding="UTF-8"?>',
            `<testsuites name="amont" tests="${tests}" failures="${failures}" errors="0">`,
            ...suites.flatMap(({ name, failed, cases }) => [
                `  <testsuite name="${escapeXml(name)}" tests="${cases.length}" failures="${failed}" errors="0" skipped="0">`,
                ...cases,
                '  </testsuite>',
            ]),
            '</testsuites>\n',
        ].join('\n');
    },
};

function suite(name: string, findings: readonly { finding: Finding; language: Language }[], report: Report) {
    const { severity, clean } = report.messages.check;
    if (findings.length === 0) {
        return { name, failed: 0, cases: [`    <testcase classname="${escapeXml(name)}" name="${escapeXml(clean)}"/>`] };
    }
    const cases = findings.map(({ finding, language }) => {
        const { line, column } = report.positionsOf(finding.range.file).at(finding.range.start);
        const message = finding.message[language];
        const body = `${name}:${line}:${column}\n${message}${finding.advice ? `\n→ ${finding.advice[language]}` : ''}`;
        const inside = atLeast(finding.severity, report.failOn)
            ? `<failure type="${finding.severity}" message="${escapeXml(message)}">${escapeXml(body)}</failure>`
            : `<system-out>${escapeXml(`${severity[finding.severity]} ${body}`)}</system-out>`;
        const title = `${finding.code} (${line}:${column})`;
        return `    <testcase classname="${escapeXml(name)}" name="${escapeXml(title)}">${inside}</testcase>`;
    });
    return { name, failed: findings.filter(({ finding }) => atLeast(finding.severity, report.failOn)).length, cases };
}

const entities: Readonly<Record<string, string>> = {
    '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\n': '&#10;', '\t': '&#9;', '\r': '&#13;',
};

/** Characters that XML 1.0 forbids even as entities become the replacement character, as do halves of surrogate pairs. */
function escapeXml(text: string): string {
    return text

        .replace(/[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd')
        .replace(/[&<>"\n\t\r]/g, character => entities[character]!);
}
