/** A document as pieces of a page, each of which can be replaced by itself: what a preview shows while its programme is written. */
import type { Block, Document, Section } from '../../document/nodes.js';
import { Anchors } from '../anchors.js';
import { inkStyles } from '../svg.js';
import { PAGE_WORDS } from '../words.js';
import { BlockRenderer } from './blocks.js';
import { idAttribute } from './inlines.js';
import { coverOf } from './html.js';
import { SCREEN_STYLES } from './styles-screen.js';

/** One piece of the page: the cover, the title of a part, or a block of it. */
export interface Piece {
    /** Names the piece as long as the document holds it. */
    readonly key: string;
    readonly html: string;
    /** How deep the part lies that holds it: 1 for the parts of the document itself, 0 for the cover. */
    readonly depth: number;
}

/** A document in pieces, in reading order, and the names of the places in it. */
export interface Pieces {
    readonly pieces: readonly Piece[];
    readonly anchors: Anchors;
}

/** The pieces of a whole document. */
export function piecesOf(document: Document): Pieces {
    const anchors = new Anchors(document, 'exact');
    const words = PAGE_WORDS[document.language];
    const renderer = new BlockRenderer(anchors, words);
    const pieces: Piece[] = [{ key: 'cover', depth: 0, html: coverOf(document.cover, words, renderer, anchors) }];
    const add = (section: Section, depth: number): void => {
        const classes = depth === 1 ? ' class="part-title"' : '';
        pieces.push({
            key: `title ${section.id}`, depth, html: renderer.heading(section, depth, `${classes}${idAttribute(section.id, anchors)}`),
        });
        section.blocks.forEach((block, place) => {
            pieces.push({ key: keyOf(block) ?? `${section.id} ${place}`, depth, html: renderer.blocks([block], depth + 1) });
        });
        section.sections.forEach(inside => add(inside, depth + 1));
    };
    document.sections.forEach(section => add(section, 1));
    return { pieces, anchors };
}

/** One block of a document whose pieces are known, written anew. `depth` is that of the part that holds it. */
export function pieceOf(block: Block, document: Pick<Document, 'language' | 'cover'>, known: Anchors, depth: number): Piece | undefined {
    const key = keyOf(block);
    if (key === undefined) { return undefined; }
    const section = { id: `piece ${key}`, title: '', blocks: [block], sections: [] };
    const anchors = new Anchors({ language: document.language, cover: document.cover, sections: [section] }, 'exact', [], known);
    return { key, depth, html: new BlockRenderer(anchors, PAGE_WORDS[document.language]).blocks([block], depth + 1) };
}

/** The style of the pieces in an editor: the page's own, in the colours of the editor's theme. */
export function pieceStyles(): string {
    const inks = inkStyles();
    return [
        `body{${inks.light}}`, `body.vscode-dark,body.vscode-high-contrast:not(.vscode-high-contrast-light){${inks.dark}}`,
        inks.classes, SCREEN_STYLES,
    ].join('\n');
}

function keyOf(block: Block): string | undefined {
    switch (block.kind) {
        case 'card': case 'figure': return block.id;
        default: return undefined;
    }
}
