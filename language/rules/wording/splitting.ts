import { spell } from '../../grammar/vocabulary.js';
import type { Element } from '../../model/elements.js';
import type { Bilingual, Fix } from '../../model/findings.js';
import { placeIn } from '../../model/places.js';
import type { Mark } from './reading.js';
import type { Setting, Span } from './wording-rule.js';

/** What may stand between two obligations. */
const ties = new Set(['et', 'and', ';', ',']);

/**
 * Moves the second obligation of a sentence to a requirement of its own, behind this one. What it verifies and measures is left to the
 * writer; phases, priority and source go along.
 */
export function splitting(
    { requirement, passage, sentence }: Setting, first: Mark | undefined, { from, to }: Span,
): readonly Fix[] | undefined {
    const { text, reading: { words: { starts, ends, forms, text: said }, language } } = passage;
    if (passage.part !== 'statement' || requirement.id === '' || /[\r\n]/.test(said)) {
        return undefined;
    }
    const end = sentence.to;
    const isInfinitive = first !== undefined && ties.has(forms[from]!);
    let start = from;
    while (!isInfinitive && start > sentence.from && !ties.has(forms[start - 1]!)) {
        start--;
    }
    const isTied = !isInfinitive && start > sentence.from && (forms[start - 1] === 'et' || forms[start - 1] === 'and');
    const cutAt = isInfinitive ? from : isTied ? start - 1 : start;
    const subject = isInfinitive ? said.slice(starts[sentence.from], ends[first.to - 1]) : '';
    const rest = said.slice(starts[isInfinitive ? from + 1 : start], ends[end - 1]).trim().replace(/[.;]+$/, '');
    if (rest === '' || (isInfinitive && from + 1 >= end) || (!isInfinitive && start < to && first === undefined)) {
        return undefined;
    }
    const second = `${isInfinitive ? `${subject} ${rest}` : rest[0]!.toUpperCase() + rest.slice(1)}.`;
    const gap = /[\s,;]*$/.exec(said.slice(0, starts[cutAt]))![0];
    const isWhole = cutAt === sentence.from;
    const cut = placeIn(text, starts[cutAt]! - gap.length, ends[end - 1]!);
    const name = `${requirement.id}-2`;
    const declare = (in_: 'fr' | 'en'): string => `${spell('requirement', in_)} ${name} "${(requirement.title?.text ?? '').replace(/"/g, '')}" {\n`
        + [`"${second.replace(/"/g, '”')}"`, ...kept(requirement, in_)].map(line => `  ${line}\n`).join('') + '}';
    return [{
        title: { fr: `Séparer en deux exigences (${name})`, en: `Split into two requirements (${name})` },
        edits: [
            { range: cut, newText: isWhole || language === undefined ? '' : '.' },
            { range: requirement.range, newText: { fr: declare('fr'), en: declare('en') }, as: 'declaration' },
        ],
    }];
}

/** What holds of both. */
function kept({ nature, phases, priority, source }: Element<'requirement'>, language: 'fr' | 'en'): readonly string[] {
    const said = (fr: string, en: string): string => (language === 'fr' ? fr : en);
    const names = phases?.map(({ from, to }) => (to ? `${from.name}..${to.name}` : from.name)).join(', ');
    const sources = source.flatMap(one => ('name' in one ? one.name : []));
    const lines: readonly (Bilingual | undefined)[] = [
        nature && { fr: `nature ${spell(nature, 'fr')}`, en: `nature ${spell(nature, 'en')}` },
        names ? { fr: `phases ${names}`, en: `phases ${names}` } : undefined,
        priority && { fr: `priorité ${spell(priority, 'fr')}`, en: `priority ${spell(priority, 'en')}` },
        sources.length > 0 ? { fr: `source ${sources.join(', ')}`, en: `source ${sources.join(', ')}` } : undefined,
    ];
    return lines.flatMap(line => (line ? said(line.fr, line.en) : []));
}
