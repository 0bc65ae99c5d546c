/** What cells say: the document's lines and paragraphs as plain text, in its typography. */
import type { SpaceSet, Text } from '../../grammar/values.js';
import { spell, type Word } from '../../grammar/vocabulary.js';
import type { KindName } from '../../grammar/concepts.js';
import type { NameRange, Period, Reference } from '../../grammar/values.js';
import type { AnyElement, Element } from '../../model/elements.js';
import { plainText } from '../../document/build.js';
import type { Block, Inline } from '../../document/nodes.js';
import type { Compilation } from '../../document/sections/compilation.js';
import { levelInlines, perInlines } from '../../document/sections/values.js';
import { shown } from '../../document/sections/words.js';
import { capitalised, typeset } from '../../document/typography.js';
import { serialOf } from './calculation.js';
import type { NumberLook } from './looks.js';

/** A line without its marks; where it breaks, the cell breaks. */
export function lineText(c: Compilation, content: readonly Inline[]): string {
    return typeset(content.map(each => (each.kind === 'line-break' ? '\n' : plainText([each]))).join(''), c.language);
}

/** A text of one line. */
export function oneLine(c: Compilation, source: Text | undefined): string {
    return source === undefined ? '' : lineText(c, c.line(source));
}

/** Several texts, one a line. */
export function lines(c: Compilation, sources: readonly Text[]): string {
    return sources.map(each => oneLine(c, each)).join('\n');
}

/** Prose with its paragraphs and lists. */
export function prose(c: Compilation, source: Text | undefined): string {
    return blocksText(c, c.prose(source), '').join('\n');
}

function blocksText(c: Compilation, blocks: readonly Block[], before: string): readonly string[] {
    return blocks.flatMap((block): readonly string[] => {
        switch (block.kind) {
            case 'paragraph': case 'heading':
                return [before + lineText(c, block.content)];
            case 'list':
                return block.items.flatMap((item, i) => {
                    const mark = block.ordered ? `${(block.start ?? 1) + i}. ` : '• ';
                    const [first = '', ...rest] = blocksText(c, item.blocks, '');
                    return [`${before}${mark}${first}`, ...rest.map(each => `${before}  ${each}`)];
                });
            case 'table':
                return [...block.head, ...block.body, ...block.foot].map(({ cells }) =>
                    before + cells.map(({ content }) => lineText(c, content)).join(' | '));
            case 'quotation': case 'callout': case 'group':
                return blocksText(c, block.blocks, before);
            case 'code-block':
                return block.text.split('\n');
            case 'card': case 'definitions': case 'figure': case 'index': case 'separator': case 'page-break':
                return [];
        }
    });
}

/** The title of an element in the document's typography. */
export function titleOf(c: Compilation, element: AnyElement): string {
    return typeset(c.title(element), c.language);
}

/** « EX-ACOU-01 Intelligibilité en réunion mixte ». */
export function fullName(c: Compilation, element: AnyElement): string {
    const title = titleOf(c, element);
    const label = c.label(element);
    return title === '' || title === label ? label : `${label} ${title}`;
}

/** The codes of elements, parted by commas. */
export function codes(c: Compilation, elements: readonly AnyElement[]): string {
    return elements.map(element => c.label(element)).join(', ');
}

/** What names lead to, by their codes; a name that leads nowhere stays as it was written. */
export function named(c: Compilation, references: readonly Reference[] | undefined): string {
    return lineText(c, c.named(references));
}

/** A word of a closed list, with its capital. */
export function wordText(c: Compilation, word: Word | undefined, of?: KindName): string {
    return word === undefined ? '' : capitalised(typeset(shown(word, c.language, of), c.language));
}

/** Words of a closed list. */
export function wordsText(c: Compilation, words: readonly Word[] | undefined, of?: KindName): string {
    return (words ?? []).map((word, i) => (i === 0 ? wordText(c, word, of) : typeset(shown(word, c.language, of), c.language))).join(', ');
}

/** A word as an author types it, with its capital. */
export function spelled(c: Compilation, word: Word): string {
    return capitalised(typeset(spell(word, c.language), c.language));
}

/** Phases, ranges as ranges. */
export function phasesText(c: Compilation, ranges: readonly NameRange[] | undefined): string {
    return lineText(c, c.phases(ranges));
}

/** Places: spaces by their codes, types with what they stand for. */
export function placesText(c: Compilation, ...sets: readonly (SpaceSet | undefined)[]): string {
    return sets.flatMap(set => set?.items ?? []).map(({ all, name }) => {
        const element = c.programme.resolve(name);
        const label = element === undefined ? name.name : c.label(element);
        return all && element?.kind === 'spaceType' ? (c.language === 'fr' ? `tous les ${label}` : `every ${label}`) : label;
    }).join(', ');
}

type Criterion = Element<'requirement'>['criteria'][number];

/** The level of a criterion: « ≤ 0,6 s par espace ». */
export function levelText(c: Compilation, { level, per }: Pick<Criterion, 'level' | 'per'>): string {
    return [
        level === undefined ? '' : lineText(c, levelInlines(c, level)), per === undefined ? '' : lineText(c, perInlines(c, per)),
    ].filter(part => part !== '').join(' ');
}

/** A criterion on one line: « Temps de réverbération : ≤ 0,6 s (F1, portes fermées) ». */
export function criterionText(c: Compilation, criterion: Criterion): string {
    const colon = c.language === 'fr' ? '\u00A0: ' : ': ';
    const said = [oneLine(c, criterion.name), levelText(c, criterion)].filter(part => part !== '').join(colon);
    const flexible = criterion.flexibility ?? (criterion.preferably === true ? spelled(c, 'preferably').toLowerCase() : '');
    const more = [flexible, oneLine(c, criterion.when)].filter(part => part !== '').join(', ');
    return more === '' ? said : `${said} (${more})`;
}

/** A date as a number that a spreadsheet can count with, and the format that shows it no more precisely than it was given. */
export function dateOf(period: Period | undefined, end = false): { readonly content: number | undefined; readonly number: NumberLook } {
    return {
        content: period === undefined ? undefined : serialOf(end ? period.to : period.from),
        number: period?.precision === 'year' ? 'year' : period?.precision === 'month' ? 'month' : 'date',
    };
}
