/** What every page format says of the document as a whole. */
import { text } from '../document/build.js';
import type { Cover, CoverFact, Document, Section } from '../document/nodes.js';
import type { PageWords } from './words.js';

/** How deep a table of contents goes. */
const CONTENTS_DEPTH = 3;
/** So many lines of contents need no page of their own. */
const FEW_ENTRIES = 12;

/** The parts that a table of contents names, each with its depth. */
export function contentsOf(sections: readonly Section[], depth = 1): readonly { readonly section: Section; readonly depth: number }[] {
    return depth > CONTENTS_DEPTH ? []
        : sections.flatMap(section => [{ section, depth }, ...contentsOf(section.sections, depth + 1)]);
}

/** Whether a few lines of contents share the page with what they announce. */
export function hasShortContents(document: Document): boolean {
    return document.withoutContents !== true && contentsOf(document.sections).length <= FEW_ENTRIES;
}

/** The title of the file: « Plateaux hybrides, indice C – Programme ». */
export function titleOf(cover: Cover, words: PageWords): string {
    const revision = cover.revision === undefined ? '' : `, ${words.revision.toLowerCase()} ${cover.revision}`;
    return `${cover.title}${revision}${words.dash}${cover.genre}`;
}

/** The largest line of the cover, and the small one over it. */
export function coverTitles({ genre, title, foremost }: Cover): { readonly over: string; readonly title: string } {
    return foremost === 'genre' ? { over: title, title: genre } : { over: genre, title };
}

/** What the foot of each printed page says. */
export function runningText(cover: Cover, words: PageWords): string {
    const parts = [
        cover.title, cover.revision === undefined ? '' : `${words.revision.toLowerCase()} ${cover.revision}`, cover.date ?? '',
    ];
    return parts.filter(part => part !== '').join(' · ');
}

/** The lines of the cover under its title, in reading order. */
export function coverFacts(cover: Cover, words: PageWords): readonly CoverFact[] {
    const fact = (name: string, value: string | undefined): readonly CoverFact[] =>
        (value === undefined || value === '' ? [] : [{ name, content: [text(value)] }]);
    return [
        ...fact(words.owner, cover.owner), ...fact(words.author, cover.author), ...fact(words.stage, cover.stage),
        ...fact(words.revision, cover.revision), ...fact(words.date, cover.date), ...fact(words.reference, cover.reference), ...cover.facts,
    ];
}
