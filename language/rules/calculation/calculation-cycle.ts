import { isKind, type AnyElement } from '../../model/elements.js';
import type { Programme } from '../../model/programme.js';
import { circleHits, circlesAmong } from '../circles.js';
import type { Rule } from '../rule.js';

const roles: Readonly<Record<string, RegExp>> = {
    parameter: /^value$/, costItem: /^amount$/, user: /^headcount$/, space: /^(?:area|count)(?:\.|$)/, spaceType: /^area(?:\.|$)/,
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
    const partsOf = new Map<string, AnyElement[]>();
    for (const item of programme.of('costItem')) {
        const whole = item.partOf && programme.resolve(item.partOf);
        if (whole) {
            partsOf.set(whole.key, [...partsOf.get(whole.key) ?? [], item]);
        }
    }
    const next = (element: AnyElement): readonly AnyElement[] => {
        if (isKind(element, 'costItem') && !element.amount) {
            return partsOf.get(element.key) ?? [];
        }
        if (isKind(element, 'unit')) {
            return programme.childrenOf(element).filter(({ kind }) => kind === 'space' || kind === 'unit');
        }
        const role = roles[element.kind];
        const named = role ? programme.outgoing(element).filter(relation => role.test(relation.role)) : [];
        const typed = isKind(element, 'space') && !element.area && element.type ? [programme.resolve(element.type)] : [];
        return [...named.map(({ to }) => programme.get(to)), ...typed].filter(target => target !== undefined);
    };
    const kinds = ['parameter', 'costItem', 'user', 'space', 'spaceType'] as const;
    const roots = kinds.flatMap(kind => programme.of(kind) as readonly AnyElement[]);
    // A `partie de` circle is told of as such.
    return circlesAmong(roots, next).filter(circle => !circle.every(element => isKind(element, 'costItem') && !element.amount));
}
