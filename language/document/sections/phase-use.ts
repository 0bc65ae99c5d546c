import type { Element } from '../../model/elements.js';
import type { Compilation } from './compilation.js';

/** What a requirement does in a phase. */
export type PhaseMark = 'carried' | 'verified' | 'both';

/** Which phases the programme uses, and for what: each requirement is looked at once. */
export class PhaseUse {
    /** Declared phases and those that something names, in the order of the ladder. */
    readonly phases: readonly Element<'phase'>[];
    private readonly marks = new Map<string, ReadonlyMap<string, PhaseMark>>();
    private readonly carriedCounts = new Map<string, number>();
    private readonly verifiedCounts = new Map<string, number>();

    constructor(private readonly c: Compilation) {
        for (const requirement of c.requirements) { this.marks.set(requirement.key, this.read(requirement)); }
        const { programme } = c;
        this.phases = programme.ladder.phases.filter(phase => c.has(phase)
            && (phase.derived !== true || this.carried(phase) > 0 || this.verified(phase) > 0 || programme.incoming(phase).length > 0));
    }

    private read(requirement: Element<'requirement'>): ReadonlyMap<string, PhaseMark> {
        const marks = new Map<string, PhaseMark>();
        for (const { key } of this.c.phasesIn(requirement.phases)) {
            marks.set(key, 'carried');
            this.carriedCounts.set(key, (this.carriedCounts.get(key) ?? 0) + 1);
        }
        for (const { phases } of requirement.verifications) {
            for (const { key } of this.c.phasesIn(phases)) {
                marks.set(key, marks.get(key) === 'carried' || marks.get(key) === 'both' ? 'both' : 'verified');
                this.verifiedCounts.set(key, (this.verifiedCounts.get(key) ?? 0) + 1);
            }
        }
        return marks;
    }

    /** What a requirement does in each phase, by the phase's key. */
    of(requirement: Element<'requirement'>): ReadonlyMap<string, PhaseMark> {
        return this.marks.get(requirement.key) ?? new Map<string, PhaseMark>();
    }

    /** How many requirements a phase carries. */
    carried(phase: Element<'phase'>): number {
        return this.carriedCounts.get(phase.key) ?? 0;
    }

    /** How many verifications take place in a phase. */
    verified(phase: Element<'phase'>): number {
        return this.verifiedCounts.get(phase.key) ?? 0;
    }
}
