/** What all that is written in one document shares: names, styles, lists, pictures, and how far down the pages it has come. */
import { textWidth } from '../../document/figures/metrics.js';
import type { Target } from '../../document/nodes.js';
import type { Anchors } from '../anchors.js';
import type { PageWords } from '../words.js';
import type { WriterNote } from '../writer.js';
import type { Colours } from './colours.js';
import type { Lists } from './lists.js';
import type { WordPackage } from './package.js';
import type { PageFormats } from './pages.js';
import type { Styles } from './styles.js';
import type { Role } from './style-table.js';

/** A piece of the text that has its place on a page. */
export interface Piece {
    readonly xml: string;
    /** About how much of a page it takes, in twentieths of a point. */
    readonly height: number;
    /** It stays on the page of the piece that follows. */
    readonly keepNext?: boolean;
    readonly pageBefore?: boolean;
    /** It needs a turned page. */
    readonly turned?: boolean;
    /** It says something of what follows, and turns with it. */
    readonly introduces?: boolean;
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

/** How large the letters of each role are and how far its lines stand apart, in points: enough to foresee on which page something comes. */
const SIZES: Partial<Record<Role, readonly [size: number, before: number, after: number]>> = {
    title: [30, 6, 10], subtitle: [14, 0, 24], heading1: [19, 28, 14], heading2: [13.5, 20, 7], heading3: [11.5, 16, 6],
    heading4: [10.5, 13, 5], heading5: [10, 11, 4], heading6: [10, 10, 4], inner1: [10.5, 12, 4], inner2: [10, 9, 4], inner3: [10, 9, 4],
    lead: [11, 0, 10], note: [8.5, 3, 8], caption: [9, 12, 4], bullets: [10, 0, 2], numbers: [10, 0, 2], quotation: [10, 4, 4],
    attribution: [9, 0, 8], code: [8.5, 4, 8], cardTitle: [10.5, 20, 4], badges: [8.5, 0, 5], calloutTitle: [10, 8, 0], callout: [10, 0, 8],
    warningTitle: [10, 8, 0], warning: [10, 0, 8], term: [10, 6, 1], indexGroup: [10.5, 13, 4], indexEntry: [9, 2, 0],
    indexMentions: [8, 0, 1], cell: [8.5, 1.5, 1.5], cellHead: [8.5, 1.5, 1.5], factName: [8.5, 1.5, 1.5], joint: [1, 0, 1],
    contents1: [10, 8, 2], contents2: [9.5, 0, 1], contents3: [9, 0, 0], contentsTitle: [19, 14, 16], normal: [10, 0, 6],
};
const PAGE_OPEN = '\uE0F1';
const PAGE_CLOSE = '\uE0F2';
const POINT = 20;
const LINE = 1.33;

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

    /** A piece, with the bookmarks placed since the last. */
    piece(xml: string, height: number, more: Omit<Piece, 'xml' | 'height' | 'marks'> = {}): Piece {
        const { marks } = this;
        this.marks = [];
        return { xml, height, marks, ...more };
    }

    /** About how high a paragraph of this style comes out. */
    heightOf(text: string, role: Role, width: number): number {
        const [size, before, after] = SIZES[role] ?? SIZES.normal!;
        const room = Math.max(20, width / POINT);
        // Figures count in pixels of a size; the share is the same in points. Lines end at words, so a little is lost on each.
        const lines = text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(textWidth(line, size) / 1.04 / room * 1.02)), 0);
        return (lines * size * LINE + before + after) * POINT;
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
