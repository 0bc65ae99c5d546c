import { syntaxMessage } from '../grammar/syntax-problems.js';
import { parseUnit } from '../grammar/units.js';
import type { SourceRange } from '../grammar/values.js';
import { excerpt, type Finding } from './findings.js';

/** A bare word right behind a number, which is no unit that we know. */
export function unknownUnit(text: string, range: SourceRange): Finding {
    const written = excerpt(text.slice(range.start, range.end));
    return {
        code: 'unknown-unit', severity: 'error', range,
        message: { fr: syntaxMessage('unknown-unit', 'fr', written), en: syntaxMessage('unknown-unit', 'en', written) },
        advice: {
            fr: 'Unités usuelles : m², m, cm, °C, lux, dB, h, jours, personnes, € HT, %.',
            en: 'Usual units: m², m, cm, °C, lux, dB, h, days, people, € excl. VAT, %.',
        },
    };
}

/** The longest stretch in which a number with its unit is looked for. */
const farthest = 60;

/** Whether a word is a unit that stands right behind a number with its unit. */
export function isFurtherUnit(text: string, { start, end }: SourceRange): boolean {
    if (!parseUnit(text.slice(start, end))) {
        return false;
    }
    const before = text.slice(Math.max(0, start - farthest), start).trimEnd();
    return [...before.matchAll(/(?<![\p{L}\p{N}])\p{N}[\p{N}.,]*[ \u00a0\u202f\u2009]?/gu)]
        .some(number => parseUnit(before.slice(number.index + number[0].length)) !== undefined);
}

/** A unit behind that of a number: the first one counts. */
export function furtherUnit(text: string, range: SourceRange): Finding {
    const written = text.slice(range.start, range.end);
    const before = text.slice(Math.max(0, range.start - farthest), range.start);
    const kept = before.trimEnd();
    return {
        code: 'unit-twice', severity: 'error', range,
        message: { fr: syntaxMessage('unit-twice', 'fr', written), en: syntaxMessage('unit-twice', 'en', written) },
        fixes: [{
            title: { fr: `Retirer « ${written} »`, en: `Remove “${written}”` },
            edits: [{ range: { ...range, start: range.start - (before.length - kept.length) }, newText: '' }],
            // Another unit may be the one that was meant.
            sure: kept.endsWith(written) && !/\p{L}/u.test(kept[kept.length - written.length - 1] ?? ''),
        }],
    };
}
