import type { Rule } from '../rule.js';

/** Of a span as of a beginning and an end given apart. */
export const phaseEndsBeforeStart: Rule = {
    code: 'phase-ends-before-start',
    family: 'planning',
    severity: 'error',
    title: { fr: 'Phase qui finit avant de commencer', en: 'Phase that ends before it starts' },
    why: {
        fr: 'L’une des deux dates est fausse ; tout ce qui suit cette phase en est faussé.',
        en: 'One of the two dates is wrong; all that follows this phase is wrong with it.',
    },
    example: {
        bad: 'phase ESQ "Esquisse" { début 2027-03-01  fin ‹2027-01-31› }\nphase APS "Avant-projet" { période ‹2027-09..2027-06› }',
        good: 'phase ESQ "Esquisse" { début 2027-01-04  fin 2027-03-31 }\nphase APS "Avant-projet" { période 2027-04..2027-06 }',
    },
    alone: {
        phase({ id, period, start, end }) {
            const reversed = period && period.to < period.from ? period : start && end && end.to < start.from ? end : undefined;
            if (reversed) {
                return {
                    range: reversed.range,
                    message: { fr: `La phase ${id} finit avant de commencer.`, en: `The phase ${id} ends before it starts.` },
                    advice: { fr: 'Corrigez l’une des deux dates.', en: 'Correct one of the two dates.' },
                };
            }
            return undefined;
        },
    },
};
