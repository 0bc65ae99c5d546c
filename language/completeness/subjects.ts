import type { KindName } from '../grammar/concepts.js';
import type { AnyElement, Element } from '../model/elements.js';
import type { Programme } from '../model/programme.js';
import { placeOfStep, type Step } from '../model/steps.js';
import type { DueRule } from '../rules/completeness/due.js';
import { ownOf } from '../rules/own.js';
import type { Found, Hit, Rule } from '../rules/rule.js';

/** One thing that must be complete: whose it is, from which place of the ladder on, and what is missing of it. */
export interface Subject {
    /** The element that owes it; none where the programme as a whole does. */
    readonly element?: AnyElement;
    readonly place: number;
    readonly missing: readonly Hit[];
}

/** What a rule asks of a programme, thing by thing, whether it is there or not. */
export type Subjects = (rule: Rule, step: Step, programme: Programme) => readonly Subject[];

/** One thing for the whole programme, where it is asked for at all. */
export function once(isAsked: (programme: Programme) => boolean = () => true): Subjects {
    return (rule, step, programme) => {
        const missing = [...rule.check?.(programme) ?? []];
        return missing.length > 0 || isAsked(programme) ? [{ place: placeOfStep(step, programme.ladder), missing }] : [];
    };
}

/**
 * One thing for each element of a kind of which it is asked: what the rule finds when it looks at one. What it flags elsewhere (at the type
 * of a space) counts as one more.
 */
export function each<K extends KindName>(kind: K, isAsked: (element: Element<K>, programme: Programme) => boolean = () => true): Subjects {
    return (rule, step, programme) => {
        const place = placeOfStep(step, programme.ladder);
        const flagged = flaggedBy(rule, kind, programme);
        const own = ownOf(programme, kind).flatMap(element => {
            const missing = flagged.of(element);
            return missing.length > 0 || isAsked(element, programme) ? [{ element, place, missing }] : [];
        });
        return [...own, ...flagged.elsewhere().map(hit => ({ ...owner(hit, programme), place, missing: [hit] }))];
    };
}

function owner({ range }: Hit, { elements }: Programme): Pick<Subject, 'element'> {
    const element = elements.find(({ nameRange }) => placeKey(nameRange) === placeKey(range));
    return element ? { element } : {};
}

/** The same for a rule that says itself when each thing is due. */
export function whenDue<K extends KindName>(rule: DueRule<K>): Subjects {
    return (_rule, _step, programme) => ownOf(programme, rule.kind).flatMap(element =>
        rule.duesOf(element, programme).map(({ place, missing }) => ({ element, place, missing: missing ? [missing] : [] })));
}

/** What a rule finds in elements of a kind. */
interface Flagged<K extends KindName> {
    of(element: Element<K>): readonly Hit[];
    /** What is flagged and belongs to none of the elements that were asked for. */
    elsewhere(): readonly Hit[];
}

/** What a rule finds in an element: by looking at it, or where the rule looks at the whole programme, what it flags at its name. */
export function flaggedBy<K extends KindName>(rule: Rule, kind: K, programme: Programme): Flagged<K> {
    const { alone, within, each: inAll, suspect } = rule;
    const isSuspect = suspect?.[kind];
    const lookInAll = inAll?.[kind];
    const looks = [alone?.[kind], within?.[kind]].filter(look => look !== undefined);
    if (looks.length > 0 || lookInAll) {
        return {
            of: element => [
                ...looks.flatMap(look => listed(look(element, programme))),
                ...lookInAll && isSuspect?.(element) !== false ? listed(lookInAll(element, programme)) : [],
            ],
            elsewhere: () => [],
        };
    }
    const flagged = new Map<string, Hit[]>();
    for (const hit of rule.check?.(programme) ?? []) {
        const at = placeKey(hit.range);
        flagged.set(at, [...flagged.get(at) ?? [], hit]);
    }
    const asked = new Set<string>();
    return {
        of(element) {
            const at = placeKey(element.nameRange);
            asked.add(at);
            return flagged.get(at) ?? [];
        },
        elsewhere: () => [...flagged].filter(([at]) => !asked.has(at)).flatMap(([, hits]) => hits),
    };
}

function listed(found: Found): readonly Hit[] {
    return found === undefined ? [] : 'range' in found ? [found] : found;
}

function placeKey({ file, start }: Hit['range']): string {
    return `${start} ${file}`;
}
