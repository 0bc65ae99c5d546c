import { Completeness } from './completeness/completeness.js';
import { notYetDue } from './completeness/points.js';
import type { FileModel } from './model/elements.js';
import { inOrder, type Finding } from './model/findings.js';
import type { Baseline } from './model/limits.js';
import type { Programme } from './model/programme.js';
import { checkProgramme, rules } from './rules/index.js';
import { checkOwnRules } from './rules/own-rule.js';
import { sortByWaivers, type Sorted, type Waived } from './rules/waiving.js';
import { weighed, type Settings, type Weight } from './settings.js';

/** A programme with the folder that holds it and what was found in its files. */
export interface CheckedProgramme {
    /** The folder of its declaration; for files without one, the folder of the first. */
    readonly folder: string;
    readonly programme: Programme;
    /** Its settings, where its folder holds some. */
    readonly settings?: Settings;
    /** In the order of the text, file by file. */
    readonly findings: readonly Finding[];
    /** What was found and is set aside in the text, with a reason. */
    readonly waived: readonly Waived[];
    /** What is complete at each phase, and what is not. */
    readonly completeness: Completeness;
}

/** What is known of a programme rests on these: where they are as before, so is what was found. */
export type Input = FileModel | Finding | Settings | ReadonlyMap<string, Weight> | Baseline | string | undefined;

/** Rules that say nothing before its phase has come. */
const dueByPhase: ReadonlySet<string> = new Set(rules.filter(({ family }) => family === 'completeness').map(({ code }) => code));

/** Rules look at a programme when its findings are asked for: what only navigates in it does not wait for them. */
export class Checked implements CheckedProgramme {
    private found: Pick<CheckedProgramme, 'findings' | 'waived'> | undefined;
    private counted: Completeness | undefined;

    constructor(
        readonly folder: string, readonly programme: Programme,
        /** What it was made from: while these are the same, so is all that is known of it. */
        readonly inputs: readonly Input[],
        private readonly read: readonly Finding[],
        readonly settings: Settings | undefined,
        private readonly hostWeights: ReadonlyMap<string, Weight>,
        private readonly today: string | undefined,
        /** Whether it is judged at another phase than that of its stage. */
        private readonly isElsewhere: boolean,
    ) {}

    get findings(): readonly Finding[] {
        return this.sorted.findings;
    }

    get waived(): readonly Waived[] {
        return this.sorted.waived;
    }

    private get sorted(): Pick<CheckedProgramme, 'findings' | 'waived'> {
        return this.found ??= this.check();
    }

    private check(): Pick<CheckedProgramme, 'findings' | 'waived'> {
        const { programme } = this;
        const { findings, waived, raised, idle } = this.sift(inOrder([
            ...this.read, ...this.weigh(checkProgramme(programme)), ...checkOwnRules(this.settings?.requires ?? [], programme),
        ]));
        const wrong = [...raised, ...this.withoutEffect(idle)];
        const waiting = notYetDue(programme);
        const due = waiting.size === 0 ? findings : findings.filter(({ code }) => !waiting.has(code));
        return { findings: wrong.length === 0 ? due : inOrder([...due, ...this.weigh(wrong)]), waived };
    }

    /** Of waivers that set nothing aside now, those of which it can be said that they never will. */
    private withoutEffect(idle: Sorted['idle']): readonly Finding[] {
        // At another phase than its own it cannot be said of any.
        if (idle.length === 0 || this.isElsewhere) {
            return [];
        }
        const last = this.programme.ladder.phases.length - 1;
        if (last < 0 || !idle.some(({ code }) => dueByPhase.has(code))) {
            return idle.map(({ finding }) => finding);
        }
        // What falls due at a later phase may be waived ahead of it.
        const later = this.sift(this.weigh(checkProgramme(this.programme.judgedAt(last))));
        const never = new Set(later.idle.map(({ finding: { range } }) => `${range.start} ${range.file}`));
        return idle.filter(({ code, finding: { range } }) => !dueByPhase.has(code) || never.has(`${range.start} ${range.file}`))
            .map(({ finding }) => finding);
    }

    get completeness(): Completeness {
        return this.counted ??= new Completeness(
            this.programme,
            code => (this.hostWeights.get(code) ?? this.settings?.rules.get(code)) === 'off',
            findings => this.sift(this.weigh(findings)).findings,
        );
    }

    private weigh(findings: readonly Finding[]): readonly Finding[] {
        return weighed(findings, this.settings?.rules, this.hostWeights);
    }

    private sift(findings: readonly Finding[]): Sorted {
        const own = (this.settings?.requires ?? []).map(({ name }) => `own/${name}`);
        return sortByWaivers(this.programme, findings, own, this.today);
    }
}
