import type { SourceRange } from '../grammar/values.js';
import type { Bilingual, Finding, Fix, Severity } from '../model/findings.js';
import type { Programme } from '../model/programme.js';

/** The families of rules, in the order of the manual. */
export const families = [
    'programme', 'roles', 'usage', 'amu', 'requirement', 'wording', 'verification', 'traceability', 'calculation', 'spaces',
    'cost', 'planning', 'risk', 'tender', 'systems',
] as const;

/** A family of rules: a chapter of the manual. */
export type Family = (typeof families)[number];

/** A programme that a rule speaks of: the text of its one file, in French words. */
export interface Example {
    /** What the rule flags: `‹` and `›` stand around each place that must be flagged. */
    readonly bad: string;
    /** The same, mended: the rule says nothing. */
    readonly good: string;
}

/** One place that a rule flags. */
export interface Hit {
    readonly range: SourceRange;
    /** What is wrong, in one sentence. */
    readonly message: Bilingual;
    /** What to do, in one sentence. */
    readonly advice?: Bilingual;
    /** Where this hit weighs otherwise than its rule does. */
    readonly severity?: Severity;
    readonly related?: Finding['related'];
    readonly fixes?: readonly Fix[];
}

/**
 * A rule that a programme is checked against. Pure over the programme. Its examples are its tests and its page of the manual.
 */
export interface Rule {
    /** Public: never renamed nor reused. */
    readonly code: string;
    readonly family: Family;
    readonly severity: Severity;
    /** What it reports, as the title of its page. */
    readonly title: Bilingual;
    /** Why it matters to who wrote the programme. */
    readonly why: Bilingual;
    /** The norm, law or source behind it; absent for a convention of practice. */
    readonly reference?: string;
    readonly example: Example;
    check(programme: Programme): Iterable<Hit>;
}

/** The findings of a rule. */
export function findingsOf(rule: Rule, programme: Programme): Finding[] {
    const findings: Finding[] = [];
    for (const { range, message, advice, severity, related, fixes } of rule.check(programme)) {
        findings.push({ code: rule.code, severity: severity ?? rule.severity, range, message, advice, related, fixes });
    }
    return findings;
}
