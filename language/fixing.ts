import { applied, sureFixes, type OfferedFix } from './features/fixes.js';
import type { Bilingual, Finding, TextEdit } from './model/findings.js';
import type { CheckedProgramme, Workbench } from './workbench.js';

/** A file before and after the fixes. */
export interface FixedFile {
    readonly file: string;
    readonly before: string;
    readonly after: string;
}

/** What came of the sure fixes of some programmes. */
export interface Fixing {
    /** The files that differ, in the order of their paths. */
    readonly files: readonly FixedFile[];
    /** How many findings were mended, by rule. */
    readonly mended: ReadonlyMap<string, number>;
    /** Fixes that were taken back, because they would have brought an error. */
    readonly refused: readonly { readonly finding: Finding; readonly because: Bilingual }[];
}

/** Which fixes are wanted: of some rules only, in some files only. */
export interface Wanted {
    readonly rules?: ReadonlySet<string>;
    readonly isWithin: (file: string) => boolean;
}

/** A fix may bring another to light; a circle of them ends here. */
const mostRounds = 20;

/**
 * Applies the sure fixes, round after round, until none is left. After each round everything is checked again: a fix that brings an error
 * is taken back. Fixes that would write over each other wait for the next round. The workbench then holds the mended texts.
 */
export function applySureFixes(workbench: Workbench, programmes: () => readonly CheckedProgramme[], wanted: Wanted): Fixing {
    return new Fixer(workbench, programmes, wanted).run();
}

class Fixer {
    private readonly before = new Map<string, string>();
    private readonly mended = new Map<string, number>();
    private readonly refused = new Map<string, Fixing['refused'][number]>();

    constructor(
        private readonly workbench: Workbench, private readonly programmes: () => readonly CheckedProgramme[],
        private readonly wanted: Wanted,
    ) {}

    run(): Fixing {
        for (let round = 0; round < mostRounds; round++) {
            const fixes = apartFrom(this.candidates());
            if (fixes.length === 0) {
                break;
            }
            if (this.apply(fixes)) {
                // Together they bring an error: one by one it is seen which does.
                fixes.forEach(fix => {
                    const now = this.asItStands(fix);
                    const because = now && this.apply([now]);
                    if (because) {
                        this.refused.set(keyOf(fix), { finding: fix.finding, because: because.message });
                    }
                });
            }
        }
        const files = [...this.before].map(([file, before]) => ({ file, before, after: this.workbench.textOf(file)! }))
            .filter(({ before, after }) => before !== after).sort((a, b) => (a.file < b.file ? -1 : 1));
        return { files, mended: this.mended, refused: [...this.refused.values()] };
    }

    private candidates(): readonly OfferedFix[] {
        const textOf = (file: string): string | undefined => this.workbench.textOf(file);
        const found = this.programmes().flatMap(({ programme, findings }) => {
            const own = new Set(programme.files.map(({ file }) => file));
            const asked = findings.filter(({ code }) => !this.wanted.rules || this.wanted.rules.has(code));
            return sureFixes(asked, { language: programme.language, textOf })
                .filter(({ edits }) => edits.every(({ range: { file } }) => own.has(file) && this.wanted.isWithin(file)));
        });
        return found.filter(fix => !this.refused.has(keyOf(fix)));
    }

    /** Other fixes may have moved a fix, or made it needless. */
    private asItStands(fix: OfferedFix): OfferedFix | undefined {
        const key = keyOf(fix);
        return this.candidates().find(other => keyOf(other) === key);
    }

    /** Applies fixes; where that brings an error, takes all of them back and returns it. */
    private apply(fixes: readonly OfferedFix[]): Finding | undefined {
        const errors = this.errors();
        const texts = new Map<string, string>();
        for (const [file, edits] of byFile(fixes.flatMap(fix => fix.edits))) {
            texts.set(file, this.workbench.textOf(file)!);
            this.workbench.setText(file, applied(texts.get(file)!, edits)!);
        }
        const brought = this.broughtSince(errors);
        if (brought) {
            texts.forEach((text, file) => this.workbench.setText(file, text));
            return brought;
        }
        texts.forEach((text, file) => this.before.set(file, this.before.get(file) ?? text));
        fixes.forEach(({ finding: { code } }) => this.mended.set(code, (this.mended.get(code) ?? 0) + 1));
        return undefined;
    }

    private errors(): readonly Finding[] {
        return this.programmes().flatMap(({ findings }) => findings.filter(({ severity }) => severity === 'error'));
    }

    private broughtSince(before: readonly Finding[]): Finding | undefined {
        const left = new Map<string, number>();
        const said = ({ code, range, message }: Finding): string => `${code}\n${range.file}\n${message.en}`;
        before.forEach(finding => left.set(said(finding), (left.get(said(finding)) ?? 0) + 1));
        return this.errors().find(finding => {
            const count = left.get(said(finding)) ?? 0;
            left.set(said(finding), count - 1);
            return count === 0;
        });
    }
}

/** The fixes that can be made in one go, the first come first: none writes where another does. */
export function apartFrom(fixes: readonly OfferedFix[]): readonly OfferedFix[] {
    const taken = new Map<string, { readonly start: number; readonly end: number }[]>();
    return fixes.filter(({ edits }) => {
        const isFree = edits.every(({ range: { file, start, end } }) =>
            !(taken.get(file) ?? []).some(other => start <= other.end && other.start <= end));
        if (isFree) {
            edits.forEach(({ range: { file, start, end } }) => taken.set(file, [...taken.get(file) ?? [], { start, end }]));
        }
        return isFree;
    });
}

function byFile(edits: readonly TextEdit[]): ReadonlyMap<string, readonly TextEdit[]> {
    const files = new Map<string, TextEdit[]>();
    edits.forEach(edit => files.set(edit.range.file, [...files.get(edit.range.file) ?? [], edit]));
    return files;
}

/** What tells a fix apart from round to round, while places move. */
function keyOf({ finding: { code, message, range }, fix }: OfferedFix): string {
    return [code, range.file, message.en, fix.title.en].join('\n');
}
