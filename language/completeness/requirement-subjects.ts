import type { KindName } from '../grammar/concepts.js';
import type { AnyElement, Element } from '../model/elements.js';
import type { Programme } from '../model/programme.js';
import { firstPlaceOf, placeOfStep } from '../model/steps.js';
import { ownOf } from '../rules/own.js';
import type { Hit, Rule } from '../rules/rule.js';
import { flaggedBy, type Subjects } from './subjects.js';

/** What stands open in requirements: due once their first phase comes, and before contracts are awarded at last. */
export const openPoints: Subjects = (rule, step, programme) => {
    const flagged = flaggedBy(rule, 'requirement', programme);
    const brief = placeOfStep(step, programme.ladder);
    const tender = Math.max(brief, placeOfStep('tender', programme.ladder));
    const placeOf = (first: number | undefined): number => Math.min(Math.max(brief, first ?? brief), tender);
    const others = Object.keys(rule.alone ?? {}).filter(kind => kind !== 'requirement') as KindName[];
    return [
        ...ownOf(programme, 'requirement').map(element => (
            { element, place: placeOf(programme.placesIn(element.phases)[0]), missing: flagged.of(element) }
        )),
        ...others.flatMap(kind => stubsIn(kind, rule, programme)).map(subject => (
            { ...subject, place: placeOf(firstPlaceOf([subject.element], programme)) }
        )),
    ];
};

/** Elements of another kind in which something was left to be written. */
function stubsIn(kind: KindName, rule: Rule, programme: Programme): { readonly element: AnyElement; readonly missing: readonly Hit[] }[] {
    const flagged = flaggedBy(rule, kind, programme);
    return ownOf(programme, kind).map(element => ({ element: element, missing: flagged.of(element) }))
        .filter(({ missing }) => missing.length > 0);
}

/** Requirements that state how far they are approved. Where the programme may evolve, nothing is due of them. */
export const drafts: Subjects = (rule, step, programme) => {
    if (programme.header?.evolution?.text.trim() || programme.header?.nature?.includes('rehabilitation')) {
        return [];
    }
    return ownOf(programme, 'requirement').filter(({ status }) => status !== undefined).map(element => ({
        element, place: placeOfStep(step, programme.ladder), missing: isDraft(element) ? [hitOf(element, programme)] : [],
    }));
};

function isDraft({ status }: Element<'requirement'>): boolean {
    return status === 'draft' || status === 'proposed';
}

function hitOf({ id, nameRange }: Element<'requirement'>, { profile }: Programme) {
    return {
        range: nameRange,
        severity: profile === 'private' ? 'warning' as const : 'error' as const,
        message: {
            fr: `${id} n’est pas arrêtée : elle est encore proposée ou en brouillon.`,
            en: `${id} is not settled: it is still proposed or a draft.`,
        },
        advice: {
            fr: 'Faites-la approuver par le maître d’ouvrage, puis écrivez « état validée », ou retirez-la.',
            en: 'Have it approved by the owner, then write “status approved”, or withdraw it.',
        },
    };
}
