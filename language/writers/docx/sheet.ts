/** What all that is written in one document shares: names, styles, lists, pictures, and how far down the pages it has come. */
import type { Target } from '../../document/nodes.js';
import type { Anchors } from '../anchors.js';
import type { PageWords } from '../words.js';
import type { WriterNote } from '../writer.js';
import type { Colours } from './colours.js';
import type { Extent } from './extents.js';
import type { Lists } from './lists.js';
import type { WordPackage } from './package.js';
import type { PageFormats } from './pages.js';
import type { Styles } from './styles.js';
import type { Role } from './style-table.js';

/** A piece of the text that has its place on a page. */
export interface Piece extends Extent {
    readonly xml: string;
    /** It stays on the page of the piece that follows. */
    readonly keepNext?: boolean;
    readonly pageBefore?: boolean;
    /** It needs a turned page. */
    readonly turned?: boolean;
    /** Its page is not turned for what comes beside it. */
    readonly upright?: boolean;
    /** It stands in one of two columns. */
    readonly columns?: boolean;
    /** It says something of what follows, and turns with it. */
    readonly introduces?: boolean;
    /** The height of the heads that come again above it where it begins a page. */
    readonly heads?: number;
    /** The bookmarks that it holds. */
    readonly marks: readonly string[];
}

/** A picture of a figure: drawn for Word, and as points for what cannot draw. */
export interface Picture {
    readonly svg: string;
    readonly png: Uint8Array;
}

/** Where something stands. */
export interface Place {
    /** The depth of the section that holds it, 1 for the parts of the document. */
    readonly depth: number;
    /** The width at hand, in twentieths of a point. */
    readonly width: number;
    /** How far the text is moved in from the margin. */
    readonly indent: number;
    /** The style of running text there. */
    readonly text: Role;
    /** Stands in a cell, a card, a remark: pages do not turn for it. */
    readonly inside: boolean;
}

const PAGE_OPEN = '\uE0F1';
const PAGE_CLOSE = '\uE0F2';

/** The state of one document on its way. */
export class Sheet {
    private identifiers = 0;
    private fields = 0;
    private drawings = 0;
    private marks: string[] = [];
    private readonly found: WriterNote[] = [];

    constructor(
        readonly file: WordPackage,
        readonly anchors: Anchors,
        readonly words: PageWords,
        readonly styles: Styles,
        readonly colours: Colours,
        readonly lists: Lists,
        readonly formats: PageFormats,
        /** The text that each bookmark surrounds, where it is just an identifier. */
        readonly labels: ReadonlyMap<Target, string>,
        private readonly firstIdentifier: number,
        readonly pictures: ReadonlyMap<Target, Picture>,
        /** How much larger letters are than usual. */
        readonly scale: number,
    ) {}

    /** The identifier of a style in this file. */
    style(role: Role): string {
        return this.styles.ids[role];
    }

    /** A number that nothing else in the text has. */
    number(): number {
        return this.firstIdentifier + this.identifiers++;
    }

    /** How many cross-reference fields there are, with one more. */
    nextField(): number {
        return ++this.fields;
    }

    /** The number of the next picture, from 1. */
    nextPicture(): number {
        return ++this.drawings;
    }

    /** The page of a bookmark, which is known once all is written: the text is marked where it goes. */
    pageOf(name: string): string {
        return `${PAGE_OPEN}${name}${PAGE_CLOSE}`;
    }

    /** Puts the bookmark of a target around some runs; none where the target is absent or placed already. */
    bookmarked(target: Target | undefined, runs: string): string {
        const name = target === undefined ? undefined : this.anchors.place(target);
        return name === undefined ? runs : this.marked(name, runs);
    }

    /** Puts a bookmark around some runs. */
    marked(name: string, runs: string): string {
        const id = this.number();
        this.marks.push(name);
        return `<w:bookmarkStart w:id="${id}" w:name="${name}"/>${runs}<w:bookmarkEnd w:id="${id}"/>`;
    }

    /** A piece, with the bookmarks placed since the last. Its extent is a bare height where no space is kept around it. */
    piece(xml: string, extent: number | Extent, more: Omit<Piece, 'xml' | 'marks' | keyof Extent> = {}): Piece {
        const { marks } = this;
        this.marks = [];
        return { xml, marks, ...(typeof extent === 'number' ? { height: extent, before: 0, after: 0 } : extent), ...more };
    }

    /** Says what could not be written as the document says it. */
    note(note: WriterNote): void {
        if (!this.found.some(({ code, target }) => code === note.code && target === note.target)) { this.found.push(note); }
    }

    /** What could not be written. */
    notes(): readonly WriterNote[] {
        return [...this.anchors.notes(), ...this.found];
    }
}

/** Pieces as one text. */
export function joined(pieces: readonly Piece[]): string {
    return pieces.map(({ xml }) => xml).join('');
}

/** A text with the pages of bookmarks where they go. */
export function withPages(xml: string, pages: ReadonlyMap<string, number>): string {
    return xml.replace(/\uE0F1([^\uE0F2]*)\uE0F2/g, (_, name: string) => String(pages.get(name) ?? 1));
}

/** About how high pieces are, one under the other. */
export function heightOf(pieces: readonly Piece[]): number {
    return pieces.reduce((sum, { height, before }, at) => sum + height + Math.max(before, pieces[at - 1]?.after ?? 0), 0);
}
