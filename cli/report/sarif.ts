import type { OfferedFix } from '../../language/features/fixes.js';
import type { SourceRange } from '../../language/grammar/values.js';
import type { Language } from '../../language/grammar/vocabulary.js';
import type { Severity } from '../../language/model/findings.js';
import { rulePage } from '../../language/rule-pages.js';
import { rules } from '../../language/rules/index.js';
import { allFindings, allWaived, fixesOf, type Report, type Reporter, type Told, type ToldWaiver } from './report.js';

const levels: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', information: 'note' };

/** For tools that gather findings: SARIF 2.1.0. */
export const sarifReporter: Reporter = {
    render(report) {
        const findings = allFindings(report);
        const waived = allWaived(report);
        const described = describeRules([...findings, ...waived].map(({ finding }) => finding.code), report.language);
        const indexes = new Map(described.map(({ id }, index) => [id, index]));
        return `${JSON.stringify({
            $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
            version: '2.1.0',
            runs: [{
                tool: {
                    driver: {
                        name: 'Amont', version: report.version, semanticVersion: report.version, language: report.language,
                        rules: described,
                    },
                },
                columnKind: 'utf16CodeUnits',
                invocations: [{ executionSuccessful: true }],
                artifacts: report.programmes.flatMap(({ programme }) => programme.files)
                    .map(({ file }) => ({ location: artifact(file, report), sourceLanguage: 'amont' })),
                results: [
                    ...findings.map(told => result(told, indexes.get(told.finding.code)!, report)),
                    ...waived.map(told => ({
                        ...result(told, indexes.get(told.finding.code)!, report), suppressions: [suppression(told, report)],
                    })),
                ],
            }],
        }, undefined, 2)}\n`;
    },
};

/** Every rule, then the codes found that come from elsewhere: reading, syntax, names. */
function describeRules(found: readonly string[], language: Language) {
    const known = new Set(rules.map(({ code }) => code));
    return [
        ...rules.map(rule => {
            const { code, title, why, reference, severity, family } = rule;
            return {
                id: code,
                shortDescription: { text: title[language] },
                fullDescription: { text: why[language] },
                // The whole page goes along: there is no public address that could be linked.
                help: {
                    text: reference === undefined ? why[language] : `${why[language]}\n${reference}`,
                    markdown: rulePage(rule, language),
                },
                defaultConfiguration: { level: levels[severity] },
                properties: { tags: [family] },
            };
        }),
        ...[...new Set(found)].filter(code => !known.has(code)).sort().map(id => ({ id })),
    ];
}

function result(told: Told, ruleIndex: number, report: Report) {
    const { finding: { code, severity, range, message, advice, related = [] }, language } = told;
    const fixes = fixesOf(told, report);
    return {
        ruleId: code,
        ruleIndex,
        level: levels[severity],
        message: { text: advice ? `${message[language]}\n${advice[language]}` : message[language] },
        locations: [location(range, report)],
        ...(related.length > 0 ? {
            relatedLocations: related.map((other, id) => ({
                id, ...location(other.range, report), message: { text: other.message[language] },
            })),
        } : {}),
        ...(fixes.length > 0 ? { fixes: fixes.map(fix => writeFix(fix, language, report)) } : {}),
    };
}

/** The waiver in the text, as the reason for which a result is set aside. */
function suppression({ waiver: { reason, range } }: ToldWaiver, report: Report) {
    return { kind: 'inSource', status: 'accepted', justification: reason?.text, location: location(range, report) };
}

function location(range: SourceRange, report: Report) {
    return { physicalLocation: { artifactLocation: artifact(range.file, report), region: region(range, report) } };
}

function region({ file, start, end }: SourceRange, report: Report) {
    const positions = report.positionsOf(file);
    const from = positions.at(start);
    const to = positions.at(end);
    return {
        startLine: from.line, startColumn: from.column, endLine: to.line, endColumn: to.column,
        charOffset: start, charLength: end - start,
    };
}

function artifact(file: string, report: Report) {
    const path = report.pathOf(file, '/');
    // On Windows a file on another drive has no path from here.
    const uri = /^[A-Za-z]:\//.test(path) ? `file:///${encodePath(path)}` : encodePath(path);
    return path.startsWith('..') || uri.startsWith('file:') ? { uri } : { uri, uriBaseId: '%SRCROOT%' };
}

function encodePath(path: string): string {
    return path.split('/').map(encodeURIComponent).join('/');
}

function writeFix({ fix, edits }: OfferedFix, language: Language, report: Report) {
    const byFile = new Map<string, { deletedRegion: ReturnType<typeof region>; insertedContent: { text: string } }[]>();
    for (const { range, newText } of edits) {
        const replacement = { deletedRegion: region(range, report), insertedContent: { text: newText } };
        byFile.set(range.file, [...(byFile.get(range.file) ?? []), replacement]);
    }
    return {
        description: { text: fix.title[language] },
        artifactChanges: [...byFile].map(([file, replacements]) => ({ artifactLocation: artifact(file, report), replacements })),
    };
}
