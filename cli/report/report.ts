import { offered, type OfferedFix } from '../../language/features/fixes.js';
import type { Language } from '../../language/grammar/vocabulary.js';
import type { Finding, Severity } from '../../language/model/findings.js';
import type { Waived } from '../../language/rules/waiving.js';
import type { CheckedProgramme } from '../../language/workbench.js';
import type { Messages } from '../messages/messages.js';
import type { Colours } from '../terminal.js';
import type { Positions } from './positions.js';

/** What was found, and how it is to be told. */
export interface Report {
    readonly programmes: readonly CheckedProgramme[];
    /** Where the offsets of a file lie. */
    readonly positionsOf: (file: string) => Positions;
    /** The path of a file from the current folder; with `/`, or with the system's own separator. */
    readonly pathOf: (file: string, separator: '/' | 'native') => string;
    /** The language in which the findings of a programme are told. */
    readonly languageOf: (programme: CheckedProgramme) => Language;
    /** The language of what is said about all of them. */
    readonly language: Language;
    readonly messages: Messages;
    /** The severity from which a finding fails the check. */
    readonly failOn: Severity;
    readonly version: string;
    readonly colours: Colours;
    /** The columns of a line, where there is a limit. */
    readonly width: number | undefined;
}

/** Writes a report in one format: the whole text, ended. */
export interface Reporter {
    render(report: Report): string;
}

/** Every finding of a report with the programme it belongs to, in order. */
export function allFindings(report: Report): Told[] {
    return report.programmes.flatMap(programme => {
        const language = report.languageOf(programme);
        return programme.findings.map(finding => ({ finding, language, words: programme.programme.language }));
    });
}

/** Every finding that a waiver sets aside, with that waiver. */
export function allWaived(report: Report): readonly ToldWaiver[] {
    return report.programmes.flatMap(programme => programme.waived.map(waived => ({
        ...waived, language: report.languageOf(programme), words: programme.programme.language,
    })));
}

/** A finding that is told as set aside. */
export type ToldWaiver = Told & Waived;

/** A finding, the language in which it is told, and the one whose words its programme uses. */
export interface Told {
    readonly finding: Finding;
    readonly language: Language;
    readonly words: Language;
}

/** The fixes of a finding that can be made where it stands. */
export function fixesOf({ finding, words }: Told, { positionsOf }: Report): readonly OfferedFix[] {
    return offered([finding], { language: words, textOf: file => positionsOf(file).text });
}

/** Whether a severity weighs as much as another, or more. */
export function atLeast(severity: Severity, level: Severity): boolean {
    const order: readonly Severity[] = ['error', 'warning', 'information'];
    return order.indexOf(severity) <= order.indexOf(level);
}

/** How many findings there are of each severity. */
export function countsOf(findings: readonly Finding[]): Record<Severity, number> {
    const counts: Record<Severity, number> = { error: 0, warning: 0, information: 0 };
    for (const { severity } of findings) {
        counts[severity]++;
    }
    return counts;
}
