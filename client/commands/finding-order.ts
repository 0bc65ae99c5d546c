/** A finding, by what decides when it is visited. */
export interface Visited {
    readonly file: string;
    readonly line: number;
    readonly character: number;
    /** 0 for an error, 1 for a warning, then what weighs less. */
    readonly severity: number;
}

/** Where the reader is. */
export type At = Omit<Visited, 'severity'>;

/** The gravest first; of the same weight, in the order of the files and of their lines. */
export function bySeverityThenPlace(one: Visited, other: Visited): number {
    return one.severity - other.severity || byPlace(one, other);
}

/**
 * The place among ordered findings that comes after where the reader is, or before it: from a finding the next one, from elsewhere the
 * first of all, so that none is passed over. Round again at the end.
 */
export function nextAmong(ordered: readonly Visited[], at: At | undefined, backwards: boolean): number {
    const { length } = ordered;
    const here = at === undefined ? -1 : ordered.findIndex(finding => byPlace(finding, at) === 0);
    if (here >= 0) {
        // What is said of one place is told at once: the next finding is elsewhere.
        const same = ordered.filter(other => bySeverityThenPlace(other, ordered[here]!) === 0);
        return (here + (backwards ? length - 1 : same.length)) % length;
    }
    return backwards ? length - 1 : 0;
}

function byPlace(one: At, other: At): number {
    return one.file < other.file ? -1 : one.file > other.file ? 1 : one.line - other.line || one.character - other.character;
}
