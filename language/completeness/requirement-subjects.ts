import type { Element } from '../model/elements.js';
import type { Programme } from '../model/programme.js';
import { placeOfStep } from '../model/steps.js';
import { ownOf } from '../rules/own.js';
import { flaggedBy, type Subjects } from './subjects.js';

/** What stands open in requirements: due once their first phase comes, and before contracts are awarded at last. */
export const openPoints: Subjects = (rule, step, programme) => {
    const flagged = flaggedBy(rule, 'requirement', programme);
    const brief = placeOfStep(step, programme.ladder);
    const tender = Math.max(brief, placeOfStep('tender', programme.ladder));
    return ownOf(programme, 'requirement').map(element => {
        const first = programme.placesIn(element.phases)[0] ?? brief;
        return { element, place: Math.min(Math.max(brief, first), tender), missing: flagged.of(element) };
    });
};

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
