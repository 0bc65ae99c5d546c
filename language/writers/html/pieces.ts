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

/** What an editor adds: its own colours, room in the margin for what was found, and a hand where a click leads to the text. */
const EDITOR_STYLES = `
body{--ink-paper:var(--vscode-editor-background);--ink-text:var(--vscode-editor-foreground);
--ink-text-soft:var(--vscode-descriptionForeground);--ink-accent:var(--vscode-textLink-foreground);padding:0;font-size:1rem}
body.vscode-high-contrast{--ink-line:var(--vscode-contrastBorder);--ink-line-soft:var(--vscode-contrastBorder)}
html{font-size:93.75%;scroll-behavior:auto}
main{padding:1.2rem clamp(1rem,4vw,3rem) 60vh;max-width:60rem}
.cover{min-height:0;padding:1rem 0 2rem;margin-bottom:2rem}
.cover h1{margin-top:1.5rem;font-size:2rem}
.cover-facts{margin-top:1.5rem}
.part-title{margin-top:4rem}
.piece{position:relative}
.card,figure,tr[id],dt[id],[id]>.card{position:relative}
.card>header,figure,tr[id]{cursor:pointer}
.card:hover{border-color:var(--ink-accent)}
.found{position:absolute;left:-1.55rem;top:.6rem;width:1.15rem;height:1.15rem;padding:0;border:0;border-radius:50%;cursor:pointer;
font:600 .68rem/1.15rem var(--sans);color:#fff;background:var(--vscode-editorInfo-foreground)}
.found.error{background:var(--vscode-editorError-foreground)}
.found.warning{background:var(--vscode-editorWarning-foreground);color:#000}
th>.found,td>.found,dt>.found{position:static;display:inline-block;margin-right:.4rem;vertical-align:-.1rem}
`;

/** The style of the pieces in an editor: the page's own, in the colours of the editor's theme. */
export function pieceStyles(): string {
    const inks = inkStyles();
    return [
        `body{${inks.light}}`, `body.vscode-dark,body.vscode-high-contrast:not(.vscode-high-contrast-light){${inks.dark}}`,
        inks.classes, SCREEN_STYLES, EDITOR_STYLES,
    ].join('\n');
}

function keyOf(block: Block): string | undefined {
    switch (block.kind) {
        case 'card': case 'figure': return block.id;
        default: return undefined;
    }
}
