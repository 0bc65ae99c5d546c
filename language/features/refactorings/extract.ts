import { kindOf } from '../../grammar/concepts.js';
import type { Lexeme } from '../../grammar/lexemes.js';
import { spell, type Language } from '../../grammar/vocabulary.js';
import type { AnyElement } from '../../model/elements.js';
import { nextNames } from '../completion/names.js';
import { entriesAround, type Entry } from '../entries.js';
import type { TextEdit } from '../rename.js';
import { sentences } from '../selection.js';
import { lineBreakOf } from '../tables/layout.js';
import { quoted } from '../tables/quoting.js';
import { lineStart, type View } from '../view.js';
import type { Asked, Made, Refactoring } from './refactoring.js';

const shortest = 8;
const longestTitle = 60;

/**
 * A requirement from what is selected in a text: the sentence becomes its statement, the text refers to it. In a step of a scenario the
 * text stays, and the step calls for the requirement.
 */
export function extractRequirement({ view, start, end }: Asked): readonly Refactoring[] {
    const text = textAround(view, start, end);
    const owner = text && view.elementAt(start);
    const selected = view.text.slice(start, end).trim();
    if (!text || !owner || selected.length < shortest || !/\s/.test(selected)) {
        return [];
    }
    return [{
        id: 'extract-requirement', kind: 'extract',
        title: { fr: 'Extraire une exigence', en: 'Extract a requirement' },
        make: () => made(view, owner, text, start, end),
    }];
}

/** The text that holds a selection, its quotes left out. */
function textAround(view: View, start: number, end: number): Lexeme | undefined {
    const lexeme = start < end ? view.lexemeAt(start) : undefined;
    const isText = lexeme?.type === 'TEXT' || lexeme?.type === 'STATEMENT';
    return isText && lexeme.start < start && end < lexeme.end ? lexeme : undefined;
}

function made(view: View, owner: AnyElement, text: Lexeme, start: number, end: number): Made {
    const { language } = view.programme;
    const written = view.text.slice(start, end);
    const from = start + written.length - written.trimStart().length;
    const to = end - (written.length - written.trimEnd().length);
    const sentence = view.text.slice(from, to).replace(/\s+/g, ' ');
    const name = newName(view, start);
    const around = entriesAround(view, start);
    const step = around.find(({ word }) => word === 'step' || word === 'otherwise');
    const source = kindOf('requirement').shape.fields['source']!.reading;
    const link = owner.kind === 'requirement' ? `${spell('derivesFrom', language)} ${owner.id}`
        : source.as === 'sources' && source.to.includes(owner.kind) && owner.id !== '' && !step ? `${spell('source', language)} ${owner.id}`
        : undefined;
    const range = (first: number, last: number): TextEdit['range'] => ({ file: view.file, start: first, end: last });
    return { edits: [
        step && owner.kind === 'scenario' ? callFor(view, step, name)
        : { range: range(from, to), newText: referenceTo(view, text, from, to, name) },
        insertedBehind(view, around[around.length - 1]!, declaration(view, name, sentence, link === undefined ? [] : [link])),
    ] };
}

/** The first free name of the family that is nearest. */
export function newName(view: View, offset: number): string {
    return nextNames(view, 'requirement', offset)[0]!;
}

/** A declaration with its title, its statement and other properties. */
export function declaration(view: View, name: string, sentence: string, fields: readonly string[]): string {
    const { language } = view.programme;
    const stated = /[.!?…]["»”]?$/.test(sentence) ? sentence : `${sentence}.`;
    const capital = stated[0]!.toUpperCase() + stated.slice(1);
    return [
        `${spell('requirement', language)} ${name} ${quoted(titleFrom(capital), language)} {`,
        `  ${quoted(capital, language)}`, ...fields.map(field => `  ${field}`), '}',
    ].join(lineBreakOf(view.text));
}

/** The beginning of a sentence, at the end of a word. */
function titleFrom(sentence: string): string {
    const said = sentence.replace(/\[([^\]]*)\]/g, '$1').replace(/[\s.!?…]+$/, '');
    if (said.length <= longestTitle) {
        return said;
    }
    const cut = said.slice(0, longestTitle);
    return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 1)).replace(/[,;:\s]+$/, '')}…`;
}

/** Behind the declaration that an entry stands in, a blank line between. */
export function insertedBehind(view: View, { end }: Entry, text: string): TextEdit {
    return { range: { file: view.file, start: end, end }, newText: lineBreakOf(view.text).repeat(2) + text };
}

function callFor(view: View, step: Entry, name: string): TextEdit {
    const word = spell('requires', view.programme.language);
    const clause = step.values.find(({ type, start, end }) => type === 'CLAUSE' && view.text.slice(start, end) === word);
    const at = step.body ? step.body.start - 1 : step.end;
    const place = clause ? clause.end : view.text.slice(0, at).trimEnd().length;
    return { range: { file: view.file, start: place, end: place }, newText: clause ? ` ${name},` : `  ${word} ${name}` };
}

const see: Readonly<Record<Language, string>> = { fr: 'Voir', en: 'See' };

/** What stands for the sentence in the text: a sentence of its own where it was one. */
function referenceTo(view: View, text: Lexeme, from: number, to: number, name: string): string {
    const before = view.text.slice(lineStart(view.text, from) > text.start ? lineStart(view.text, from) : text.start + 1, from);
    const isSentence = /(?:^|[.!?…:]|["«“])\s*$/.test(before) && /[.!?…]$/.test(view.text.slice(from, to));
    return isSentence ? `${see[view.programme.language]} [${name}].` : `[${name}]`;
}

/** The sentences of a text between its quotes, with their places. */
export function sentencesIn(view: View, { start, end }: Lexeme): { readonly start: number; readonly end: number }[] {
    const written = view.text.slice(start, end);
    const open = /^(?:"""|["«“])\s*/.exec(written)?.[0].length ?? 0;
    const close = /\s*(?:"""|["»”])?$/.exec(written.slice(open))?.[0].length ?? 0;
    const inner = written.slice(open, written.length - close);
    return [...inner.matchAll(sentences)].flatMap(({ index, 0: found }) => {
        const lead = found.length - found.trimStart().length;
        const said = found.trim();
        return said === '' ? [] : [{ start: start + open + index + lead, end: start + open + index + lead + said.length }];
    });
}
