import type { KindName } from '../grammar/concepts.js';
import type { SourceRange } from '../grammar/values.js';
import { isKind, type AnyElement, type Element, type FileModel } from '../model/elements.js';
import type { Bilingual, Finding, Fix, Severity } from '../model/findings.js';
import type { Programme } from '../model/programme.js';
import { counts, perFile } from './own.js';

/** The families of rules, in the order of the manual. */
export const families = [
    'programme', 'roles', 'usage', 'amu', 'requirement', 'wording', 'verification', 'traceability', 'calculation', 'spaces',
    'cost', 'planning', 'risk', 'tender', 'systems', 'completeness', 'waivers',
] as const;

/** A family of rules: a chapter of the manual. */
export type Family = (typeof families)[number];

/** A programme that a rule speaks of: the text of its one file, in French words. */
export interface Example {
    /** What the rule flags: `‹` and `›` stand around each place that must be flagged. */
    readonly bad: string;
    /** The same, mended: the rule says nothing. */
    readonly good: string;
    /** The programme as it was tendered; `missing` where it was looked for in vain. Absent where nobody looked. */
    readonly before?: string;
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

/** What a rule finds in one element: a hit, several, or nothing. */
export type Found = Hit | readonly Hit[] | undefined;

/** What a programme sets for all its elements. `resolve` is for what a requirement adapts, and for nothing else. */
export type Frame = Pick<Programme, 'header' | 'ladder' | 'reached' | 'language' | 'placesIn' | 'resolve'>;

/** A rule's look at elements, kind by kind. */
export type Looks<Context extends readonly unknown[]> = {
    readonly [K in KindName]?: (element: Element<K>, ...context: Context) => Found;
};

/**
 * A rule that a programme is checked against. Pure over the programme. Its examples are its tests and its page of the manual.
 *
 * A rule looks at each element `alone`, `within` the frame of its programme, at `each` within all of it, or at the programme as a whole
 * (`check`): the first that does. What is found in an element alone is kept as long as its file does not change, and within the frame as
 * long as neither that nor the frame does; of the others, `suspect` names the few that have to be looked at again. Over thousands of
 * requirements, a stroke then costs what it touches.
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
    readonly alone?: Looks<readonly []>;
    readonly within?: Looks<readonly [frame: Frame]>;
    readonly each?: Looks<readonly [programme: Programme]>;
    /** Which elements `each` is shown; all where it does not say. It sees the element alone, so that its answer is kept with the file. */
    readonly suspect?: { readonly [K in KindName]?: (element: Element<K>) => boolean };
    check?(programme: Programme): Iterable<Hit>;
}

/**
 * What rules find in a programme. Elements are gone through once, each shown to all the rules that look at its kind: over thousands of
 * requirements, reaching them costs more than looking at them.
 */
export function findingsOf(rules: readonly Rule[], programme: Programme): Finding[] {
    const { alone, within, each } = looksOf(rules);
    const findings = [...alone(programme), ...within(programme)];
    for (const { rule, look, written } of each(programme)) {
        const element = programme.standingFor(written);
        if (element) {
            addTo(findings, rule, look(element, programme));
        }
    }
    for (const rule of rules) {
        for (const hit of rule.check?.(programme) ?? []) {
            addTo(findings, rule, hit);
        }
    }
    return findings;
}

type Look<Context extends readonly unknown[]> = { readonly rule: Rule; readonly look: (element: AnyElement, ...context: Context) => Found };

interface LooksByKind {
    readonly alone: (programme: Programme) => readonly Finding[];
    readonly within: (programme: Programme) => readonly Finding[];
    readonly each: (programme: Programme) => readonly Suspicion[];
}

/** An element, as its file has it, that a rule has to look at in the whole programme. */
interface Suspicion extends Look<[Programme]> {
    readonly written: AnyElement;
}

const known = new WeakMap<readonly Rule[], LooksByKind>();

function looksOf(rules: readonly Rule[]): LooksByKind {
    let looks = known.get(rules);
    if (!looks) {
        const alone = byKind<[]>(rules, rule => rule.alone);
        const each = byKind<[Programme]>(rules, rule => rule.each);
        looks = {
            each: perFile(({ elements }) => elements.filter(counts).flatMap(written => (each.get(written.kind) ?? [])
                .filter(({ rule: { suspect } }) => isSuspect(suspect, written)).map(({ rule, look }) => ({ rule, look, written })))),
            alone: perFile(({ elements }) => {
                const findings: Finding[] = [];
                for (const element of elements.filter(counts)) {
                    alone.get(element.kind)?.forEach(({ rule, look }) => addTo(findings, rule, look(element)));
                }
                return findings;
            }),
            within: withinFrame(byKind<[Frame]>(rules, rule => rule.within)),
        };
        known.set(rules, looks);
    }
    return looks;
}

function isSuspect(suspect: Rule['suspect'], element: AnyElement): boolean {
    const asked = suspect?.[element.kind] as ((element: AnyElement) => boolean) | undefined;
    return asked === undefined || asked(element);
}

/** What was found in a file, and the frame in which it was. */
interface Framed {
    readonly header: Frame['header'];
    readonly ladder: Frame['ladder'];
    readonly reached: Frame['reached'];
    readonly findings: readonly Finding[];
    /** Elements that adapt others: what is found in them depends on those too. */
    readonly open: readonly AnyElement[];
}

function withinFrame(looks: ReadonlyMap<KindName, readonly Look<[Frame]>[]>): (programme: Programme) => readonly Finding[] {
    const found = new WeakMap<FileModel, Framed>();
    const lookAt = (elements: readonly AnyElement[], frame: Frame): readonly Finding[] => {
        const findings: Finding[] = [];
        for (const element of elements) {
            looks.get(element.kind)?.forEach(({ rule, look }) => addTo(findings, rule, look(element, frame)));
        }
        return findings;
    };
    return programme => {
        const { header, ladder, reached } = programme;
        return programme.files.flatMap(model => {
            let framed = found.get(model);
            if (!framed || framed.header !== header || framed.ladder !== ladder || framed.reached !== reached) {
                const elements = model.elements.filter(counts);
                const open = elements.filter(element => isKind(element, 'requirement') && element.adapts);
                const settled = elements.filter(element => !open.includes(element));
                framed = { header, ladder, reached, open, findings: lookAt(settled, programme) };
                found.set(model, framed);
            }
            return framed.open.length === 0 ? framed.findings : [...framed.findings, ...lookAt(framed.open, programme)];
        });
    };
}

function byKind<Context extends readonly unknown[]>(
    rules: readonly Rule[], looksOf: (rule: Rule) => Looks<Context> | undefined,
): ReadonlyMap<KindName, readonly Look<Context>[]> {
    const kinds = new Map<KindName, Look<Context>[]>();
    for (const rule of rules) {
        for (const [kind, look] of Object.entries(looksOf(rule) ?? {}) as [KindName, Look<Context>['look']][]) {
            kinds.set(kind, [...kinds.get(kind) ?? [], { rule, look }]);
        }
    }
    return kinds;
}

function addTo(findings: Finding[], rule: Rule, found: Found): void {
    if (!found) {
        return;
    }
    for (const { range, message, advice, severity, related, fixes } of isList(found) ? found : [found]) {
        findings.push({ code: rule.code, severity: severity ?? rule.severity, range, message, advice, related, fixes });
    }
}

function isList(found: Hit | readonly Hit[]): found is readonly Hit[] {
    return Array.isArray(found);
}
