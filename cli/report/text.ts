import type { Finding, Severity } from '../../language/model/findings.js';
import type { Language } from '../../language/grammar/vocabulary.js';
import { withFrenchSpaces } from '../messages/french-spaces.js';
import { messagesIn } from '../messages/messages.js';
import { harmless, type Colours } from '../terminal.js';
import { excerpt } from './excerpt.js';
import { allFindings, atLeast, countsOf, fixesOf, type Report, type Reporter, type Told } from './report.js';
import { widest, wrapped } from './wrapped.js';

/** For people: each finding with its line, what is flagged in it, and what to do; then a line that sums up. */
export const textReporter: Reporter = {
    render(report) {
        const findings = allFindings(report);
        const blocks: string[] = [];
        let before: Finding | undefined;
        for (const { finding, language } of findings) {
            // What is said of one place stands together, under one excerpt.
            const again = before !== undefined && isSamePlace(before.range, finding.range);
            const block = renderFinding(finding, language, report, again);
            if (again) {
                blocks[blocks.length - 1] += `\n${block}`;
            } else {
                blocks.push(block);
            }
            before = finding;
        }
        return `${[...blocks, summary(report, findings)].join('\n\n')}\n`;
    },
};

function renderFinding(finding: Finding, language: Language, report: Report, again: boolean): string {
    const { colours } = report;
    const messages = messagesIn(language);
    const { severity, code, advice, related = [] } = finding;
    // A message may quote a text of several lines.
    const say = (text: string): string => harmless((language === 'fr' ? withFrenchSpaces(text) : text).replace(/\s*[\r\n]+\s*/g, ' '));
    const label = colourOf(severity, colours)(colours.bold(messages.check.severity[severity]));
    const head = `${colours.bold(place(finding.range, report))}  ${label}  ${colours.dim(code)}`;
    const width = Math.min(report.width ?? Infinity, widest);
    const gutter = String(report.positionsOf(finding.range.file).at(finding.range.start).line).length;
    const margin = ' '.repeat(gutter + 3);
    return [
        head,
        ...wrapped(say(finding.message[language]), '  ', report.width),
        ...(again ? [] : source(finding, gutter, width, { ...report, language })),
        ...(advice ? wrapped(say(advice[language]), `${margin}  `, report.width, `${margin}${colours.cyan('→')} `) : []),
        ...related.flatMap(other => wrapped(
            `${say(other.message[language])} ${place(other.range, report)}`, `${margin}  `, report.width, `${margin}${colours.dim('↳')} `,
        )),
    ].join('\n');
}

function isSamePlace(one: Finding['range'], other: Finding['range']): boolean {
    return one.file === other.file && one.start === other.start && one.end === other.end;
}

/** The line of the source, and a line that underlines what is flagged in it. */
function source(finding: Finding, gutter: number, width: number, { positionsOf, colours, language }: Report): string[] {
    const { file, start, end } = finding.range;
    const positions = positionsOf(file);
    if (positions.text === '') {
        return [];
    }
    const from = positions.at(start);
    const to = positions.at(end);
    const line = positions.line(from.line);
    const shown = excerpt(line, from.column - 1, to.line > from.line ? line.length : to.column - 1, width - gutter - 6);
    const more = to.line > from.line ? ` ${colours.dim(messagesIn(language).check.untilLine(to.line))}` : '';
    const underline = colourOf(finding.severity, colours)('^'.repeat(shown.marked));
    return [
        ` ${colours.dim(`${String(from.line).padStart(gutter)} │`)} ${shown.text}`.trimEnd(),
        ` ${colours.dim(`${' '.repeat(gutter)} │`)} ${' '.repeat(shown.before)}${underline}${more}`,
    ];
}

function place({ file, start }: Finding['range'], { pathOf, positionsOf }: Report): string {
    const { line, column } = positionsOf(file).at(start);
    return harmless(`${pathOf(file, 'native')}:${line}:${column}`);
}

function colourOf(severity: Severity, colours: Colours): (text: string) => string {
    switch (severity) {
        case 'error': return colours.red;
        case 'warning': return colours.yellow;
        case 'information': return colours.blue;
    }
}

function summary(report: Report, told: readonly Told[]): string {
    const { colours, messages, programmes } = report;
    const counts = countsOf(told.map(({ finding }) => finding));
    const declared = programmes.filter(({ programme }) => programme.header ?? programme.libraryHeader).length;
    const files = programmes.reduce((sum, { programme }) => sum + programme.files.length, 0);
    const elements = programmes.flatMap(({ programme }) =>
        programme.elements.filter(element => programme.isOwn(element) && !element.derived)).length;
    const scope = colours.dim(`(${messages.check.scope(declared, files, elements)})`);
    const waived = programmes.reduce((sum, programme) => sum + programme.waived.length, 0);
    const asides = waived > 0 ? [`  ${colours.dim(messages.check.waived(waived))}`] : [];
    if (told.length === 0) {
        return [`${colours.green(`✓ ${messages.check.clean}`)} ${scope}`, ...asides].join('\n');
    }
    const fixes = told.map(one => fixesOf(one, report)).filter(offers => offers.length > 0);
    const sure = fixes.filter(offers => offers.some(({ fix }) => fix.sure)).length;
    const worst = counts.error > 0 ? 'error' : counts.warning > 0 ? 'warning' : 'information';
    const mark = atLeast(worst, report.failOn) ? '✗' : '✓';
    return [
        `${colourOf(worst, colours)(`${mark} ${messages.check.counts(counts)}`)} ${scope}`,
        ...(fixes.length > 0 ? [`  ${colours.dim(messages.check.fixable(fixes.length, sure))}`] : []),
        ...asides,
    ].join('\n');
}
