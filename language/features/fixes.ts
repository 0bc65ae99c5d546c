import type { Finding, Fix } from '../model/findings.js';

/** A way to mend a finding, with the finding. */
export interface OfferedFix {
    readonly finding: Finding;
    readonly fix: Fix;
}

/** The fixes of the findings that touch a stretch of a file. */
export function fixesAt(findings: readonly Finding[], file: string, start: number, end: number): OfferedFix[] {
    return findings
        .filter(({ range, fixes }) => fixes && range.file === file && range.start <= end && start <= range.end)
        .flatMap(finding => finding.fixes!.map(fix => ({ finding, fix })));
}
