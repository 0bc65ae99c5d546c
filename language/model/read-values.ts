import type { KindName } from '../grammar/concepts.js';
import type { Item } from '../grammar/generated/ast.js';
import type { Reading } from '../grammar/readings.js';
import { wordsOf } from '../grammar/scopes.js';
import type { Expression, NameRange, Per, Reference, RuleCode, SpaceSet } from '../grammar/values.js';
import { fromOf, isAmount, isChoice, isName, isText, rangeOf, readName, readWord, spanOf, type Formula,
    type ReadingContext } from './read-items.js';
import { readFraction, readHours, readPeriod } from './read-moments.js';
import { readExpression, readLevel, readQuantity, readTarget } from './read-quantities.js';
import { readText } from './read-text.js';

/**
 * Whether a reading can take one more item, given those that it has. Lists take an item after a comma only, so that what follows a complete
 * list goes to the next field by position.
 */
export function accepts(reading: Reading, item: Item, taken: readonly Item[], afterComma: boolean): boolean {
    const free = taken.length === 0;
    switch (reading.as) {
        case 'text': return free && isText(item);
        case 'texts': return (free || afterComma) && isText(item);
        case 'flag': return false;
        case 'word': return free && isChoice(item, wordsOf(reading));
        case 'words': return (free || afterComma) && isChoice(item, wordsOf(reading));
        case 'name': case 'reference': return free && isName(item);
        case 'references': return (free || afterComma) && isName(item);
        case 'sources': return (free || afterComma) && (isName(item) || isText(item));
        case 'phases': return (free || afterComma) && fromOf(item)?.$type === 'Name';
        case 'spaces': return isChoice(item, ['all']) ? free || afterComma : isName(item)
            && (free || afterComma || isChoice(taken[taken.length - 1]!, ['all']));
        case 'expression': return free && item.$type === 'Amount';
        case 'level':
            return free ? item.$type === 'Amount' || isChoice(item, wordsOf(reading)) || isText(item) : false;
        case 'target':
            return free ? item.$type === 'Amount' || isChoice(item, wordsOf(reading)) : taken.length === 1 && taken[0]!.$type === 'Choice'
                && item.$type === 'Amount';
        case 'fraction': case 'period': case 'hours': return free && isAmount(item);
        case 'per': return free ? isChoice(item, wordsOf(reading)) || isName(item) || isAmount(item)
            : isChoice(taken[0]!, ['trancheOf']) && taken.length < 4 && !isText(item);
        case 'codes': return (free || afterComma) && isAmount(item);
        case 'record': return false;
    }
}

/** The value of a reading from the items it took; undefined, with a finding, where they do not give one. */
export function readValue(reading: Reading, items: readonly Item[], context: ReadingContext): unknown {
    const first = items[0];
    if (!first) {
        return undefined;
    }
    switch (reading.as) {
        case 'text': return readText(first, context);
        case 'texts': return items.map(item => readText(item, context));
        case 'flag': case 'record': return undefined;
        case 'word': return readWord(first, reading.words);
        case 'words': return items.flatMap(item => readWord(item, reading.words) ?? []);
        case 'name': return readName(first, ['phase'], context, false);
        case 'reference': return readName(first, reading.to, context);
        case 'references': return items.flatMap(item => readName(item, reading.to, context) ?? []);
        case 'sources': return items.flatMap(item => (isText(item) ? readText(item, context) : readName(item, reading.to, context)) ?? []);
        case 'phases': return items.flatMap(item => readNameRange(item, context) ?? []);
        case 'spaces': return readSpaces(items, context);
        case 'expression': return readQuantity(first, reading.dimension, context);
        case 'level': return readLevel(first, reading.dimension, context);
        case 'target': return readTarget(items, context);
        case 'fraction': return readFraction(first, context);
        case 'period': return readPeriod(first, context);
        case 'hours': return readHours(first, context);
        case 'per': return readPer(items, context);
        case 'codes': return items.map(item => readCode(item, context));
    }
}

/** The code of a rule, without the blanks that a firm's own may have around its bar. */
function readCode(item: Item, context: ReadingContext): RuleCode {
    const range = rangeOf(item, context);
    return { code: context.text.slice(range.start, range.end).replace(/\s+/g, ''), range };
}

const phasesOnly: readonly KindName[] = ['phase'];

function readNameRange(item: Item, context: ReadingContext): NameRange | undefined {
    if (!isAmount(item) || fromOf(item)?.$type !== 'Name') {
        return undefined;
    }
    const end = (operand: Formula | undefined): Reference | undefined => {
        if (operand?.$type !== 'Name') {
            return undefined;
        }
        const reference: Reference = { name: operand.name.normalize('NFC'), to: phasesOnly, range: rangeOf(operand, context) };
        context.link(reference);
        return reference;
    };
    return { from: end(fromOf(item))!, to: end(item.to), range: rangeOf(item, context) };
}

function readSpaces(items: readonly Item[], context: ReadingContext): SpaceSet | undefined {
    const set: { all: boolean; name: Reference }[] = [];
    let all = false;
    for (const item of items) {
        if (item.$type === 'Choice') {
            all = true;
            continue;
        }
        const name = readName(item, all ? ['spaceType', 'unit', 'space'] : ['space', 'unit', 'spaceType'], context);
        if (name) {
            set.push({ all, name });
        }
        all = false;
    }
    return { items: set, range: spanOf(items, context) };
}

function readPer(items: readonly Item[], context: ReadingContext): Per | undefined {
    const range = spanOf(items, context);
    const first = items[0]!;
    if (!isChoice(first, ['trancheOf'])) {
        return { each: first.$type === 'Choice' ? first.word : context.text.slice(range.start, range.end), range };
    }
    let size: Expression | undefined;
    let of: Reference | undefined;
    let counted: Per['counted'];
    for (const item of items.slice(1)) {
        if (isName(item)) {
            of = readName(item, ['parameter', 'user'], context);
        } else if (isAmount(item) && item.from) {
            size = readExpression(item.from, context);
        } else if (item.$type === 'Choice') {
            counted = readWord(item, ['started', 'complete']) as Per['counted'];
        }
    }
    return { each: 'tranche', size, of, counted, range };
}
