import type { Item } from '../grammar/generated/ast.js';
import type { Fraction, Hours, Period } from '../grammar/values.js';
import { calendarPeriod } from './dates.js';
import { describeReading } from './describe-reading.js';
import { fromOf, isAmount, rangeOf, type Formula, type ReadingContext } from './read-items.js';

/** A date or a span of dates. */
export function readPeriod(item: Item, context: ReadingContext): Period | undefined {
    if (!isAmount(item) || !item.from) {
        return undefined;
    }
    const range = rangeOf(item, context);
    const from = moment(item.from, context);
    const to = item.to ? moment(item.to, context) : from;
    if (!from || !to) {
        const expected = describeReading({ as: 'period' });
        context.report('not-a-date', range, {
            fr: `« ${context.text.slice(range.start, range.end)} » n’est pas une date : écrivez ${expected.fr}.`,
            en: `“${context.text.slice(range.start, range.end)}” is not a date: write ${expected.en}.`,
        });
        return undefined;
    }
    if (to.to < from.from) {
        context.report('period-reversed', range, {
            fr: `« ${context.text.slice(range.start, range.end)} » finit avant de commencer.`,
            en: `“${context.text.slice(range.start, range.end)}” ends before it begins.`,
        }, { fr: 'Écrivez la première date d’abord.', en: 'Write the first date first.' });
    }
    return { from: from.from, to: to.to, precision: from.precision, range };
}

function moment(node: Formula, context: ReadingContext): Omit<Period, 'range'> | undefined {
    const range = rangeOf(node, context);
    const image = context.text.slice(range.start, range.end);
    if (node.$type === 'Moment' && context.language === 'en') {
        const slashed = /^(\d{1,2})\/(\d{1,2})\/\d{4}$/.exec(image);
        if (slashed && Number(slashed[1]) <= 12 && Number(slashed[2]) <= 12 && slashed[1] !== slashed[2]) {
            context.report('ambiguous-date', range, {
                fr: `« ${image} » est lu jour/mois/année.`, en: `“${image}” is read as day/month/year, but could be month/day/year.`,
            }, { fr: 'Écrivez la date sous la forme AAAA-MM-JJ.', en: 'Write the date as YYYY-MM-DD.' });
        }
    }
    return node.$type === 'Moment' || (node.$type === 'Quantity' && !node.unit) ? calendarPeriod(image) : undefined;
}

/** Times of day. */
export function readHours(item: Item, context: ReadingContext): Hours | undefined {
    if (!isAmount(item) || !item.from) {
        return undefined;
    }
    const range = rangeOf(item, context);
    const from = clock(item.from);
    const to = item.to ? clock(item.to) : from;
    if (!from || !to) {
        const expected = describeReading({ as: 'hours' });
        context.report('not-hours', range, {
            fr: `« ${context.text.slice(range.start, range.end)} » ne se lit pas : écrivez ${expected.fr}.`,
            en: `“${context.text.slice(range.start, range.end)}” cannot be read: write ${expected.en}.`,
        });
        return undefined;
    }
    return { from, to, range };
}

function clock(node: Formula): string | undefined {
    const match = node.$type === 'Clock' ? /^(\d{1,2})[h:](\d{2})?$/.exec(node.time) : undefined;
    return match && Number(match[1]) <= 24 && Number(match[2] ?? 0) < 60 ? `${match[1]!.padStart(2, '0')}:${match[2] ?? '00'}` : undefined;
}

/** A rating out of a total. */
export function readFraction(item: Item, context: ReadingContext): Fraction | undefined {
    const node = fromOf(item);
    const range = rangeOf(item, context);
    if (node?.$type === 'Fraction') {
        const [value, of] = node.ratio.split('/').map(Number) as [number, number];
        if (of > 0 && value <= of) {
            return { value, of, range };
        }
    }
    context.report('not-a-rating', range, {
        fr: `« ${context.text.slice(range.start, range.end)} » ne se lit pas : écrivez une note sur un total, comme 4/5.`,
        en: `“${context.text.slice(range.start, range.end)}” cannot be read: write a rating out of a total, such as 4/5.`,
    });
    return undefined;
}
