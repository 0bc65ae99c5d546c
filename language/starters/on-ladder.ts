import { spell, type Language } from '../grammar/vocabulary.js';
import { changed, formatted, type Change } from '../features/format/format.js';
import type { AnyElement } from '../model/elements.js';
import { readFile } from '../model/read-file.js';
import { developed } from './developer.js';
import { phaseOn, phasesOf, usualLadder, type LadderName } from './ladders.js';
import type { Sector } from './sectors.js';

/** The text of one file with its phases put on another ladder, laid out anew. */
export function onLadder(text: string, ladder: LadderName, sector: Sector, language: Language): string {
    const from = usualLadder(sector);
    if (ladder === from) {
        return text;
    }
    const { elements } = readFile('starter.amont', text, language);
    const named = (name: string): string => phaseOn(ladder, from, name, language);
    const chosen = elements.some(({ kind }) => kind === 'programme') ? /^ {2}phases (.+)$/mu.exec(text) : null;
    const header: Change[] = chosen
        ? [{ start: chosen.index + '  phases '.length, end: chosen.index + chosen[0].length, newText: spell(ladder, language) }] : [];
    // Developers build for themselves: the code of public procurement does not bind them.
    const bound = ladder === 'developer' ? /(?<=^ {2}profile? )public(?: (?= ))?/mu.exec(text) : null;
    if (bound) {
        header.push({ start: bound.index, end: bound.index + bound[0].length, newText: spell('private', language) });
    }
    const references = elements.flatMap(({ links }) => links).filter(({ reference: { to } }) => to.includes('phase'))
        .map(({ reference: { name, range: { start, end } } }): Change => ({ start, end, newText: named(name) }));
    const declared = elements.filter(({ kind }) => kind === 'phase');
    const changes = [...header, ...references, ...declarations(text, declared, ladder, named, language)]
        .sort((one, other) => one.start - other.start);
    const moved = changed(text, changes.filter(({ start }, i) => start !== changes[i - 1]?.start));
    const once = onceEach(moved, phasesOf(ladder, language).map(({ id }) => id));
    const replaced = ladder === 'developer' ? developed(sector, language) : [];
    return formatted(replaced.reduce((all, [owned, other]) => all.replaceAll(owned, other), once));
}

/** The lines that date the phases: one for each phase of the other ladder, from the first day to the last of those that it stands for. */
function declarations(
    text: string, declared: readonly AnyElement[], ladder: LadderName, named: (name: string) => string, language: Language,
): readonly Change[] {
    const months = new Map<string, string[]>();
    for (const { id, range: { start, end } } of declared) {
        const name = named(id);
        months.set(name, [...months.get(name) ?? [], ...text.slice(start, end).match(/\d{4}-\d\d/g) ?? []]);
    }
    const word = language === 'fr' ? 'période' : 'period';
    const lines = phasesOf(ladder, language).flatMap(({ id, title }) => {
        const dated = [...months.get(id) ?? []].sort();
        const [first, last] = [dated[0], dated.at(-1)];
        return first === undefined ? [] : [`phase ${id} "${title}" { ${word} ${first === last ? first : `${first}..${last}`} }`];
    });
    const [first, last] = [declared[0], declared.at(-1)];
    return first && last ? [{ start: first.range.start, end: last.range.end, newText: lines.join('\n') }] : [];
}

/** Several phases may have become one: it is named once in each list, and a stretch from it to itself is itself. */
function onceEach(text: string, names: readonly string[]): string {
    const name = `(?<![\\p{L}\\p{N}-])(${names.join('|')})(?![\\p{L}\\p{N}-])`;
    const twice = new RegExp(`${name}(?:\\.\\.|(?:, (?:${names.join('|')}))*?, )\\1(?![\\p{L}\\p{N}-])`, 'gu');
    for (let before = ''; before !== text;) {
        before = text;
        text = text.replace(twice, (found, kept: string) => (found.includes('..') ? kept : found.slice(0, found.lastIndexOf(', '))));
    }
    return text;
}
