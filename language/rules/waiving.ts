import type { SourceRange } from '../grammar/values.js';
import { fieldOf, isKind, type AnyElement, type Waiver } from '../model/elements.js';
import type { Bilingual, Finding, Fix } from '../model/findings.js';
import type { Programme } from '../model/programme.js';
import { closest } from '../model/suggestions.js';
import { rules } from './index.js';
import { perFile } from './own.js';
import type { Rule } from './rule.js';
import { waiverExpired } from './waivers/waiver-expired.js';
import { waiverNotAllowed } from './waivers/waiver-not-allowed.js';
import { waiverOfUnknownRule } from './waivers/waiver-of-unknown-rule.js';
import { waiverWithoutEffect } from './waivers/waiver-without-effect.js';
import { waiverWithoutReason } from './waivers/waiver-without-reason.js';

/** A finding that the text sets aside, with the waiver that does and the element in which it stands. */
export interface Waived {
    readonly finding: Finding;
    readonly waiver: Waiver;
    readonly element: AnyElement;
}

/** The findings of a programme, sorted by its waivers. */
export interface Sorted {
    /** What stays to be mended. */
    readonly findings: readonly Finding[];
    /** What is set aside, with a reason. */
    readonly waived: readonly Waived[];
    /** What is wrong with the waivers themselves. */
    readonly raised: readonly Finding[];
    /** Waivers that set nothing aside, by the code that they name. */
    readonly idle: readonly { readonly code: string; readonly finding: Finding }[];
}

const known = new Map(rules.map(rule => [rule.code, rule]));

/** Without these the model does not say one thing, or the waivers would excuse themselves. */
const binding: ReadonlySet<string> = new Set([
    'no-programme', 'ambiguous-reference', 'broken-reference', 'derivation-cycle', 'duplicate-identifier', 'likeness-cycle',
    'part-of-cycle', 'calculation-cycle', 'division-by-zero', 'mismatched-dimensions', 'mixed-taxes', 'scale-arithmetic',
    'value-unknown', 'predecessor-cycle', 'phase-order-unknown', 'phase-range-backwards',
    ...rules.filter(({ family }) => family === 'waivers').map(({ code }) => code),
]);

const ownPrefix = 'own/';

/** Whether the text may set the findings of a rule aside; those of a firm's own rules it may. */
export function mayBeWaived(code: string): boolean {
    return code.startsWith(ownPrefix) || (known.has(code) && !binding.has(code));
}

/** Every rule that may be waived. */
export const waivableRules: readonly Rule[] = rules.filter(({ code }) => mayBeWaived(code));

/** Elements that carry waivers: kept with each file, so that programmes without any pay nothing. */
const waivingIn = perFile(({ elements }) => elements.filter(element => waiversOf(element).length > 0));

function waiversOf(element: AnyElement): readonly Waiver[] {
    return (fieldOf(element, 'waivers') ?? []) as readonly Waiver[];
}

/** What the waivers of a programme leave of what was found in it, by the codes of the firm's own rules and the day, where known. */
export function sortByWaivers(
    programme: Programme, findings: readonly Finding[], ownCodes: readonly string[], today: string | undefined,
): Sorted {
    const waiving = waivingIn(programme);
    if (waiving.length === 0) {
        return { findings, waived: [], raised: [], idle: [] };
    }
    const raised: Finding[] = [];
    const inForce: InForce[] = [];
    const found = new Set(findings.map(({ code }) => code));
    for (const element of waiving) {
        const scope = scopeOf(element, programme);
        for (const waiver of waiversOf(element)) {
            const problems = problemsOf(waiver, { ownCodes, found, today });
            raised.push(...problems.findings);
            inForce.push(...problems.effective.map(code => ({ ...code, waiver, element, scope, used: false })));
        }
    }
    const byCode = new Map<string, InForce[]>();
    for (const each of inForce.sort((a, b) => a.scope.size - b.scope.size)) {
        byCode.set(each.code, [...byCode.get(each.code) ?? [], each]);
    }
    const waived: Waived[] = [];
    const kept = findings.filter(finding => {
        const candidates = byCode.get(finding.code)?.filter(({ scope }) => scope.covers(finding.range));
        const [nearest] = candidates ?? [];
        if (nearest) {
            nearest.used = true;
            waived.push({ finding, waiver: nearest.waiver, element: nearest.element });
        }
        return !nearest;
    });
    const idle = inForce.filter(({ used }) => !used).map(each => ({ code: each.code, finding: withoutEffect(each) }));
    return { findings: kept, waived, raised, idle };
}

// What a waiver covers ------------------------------------------------------------------------------------------------

interface Scope {
    /** The nearest of several waivers is the one with the smallest. */
    readonly size: number;
    covers(range: SourceRange): boolean;
}

interface InForce {
    readonly code: string;
    readonly range: SourceRange;
    readonly waiver: Waiver;
    readonly element: AnyElement;
    readonly scope: Scope;
    used: boolean;
}

/** The element and all that stands in it or says that it belongs to it; of the programme's own heading, the whole programme. */
function scopeOf(element: AnyElement, programme: Programme): Scope {
    if (isKind(element, 'programme') || isKind(element, 'library')) {
        return { size: Infinity, covers: () => true };
    }
    const ranges = [element.range, ...belongingTo(element, programme)];
    return {
        size: element.range.end - element.range.start,
        covers: ({ file, start, end }) => ranges.some(range => range.file === file && range.start <= start && end <= range.end),
    };
}

function belongingTo(element: AnyElement, programme: Programme): readonly SourceRange[] {
    const named = isKind(element, 'tender') ? (['awardCriterion', 'offer', 'marks'] as const).flatMap(kind =>
        programme.naming(element, kind, 'tender') as readonly AnyElement[]) : [];
    return [...programme.childrenOf(element), ...named].filter(({ derived }) => !derived)
        .flatMap(inside => [inside.range, ...belongingTo(inside, programme)]);
}

// What is wrong with a waiver -----------------------------------------------------------------------------------------

interface Circumstances {
    readonly ownCodes: readonly string[];
    readonly found: ReadonlySet<string>;
    readonly today: string | undefined;
}

interface Examined {
    readonly findings: readonly Finding[];
    /** The codes that it sets aside. */
    readonly effective: readonly { readonly code: string; readonly range: SourceRange }[];
}

function problemsOf(waiver: Waiver, circumstances: Circumstances): Examined {
    const findings: Finding[] = [];
    const { reason, until, range } = waiver;
    const codes = waiver.rules ?? [];
    if (codes.length === 0) {
        findings.push(raise(waiverOfUnknownRule, range, {
            fr: 'Cette dérogation ne dit pas de quelle règle il s’agit.', en: 'This waiver does not say which rule it is about.',
        }, {
            fr: 'Écrivez le code de la règle derrière « dérogation » : il figure à côté de chaque signalement.',
            en: 'Write the code of the rule behind “waiver”: it stands beside each finding.',
        }));
    }
    const unfinished = isUnfinished(reason?.text);
    if (unfinished) {
        findings.push(raise(waiverWithoutReason, reason?.range ?? range, reason ? {
            fr: 'Le motif de cette dérogation reste à écrire : elle n’a pas encore d’effet.',
            en: 'The reason of this waiver is still to be written: it has no effect yet.',
        } : {
            fr: 'Rien ne dit pourquoi cette règle est écartée : la dérogation n’a pas d’effet.',
            en: 'Nothing says why this rule is set aside: the waiver has no effect.',
        }, {
            fr: 'Écrivez le motif entre guillemets, derrière le code de la règle.',
            en: 'Write the reason between quotes, behind the code of the rule.',
        }));
    }
    const { today } = circumstances;
    const expired = until !== undefined && today !== undefined && until.to < today;
    if (expired) {
        findings.push(raise(waiverExpired, until.range, {
            fr: `Cette dérogation est échue depuis le ${until.to.split('-').reverse().join('/')} : la règle est de nouveau signalée.`,
            en: `This waiver expired on ${until.to}: the rule is reported again.`,
        }, {
            fr: 'Corrigez ce que la règle signale et retirez la dérogation, ou repoussez son terme.',
            en: 'Mend what the rule reports and take the waiver out, or put its end date off.',
        }));
    }
    const wrong = codes.map(each => problemOfCode(each, circumstances));
    findings.push(...wrong.filter(each => each !== undefined));
    return { findings, effective: unfinished || expired ? [] : codes.filter((_, i) => wrong[i] === undefined) };
}

const unfinished = new RegExp([
    '^(?:[\\s.…?_-]*', '(?:le )?(?:motif |raison )?à (?:motiver|compléter|préciser|définir|justifier|écrire|venir)', 'motif', 'reason',
    '(?:reason )?to be (?:written|given|defined|completed)', 'tbd', 'todo', 'xx+)$',
].join('|'), 'iu');

/** A placeholder is no reason: dots, or words that put it off. */
function isUnfinished(reason: string | undefined): boolean {
    return reason === undefined || unfinished.test(reason.trim());
}

function problemOfCode({ code, range }: NonNullable<Waiver['rules']>[number], { ownCodes, found }: Circumstances): Finding | undefined {
    if (ownCodes.includes(code) || (mayBeWaived(code) && !code.startsWith(ownPrefix))) {
        return undefined;
    }
    if (known.has(code) || found.has(code)) {
        return raise(waiverNotAllowed, range, {
            fr: `On ne déroge pas à « ${code} » : le programme ne se lit pas sans cela.`,
            en: `“${code}” cannot be waived: the programme cannot be read without it.`,
        }, {
            fr: 'Corrigez ce qui est signalé, puis retirez cette dérogation.', en: 'Mend what is reported, then take this waiver out.',
        });
    }
    const meant = closest(code, [...waivableRules.map(rule => rule.code), ...ownCodes]);
    return raise(waiverOfUnknownRule, range, {
        fr: `Aucune règle ne porte le code « ${code} ».`, en: `No rule has the code “${code}”.`,
    }, meant === undefined ? {
        fr: 'Reprenez le code qui figure à côté du signalement ; « amont rules » les donne tous.',
        en: 'Take the code that stands beside the finding; “amont rules” gives them all.',
    } : { fr: `Vouliez-vous dire « ${meant} » ?`, en: `Did you mean “${meant}”?` }, meant === undefined ? [] : [{
        title: { fr: `Remplacer par « ${meant} »`, en: `Replace by “${meant}”` }, edits: [{ range, newText: meant }],
    }]);
}

function withoutEffect({ code, range, waiver, element }: InForce): Finding {
    const where = isKind(element, 'programme') || isKind(element, 'library');
    return raise(waiverWithoutEffect, range, where ? {
        fr: `Plus rien dans le programme ne contrevient à « ${code} » : cette dérogation n’écarte rien.`,
        en: `Nothing in the programme goes against “${code}” any more: this waiver sets nothing aside.`,
    } : {
        fr: `Plus rien ici ne contrevient à « ${code} » : cette dérogation n’écarte rien.`,
        en: `Nothing here goes against “${code}” any more: this waiver sets nothing aside.`,
    }, { fr: 'Retirez-la, ou vérifiez le code de la règle.', en: 'Take it out, or check the code of the rule.' }, removal(waiver));
}

/** Takes a waiver of one rule out, with its line; in the cell of a row it stays, where its place says nothing of how far it goes. */
function removal({ range, rules: codes = [], reason }: Waiver): readonly Fix[] {
    return codes.length !== 1 || (reason && reason.range.end > range.end) ? [] : [{
        title: { fr: 'Retirer cette dérogation', en: 'Take this waiver out' }, edits: [{ range, newText: '', as: 'removal' }],
    }];
}

function raise({ code, severity }: Rule, range: SourceRange, message: Bilingual, advice: Bilingual, fixes: readonly Fix[] = []): Finding {
    return { code, severity, range, message, advice, ...(fixes.length > 0 ? { fixes } : {}) };
}
