/** People's comments on text that is written anew: they go with the place that they stood on, and what they were about is said. */
import type { Bilingual } from '../../model/findings.js';
import { escapeMarkup } from '../escape.js';
import { BODY_MARK } from './body.js';
import type { WordPackage } from './package.js';
import { elementsOf, within, type Element } from './scan.js';

/** A comment of a person's on text of ours. */
export interface Comment {
    readonly id: string;
    readonly author: string;
    readonly said: string;
    /** The words it was on. */
    readonly on: string;
    /** The marks before it, the nearest first. */
    readonly marks: readonly string[];
}

/** The comments that stand on a part of the text. */
export function commentsOn(file: WordPackage, text: string, region: { readonly start: number; readonly end: number }): readonly Comment[] {
    const [part] = file.related('comments');
    if (part === undefined) { return []; }
    const said = elementsOf(file.text(part));
    const elements = elementsOf(text).filter(({ start, end }) => start >= region.start && end <= region.end);
    const marks = elements.filter(({ name }) => name === 'bookmarkStart').reverse();
    return elements.filter(({ name }) => name === 'commentReference').flatMap(reference => {
        const id = reference.attributes['id'] ?? '';
        const comment = said.find(({ name, attributes }) => name === 'comment' && attributes['id'] === id);
        if (comment === undefined) { return []; }
        const edge = (wanted: string): Element | undefined =>
            elements.find(({ name, attributes }) => name === wanted && attributes['id'] === id);
        const [from, to] = [edge('commentRangeStart'), edge('commentRangeEnd')];
        return [{
            id, author: comment.attributes['author'] ?? '', said: wordsOf(said.filter(each => within(each, comment))),
            on: from === undefined || to === undefined ? ''
            : wordsOf(elements.filter(({ start, end }) => start >= from.end && end <= to.start)),
            marks: marks.filter(({ start }) => start < reference.start).map(({ attributes }) => attributes['name'] ?? ''),
        }];
    });
}

/** The text written anew, each comment where the nearest place before it stands now; the first paragraph is before all. */
export function withComments(body: string, comments: readonly Comment[]): string {
    return comments.reduce((text, { id, marks }) => {
        const at = [...marks, BODY_MARK].map(mark => text.indexOf(` w:name="${escapeMarkup(mark)}"/>`)).find(found => found >= 0);
        const close = at === undefined ? -1 : text.indexOf('</w:p>', at);
        return close < 0 ? text
            : `${text.slice(0, close)}<w:r><w:commentReference w:id="${escapeMarkup(id)}"/></w:r>${text.slice(close)}`;
    }, body);
}

/** How many comments stood on text that is written anew, whose they are and on which words. */
export function saidOf(comments: readonly Comment[]): Bilingual {
    const one = comments.length === 1;
    const listed = (line: (comment: Comment) => string): string => comments.map(each => `\n– ${line(each)}`).join('');
    return {
        fr: (one ? 'Un commentaire portait sur du texte récrit ; il est gardé, au début de ce passage :'
        : `${comments.length} commentaires portaient sur du texte récrit ; ils sont gardés, au début de leur passage :`)
            + listed(({ author, on, said }) => `${author || 'sans auteur'}${on === '' ? '' : `, sur « ${shortened(on)} »`} : « ${said} »`),
        en: (one ? 'A comment stood on text that was written anew; it is kept, at the beginning of that passage:'
        : `${comments.length} comments stood on text that was written anew; they are kept, at the beginning of their passages:`)
            + listed(({ author, on, said }) => `${author || 'no author'}${on === '' ? '' : `, on “${shortened(on)}”`}: “${said}”`),
    };
}

function wordsOf(elements: readonly Element[]): string {
    return elements.filter(({ name }) => name === 't' || name === 'p' || name === 'br' || name === 'tab')
        .map(({ name, text }) => (name === 't' ? text : ' ')).join('').replace(/\s+/g, ' ').trim();
}

function shortened(words: string): string {
    return words.length <= 80 ? words : `${words.slice(0, 79).trimEnd()}…`;
}
