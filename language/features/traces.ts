import type { AnyElement } from '../model/elements.js';
import type { Programme, Relation } from '../model/programme.js';
import { isKind } from '../model/elements.js';

/** An element at the other end of traces, with the places that name one or the other. */
export interface Trace {
    readonly element: AnyElement;
    readonly relations: readonly Relation[];
}

/** Fields that name what an element comes from: the need that a requirement answers, the activity in which a proposal was raised. */
const upward: ReadonlySet<string> = new Set([
    'source', 'answers', 'for', 'statedBy', 'heardIn', 'raisedIn', 'derivesFrom', 'adapts', 'replaces', 'accordingTo', 'askedBy',
    'trainedIn', 'like', 'type', 'partOf', 'users', 'tender', 'criterion', 'by', 'after', 'audience',
]);

/** Fields that name what an element leads to: the requirement of a step, the space that a requirement is about. */
const downward: ReadonlySet<string> = new Set([
    'requires', 'steps', 'alternatives', 'leadsTo', 'indicators', 'deliverables', 'in', 'venues', 'concerns', 'verifications', 'obliges',
]);

/** Of these, what they concern came first: a tender and its criteria are about requirements that stand already. */
const concerned = new Set<AnyElement['kind']>(['tender', 'awardCriterion']);

type Way = 'up' | 'down' | undefined;

function wayOf({ kind }: AnyElement, role: string): Way {
    const [field] = role.split('.') as [string];
    if (field === 'concerns' && concerned.has(kind)) {
        return 'up';
    }
    // Of a verification only who carries it out is named beside the phases; of an answer to requirements, the requirements.
    return upward.has(field) ? 'up' : downward.has(field) ? 'down' : undefined;
}

/** What an element comes from: needs, scenarios, decisions, texts. Phases are when, not why: they are left out. */
export function comesFrom(programme: Programme, element: AnyElement): readonly Trace[] {
    return traced(programme, element, 'up', 'down');
}

/** What an element leads to: requirements, spaces, verifications by whom, award criteria. */
export function leadsTo(programme: Programme, element: AnyElement): readonly Trace[] {
    return traced(programme, element, 'down', 'up');
}

function traced(programme: Programme, element: AnyElement, own: Way, others: Way): readonly Trace[] {
    const found = new Map<string, { element: AnyElement; relations: Relation[] }>();
    const add = (key: string, relation: Relation): void => {
        const other = programme.get(key);
        if (!other || other.kind === 'phase' || other.id === '' || other === element) {
            return;
        }
        const known = found.get(key);
        if (known) {
            known.relations.push(relation);
        } else {
            found.set(key, { element: other, relations: [relation] });
        }
    };
    for (const relation of programme.outgoing(element)) {
        if (wayOf(element, relation.role) === own) {
            add(relation.to, relation);
        }
    }
    for (const relation of programme.incoming(element)) {
        const from = programme.get(relation.from);
        if (from && wayOf(from, relation.role) === others) {
            add(relation.from, relation);
        }
    }
    return [...found.values()];
}

/** The space types of which a type or a space takes its sheet. */
export function typesAbove(programme: Programme, element: AnyElement): readonly AnyElement[] {
    const reference = isKind(element, 'spaceType') ? element.like : isKind(element, 'space') ? element.type : undefined;
    const type = reference && programme.resolve(reference);
    return type ? [type] : [];
}

/** The space types that are like a type, and the spaces of that type. */
export function typesBelow(programme: Programme, element: AnyElement): readonly AnyElement[] {
    return element.kind !== 'spaceType' ? []
        : [...programme.naming(element, 'spaceType', 'like'), ...programme.naming(element, 'space', 'type')];
}
