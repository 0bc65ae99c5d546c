import type { KindName } from '../../grammar/concepts.js';
import type { SourceRange } from '../../grammar/values.js';
import { isKind, type AnyElement } from '../../model/elements.js';
import type { Programme } from '../../model/programme.js';
import { circleHits, circlesAmong } from '../circles.js';
import type { Rule } from '../rule.js';
import { calculationsIn, leavesOf } from './expressions.js';

/** The fields in which an element's value in arithmetic is written. */
const valueFields: Readonly<Partial<Record<KindName, readonly string[]>>> = {
    parameter: ['value'], costItem: ['amount'], user: ['headcount'], space: ['area', 'count'], spaceType: ['area'],
};

/** Each circle once, whichever of its values was asked for first. */
export const calculationCycle: Rule = {
    code: 'calculation-cycle',
    family: 'calculation',
    severity: 'error',
    title: { fr: 'Calcul en cercle', en: 'Circular calculation' },
    why: {
        fr: 'Une valeur qui se calcule à partir d’elle-même n’a pas de résultat ; tout ce qui en dépend reste vide.',
        en: 'A value that is computed from itself has no result; all that depends on it stays empty.',
    },
    example: {
        bad: 'donnée ‹POSTES› "Postes" { valeur PRESENTS × 1,1 }\ndonnée PRESENTS "Présents" { valeur POSTES × 60 % }',
        good: 'donnée POSTES "Postes" { valeur PRESENTS × 1,1 }\ndonnée PRESENTS "Présents" { valeur 110 × 60 % }',
    },
    *check(programme) {
        yield* circleHits(programme, calculationCircles(programme),
            path => ({ fr: `Ce calcul tourne en rond : ${path}.`, en: `This calculation goes round in a circle: ${path}.` }),
            {
                fr: 'Donnez à l’une de ces valeurs un nombre, ou un autre calcul.',
                en: 'Give one of these values a number, or another calculation.',
            });
    },
};

/** The circles among what stands for a value in arithmetic. */
export function calculationCircles(programme: Programme): AnyElement[][] {
    const named = new Map<AnyElement, AnyElement[]>();
    const link = (from: AnyElement, to: AnyElement | undefined): void => {
        const list = named.get(from);
        if (to && list) {
            list.push(to);
        } else if (to) {
            named.set(from, [to]);
        }
    };
    const held = holder(programme);
    for (const { element, field, expression } of calculationsIn(programme)) {
        const calculated = valueFields[element.kind]?.includes(field) ? held(element) : undefined;
        for (const leaf of calculated ? leavesOf(expression) : []) {
            link(calculated!, leaf.op === 'reference' ? programme.resolve(leaf.reference) : undefined);
        }
    }
    const roots = [...named.keys()];
    for (const item of programme.of('costItem')) {
        const whole = item.partOf && programme.resolve(item.partOf);
        if (whole && isKind(whole, 'costItem') && !whole.amount) {
            link(whole, item);
        }
    }
    const next = (element: AnyElement): readonly AnyElement[] => {
        if (isKind(element, 'unit')) {
            return programme.childrenOf(element).filter(({ kind }) => kind === 'space' || kind === 'unit');
        }
        const type = isKind(element, 'space') && !element.area && element.type ? programme.resolve(element.type) : undefined;
        return [...named.get(element) ?? [], ...type ? [type] : []];
    };
    return circlesAmong(roots, next);
}

/** An element of a file as the programme holds it, where a space is placed in its unit and a second use of a name is set apart. */
function holder(programme: Programme): (element: AnyElement) => AnyElement | undefined {
    const byName = new Map<KindName, Map<SourceRange, AnyElement>>();
    return ({ kind, nameRange }) => {
        let elements = byName.get(kind);
        if (!elements) {
            const written = (programme.of(kind) as readonly AnyElement[]).filter(({ derived }) => !derived);
            elements = new Map(written.map(element => [element.nameRange, element]));
            byName.set(kind, elements);
        }
        return elements.get(nameRange);
    };
}
